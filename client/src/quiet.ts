import { commands, Disposable, EventEmitter, l10n, window, type Event } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';

/** How long the status bar says what the command did, in milliseconds. */
const SAID = 4000;

/** Whether every finding is hidden, for a screen that others see. */
export interface Quiet {
  readonly subscriptions: Disposable;
  readonly hidden: () => boolean;
  readonly onDidChange: Event<void>;
}

/** 投屏静默: one command hides every finding, and shows them again. Off when VS Code starts. */
export function quietMode(client: LanguageClient): Quiet {
  const changed = new EventEmitter<void>();
  let hidden = false;
  const tell = () => client.sendNotification('hegao/quiet', { quiet: hidden });
  const subscriptions = Disposable.from(
    changed,
    commands.registerCommand('hegao.quiet', async () => {
      hidden = !hidden;
      await tell();
      changed.fire();
      window.setStatusBarMessage(
        hidden ? l10n.t('Findings are hidden.') : l10n.t('Findings are shown.'),
        SAID,
      );
    }),
    client.onDidChangeState(({ newState }) => {
      if (hidden && newState === State.Running) void tell();
    }),
  );
  return {
    hidden: () => hidden,
    onDidChange: changed.event,
    subscriptions,
  };
}
