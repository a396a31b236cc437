import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { browser } from '../../scripts/browser.ts';
import { hosts, installHost } from '../../scripts/host.ts';
import { serve } from '../../scripts/serve.ts';
import { install, pack } from '../../scripts/vsix.ts';
import { openPage } from '../../scripts/workbench.ts';

/** A window of VS Code as a person sees it, with the packed extension installed and a copy of the samples open. */
export interface Window {
  readonly page: Page;
  /** Folder that is open; what a test writes into it is nobody's. */
  readonly folder: string;
  /** Runs a command by its title in the palette. */
  readonly run: (title: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');
export const DRAFT = '2025年临溪县政府工作报告（送审稿）.txt';

/** Opens a window with the file in front; HEGAO_RELEASE names the VS Code, HEGAO_VSIX the package where one is made already. */
export async function openWindow(file: string, text?: string): Promise<Window> {
  const place = mkdtempSync(join(tmpdir(), 'hegao-window-'));
  const host = await installHost(process.env.HEGAO_RELEASE === 'oldest' ? hosts.oldest : hosts.newest);
  const extensions = join(place, 'extensions');
  await install(process.env.HEGAO_VSIX ?? (await pack(root, place, undefined)), host, extensions);
  const folder = join(place, 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  if (text !== undefined) writeFileSync(join(folder, file), text);
  const served = await serve(host, { profile: join(place, 'profile'), extensions });
  const { page, close } = await openPage((await browser()) ?? '', { width: 1400, height: 900 });
  page.setDefaultTimeout(30_000);
  await page.goto(served.page({ folder, payload: [['openFile', served.uri(join(folder, basename(file)))]] }));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.locator(STATUS).waitFor();
  return {
    page,
    folder,
    run: async (title) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.insertText(title);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    close: async () => {
      await close();
      served.stop();
      await served.ended;
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The status item of the extension. */
export const STATUS = '.statusbar-item[id="hegao.hegao.hegao.status"]';

/** Does again what a person would do again; what fails five times has failed. */
export async function eventually(act: () => Promise<void>): Promise<void> {
  for (let left = 4; left > 0; left--) {
    try {
      await act();
      return;
    } catch {
      // Once more.
    }
  }
  await act();
}
