import type { Analysis, Report } from '../analyse.ts';
import type { LevelOf } from '../lint/judgements.ts';
import type { Locale } from '../lint/messages.ts';

/** A report that is examined, and how its findings are judged. */
export interface Exam {
  readonly analysis: Analysis;
  readonly report: Report;
  readonly locale: Locale;
  readonly levelOf: LevelOf;
}
