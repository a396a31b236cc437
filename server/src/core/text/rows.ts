import type { Span } from './span.ts';

/** Whether a line as it is read is a row of a table: with bars or tabs between its cells. */
export function isRow(text: string): boolean {
  return text.includes('|') || text.includes('\t');
}

/** The spans between the tabs of a line, or between its bars: “|指标|单位|” of Markdown, and “序号｜项目｜完成率”. */
export function cellsOf(text: string): readonly Span[] {
  const mark = text.includes('\t') ? '\t' : '|';
  const first = text.startsWith('|') ? 1 : 0;
  const last = mark === '|' && text.endsWith('|') ? text.length - 1 : text.length;
  const cells: Span[] = [];
  for (let start = first; start <= last;) {
    const at = text.indexOf(mark, start);
    const end = at < 0 || at > last ? last : at;
    cells.push({ start, end });
    start = end + 1;
  }
  return cells;
}
