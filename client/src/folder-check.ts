import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type DiagnosticCollection,
  type ExtensionContext,
} from 'vscode';
import { SOURCE } from './language.ts';
import { ruleIds } from './pages.ts';

/** A line that `hegao check --format jsonl` prints: a file with its findings, lines and columns from 1. */
interface Line {
  readonly file: string;
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly severity: keyof typeof SEVERITIES;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
}

/** How long the status bar says what was found, in milliseconds. */
const SAID = 8000;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** 核一个文件夹: runs the `hegao` program over a folder, and puts what it finds among the problems until the file is opened. */
export function folderCheck(context: ExtensionContext): Disposable {
  const found = languages.createDiagnosticCollection('hegao-folder');
  const check = async (folder?: Uri): Promise<void> => {
    const chosen = folder ?? (await pick());
    if (!chosen) return;
    found.clear();
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Checking reports'),
      cancellable: true,
    };
    let files = 0;
    let findings = 0;
    await window.withProgress(options, (progress, token) =>
      run(context, chosen, token, (line) => {
        files++;
        findings += line.diagnostics.length;
        progress.report({ message: workspace.asRelativePath(line.file) });
        show(found, line);
      }),
    );
    const said = l10n.t('{0} reports checked, {1} findings in Problems', files, findings);
    window.setStatusBarMessage(said, SAID);
  };
  return Disposable.from(
    found,
    commands.registerCommand('hegao.checkFolder', check),
    // The server tells what an open file has.
    workspace.onDidOpenTextDocument(({ uri }) => {
      found.delete(uri);
    }),
  );
}

async function pick(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick())?.uri;
}

/** Runs until the program ends or a person cancels. Never rejects: what went wrong is said. */
function run(
  context: ExtensionContext,
  folder: Uri,
  token: CancellationToken,
  take: (line: Line) => void,
): Promise<void> {
  const program = context.asAbsolutePath('dist/hegao.cjs');
  const args = ['check', '--format', 'jsonl', ...asSet(context, folder), '--', folder.fsPath];
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  token.onCancellationRequested(() => child.kill());
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Who cancels may cut the last line short.
    if (!token.isCancellationRequested) take(JSON.parse(line) as Line);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      void window.showWarningMessage(error.message);
      resolve();
    });
    child.on('close', () => {
      if (complaint !== '' && !token.isCancellationRequested)
        void window.showWarningMessage(complaint.trim());
      resolve();
    });
  });
}

/** The settings that the server honours, as arguments. */
function asSet(context: ExtensionContext, folder: Uri): readonly string[] {
  const settings = workspace.getConfiguration('hegao', folder);
  const known = ruleIds(context);
  const levels = Object.entries(settings.get<Readonly<Record<string, string>>>('rules') ?? {});
  return [
    ...['--locale', settings.get<string>('locale') === 'en' ? 'en' : 'zh-CN'],
    ...levels.filter(([id]) => known.has(id)).flatMap(([id, level]) => ['--rule', `${id}=${level}`]),
  ];
}

function show(found: DiagnosticCollection, { file, diagnostics }: Line): void {
  const uri = Uri.file(file);
  if (workspace.textDocuments.some((open) => open.uri.toString() === uri.toString())) return;
  const shown = diagnostics.map(({ rule, severity, message, line, column, endLine, endColumn }) => {
    const range = new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
    const diagnostic = new Diagnostic(range, message, SEVERITIES[severity]);
    return Object.assign(diagnostic, { source: SOURCE, code: rule });
  });
  found.set(uri, shown);
}
