import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver/node';
import { candidatesAt } from '../../core/features/candidates.ts';
import type { Asked } from '../asked.ts';
import { rangeOf } from '../conversion.ts';
import { initialsOf } from '../pinyin.ts';

/**
 * Names of the catalogue, for Ctrl+Space alone: nothing triggers it, and plain text, where an editor asks at every key,
 * gets none. A name is found by its own characters or by its initials in pinyin.
 */
export function completion(
  { document, analysis, settings }: Asked,
  { position }: CompletionParams,
): CompletionList | null {
  const { lines } = document;
  if (lines.languageId === 'plaintext') return null;
  const { catalogue } = analysis.context;
  const { typed, items } = candidatesAt(analysis.text, lines.offsetAt(position), catalogue, settings.locale);
  const range = rangeOf(lines, typed);
  const byLetters = /^[A-Za-z]/.test(analysis.text.slice(typed.start, typed.end));
  return {
    isIncomplete: true,
    items: items.map(({ kind, name, about, explanation }): CompletionItem => ({
      label: name,
      kind: kind === 'indicator' ? CompletionItemKind.Variable : CompletionItemKind.Text,
      detail: about,
      documentation: explanation,
      filterText: byLetters ? initialsOf(name) : name,
      textEdit: { range, newText: name },
    })),
  };
}
