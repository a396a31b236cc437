import type { Catalogue } from '../../knowledge/catalogue.ts';
import { alikeTo } from '../../lexicon/alike.ts';
import { isHan } from '../../text/characters.ts';
import { heldBy } from '../../text/per-sentence.ts';
import type { View } from '../../view/view.ts';
import { isCommon } from './common-words.ts';
import { isRare } from './name-like.ts';
import { occurrences } from './surroundings.ts';
import type { Spelled } from './turned-names.ts';

/**
 * A character that few words have, told once where it makes none, beside the word that the report has with one that is alike, behind the
 * same character or before the same: “绿色化钎产业” and “绿色化纤”, the odd one first.
 */
export function* rareCharacters(view: View): Generator<readonly [Spelled, Spelled]> {
  const { catalogue } = view;
  for (const { unit, value } of strangersIn(view)) {
    const text = view.units[unit]?.reading.text ?? '';
    for (const at of value) {
      const [before, first, odd, next] = [
        text.charAt(at - 2),
        text.charAt(at - 1),
        text.charAt(at),
        text.charAt(at + 1),
      ];
      if (occurrences(view, first + odd) > 1) continue;
      for (const right of alikeTo(catalogue.alike, odd)) {
        const word = first + right;
        if (!isCommon(catalogue, word)) continue;
        const usual = placeOf(view, before + word) ?? placeOf(view, word + next);
        if (!usual) continue;
        const name = text.slice(at - 2, at + 1);
        yield [{ text: name, place: { unit, start: at - 2, end: at + 1 } }, usual];
        break;
      }
    }
  }
}

/** Where such characters stand that make no word with their neighbours. */
const strangersIn = heldBy(({ reading: { text } }, catalogue): readonly number[] | undefined => {
  const found: number[] = [];
  for (let at = 2; at < text.length; at++) if (isStranger(catalogue, text, at)) found.push(at);
  return found.length > 0 ? found : undefined;
});

function isStranger(catalogue: Catalogue, text: string, at: number): boolean {
  for (const one of [at - 2, at - 1, at]) if (!isHan(text.charCodeAt(one))) return false;
  if (!isRare(catalogue, text.charAt(at))) return false;
  return !isCommon(catalogue, text.slice(at - 1, at + 1)) && !isCommon(catalogue, text.slice(at, at + 2));
}

/** Where these three characters stand and the last makes no word with the next: not the 规 of 城市规划. */
function placeOf(view: View, words: string): Spelled | undefined {
  if (words.length < 3) return undefined;
  for (const [unit, { reading }] of view.units.entries()) {
    const start = reading.text.indexOf(words);
    const end = start + words.length;
    if (start >= 0 && !isCommon(view.catalogue, reading.text.slice(end - 1, end + 1)))
      return { text: words, place: { unit, start, end } };
  }
  return undefined;
}
