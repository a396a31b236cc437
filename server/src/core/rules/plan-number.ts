import { planYears } from '../knowledge/calendars.ts';
import { centenariesOf, reachedOf, spansOfCentury } from '../claims/years/centenaries.ts';
import { type DraftedPlan, draftedPlansOf, succeedingPlansOf } from '../claims/years/drafted-plans.ts';
import { PLAN, planOf } from '../claims/years/named-plans.ts';
import { pastPlansOf } from '../claims/years/past-plans.ts';
import { lawEducationOf } from '../claims/years/law-education.ts';
import { goalYearsOf } from '../claims/years/national-goals.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { ordinalOf } from '../numbers/ordinals.ts';
import { partsOf } from '../view/parts.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Numbered extends Claim {
  readonly verdict: Verdict;
}

/** 规划期次: “到‘十三五’末” among the aims of 2021, “由‘十四五’末的26亿元提高到” in its review, “六五”普法. */
export const planNumber: Rule<Numbered> = {
  id: 'plan-number',
  level: 'warning',
  needs: 'report',
  title: { zh: '规划期次', en: 'Which five-year plan' },
  messages: {
    past: {
      zh: '“{text}”：“{plan}”{end}年已结束，本文今年{year}年，请核。',
      en: 'That plan ended in {end}; this is {year}.',
    },
    base: {
      zh: '“{text}”作基期：“{plan}”末是{end}年，不早于{reviewed}年，请核。',
      en: 'A base in {end} is not before {reviewed}.',
    },
    early: {
      zh: '“{text}”作基期：“{plan}”末是{end}年，此处宜为{due}年，请核。',
      en: 'A base in {end}; {due} would fit here.',
    },
    outside: {
      zh: '“{text}”：“{plan}”自{start}年至{end}年，不含{said}年，请核。',
      en: 'The plan runs from {start} to {end}, not over {said}.',
    },
    drafting: {
      zh: '“{text}”：“{plan}”{start}年起，与本文年份{year}年不合，请核。',
      en: 'That plan begins in {start}; this is {year}.',
    },
    goal: {
      zh: '“{text}”：{name}的年份是{due}年，文中{said}年，请核。',
      en: 'That goal is set for {due}, not {said}.',
    },
    centenary: {
      zh: '“{text}”：本文{year}年，所要进军的是第二个百年奋斗目标，请核。',
      en: 'From 2021 on it is the second centenary goal.',
    },
    reached: {
      zh: '“{text}”：已实现的是第一个百年奋斗目标，请核。',
      en: 'It is the first centenary goal that was reached.',
    },
    century: {
      zh: '“{text}”：“{plan}”是第{due}个五年，请核。',
      en: 'Plan {plan} is number {due} of them.',
    },
    proposed: {
      zh: '“{text}”在{said}年，第{plan}个五年规划的建议是{due}年的全会提出的，请核。',
      en: 'That session was in {said}; plan {plan} was proposed in {due}.',
    },
    five: { zh: '规划以五年为一期，请核：“{text}”。', en: 'Plans are of five years: “{text}”.' },
    next: {
      zh: '一处编制“{plan}”规划，一处完成“{other}”目标，请核期次。',
      en: 'One plan is drafted, another concluded.',
    },
    other: { zh: '另一处', en: 'the other place' },
    law: {
      zh: '“{text}”在{start}—{end}年，与本文年份{year}年不合，请核。',
      en: 'That programme ran {start}—{end}; this is {year}.',
    },
    vision: {
      zh: '远景目标的年份是2035年，与第十四、十五个五年规划相配，请核：“{text}”。',
      en: 'The long-range aims are of 2035, with plans 14 and 15.',
    },
  },
  *find(view) {
    const { year, reviewed } = view.facts;
    for (const match of matchesOf(view, KEY_YEAR, '年')) yield* claim(match, keyYear(match, view));
    for (const match of matchesOf(view, VISION, '远景')) yield* claim(match, vision(match));
    for (const match of matchesOf(view, PROPOSED, '中全会')) yield* claim(match, proposed(match, view));
    for (const match of matchesOf(view, FIVE, '个')) yield* claim(match, said('five', match, {}));
    yield* goals(view);
    const parts = partsOf(view);
    for (const { match, plan, concluded, fits } of succeedingPlansOf(view))
      yield* claim(match, fits ? HOLDS : unlikeConcluded(plan, concluded));
    if (year === undefined || reviewed === undefined) return;
    for (const match of matchesOf(view, AIM, '五')) {
      const isAim = AIMED.test(match.text.slice(match.place.end));
      if (isAim || parts[match.place.unit] === 'plan') yield* claim(match, aim(match, year, isAim));
    }
    for (const match of matchesOf(view, BASE, '五')) {
      // “到2030年达到70%，比‘十四五’末提高3个百分点” in 2026: an aim starts from the year that has just ended.
      const told = parts[match.place.unit] === 'plan' ? year : reviewed;
      yield* claim(match, base(match, reviewed, told));
    }
    for (const { match, ...past } of pastPlansOf(view, reviewed))
      yield* claim(match, said('past', match, { ...past, year }));
    for (const match of matchesOf(view, REMOTE, '五')) {
      const plan = planOf(match);
      // “‘十六五’规划启动期（2031年）” says itself how far it looks.
      const isDated = match.text
        .slice(match.place.end, match.place.end + REACH)
        .includes(`（${plan.start}年`);
      if (plan.start > year + PLANS && !isDated)
        yield* claim(match, said('drafting', match, { ...plan, year }));
    }
    for (const { match, plan, start, end, fits } of draftedPlansOf(view, year))
      yield* claim(match, fits ? HOLDS : said('drafting', match, { plan, start, end, year }));
    for (const { match, start, end, fits } of lawEducationOf(view, year, reviewed))
      yield* claim(match, fits ? HOLDS : said('law', match, { start, end, year }));
    for (const match of reachedOf(view)) yield* claim(match, said('reached', match, {}));
    for (const { match, fits } of centenariesOf(view, year))
      yield* claim(match, fits ? HOLDS : said('centenary', match, { year }));
  },
  judge: ({ verdict }) => verdict,
};

function* claim({ place }: Match, verdict: Verdict | undefined): Generator<Numbered> {
  if (verdict) yield { place, figures: [], places: [], verdict };
}

/** “是实现‘十四五’规划目标任务的关键一年”, “……转型的开局之年”. */
const KEY_YEAR = new RegExp(
  `${PLAN}(?:规划|时期|期间)?[^，。；“”]{0,14}?(?:关键|攻坚|冲刺|决胜|重要|承上启下)(?:之|的?一)年`,
  'gu',
);
/** “也是谋划‘十五五’的关键之年”, “是为‘十五五’打牢基础的关键之年”: the plan is yet to come. */
const PREPARED =
  /(?<!作)为$|(?:谋划|编制|谋篇|规划|制定|研究|启动|筹划|布局|擘画|展望|对接|迎接|迈向|转入|衔接)好?$/u;
/** “第十四个六年规划”, “向第二个百年奋斗目标进军的第一个十年”. */
const FIVE =
  /第十[一二三四五六七]?个[一二三四六七八九十]年(?:规划|计划)|百年(?:奋斗)?目标(?:奋勇|阔步|胜利)?(?:进军|迈进|前进)的第[一二三]个[一二三四六七八九十]年/gu;
const AIM = new RegExp(`[到在]${PLAN}(?:规划)?期?末`, 'gu');
const AIMED = /^，(?:力争|确保|争取|努力|基本)|^[^。；“]{0,24}(?:要实现|要达到|力争|主要目标|奋斗目标)/u;
const BASE = new RegExp(
  `(?:[由从较比]|相比|[与同](?=“?十.{0,3}五”?(?:规划|时期)?期?末相比))${PLAN}(?:规划|时期)?期?末(?!的?20)|[是为]${PLAN}(?:时期|期间)的(?=[\\d.]+倍)`,
  'gu',
);
/** Nothing is told of the plan after the next. */
const REMOTE = /“(十[一二三四五六七])五”/gu;
const PLANS = 5;
const REACH = 14;
/** “党的十九届五中全会关于制定……第十四个五年规划的建议”, “审议通过了‘十四五’规划建议”. */
const PROPOSED =
  /([二三]?十[一二三四五六七八九]?)届([二三四五六七])中全会(?:[^。；]{0,24}(?:制定|编制)[^。；]{0,16}(?=第十|“十)|(?:审议)?(?:通过|提出)了?的?《?(?=“十[^。；，]{0,12}建议))(?:第(十[一二三四五六七]?)个五年规划|“(十[一二三四五六七])五”(?:时期)?(?:发展)?规划)的?(?:《?建议|纲要建议)?/gu;
const VISION = /第(十[一二三四五六七])个五年规划和(二[〇○零Oo0]三五|二[〇○零Oo0]..|20\d\d)年远景目标/gu;

function said(id: string, match: Match, args: Readonly<Record<string, string | number>>): Verdict {
  return breaks({ id, args: { text: clipped(match.found[0], 14), ...args } });
}

function keyYear(match: Match, view: View): Verdict | undefined {
  const subject = subjectYear(view, match.text, match.place.start);
  if (!subject?.certain || PREPARED.test(match.text.slice(0, match.place.start))) return undefined;
  const plan = planOf(match);
  if (subject.year >= plan.start && subject.year <= plan.end) return HOLDS;
  return said('outside', match, { ...plan, said: subject.year });
}

/** What is aimed at lies ahead; the aims of a report are those of the plan that runs, or of the one that is next. */
function aim(match: Match, year: number, isAim: boolean): Verdict {
  const plan = planOf(match);
  if (plan.end < year) return said('past', match, { ...plan, year });
  return isAim && plan.start > year + 1 ? said('drafting', match, { ...plan, year }) : HOLDS;
}

/** What is compared with lies behind. */
function base(match: Match, reviewed: number, told: number): Verdict {
  const plan = planOf(match);
  // What a plan has brought is told against the end of the one before, unless two of them are looked back on.
  if (reviewed % 5 === 0 && plan.end === reviewed - 10 && !/十年|两个五年/u.test(match.text))
    return said('early', match, { ...plan, due: reviewed - 5 });
  return plan.end < told ? HOLDS : said('base', match, { ...plan, reviewed: told });
}

/** “‘十四五’时期是……向第二个百年奋斗目标进军的第一个五年”, “到2035年基本实现社会主义现代化”. */
function* goals(view: View): Generator<Numbered> {
  for (const { match, plan, due, fits } of spansOfCentury(view))
    yield* claim(match, fits ? HOLDS : said('century', match, { plan, due }));
  for (const { unit, start, end, name, said, due } of goalYearsOf(view)) {
    const args = {
      text: clipped(textOf(view, { unit, start, end }), 10),
      name: clipped(name, 14),
      said,
      due,
    };
    const verdict = said === due ? HOLDS : breaks({ id: 'goal', args });
    yield { place: { unit, start, end }, figures: [], places: [], verdict };
  }
}

function unlikeConcluded(plan: string, concluded: DraftedPlan['concluded']): Verdict {
  const related = concluded ? [{ place: concluded.match.place, role: { id: 'other', args: {} } }] : [];
  return breaks({ id: 'next', args: { plan, other: concluded?.plan ?? '' } }, { related });
}

function vision(match: Match): Verdict {
  const year = (match.found[2] ?? '').replace(/[〇○零Oo]/gu, '0');
  const fits = VISIONS.has(match.found[1] ?? '') && (year === '二0三五' || year === '2035');
  return fits ? HOLDS : said('vision', match, {});
}

/** A plan is proposed by the plenary session of the year before it begins. */
function proposed(match: Match, { catalogue: { calendars } }: View): Verdict | undefined {
  const [, term, number, tens = match.found[4] ?? ''] = match.found;
  const name = `${term ?? ''}届${number ?? ''}中全会`;
  const held = calendars.plenums.find((one) => one.name === name)?.start.slice(0, 4);
  const due = String(planYears(ordinalOf(tens)).start - 1);
  if (held === undefined) return undefined;
  return held === due ? HOLDS : said('proposed', match, { said: held, due, plan: tens });
}

/** The long-range aims of 2035 were set with the fourteenth plan and carried on in the fifteenth. */
const VISIONS = new Set(['十四', '十五']);
