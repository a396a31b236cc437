import { planYears } from '../../knowledge/calendars.ts';
import { foundIn } from '../../view/joint.ts';
import { clauseAround } from '../../view/matches.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import { partsOf } from '../../view/parts.ts';
import type { Scanned } from '../../text/unit.ts';
import type { View } from '../../view/view.ts';
import type { Horizon } from './horizons.ts';

/**
 * “‘十四五’的主要目标是：……到2035年，工业占比达到42%；……到2025年，城镇化率达到60%”: among the aims of a plan one that is set for a later
 * year than those before and after it. What is looked ahead to comes last, or says that it is.
 */
export function* lateAimsOf(view: View, year: number): Generator<Horizon> {
  const parts = partsOf(view);
  let ends: number | undefined;
  let until = view.first;
  let pending: Horizon[] = [];
  for (const { unit, plan, aim } of tellings(view)) {
    if (plan !== undefined) {
      const { start, end } = planYears(plan);
      if (end !== ends) pending = [];
      ends = start === year || start === year + 1 ? end : undefined;
      until = unit + NEAR;
    }
    if (aim === undefined || ends === undefined || unit > until || parts[unit] !== 'plan') continue;
    if (aim.isYearly && aim.said !== ends) {
      yield { place: { unit, start: aim.start, end: aim.start + YEAR }, said: aim.said, due: [ends] };
    } else if (aim.said === ends) {
      yield* pending;
      pending = [];
    } else if (aim.said > ends && !aim.isFar) {
      pending.push({
        place: { unit, start: aim.start, end: aim.start + YEAR },
        said: aim.said,
        due: [ends],
      });
    }
  }
}

/** How many sentences the aims of a plan are told in. */
const NEAR = 12;
/** 到2035年. */
const YEAR = 6;

/** The plan whose aims a sentence begins to tell, or a year that it sets an aim for. */
interface Telling {
  readonly plan?: number;
  readonly aim?: {
    readonly said: number;
    readonly start: number;
    /** Whether it may be looked ahead to beyond the plan. */
    readonly isFar: boolean;
    /** Whether it is what a yearly rate comes to: “年均增长8%以上，到2025年突破250亿元”. */
    readonly isYearly: boolean;
  };
}

const tellings = foundIn(
  /到20\d\d年|五”?[^，。；]{0,10}目标/u,
  ({ reading: { text } }: Scanned): readonly Telling[] => {
    const plan = OPENS.exec(text)?.[1];
    const aims = Array.from(text.matchAll(AIM), ({ index, 1: said }): Telling => {
      const item = clauseAround(text, index, '；。');
      const isFar =
        VISION.test(text.slice(item.start, item.end)) || !NUMBER.test(text.slice(index, item.end));
      const isYearly =
        !isFar && YEARLY.test(text.slice(item.start, index)) && COMES_TO.test(text.slice(index, item.end));
      return { aim: { said: Number(said), start: index, isFar, isYearly } };
    });
    return plan === undefined ? aims : [{ plan: ordinalOf(plan) }, ...aims];
  },
);

const OPENS = /“?(十[一二三四五六七])五”?(?:时期|期间|规划)?[^，。；“]{0,16}目标/u;
/** What begins its clause: “，到2035年，……”. */
const AIM = /(?<=^ ?|[，；：])到(20\d\d)年/gu;
/** “到2035年，工业增加值占比达到42%”: an aim has its number. */
const NUMBER = /^.{6}[^；。]{0,160}?[\d.]+(?:[%个万亿]|左右|以上)/u;
const YEARLY = /年均增长[^，。；]{1,14}，$/u;
const COMES_TO = /^到20\d\d年(?:末|底)?(?:力争)?(?:突破|达到?|超过|迈上|站上|迈过)/u;
const VISION = /远景|远期|展望|现代化|在此基础上|再[经用]|再过|碳|本世纪|中长期|一步/u;
