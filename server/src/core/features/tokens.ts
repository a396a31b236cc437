import type { Analysis } from '../analyse.ts';
import type { Span } from '../text/span.ts';
import { at } from '../text/unit.ts';

/** What a stretch of text is, for those who like it coloured. */
export type TokenKind = 'number' | 'indicator' | 'term' | 'period';

export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Numbers, names and periods of the whole file, in order; none overlaps another. */
export function tokensOf(analysis: Analysis): readonly Token[] {
  return analysis.units.flatMap((unit, index) =>
    unit.mentions.flatMap((mention): readonly Token[] => {
      const kind = kindOf(mention);
      return kind ? [{ ...at(analysis.starts[index] ?? 0, unit, mention), kind }] : [];
    }),
  );
}

function kindOf(mention: Analysis['units'][number]['mentions'][number]): TokenKind | undefined {
  switch (mention.kind) {
    case 'quantity':
      return 'number';
    case 'period':
      return 'period';
    case 'name':
      return mention.ambiguous ? undefined : mention.what === 'term' ? 'term' : 'indicator';
    case 'region':
    case 'cue':
    case 'mark':
    case 'head':
      return undefined;
  }
}
