import type { Analysis } from '../analyse.ts';
import type { Collective, Indicator, Term } from '../knowledge/catalogue.ts';
import type { Mention, NameMention } from '../scanning/mention.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { overlaps, type Span } from '../text/span.ts';
import { at } from '../text/unit.ts';
import { type Cursor, cursorAt } from './cursor.ts';

/** What stands under the pointer and can be explained, with the characters that it takes. */
export type Explained = { readonly span: Span; readonly cursor: Cursor } & (
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'collective'; readonly collective: Collective }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
);

/** The longest name of the catalogue at an offset of the file, or the number there. */
export function explainedAt(analysis: Analysis, offset: number): Explained | undefined {
  const cursor = cursorAt(analysis, offset);
  if (!cursor) return undefined;
  const mention = longest(cursor);
  if (!mention) return undefined;
  const about = { span: at(analysis.starts[cursor.unit] ?? 0, cursor.scanned, mention), cursor };
  if (mention.kind === 'quantity') return { ...about, kind: 'quantity', quantity: mention.quantity };
  const { catalogue } = analysis.context;
  const indicator = catalogue.indicators.get(mention.entry);
  if (indicator) return { ...about, kind: 'indicator', indicator };
  const collective = catalogue.collectives.get(mention.entry);
  if (collective) return { ...about, kind: 'collective', collective };
  const term = catalogue.terms.get(mention.entry);
  return term && { ...about, kind: 'term', term };
}

type Explicable = Extract<Mention, { kind: 'name' | 'quantity' }>;

function longest(cursor: Cursor): Explicable | undefined {
  let best: Explicable | undefined;
  for (const mention of cursor.scanned.mentions) {
    if (mention.start > cursor.at) break;
    if ((mention.kind !== 'name' && mention.kind !== 'quantity') || mention.end <= cursor.at) continue;
    if (mention.kind === 'name' && !means(cursor, mention)) continue;
    if (!best || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best;
}

/**
 * Whether a name means its entry here. Figures know: 先进制造业投资 is not 制造业投资, and an alias such as 经济总量 is its
 * indicator only where a number has been read as that indicator's.
 */
function means({ report, unit }: Cursor, mention: NameMention): boolean {
  const own = unit - (report?.first ?? 0);
  const named = (report?.body.view.byUnit[own] ?? []).filter(
    (figure) => figure.named && overlaps(figure.named, mention),
  );
  if (mention.ambiguous) return named.some(({ indicator }) => indicator === mention.entry);
  const longer = named.filter((figure) => figure.named && lengthOf(figure.named) > lengthOf(mention));
  return longer.length === 0 || longer.some(({ indicator }) => indicator !== undefined);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
