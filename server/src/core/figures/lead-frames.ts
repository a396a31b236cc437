import { type Facts, plannedOf, reviewedOf } from '../facts/facts.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import type { SpanDirection } from '../times/period.ts';
import type { Scanned } from '../text/unit.ts';
import { type Frame, isSpan, nextYears, plans, results } from './frame.ts';
import { resolved } from './resolve.ts';

/**
 * What a sentence that begins with a period, or names its targets, says of itself and of those after it. It begins at
 * `from`, behind the head that it shares its line with.
 */
export function leadFrame(unit: Scanned, from: number, frame: Frame, facts: Facts): Frame | undefined {
  const { text } = unit.reading;
  const first = unit.mentions.find(
    ({ kind, start, end }) => start >= from && (kind === 'period' || end > from + LEAD),
  );
  const begins = first?.kind === 'period' && BEGINNING.test(text.slice(from, first.start));
  const targets = text.includes('目标') && namesTargets(unit);
  const years = frame.status === 'actual' && text.includes('五年') ? FIVE_YEARS.exec(text.slice(from)) : null;
  const to = years && reviewedOf(facts);
  if (to && !begins) return { status: 'actual', window: { from: to - 4, to } };
  if (begins) {
    const lead = periodFrame(first, text, frame, facts);
    if (lead) return targets ? { ...lead, status: 'target' } : lead;
  }
  if (!targets || frame.status === 'target') return undefined;
  return /[五三]年|十[一二三四五六七]五/u.test(text.slice(0, text.indexOf('目标')))
    ? nextYears(text, facts)
    : plans(facts);
}

/** Those that it sets out, not the one of a number: “与10%的预期目标尚有差距”. */
function namesTargets({ mentions, reading: { text } }: Scanned): boolean {
  const at = text.search(TARGETS);
  if (at < 0) return false;
  // “浓度46微克/立方米、下降11.5%，目标为50微克/立方米以内”: beside the number that it was held against.
  const isBeside = /[，（]$/u.test(text.slice(0, at)) && /^目标(?:任务)?为\d/u.test(text.slice(at));
  if (isBeside && mentions.some(({ kind, end }) => kind === 'quantity' && end < at)) return false;
  return !mentions.some(
    ({ kind, end }) =>
      kind === 'quantity' && end < at && at - end < 8 && /^(?:左右|以上|以内)?的/u.test(text.slice(end, at)),
  );
}

/** “全年，” in a passage about several years, and what is still wanting: “在肯定成绩的同时，我们也清醒地看到…”. */
export function yearFrame({ reading: { text } }: Scanned, frame: Frame, facts: Facts): Frame | undefined {
  if (!isSpan(frame) || !(WHOLE_YEAR.test(text) || WANTING.test(text))) return undefined;
  return frame.status === 'target' ? plans(facts) : results(facts);
}

const WHOLE_YEAR = /^(?:预计|(?:经)?初步核算，)?全年/u;

const WANTING =
  /^.{0,16}(?:(?:清醒|必须|也要|更要|应当|应该)地?(?:认识|看)?到|困难和问题|问题和困难|问题和不足|存在的?(?:问题|不足)|短板弱项)/u;

/** “完成预期目标的98.7%” and “低于预期目标” tell of results. */
const TARGETS =
  /目标(?:任务)?(?:是|为|：)|(?<!(?:完成|[高低快慢好]于|超过|超出|超额|超|达到|实现|[与距较比])[^，；。]{0,16})预期目标/u;

/** “县十七届人大一次会议以来的五年，是…”, “这极不平凡的五年”. */
const FIVE_YEARS = /^[^，。；]{0,28}(?:以来|任期|走过|过去|这[^，。；]{0,8})的?五年(?!来|规划)/u;

/** “各位代表，五年来，” at most. */
const LEAD = 14;
const BEGINNING =
  /^(?:[（(]?[一二三四五六七八九十]+[)）、]|各位代表|同志们|过去的?|刚刚过去的?|今后|未来|接下来的?|最?近|这|到|至|截至|回顾|回首|回望|回眸|回头看|纵观|总结|盘点|特别是|尤其是|展望|总体看|在|经过|[，！：、 ])*$/u;

const BACK = /^.{0,6}(?:回[顾首望眸看]|总结|盘点)/u;

/** “连续五年” and “五年前” tell of their own clause. */
const PASSING: ReadonlySet<SpanDirection> = new Set(['running', 'ago']);

/** “‘十三五’规划目标任务顺利完成。” */
const ENDED = /^[^，。；]{0,12}(?:顺利|圆满|胜利|全面|如期)(?:完成|收官|实现)。$/u;

function periodFrame(
  { period, end }: PeriodMention,
  text: string,
  frame: Frame,
  facts: Facts,
): Frame | undefined {
  const { year } = facts;
  const reviewed = reviewedOf(facts);
  if (year === undefined || reviewed === undefined) return undefined;
  switch (period.shape) {
    case 'year':
    case 'relative': {
      // What has been done since the beginning of this year are results, even if it is the year of the plan.
      if (period.part === 'since' && period.shape === 'relative' && period.offset === 0)
        return reviewed === year
          ? results(facts)
          : frame.status === 'target'
            ? { status: 'actual', window: { from: year, to: year } }
            : undefined;
      if (
        period.part === 'since' &&
        period.shape === 'year' &&
        reviewed - period.year > 1 &&
        reviewed - period.year < 6
      )
        return { status: 'actual', window: { from: period.year, to: reviewed } };
      if (period.part) return undefined;
      // “2024年云川市政府工作报告” says nothing of what follows.
      if (period.shape === 'year' && !/^(?:，|是|我|全|将)/u.test(text.slice(end))) return undefined;
      const named = period.shape === 'year' ? period.year : year + period.offset;
      if (named === reviewed && (named !== year || frame.status === 'actual')) return results(facts);
      return named === plannedOf(facts) ? plans(facts) : undefined;
    }
    case 'months': {
      if (facts.kind !== 'speech' || period.year !== undefined || period.offset !== undefined)
        return undefined;
      // A speech looks back on the months that are over and ahead to the rest: 上半年, 前三季度; 下半年.
      const status = period.from === 1 ? 'actual' : 'target';
      return { status, window: { from: year, to: year } };
    }
    case 'span':
    case 'term': {
      const window = resolved(period, facts, undefined);
      if (!window || (period.shape === 'span' && PASSING.has(period.direction))) return undefined;
      if (window.to > reviewed) return { status: 'target', window };
      return { status: 'actual', window };
    }
    case 'plan': {
      const window = resolved(period, facts, { from: reviewed, to: reviewed });
      if (!window || period.part === 'start' || period.part === 'end') return undefined;
      // “十四五”规划 names a document, of which only the end is an end of years.
      const after = text.slice(end).replace(/^（[^（）]{4,12}）/u, '');
      const over = window.to <= reviewed && ENDED.test(after);
      if (
        !over &&
        !/^(?:，|时期|期间|以来|是|[这的]?五年[，是]|$)/u.test(after) &&
        !/[期间来]$/u.test(text.slice(0, end))
      )
        return undefined;
      if (window.to <= reviewed) return { status: 'actual', window };
      if (window.from >= year || (frame.status === 'target' && !BACK.test(text)))
        return { status: 'target', window };
      return { status: 'actual', window: { from: window.from, to: reviewed } };
    }
    default:
      return undefined;
  }
}
