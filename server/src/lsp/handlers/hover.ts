import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { indicatorCard, termCard } from '../../core/features/cards.ts';
import { explainedAt } from '../../core/features/hover.ts';
import type { Asked } from '../asked.ts';
import { hoverOf } from '../conversion.ts';

export function hover({ document, analysis, settings }: Asked, { position }: HoverParams): Hover | null {
  const explained = explainedAt(analysis, document.lines.offsetAt(position));
  if (!explained) return null;
  const card =
    explained.kind === 'indicator'
      ? indicatorCard(explained.indicator, settings.locale)
      : termCard(explained.term, settings.locale);
  return card.length > 0 ? hoverOf(document.lines, explained.span, card) : null;
}
