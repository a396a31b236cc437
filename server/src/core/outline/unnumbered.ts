import type { Head } from './outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * Heads without a number: a line of its own (“全面提升政府治理效能”), where the report's heads are lines of their own; or
 * a sentence made like all the numbered heads beside it, which has lost its number (“聚力生态文明，争当先锋。” between
 * “（五）聚力…，…。” and “（七）聚力…，…。”).
 */
export function unnumberedHeads(
  units: readonly Scanned[],
  body: Place,
  heads: readonly Head[],
): readonly Head[] {
  const headed = new Set(heads.map(({ place }) => place.unit));
  return [...lines(units, body, heads, headed), ...lostNumbers(units, heads, headed)];
}

const LONGEST_LINE = 30;

function lines(
  units: readonly Scanned[],
  body: Place,
  heads: readonly Head[],
  headed: ReadonlySet<number>,
): readonly Head[] {
  const standing = heads.filter(({ place }) => standsAlone(units, place.unit));
  const found: number[] = [];
  for (let i = body.unit + 1; i < units.length; i++) {
    if (!headed.has(i) && standsAlone(units, i) && isHeadline(units[i]) && isText(units[i + 1]))
      found.push(i);
  }
  if (standing.length < 2 && found.length < 2) return [];
  const hasSecond = standing.some(({ level }) => level === 2);
  const firsts = heads.filter(({ level }) => level === 1).map(({ place }) => place.unit);
  const sections = sectionsOf(found, firsts);
  const fellows = new Map<number, number>();
  for (const section of sections) fellows.set(section, (fellows.get(section) ?? 0) + 1);
  return found.map((unit, i) => {
    const several = (fellows.get(sections[i] ?? 0) ?? 0) > 1;
    return plain(units, unit, firsts.length > 0 && (hasSecond || several) ? 2 : 1);
  });
}

/** How many heads of the first level stand before each unit; both in the order of the text. */
function sectionsOf(found: readonly number[], firsts: readonly number[]): readonly number[] {
  let passed = 0;
  return found.map((unit) => {
    while (passed < firsts.length && (firsts[passed] ?? 0) < unit) passed++;
    return passed;
  });
}

function standsAlone(units: readonly Scanned[], i: number): boolean {
  const next = units[i + 1];
  return (
    units[i]?.opens === 'paragraph' &&
    next?.opens === 'paragraph' &&
    !/[。！？；：，、]$/u.test(textAt(units, i))
  );
}

/** Words that name a part of the report, not a row, a date, a signature or a note. */
function isHeadline(unit: Scanned | undefined): boolean {
  const text = unit?.reading.text ?? '';
  if (text.length < 4 || text.length > LONGEST_LINE || unit?.mentions[0]?.kind === 'head') return false;
  return !/[|\t。；：［］（）]|\d|^(?:表|图|注|附|来源|单位|各位|同志们|目录)|[市县区省州盟旗]长/u.test(text);
}

function isText(unit: Scanned | undefined): boolean {
  return unit !== undefined && /[。！？；：]$/u.test(unit.reading.text);
}

/** At least so many heads of a run begin alike, where a sentence that begins so is taken for one of them. */
const FELLOWS = 4;

function lostNumbers(
  units: readonly Scanned[],
  heads: readonly Head[],
  headed: ReadonlySet<number>,
): readonly Head[] {
  const found: Head[] = [];
  const runs = runsOf(heads);
  for (const [index, { run }] of runs.entries()) {
    const [first] = run;
    if (run.length < FELLOWS || !first) continue;
    const titles = run.map((head) => withoutNumber(units, head));
    const pattern = patternOf(titles[0] ?? '');
    if (!titles.every((title) => patternOf(title) === pattern)) continue;
    const longest = titles.reduce((most, title) => Math.max(most, title.length), 0);
    const end = runs[index + 1]?.from ?? units.length;
    for (let i = first.place.unit + 1; i < end; i++) {
      const text = textAt(units, i);
      if (headed.has(i) || !text.endsWith('。') || text.length > longest + 4 || /\d/u.test(text)) continue;
      if (patternOf(text.slice(0, -1)) === pattern) found.push(plain(units, i, first.level));
    }
  }
  return found;
}

interface Run {
  /** The unit of the first-level head that they stand under. */
  readonly from: number;
  readonly run: Head[];
}

/** The second-level heads under each of the first. */
function runsOf(heads: readonly Head[]): readonly Run[] {
  const runs: Run[] = [{ from: 0, run: [] }];
  for (const head of heads) {
    if (head.level === 1) runs.push({ from: head.place.unit, run: [] });
    if (head.level === 2 && head.style === 'bracketed-ideographic') runs.at(-1)?.run.push(head);
  }
  return runs;
}

function withoutNumber(units: readonly Scanned[], { place }: Head): string {
  return textAt(units, place.unit)
    .slice(place.start, place.end)
    .replace(/^（.{1,3}）/u, '');
}

/** How a title is made: its first two characters and its commas. */
function patternOf(title: string): string {
  const commas = title.replace(/[^，]/gu, '');
  return commas === '' ? title : title.slice(0, 2) + commas;
}

function plain(units: readonly Scanned[], unit: number, level: 1 | 2 | 3 | 0 | 4): Head {
  const end = textAt(units, unit).replace(/。$/u, '').length;
  return { level, style: 'plain', ordinal: 0, place: { unit, start: 0, end } };
}

function textAt(units: readonly Scanned[], i: number): string {
  return units[i]?.reading.text ?? '';
}
