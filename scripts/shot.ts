/**
 * Takes the README's screenshots: the draft among the samples in a real VS Code, with its outline, its findings in Problems and a
 * hover.
 *
 * Example: `npm run shot` writes images/light.png, images/dark.png and images/contrast.png.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browser } from './browser.ts';
import { hosts, installHost } from './host.ts';
import { serve } from './serve.ts';
import { openPage } from './workbench.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

const root = join(import.meta.dirname, '..');
const samples = join(root, 'samples');
const draft = join(samples, '2025年临溪县政府工作报告（送审稿）.txt');
const images = join(root, 'images');

mkdirSync(images, { recursive: true });
const chromium = await browser();
if (chromium === undefined) process.exit(1);
const host = await installHost(hosts.newest);

for (const [name, theme] of Object.entries(themes)) {
  const profile = mkdtempSync(join(tmpdir(), 'hegao-shot-'));
  const settings = {
    'workbench.colorTheme': theme,
    'workbench.reduceMotion': 'on',
    'editor.minimap.enabled': false,
    'editor.fontSize': 15,
  };
  const served = await serve(host, { profile, extension: root, settings });
  const { page, close } = await openPage(chromium, { width: 1400, height: 900 });
  await page.goto(served.page({ folder: samples, payload: [['openFile', served.uri(draft)]] }));
  await show(page);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await close();
  served.stop();
  await served.ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  console.log(`images/${name}.png`);
}

/** Brings everything onto the screen, waiting for each part to be there. */
async function show(page: Page): Promise<void> {
  const squiggle = page.locator('.monaco-editor :is(.squiggly-error, .squiggly-warning)').first();
  await squiggle.waitFor({ timeout: 60_000, state: 'attached' });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  // The outline takes the room of the list of files.
  await page.locator('.pane-header[aria-label^="Outline"]').click();
  await page.locator('.outline-element').first().waitFor();
  await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  await squiggle.hover({ force: true });
  await page.locator('.monaco-hover:visible').first().waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
}
