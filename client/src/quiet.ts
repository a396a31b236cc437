import { commands, l10n, window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** How long the status bar says what the command did, in milliseconds. */
const SAID = 4000;

/** 投屏静默: one command hides every finding while others see the screen, and shows them again. Off after a restart. */
export function quiet(client: LanguageClient): Disposable {
  let hidden = false;
  return commands.registerCommand('hegao.quiet', async () => {
    hidden = !hidden;
    await client.sendNotification('hegao/quiet', { quiet: hidden });
    window.setStatusBarMessage(hidden ? l10n.t('Findings are hidden.') : l10n.t('Findings are shown.'), SAID);
  });
}
