/**
 * Takes screenshots of a real VS Code with the draft among the samples: those of the READMEs, or, to look at everything, each scene
 * in each theme and display language.
 *
 * Example: `npm run shot` writes images/*.png; `npm run shot -- /tmp/shots` writes /tmp/shots/zh-dark-hover.png and a hundred more.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browser } from './browser.ts';
import { speakChinese } from './chinese.ts';
import { hosts, installHost } from './host.ts';
import { beside, scenes, type Stage } from './scenes.ts';
import { serve } from './serve.ts';
import { openPage } from './workbench.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;
type Theme = keyof typeof themes;
type Language = 'zh' | 'en';

/** The READMEs' images, and the part of the window that is worth its bytes. */
const published: readonly {
  readonly language: Language;
  readonly theme: Theme;
  readonly scenes: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}[] = [
  { language: 'en', theme: 'dark', scenes: { overview: { x: 0, y: 0, width: 1280, height: 760 } } },
  {
    language: 'zh',
    theme: 'light',
    scenes: {
      overview: { x: 0, y: 0, width: 1280, height: 760 },
      hover: { x: 345, y: 36, width: 935, height: 400 },
      fix: { x: 345, y: 36, width: 935, height: 500 },
    },
  },
];

const root = join(import.meta.dirname, '..');
const DRAFT = '2025年临溪县政府工作报告（送审稿）.txt';
const into = process.argv[2];
const chromium = await browser();
if (chromium === undefined) process.exit(1);
const host = await installHost(hosts.newest);

if (into === undefined) {
  for (const { language, theme, scenes: parts } of published) {
    await inWindow(chromium, language, theme, {}, async (stage) => {
      for (const [name, show] of Object.entries(scenes)) {
        const clip = parts[name];
        // A scene begins where the one before it has left the window.
        await shown(stage, show);
        if (clip) await save(stage.page, join(root, 'images', `${name}-${language}.png`), clip);
        if (name === Object.keys(parts).at(-1)) break;
      }
    });
  }
} else {
  mkdirSync(into, { recursive: true });
  const all = { 'hegao.codeLens': true, 'hegao.inlayHints': true, 'hegao.semanticTokens': true };
  for (const language of ['zh', 'en'] as const) {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      for (const [settings, parts] of [[{}, scenes] as const, [all, beside] as const]) {
        await inWindow(chromium, language, theme, settings, async (stage) => {
          for (const [name, show] of Object.entries(parts)) {
            await shown(stage, show);
            await save(stage.page, join(into, `${language}-${theme}-${name}.png`));
          }
        });
      }
    }
  }
}

/** Opens the draft, lets the work be done, and closes everything again. */
async function inWindow(
  executable: string,
  language: Language,
  theme: Theme,
  settings: Readonly<Record<string, unknown>>,
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'hegao-shot-'));
  const profile = join(place, 'profile');
  const folder = join(place, '样稿');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  if (language === 'zh') await speakChinese(host, profile);
  const served = await serve(host, {
    profile,
    extension: root,
    args: ['--locale', language === 'zh' ? 'zh-cn' : 'en'],
    settings: {
      'workbench.colorTheme': themes[theme],
      'workbench.reduceMotion': 'on',
      'editor.minimap.enabled': false,
      'editor.fontSize': 15,
      ...settings,
    },
  });
  const { page, close } = await openPage(executable, { width: 1280, height: 760 });
  await page.goto(served.page({ folder, payload: [['openFile', served.uri(join(folder, DRAFT))]] }));
  await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000, state: 'attached' });
  await page.locator('.statusbar-item[id="hegao.hegao.hegao.status"]').waitFor();
  await work({
    page,
    say: (chinese, english) => (language === 'zh' ? chinese : english),
    run: async (title) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.insertText(title);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
  });
  await close();
  served.stop();
  await served.ended;
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}

async function shown(stage: Stage, show: (stage: Stage) => Promise<void>): Promise<void> {
  await show(stage);
  await stage.page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished))',
  );
}

async function save(
  page: Page,
  path: string,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<void> {
  await page.screenshot({ path, ...(clip && { clip }) });
  console.log(path);
}
