import { foundIn } from '../view/joint.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place, Span } from '../text/span.ts';
import { breaks } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';
import { isRow } from '../text/rows.ts';

interface Unpaired extends Claim {
  readonly mark: string;
  readonly missing: string;
}

/** 引号括号不成对: “……（二期。 A quotation may run over paragraphs, so it is no more than a doubt. */
export const unpairedMark: Rule<Unpaired> = {
  id: 'unpaired-mark',
  level: 'information',
  needs: 'report',
  title: { zh: '引号括号不成对', en: 'Quotation marks and brackets' },
  messages: {
    open: {
      zh: '本段“{mark}”没有对应的“{missing}”，请核。',
      en: '“{mark}” has no “{missing}” in its paragraph.',
    },
  },
  *find(view) {
    const left: Unpaired[] = [];
    for (const paragraph of paragraphs(view)) {
      const [first, second, third] = unpairedAmong(paragraph).map(claimOf);
      // “双百“: the second should be the other half. Others are a formula, an address.
      const reversed = first !== undefined && first.mark === second?.mark && !third;
      if (reversed) yield second;
      else if (first && !second) left.push(first);
    }
    for (const [i, one] of left.entries()) {
      if (!answers(one, left[i + 1]) && !answers(left[i - 1], one)) yield one;
    }
  },
  judge: ({ mark, missing }) => breaks({ id: 'open', args: { mark, missing } }),
};

/** A quotation of several paragraphs ends in a later one. */
function answers(opener: Unpaired | undefined, closer: Unpaired | undefined): boolean {
  const due = PAIRS.get(opener?.mark ?? '');
  return due !== undefined && due === closer?.mark;
}

interface Mark extends Span {
  readonly mark: string;
  /** Whether it ends an item's number: “1）”, “（a）” without its first half. */
  readonly ofItem: boolean;
}

type Placed = Mark & Place;

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
]);
const HALVES = '“”（）《》【】';
const CLOSERS: ReadonlyMap<string, string> = new Map([...PAIRS].map(([opener, closer]) => [closer, opener]));

/** The marks that their own sentences leave without another half, of each paragraph that has any. */
function* paragraphs(view: View): Generator<readonly Placed[]> {
  let marks: Placed[] = [];
  for (const one of unpairedIn(view)) {
    const last = marks.at(-1);
    if (last && opensParagraph(view, last.unit, one.unit)) {
      yield marks;
      marks = [];
    }
    marks.push(one);
  }
  yield marks;
}

/** Whether a paragraph begins with one of the sentences after `from` up to `to`. */
function opensParagraph({ units }: View, from: number, to: number): boolean {
  for (let unit = from + 1; unit <= to; unit++) if (units[unit]?.opens === 'paragraph') return true;
  return false;
}

const unpairedIn = foundIn(/[“”（）《》【】]/u, ({ reading: { text }, mentions }) => {
  if (isRow(text)) return [];
  const marks: Mark[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'mark' || !HALVES.includes(mention.mark)) continue;
    const { start, end, mark } = mention;
    const ofItem =
      mark === '）' && /(?:^|[。；：，\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/u.test(text.slice(0, start));
    marks.push({ start, end, mark, ofItem });
  }
  return unpairedAmong(marks).sort((a, b) => a.start - b.start);
});

/** Closing halves first, as they stand. */
function unpairedAmong<M extends Mark>(marks: readonly M[]): M[] {
  const open: M[] = [];
  const unpaired: M[] = [];
  for (const one of marks) {
    const opener = CLOSERS.get(one.mark);
    if (opener === undefined) {
      open.push(one);
      continue;
    }
    const at = open.findLastIndex(({ mark }) => mark === opener);
    if (at >= 0) open.splice(at, 1);
    else if (!one.ofItem) unpaired.push(one);
  }
  return [...unpaired, ...open];
}

function claimOf({ unit, start, end, mark }: Placed): Unpaired {
  const missing = PAIRS.get(mark) ?? CLOSERS.get(mark) ?? '';
  return { place: { unit, start, end }, figures: [], places: [], mark, missing };
}
