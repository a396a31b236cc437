import { planYears } from '../calendars.ts';
import { type Match, matchesOf } from '../matches.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';

interface Horizon extends Claim {
  readonly verdict: Verdict;
}

/**
 * 规划期的先后: what a report counts from must be over (“由‘十二五’末的26亿元”), what it aims at must not
 * (“到‘十五五’末，力争…”), and a long-range objective belongs to its own plan (第十四个五年规划和2035年远景目标).
 */
export const planHorizon: Rule<Horizon> = {
  id: 'plan-horizon',
  level: 'warning',
  needs: 'report',
  title: { zh: '规划期的先后', en: 'Plans past and to come' },
  messages: {
    base: {
      zh: '以“{plan}”末（{end}年）为基期，本文今年为{year}年，请核。',
      en: 'Counted from the end of the plan ({end}); this is {year}.',
    },
    aim: {
      zh: '目标写到“{plan}”末（{end}年），本文今年为{year}年，请核。',
      en: 'An aim for the end of the plan ({end}); this is {year}.',
    },
    year: { zh: '目标年份{end}年早于本文今年{year}年，请核。', en: 'An aim for {end}; this is {year}.' },
    vision: {
      zh: '{end}年远景目标与第{number}个五年规划不相配，请核。',
      en: 'The vision of {end} does not belong to plan {number}.',
    },
  },
  *find(view) {
    const { year } = view.facts;
    for (const match of matchesOf(view, VISION, '远景目标')) yield claim(match, visionVerdict(match));
    if (year === undefined) return;
    for (const match of matchesOf(view, BASE, '五')) {
      const { plan, end } = planOf(match);
      yield claim(match, end < year ? HOLDS : said('base', { plan, end, year }));
    }
    for (const match of matchesOf(view, AIM, '五')) {
      const { plan, end } = planOf(match);
      yield claim(match, end >= year ? HOLDS : said('aim', { plan, end, year }));
    }
    for (const match of matchesOf(view, AIM_YEAR, '到')) {
      const end = Number(match.found[1]);
      yield claim(match, end >= year - 1 ? HOLDS : said('year', { end, year }));
    }
  },
  judge: ({ verdict }) => verdict,
};

const PLAN = '“?(十[一二三四五六七]?)五”?(?:规划|时期)?期?末';

/** 由“十二五”末的26亿元提高到…, 较“十三五”末增长30%. */
const BASE = new RegExp(
  `(?<=[由从比较自])${PLAN}(?:时|年)?的?(?=[\\d一二三四五六七八九十]|增|提|下|上|翻|减|净)`,
  'gu',
);
/** 到“十五五”末，力争…; 到“十五五”末，全市经济要迈上新台阶. */
const AIM = new RegExp(
  `(?<=到)${PLAN}(?=，(?:力争|确保|争取|努力|基本)|[^。；“]{0,24}(?:要实现|要达到|力争|主要目标|奋斗目标))`,
  'gu',
);
/** 到2030年，力争…. */
const AIM_YEAR = /(?<=到)((?:19|20)\d\d)年(?:年?底|末)?(?=，(?:力争|确保|争取|努力))/gu;
/** 第十四个五年规划和2035年远景目标. */
const VISION = /第(十[一二三四五六七]?)个五年规划和((?:19|20)\d\d|二[〇○OＯ零]..)年远景目标/gu;

/** The long-range objectives of 2035 were set with the fourteenth plan and carried on in the fifteenth. */
const VISIONS: Readonly<Record<number, number>> = { 14: 2035, 15: 2035 };

function visionVerdict({ found }: Match): Verdict {
  const number = planNumber(found[1] ?? '');
  const end = yearOf(found[2] ?? '');
  return VISIONS[number] === end ? HOLDS : said('vision', { number, end });
}

function yearOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  return Number(
    [...written]
      .map((digit) => '〇一二三四五六七八九'.indexOf(digit))
      .map((n) => Math.max(n, 0))
      .join(''),
  );
}

function planOf({ found }: Match): { readonly plan: string; readonly end: number } {
  const tens = found[1] ?? '';
  return { plan: `${tens}五`, end: planYears(planNumber(tens)).end };
}

function planNumber(written: string): number {
  return written === '十' ? 10 : ordinalOf(written);
}

function said(id: string, args: Readonly<Record<string, string | number>>): Verdict {
  return breaks({ id, args });
}

function claim({ place }: Match, verdict: Verdict): Horizon {
  return { place, figures: [], places: [], verdict };
}
