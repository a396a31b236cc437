import type { Labelled } from './numbers.ts';

/** A percentage's part with its whole, or with the words for it and what was told before 其中. */
export type Beside =
  | { readonly part: Labelled; readonly whole: Labelled; readonly of: 'whole' | 'plan' }
  | { readonly part: Labelled; readonly base: string };
