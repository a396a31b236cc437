/** A half-open range of UTF-16 code units; what it is relative to, the owner says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something stands in a report: the index of its sentence and a span of that sentence's read text. */
export interface Place extends Span {
  readonly unit: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two places begin at one character. */
export function beginTogether(a: Place, b: Place): boolean {
  return a.unit === b.unit && a.start === b.start;
}

/** Orders places as they stand in the text; the longer of two that start together comes first. */
export function byPlace(a: Place, b: Place): number {
  return a.unit - b.unit || a.start - b.start || b.end - a.end;
}
