import type { Locale } from '../core/lint/messages.ts';
import { ruleOf } from '../core/lint/messages.ts';
import { rules } from '../core/rules/index.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import { rulePage } from './pages.ts';
import { table } from './table.ts';

/** Lists the rules: id, level and what each one checks. */
export function listRules(locale: Locale, io: Io): number {
  io.out(table(rules.map(({ id, level, title }) => [id, level, title[locale]])));
  return CLEAN;
}

/** Prints the page of a rule. */
export function explainRule(id: string, io: Io): number {
  const page = ruleOf(id) && rulePage(id);
  if (page === undefined) {
    io.err(`没有这条规则 no such rule: ${id}\n`);
    return FAILED;
  }
  io.out(page);
  return CLEAN;
}
