import { type Checklist, type Item, verdictOf } from '../core/final/checklist.ts';
import { entryRow, type Manner, type Row } from './row.ts';

/** How a checklist is printed: entries that need no more than a look are cut after so many. */
export interface FinalManner extends Manner {
  readonly most: number;
  /** Says where the others are: “另有{left}处”. */
  readonly more: string;
}

/** 定稿体检 as lines: the verdict, then each report with its items, “✗ 预计数 Estimates（2）”, and their places. */
export function rowsOf(lists: readonly Checklist[], manner: FinalManner): readonly Row[] {
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

function itemRows(item: Item, manner: FinalManner): readonly Row[] {
  const { title, state, entries } = item;
  const count = entries.length > 0 ? `（${entries.length}）` : '';
  const shown = [
    ...entries.filter((entry) => entry.state === 'open'),
    ...entries.filter((entry) => entry.state !== 'open').slice(0, manner.most),
  ];
  const left = entries.length - shown.length;
  return [
    { kind: 'item', text: `${SIGNS[state]} ${title.zh} ${title.en}${count}` },
    ...shown.map(({ span, text }) => entryRow(span, text, manner)),
    ...(left > 0 ? [{ kind: 'more' as const, text: manner.more.replace('{left}', String(left)) }] : []),
  ];
}
