import { clauseAround, type Match, matchesOf } from '../../view/matches.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import { type Part, partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** A five-year programme of law education that a report names, and whether it can be the one that is meant. */
export interface LawEducation {
  readonly match: Match;
  readonly start: number;
  readonly end: number;
  readonly fits: boolean;
}

/**
 * “‘八五’普法”: the programme of the year, the one that was concluded just before, or the one that begins next. What is concluded had
 * begun, and what is still carried on among the tasks of a year is not over. Their years are in `calendars.json`.
 */
export function* lawEducationOf(view: View, year: number, reviewed: number): Generator<LawEducation> {
  const parts = partsOf(view);
  for (const match of matchesOf(view, LAW, '普法')) {
    const programme = view.catalogue.calendars.lawEducation.find(
      ({ number }) => number === ordinalOf(match.found[1] ?? ''),
    );
    if (!programme) continue;
    const { start, end } = programme;
    const part = parts[match.place.unit] ?? 'unknown';
    yield { match, start, end, fits: canBeMeant(match, { start, end, part, year, reviewed }) };
  }
}

const LAW = /“?([一二三四五六七八九])五”?普法/gu;

interface When {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  readonly year: number;
  readonly reviewed: number;
}

function canBeMeant({ text, place }: Match, { start, end, part, year, reviewed }: When): boolean {
  const clause = clauseAround(text, place.start);
  const before = text.slice(clause.start, place.start);
  const after = text.slice(place.end, clauseAround(text, place.end).end);
  const isWoundUp = WOUND_UP.test(before + after);
  const isOver = part === 'plan' && end < year && CARRIED_ON.test(before) && !isWoundUp;
  const isAhead = part === 'review' && start > reviewed && CONCLUDED.test(before) && !BEGUN.test(after);
  // A review of five years tells of what was concluded in them.
  const since = CONCLUDED.test(before) || isWoundUp ? year - 5 : year - 2;
  return start <= year + 1 && end >= since && !isOver && !isAhead;
}

const CARRIED_ON = /(?:开展|实施|推进|启动|组织|落实|抓好|做好|深化|加强|加快)(?:好|实|了)?[^，。；]{0,4}$/u;
const WOUND_UP = /总结|验收|收官|终期|收尾|成果|评估|回头看/u;
const CONCLUDED = /(?:圆满|全面|顺利|如期|胜利)?(?:完成|通过|结束)了?[^，。；]{0,4}$/u;
const BEGUN = /^[^，。；]{0,8}(?:启动|谋划|编制|中期|年度|动员|规划)/u;
