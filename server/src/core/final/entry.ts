import type { Span } from '../text/span.ts';

/** One place of a checklist: “此处数字留空：‘增长　%’，请核。” */
export interface Entry {
  /** In the file; absent for what concerns the whole report. */
  readonly span?: Span;
  readonly text: string;
  /** Of a finding, as colleagues tell each other: “第一部分第3段”. */
  readonly paragraph?: string;
  /** `open` must be settled or judged, `look` is read through once more, `settled` has been judged by a person. */
  readonly state: 'open' | 'look' | 'settled';
}
