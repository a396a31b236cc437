import {
  Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

/** One report of a file, as the server tells it. */
export interface Status {
  readonly place: string | null;
  readonly year: number | null;
  readonly checked: number;
  readonly single: number;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** How long typing rests before the item is asked for again, in milliseconds. */
const PAUSE = 800;

/** The one status item: “临溪县 2025 · 已互证12 · 孤数340” beside a report; a click corrects its place or year. */
export function statusItem(client: LanguageClient): Disposable {
  const item = window.createStatusBarItem('hegao.status', StatusBarAlignment.Right, 50);
  item.name = 'Hegao 核稿';
  item.tooltip = tooltip();
  item.command = 'hegao.correct';
  const corrected = workspace.createFileSystemWatcher('**/.hegao/reports.json');
  let timer: NodeJS.Timeout | undefined;
  const show = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const found = editor && (await statusAt(client, editor));
    if (editor !== window.activeTextEditor) return;
    if (found) {
      item.text = `$(checklist) ${label(found.status)}`;
      item.show();
    } else {
      item.hide();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  };
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) soon();
    }),
    window.onDidChangeActiveTextEditor(soon),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon();
    }),
    corrected,
    corrected.onDidCreate(soon),
    corrected.onDidChange(soon),
    new Disposable(() => {
      clearTimeout(timer);
    }),
  );
}

/** The report in which the cursor stands, and its index in the file; undefined where there is none. */
export async function statusAt(
  client: LanguageClient,
  { document, selection }: TextEditor,
): Promise<{ readonly index: number; readonly status: Status } | undefined> {
  if (client.state !== State.Running) return undefined;
  const textDocument = { uri: document.uri.toString() };
  const reports = await client.sendRequest<Status[]>('hegao/status', { textDocument });
  const after = reports.findIndex(({ range }) => range.start.line > selection.active.line);
  const index = after < 0 ? reports.length - 1 : Math.max(0, after - 1);
  const status = reports[index];
  return status && { index, status };
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
