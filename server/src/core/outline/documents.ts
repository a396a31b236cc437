import { titleIn } from './titles.ts';
import type { Scanned } from '../text/unit.ts';

/** A report in a file: a run of its units. Contents pages and site furniture belong to none. */
export interface DocumentRange {
  readonly first: number;
  /** One past its last unit. */
  readonly end: number;
}

/** Indexes of the units from `first` to before `end` that hold a title, each by itself: “2025年云川市政府工作报告”. */
export function titlesIn(units: readonly Scanned[], first: number, end: number): readonly number[] {
  const titles: number[] = [];
  for (let i = first; i < end; i++) {
    const unit = units[i];
    if (unit && mayHoldTitle(unit) && titleIn(unit)) titles.push(i);
  }
  return titles;
}

/** The reports that stand in a file, in order, by its titles. A file without a title is one report. */
export function documentsOf(units: readonly Scanned[], titles: readonly number[]): readonly DocumentRange[] {
  if (units.length === 0) return [];
  const starts = titles.filter((start, k) => hasBody(units, start, titles[k + 1] ?? units.length));
  if (starts.length === 0) starts.push(0);
  // A lone title below the text's beginning may be a line of the text itself.
  if (starts.length === 1 && hasBody(units, -1, starts[0] ?? 0)) starts[0] = 0;
  return starts.map((first, k) => ({ first, end: textEnd(units, first, starts[k + 1] ?? units.length) }));
}

/** A title begins a paragraph, or follows other text after white space. */
function mayHoldTitle({ opens, reading }: Scanned): boolean {
  return (
    (opens === 'paragraph' || reading.lead > 0 || reading.map !== undefined) && GENRES.test(reading.text)
  );
}

const GENRES = /报告|公报|纲要|规划|讲话/u;

/** Sentences that a report has at least, and a list of links has not. */
const FEWEST = 2;
const NEAR = 12;

/** Whether sentences follow a title before the next one. */
function hasBody(units: readonly Scanned[], title: number, next: number): boolean {
  let sentences = 0;
  for (let i = title + 1; i < Math.min(next, title + NEAR); i++) {
    if (/[。！？：]$/u.test(units[i]?.reading.text ?? '') && (units[i]?.reading.text.length ?? 0) > 5)
      sentences++;
  }
  const own = units[title]?.reading.text ?? '';
  return sentences + (own.endsWith('。') ? 1 : 0) >= FEWEST;
}

/** Where a report ends: after its last appeal, if only short lines without any sentence follow at first. */
function textEnd(units: readonly Scanned[], first: number, end: number): number {
  for (let i = end - 1; i > first; i--) {
    const unit = units[i];
    if (!unit || !APPEAL.test(unit.reading.text.slice(-LONGEST_APPEAL))) continue;
    let next = i + 1;
    while (next < end && units[next]?.opens !== 'paragraph') next++;
    return next < end && isFurniture(units, next, end) ? next : end;
  }
  return end;
}

/** A report ends in an appeal to all, which its last characters tell. */
const LONGEST_APPEAL = 6;
const APPEAL =
  /(?:奋斗|努力|前进|谢谢|谢谢大家|篇章|贡献|明天|未来|辉煌|胜利|答卷|华章|成绩|召开|实现|伟业|征程)[！。]$/u;

/** “附件1”, “附：名词解释”: what the report goes on with, be it a table of short lines. */
const APPENDED = /^附[件录表]?[一二三四五六七八九\d]{0,2}[：:]?(?:[有相]关)?(?:名词解释|注释|术语解释)?$/u;

/** Short lines without a head's number: dates, links, telephone numbers. */
function isFurniture(units: readonly Scanned[], from: number, end: number): boolean {
  let short = 0;
  let lines = 0;
  for (let i = from; i < end && lines < 4; i++) {
    const unit = units[i];
    if (!unit || unit.reading.text === '') continue;
    if (APPENDED.test(unit.reading.text)) return false;
    lines++;
    const head = unit.mentions[0]?.kind === 'head' && unit.mentions[0].start === 0;
    if (!head && unit.reading.text.length <= 20 && !/[。！：；]$/u.test(unit.reading.text)) short++;
  }
  return lines > 0 && short >= Math.max(1, lines - 1);
}
