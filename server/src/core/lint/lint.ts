import { type Judged, judgedBySentence } from './by-sentence.ts';
import type { Context } from '../context.ts';
import { figuresAlone } from '../figures/figures-alone.ts';
import type { Finding, Severity } from './finding.ts';
import { once } from '../once.ts';
import { rules } from '../rules/index.ts';
import type { Breach, Claim, Rule } from './rule.ts';
import { byPlace, overlaps, type Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { type Ask, ENDLESS, underWatch } from './watch.ts';

/** What the rules said about one report. */
export interface Linted {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Every claim that was judged, those that hold too: coverage, ledger and lenses read them. */
  readonly claims: readonly JudgedClaim[];
  /** Rules that threw or overran; they lose only their own findings. */
  readonly failures: readonly Failure[];
}

export interface JudgedClaim {
  readonly rule: string;
  readonly claim: Claim;
  readonly verdict: 'holds' | 'unsure' | 'breaks';
}

export interface Failure {
  readonly rule: string;
  readonly why: string;
}

/** More claims than any report gives rise to: a rule that passes it is broken. */
const MOST_CLAIMS = 20_000;

/** Runs the rules: judged → deduped → severity → sorted. */
export function lint(view: View, context: Context, list: readonly Rule[] = rules): Linted {
  return underWatch(context.watchdog, budgetFor(view), judge, (ask) => linted(view, context, list, ask));
}

/** Milliseconds for all rules: many times what they take on a slow machine. */
function budgetFor({ units }: View): number {
  return 2000 + units.length;
}

function linted(view: View, context: Context, list: readonly Rule[], ask: Ask): Linted {
  const findings: Finding[] = [];
  const claims: JudgedClaim[] = [];
  const failures: Failure[] = [];
  const levelOf = (rule: Rule): Severity | 'off' => context.levels?.[rule.id] ?? rule.level;
  const local = list.filter(
    (rule) => rule.needs === 'sentence' && levelOf(rule) !== 'off' && !context.watchdog?.overran.has(rule.id),
  );
  const known = judgedBySentence(view, local, ask);
  for (const rule of list) {
    const level = levelOf(rule);
    if (level === 'off') continue;
    try {
      if (context.watchdog?.overran.has(rule.id)) throw new Error(ENDLESS);
      const judged =
        known?.get(rule) ?? (rule.needs === 'figures' ? judgedAlone(rule, view, ask) : ask(rule, view));
      for (const { claim, verdict } of judged) {
        claims.push({ rule: rule.id, claim, verdict: verdict.kind });
        if (verdict.kind === 'breaks') findings.push(findingOf(rule, level, claim, verdict, view));
      }
    } catch (error) {
      failures.push({ rule: rule.id, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings: deduped(findings).sort((a, b) => byPlace(a.place, b.place)), claims, failures };
}

/** What a rule said of figures that an edit has left alone, it need not say again. */
function judgedAlone(rule: Rule, view: View, ask: Ask): readonly Judged[] {
  const figures = figuresAlone(view);
  const said = saidOf(figures);
  let judged = said.get(rule);
  if (!judged) said.set(rule, (judged = ask(rule, figures)));
  return judged;
}

const saidOf = once((_: View) => new Map<Rule, readonly Judged[]>());

/** A rule's claims and verdicts. Throws where there is no end of them, so that what it said so far is left out as well. */
function judge(rule: Rule, view: View): readonly Judged[] {
  const judged: Judged[] = [];
  for (const claim of rule.find(view)) {
    judged.push({ claim, verdict: rule.judge(claim, view) });
    if (judged.length > MOST_CLAIMS) throw new Error(`more than ${MOST_CLAIMS} claims`);
  }
  // In the order in which sentences looked at one by one give them.
  return rule.needs === 'sentence' ? judged.sort((a, b) => a.claim.place.unit - b.claim.place.unit) : judged;
}

function findingOf(rule: Rule, level: Severity, claim: Claim, breach: Breach, view: View): Finding {
  const places = [claim.place, ...breach.related.map((related) => related.place)];
  return {
    rule: rule.id,
    // A person's own level for the rule counts more than the rule's opinion of this finding.
    severity: level === rule.level ? (breach.severity ?? level) : level,
    place: claim.place,
    related: breach.related,
    message: breach.message,
    formula: breach.formula,
    expected: breach.expected,
    fixes: breach.fixes,
    key: keyOf(rule.id, places, view),
  };
}

/** The rule and the sentences it speaks of as they are read, so that wraps and other paragraphs do not matter. */
function keyOf(rule: string, places: readonly Place[], view: View): string {
  const sentences = new Set(places.map((place) => view.units[place.unit]?.reading.text.trim() ?? ''));
  return [rule, ...sentences].join('\n');
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** One cause is said once: of findings at one place the gravest stays, and of equals the first rule's. */
function deduped(findings: readonly Finding[]): Finding[] {
  const byUnit = new Map<number, Finding[]>();
  const ranked = [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return ranked.filter((finding) => {
    const kept = byUnit.get(finding.place.unit) ?? [];
    if (kept.some((other) => overlaps(other.place, finding.place))) return false;
    byUnit.set(finding.place.unit, [...kept, finding]);
    return true;
  });
}
