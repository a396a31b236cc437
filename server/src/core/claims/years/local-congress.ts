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

/** A congress that a task still goes by, though the report tells of the next one elsewhere; or one that cannot have been held yet. */
export interface PastCongress {
  readonly place: Place;
  readonly next: Place;
}

/**
 * “严格落实省第十一次党代会的要求” among the tasks of a report that 贯彻落实省第十二次党代会精神, there or in its review; or 第十三次 where the
 * twelfth was held in the year under review, as they are five years apart.
 */
export function* pastCongressesOf(view: View, parts: readonly Part[]): Generator<PastCongress> {
  const congresses = [...namedIn(view)].filter(({ isCommittee }) => !isCommittee);
  const followed = congresses.filter((one) => isFollowed(view, one));
  const tasks = followed.filter(({ unit }) => parts[unit] === 'plan');
  if (tasks.length === 0) return;
  const held = congresses.filter(
    (one) => (parts[one.unit] === 'review' && isHeld(view, one)) || isJustHeld(view, one),
  );
  const reviewed = [...followed.filter(({ unit }) => parts[unit] === 'review'), ...held];
  // A review of five years may tell of the congress at their beginning.
  const lastYears = held.filter(({ unit }) => !isOfYears(view, unit));
  for (const { unit, start, end, level, number } of tasks) {
    const isNext = (other: Named): boolean => other.level === level && other.number === number + 1;
    const next =
      tasks.find(isNext) ??
      reviewed.find(isNext) ??
      lastYears.find((other) => other.level === level && other.number === number - 1);
    if (next)
      yield { place: { unit, start, end }, next: { unit: next.unit, start: next.start, end: next.end } };
  }
}

function isOfYears(view: View, unit: number): boolean {
  const title = view.outline.headings[view.headingOf[unit] ?? -1]?.title ?? '';
  return /[五5]年|届|“十/u.test(title + (view.units[unit]?.reading.text ?? ''));
}

function isFollowed(view: View, { unit, start, end }: Place): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return (
    /(?:贯彻|落实|按照|围绕|根据|循着|沿着|锚定|对照|朝着|紧扣|聚焦)[^，。；]{0,24}$/u.test(
      text.slice(Math.max(0, start - 28), start),
    ) && /^[^，。；]{0,60}(?:精神|部署|要求|蓝图|确定|明确|提出|擘画)/u.test(text.slice(end, end + 64))
  );
}

/** “省第十三次党代会胜利召开”, but not one to come. */
function isHeld(view: View, { unit, start, end }: Place): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return (
    /^(?:胜利|隆重|成功|圆满)?召开/u.test(text.slice(end, end + 6)) &&
    !/(?:迎接|迎来|喜迎|献礼|筹备|备战|[将要])[^，。；]*$/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** “去年10月召开的县第十四次党代会，描绘了蓝图”. */
function isJustHeld(view: View, { unit, start }: Place): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return /(?:去年|上年|今年|刚刚|不久前)[^，。；]{0,8}召开的$/u.test(
    text.slice(Math.max(0, start - 16), start),
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
