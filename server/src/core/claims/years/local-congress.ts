import { foundIn } from '../../view/joint.ts';
import { grouped } from '../../grouped.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import type { Place } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Part } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** A congress of the party in a place, and a plenary session of its committee that agrees with it or does not. */
export interface LocalCongress {
  readonly place: Place;
  readonly number: number;
  readonly committee: { readonly place: Place; readonly term: number };
  readonly fits: boolean;
}

/**
 * “县委十三届十三次全会和县第十二次党代会精神”: the thirteenth committee was elected by the thirteenth congress, and the one that comes
 * after it is the fourteenth. Each level counts by itself.
 */
export function* localCongressesOf(view: View): Generator<LocalCongress> {
  const named = [...namedIn(view)];
  const committees = grouped(
    named.filter(({ isCommittee }) => isCommittee),
    ({ level }) => level,
  );
  for (const { unit, start, end, level, number, isCommittee } of named) {
    const [first, ...others] = committees.get(level) ?? [];
    if (isCommittee || !first) continue;
    const fits = [first, ...others].some(
      (one) =>
        number === one.number ||
        number === one.number + 1 ||
        (number === one.number - 1 && !follows(one, start, unit)),
    );
    const { unit: at, start: from, end: to, number: term } = first;
    const committee = { place: { unit: at, start: from, end: to }, term };
    yield { place: { unit, start, end }, number, committee, fits };
  }
}

/** A congress that a task still goes by, though the report goes by the next one elsewhere. */
export interface PastCongress {
  readonly place: Place;
  readonly next: Place;
}

/** “严格落实省第十一次党代会的要求” among the tasks of a report that 贯彻落实省第十二次党代会精神. */
export function* pastCongressesOf(view: View, parts: readonly Part[]): Generator<PastCongress> {
  const followed = [...namedIn(view)].filter(
    ({ isCommittee, unit, start, end }) =>
      !isCommittee && parts[unit] === 'plan' && isFollowed(view, { unit, start, end }),
  );
  for (const { unit, start, end, level, number } of followed) {
    const next = followed.find((other) => other.level === level && other.number === number + 1);
    if (next)
      yield { place: { unit, start, end }, next: { unit: next.unit, start: next.start, end: next.end } };
  }
}

function isFollowed(view: View, { unit, start, end }: Place): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return (
    /(?:贯彻|落实|按照|围绕)[^，。；]{0,6}$/u.test(text.slice(0, start)) &&
    /^[^，。；]{0,16}(?:精神|部署|要求)/u.test(
      text.slice(end).replace(/^(?:、[^，。；]{2,16})+?(?=精神|部署|要求)/u, ''),
    )
  );
}

/** Whether a congress is listed right after a committee; alone it may be the one before, on which a review looks back. */
function follows(committee: Named & { readonly unit: number }, start: number, unit: number): boolean {
  return committee.unit === unit && start > committee.end && start - committee.end <= NEAR;
}

const NEAR = 12;
const NUMERALS = '([一二三四五六七八九十]{1,3})';
/** 县委十三届十三次全会, 十三届县委. */
const COMMITTEE = new RegExp(
  `([省市县州旗]|(?<!自治)区)委第?${NUMERALS}届|(?<!第)${NUMERALS}届([省市县州旗]|(?<!自治)区)委(?!员)`,
  'gu',
);
/** 县第十四次党代会. */
const CONGRESS = new RegExp(
  `(自治区|[省市县州旗]|(?<!自治)区)第${NUMERALS}次(?:党代会|党员代表大会|党的代表大会|代表大会(?=精神|[、和，。]))`,
  'gu',
);

interface Named {
  readonly start: number;
  readonly end: number;
  readonly level: string;
  readonly number: number;
  readonly isCommittee: boolean;
}

const namedIn = foundIn(
  /委第?[一二三四五六七八九十]{1,3}届|届[省市县州旗区]委|次(?:党|代表大会)/u,
  ({ reading }: Scanned) => [...namesIn(reading.text, COMMITTEE), ...namesIn(reading.text, CONGRESS)],
);

function namesIn(text: string, pattern: RegExp): readonly Named[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: whole, 1: one, 2: number, 3: term, 4: level }) => ({
    start: index,
    end: index + whole.length,
    level: one ?? level ?? '',
    number: ordinalOf(number ?? term ?? ''),
    isCommittee: pattern === COMMITTEE,
  }));
}
