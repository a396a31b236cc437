/**
 * Serves VS Code's workbench from an installed host, on 127.0.0.1 only and behind a token.
 *
 * Example: `const served = await serve(host, { profile: '.host/profile' })`, then a browser opens `served.page({ folder })`.
 */
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledHost } from './host.ts';

/** What the workbench opens; the payload is VS Code's own list of launch options, such as `['openFile', uri]`. */
export interface Opening {
  readonly folder?: string | undefined;
  readonly payload?: readonly (readonly [string, string])[];
}

/** A running server. */
export interface Served {
  /** The address of the workbench with this folder and these options. */
  readonly page: (opening: Opening) => string;
  /** The URI by which the workbench names a file of this machine. */
  readonly uri: (path: string) => string;
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
  /** Ends the server with all that it started. */
  readonly stop: () => void;
}

export interface ServeOptions {
  /** Folder that keeps user settings, installed extensions and logs. */
  readonly profile: string;
  /** Folder of installed extensions, where they are not the profile's own. */
  readonly extensions?: string;
  /** Folder of an extension to run as if it were installed. */
  readonly extension?: string;
  /** User settings beside those that keep VS Code quiet, for a profile that has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

/** A quiet VS Code: nothing on the screen but the editor and what was asked for. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/** Starts the server. Throws, with what it printed, where it ends before it listens. */
export async function serve(host: InstalledHost, options: ServeOptions): Promise<Served> {
  const profile = (name: string) => join(options.profile, name);
  const settings = profile('data/User/settings.json');
  if (!existsSync(settings)) {
    mkdirSync(profile('data/User'), { recursive: true });
    writeFileSync(settings, JSON.stringify({ ...quiet, ...options.settings }, null, 2));
  }
  if (options.extension !== undefined) {
    rmSync(profile('extensions'), { recursive: true, force: true });
    mkdirSync(profile('extensions'));
    symlinkSync(options.extension, profile('extensions/hegao'));
  }
  const token = randomUUID();
  const server = spawn(
    host.node,
    [
      host.main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
      ...['--user-data-dir', profile('data')],
      ...['--extensions-dir', options.extensions ?? profile('extensions')],
      ...['--server-data-dir', profile('server'), '--disable-telemetry', '--disable-workspace-trust'],
      ...(options.args ?? []),
    ],
    // A group of its own, so that stopping it reaches the extension hosts it started.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  const port = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(printed);
      if (listening?.[1] !== undefined) resolve(listening[1]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`VS Code's server ended with exit code ${code ?? 'none'}:\n${printed}`));
    });
  });
  const authority = `127.0.0.1:${port}`;
  return {
    page: ({ folder, payload }) => {
      const query = new URLSearchParams({ tkn: token });
      if (folder === undefined) query.set('ew', 'true');
      else query.set('folder', folder);
      if (payload !== undefined) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    uri: (path) => `vscode-remote://${authority}${path}`,
    ended,
    stop,
  };
}
