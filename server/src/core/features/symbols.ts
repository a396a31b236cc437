import { type Analysis, locate } from '../analyse.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../view/view.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A heading or an indicator that is looked for by a part of its name. */
export interface Found {
  readonly kind: 'heading' | 'indicator';
  /** “（一）聚力工业立市”, “地区生产总值 1286.4亿元”. */
  readonly name: string;
  /** The report or section it stands in; '' for a report. */
  readonly container: string;
  readonly span: Span;
}

/** Headings and indicators whose names hold the characters of `query` in their order. */
export function symbolsFor(analysis: Analysis, query: string): readonly Found[] {
  const wanted = query.trim().toLowerCase();
  return [...headings(sectionsOf(analysis), ''), ...indicators(analysis)].filter(({ name }) =>
    holds(name.toLowerCase(), wanted),
  );
}

function headings(sections: readonly Section[], container: string): readonly Found[] {
  return sections.flatMap(({ title, heading, children }): readonly Found[] => [
    { kind: 'heading', name: title, container, span: heading },
    ...headings(children, title),
  ]);
}

/** Each indicator once a report, with its first number. */
function indicators(analysis: Analysis): readonly Found[] {
  return analysis.reports.flatMap((report) => {
    const { view } = report.body;
    const container = view.outline.headings[0]?.title ?? '';
    return [...view.byIndicator].flatMap(([name, [first]]): readonly Found[] => {
      if (!first) return [];
      return [
        {
          kind: 'indicator',
          name: `${name} ${textOf(view, first.place)}`,
          container,
          span: locate(analysis, report, first.place),
        },
      ];
    });
  });
}

function holds(name: string, wanted: string): boolean {
  let from = 0;
  for (const char of wanted) {
    const at = name.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}
