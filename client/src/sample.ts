import { Uri, window, workspace, type ExtensionContext } from 'vscode';

const SAMPLE = '2025年临溪县政府工作报告（送审稿）.txt';

/**
 * Opens a draft of an invented county with planted slips. It is a copy in a folder of the extension's own: what is tried on it
 * changes no file of anybody's, and corrections and judgements can be kept beside it.
 */
export async function openSample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const folder = Uri.joinPath(globalStorageUri, 'samples');
  const copy = Uri.joinPath(folder, SAMPLE);
  await workspace.fs.createDirectory(folder);
  await workspace.fs.copy(Uri.joinPath(extensionUri, 'samples', SAMPLE), copy, { overwrite: true });
  await window.showTextDocument(await workspace.openTextDocument(copy));
}
