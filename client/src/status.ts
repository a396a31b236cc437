import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { type Active, reportAt, type Status } from './active.ts';
import type { Quiet } from './quiet.ts';

/** The one status item: “临溪县 2025 · 已互证12 · 孤数340” beside a report; a click corrects its place or year. */
export function statusItem(active: Active, quiet: Quiet): Disposable {
  const item = window.createStatusBarItem('hegao.status', StatusBarAlignment.Right, 50);
  item.name = 'Hegao 核稿';
  item.tooltip = tooltip();
  item.command = 'hegao.correct';
  const show = (): void => {
    const editor = window.activeTextEditor;
    const told = active.told();
    const index = editor && told && reportAt(told.reports, editor.selection.active);
    const status = index === undefined ? undefined : told?.reports[index];
    if (editor?.document !== told?.document || !status) {
      item.hide();
      return;
    }
    item.text = `${quiet.hidden() ? '$(eye-closed)' : '$(checklist)'} ${label(status)}`;
    item.show();
  };
  return Disposable.from(
    item,
    active.onDidChange(show),
    quiet.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeTextEditorSelection(show),
  );
}

/** What the item's parts mean, and where the numbers can be read one by one. */
function tooltip(): MarkdownString {
  const about = l10n.t('Place and year of this report. Click to correct them.');
  const list = `[${l10n.t('Figures confirmed and single')}](command:hegao.coverage)`;
  const check = `[${l10n.t('Final check')}](command:hegao.final)`;
  const text = new MarkdownString(`${about}\n\n${list} · ${check}`);
  text.isTrusted = { enabledCommands: ['hegao.coverage', 'hegao.final'] };
  return text;
}

function label({ place, year, checked, single }: Status): string {
  const about = [place ?? l10n.t('Place unknown'), year ?? l10n.t('Year unknown')].join(' ');
  return l10n.t('{0} · {1} confirmed · {2} single', about, checked, single);
}
