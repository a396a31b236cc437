import type { Report } from '../analyse.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding, Severity } from './finding.ts';
import { ruleOf } from './messages.ts';

/** What a person has said of a finding: 不是差错 hides it, 已核实 hides it and keeps it for the memo. */
export type Opinion = 'not-a-slip' | 'verified';

/** A finding that a person has judged. It holds while the sentences stand as they are, their numbers included. */
export interface Judgement {
  /** The hash of `Finding.key`: a draft is not public, so its sentences are not kept. */
  readonly finding: string;
  readonly rule: string;
  readonly opinion: Opinion;
}

/** What has been judged of one report, whatever its file is called. */
export interface ReportJudgements {
  readonly findings: readonly Judgement[];
  /** 本规则此处不用, 降级: the level that a rule has in this report. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** By the report's place and year: “云川市 2025”. */
export type Judgements = Readonly<Record<string, ReportJudgements>>;

/** The level at which a finding is shown. */
export type LevelOf = (report: Report, finding: Finding) => Severity | 'off';

/** The name under which a report is judged: its place and year, so that all its drafts share their judgements. */
export function reportName({ place, year }: Facts): string {
  return [place ?? '', year ?? ''].join(' ').trim();
}

/** As the rules found it. */
export const asFound: LevelOf = (_report, finding) => finding.severity;

/** As a person has judged it; `hash` is the one that the judgements were kept with. */
export function asJudged(judgements: Judgements, hash: (key: string) => string): LevelOf {
  const hidden = new Map(
    Object.entries(judgements).map(([name, { findings }]) => [
      name,
      new Set(findings.map((one) => one.finding)),
    ]),
  );
  return ({ body }, finding) => {
    const name = reportName(body.view.facts);
    if (hidden.get(name)?.has(hash(finding.key))) return 'off';
    return judgements[name]?.rules[finding.rule] ?? finding.severity;
  };
}

/** The judgements with one more, or another opinion of the same finding. */
export function withJudgement(judgements: Judgements, report: string, judgement: Judgement): Judgements {
  const { findings, rules } = judgements[report] ?? NONE;
  const others = findings.filter(({ finding }) => finding !== judgement.finding);
  return { ...judgements, [report]: { findings: [...others, judgement], rules } };
}

/** The judgements with another level for a rule in one report. */
export function withLevel(
  judgements: Judgements,
  report: string,
  rule: string,
  level: Severity | 'off',
): Judgements {
  const { findings, rules } = judgements[report] ?? NONE;
  return { ...judgements, [report]: { findings, rules: { ...rules, [rule]: level } } };
}

/** Whether a judgement still fits something, and why it does not. */
export interface Standing {
  readonly judgement: Judgement;
  /**
   * `changed`: none of the report's findings is the one that was judged, since it was mended or a number in its sentences has
   * changed. `no-rule`: this version has no such rule.
   */
  readonly state: 'stands' | 'changed' | 'no-rule';
}

/** What has been judged of a report; what does not stand any more has lapsed and hides nothing. */
export function standingsOf(
  judgements: Judgements,
  { body }: Report,
  hash: (key: string) => string,
): readonly Standing[] {
  const own = judgements[reportName(body.view.facts)]?.findings ?? [];
  if (own.length === 0) return [];
  const found = new Set(body.linted.findings.map(({ key }) => hash(key)));
  return own.map((judgement) => {
    if (found.has(judgement.finding)) return { judgement, state: 'stands' };
    return { judgement, state: ruleOf(judgement.rule) ? 'changed' : 'no-rule' };
  });
}

const NONE: ReportJudgements = { findings: [], rules: {} };
