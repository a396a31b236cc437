import type { Context } from './context.ts';
import { documentsOf, titlesIn } from './outline/documents.ts';
import type { Facts } from './facts/facts.ts';
import { factsOf } from './facts/factual.ts';
import { figuresOf } from './figures/figures.ts';
import { carryAlone } from './figures/figures-alone.ts';
import { type Nouns, nounsOf, sameWords } from './figures/nouns.ts';
import { type Linted, lint } from './lint/lint.ts';
import { outlineOf } from './outline/outlining.ts';
import { carryOver } from './text/per-sentence.ts';
import { scan } from './scanning/scan.ts';
import { NOTHING_OPEN } from './scanning/scan.ts';
import type { Place, Span } from './text/span.ts';
import { at, type Carry, type Scanned, type Unit } from './text/unit.ts';
import { detached, LOOKAROUND, splitUnits } from './text/units.ts';
import { type View, viewOf } from './view/view.ts';

/** Everything the product knows about a file. Immutable; every feature reads it and none scans the text again. */
export interface Analysis {
  readonly text: string;
  readonly context: Context;
  readonly units: readonly Scanned[];
  /** UTF-16 offset of each unit. */
  readonly starts: readonly number[];
  /** Indexes of the units that hold a report's title, furniture's too. */
  readonly titles: readonly number[];
  readonly reports: readonly Report[];
}

/** A report where it stands in the file. */
export interface Report {
  /** Index of its first unit in `Analysis.units`. */
  readonly first: number;
  readonly body: Body;
}

/** A report wherever it stands: it knows no offset of the file, so an edit elsewhere leaves it as it is. */
export interface Body {
  readonly view: View;
  readonly linted: Linted;
  readonly nouns: Nouns;
}

/** A change of the text: the code units from `start` to `end` become `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The whole line: source text → units → mentions → outline → figures → view → rules → lint. */
export function analyse(text: string, context: Context): Analysis {
  const units: Scanned[] = [];
  const starts: number[] = [];
  let carry = NOTHING_OPEN;
  for (const unit of splitUnits(text)) {
    const scanned = scan(unit, carryInto(unit, carry), context.catalogue);
    units.push(scanned);
    starts.push(unit.start);
    carry = scanned.carryOut;
  }
  const titles = titlesIn(units, 0, units.length);
  return { text, context, units, starts, titles, reports: reportsOf(units, titles, context) };
}

/**
 * Equal to `analyse` of the changed text, at the cost of what the edit touches. `context` may differ only in the bodies'
 * inputs. Who has the changed text already gives it: ten million characters are not put together twice.
 */
export function reanalyse(
  previous: Analysis,
  edit: TextEdit,
  context: Context,
  text = changed(previous.text, edit),
): Analysis {
  if (context.catalogue !== previous.context.catalogue) return analyse(text, context);
  const shift = edit.text.length - (edit.end - edit.start);
  const old = previous.starts;
  // Units that end well before the edit are decided by text that it leaves alone.
  let kept = 0;
  while (kept + 1 < old.length && (old[kept + 1] ?? 0) + LOOKAROUND <= edit.start) kept++;
  const units: Scanned[] = [];
  const starts = old.slice(0, kept);
  let carry: Carry = previous.units[kept - 1]?.carryOut ?? NOTHING_OPEN;
  let tail = kept;
  let resumed = old.length;
  for (const unit of splitUnits(text, old[kept] ?? 0)) {
    const before = unit.start <= edit.start ? unit.start : unit.start - shift;
    while (tail < old.length && (old[tail] ?? 0) < before) tail++;
    const candidate = old[tail] === before ? previous.units[tail] : undefined;
    const carryIn = carryInto(unit, carry);
    const same = candidate && isScanOf(candidate, unit, carryIn) ? candidate : undefined;
    // From a boundary that both texts share, with equal text far enough before and after it, all units are the old ones.
    if (same && unit.start >= edit.start + edit.text.length + LOOKAROUND) {
      resumed = tail;
      break;
    }
    const scanned = same ?? scan(detached(unit), carryIn, context.catalogue);
    units.push(scanned);
    starts.push(unit.start);
    carry = scanned.carryOut;
  }
  const seam = kept + units.length;
  for (let i = resumed; i < old.length; i++) starts.push((old[i] ?? 0) + shift);
  const all = previous.units.slice(0, kept).concat(units, previous.units.slice(resumed));
  const titles = [
    ...previous.titles.filter((title) => title < kept),
    ...titlesIn(all, kept, seam),
    ...previous.titles.filter((title) => title >= resumed).map((title) => title - resumed + seam),
  ];
  const reuse = sameBodyInputs(context, previous) ? { previous, kept, seam, resumed } : undefined;
  return { text, context, units: all, starts, titles, reports: reportsOf(all, titles, context, reuse) };
}

/** The file's span for a place in a report. */
export function locate(analysis: Analysis, report: Report, place: Place): Span {
  const index = report.first + place.unit;
  const unit = analysis.units[index];
  return unit
    ? at(analysis.starts[index] ?? 0, unit, place)
    : { start: analysis.text.length, end: analysis.text.length };
}

/** The sentences of each report, for `Context.before`. */
export function sentencesOf({ reports }: Analysis): readonly (readonly Scanned[])[] {
  return reports.map(({ body }) => body.view.units);
}

/** The clauses whose words would name a figure better, in no order; `context.words` has them the next time. */
export function wantedOf({ reports }: Analysis): readonly string[] {
  return [...new Set(reports.flatMap(({ body }) => body.nouns.wanted))];
}

/** Whether a sentence that was scanned before is the one that stands here now. */
function isScanOf(scanned: Scanned, unit: Unit, carryIn: Carry): boolean {
  return scanned.carryIn === carryIn && scanned.opens === unit.opens && scanned.text === unit.text;
}

function carryInto(unit: Unit, carry: Carry): Carry {
  return unit.opens === 'paragraph' ? NOTHING_OPEN : carry;
}

function changed(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function sameBodyInputs(a: Context, previous: Analysis): boolean {
  const b = previous.context;
  // A file differs in nothing from what it was opened as, so its first analysis need not be made again.
  const sameBefore =
    a.before === b.before ||
    (b.before === undefined && a.before?.every((units, i) => units === previous.reports[i]?.body.view.units));
  return a.levels === b.levels && a.corrections === b.corrections && sameBefore === true;
}

/** What an analysis shares with the one before it: the units up to `kept`, and those from `resumed` on, now from `seam` on. */
interface Reuse {
  readonly previous: Analysis;
  readonly kept: number;
  readonly seam: number;
  readonly resumed: number;
}

function reportsOf(
  units: readonly Scanned[],
  titles: readonly number[],
  context: Context,
  reuse?: Reuse,
): readonly Report[] {
  const previous = reuse?.previous;
  const byFirstUnit = new Map(previous?.reports.map((report) => [report.body.view.units[0], report]));
  const ranges = documentsOf(units, titles);
  const opened = context.before?.length === ranges.length ? context.before : [];
  return ranges.map(({ first, end }, index) => {
    const candidate = byFirstUnit.get(units[first]);
    const unchanged = reuse && candidate && isUnchanged(candidate, units, first, end, reuse);
    const body = unchanged
      ? worded(candidate.body, context.words, previous?.context.words)
      : bodyOf(
          units.slice(first, end),
          context,
          index,
          opened[index],
          (candidate ?? previous?.reports[index])?.body,
        );
    return { first, body };
  });
}

/** The same body with the words that are known now. */
function worded(body: Body, words: Context['words'], before: Context['words']): Body {
  const { view, nouns } = body;
  if (sameWords(nouns, words, before)) return body;
  return { ...body, nouns: nounsOf(view.figures, view.units, view.catalogue, words) };
}

/** Whether the units from `first` to `end` are those of a report before; most are told by where the edit was. */
function isUnchanged(
  before: Report,
  units: readonly Scanned[],
  first: number,
  end: number,
  { kept, seam, resumed }: Reuse,
): boolean {
  const own = before.body.view.units;
  if (own.length !== end - first) return false;
  if (end <= kept && first === before.first) return true;
  if (first >= seam && first - seam + resumed === before.first) return true;
  return own.every((unit, i) => unit === units[first + i]);
}

/** `opened` are the report's sentences when the file was opened, `last` its body before the edit. */
function bodyOf(
  units: readonly Scanned[],
  context: Context,
  index: number,
  opened: readonly Scanned[] | undefined,
  last: Body | undefined,
): Body {
  if (last) carryOver(units, last.view.units);
  const outline = outlineOf(units);
  const facts = sameFacts(
    factsOf(units, outline, context.catalogue.places, context.corrections?.[index]),
    last?.view.facts,
  );
  const figures = figuresOf(units, outline, facts, context, last?.view.figures);
  const view = viewOf(context.catalogue, facts, units, outline, figures, opened);
  if (last) carryAlone(view, last.view);
  return {
    view,
    linted: lint(view, context),
    nouns: nounsOf(figures, units, context.catalogue, context.words),
  };
}

/** The facts as they were, if they are: what was read with them need not be read again. */
function sameFacts(facts: Facts, last: Facts | undefined): Facts {
  return last && JSON.stringify(facts) === JSON.stringify(last) ? last : facts;
}
