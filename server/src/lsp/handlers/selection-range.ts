import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver/node';
import { selectionsAt } from '../../core/features/selection.ts';
import type { Asked } from '../asked.ts';
import { nestedRanges } from '../conversion.ts';

export function selectionRanges(
  { document, analysis }: Asked,
  { positions }: SelectionRangeParams,
): SelectionRange[] {
  return positions.map((position) => {
    const offset = document.lines.offsetAt(position);
    return nestedRanges(document.lines, offset, selectionsAt(analysis, offset));
  });
}
