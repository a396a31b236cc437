import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../core/lint/finding.ts';
import type { Judgement, Judgements, ReportJudgements } from '../core/lint/judgements.ts';
import { Nonsense, readJson } from './json.ts';

const FILE = 'judgements.json';
const LEVELS: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'];

/** The hash of a finding's key: a draft's sentences are not kept, only whether one is still the same. */
export function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 24);
}

/** Reads `.hegao/judgements.json`; none is as good as an empty one. Throws `Nonsense` where it makes none. */
export function readJudgements(folder: string): Judgements {
  const file = join(folder, FILE);
  const value = readJson(file);
  if (value === undefined) return {};
  const reports = recordOf(recordOf(value, file).reports ?? {}, `${file}: reports`);
  return Object.fromEntries(
    Object.entries(reports).map(([name, report]) => [name, reportOf(report, `${file}: reports["${name}"]`)]),
  );
}

/** Writes them whole and in order, by way of another file, so that nothing is lost halfway. */
export function writeJudgements(folder: string, judgements: Judgements): void {
  mkdirSync(folder, { recursive: true });
  const reports = Object.fromEntries(Object.entries(judgements).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = join(folder, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify({ version: 1, reports }, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function reportOf(value: unknown, where: string): ReportJudgements {
  const { findings = [], rules = {} } = recordOf(value, where);
  if (!Array.isArray(findings)) throw new Nonsense(`${where}.findings: a list is wanted`);
  return {
    findings: findings.map((one, i) => judgementOf(one, `${where}.findings[${i}]`)),
    rules: Object.fromEntries(
      Object.entries(recordOf(rules, `${where}.rules`)).map(([rule, level]) => {
        if (!LEVELS.includes(String(level)))
          throw new Nonsense(`${where}.rules["${rule}"]: ${LEVELS.join(', ')}`);
        return [rule, level as Severity | 'off'];
      }),
    ),
  };
}

function judgementOf(value: unknown, where: string): Judgement {
  const { finding, rule, opinion } = recordOf(value, where);
  if (typeof finding !== 'string' || typeof rule !== 'string') throw new Nonsense(`${where}: finding, rule`);
  if (opinion !== 'not-a-slip' && opinion !== 'verified')
    throw new Nonsense(`${where}.opinion: not-a-slip, verified`);
  return { finding, rule, opinion };
}

function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Nonsense(`${where}: an object is wanted`);
  }
  return value as Readonly<Record<string, unknown>>;
}
