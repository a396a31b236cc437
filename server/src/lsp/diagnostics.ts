import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Analysis } from '../core/analyse.ts';
import { unitAt } from '../core/features/cursor.ts';
import { problemsOf } from '../core/features/problems.ts';
import type { Span } from '../core/text/span.ts';
import type { Asked } from './asked.ts';
import { diagnosticOf } from './conversion.ts';
import type { OpenDocument, Told } from './documents.ts';
import { mustWait, PAUSE } from './typing.ts';

/** What is to be told now, and in how many milliseconds there may be more, because typing must rest first. */
export interface Telling extends Told {
  readonly moreIn?: number;
}

/** Where rule pages are: the rule's id is put at its end. */
export type RulePages = string;

/** The diagnostics of a report as it is now. Those that must wait for typing to rest are left out, if they can be told later. */
export function telling(
  { document, analysis, settings, client, levelOf }: Asked,
  pages: RulePages,
  now: number,
): Telling {
  const canFollow = !client.pulls || client.refreshesDiagnostics;
  const moreIn = canFollow && document.typing ? document.typing.last + PAUSE - now : 0;
  const typed = document.typing && moreIn > 0 ? sentenceOf(analysis, document.typing.span) : undefined;
  const problems = problemsOf(analysis, settings.locale, levelOf);
  const ready = typed ? problems.filter((problem) => !mustWait(problem, typed, document.shown)) : problems;
  document.shown = ready.map(({ rule, span }) => ({ rule, span }));
  const items = ready.map((problem) => diagnosticOf(document.lines, problem, { href: pages + problem.rule }));
  // A timer may be a fraction early.
  return {
    ...numbered(document, items),
    ...(ready.length < problems.length && { moreIn: Math.ceil(moreIn) + 1 }),
  };
}

function numbered(document: OpenDocument, items: Diagnostic[]): Told {
  const { told } = document;
  if (told && isDeepStrictEqual(told.items, items)) return told;
  document.told = { items, resultId: String(Number(told?.resultId ?? 0) + 1) };
  return document.told;
}

/** From the beginning of the first sentence that a place touches to the end of the last. */
function sentenceOf(analysis: Analysis, { start, end }: Span): Span {
  // What has just been typed ends where the next sentence begins: that one is not meant.
  const from = unitAt(analysis, start === end && start > 0 ? start - 1 : start);
  const to = unitAt(analysis, Math.max(start, end - 1));
  return { start: analysis.starts[from] ?? 0, end: analysis.starts[to + 1] ?? analysis.text.length };
}
