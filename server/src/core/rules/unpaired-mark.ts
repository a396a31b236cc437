import type { Claim, Rule } from '../rule.ts';
import type { Place } from '../span.ts';
import { breaks } from '../verdicts.ts';
import type { View } from '../view.ts';

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
      const [first, second, third] = unpairedIn(paragraph);
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

interface Mark {
  readonly place: Place;
  readonly mark: string;
  /** Whether it ends an item's number: “1）”, “（a）” without its first half. */
  readonly ofItem: boolean;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
]);
const HALVES = '“”（）《》【】';
const CLOSERS: ReadonlyMap<string, string> = new Map([...PAIRS].map(([opener, closer]) => [closer, opener]));

function* paragraphs(view: View): Generator<readonly Mark[]> {
  let marks: Mark[] = [];
  for (let unit = view.first; unit < view.end; unit++) {
    const scanned = view.units[unit];
    if (!scanned) continue;
    if (scanned.opens === 'paragraph') {
      yield marks;
      marks = [];
    }
    const { text } = scanned.reading;
    if (text.startsWith('|')) continue;
    for (const mention of scanned.mentions) {
      if (mention.kind !== 'mark' || !HALVES.includes(mention.mark)) continue;
      const { start, end, mark } = mention;
      const ofItem =
        mark === '）' && /(?:^|[。；：，\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/u.test(text.slice(0, start));
      marks.push({ place: { unit, start, end }, mark, ofItem });
    }
  }
  yield marks;
}

function unpairedIn(marks: readonly Mark[]): Unpaired[] {
  const open: Mark[] = [];
  const unpaired: Mark[] = [];
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
  return [...unpaired, ...open].map(({ place, mark }) => ({
    place,
    figures: [],
    places: [],
    mark,
    missing: PAIRS.get(mark) ?? CLOSERS.get(mark) ?? '',
  }));
}
