import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Standing } from '../core/lint/judgements.ts';
import type { Problem } from '../core/features/problems.ts';

/** A text with what was found in it. */
export interface Checked {
  readonly file: string;
  readonly lines: TextDocument;
  readonly problems: readonly Problem[];
  /** How many figures are held against others of the text, and how many stand alone. */
  readonly coverage: { readonly checked: number; readonly single: number };
  /** What has been judged of its reports. */
  readonly judged: readonly Judged[];
}

/** A judgement of one of the text's reports, “云川市 2025”. */
export interface Judged extends Standing {
  readonly report: string;
}
