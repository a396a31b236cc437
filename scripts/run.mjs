/**
 * Runs a script of this folder under the pinned Node, after installing what package-lock.json names and node_modules lacks.
 * It is the first thing to run in a fresh clone, so it imports nothing but Node, and any Node from 20 on can read it.
 *
 * Example: `node scripts/run.mjs start` runs scripts/start.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const [name, ...args] = process.argv.slice(2);

if (!installed()) {
  console.log('Installing packages from package-lock.json …');
  const command = existsSync(modules) ? 'npm install --no-save' : 'npm ci';
  const { status } = spawnSync(`${command} --loglevel=error`, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

const env = { ...process.env, PATH: join(modules, '.bin') + delimiter + process.env.PATH };
const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env,
});
// The terminal sends Ctrl+C to the child too, which ends by itself; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));
// npm that is stopped takes its shell with it, but not what the shell started.
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();
child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));

/** Whether node_modules holds every package of the lock; an optional one may be missing, for want of a compiler. */
function installed() {
  const there = packages(join(modules, '.package-lock.json'));
  return (
    existsSync(node) &&
    Object.entries(packages(join(root, 'package-lock.json'))).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' || optional || devOptional || there[path]?.version === version,
    )
  );
}

function packages(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}
