import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import { LANGUAGE } from './language.ts';

const SAMPLE = 'samples/2025年临溪县政府工作报告（送审稿）.txt';

/** Opens a draft of an invented county with planted slips, as a new text: what is tried on it changes no file. */
export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, SAMPLE));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}
