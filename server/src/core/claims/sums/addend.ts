import type { Labelled } from '../numbers.ts';

/** A number of a sentence and others that it is said to be made of, or to hold. */
export interface Addends {
  readonly unit: number;
  readonly total: Labelled;
  /** Where the total stands in another sentence. */
  readonly totalUnit?: number;
  readonly parts: readonly Labelled[];
  /**
   * What the words say: the parts are all of it, some of it, or it is not known which; `perhaps` where they need not be
   * parts of it at all, so that only a slip of the keys tells; `each` where it is other things, of which each of them has one.
   */
  readonly are: 'all' | 'some' | 'unknown' | 'perhaps' | 'each';
  /** Whether the parts stand side by side, so that none of them holds another. */
  readonly apart: boolean;
}

/** What a sentence says of it, wherever it stands. */
export type Found = Omit<Addends, 'unit'>;
