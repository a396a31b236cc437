import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Locale } from '../lint/messages.ts';
import type { Span } from '../text/span.ts';

/** A name of the catalogue that may be written at the cursor. */
export interface Candidate {
  readonly kind: 'indicator' | 'term';
  readonly name: string;
  /** “亿元”, or a term's number of members. */
  readonly about: string;
  readonly explanation: string;
}

/** The names of the catalogue that are sure, with what they would take the place of. */
export interface Candidates {
  /** The characters before the cursor that a name may begin with: “地区”, or letters typed for pinyin: “dqsc”. */
  readonly typed: Span;
  readonly items: readonly Candidate[];
}

const LONGEST_TYPED = 20;

export function candidatesAt(text: string, offset: number, catalogue: Catalogue, locale: Locale): Candidates {
  const all = everyName(catalogue, locale);
  const letters = /[A-Za-z]{1,20}$/.exec(text.slice(Math.max(0, offset - LONGEST_TYPED), offset))?.[0];
  if (letters) return { typed: { start: offset - letters.length, end: offset }, items: all };
  for (let length = Math.min(LONGEST_TYPED, offset); length > 0; length--) {
    const typed = text.slice(offset - length, offset);
    const items = all.filter(({ name }) => name.startsWith(typed));
    if (items.length > 0) return { typed: { start: offset - length, end: offset }, items };
  }
  return { typed: { start: offset, end: offset }, items: all };
}

function everyName({ indicators, terms }: Catalogue, locale: Locale): readonly Candidate[] {
  return [
    ...[...indicators.values()]
      .filter(({ sure }) => sure)
      .map(({ name, units, definition }): Candidate => ({
        kind: 'indicator',
        name,
        about: units[0] ?? '',
        explanation: definition,
      })),
    ...[...terms.values()]
      .filter(({ sure, source }) => sure && source)
      .map(({ term, items, definition }): Candidate => ({
        kind: 'term',
        name: term,
        about: items ? `${items.length}${locale === 'zh' ? '项' : ' items'}` : '',
        explanation: definition,
      })),
  ];
}
