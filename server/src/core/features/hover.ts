import type { Analysis } from '../analyse.ts';
import type { Indicator, Term } from '../catalogue.ts';
import type { NameMention } from '../mention.ts';
import { at } from '../unit.ts';
import { contains, type Span } from '../span.ts';
import { type Cursor, cursorAt } from './cursor.ts';

/** What stands under the pointer and can be explained. */
export type Explained =
  | { readonly kind: 'indicator'; readonly span: Span; readonly indicator: Indicator }
  | { readonly kind: 'term'; readonly span: Span; readonly term: Term };

/** The longest name of the catalogue at an offset of the file. */
export function explainedAt(analysis: Analysis, offset: number): Explained | undefined {
  const cursor = cursorAt(analysis, offset);
  if (!cursor) return undefined;
  const mention = longestName(cursor);
  if (!mention) return undefined;
  const span = at(analysis.starts[cursor.unit] ?? 0, cursor.scanned, mention);
  const { catalogue } = analysis.context;
  const indicator = catalogue.indicators.get(mention.entry);
  if (indicator) return { kind: 'indicator', span, indicator };
  const term = catalogue.terms.get(mention.entry);
  return term ? { kind: 'term', span, term } : undefined;
}

function longestName(cursor: Cursor): NameMention | undefined {
  let longest: NameMention | undefined;
  for (const mention of cursor.scanned.mentions) {
    if (mention.start > cursor.at) break;
    if (mention.kind !== 'name' || mention.end <= cursor.at) continue;
    if (mention.ambiguous && !namesAFigure(cursor, mention)) continue;
    if (!longest || mention.end - mention.start > longest.end - longest.start) longest = mention;
  }
  return longest;
}

/** An alias such as 经济总量 means its indicator only where a number has been read as that indicator's. */
function namesAFigure({ report, unit }: Cursor, mention: NameMention): boolean {
  if (!report) return false;
  const own = unit - report.first;
  return (
    report.body.view.byIndicator
      .get(mention.entry)
      ?.some(({ named }) => named?.unit === own && contains(mention, named)) === true
  );
}
