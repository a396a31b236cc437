import { Disposable, l10n, languages, LanguageStatusSeverity, window, type Command } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { Active } from './active.ts';
import type { Quiet } from './quiet.ts';
import { SOURCE } from './language.ts';

/** What the language status says: whether this file is checked, and why not where it isn't. */
interface Said {
  readonly text: string;
  readonly command: Command;
  readonly severity?: LanguageStatusSeverity;
}

/** “疑点 3 处”, or why there is none, behind the braces beside the language in the status bar. */
export function languageStatus(client: LanguageClient, active: Active, quiet: Quiet): Disposable {
  const selector = ['policy-report', 'plaintext', 'markdown'];
  const item = languages.createLanguageStatusItem('hegao.findings', selector);
  item.name = 'Hegao 核稿';
  item.detail = item.name;
  const show = (): void => {
    const { text, command, severity } = said(client, active, quiet);
    item.text = text;
    item.command = command;
    item.severity = severity ?? LanguageStatusSeverity.Information;
  };
  show();
  return Disposable.from(
    item,
    active.onDidChange(show),
    quiet.onDidChange(show),
    client.onDidChangeState(show),
    languages.onDidChangeDiagnostics(show),
  );
}

function said(client: LanguageClient, active: Active, quiet: Quiet): Said {
  if (client.state === State.Stopped) {
    return {
      text: l10n.t('Not running'),
      command: { title: l10n.t('Restart'), command: 'hegao.restart' },
      severity: LanguageStatusSeverity.Error,
    };
  }
  if (quiet.hidden()) {
    return {
      text: l10n.t('Findings are hidden.'),
      command: { title: l10n.t('Show them'), command: 'hegao.quiet' },
    };
  }
  const uri = window.activeTextEditor?.document.uri;
  const told = active.told();
  if (told?.reports.length === 0) {
    return {
      text: l10n.t('Not checked: it does not read like a report'),
      command: { title: l10n.t('Treat as a report'), command: 'hegao.setLanguage' },
    };
  }
  const found = uri ? languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE) : [];
  return {
    text: found.length === 0 ? l10n.t('Nothing found') : l10n.t('{0} to look at', found.length),
    command: { title: l10n.t('Show the rules'), command: 'hegao.showRules' },
  };
}
