import type { TextEdit } from '../core/analyse.ts';
import type { Problem } from '../core/features/problems.ts';
import { overlaps, type Span } from '../core/text/span.ts';

/** How long typing must rest before a finding about the sentence being typed is shown, in milliseconds. */
export const PAUSE = 800;

/** A longer insertion is pasted, not typed. */
const LONGEST_TYPED = 64;

/** The place that is being typed, in offsets of the text as it is now. */
export interface Typing {
  readonly span: Span;
  /** When the last character came, in milliseconds of any clock. */
  readonly last: number;
}

/** The typing after one more change: it grows while the changes touch, and moves on where they do not. */
export function typingAfter(previous: Typing | undefined, edit: TextEdit, now: number): Typing | undefined {
  if (edit.text.length > LONGEST_TYPED) return undefined;
  const typed = { start: edit.start, end: edit.start + edit.text.length };
  if (!previous || edit.start > previous.span.end || edit.end < previous.span.start)
    return { span: typed, last: now };
  const shift = edit.text.length - (edit.end - edit.start);
  return {
    span: {
      start: Math.min(previous.span.start, edit.start),
      end: Math.max(typed.end, previous.span.end + shift),
    },
    last: now,
  };
}

/** Where a finding stood when the client was last told of it, moved along with the text since. */
export interface Shown {
  readonly rule: string;
  readonly span: Span;
}

export function shownAfter(shown: readonly Shown[], edit: TextEdit): readonly Shown[] {
  const shift = edit.text.length - (edit.end - edit.start);
  return shown.map(({ rule, span }) => {
    if (span.end < edit.start) return { rule, span };
    const start = span.start >= edit.end ? span.start + shift : Math.min(span.start, edit.start);
    const end = span.end >= edit.end ? span.end + shift : edit.start + edit.text.length;
    return { rule, span: { start, end } };
  });
}

/**
 * Whether a finding must wait: it touches the sentence being typed and was not there before. So nothing flashes while
 * “5.6%” is half written, and what was marked stays marked.
 */
export function mustWait(problem: Problem, sentence: Span, shown: readonly Shown[]): boolean {
  const touches = [problem, ...problem.related].some(({ span }) => overlaps(span, sentence));
  return touches && !shown.some((old) => old.rule === problem.rule && meet(old.span, problem.span));
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
