import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindow, type Window } from './window.ts';

const FILE = '2025年青浦岭县政府工作报告.txt';
/** Lists and cards that open over a text by themselves. */
const POP_UPS = '.suggest-widget.visible, .parameter-hints-widget.visible, .inline-completions-list';

/** Notes in the page every pop-up that is shown, however briefly. */
const WATCH = `
  globalThis.seen = [];
  new MutationObserver(() => {
    for (const one of document.querySelectorAll('${POP_UPS}')) seen.push(one.className);
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
`;

describe('typing with an input method', function () {
  this.timeout(120_000);
  let window: Window;
  before(async () => {
    window = await openWindow(FILE, '2025年青浦岭县政府工作报告\n一、2024年工作回顾\n');
  });
  after(() => window.close());

  it('shows no pop-up in 200 characters', async () => {
    const { page, folder } = window;
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.evaluate(WATCH);
    // What Chromium gives an editor while a person composes, letter by letter.
    const keyboard = await page.context().newCDPSession(page);
    for (let word = 0; word < 20; word++) {
      for (const text of ['l', 'liang', "liang'shi'chan'liang"])
        await keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await keyboard.send('Input.insertText', { text: '粮食产量' });
      await page.keyboard.type('12.3%,');
    }
    assert.deepEqual(await page.evaluate('seen'), []);
    await page.keyboard.press('Control+s');
    const typed = '粮食产量12.3%,'.repeat(20);
    const saved = () => readFileSync(join(folder, FILE), 'utf8').split('\n')[2] ?? '';
    while (saved().length < typed.length) await page.waitForTimeout(100);
    assert.equal(saved(), typed);
  });

  it('lists indicators on Ctrl+Space', async () => {
    const { page } = window;
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('粮食');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '粮食产量' }).waitFor();
  });
});
