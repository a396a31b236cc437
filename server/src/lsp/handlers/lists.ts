import type { Range, TextDocumentIdentifier } from 'vscode-languageserver/node';
import { checklistsOf } from '../../core/final/checklist.ts';
import type { Span } from '../../core/text/span.ts';
import { coverageRows } from '../../lists/coverage-rows.ts';
import { pageOf } from '../../lists/final-page.ts';
import { rowsOf } from '../../lists/final-rows.ts';
import type { Manner, Row } from '../../lists/row.ts';
import type { Asked } from '../asked.ts';
import { placeOf, rangeOf } from '../conversion.ts';

/** A list about a report as a text of its own, in Markdown, whose places lead back into the report. */
export interface Listing {
  readonly text: string;
  readonly links: readonly {
    /** Where the link stands in `text`. */
    readonly at: Range;
    /** What it leads to in the report. */
    readonly to: Range;
  }[];
}

export interface PageParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What the page calls the file. */
  readonly name: string;
}

/** 定稿体检. */
export function finalCheck(asked: Asked): Listing {
  const manner = { ...mannerOf(asked), most: Infinity, more: '' };
  return listing(asked, '# 定稿体检 Final check', rowsOf(checklists(asked), manner));
}

/** The same as a page for printing. */
export function finalPage(asked: Asked, { name }: PageParams): string {
  return pageOf([{ name, lists: checklists(asked), where: mannerOf(asked).where }]);
}

/** 互证与孤数. */
export function coverage(asked: Asked): Listing {
  return listing(asked, '# 互证与孤数 Confirmed and single', coverageRows(asked.analysis, mannerOf(asked)));
}

function checklists({ analysis, settings, levelOf }: Asked) {
  return checklistsOf(analysis, settings.locale, levelOf);
}

function mannerOf({ document, settings }: Asked): Manner {
  return { locale: settings.locale, where: ({ start }: Span) => placeOf(document.lines, start) };
}

function listing({ document }: Asked, title: string, rows: readonly Row[]): Listing {
  const lines = [title];
  const links: Listing['links'][number][] = [];
  let before: Row['kind'] = 'entry';
  for (const { kind, text, link } of rows) {
    if (kind !== 'entry' && kind !== 'more' && before !== kind) lines.push('');
    before = kind;
    const lead = MARKUP[kind];
    if (link)
      links.push({
        at: within(lines.length, lead.length, link.length),
        to: rangeOf(document.lines, link.to),
      });
    lines.push(lead + text);
  }
  return { text: `${lines.join('\n')}\n`, links };
}

/** What stands before a line; the editor folds the list and shows its outline by it. */
const MARKUP: Readonly<Record<Row['kind'], string>> = {
  verdict: '',
  report: '## ',
  item: '### ',
  entry: '- ',
  more: '- ',
};

function within(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
