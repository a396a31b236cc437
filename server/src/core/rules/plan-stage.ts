import { planYears } from '../knowledge/calendars.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { countOf, numeralsOf, ordinalOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Staged extends Claim {
  readonly verdict: Verdict;
}

/**
 * 规划行至何处: “为‘十五五’画上圆满句号” in a report of 2026, “完成‘十二五’规划、开启‘十四五’征程”, “‘十三五’前四年，由2013年的……”,
 * “第十四个五年规划纲要（草案）” laid before the congress of 2026.
 */
export const planStage: Rule<Staged> = {
  id: 'plan-stage',
  level: 'warning',
  needs: 'report',
  title: { zh: '规划的起止用语', en: 'What is said of a plan that begins, runs or ends' },
  messages: {
    stage: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，与本文年份{year}年不合，请核。',
      en: 'The plan runs {start}—{end}; this is {year}.',
    },
    subject: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，与所说的{said}年不合，请核。',
      en: 'The plan runs {start}—{end}; {said} is told.',
    },
    next: { zh: '“{text}”：“{one}”之后是“{due}”，请核期次。', en: 'After {one} comes {due}.' },
    base: {
      zh: '“{text}”：“{plan}”以{due}年为基期，文中{said}年，请核。',
      en: 'The plan counts from {due}, written {said}.',
    },
    first: {
      zh: '“{text}”：“{plan}”前{told}年至{to}年，本文回顾{reviewed}年，请核。',
      en: 'The first {told} years end in {to}; {reviewed} is reviewed.',
    },
  },
  *find(view) {
    for (const match of matchesOf(view, TURN, '五')) yield claim(match, turn(match));
    for (const match of matchesOf(view, FIRST, '年，')) yield claim(match, first(match, view));
    for (const match of matchesOf(view, PASSED, '五')) yield claim(match, passed(match, view));
    for (const match of matchesOf(view, SUBJECT, '五')) {
      const verdict = subject(match, view);
      if (verdict) yield claim(match, verdict);
    }
    for (const pattern of [DATED, WITHIN])
      for (const match of matchesOf(view, pattern, '五')) yield claim(match, dated(match));
    const { year, reviewed, kind } = view.facts;
    if (year === undefined || reviewed === undefined || (kind !== 'work-report' && kind !== 'other')) return;
    const parts = partsOf(view);
    for (const { pattern, fits } of STAGES) {
      for (const match of matchesOf(view, pattern, '五')) {
        const plan = planOf(match);
        const told = fits(plan, { year, reviewed, part: parts[match.place.unit] ?? 'unknown' });
        if (told !== undefined) yield claim(match, told ? HOLDS : said('stage', match, { ...plan, year }));
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

interface Plan {
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

interface When {
  readonly year: number;
  readonly reviewed: number;
  readonly part: Part;
}

/** Words that belong to one stage of a plan, and whether a plan is there; undefined where the words may look elsewhere. */
interface Stage {
  readonly pattern: RegExp;
  readonly fits: (plan: Plan, when: When) => boolean | undefined;
}

/** A term of five years may look back on a plan that ended in its first. */
function sinceWhen(part: Part, reviewed: number): number {
  return part === 'plan' ? reviewed : reviewed - 4;
}

/** Without quotation marks 十五 is a number. */
const PLAN = '(?<![二三四五六七八九])(?=“|十[一二三四五六七]五)“?(十[一二三四五六七]?)五”?';
const OF_PLAN = '(?:规划|时期|发展|各项|主要|确定的|目标|任务|实现|顺利|全面|工作|的)*';

const STAGES: readonly Stage[] = [
  {
    // Of the year that is over, or of one of the five that a first session looks back on.
    pattern: new RegExp(`实现了?${PLAN}(?:规划)?的?(?:良好|顺利|精彩|成功|圆满)开局(?!之年)`, 'gu'),
    fits: ({ start }, { reviewed, part }) =>
      part === 'review' ? start <= reviewed && start >= reviewed - 4 : undefined,
  },
  {
    pattern: new RegExp(`${PLAN}[^，。；“]{0,8}画上了?[^，。；“]{0,6}句号`, 'gu'),
    fits: ({ end }, { year, reviewed, part }) => end >= sinceWhen(part, reviewed) && end <= year,
  },
  {
    pattern: new RegExp(
      `(?<!20\\d\\d年[“‘]?)${PLAN}${OF_PLAN}(?:圆满|良好|高质量|完美|精彩|胜利|顺利|成功|较好)?(?:地|的)?收官(?!之年|年|的)`,
      'gu',
    ),
    fits: ({ end }, { year, reviewed, part }) => end >= sinceWhen(part, reviewed) && end <= year + 2,
  },
  {
    // “确保‘十四五’县域经济收好官”: whatever of the plan it is said of.
    pattern: new RegExp(`${PLAN}[^，。；“\\d]{0,12}?收[好稳](?:官|尾|口)(?!之年)`, 'gu'),
    fits: ({ end }, { year, reviewed, part }) => end >= sinceWhen(part, reviewed) && end <= year + 2,
  },
  {
    pattern: new RegExp(
      `(?:圆满|胜利|顺利|如期|全面|较好|高质量|坚决|确保)(?:地)?(?:完成|实现)了?${PLAN}(?:规划|各项|确定的|主要)*(?:目标|任务)`,
      'gu',
    ),
    fits: ({ start, end }, { year, reviewed, part }) => start <= year && end >= sinceWhen(part, reviewed),
  },
  {
    pattern: new RegExp(
      `(?:确保|力争)(?:完成)?${PLAN}(?![^。；，]{0,8}(?:开局|谋|编))[^。；，“]{0,24}任务[^。；，]{0,6}(?:完成|收官)`,
      'gu',
    ),
    fits: ({ start, end }, { year, reviewed }) => start <= year && end >= reviewed,
  },
  {
    pattern: new RegExp(
      `${PLAN}(?:规划)?[^，。；“]{0,12}(?:有望|可望|预计|预期)(?:提前)?(?:超额)?(?:实现|完成|达到)`,
      'gu',
    ),
    fits: ({ end }, { reviewed }) => end >= reviewed,
  },
  {
    pattern: new RegExp(
      `${PLAN}[^，。；“]{0,12}(?:账|任务|目标|指标|答卷)[^，。；“]{0,4}(?:如期|按期|务必|必须|一定要)`,
      'gu',
    ),
    fits: ({ end }, { reviewed, part }) => (part === 'plan' ? end >= reviewed : undefined),
  },
  {
    pattern: new RegExp(`${PLAN}(?:规划|时期)?(?:前[一二三四两]年|以来)(?=[^。；]{0,16}\\d)`, 'gu'),
    fits: ({ start }, { year }) => start <= year,
  },
  {
    pattern: new RegExp(
      `${PLAN}(?:规划|时期)?[与和、](?=“十)${PLAN}(?:规划|时期)?的?(?:历史)?(?:交汇|承上启下|承前启后|衔接|接续|交替|交接)`,
      'gu',
    ),
    fits: ({ end }, { year, reviewed, part }) => end >= sinceWhen(part, reviewed) && end <= year,
  },
  {
    pattern: new RegExp('第(十[一二三四五六七]?)个五年(?:规划|计划)[^。；，“]{0,24}（?草案', 'gu'),
    fits: ({ start }, { year, part }) =>
      part === 'front' || part === 'unknown' ? start === year || start === year + 1 : undefined,
  },
  {
    // Wherever it is told that the plan has been drawn up and is laid before the session.
    pattern:
      /(?:编制|起草)(?:形成|完成)?了?《[^》]{0,24}第(十[一二三四五六七]?)个五年(?:规划|计划)[^》]{0,20}草案[^》]{0,2}》/gu,
    fits: ({ start }, { year }) => start === year || start === year + 1,
  },
  {
    pattern: new RegExp(`《?(?:规划|纲要)》?（草案）》?[^。；“]{0,8}提出，${PLAN}时期`, 'gu'),
    fits: ({ start }, { year }) => start === year || start === year + 1,
  },
];

/** “完成‘十三五’规划、开启‘十四五’征程”, “‘十四五’圆满收官、‘十五五’谋篇布局”. */
const TURN = new RegExp(
  `(?:(?:完成|收官|走完|告别)[^。；“]{0,6})?${PLAN}(?:规划|时期|征程)?[^。；“十]{0,10}(?:收官|完成|画上[^。；“]{0,8}句号|、|，)[^。；“十]{0,8}(?:开启|迈[入向进]|谋划|谋篇|擘画|开局|展望|踏上|编制|实现(?=“十.五”(?:良好|精彩)?开局))[^。；“十]{0,4}(?=“|十[一二三四五六七]五)“?(十[一二三四五六七]?)五”?`,
  'gu',
);

/** Only where the first is said to be over. */
function turn({ found }: Match): Verdict {
  const [text, one = '', next = ''] = found;
  if (!/完成|收官|走完|告别|句号/u.test(text) || ordinalOf(next) === ordinalOf(one) + 1) return HOLDS;
  const due = `${numeralsOf(ordinalOf(one) + 1)}五`;
  return breaks({ id: 'next', args: { text: clipped(text, 20), one: `${one}五`, due } });
}

/** “‘十三五’前四年，地区生产总值由2015年的……”. */
const FIRST = new RegExp(
  `(?<=^ ?|[。；] ?)${PLAN}(?:时期|期间|规划)?(?:前|头)([一二三四两]|\\d)年，(?:(?!20\\d\\d年)[^。；]){0,40}?[由从](20\\d\\d)年的?`,
  'gu',
);

function first(match: Match, { facts: { reviewed } }: View): Verdict {
  const [, , count = '', base = ''] = match.found;
  const plan = planOf(match);
  const due = plan.start - 1;
  if (Number(base) !== due) return said('base', match, { ...plan, due, said: Number(base) });
  const to = due + countOf(count);
  const isOn = reviewed !== undefined && reviewed >= plan.start && reviewed < plan.end;
  if (!isOn || to === reviewed) return HOLDS;
  return said('first', match, { ...plan, told: countOf(count), to, reviewed });
}

/** “‘十三五’已经过去四年，……” */
const PASSED = new RegExp(
  `${PLAN}(?:规划|时期)?(?:(?:已经?|实施)*(?:过去|走过|过了)了?|(?:以来)?的这?)([一二三四五两])年(?=，|来)`,
  'gu',
);

function passed(match: Match, { facts: { reviewed } }: View): Verdict {
  const plan = planOf(match);
  const told = countOf(match.found[2] ?? '');
  const to = plan.start - 1 + told;
  if (reviewed === undefined || reviewed < plan.start || reviewed > plan.end || to === reviewed) return HOLDS;
  return said('first', match, { ...plan, told, to, reviewed });
}

/** “2023年是‘十四五’规划收官的关键一年”, “2025年是全面谋划‘十四五’的启承之年”. */
const SUBJECT = new RegExp(
  `(?:(?<drafted>谋划|谋篇|编制|制定|布局)好?)?${PLAN}(?:规划)?(?:(?<closing>收官|圆满收官)|(?<laid>谋篇布局|谋划|编制))?的?(?:关键|重要|启承|承启|承上启下|最后|开篇)?(?:之年|一年)`,
  'gu',
);

/** “随着2020年各项任务的完成，‘十三五’规划胜利收官”, “2021年，‘十四五’规划扬帆起航，……”. */
const DATED = new RegExp(
  `(?:随着(?<over>20\\d\\d)年[^，。；\\d]{0,20}(?:完成|结束|落幕)|(?<=^ ?|[。；，] ?)到?(?<year>20\\d\\d)年[底末]?)，?(?:[又正也恰适]?[是值逢]|[全我][省市县区州旗])?${PLAN}(?:规划|时期|蓝图|征程|建设|目标|任务)*` +
    '(?:圆满|胜利|顺利|全面|精彩|成功|良好|正式|完美|扬帆|实现|如期|高质量)*(?:(?<ends>收官|收笔|落幕|(?<=圆满|胜利|顺利)(?:完成|结束))|开局|起步|[启起]航|启程|启幕|开篇|起笔)(?:良好|有力|平稳)?(?=[，。；！、])(?!、“?十[一二三四五六七]?五”?[^，。；、]{0,8}(?:[开启起]))',
  'gu',
);

/** “刚刚过去的2021年，在‘十四五’开局之年，我们……”. */
const WITHIN = new RegExp(
  `(?<=^ ?|[。；，的] ?)(?<year>20\\d\\d)年，在${PLAN}(?:规划)?(?:(?<ends>收官)|开局|起步)之年`,
  'gu',
);

/** What ends does so in the last year of a plan, and what begins in the first. */
function dated(match: Match): Verdict {
  const plan = planOf(match);
  const { over, year = over, ends } = match.found.groups ?? {};
  const due = (over ?? ends) === undefined ? plan.start : plan.end;
  return Number(year) === due ? HOLDS : said('subject', match, { ...plan, said: Number(year) });
}

function subject(match: Match, view: View): Verdict | undefined {
  const { laid, drafted = laid, closing } = match.found.groups ?? {};
  const told = subjectYear(view, match.text, match.place.start);
  if (!told?.certain || (drafted === undefined) === (closing === undefined)) return undefined;
  const plan = planOf(match);
  const fits =
    drafted === undefined ? plan.end === told.year : plan.start > told.year && plan.start <= told.year + 2;
  return fits ? HOLDS : said('subject', match, { ...plan, said: told.year });
}

function planOf({ found }: Match): Plan {
  const numerals = found.slice(1).find((group) => /^十[一二三四五六七]?$/u.test(group)) ?? '';
  return { plan: `${numerals}五`, ...planYears(ordinalOf(numerals)) };
}

function said(id: string, match: Match, args: Readonly<Record<string, string | number>>): Verdict {
  return breaks({ id, args: { text: clipped(match.found[0], 16), ...args } });
}

function claim({ place }: Match, verdict: Verdict): Staged {
  return {
    place: { ...place, end: Math.min(place.end, place.start + 60) },
    figures: [],
    places: [],
    verdict,
  };
}
