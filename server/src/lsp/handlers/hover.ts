import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { explainedAt, type Explained } from '../../core/features/explained.ts';
import { type Detail, indicatorCard } from '../../core/features/indicator-card.ts';
import type { Line } from '../../core/features/markup.ts';
import { numberCard } from '../../core/features/number-card.ts';
import { collectiveCard, termCard } from '../../core/features/term-card.ts';
import type { Asked } from '../asked.ts';
import { hoverOf } from '../conversion.ts';

export function hover(asked: Asked, { position }: HoverParams): Hover | null {
  const { document, analysis, settings } = asked;
  if (settings.hover === 'off') return null;
  const explained = explainedAt(analysis, document.lines.offsetAt(position));
  if (!explained) return null;
  const card = cardOf(asked, explained, settings.hover);
  return card.length > 0 ? hoverOf(document.lines, explained.span, card) : null;
}

function cardOf(
  { analysis, settings: { locale } }: Asked,
  explained: Explained,
  detail: Detail,
): readonly Line[] {
  const { cursor, span } = explained;
  switch (explained.kind) {
    case 'indicator':
      return indicatorCard(analysis, cursor.report, explained.indicator, span, detail, locale);
    case 'collective':
      return collectiveCard(explained.collective, locale);
    case 'term':
      return termCard(explained.term, locale);
    case 'quantity':
      return numberCard(cursor, explained.quantity, locale);
  }
}
