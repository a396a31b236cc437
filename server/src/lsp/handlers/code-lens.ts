import type { CodeLens } from 'vscode-languageserver/node';
import { lensesOf } from '../../core/features/lenses.ts';
import type { Asked } from '../asked.ts';
import { rangeOf } from '../conversion.ts';

/** Off unless `hegao.codeLens` is set. A lens says something and does nothing. */
export function codeLenses({ document, analysis, settings }: Asked): CodeLens[] {
  if (!settings.codeLens) return [];
  return lensesOf(analysis, settings.locale).map(({ span, text }) => ({
    range: rangeOf(document.lines, span),
    command: { title: text, command: '' },
  }));
}
