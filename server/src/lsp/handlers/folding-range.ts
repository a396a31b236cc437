import type { FoldingRange } from 'vscode-languageserver/node';
import { sectionsOf } from '../../core/features/sections.ts';
import type { Asked } from '../asked.ts';
import { foldsOf } from '../conversion.ts';

export function foldingRanges({ document, analysis }: Asked): FoldingRange[] {
  return foldsOf(document.lines, sectionsOf(analysis));
}
