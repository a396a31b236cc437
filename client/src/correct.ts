import { commands, l10n, window, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { reportAt, reportsOf, type Status } from './active.ts';

/** 更正年份、地区: asks what was read wrongly, and has the server keep what is right in `.hegao/reports.json`. */
export function corrector(client: LanguageClient, then: () => void): Disposable {
  return commands.registerCommand('hegao.correct', async () => {
    const editor = window.activeTextEditor;
    const told = editor && (await reportsOf(client, editor));
    const report = told && reportAt(told.reports, editor.selection.active);
    const status = report === undefined ? undefined : told?.reports[report];
    if (!editor || !status) {
      void window.showInformationMessage(l10n.t('This file is not read as a report.'));
      return;
    }
    const correction = await asked(status);
    if (!correction) return;
    const uri = editor.document.uri.toString();
    try {
      await client.sendRequest('hegao/correct', { uri, report, ...correction });
      then();
    } catch (error) {
      await window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

async function asked({ year, place }: Status) {
  const choices = [
    { label: l10n.t('Year: {0}', year ?? l10n.t('unknown')), what: 'year' as const },
    { label: l10n.t('Place: {0}', place ?? l10n.t('unknown')), what: 'place' as const },
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: l10n.t('What was read wrongly?') });
  if (!chosen) return undefined;
  if (chosen.what === 'year') {
    const value = await window.showInputBox({
      prompt: l10n.t('The year in which the report is given'),
      value: String(year ?? ''),
      validateInput: (text) => (/^(?:19|20)\d\d$/.test(text) ? undefined : l10n.t('Four digits, as in 2025')),
    });
    return value === undefined ? undefined : { year: Number(value) };
  }
  const value = await window.showInputBox({
    prompt: l10n.t('The place whose report it is'),
    value: place ?? '',
  });
  return value === undefined || value === '' ? undefined : { place: value };
}
