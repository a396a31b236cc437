/**
 * 定稿体检 and 互证与孤数: lists that the server makes of a report, shown as read-only documents of VS Code's own editor, so that
 * they are searched, folded, copied and read aloud like any text. Each place in them is a link into the report.
 */
import {
  commands,
  Disposable,
  DocumentLink,
  env,
  EventEmitter,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

const SCHEME = 'hegao-list';

interface Listing {
  readonly text: string;
  readonly links: readonly { readonly at: Written; readonly to: Written }[];
}

interface Written {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export function lists(client: LanguageClient): Disposable {
  const known = new Map<string, Listing>();
  const changed = new EventEmitter<Uri>();
  const ask = async (list: Uri): Promise<Listing | null> => {
    const { request, report } = sourceOf(list);
    const textDocument = { uri: report.toString() };
    const listing = await client.sendRequest<Listing | null>(request, { textDocument });
    if (listing) known.set(list.toString(), listing);
    return listing;
  };
  const show = async (name: string, request: string): Promise<void> => {
    const report = reportAtHand();
    if (!report) return;
    const list = listOf(report, name, request);
    if (!(await ask(list))) {
      await window.showInformationMessage(l10n.t('This file is not read as a report.'));
      return;
    }
    changed.fire(list);
    await window.showTextDocument(await workspace.openTextDocument(list), { preview: false });
  };
  return Disposable.from(
    changed,
    commands.registerCommand('hegao.final', () => show('定稿体检', 'hegao/final')),
    commands.registerCommand('hegao.coverage', () => show('互证与孤数', 'hegao/coverage')),
    commands.registerCommand('hegao.saveFinal', () => savePage(client)),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (list) => (await ask(list))?.text ?? '',
    }),
    languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          known.get(uri.toString())?.links.map((link) => linkTo(sourceOf(uri).report, link)),
      },
    ),
    // What was mended meanwhile leaves the list when the report is saved.
    workspace.onDidSaveTextDocument(({ uri }) => {
      for (const { uri: list } of workspace.textDocuments) {
        if (list.scheme === SCHEME && sourceOf(list).report.toString() === uri.toString()) changed.fire(list);
      }
    }),
  );
}

/** Saves 定稿体检 as a page for printing, beside the report unless a person says otherwise. */
async function savePage(client: LanguageClient): Promise<void> {
  const report = reportAtHand();
  if (!report) return;
  const name = nameOf(report);
  const textDocument = { uri: report.toString() };
  const page = await client.sendRequest<string | null>('hegao/finalPage', { textDocument, name });
  if (page === null) return;
  const file = await window.showSaveDialog({
    ...(report.scheme === 'file' && { defaultUri: Uri.joinPath(report, '..', `定稿体检 ${name}.html`) }),
    filters: { HTML: ['html'] },
  });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(page));
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(
    l10n.t('The list is saved as a page for printing.'),
    open,
  );
  if (chosen === open) await env.openExternal(file);
}

/** The report that is being edited, or that the list being read is about. */
function reportAtHand(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === SCHEME ? sourceOf(uri).report : uri;
}

/** The address of a list says what to ask for and about which file, so that it outlives a restart. */
function listOf(report: Uri, name: string, request: string): Uri {
  const query = JSON.stringify([request, report.toString()]);
  return Uri.from({ scheme: SCHEME, path: `/${name} ${nameOf(report)}.md`, query });
}

function sourceOf({ query }: Uri): { readonly request: string; readonly report: Uri } {
  const [request, report] = JSON.parse(query) as [string, string];
  return { request, report: Uri.parse(report) };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
}

function linkTo(report: Uri, { at, to }: Listing['links'][number]): DocumentLink {
  const { line, character } = to.start;
  const range = new Range(at.start.line, at.start.character, at.end.line, at.end.character);
  return new DocumentLink(range, report.with({ fragment: `L${line + 1},${character + 1}` }));
}
