import type { Locale } from '../core/lint/messages.ts';
import type { Span } from '../core/text/span.ts';

/** One line of a list that people read, on a terminal or in an editor. */
export interface Row {
  readonly kind: 'verdict' | 'report' | 'item' | 'entry' | 'more';
  readonly text: string;
  /** What the entry speaks of; its `12:8` takes the first `length` characters of the text. */
  readonly link?: { readonly to: Span; readonly length: number };
}

/** How a list is printed. */
export interface Manner {
  readonly locale: Locale;
  /** Names a place for people: `12:8`. */
  readonly where: (span: Span) => string;
}

/** “12:8  粮食产量 2024年实绩 12.5万吨”; what concerns the whole report has no place. */
export function entryRow(span: Span | undefined, text: string, { where }: Manner): Row {
  if (!span) return { kind: 'entry', text };
  const place = where(span);
  return { kind: 'entry', text: `${place}  ${text}`, link: { to: span, length: place.length } };
}
