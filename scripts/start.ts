/**
 * Builds, and opens `samples/` in VS Code with the extension running: the desktop one where `code` is on the PATH, else VS Code
 * in the browser, served on 127.0.0.1. Stays until it is stopped with Ctrl+C, or the window is closed.
 *
 * Example: `npm start` prints `核稿 → http://127.0.0.1:40123/?tkn=…`.
 */
import { join } from 'node:path';
import { hosts, installHost } from './host.ts';
import { serve } from './serve.ts';
import { onPath, sh } from './sh.ts';

const root = join(import.meta.dirname, '..');
const samples = join(root, 'samples');
/** The sample that is opened: a draft with planted slips. */
const draft = join(samples, '2025年临溪县政府工作报告（送审稿）.txt');

if ((await sh('node', ['scripts/build.ts'], { cwd: root })) !== 0) process.exit(1);

if (onPath('code') === undefined) {
  const profile = join(root, '.host', 'profile');
  const served = await serve(await installHost(hosts.newest), { profile, extension: root });
  const page = served.page({ folder: samples, payload: [['openFile', served.uri(draft)]] });
  console.log(`\n核稿 → ${page}\n\nCtrl+C 停止 / stops it.`);
  await served.ended;
} else {
  await sh('code', ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, samples, draft]);
}
