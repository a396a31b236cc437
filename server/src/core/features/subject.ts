import type { Analysis, Report } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import type { NameMention } from '../scanning/mention.ts';
import { byPlace, overlaps, type Place } from '../text/span.ts';
import { explainedAt } from './explained.ts';
import { figureAt } from './number-card.ts';

/** What an editor who asks “where else?” means: an indicator, or the noun that a number was said of. */
export interface Subject {
  readonly report: Report;
  /** Names in the catalogue; more than one for a joint name such as 城乡居民收入; none for a noun that it lacks. */
  readonly indicators: readonly string[];
  /** Its figures in the report, in the order of the text. */
  readonly figures: readonly Figure[];
}

/** The subject at an offset of the file, by its name or by a number of it. */
export function subjectAt(analysis: Analysis, offset: number): Subject | undefined {
  const explained = explainedAt(analysis, offset);
  const report = explained?.cursor.report;
  if (!report) return undefined;
  switch (explained.kind) {
    case 'indicator':
      return ofIndicators(report, [explained.indicator.name]);
    case 'collective':
      return ofIndicators(report, explained.collective.members);
    case 'quantity': {
      const figure = figureAt(explained.cursor, explained.quantity);
      if (!figure) return undefined;
      if (figure.indicator !== undefined) return ofIndicators(report, [figure.indicator]);
      return figure.name === '' ? undefined : ofNoun(report, figure.name);
    }
    case 'term':
      return undefined;
  }
}

function ofIndicators(report: Report, indicators: readonly string[]): Subject {
  const figures = indicators.flatMap((name) => report.body.view.byIndicator.get(name) ?? []);
  return { report, indicators, figures: inOrder(figures) };
}

function ofNoun(report: Report, name: string): Subject {
  return { report, indicators: [], figures: inOrder(report.body.view.byName.get(name) ?? []) };
}

function inOrder(figures: readonly Figure[]): readonly Figure[] {
  return [...figures].sort((a, b) => byPlace(a.place, b.place));
}

/** Where the report writes a name of the subject's indicators, whether a number follows or not. */
export function namesOf({ report, indicators }: Subject): readonly Place[] {
  const { view } = report.body;
  return view.units.flatMap(({ mentions }, unit) =>
    mentions
      .filter(
        (mention): mention is NameMention => mention.kind === 'name' && indicators.includes(mention.entry),
      )
      .filter((mention) => !mention.ambiguous || isNamed(view.byUnit[unit] ?? [], mention, indicators))
      .map(({ start, end }) => ({ unit, start, end })),
  );
}

function isNamed(figures: readonly Figure[], mention: NameMention, indicators: readonly string[]): boolean {
  return figures.some(
    ({ named, indicator = '' }) => named && overlaps(named, mention) && indicators.includes(indicator),
  );
}
