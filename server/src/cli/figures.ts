import { resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse, locate, type Report } from '../core/analyse.ts';
import type { Catalogue } from '../core/knowledge/catalogue.ts';
import type { Correction } from '../core/context.ts';
import { printDecimal } from '../core/numbers/decimal.ts';
import { checkedBy, type Covered, coveredOf, whySingle } from '../core/features/coverage.ts';
import { MEASURES, reportLabel, STATUSES, whyUnknown } from '../core/features/labels.ts';
import type { Figure } from '../core/figures/figure.ts';
import type { Bilingual } from '../core/lint/finding.ts';
import type { Locale } from '../core/lint/messages.ts';
import { textOf } from '../core/view/view.ts';
import { catalogues } from '../workspace/catalogues.ts';
import { correctionsOf } from '../workspace/corrections.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import { printFigure } from './annotation.ts';
import { lineColumn } from './stylish.ts';
import { table } from './table.ts';

export const FORMATS = ['table', 'csv', 'json', 'jsonl'] as const;

export interface FigureOptions {
  readonly format: (typeof FORMATS)[number];
  readonly locale: Locale;
  /** The report's year and place where the text is read wrongly; both hold for every report of every file. */
  readonly correction: Correction;
  /** Which figures, by whether they take part in a check; the list then says in which, or why in none. */
  readonly coverage?: Coverage;
}

export const COVERAGES = ['all', 'checked', 'single'] as const;

type Coverage = (typeof COVERAGES)[number];

/** A figure with where it stands. */
interface Entry {
  readonly file: string;
  /** Line and column, both from 1. */
  readonly at: string;
  readonly report: Report;
  readonly figure: Figure;
  readonly covered: Covered;
  readonly span: { readonly start: number; readonly end: number };
}

/** Lists every figure of the files, as a statistician would write it in a table. */
export function listFigures(files: readonly string[], options: FigureOptions, io: Io): number {
  let status = CLEAN;
  const entries: Entry[] = [];
  const offices = catalogues();
  for (const file of files) {
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      status = FAILED;
      continue;
    }
    const all = entriesOf(file, corrected(file, input.text, options.correction, offices.of(resolve(file))));
    entries.push(...all.filter(({ covered }) => isWanted(covered, options.coverage)));
  }
  io.out(print(entries, options));
  return status;
}

function isWanted({ how }: Covered, coverage: Coverage = 'all'): boolean {
  return coverage === 'all' || (coverage === 'checked') === (how === 'against');
}

/** What the arguments say counts more than what was corrected in the editor. */
function corrected(file: string, text: string, correction: Correction, catalogue: Catalogue): Analysis {
  const kept = correctionsOf(resolve(file)) ?? [];
  const first = analyse(text, { catalogue, corrections: [{ ...kept[0], ...correction }] });
  if (first.reports.length <= 1) return first;
  const corrections = first.reports.map((_, i) => ({ ...kept[i], ...correction }));
  return analyse(text, { catalogue, corrections });
}

function entriesOf(file: string, analysis: Analysis): readonly Entry[] {
  const lines = TextDocument.create(file, 'policy-report', 0, analysis.text);
  return analysis.reports.flatMap((report) =>
    coveredOf(report).map((covered) => {
      const { figure } = covered;
      const span = locate(analysis, report, figure.place);
      return { file, report, figure, covered, span, at: lineColumn(lines, span.start) };
    }),
  );
}

function print(entries: readonly Entry[], { format, locale, coverage }: FigureOptions): string {
  const columns = [...COLUMNS, ...(coverage === undefined ? [REMARK] : COVERAGE[coverage])];
  switch (format) {
    case 'json':
      return `${JSON.stringify(entries.map(record), undefined, 2)}\n`;
    case 'jsonl':
      return entries.map((entry) => `${JSON.stringify(record(entry))}\n`).join('');
    case 'csv':
      // Spreadsheets take a file for UTF-8 by its mark.
      return stringify(rows([FILE, ...columns], entries, locale), { bom: true });
    case 'table':
      return [...new Set(entries.map(({ report }) => report))]
        .map((report) => {
          const own = entries.filter((entry) => entry.report === report);
          const about = `${own[0]?.file ?? ''}  ${reportLabel(report.body.view.facts, locale)}`;
          return `${about}\n${table(rows(columns, own, locale))}`;
        })
        .join('\n');
  }
}

function record({ file, figure, covered, span }: Entry) {
  const { scope, status, unknown } = figure;
  const { how, rules } = covered;
  return { file, ...span, ...printFigure(figure), scope, status, unknown, checked: how, rules };
}

interface Column {
  readonly head: Bilingual;
  readonly cell: (entry: Entry, locale: Locale) => string;
}

const FILE: Column = { head: { zh: '文件', en: 'file' }, cell: ({ file }) => file };

const COLUMNS: readonly Column[] = [
  { head: { zh: '位置', en: 'where' }, cell: ({ at }) => at },
  { head: { zh: '地区', en: 'place' }, cell: ({ figure }) => figure.region ?? '' },
  { head: { zh: '范围', en: 'scope' }, cell: ({ figure }) => figure.scope },
  { head: { zh: '指标', en: 'indicator' }, cell: ({ figure }) => figure.name },
  { head: { zh: '类别', en: 'measure' }, cell: ({ figure }, locale) => MEASURES[figure.measure][locale] },
  { head: { zh: '时期', en: 'period' }, cell: ({ figure }) => printFigure(figure).period ?? '' },
  { head: { zh: '状态', en: 'status' }, cell: ({ figure }, locale) => STATUSES[figure.status][locale] },
  { head: { zh: '数值', en: 'value' }, cell: ({ figure }) => printValue(figure) },
  { head: { zh: '单位', en: 'unit' }, cell: ({ figure }) => figure.quantity.unit },
  { head: { zh: '原文', en: 'written' }, cell: ({ report, figure }) => written(report, figure) },
];

const REMARK: Column = {
  head: { zh: '说明', en: 'remark' },
  cell: ({ figure }, locale) => whyUnknown(figure, locale),
};

const CONFIRMED: Column = {
  head: { zh: '互证', en: 'confirmed by' },
  cell: ({ covered }, locale) => (covered.how === 'against' ? checkedBy(covered, locale) : ''),
};

const SINGLE: Column = {
  head: { zh: '孤数缘由', en: 'why single' },
  cell: ({ covered }, locale) => whySingle(covered, locale),
};

const COVERAGE: Readonly<Record<Coverage, readonly Column[]>> = {
  all: [CONFIRMED, SINGLE],
  checked: [CONFIRMED],
  single: [SINGLE],
};

function rows(columns: readonly Column[], entries: readonly Entry[], locale: Locale): string[][] {
  return [
    columns.map(({ head }) => head[locale]),
    ...entries.map((entry) => columns.map(({ cell }) => cell(entry, locale))),
  ];
}

/** Exact, as written, with the sign that a falling verb gives: “-3.0”, “8—8.5”, “5.8:40:54.2”. */
function printValue({ sign, quantity: { value, high, terms } }: Figure): string {
  if (terms) return terms.map(printDecimal).join(':');
  const minus = sign < 0 ? '-' : '';
  return high ? `${minus}${printDecimal(value)}—${printDecimal(high)}` : `${minus}${printDecimal(value)}`;
}

function written({ body }: Report, { place }: Figure): string {
  return textOf(body.view, place);
}
