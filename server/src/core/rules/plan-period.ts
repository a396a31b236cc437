import { planYears } from '../knowledge/calendars.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { once } from '../once.ts';
import { countOf, ordinalOf } from '../numbers/ordinals.ts';
import { partsOf } from '../view/parts.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Period extends Claim {
  readonly verdict: Verdict;
}

/** 规划期: “2025年是‘十四五’开局之年”, “‘十三五’（2016—2021年）”, “‘十四五’这六年”. */
export const planPeriod: Rule<Period> = {
  id: 'plan-period',
  level: 'error',
  needs: 'report',
  title: { zh: '五年规划的年份', en: 'Years of the five-year plans' },
  messages: {
    year: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，{said}年是第{number}年，请核。',
      en: '{said} is year {number} of the plan of {start}—{end}.',
    },
    outside: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，不含{said}年，请核。',
      en: 'The plan runs from {start} to {end}, not over {said}.',
    },
    span: {
      zh: '“{plan}”应为{start}—{end}年，文中{from}—{to}年，请核。',
      en: 'The plan runs {start}—{end}, not {from}—{to}.',
    },
    count: {
      zh: '“{text}”：“{plan}”共五年，至{to}年为{due}年，请核。',
      en: 'The plan has five years, {due} up to {to}.',
    },
    midterm: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，本文{year}年，未到或已过中期，请核。',
      en: 'The plan runs {start}—{end}; {year} is not its middle.',
    },
    edge: { zh: '“{text}”：“{plan}”{edge}是{due}年，请核。', en: '“{text}”: that is {due}.' },
    stale: {
      zh: '“{text}”：“{plan}”自{start}年开始，本文今年{year}年，请核。',
      en: 'The plan began in {start}; this is {year}.',
    },
  },
  *find(view) {
    for (const match of matchesOf(view, MIDTERM, '中期')) yield* claim(match, midtermVerdict(match, view));
    for (const match of matchesOf(view, yearPattern(view.catalogue), '五'))
      yield* claim(match, yearVerdict(match, view));
    for (const match of matchesOf(view, SPAN, '五')) yield* claim(match, spanVerdict(match));
    for (const match of matchesOf(view, COUNT, '五')) yield* claim(match, countVerdict(match, view));
    for (const match of matchesOf(view, EDGE, '五')) yield* claim(match, edgeVerdict(match));
    for (const pattern of [LAST, CLOSED])
      for (const match of matchesOf(view, pattern, '五')) yield* claim(match, lastVerdict(match));
    for (const match of matchesOf(view, SET, '到20')) yield* claim(match, setVerdict(match));
    const parts = partsOf(view);
    for (const match of matchesOf(view, OPENING, '五')) {
      if (parts[match.place.unit] === 'plan') yield* claim(match, openingVerdict(match, view));
    }
  },
  judge: ({ verdict }) => verdict,
};

/** “今年是全面建成小康社会和‘十三五’规划收官之年”: the year word may be what is wrong, so the place takes it in. */
function* claim({ place, text }: Match, verdict: Verdict | undefined): Generator<Period> {
  if (!verdict) return;
  const before = text.slice(0, place.start);
  const said = /(?:今年|明年)是[^，。；]{1,24}$/u.exec(before);
  yield { place: said ? { ...place, start: said.index } : place, figures: [], places: [], verdict };
}

const PLAN = '(?<!第)“?(十[一二三四五六七]?)五”?(?![次届])';

/** “十四五”规划的第三年, “十四五”收官之年: the words and their years are in `calendars.json`. */
const yearPattern = once(({ calendars }: Catalogue) => {
  const words = calendars.planYears.map(({ word }) => word).filter((word) => /年头?$/u.test(word));
  const longest = [...words].sort((a, b) => b.length - a.length).join('|');
  const edges = words.filter((word) => word.includes('之年')).join('|');
  const numbered = words.filter((word) => word.startsWith('第')).join('|');
  return new RegExp(
    `${PLAN}(?:(?:规划|计划|时期|目标任务)?(?:的|实施|发展|全面|顺利|圆满|承上启下|承前启后|关键|重要|开局|起步|收官|启航|起航|已|即将|进入|步入|迈入|迈进|走到|走过|来到|行至|迎来|了)*?(${longest})|(?![^，。；“”]{0,8}(?:搬迁|扶贫|脱贫|改造))[^，。；“”]{1,12}?(${edges})|规划[^，。；“”\\d行计改期]{1,14}?(${numbered}))`,
    'gu',
  );
});

const SPAN = new RegExp(
  `${PLAN}(?:规划|计划|时期|期间)?(?:（|，?即)((?:19|20)\\d\\d)年?(?:—+|-|~|至|到)((?:19|20)\\d\\d)年?`,
  'gu',
);
/** “到2030年‘十四五’末”. */
const LAST = /((?:19|20)\d\d)年(?:年?底)?[，（]?(?:即)?“?(十[一二三四五六七]?)五”?(?:规划|时期)?期?末/gu;
/** “2020年各项任务全面完成，‘十三五’圆满收官”. */
const CLOSED =
  /(?<![\d—至到-])((?:19|20)\d\d)年(?!以来|至|到|—)[^。；“\d]{0,40}“(十[一二三四五六七]?)五”(?:规划|目标|任务|时期|建设)*(?:实现|取得|得以)?(?:圆满|胜利|顺利|完美|如期|成功|精彩)+收官(?!之|战|在|打|奠)/gu;
/** “‘十四五’规划提出，到2025年……”. */
const SET = new RegExp(`${PLAN}规划(?:纲要)?(?:提出|确定|明确)了?，?到(20\\d\\d)年`, 'gu');
const COUNT = new RegExp(
  `${PLAN}(?:规划|时期|期间)?(?:以来)?(?:涵盖|覆盖|横跨|包括|所含)?的?这?([二三四五六七八九十两]|\\d{1,2})(?:个年度|年)(?!规划(?!期)|计划|底|末|期|级)`,
  'gu',
);
const EDGE = new RegExp(
  `${PLAN}(?:规划|时期)?期?(?:(?<edge>[末初首])年?(?:（|，|即|的|为|是)*|(?:收官|期满|届满|结束|收尾|最后一年)(?:（|，即|的|为|是|之年)+)(?<year>(?:19|20)\\d\\d)年`,
  'gu',
);
const OPENING = new RegExp(
  `${PLAN}(?:(?:规划|发展|各项|工作|实现|顺利|全面)*(?:(?:良好|完美|精彩|圆满|高质量|成功)开局|开局起步|开门红)|[^，。；“\\d]{0,12}?(?:开好局|起好步))`,
  'gu',
);

/** “‘十四五’规划实施情况中期评估”. */
const MIDTERM = new RegExp(`${PLAN}(?:规划|纲要|实施|执行|情况|的|》)*中期(?:评估|调整|评价)`, 'gu');

interface Plan {
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

function planOf({ found }: Match): Plan {
  const tens = found[1] ?? '';
  const number = ordinalOf(tens);
  return { plan: `${tens}五`, ...planYears(number) };
}

function said(id: string, match: Match, args: Readonly<Record<string, string | number>>): Verdict {
  return breaks(
    { id, args: { text: clipped(match.found[0], 14), ...planOf(match), ...args } },
    { formula: '' },
  );
}

function yearVerdict(match: Match, view: View): Verdict | undefined {
  const subject = subjectYear(view, match.text, match.place.start);
  const word = match.found[2] ?? match.found[3] ?? match.found[4] ?? '';
  const number = view.catalogue.calendars.planYears.find((entry) => entry.word === word)?.year;
  const near = MOVES.test(match.found[0]) && TOLD.test(match.text.slice(0, match.place.start));
  if (!subject || !(subject.certain || near) || number === undefined) return undefined;
  if (/(?:谋划|编制|谋篇|规划|制定|研究|启动|筹划)好?$/u.test(match.text.slice(0, match.place.start)))
    return undefined;
  const { start, end } = planOf(match);
  if (subject.year === start + number - 1) return HOLDS;
  const inside = subject.year >= start && subject.year <= end;
  return said(inside ? 'year' : 'outside', match, { said: subject.year, number: subject.year - start + 1 });
}

/** “今年，‘十四五’规划进入第四个年头”. */
const MOVES = /进入|步入|[迈走来]|行至/u;
const TOLD = /(?:今年|20\d\d年)，?$/u;

/** A plan is looked over in its third year; the report before and the one after tell of it. */
function midtermVerdict(match: Match, { facts: { year, reviewed } }: View): Verdict | undefined {
  if (year === undefined || reviewed === undefined) return undefined;
  const { start } = planOf(match);
  return reviewed >= start + 1 && reviewed <= start + 3 ? HOLDS : said('midterm', match, { year });
}

function spanVerdict(match: Match): Verdict {
  const { start, end } = planOf(match);
  const [from, to] = [Number(match.found[2]), Number(match.found[3])];
  return from === start && to === end ? HOLDS : said('span', match, { from, to });
}

/** “‘十四五’这五年”; of a plan that is not over, as many years as have passed. */
function countVerdict(match: Match, { facts: { year, reviewed } }: View): Verdict | undefined {
  const { start, end } = planOf(match);
  const years = countOf(match.found[2] ?? '');
  const whole = match.text.startsWith('规划期', match.place.end) || /[盖跨括含]/u.test(match.found[0]);
  if (years > 5 || (whole && years < 5)) return said('count', match, { to: end, due: 5 });
  if (reviewed === undefined || year === undefined || years < 2) return undefined;
  const passed = Math.min(end, reviewed) - start + 1;
  if (years === passed || years === 5 || passed < 1) return HOLDS;
  return match.found[0].includes('这')
    ? said('count', match, { to: Math.min(end, reviewed), due: passed })
    : undefined;
}

function edgeVerdict(match: Match): Verdict {
  const { start, end } = planOf(match);
  const { edge = '末', year } = match.found.groups ?? {};
  // The plan's start is counted from the end of the one before: “‘十四五’初期的2020年”.
  const due = edge === '末' ? end : start;
  return Number(year) === due || (edge === '初' && Number(year) <= start + 1)
    ? HOLDS
    : said('edge', match, { edge: due === end ? '末年' : '首年', due });
}

function lastVerdict({ found }: Match): Verdict {
  const [text, year = '', tens = ''] = found;
  const { end } = planYears(ordinalOf(tens));
  if (Number(year) === end) return HOLDS;
  return breaks({ id: 'edge', args: { text: clipped(text, 14), plan: `${tens}五`, edge: '末年', due: end } });
}

/** What a plan sets is for its last year, or for that of the long-range aims. */
function setVerdict(match: Match): Verdict {
  const { end } = planOf(match);
  const year = Number(match.found[2]);
  return year === end || year === VISION ? HOLDS : said('edge', match, { edge: '末年', due: end });
}

const VISION = 2035;

/** “实现‘十四五’良好开局” among the tasks of a year past the first. */
function openingVerdict(match: Match, { facts: { year } }: View): Verdict | undefined {
  if (year === undefined) return undefined;
  const { start } = planOf(match);
  return start >= year ? HOLDS : said('stale', match, { year });
}
