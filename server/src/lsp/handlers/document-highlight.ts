import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver/node';
import { highlightsAt } from '../../core/features/navigation.ts';
import type { Asked } from '../asked.ts';
import { rangeOf } from '../conversion.ts';

/** Numbers in the colour of what is written, names in that of what is read. */
export function documentHighlights(
  { document, analysis }: Asked,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] {
  return highlightsAt(analysis, document.lines.offsetAt(position)).map(({ span, kind }) => ({
    range: rangeOf(document.lines, span),
    kind: kind === 'number' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
