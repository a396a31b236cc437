import type { Analysis, Report } from '../analyse.ts';
import { reportLabel } from '../features/labels.ts';
import type { Bilingual } from '../lint/finding.ts';
import { asFound, type LevelOf } from '../lint/judgements.ts';
import type { Locale } from '../lint/messages.ts';
import type { Entry } from './entry.ts';
import { items } from './items.ts';
import type { Exam } from './exam.ts';

/** 定稿体检: what is gone through before one report is printed, “留空与占位 ✓, 预计数 2处 …”. */
export interface Checklist {
  /** What it is taken for: “云川市 2025年 政府工作报告”. */
  readonly about: string;
  /** In the order of the list; every item is there, those without entries too. */
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string;
  readonly title: Bilingual;
  /** `open` has something that must be settled, `look` only what a person reads through once more. */
  readonly state: 'passed' | 'look' | 'open';
  /** In the order of the text. */
  readonly entries: readonly Entry[];
}

/** How many items and places of a list are in a state. */
export interface Count {
  readonly items: number;
  readonly places: number;
}

/** One checklist for each report of the file. A report is fit for print where no item is open. */
export function checklistsOf(
  analysis: Analysis,
  locale: Locale,
  levelOf: LevelOf = asFound,
): readonly Checklist[] {
  return analysis.reports.map((report) => checklistOf({ analysis, report, locale, levelOf }));
}

export function countOf(lists: readonly Checklist[], state: 'look' | 'open'): Count {
  const own = lists.flatMap(({ items: all }) =>
    all.map(({ entries }) => entries.filter((entry) => entry.state === state).length),
  );
  const held = own.filter((places) => places > 0);
  return { items: held.length, places: held.reduce((sum, places) => sum + places, 0) };
}

/** “可付印”, or “尚有3项（5处）”; what is only to be read through stands after it. */
export function verdictOf(lists: readonly Checklist[], locale: Locale): string {
  const open = countOf(lists, 'open');
  const look = countOf(lists, 'look');
  if (locale === 'zh') {
    const said = open.items === 0 ? '可付印' : `尚有 ${open.items} 项（${open.places} 处）`;
    return look.items === 0 ? said : `${said}；另有 ${look.items} 项（${look.places} 处）请过目`;
  }
  const said = open.items === 0 ? 'Ready to print' : `${numbered(open)} left`;
  return look.items === 0 ? said : `${said}; ${numbered(look)} to read through`;
}

function numbered({ items: count, places }: Count): string {
  return `${count} ${count === 1 ? 'item' : 'items'} (${places} ${places === 1 ? 'place' : 'places'})`;
}

function checklistOf(exam: Exam): Checklist {
  return {
    about: about(exam.report, exam.locale),
    items: items.map(({ id, title, look }) => {
      const entries = [...look(exam)].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
      return { id, title, entries, state: stateOf(entries) };
    }),
  };
}

function about({ body }: Report, locale: Locale): string {
  return reportLabel(body.view.facts, locale);
}

function stateOf(entries: readonly Entry[]): Item['state'] {
  if (entries.some(({ state }) => state === 'open')) return 'open';
  return entries.some(({ state }) => state === 'look') ? 'look' : 'passed';
}
