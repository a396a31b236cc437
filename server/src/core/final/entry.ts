import type { Span } from '../span.ts';

/** One place of a checklist: “此处数字留空：‘增长　%’，请核。” */
export interface Entry {
  /** In the file; absent for what concerns the whole report. */
  readonly span?: Span;
  readonly text: string;
  /** `open` must be settled or judged, `look` is read through once more, `settled` has been judged by a person. */
  readonly state: 'open' | 'look' | 'settled';
}
