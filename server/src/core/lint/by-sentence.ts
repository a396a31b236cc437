import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../figures/figure.ts';
import { NO_OUTLINE } from '../outline/outline.ts';
import { NO_SENTENCE, notes } from '../text/per-sentence.ts';
import type { Claim, Rule, Verdict } from './rule.ts';
import type { Scanned } from '../text/unit.ts';
import { type View, viewOf } from '../view/view.ts';

/** A claim with what was said of it. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** What the rules said of one sentence, and all that they could see there. */
interface Note {
  readonly unit: number;
  readonly facts: Facts;
  readonly figures: readonly Figure[];
  readonly previous: Scanned | undefined;
  readonly next: Scanned | undefined;
  readonly rules: number;
  readonly said: readonly (Judged & { readonly rule: Rule })[];
}

const kept = notes<Note>();

/**
 * What rules that need no more than a sentence say of a report that is edited: only the sentences that the edit has
 * changed, or whose figures it has, are looked at again, in a view that holds nothing else. Undefined for a report that
 * nobody edits, and where a rule fails: then each is run on the whole of it. Claims come in the order of the sentences.
 */
export function judgedBySentence(
  view: View,
  rules: readonly Rule[],
  judge: (rule: Rule, view: View) => readonly Judged[],
): ReadonlyMap<Rule, readonly Judged[]> | undefined {
  const known = kept(view.units);
  if (!known) return undefined;
  const stale = new Set<number>();
  for (let unit = 0; unit < view.units.length; unit++) {
    const note = known.get(unit);
    if (!note || !stands(note, unit, view, rules.length)) stale.add(unit);
  }
  const fresh = new Map<number, (Judged & { rule: Rule })[]>();
  const part = stale.size > 0 ? partOf(view, stale) : view;
  try {
    for (const rule of stale.size > 0 ? rules : []) {
      for (const judged of judge(rule, part)) {
        const { unit } = judged.claim.place;
        if (!stale.has(unit)) continue;
        const said = fresh.get(unit);
        if (said) said.push({ ...judged, rule });
        else fresh.set(unit, [{ ...judged, rule }]);
      }
    }
  } catch {
    return undefined;
  }
  for (const unit of stale) known.set(unit, noteOf(unit, view, rules.length, fresh.get(unit) ?? NOTHING));
  const all = new Map<Rule, Judged[]>(rules.map((rule) => [rule, []]));
  for (let unit = 0; unit < view.units.length; unit++) {
    const said = known.get(unit)?.said ?? NOTHING;
    if (said.length > 0) for (const judged of said) all.get(judged.rule)?.push(judged);
  }
  return all;
}

const NOTHING: Note['said'] = [];

function noteOf(unit: number, { units, facts, byUnit }: View, rules: number, said: Note['said']): Note {
  return {
    unit,
    facts,
    figures: byUnit[unit] ?? [],
    previous: units[unit - 1],
    next: units[unit + 1],
    rules,
    said,
  };
}

/** The sentence itself is the same where there is a note on it. */
function stands(note: Note, unit: number, { units, facts, byUnit }: View, rules: number): boolean {
  const figures = byUnit[unit] ?? [];
  return (
    note.unit === unit &&
    note.facts === facts &&
    note.previous === units[unit - 1] &&
    note.next === units[unit + 1] &&
    note.rules === rules &&
    note.figures.length === figures.length &&
    (note.figures === figures || note.figures.every((figure, i) => figure === figures[i]))
  );
}

/** The report with all sentences but those to be looked at and their neighbours left blank. */
function partOf(view: View, wanted: ReadonlySet<number>): View {
  const units = new Array<Scanned>(view.units.length).fill(NO_SENTENCE);
  let first = units.length;
  let end = 0;
  for (const unit of wanted) {
    first = Math.min(first, Math.max(0, unit - 1));
    end = Math.max(end, Math.min(units.length, unit + 2));
    for (let near = Math.max(0, unit - 1); near < Math.min(units.length, unit + 2); near++)
      units[near] = view.units[near] ?? NO_SENTENCE;
  }
  const figures: Figure[] = [];
  for (let unit = first; unit < end; unit++)
    if (units[unit] !== NO_SENTENCE) figures.push(...(view.byUnit[unit] ?? []));
  const asked = { first, end };
  return viewOf(view.catalogue, view.facts, units, NO_OUTLINE, figures, view.before, asked);
}
