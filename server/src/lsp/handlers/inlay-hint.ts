import type { InlayHint, InlayHintParams } from 'vscode-languageserver/node';
import { hintsOf } from '../../core/features/hints.ts';
import type { Asked } from '../asked.ts';
import { hintOf, spanOf } from '../conversion.ts';

/** Off unless `hegao.inlayHints` is set. */
export function inlayHints({ document, analysis, settings }: Asked, { range }: InlayHintParams): InlayHint[] {
  if (!settings.inlayHints) return [];
  const seen = spanOf(document.lines, range);
  return hintsOf(analysis, settings.locale)
    .filter(({ offset }) => seen.start <= offset && offset <= seen.end)
    .map((hint) => hintOf(document.lines, hint));
}
