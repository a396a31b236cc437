import type { Match } from '../../view/matches.ts';
import type { Congress } from '../../view/occasion.ts';
import type { Part } from '../../view/parts.ts';
import { COMPLETED, DECIDED, isPutTo, numbersIn } from './sessions.ts';

/** How a sentence speaks of a session, and which term would agree. */
export interface Said {
  readonly what: 'holds' | 'put' | 'past' | 'ahead' | 'heads' | 'approved' | 'since' | 'government';
  readonly due?: number;
}

/** What a sentence says of a session: that it is the one that sits, or one that set what has been done since. */
export function saidOf({ place, found, text }: Match, part: Part, own: Congress): Said | undefined {
  const { term, told } = numbersIn(found);
  const same = term === own.term && told === own.session;
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  // “明年初提请市六届人大五次会议审查”
  if (LATER.test(before)) return undefined;
  const isPut = isPutTo(before, after);
  if (isPut || TO_THESE.test(after) || (OWN_TEXT.test(before) && /^(?:审议|审查)?批准后/u.test(after)))
    return { what: same ? 'holds' : 'put' };
  if (isHead(place.unit, text, own)) return { what: same ? 'holds' : 'heads' };
  if (told === 1 && after.startsWith('以来')) return agreeing('since', term, own);
  // “自市六届人大五次会议以来，办理代表建议86件” at the fourth: what has been done since then has not begun.
  if (after.startsWith('以来') && part === 'review' && term === own.term && told >= own.session)
    return { what: same ? 'past' : 'ahead' };
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

/** The lines above the text name the session too: “云川市第六届人民代表大会第四次会议文件”. */
function isHead(unit: number, text: string, own: Congress): boolean {
  return unit < own.place.unit + 2 && !/[。！？]/u.test(text);
}

/** “今年的实事项目已印发区六届人大五次会议，由各位代表票决”: to whom it is said. */
const TO_THESE = /^[^。；]{0,4}，(?:请|由|供)(?:各位|全体|与会)?代表们?(?:审议|审查|票决|表决|讨论|投票)/u;

const LATER = /(?:明年|来年|届时|下次)[^，。；]{0,14}$/u;
/** “本纲要经市五届人大五次会议批准后”. */
const OWN_TEXT = /本(?:纲要|规划|计划|预算|报告)[^，。；]{0,4}经$/u;
/** What only a session that has been held does. */
const VOTED = /^(?:票决|审议通过|批准)(?:产生)?的/u;
/** What a congress settles for a year. */
const YEARLY = /^(?:票决|承诺|确定)的[^，。；]{0,8}(?:民生)?实事/u;
const APPROVED = /^批准的(?:[\u4e00-\u9fff\d]{0,12})(?:预算|计划)/u;
const SET = /^[^，。；]{0,4}(?:确定|明确|提出|下达|安排|部署)的?(?:年度|全年|各项|主要|目标|任务|预期)/u;
const RESOLVED = /^[^，。；]{0,4}(?:决议|决定)/u;

/**
 * Whose five years a report tells: at the first session of a congress those of the one before, and at the second
 * those too where the first was held to elect.
 */
export function agreeing(what: 'since' | 'government', term: number, own: Congress): Said {
  const due = own.session === 1 ? own.term - 1 : own.term;
  return { what: term === due || (own.session === 2 && term === due - 1) ? 'holds' : what, due };
}

/** Whom a government answers to from now on: the congress that sits. */
export function supervising(term: number, own: Congress): Said {
  return { what: term === own.term ? 'holds' : 'since', due: own.term };
}
