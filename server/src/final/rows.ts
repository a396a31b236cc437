import { type Checklist, type Item, verdictOf } from '../core/final/checklist.ts';
import type { Entry } from '../core/final/entry.ts';
import type { Locale } from '../core/messages.ts';
import type { Span } from '../core/span.ts';

/** One line of a printed checklist. */
export interface Row {
  readonly kind: 'verdict' | 'report' | 'item' | 'entry' | 'more';
  readonly text: string;
  /** What the entry speaks of, and how long its `12:8` at the beginning of the line is. */
  readonly link?: { readonly to: Span; readonly length: number };
}

/** How a checklist is printed. */
export interface Manner {
  readonly locale: Locale;
  /** Names a place for people: `12:8`. */
  readonly where: (span: Span) => string;
  /** Entries that need no more than a look are cut after so many, with `more` to say where the others are. */
  readonly most: number;
  readonly more: string;
}

/** 定稿体检 as lines: the verdict, then each report with its items, “✗ 预计数 Estimates（2）”, and their places. */
export function rowsOf(lists: readonly Checklist[], manner: Manner): readonly Row[] {
  return [
    { kind: 'verdict', text: verdictLine(lists) },
    ...lists.flatMap(({ about, items }): readonly Row[] => [
      { kind: 'report', text: about },
      ...items.flatMap((item) => itemRows(item, manner)),
    ]),
  ];
}

/** Chinese first, whatever the language of findings, with English beside it. */
export function verdictLine(lists: readonly Checklist[]): string {
  return `${verdictOf(lists, 'zh')}  ·  ${verdictOf(lists, 'en')}`;
}

export const SIGNS: Readonly<Record<Item['state'], string>> = { passed: '✓', look: '○', open: '✗' };

function itemRows(item: Item, manner: Manner): readonly Row[] {
  const { title, state, entries } = item;
  const count = entries.length > 0 ? `（${entries.length}）` : '';
  const shown = [
    ...entries.filter((entry) => entry.state === 'open'),
    ...entries.filter((entry) => entry.state !== 'open').slice(0, manner.most),
  ];
  const left = entries.length - shown.length;
  return [
    { kind: 'item', text: `${SIGNS[state]} ${title.zh} ${title.en}${count}` },
    ...shown.map((entry) => entryRow(entry, manner)),
    ...(left > 0 ? [{ kind: 'more' as const, text: manner.more.replace('{left}', String(left)) }] : []),
  ];
}

function entryRow({ span, text }: Entry, { where }: Manner): Row {
  if (!span) return { kind: 'entry', text };
  const place = where(span);
  return { kind: 'entry', text: `${place}  ${text}`, link: { to: span, length: place.length } };
}
