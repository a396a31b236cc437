import { grouped } from '../../grouped.ts';
import { type Match, matchesOf } from '../../view/matches.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { View } from '../../view/view.ts';

/** How many years a place tells of, and how many the report looks back on or ahead to elsewhere. */
export interface ToldSpan {
  readonly match: Match;
  readonly due: number;
  readonly told: number;
}

/**
 * “五年来，……” again and again, and “今后五年”: a report looks back on one span of years and ahead to one. Where “三年来” opens a
 * passage as the others do, or “六年砥砺奋进” sums them up, it is told of the same.
 */
export function* spansThroughout(view: View): Generator<ToldSpan> {
  for (const { pattern, sign, least } of THROUGHOUT) {
    const told = grouped(matchesOf(view, pattern, sign), yearsIn);
    for (const [due, usual] of told) {
      if (usual.length < least) continue;
      for (const match of usual.slice(1)) yield { match, due, told: due };
      for (const [years, [odd, another]] of told) {
        if (!odd || another || years === due) continue;
        const near = Math.abs(years - due) === 1;
        const isAddress =
          sums(odd) || (opens(odd, view) && usual.filter((one) => opens(one, view)).length > 1);
        if ((near && !runsOn(odd)) || isAddress) yield { match: odd, due, told: years };
      }
      if (sign !== '年') continue;
      const others = [...told].some(([years, { length }]) => years !== due && length >= least);
      if (others) continue;
      for (const match of matchesOf(view, SUMMED_UP))
        if (RECALLS.test(addressed(match, view))) yield { match, due, told: yearsIn(match) };
    }
  }
  yield* underHeads(view);
  yield* soonAfter(view);
}

const THROUGHOUT: readonly { readonly pattern: RegExp; readonly sign: string; readonly least: number }[] = [
  { pattern: /今后([二三四五六七八九])年/gu, sign: '今后', least: 2 },
  {
    pattern:
      /(?<=^ ?|[。；：！，—）　 ])([二三四五六七八九])年(?:来|间|累计)|(?:过去|今后|未来|这)的?([二三四五六七八九])年(?![一行规计专])|的([二三四五六七八九])年(?=[，。；！])/gu,
    sign: '年',
    least: 4,
  },
];

/** “五年砥砺奋进”, “回顾五年历程”. */
const SUMMED_UP =
  /(?<=^ ?|[。！；] ?|各位代表[！，：])([二三四五六七八九])[年载度](?:砥砺|奋进|奋斗|耕耘|拼搏|接续|披荆|风雨|栉风|笃行|春华|春秋|寒暑|艰辛|同心|携手|跋涉)|回[顾望首](?:过去|这)?的?([二三四五六七八九])年来?的?(?:历程|发展|工作|征程|奋斗|实践)/gu;

/** A sentence, with the address before it: “各位代表！五度春秋，……”. */
function addressed({ place, text }: Match, { units }: View): string {
  return (units[place.unit - 1]?.reading.text ?? '').slice(-ADDRESS) + text;
}

const ADDRESS = 8;
const RECALLS = /各位代表|成绩|成就|来之不易|历程|回[顾望首]/u;

/** “营改增全面推开，……，四年累计减税46.5亿元”: what a sentence is about runs up years of its own. */
function runsOn({ place: { start }, text }: Match): boolean {
  // “五年，也是本届政府与群众同舟共济的四年”: its term is another.
  if (/本届[^，。；]{0,16}$/u.test(text.slice(0, start))) return true;
  return start > 1 && text.startsWith('年累计', start + 1);
}

function yearsIn({ found }: Match): number {
  return countOf(found[1] ?? found[2] ?? found[3] ?? '');
}

/**
 * Whether it opens a passage, “五年来，我们……”; what was fought for, or carried out, may have taken years of its own, and so may
 * what the sentence before tells of.
 */
function opens({ place, text }: Match, { units }: View): boolean {
  const own = units[place.unit];
  const before = own?.opens === 'paragraph' ? '' : (units[place.unit - 1]?.reading.text ?? '');
  return (
    text.slice(0, place.start).replace(/[—（）一二三四五六七八九十、 　]/gu, '') === '' &&
    (own?.opens === 'paragraph' || text.startsWith('来，我们', place.end - 1)) &&
    !OF_ITS_OWN.test(text) &&
    !/[三四六七八九两]年|20\d\d年以来/u.test(before)
  );
}

const OF_ITS_OWN = /疫|新冠|脱贫|扶贫|行动|整治|改革|创建|攻坚/u;

/** “过去五年的成就来之不易”. */
function sums({ place, text, found }: Match): boolean {
  return (
    found[0].startsWith('过去') && /^的(?:成绩|成就|成果|进步|变化)来之不易/u.test(text.slice(place.end))
  );
}

/** “二、今后五年的目标和任务”, and “今后三年，是……” in the first sentence under it. */
function* underHeads(view: View): Generator<ToldSpan> {
  const opening = new Map<number, number>();
  for (const { level, title, place } of view.outline.headings) {
    const years = level === 1 ? /(?:今后|未来)([二三四五六七八九])年/u.exec(title)?.[1] : undefined;
    if (years !== undefined) opening.set(place.unit + 1, countOf(years));
  }
  if (opening.size === 0) return;
  for (const match of matchesOf(view, AHEAD, '年')) {
    const due = opening.get(match.place.unit);
    if (due !== undefined) yield { match, due, told: yearsIn(match) };
  }
}

const AHEAD = /(?<=^ ?)(?:今后|未来)([二三四五六七八九])年(?=，)/gu;

/** “‘十四五’时期是极不平凡的五年。……六年来，综合实力……”: what is looked back on some sentences after is the same span. */
function* soonAfter(view: View): Generator<ToldSpan> {
  for (const match of matchesOf(view, BACK, '年')) {
    const { unit } = match.place;
    if (OF_ITS_OWN.test(match.text)) continue;
    for (let before = unit - 1; before >= Math.max(0, unit - SOON); before--) {
      const text = view.units[before]?.reading.text ?? '';
      const [, ofPlan, past] = SPAN.exec(text) ?? [];
      const due = countOf(ofPlan ?? past ?? '');
      const told = yearsIn(match);
      if (Math.abs(due - told) < 2) yield { match, due, told };
      // “四年来” of another time stands between.
      if (due > 0 || OTHER_SPAN.test(text)) break;
    }
  }
}

const BACK = /(?<=^[ 　—]*)([三四五六七八])年(?:来|间)(?=，)/gu;
const SPAN =
  /十[一二三四五]?五”?时期(?:，|是)[^。；]{0,40}?的(五)年|过去的?([三四五六七八])年(?=[，是里来])/u;
const OTHER_SPAN = /[二三四五六七八九两]年[来间]|20\d\d年以来|本届政府/u;
const SOON = 3;
