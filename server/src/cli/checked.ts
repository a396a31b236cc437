import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/features/problems.ts';

/** A text with what was found in it. */
export interface Checked {
  readonly file: string;
  readonly lines: TextDocument;
  readonly problems: readonly Problem[];
}
