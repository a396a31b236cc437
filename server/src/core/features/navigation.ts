import { type Analysis, locate } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import { byPlace, overlaps, type Place, type Span } from '../text/span.ts';
import { namesOf, subjectAt, type Subject } from './subject.ts';

/** A longer stretch between a name and its numbers is shown by its first number alone. */
const LONGEST = 80;

/**
 * Where what stands at an offset is said first, or first of all: the report's own result for the year under review,
 * else the first number of it. Undefined where no number is said of it.
 */
export function definitionAt(analysis: Analysis, offset: number): Span | undefined {
  const subject = subjectAt(analysis, offset);
  if (!subject) return undefined;
  const main = subject.figures.find((figure) => isMain(figure, subject)) ?? subject.figures[0];
  return main && locate(analysis, subject.report, stretch([main]));
}

function isMain({ region, scope, period, status, measure }: Figure, { report }: Subject): boolean {
  const { place, reviewed } = report.body.view.facts;
  const own = scope === '' && region === place && (measure === 'level' || measure === 'rate');
  return (
    own && status !== 'target' && period !== undefined && period.from === reviewed && period.to === reviewed
  );
}

/**
 * Every place where the subject at an offset is spoken of, in the order of the text: its name with the numbers said of
 * it there (“地区生产总值达到1286.4亿元、增长6.1%” is one), and names that no number follows.
 */
export function referencesAt(analysis: Analysis, offset: number): readonly Span[] {
  const subject = subjectAt(analysis, offset);
  if (!subject) return [];
  const runs = new Map<string, Figure[]>();
  for (const figure of subject.figures) {
    const key = `${figure.place.unit}:${figure.run}`;
    const run = runs.get(key);
    if (run) run.push(figure);
    else runs.set(key, [figure]);
  }
  const said = [...runs.values()].map(stretch);
  const bare = namesOf(subject).filter(
    (name) => !said.some((place) => place.unit === name.unit && overlaps(place, name)),
  );
  return [...said, ...bare].sort(byPlace).map((place) => locate(analysis, subject.report, place));
}

/** From the name to the last of its numbers in one sentence. */
function stretch(run: readonly Figure[]): Place {
  const { unit } = run[0]?.place ?? { unit: 0 };
  const parts = run.flatMap(({ place, named }) => (named?.unit === unit ? [place, named] : [place]));
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const first = run[0]?.place;
  return end - start <= LONGEST || !first ? { unit, start, end } : first;
}

/** A place to be highlighted: the name of a subject, or a number of it. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'name' | 'number';
}

export function highlightsAt(analysis: Analysis, offset: number): readonly Highlight[] {
  const subject = subjectAt(analysis, offset);
  if (!subject) return [];
  const at = (place: Place): Span => locate(analysis, subject.report, place);
  const nouns = subject.figures.flatMap(({ named }) =>
    subject.indicators.length === 0 && named ? [named] : [],
  );
  return distinct([
    ...[...namesOf(subject), ...nouns].map((place): Highlight => ({ span: at(place), kind: 'name' })),
    ...subject.figures.map(({ place }): Highlight => ({ span: at(place), kind: 'number' })),
  ]);
}

function distinct(highlights: readonly Highlight[]): readonly Highlight[] {
  const byStart = new Map(highlights.map((highlight) => [highlight.span.start, highlight]));
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}
