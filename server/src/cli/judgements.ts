import { readsLikeReport } from '../core/features/detect.ts';
import type { Bilingual } from '../core/lint/finding.ts';
import type { Opinion, Standing } from '../core/lint/judgements.ts';
import { type Locale, ruleOf } from '../core/lint/messages.ts';
import type { Judged } from './checked.ts';
import { examiner } from './examined.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, type Io } from './io.ts';
import { table } from './table.ts';
import { listTexts } from './texts.ts';

export interface JudgementOptions {
  /** Only those that fit nothing any more. */
  readonly lapsed: boolean;
  readonly locale: Locale;
}

const OPINIONS: Readonly<Record<Opinion, Bilingual>> = {
  'not-a-slip': { zh: '不是差错', en: 'not a slip' },
  verified: { zh: '已核实', en: 'verified' },
};

const STATES: Readonly<Record<Standing['state'], Bilingual>> = {
  stands: { zh: '有效', en: 'stands' },
  changed: { zh: '失效：疑点已改正，或句中的数已变', en: 'lapsed: mended, or a number in it has changed' },
  'no-rule': { zh: '失效：本版没有这条规则', en: 'lapsed: this version has no such rule' },
};

/** Lists what has been judged of the texts' reports: file, report, rule, opinion, and whether it still stands. */
export function listJudgements(
  paths: readonly string[],
  { lapsed, locale }: JudgementOptions,
  io: Io,
): number {
  let status = CLEAN;
  const rows: (readonly string[])[] = [];
  const texts = listTexts(paths);
  const examine = examiner(io);
  for (const [index, { file, found }] of texts.entries()) {
    io.progress(index, texts.length);
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      status = FAILED;
    } else if (!found || readsLikeReport(input.text)) {
      const { judged } = examine(file, input.text);
      const wanted = judged.filter(({ state }) => !lapsed || state !== 'stands');
      rows.push(...wanted.map((one) => row(file, one, locale)));
    }
  }
  io.progress(texts.length, texts.length);
  io.out(rows.length > 0 ? table(rows) : `${locale === 'zh' ? '没有判读' : 'no judgements'}\n`);
  return status;
}

function row(file: string, { report, judgement, state }: Judged, locale: Locale): readonly string[] {
  const { rule, opinion } = judgement;
  return [
    file,
    report,
    rule,
    ruleOf(rule)?.title[locale] ?? '',
    OPINIONS[opinion][locale],
    STATES[state][locale],
  ];
}
