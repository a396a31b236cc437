import type { Span } from '../text/span.ts';
import type { Lead, Part, Segment, Verb } from './lead.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A lead while it is taken apart. */
export interface LeadState {
  readonly text: string;
  readonly segments: Segment[];
  parts: Part[];
  part?: Mutable<Part> | undefined;
  region?: Span | undefined;
  /** The last region that a segment has ended with. */
  place?: Span | undefined;
  readonly flags: Partial<Mutable<Omit<Lead, 'segments' | 'verb' | 'place' | 'compared'>>>;
  /** Whether 、 or 和 stands before what comes next. */
  joined: boolean;
  /** Between 比 or 高于 and the next verb: what stands here is compared with. */
  comparing: boolean;
}

export function takeContent(state: LeadState, start: number, end: number): void {
  if (state.comparing) {
    const { benchmark } = state.flags;
    state.flags.benchmark = { start: benchmark?.start ?? start, end };
  } else if (state.part) {
    state.part.end = end;
  } else {
    // Without 、 or 和 it is no member of the list before it.
    if (state.parts.length > 0 && !state.joined) closeSegment(state, undefined);
    state.joined = false;
    state.part = { start, end, names: [], region: state.region, aspect: undefined, deed: undefined };
  }
}

export function join(state: LeadState): void {
  closePart(state);
  state.joined = true;
}

export function closePart(state: LeadState): void {
  if (state.part) state.parts.push(state.part);
  state.part = undefined;
}

export function closeSegment(state: LeadState, verb: Verb | undefined): void {
  closePart(state);
  if (state.parts.length > 0 || verb) state.segments.push({ parts: state.parts, verb });
  if (state.parts.length > 0) state.region = undefined;
  else state.place = state.region;
  state.parts = [];
  state.joined = false;
  state.comparing = false;
}
