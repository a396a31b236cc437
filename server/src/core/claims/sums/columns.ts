import type { Scanned } from '../../text/unit.ts';
import { plainUnit } from '../../numbers/quantity.ts';
import { gapOf, type Labelled } from '../numbers.ts';

/** A sentence that tells two numbers at a time, as if it told but one. */
export interface Column {
  readonly text: string;
  readonly numbers: readonly Labelled[];
  /** One of its numbers where it stands in the sentence. */
  readonly whole: (one: Labelled) => Labelled;
}

/**
 * “1126户3284人监测对象中，892户2617人消除风险，其余234户667人……”, “保交楼项目5个、3148套，已交付3个、1862套”: households and people, projects and
 * flats are told side by side. Each of the two columns reads as a sentence of its own: “1126户监测对象中，892户消除风险，其余234户……”.
 */
export function columnsOf(sentence: Scanned, numbers: readonly Labelled[]): readonly Column[] {
  const pairs: (readonly [Labelled, Labelled])[] = [];
  for (let k = 0; k + 1 < numbers.length; k++) {
    const [one, next] = [numbers[k], numbers[k + 1]];
    if (!one || !next || plainUnit(one.quantity) === plainUnit(next.quantity)) continue;
    if (!/^、?$/u.test(gapOf(sentence, one, next)) || !isPlain(one) || !isPlain(next)) continue;
    pairs.push([one, next]);
    k++;
  }
  const [first] = pairs;
  const told = first && pairs.filter((pair) => areAlike(pair, first));
  if (!told || told.length < 2) return [];
  return [
    without(
      sentence,
      numbers,
      told.map(([one, next]) => ({ cut: next, from: one.quantity.end, to: next.quantity.end })),
    ),
    without(
      sentence,
      numbers,
      told.map(([one, next]) => ({ cut: one, from: one.quantity.start, to: next.quantity.start })),
    ),
  ];
}

function isPlain({ quantity: { shape, bound } }: Labelled): boolean {
  return shape === 'single' && bound === 'exact';
}

function areAlike(a: readonly Labelled[], b: readonly Labelled[]): boolean {
  return a.every((one, i) => {
    const other = b[i];
    return other !== undefined && isOneUnit(one, other);
  });
}

/** 名 and 人 are one. */
function isOneUnit({ quantity: a }: Labelled, { quantity: b }: Labelled): boolean {
  return a.kind === b.kind && (a.kind === 'people' || plainUnit(a) === plainUnit(b));
}

/** A number of the other column, and what goes with it. */
interface Cut {
  readonly cut: Labelled;
  readonly from: number;
  readonly to: number;
}

function without(sentence: Scanned, numbers: readonly Labelled[], cuts: readonly Cut[]): Column {
  const { text } = sentence.reading;
  const gone = new Set(cuts.map(({ cut }) => cut));
  const told = new Map<Labelled, Labelled>();
  let [next, moved] = [0, 0];
  const left = numbers
    .filter((one) => !gone.has(one))
    .map((one): Labelled => {
      const { quantity, label } = one;
      for (let cut = cuts[next]; cut && cut.to <= quantity.start; cut = cuts[++next])
        moved += cut.to - cut.from;
      const [start, end] = [quantity.start - moved, quantity.end - moved];
      const own = { label, quantity: { ...quantity, start, end } };
      told.set(own, one);
      return own;
    });
  let kept = '';
  let at = 0;
  for (const { from, to } of cuts) {
    kept += text.slice(at, from);
    at = to;
  }
  return { text: kept + text.slice(at), numbers: left, whole: (one) => told.get(one) ?? one };
}
