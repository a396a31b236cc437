/**
 * Opens a page of VS Code's workbench in a headless Chromium that reaches this machine and nothing else.
 *
 * Example: `const { page, close } = await openPage('/usr/bin/chromium', { width: 1400, height: 900 })`.
 */
import { chromium, type Page, type ViewportSize } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function openPage(browser: string, viewport: ViewportSize): Promise<OpenPage> {
  const chrome = await chromium.launch({
    executablePath: browser,
    // Chromium as root has no sandbox, and a machine for tests has no graphics.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const context = await chrome.newContext({ viewport, locale: 'zh-CN' });
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return { page: await context.newPage(), close: () => chrome.close() };
}
