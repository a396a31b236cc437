import type { Command } from 'vscode-languageserver/node';
import type { Problem } from '../core/features/problems.ts';
import type { Bilingual } from '../core/lint/finding.ts';
import { fill, ruleOf } from '../core/lint/messages.ts';
import { hash } from '../workspace/judgements.ts';
import type { Asked } from './asked.ts';
import { JUDGE, type Judged } from './judging.ts';

/** What one may say of a finding instead of changing the text. */
const OPINIONS: readonly {
  readonly title: Bilingual;
  readonly judged: (problem: Problem) => Partial<Judged>;
}[] = [
  {
    title: { zh: '不是差错，不再提示', en: 'Not a slip: do not say it again' },
    judged: ({ key }) => ({ finding: hash(key), opinion: 'not-a-slip' }),
  },
  {
    title: { zh: '已核实，不再提示', en: 'Verified: do not say it again' },
    judged: ({ key }) => ({ finding: hash(key), opinion: 'verified' }),
  },
  {
    title: { zh: '本篇只作提示（{rule}）', en: 'Only a hint in this report ({rule})' },
    judged: () => ({ level: 'hint' }),
  },
  {
    title: { zh: '本篇不用此规则（{rule}）', en: 'Not in this report ({rule})' },
    judged: () => ({ level: 'off' }),
  },
];

/** The judgements offered on a finding, as commands; none for a file that is on no disk. */
export function judgementsOn(asked: Asked, problem: Problem): { title: string; command: Command }[] {
  const { uri } = asked.document.lines;
  if (!uri.startsWith('file:')) return [];
  const { report, rule } = problem;
  return OPINIONS.map(({ title: titles, judged }) => {
    const { locale } = asked.settings;
    const title = fill(titles[locale], { rule: ruleOf(rule)?.title[locale] ?? rule });
    return {
      title,
      command: { title, command: JUDGE, arguments: [{ uri, report, rule, ...judged(problem) }] },
    };
  });
}
