import { type Match, matchesOf } from '../view/matches.ts';
import { type Congress, occasionOf } from '../view/occasion.ts';
import { countOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Sitting extends Claim {
  readonly what:
    'holds' | 'put' | 'past' | 'ahead' | 'heads' | 'over' | 'approved' | 'since' | 'government' | 'other';
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

/** What is said of sessions; the short form, 届 and 次 on end, has its numbers where the other has them. */
function referencesIn(view: View): readonly Match[] {
  return [...matchesOf(view, REFERENCE, '次'), ...matchesOf(view, SHORT, '人代会')];
}

type Said = Pick<Sitting, 'what' | 'due'>;

/** What a sentence says of a session: that it is the one that sits, or one that set what has been done since. */
function saidOf({ place, found, text }: Match, part: Part, own: Congress): Said | undefined {
  const { term, told } = numbersIn(found);
  const same = term === own.term && told === own.session;
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  // “明年初提请市六届人大五次会议审查”
  if (LATER.test(before)) return undefined;
  const isPut = PUT.test(before) && PUT_TO.test(after);
  if (isPut || TO_THESE.test(after) || (OWN_TEXT.test(before) && /^(?:审议|审查)?批准后/u.test(after)))
    return { what: same ? 'holds' : 'put' };
  if (isHead(place.unit, text, own)) return { what: same ? 'holds' : 'heads' };
  if (told === 1 && after.startsWith('以来')) return agreeing('since', term, own);
  // From the third session on, what is carried out was resolved by the same congress.
  if (
    RESOLVED.test(after) &&
    /(?:执行|落实|贯彻)[^，。；]{0,6}$/u.test(before) &&
    own.session > 2 &&
    term !== own.term
  )
    return { what: 'since', due: own.term };
  // Nor can one be carried out that has not been held.
  if (
    RESOLVED.test(after) &&
    /(?:执行|落实|贯彻)[^，。；]{0,6}$/u.test(before) &&
    term === own.term &&
    told > own.session
  )
    return { what: 'put' };
  // What is carried out now was settled a year ago, by the session before.
  const yearly =
    (part === 'review' && YEARLY.test(after)) ||
    (APPROVED.test(after) && /执行|落实/u.test(before.slice(-14))) ||
    // The first set the tasks of all five years.
    (part === 'review' && told > 1 && SET.test(after) && COMPLETED.test(before));
  if (yearly && term === own.term && own.session > 2 && told < own.session - 1) return { what: 'approved' };
  if (VOTED.test(after) && term === own.term && told > own.session && !/[将拟]/u.test(before.slice(-8)))
    return { what: 'ahead' };
  if (!DECIDED.test(after) || (part !== 'review' && !COMPLETED.test(before))) return undefined;
  if (term === own.term && told > own.session) return { what: 'ahead' };
  // From the third session on, the one of last year was of the same congress.
  if (SET.test(after) && own.session > 2 && term !== own.term) return { what: 'since', due: own.term };
  // And at the first session, of the congress before.
  if (SET.test(after) && own.session === 1 && part === 'review') return agreeing('since', term, own);
  return { what: same ? 'past' : 'holds' };
}

/** Of a session: which congress it is of, and which one it is. */
function numbersIn(found: RegExpExecArray): { readonly term: number; readonly told: number } {
  const [term = '', told = ''] = found.slice(2).filter((group: string | undefined) => group !== undefined);
  return { term: countOf(term), told: countOf(told) };
}

/** “今年的实事项目已印发区六届人大五次会议，由各位代表票决”: to whom it is said. */
const TO_THESE = /^[^。；]{0,4}，(?:请|由|供)(?:各位|全体|与会)?代表们?(?:审议|审查|票决|表决|讨论|投票)/u;

const LATER = /(?:明年|来年|届时|下次)[^，。；]{0,14}$/u;
const PUT = /(?:提请|提交|向|请)[^，。；]{0,10}$/u;
const PUT_TO = /^[^，。；]{0,6}(?:审议|审查|作报告|报告|票决|表决|批准|审定|通过)/u;
/** “本纲要经市五届人大五次会议批准后”. */
const OWN_TEXT = /本(?:纲要|规划|计划|预算|报告)[^，。；]{0,4}经$/u;
const DECIDED = /^[^，。；]{0,4}(?:确定|票决|通过|批准|部署|提出|明确|审议|安排)/u;
/** What only a session that has been held does. */
const VOTED = /^(?:票决|审议通过|批准)(?:产生)?的/u;
/** What a congress settles for a year. */
const YEARLY = /^(?:票决|承诺|确定)的[^，。；]{0,8}(?:民生)?实事/u;
const APPROVED = /^批准的(?:[\u4e00-\u9fff\d]{0,12})(?:预算|计划)/u;
const SET = /^[^，。；]{0,4}(?:确定|明确|提出|下达|安排|部署)的?(?:年度|全年|各项|主要|目标|任务|预期)/u;
const RESOLVED = /^[^，。；]{0,4}(?:决议|决定)/u;
const COMPLETED = /(?:完成|实现|兑现)了[^，。；]{0,8}$/u;

/**
 * Whose five years a report tells: at the first session of a congress those of the one before, and at the second
 * those too where the first was held to elect.
 */
function agreeing(what: 'since' | 'government', term: number, own: Congress): Said {
  const due = own.session === 1 ? own.term - 1 : own.term;
  return { what: term === due || (own.session === 2 && term === due - 1) ? 'holds' : what, due };
}

/** Whom a government answers to from now on: the congress that sits. */
function supervising(term: number, own: Congress): Said {
  return { what: term === own.term ? 'holds' : 'since', due: own.term };
}

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** 市六届人大四次会议, 第六届人民代表大会第四次会议, 市人大六届四次会议. */
const REFERENCE = new RegExp(
  `(全国|[省市县区州旗盟镇乡])?(?:第?${NUMBER}届(?:人民代表大会|人大)|(?:人民代表大会|人大)第?${NUMBER}届)第?${NUMBER}次(?:全体)?会议`,
  'gu',
);

/** 区十八届二次人代会. */
const SHORT = new RegExp(`([省市县区州旗盟镇乡])第?${NUMBER}届${NUMBER}次人代会`, 'gu');
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
  for (const match of matchesOf(view, REFERENCE, '次')) {
    const { place, found, text } = match;
    const [, region = '', first, second, number = ''] = found;
    const own = { region, term: countOf(first ?? second ?? ''), session: countOf(number), place };
    const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
    if (PUT.test(before) && PUT_TO.test(after)) put.push({ ...match, own });
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

/** “省十四届人大三次会议” in a city's report is the province's. */
function isOfLevel({ found: [, level = ''] }: Match, { facts }: View, { region }: Congress): boolean {
  return level === '' || (facts.place ?? region).endsWith(level);
}

/** “请县十八届人大常委会第五次会议审议” under a title that says the sixth. */
function* standing(view: View): Generator<Sitting> {
  let own: Congress | undefined;
  for (const { place, found, text } of matchesOf(view, STANDING, '次会议')) {
    const [, term = '', session = ''] = found;
    const told = { region: '', term: countOf(term), session: countOf(session), place };
    const after = text.slice(place.end);
    if (!own && place.unit < FRONT && after.startsWith('上')) own = told;
    else if (own && PUT.test(text.slice(0, place.start)) && PUT_TO.test(after)) {
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

/** The lines above the text name the session too: “云川市第六届人民代表大会第四次会议文件”. */
function isHead(unit: number, text: string, own: Congress): boolean {
  return unit < own.place.unit + 2 && !/[。！？]/u.test(text);
}
