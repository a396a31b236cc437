import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type LanguageClient,
  type Middleware,
} from 'vscode-languageclient/node';

/** How long the status bar says where a judgement is kept, in milliseconds. */
const SAID = 6000;

/** Says, after a judgement, how it is taken back. */
export const sayingWhere: Middleware['executeCommand'] = async (command, args, next) => {
  const result: unknown = await next(command, args);
  if (command === 'hegao.judge') {
    window.setStatusBarMessage(l10n.t('Noted. Undo it with the command “Open the Judgements”.'), SAID);
  }
  return result;
};

/** 打开判读记录: the file beside the drafts in which judgements are kept; a line that is deleted there is taken back. */
export function judgementsOpener(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('hegao.openJudgements', async () => {
      const file = await judgementsOf(window.activeTextEditor?.document.uri);
      // The draft must not lose its tab to it.
      if (file) await window.showTextDocument(file, { preview: false });
      else void window.showInformationMessage(l10n.t('Nothing has been judged here yet.'));
    }),
    // Files above the folder that is open are not watched.
    workspace.onDidSaveTextDocument(async ({ uri }) => {
      if (!/\/\.hegao\/[^/]+\.json$/.test(uri.path)) return;
      await client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri.toString(), type: FileChangeType.Changed }],
      });
    }),
  );
}

/** The nearest `.hegao/judgements.json` above a file. */
async function judgementsOf(report: Uri | undefined): Promise<Uri | undefined> {
  if (report?.scheme !== 'file') return undefined;
  for (let folder = Uri.joinPath(report, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const file = Uri.joinPath(folder, '.hegao/judgements.json');
    try {
      await workspace.fs.stat(file);
      return file;
    } catch {
      if (folder.path === Uri.joinPath(folder, '..').path) return undefined;
    }
  }
}
