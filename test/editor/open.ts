import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

/** Opens a sample in an editor, with the extension running. `sample('2025年云川市政府工作报告.txt')`. */
export async function sample(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = isAbsolute(name) ? Uri.file(name) : Uri.joinPath(folder.uri, name);
  return shown(await workspace.openTextDocument(uri));
}

/** Opens an unsaved text in an editor, with the extension running. */
export async function untitled(language: string, content: string): Promise<TextDocument> {
  return shown(await workspace.openTextDocument({ language, content }));
}

async function shown(document: TextDocument): Promise<TextDocument> {
  await extensions.getExtension('hegao.hegao')?.activate();
  await window.showTextDocument(document);
  return document;
}

/** Asks VS Code's own command for what an extension provides, such as vscode.executeHoverProvider. */
export async function provided<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return (await commands.executeCommand<readonly T[] | undefined>(command, ...args)) ?? [];
}

/** The diagnostics of a file as soon as they are as wanted; the test's own timeout ends the wait. */
export function diagnosticsOf(
  uri: Uri,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = languages.getDiagnostics(uri);
      if (!wanted(found)) return;
      listener.dispose();
      resolve(found);
    };
    const listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Resolves when an unsaved or saved file has this language. */
export function languageOf(uri: Uri, language: string): Promise<TextDocument> {
  const match = (document: TextDocument) =>
    document.uri.toString() === uri.toString() && document.languageId === language;
  return new Promise((resolve) => {
    const listener = workspace.onDidOpenTextDocument((document) => {
      if (!match(document)) return;
      listener.dispose();
      resolve(document);
    });
    const already = workspace.textDocuments.find(match);
    if (already === undefined) return;
    listener.dispose();
    resolve(already);
  });
}

/** Whether a diagnostic is of this rule. */
export function of(rule: string): (diagnostic: Diagnostic) => boolean {
  return ({ code }) => (typeof code === 'object' ? code.value : code) === rule;
}

export function has(rule: string): (found: readonly Diagnostic[]) => boolean {
  return (found) => found.some(of(rule));
}
