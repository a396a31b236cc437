/**
 * What screenshots show: each scene brings one feature onto the screen of a VS Code in which the draft among the samples is open.
 *
 * Example: `await scenes.hover(stage)` rests the pointer on an indicator and waits for what is said of it.
 */
import type { Locator, Page } from 'playwright-core';

/** A window of VS Code; a scene leaves it as the next one may find it. */
export interface Stage {
  readonly page: Page;
  /** Runs a command by its title in the palette, in the language of the window. */
  readonly run: (title: string) => Promise<void>;
  /** The title of a command in the language of the window. */
  readonly say: (chinese: string, english: string) => string;
}

export const scenes: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async overview({ page, say }) {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    // The outline takes the room of the list of files.
    await page.locator(`.pane-header[aria-label^="${say('大纲', 'Outline')}"]`).click();
    await page.locator('.outline-element').first().waitFor();
    await page
      .locator(`.pane-header[aria-label^="${say('资源管理器', 'Explorer')}"]`)
      .first()
      .click();
    await squiggles(page).nth(4).hover({ force: true });
    await page.locator('.monaco-hover:visible').first().waitFor();
  },
  async finding({ page }) {
    await page.keyboard.press('Control+j');
    await point(page, '60.3');
    await page.locator('.monaco-hover:visible').first().waitFor();
  },
  async hover({ page }) {
    await point(page, '固定资产投资');
    await page.locator('.monaco-hover:visible', { hasText: '固定资产投资' }).first().waitFor();
  },
  async number({ page }) {
    await point(page, '54.6');
    await page.locator('.monaco-hover:visible', { hasText: '54.6' }).first().waitFor();
  },
  async fix({ page }) {
    await point(page, '60.3');
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
  },
  async references({ page }) {
    await page.keyboard.press('Escape');
    await point(page, '固定资产投资');
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Shift+F12');
    await page.locator('.zone-widget .ref-tree .monaco-list-row').nth(1).waitFor();
  },
  async symbols({ page }) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+t');
    await page.keyboard.insertText('粮食');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '粮食' }).first().waitFor();
  },
  async rules({ page, run, say }) {
    await page.keyboard.press('Escape');
    await run(say('查看规则', 'Show the Rules'));
    await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  },
  async correct({ page }) {
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item[id="hegao.hegao.hegao.status"] a').click();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  },
  async year({ page }) {
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-message', { hasText: /\S/ }).waitFor();
  },
  async language({ page }) {
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status').first().waitFor();
  },
  async status({ page }) {
    await page.mouse.move(600, 300);
    await page.locator('.statusbar-item[id="hegao.hegao.hegao.status"]').hover();
    await page.locator('.workbench-hover:visible').first().waitFor();
  },
  async list({ page, run, say }) {
    await run(say('互证与孤数', 'Figures Confirmed'));
    await page.locator('.tab.active', { hasText: '互证与孤数' }).waitFor();
  },
  async quiet({ page, run, say }) {
    await page.locator('.tab', { hasText: '送审稿' }).first().click();
    await run(say('投屏静默', 'Hide or Show'));
    await page.locator('.codicon-eye-closed').first().waitFor();
  },
  async page({ page, run, say }) {
    await run(say('投屏静默', 'Hide or Show'));
    await run(say('查看规则', 'Show the Rules'));
    await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
    await page.keyboard.insertText('share');
    await page.keyboard.press('Enter');
    const outer = page.locator('iframe.webview').last().contentFrame();
    await outer.frameLocator('iframe').locator('h1').first().waitFor();
  },
  async walkthrough({ page, run, say }) {
    // Keys go to the page until something else has the focus.
    await page.locator('.tab.active').click();
    await page.keyboard.press('Control+b');
    await run(say('入门', 'Begin with Hegao'));
    await page.locator('.getting-started-step').nth(2).waitFor();
  },
  async settings({ page }) {
    await page.keyboard.press('Control+,');
    await page.locator('.settings-editor').waitFor();
    await page.keyboard.insertText('@ext:hegao.hegao');
    await page.locator('.settings-editor .setting-item-contents').nth(2).waitFor();
  },
};

/** Scenes for a window in which all that is off by default is on. */
export const beside: typeof scenes = {
  async beside({ page }) {
    await page.locator('.codelens-decoration', { hasText: /\d/ }).first().waitFor();
  },
  async completion({ page }) {
    await page.locator('.view-line').first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('一般公共');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },
};

function squiggles(page: Page): Locator {
  return page.locator('.monaco-editor :is(.squiggly-error, .squiggly-warning)');
}

/** Rests the pointer on the first of these words, wherever what is said of another place may hide them. */
async function point(page: Page, words: string): Promise<void> {
  await page.mouse.move(700, 20);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await page.locator('.view-line span > span', { hasText: words }).first().hover();
}
