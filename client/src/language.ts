import { languages, window, workspace } from 'vscode';

/** The language of report files, with its colours and editor defaults. */
export const LANGUAGE = 'policy-report';

/** What the findings name as their source. */
export const SOURCE = '核稿';

/** 设为报告文档: makes the file that is being edited a report, whatever it reads like. */
export async function setLanguage(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await languages.setTextDocumentLanguage(document, LANGUAGE);
}

/** Changes the language of a plain text file once: who changes it back is not contradicted. */
export function adopter(): (params: { readonly uri: string }) => Promise<void> {
  const adopted = new Set<string>();
  return async ({ uri }) => {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document?.languageId !== 'plaintext' || adopted.has(uri)) return;
    adopted.add(uri);
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  };
}
