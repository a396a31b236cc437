import type { NameMention } from '../scanning/mention.ts';
import type { Cue } from './cues.ts';

/** What a word of the lexicon is. */
export type Word =
  | {
      readonly kind: 'name';
      readonly what: NameMention['what'];
      readonly entry: string;
      readonly ambiguous: boolean;
    }
  | { readonly kind: 'region'; readonly name: string }
  | { readonly kind: 'cue'; readonly cue: Cue };
