/**
 * The VS Codes that tests and `npm start` run in: code-server packages from npm, which hold VS Code's server, its workbench
 * for the browser and its extension host. They are kept in `.host/`, outside git.
 *
 * Example: `await installHost(hosts.newest)` puts VS Code 1.139.1 into .host/4.139.1, once.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sh } from './sh.ts';

/** A release of code-server and what it needs. */
export interface Host {
  /** Release of code-server; VS Code's own version has a 1 in place of the 4. */
  readonly version: string;
  /** Release of Node it runs on, where that is not the one that runs these scripts. */
  readonly node?: string;
}

/** The oldest VS Code that package.json's `engines.vscode` admits, with the Node that came with it, and the newest. */
export const hosts = {
  oldest: { version: '4.100.3', node: '20.19.0' },
  newest: { version: '4.139.1' },
} as const satisfies Record<string, Host>;

/** An installed host: the script that starts its server, and the Node to start it with. */
export interface InstalledHost {
  /** Its name, such as VS Code 1.139.1. */
  readonly title: string;
  readonly main: string;
  readonly node: string;
}

/** `VS Code 1.139.1`. */
export function titleOf({ version }: Host): string {
  return `VS Code ${version.replace('4', '1')}`;
}

/** Installs a host unless it is there. Throws where npm fails. */
export async function installHost(release: Host): Promise<InstalledHost> {
  const { version, node } = release;
  const title = titleOf(release);
  const home = join(import.meta.dirname, '..', '.host', version);
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  const done = join(home, 'installed');
  if (!existsSync(done)) {
    console.log(`Installing ${title} (code-server ${version}) …`);
    rmSync(home, { recursive: true, force: true });
    ownPackage(home);
    // Its native parts need a compiler and serve nothing that is used here: no install scripts.
    await npm(home, `install code-server@${version} --ignore-scripts --no-package-lock`);
    await npm(vscode, 'install --omit=dev --ignore-scripts');
    await npm(join(vscode, 'extensions'), 'install --omit=dev --ignore-scripts');
    // The workbench asks for its modules under the name they have inside a desktop application.
    symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
    if (node !== undefined) {
      ownPackage(join(home, 'runtime'));
      await npm(join(home, 'runtime'), `install node@${node} --no-package-lock`);
    }
    writeFileSync(done, '');
  }
  // Else nothing would write the logs, which tests read and people look into.
  copyFileSync(
    join(import.meta.dirname, 'spdlog.cjs'),
    join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js'),
  );
  return {
    title,
    main: join(vscode, 'out', 'server-main.js'),
    node:
      node === undefined ? process.execPath : join(home, 'runtime', 'node_modules', 'node', 'bin', 'node'),
  };
}

/** Makes a folder a package, so that npm installs into it and not into the project around it. */
function ownPackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, allowScripts: { node: true } }),
  );
}

async function npm(folder: string, command: string): Promise<void> {
  const code = await sh('npm', [...command.split(' '), '--loglevel=error'], { cwd: folder });
  if (code !== 0) throw new Error(`npm ${command} failed in ${folder}`);
}
