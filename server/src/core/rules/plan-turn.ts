import { type Match, matchesOf } from '../view/matches.ts';
import { numeralsOf, ordinalOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Turn extends Claim {
  readonly text: string;
  /** The plan that is written. */
  readonly plan: number;
  /** The one that has ended. */
  readonly past: number;
  readonly look: Look;
}

/** Whether the words around a plan look back on it or ahead to it; `neither` where no later one than these can be meant. */
type Look = 'past' | 'next' | 'neither';

/**
 * 两个五年规划之交: a report of 2021 looks back on 十三五 and ahead to 十四五: “‘十二五’规划目标任务总体完成” in its review,
 * “展望‘十五五’”, a heading “‘十三五’时期主要目标”.
 */
export const planTurn: Rule<Turn> = {
  id: 'plan-turn',
  level: 'warning',
  needs: 'report',
  title: { zh: '规划之交的期次', en: 'Which of two plans' },
  messages: {
    past: {
      zh: '“{text}”：本文{year}年，所回顾的是“{due}”，请核。',
      en: 'A report of {year} looks back on plan {due}.',
    },
    neither: {
      zh: '“{text}”：本文{year}年，在“{last}”与“{due}”之交，请核期次。',
      en: 'A report of {year} stands between plans {last} and {due}.',
    },
    next: {
      zh: '“{text}”：本文{year}年，所展望的是“{due}”，请核。',
      en: 'A report of {year} looks ahead to plan {due}.',
    },
  },
  *find(view) {
    const last = lastYear(view);
    if (last === undefined) return;
    const past = (last - 1955) / 5;
    const parts = partsOf(view);
    const heads = new Set(view.outline.headings.map(({ place }) => `${place.unit} ${place.end}`));
    for (const match of matchesOf(view, PLAN, '五')) {
      const { unit, start } = match.place;
      const plan = numberOf(match);
      const opens =
        heads.has(`${unit} ${start}`) || OPENS.test(match.text.slice(Math.max(0, start - 5), start));
      const look = lookOf(match, parts[unit] ?? 'unknown', opens, last);
      if (look === undefined) continue;
      // “其中‘十四五’期间完成374亿元，其余在‘十五五’期间实施” knows which plan it is.
      if (look === 'neither' && match.text.slice(0, start).includes(nameOf(past + 1))) continue;
      const text = match.text.slice(Math.max(0, match.place.start - 4), match.place.end + 6);
      yield { place: match.place, figures: [], places: [], text, plan, past, look };
    }
  },
  judge({ plan, past, look, text }, { facts: { year = 0 } }) {
    const due = look === 'past' ? past : past + 1;
    if (plan === due || (look === 'neither' && plan <= past)) return HOLDS;
    return breaks({
      id: look,
      args: { text: clipped(text, 16), year, due: nameOf(due), last: nameOf(past) },
    });
  },
};

/** The last year of a plan, where that is the year under review: 2020 in a report of January 2021. */
function lastYear({ facts: { kind, year, reviewed } }: View): number | undefined {
  if (kind !== 'work-report' && kind !== 'other') return undefined;
  if (year === undefined || reviewed === undefined || year - reviewed > 1) return undefined;
  return reviewed % 5 === 0 ? reviewed : undefined;
}

const PLAN =
  /“(十[一二三四五六七]?)五”|(?<![一二三四五六七八九])(十[一二三四五六七])五(?=规划|时期|期间|以来)/gu;

function numberOf({ found }: Match): number {
  return ordinalOf(found[1] ?? found[2] ?? '');
}

function nameOf(plan: number): string {
  return `${numeralsOf(plan)}五`;
}

/** Undefined where the words do not tell, or compare with another plan. */
function lookOf(match: Match, part: Part, opens: boolean, last: number): Look | undefined {
  const { text, place } = match;
  const before = text.slice(Math.max(0, place.start - REACH), place.start).replace(/^.*[。；]/u, '');
  const after = text.slice(place.end, place.end + REACH).replace(/[。；].*$/u, '');
  if (NOT_ALL.test(after) || DRAFTED.test(after) || COMPARED.test(before) || LATER.test(after))
    return undefined;
  if (LOOKS_BACK.test(before) || RESULTS.test(after)) return 'past';
  const clause = after.replace(/，.*$/u, '');
  if (part === 'review' && IN_REVIEW.test(clause) && !/[倍比]|相比/u.test(clause)) return 'past';
  const year = WITH_YEAR.exec(after)?.[1];
  if (year !== undefined)
    return Number(year) === last ? 'past' : Number(year) === last + 1 ? 'next' : undefined;
  if (FACES.test(before)) return 'next';
  if (LOOKS_AHEAD.test(before) || AIMS.test(after)) return part === 'review' ? 'neither' : 'next';
  if (opens && /^(?:时期|期间|这?五年)/u.test(after)) {
    const told = text.slice(place.end, place.end + SENTENCE);
    if (part === 'review' && DONE.test(told)) return 'past';
    if (part === 'plan' && TO_DO.test(told)) return 'next';
    // Under a heading that looks both ways.
    if (part === 'unknown' && DONE.test(told) && numberOf(match) < (last - 1955) / 5) return 'past';
  }
  return MEASURED.test(clause) ? undefined : 'neither';
}

const REACH = 24;
const SENTENCE = 60;
/** What a period that is over is said to have been, and one that begins. */
const DONE = /的五年|取得|极不|成就|战胜|经受|圆满|实现了|迈上了|我们[^要将]/u;
const TO_DO = /关键|机遇|第一个五年|要|将|目标|指导思想|总体|力争/u;
const OPENS = /(?:^|[。；][ 　]*|[一二三四五六]、|各位代表[，！：]|[ 　])$/u;

/** “‘十二五’末”, “‘十三五’前三年”. */
const NOT_ALL = /^(?:规划|时期)?(?:期?末|初|前|后|中)/u;
/** “圆满完成‘十三五’规划编制”, said of the plan to come. */
const DRAFTED = /^[^，。；]{0,10}(?:编制|纲要|草案|前期|谋划|课题|研究)/u;
/** “‘十六五’接续奋斗的根基更加坚实”: what comes after the plan that begins. */
const LATER = /^(?:时期|期间)?[^，。；]{0,4}接续/u;
/** “是‘十二五’时期的1.5倍”. */
const MEASURED = /[\d倍翻增减提升降超]|以来|相比/u;
/** “‘十三五’发展和2020年工作”. */
const WITH_YEAR = /^(?:规划|时期|发展)*[和与及、](20\d\d)年[^，。；]{0,4}工作/u;

const COMPARED = /(?:[比由从]|较(?!好)|相比|超过|高于|[是为到]|谋划|启动|研究)[^，。；]{0,4}$/u;

/** “圆满完成了‘十三五’”, “报告‘十三五’和2020年工作”, “回顾‘十三五’”. */
const LOOKS_BACK = /(?:回顾|回望|[大]?会报告|(?:圆满|胜利|全面|顺利|较好|如期)(?:地)?完成了?)(?:过去)?$/u;
/** “‘十三五’时期发展成就”, “‘十三五’规划目标任务总体完成”. */
const RESULTS =
  /^(?:规划|时期|期间|各项|主要|目标|任务|发展|[和与及、]|20\d\d年|经济社会)*(?:工作?回顾|成就|成效|成绩|回顾|(?:圆满|胜利|顺利)(?:收官|完成|结束)|总体(?:完成|顺利)|如期完成)/u;
/** “‘十三五’规划确定的28项指标”, “‘十三五’以来的五年”. */
const IN_REVIEW = /^(?:规划|计划)?(?:确定的|以来的五年|期间|累计|[^，。；]{0,14}(?:目标|任务)$)/u;
/** “展望‘十四五’”, “开启‘十四五’”, “县委‘十四五’规划建议”. */
const FACES = /(?:展望|踏上|奔向|(?:奋力)?夺取)(?:新的?)?$/u;
const LOOKS_AHEAD = /(?:开启|迈[入进向]|奋进|把握|奋力实现|站在|[省市县区州旗]委)(?:好|新的?)?$/u;
const AIMS =
  /^(?:规划|时期|发展|的|经济社会|主要|总体|奋斗|[我全][省市县区州旗])*(?:目标任务|主要目标|奋斗目标|发展目标|总体要求|指导思想|总体思路|发展思路|战略定位|重大任务|宏伟蓝图|新征程|新起点|新胜利|(?:规划)?《?建议》?|[^，。；]{0,8}?(?:开好局|起好步|迈好第一步|良好开局))/u;
