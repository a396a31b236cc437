/**
 * Makes a VSIX, and installs one as a person would.
 *
 * Example: `const vsix = await pack(root, '/tmp/out', 'linux-x64')` writes /tmp/out/hegao-0.1.0-linux-x64.vsix, and
 * `await install(vsix, host, '/tmp/extensions')` puts it into a VS Code.
 */
import { createVSIX } from '@vscode/vsce';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstalledHost } from './host.ts';
import { sh } from './sh.ts';
import { stage } from './stage.ts';

/** `hegao-0.1.0-linux-x64.vsix`, or `hegao-0.1.0.vsix` for all platforms. */
export function nameOf(root: string, platform: string | undefined): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return `${['hegao', version, ...(platform ? [platform] : [])].join('-')}.vsix`;
}

/** Packs for one platform, with the segmenter that is built here, or for all of them without it. Gives the file's path. */
export async function pack(root: string, into: string, platform: string | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-package-'));
  const packagePath = join(into, nameOf(root, platform));
  try {
    stage(root, folder, platform === undefined ? 'without segmenter' : 'with segmenter');
    await createVSIX({
      cwd: folder,
      packagePath,
      dependencies: platform !== undefined,
      allowMissingRepository: true,
      ...links(),
      ...(platform && { target: platform }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return packagePath;
}

/** A market shows the README's images from where the project lives; elsewhere nothing is known of such a place. */
function links(): { rewriteRelativeLinks: boolean; baseContentUrl?: string; baseImagesUrl?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  if (!server || !repository || !commit) return { rewriteRelativeLinks: false };
  const base = `${server}/${repository}`;
  return {
    rewriteRelativeLinks: true,
    baseContentUrl: `${base}/blob/${commit}`,
    baseImagesUrl: `${base}/raw/${commit}`,
  };
}

/** Installs into a folder of extensions by VS Code's own command. Throws where it refuses. */
export async function install(vsix: string, host: InstalledHost, extensions: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'hegao-install-'));
  const args = ['--install-extension', vsix, '--extensions-dir', extensions];
  const place = ['--user-data-dir', join(profile, 'data'), '--server-data-dir', join(profile, 'server')];
  try {
    const code = await sh(host.node, [host.main, '--accept-server-license-terms', ...args, ...place], {
      stdio: 'ignore',
    });
    if (code !== 0) throw new Error(`${host.title} does not install ${vsix}.`);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
