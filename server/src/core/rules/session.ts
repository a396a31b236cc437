import { type Match, matchesOf } from '../view/matches.ts';
import { type Congress, occasionOf } from '../view/occasion.ts';
import { countOf } from '../numbers/ordinals.ts';
import { partsOf } from '../view/parts.ts';
import { agreeing, type Said, saidOf, supervising } from '../claims/years/said-of-sessions.ts';
import {
  COMPLETED,
  DECIDED,
  isOfLevel,
  isPutTo,
  NUMBER,
  numbersIn,
  referencesIn,
} from '../claims/years/sessions.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Sitting extends Claim {
  readonly what: Said['what'] | 'over' | 'other';
  readonly own: Congress;
  /** The term that would agree. */
  readonly due?: number;
}

/** 届次: “提请市七届人大四次会议审议” at the fifth session. */
export const session: Rule<Sitting> = {
  id: 'session',
  level: 'error',
  needs: 'report',
  title: { zh: '人代会届次', en: 'Sessions of the congress' },
  messages: {
    put: {
      zh: '此处为“{text}”，题注是第{term}届第{session}次会议，请核。',
      en: '“{text}”, but the title line says session {session} of term {term}.',
    },
    past: {
      zh: '“{text}”就是本次会议，此处回顾上年，疑未更新，请核。',
      en: '“{text}” is this session, but last year’s is meant.',
    },
    ahead: {
      zh: '“{text}”在本次会议之后，此处说的是已完成的，题注是第{session}次会议，请核。',
      en: '“{text}” is yet to come: the title line says session {session}.',
    },
    since: {
      zh: '“{text}”：题注是第{term}届第{session}次会议，本届以来宜为第{due}届，请核。',
      en: '“{text}”: the title line says session {session} of term {term}.',
    },
    government: {
      zh: '“{text}”：题注是第{term}届第{session}次会议，报告的政府宜为第{due}届，请核。',
      en: '“{text}” at session {session} of term {term}: term {due} would fit.',
    },
    approved: {
      zh: '“{text}”批准的是前一年的：题注是第{term}届第{session}次会议，请核。',
      en: '“{text}”: the title line says session {session} of term {term}, so another one approved it.',
    },
    over: {
      zh: '“{text}”已经开过（另一处说完成了它确定的任务），此处提请它审议，请核。',
      en: '“{text}” has been held: another place tells what came of it.',
    },
    other: {
      zh: '“{text}”：另一处写的是第{session}次会议确定，请核是哪一次。',
      en: '“{text}”: another place says that session {session} set it.',
    },
    heads: { zh: '会议名两处不一：“{text}”与题注不同，请核。', en: '“{text}” differs from the title line.' },
    title: { zh: '题注', en: 'title line' },
    set: { zh: '另一处', en: 'the other place' },
    decided: { zh: '已完成其任务之处', en: 'where it is over' },
  },
  *find(view) {
    yield* standing(view);
    const { congress: own } = occasionOf(view);
    if (!own) {
      yield* putAgain(view);
      if (view.facts.kind === 'communique') yield* setTwice(view);
      return;
    }
    const parts = partsOf(view);
    for (const match of referencesIn(view)) {
      if (isToCome(match, view)) continue;
      const what = isOf(match, view, own)
        ? saidOf(match, parts[match.place.unit] ?? 'unknown', own)
        : undefined;
      if (what) yield { place: match.place, figures: [], places: [own.place], own, ...what };
    }
    for (const { place, found } of matchesOf(view, SUPERVISORS, '届'))
      yield { place, figures: [], places: [own.place], own, ...supervising(countOf(found[1] ?? ''), own) };
    for (const { place, found, text } of matchesOf(view, ALL_OF_THEM, '历次')) {
      if (parts[place.unit] !== 'review' || !DECIDED.test(text.slice(place.end))) continue;
      const said = agreeing('since', countOf(found[1] ?? found[2] ?? ''), own);
      yield { place, figures: [], places: [own.place], own, ...said };
    }
    for (const { place, found, text } of matchesOf(view, GOVERNMENT, '届')) {
      if (!isReported(text.slice(0, place.start), text.slice(place.end))) continue;
      const said = agreeing('government', countOf(found[1] ?? ''), own);
      yield { place, figures: [], places: [own.place], own, ...said };
    }
  },
  judge({ what, own, due = 0, place }, view) {
    if (what === 'holds') return HOLDS;
    const args = { text: clipped(textOf(view, place), 20), term: own.term, session: own.session, due };
    return breaks(
      { id: what, args },
      { related: [{ place: own.place, role: { id: ROLES[what] ?? 'title', args: {} } }] },
    );
  },
};

/** What the other place is; of most the title line. */
const ROLES: Partial<Record<Sitting['what'], string>> = { over: 'decided', other: 'set' };

/** “提请2026年召开的省十四届人大四次会议审查” in the report of 2025. */
function isToCome({ text, place }: Match, { facts: { year } }: View): boolean {
  const [, said] =
    /(明年|20\d\d年)初?(?:召开|举行)的[^，。；\d]{0,4}$/u.exec(text.slice(0, place.start)) ?? [];
  return said !== undefined && (said === '明年' || Number.parseInt(said, 10) > (year ?? Infinity));
}

/** “依法接受市六届人大及其常委会监督”. */
const SUPERVISORS = new RegExp(
  `(?<=接受(?:[省市县区州旗盟]|自治[县州旗])?)第?${NUMBER}届人大(?=及其常委会|常委会)(?![^，。；]{0,12}次会议)`,
  'gu',
);

/** “圆满完成了市六届人大历次会议确定的目标任务”. */
const ALL_OF_THEM = new RegExp(
  `第?${NUMBER}届(?:人民代表大会|人大)历次会议|(?:人民代表大会|人大)第?${NUMBER}届历次会议`,
  'gu',
);

const GOVERNMENT = new RegExp(`第${NUMBER}届(?:人民)?政府`, 'gu');

/** “我代表市第十四届人民政府向大会报告工作”, “标志着第十四届人民政府各项任务画上句号”. */
function isReported(before: string, after: string): boolean {
  if (/我(?:谨)?代表[^，。；]{0,12}$/u.test(before)) return true;
  return (
    /(?:完成了?|标志着|意味着)[^，。；]{0,8}$/u.test(before) &&
    /^[^，。；]{0,6}(?:任务|目标|任期)/u.test(after)
  );
}

/** In a speech: “提请区七届人大四次会议审议” beside “完成了区七届人大四次会议确定的目标任务”. */
function* putAgain(view: View): Generator<Sitting> {
  const decided = new Map<string, Congress>();
  const put: (Match & { readonly own: Congress })[] = [];
  for (const match of referencesIn(view)) {
    const { place, found, text } = match;
    const { term, told: number } = numbersIn(found);
    const own = { region: found[1] ?? '', term, session: number, place };
    const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
    if (isPutTo(before, after)) put.push({ ...match, own });
    else if (COMPLETED.test(before) && DECIDED.test(after)) decided.set(keyOf(own), own);
  }
  for (const { place, own } of put) {
    const past = decided.get(keyOf(own));
    if (past) yield { place, figures: [], places: [past.place], own: past, what: 'over' };
  }
}

/** A communiqué tells of one year, whose tasks one session has set: “落实市六届人大一次会议确定的任务” and “六届人大二次会议确定的实事”. */
function* setTwice(view: View): Generator<Sitting> {
  let first: Congress | undefined;
  for (const match of referencesIn(view)) {
    const { place, found, text } = match;
    const { term, told: number } = numbersIn(found);
    const own = { region: found[1] ?? '', term, session: number, place };
    if (!DECIDED.test(text.slice(place.end)) || !isOfLevel(match, view, own)) continue;
    first ??= own;
    if (first !== own && first.term === term)
      yield {
        place,
        figures: [],
        places: [first.place],
        own: first,
        what: number === first.session ? 'holds' : 'other',
      };
  }
}

function keyOf({ region, term, session }: Congress): string {
  return [region, term, session].join(' ');
}

/** Another session than the one the title names, of the same congress. */
function isOf(match: Match, view: View, own: Congress): boolean {
  const { unit, start, end } = match.place;
  if (unit === own.place.unit && start <= own.place.end && end >= own.place.start) return false;
  return isOfLevel(match, view, own);
}

/** “请县十八届人大常委会第五次会议审议” under a title that says the sixth. */
function* standing(view: View): Generator<Sitting> {
  let own: Congress | undefined;
  for (const { place, found, text } of matchesOf(view, STANDING, '次会议')) {
    const [, term = '', session = ''] = found;
    const told = { region: '', term: countOf(term), session: countOf(session), place };
    const after = text.slice(place.end);
    if (!own && place.unit < FRONT && after.startsWith('上')) own = told;
    else if (own && isPutTo(text.slice(0, place.start), after)) {
      const fits = (told.term === 0 || told.term === own.term) && told.session === own.session;
      yield { place, figures: [], places: [own.place], own, what: fits ? 'holds' : 'put' };
    }
  }
}

/** Sentences that the lines under the title take. */
const FRONT = 4;
const STANDING = new RegExp(
  `(?:第?${NUMBER}届)?(?:人民代表大会|人大)(?:常务委员会|常委会)第?${NUMBER}次会议`,
  'gu',
);
