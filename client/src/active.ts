import {
  Disposable,
  EventEmitter,
  window,
  workspace,
  type Event,
  type Position,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';

/** One report of a file, as the server tells it. */
export interface Status {
  readonly place: string | null;
  readonly year: number | null;
  readonly checked: number;
  readonly single: number;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** What the server says of the file in front. */
export interface Told {
  readonly document: TextDocument;
  /** The reports in it, in their order; none in a file that is not looked at. */
  readonly reports: readonly Status[];
}

/** The file in front, asked about when another comes to the front, and when typing rests. */
export interface Active {
  readonly subscriptions: Disposable;
  readonly told: () => Told | undefined;
  readonly onDidChange: Event<void>;
  /** Asks again. */
  readonly refresh: () => void;
}

/** How long typing rests before the server is asked again, in milliseconds. */
const PAUSE = 800;

export function activeFile(client: LanguageClient): Active {
  const changed = new EventEmitter<void>();
  const corrected = workspace.createFileSystemWatcher('**/.hegao/reports.json');
  let told: Told | undefined;
  let timer: NodeJS.Timeout | undefined;
  const ask = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    const answer = editor && (await reportsOf(client, editor));
    if (editor !== window.activeTextEditor) return;
    told = answer;
    changed.fire();
  };
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  };
  const subscriptions = Disposable.from(
    changed,
    client.onDidChangeState(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) refresh();
    }),
    // A file that is given another language is opened anew.
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) refresh();
    }),
    corrected,
    corrected.onDidCreate(refresh),
    corrected.onDidChange(refresh),
    corrected.onDidDelete(refresh),
    new Disposable(() => {
      clearTimeout(timer);
    }),
  );
  return {
    told: () => told,
    onDidChange: changed.event,
    refresh,
    subscriptions,
  };
}

/** What the server says of an editor's file now; undefined while it does not run. */
export async function reportsOf(client: LanguageClient, { document }: TextEditor): Promise<Told | undefined> {
  if (client.state !== State.Running) return undefined;
  const textDocument = { uri: document.uri.toString() };
  return { document, reports: await client.sendRequest<Status[]>('hegao/status', { textDocument }) };
}

/** The report in which a position stands, by its index in the file; undefined where there is none. */
export function reportAt(reports: readonly Status[], { line }: Position): number | undefined {
  if (reports.length === 0) return undefined;
  const after = reports.findIndex(({ range }) => range.start.line > line);
  return after < 0 ? reports.length - 1 : Math.max(0, after - 1);
}
