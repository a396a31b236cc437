import type { Figure } from '../figure.ts';
import { foundIn } from '../joint.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Quantity } from '../quantity.ts';
import type { Place, Span } from '../span.ts';
import type { View } from '../view.ts';
import { meets, over, scaledBy, widened } from '../interval.ts';
import { beside } from './beside.ts';
import type { Beside } from './part-of.ts';
import { ledgerOf, type Page } from './ledger.ts';
import { type Labelled, numbersOf, placeOf } from './numbers.ts';
import { HUNDRED } from './percentages.ts';

/** A number with its place. */
export interface Said {
  readonly place: Place;
  readonly quantity: Quantity;
}

/** A percentage with what it is the percentage of: 税收收入18.05亿元 of 一般公共预算收入23.75亿元, 占76.0%. */
export interface Portion {
  readonly share: Said;
  readonly part: Said;
  readonly whole: Said;
  /** Of a plan or target the part may be more than all. */
  readonly of: 'whole' | 'plan';
}

/** The shares of a report of which both sides are told. */
export function* portionsOf(view: View): Generator<Portion> {
  for (const { unit, one, ...found } of besideIn(view)) {
    const said = (number: Labelled): Said => ({ place: placeOf(unit, number), quantity: number.quantity });
    if ('whole' in found) {
      yield { share: said(one), part: said(found.part), whole: said(found.whole), of: found.of };
      continue;
    }
    const part = figureAt(view, unit, found.part.quantity);
    const whole = part && elsewhere(view, part, found.base, ledgerOf(view));
    // What names the part itself is no whole of it.
    if (whole && !(whole.place.unit === unit && whole.place.start === part.place.start))
      yield { share: said(one), part: said(found.part), whole, of: 'whole' };
  }
}

const besideIn = foundIn(/占|完成|率|进度|，即|计划|任务|目标|不到|不足/u, (sentence) => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  const found: (Beside & { readonly one: Labelled })[] = [];
  for (const [k, one] of numbers.entries()) {
    const { kind, shape } = one.quantity;
    const told = kind === 'percent' && shape === 'single' ? beside(text, numbers, k) : undefined;
    // “甲县9105人、乙县8216人，2县占九成以上” is of both.
    if (told && TOGETHER.test(text.slice(told.part.quantity.end, one.quantity.start))) continue;
    if (!told || !('whole' in told) || told.of === 'plan') {
      if (told) found.push({ one, ...told });
      continue;
    }
    const { part } = told;
    // Another number of the sentence may be the whole that is meant.
    const wholes = numbers
      .slice(0, k)
      .filter((other) => other !== part && !STARTS.test(text.slice(0, other.quantity.start)));
    const whole = [told.whole, ...wholes].find((other) => fits(one, part, other));
    found.push({ one, ...told, whole: whole ?? told.whole });
  }
  return found;
});

const TOGETHER = /^[^。；]*，[这上]?[二两三四五六七八九\d]个?[县区市州旗乡镇村家项类园][^，]{0,6}占/u;

/** Where a rise begins is not what a part of its end is told of. */
const STARTS = /[由从比较][\u4e00-\u9fff]{0,4}$/u;

/** Whether a percentage is what its part and whole make, half a step more for what was cut off rather than rounded. */
export function fits(share: Counted, part: Counted, whole: Counted): boolean {
  if (part.quantity.kind !== whole.quantity.kind) return false;
  const ratio = scaledBy(over(part.quantity.interval, whole.quantity.interval), HUNDRED);
  const { exponent } = share.quantity.value;
  return meets(ratio, widened(share.quantity.interval, { coefficient: 5n, exponent: exponent - 1 }));
}

type Counted = Pick<Said, 'quantity'>;

function figureAt(view: View, unit: number, { start }: Span): Figure | undefined {
  return view.byUnit[unit]?.find((figure) => figure.place.start === start);
}

/** The whole of a part that another clause or sentence tells: by the base's name, by 其中, or by an identity. */
function elsewhere(view: View, part: Figure, words: string, pages: readonly Page[]): Said | undefined {
  const base = ownBase(words, view.facts);
  const own = part.whole && levelOf(view, part.whole, part);
  if (base === '') {
    if (own) return own;
    const page = pages.find(({ values }) => values.get(part.indicator ?? '') === part);
    const ratio = view.catalogue.identities.find(
      (identity) =>
        identity.form === 'ratio' &&
        identity.factor === '100' &&
        identity.numerator === part.indicator &&
        identity.strength === 'exact',
    );
    return ratio?.form === 'ratio' && page ? sameKind(page.values.get(ratio.denominator), part) : undefined;
  }
  const word = valueOf(view.catalogue.words, base);
  const entry =
    word?.kind === 'name' && word.what === 'indicator' && !word.ambiguous ? word.entry : undefined;
  if (entry === undefined) return undefined;
  if (own && part.whole.indicator === entry) return own;
  // “工业园区完成322.2亿元，占全县的80%” is a part of the report's own place.
  const region = base === words ? part.region : view.facts.place;
  const page = pages.find(
    ({ measure, values }) => measure === 'level' && isOneTime(values, part, entry, region),
  );
  return sameKind(page?.values.get(entry), part);
}

/** 全省生产总值 in a province's report is the province's own, but 全市 in a county's is not. */
function ownBase(words: string, { place = '' }: View['facts']): string {
  const level = place.slice(-1);
  return /^[全我][省市县区州盟旗]/u.test(words) && words.charAt(1) === level ? words.slice(2) : words;
}

function isOneTime(values: Page['values'], part: Figure, entry: string, region: string | undefined): boolean {
  const whole = values.get(entry);
  return (
    whole !== undefined &&
    whole.region === region &&
    whole.status === part.status &&
    whole.period?.from === part.period?.from &&
    whole.period?.to === part.period?.to &&
    whole.period?.months?.to === part.period?.months?.to
  );
}

/** The level that 其中 takes its parts from, where what it names is the growth of it. */
function levelOf(view: View, { run, place }: Figure, part: Figure): Figure | undefined {
  const figures = view.byUnit[place.unit] ?? [];
  return figures.find(
    (other) =>
      other.run === run &&
      run >= 0 &&
      other.role !== 'from' &&
      other.measure === 'level' &&
      other.quantity.kind === part.quantity.kind,
  );
}

function sameKind(whole: Figure | undefined, part: Figure): Figure | undefined {
  return whole?.quantity.kind === part.quantity.kind ? whole : undefined;
}
