import { perSentence } from '../text/per-sentence.ts';
import type { Span } from '../text/span.ts';
import { itemsIn } from './members.ts';

/** The first clause of a sentence, or of a part of it behind ；: “农业提档”, “做足‘山’字文章”. */
export interface Opening extends Span {
  readonly text: string;
  /** It is all of its sentence. */
  readonly isTopic: boolean;
}

/** The openings of a sentence, its own first. */
export const openingsOf = perSentence(({ reading: { text } }): readonly Opening[] =>
  itemsIn(text, 0, text.length, '；').map(({ start, end }) => {
    const own = /^[^，；。：！？]*/u.exec(text.slice(start, end))?.[0] ?? '';
    const isTopic = start === 0 && /^[。！]?$/u.test(text.slice(own.length));
    return { start, end: start + own.length, text: own, isTopic };
  }),
);
