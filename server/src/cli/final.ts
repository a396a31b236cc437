import { basename } from 'node:path';
import { type Checklist, checklistsOf, countOf } from '../core/final/checklist.ts';
import type { Locale } from '../core/lint/messages.ts';
import type { Span } from '../core/text/span.ts';
import { pageOf } from '../lists/final-page.ts';
import { rowsOf } from '../lists/final-rows.ts';
import type { Row } from '../lists/row.ts';
import { type Examined, examiner } from './examined.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, FOUND, type Io } from './io.ts';
import { lineColumn } from './stylish.ts';

export interface FinalOptions {
  /** A page for printing instead of lines. */
  readonly html: boolean;
  readonly locale: Locale;
}

interface Listed extends Examined {
  readonly lists: readonly Checklist[];
  readonly where: (span: Span) => string;
}

/** 定稿体检: prints what is to be gone through before the texts are printed; 1 where something is left. */
export function finalCheck(files: readonly string[], { html, locale }: FinalOptions, io: Io): number {
  let unreadable = false;
  const listed: Listed[] = [];
  const examine = examiner(io);
  for (const file of files) {
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      unreadable = true;
      continue;
    }
    const examined = examine(file, input.text);
    const lists = checklistsOf(examined.analysis, locale, examined.levelOf);
    listed.push({ ...examined, lists, where: ({ start }) => lineColumn(examined.lines, start) });
  }
  if (html) {
    io.out(pageOf(listed.map(({ file, lists, where }) => ({ name: basename(file), lists, where }))));
  } else {
    io.out(listed.map((one) => printed(one, locale)).join('\n'));
  }
  if (unreadable) return FAILED;
  return countOf(
    listed.flatMap(({ lists }) => lists),
    'open',
  ).items > 0
    ? FOUND
    : CLEAN;
}

/** So many places to be read through are shown on a terminal. */
const MOST = 10;

function printed({ file, lists, where }: Listed, locale: Locale): string {
  const more =
    locale === 'zh'
      ? '……另有{left}处，全部见 hegao final --html'
      : '… {left} more: hegao final --html has them all';
  const manner = { locale, most: MOST, more, where: (span: Span) => `${file}:${where(span)}` };
  return `${file}\n${rowsOf(lists, manner).map(line).join('')}`;
}

function line({ kind, text }: Row): string {
  switch (kind) {
    case 'verdict':
      return `${text}\n`;
    case 'report':
      return `\n${text}\n`;
    case 'item':
      return `  ${text}\n`;
    case 'entry':
    case 'more':
      return `      ${text}\n`;
  }
}
