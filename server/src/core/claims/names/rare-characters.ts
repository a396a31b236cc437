import { alikeTo } from '../../lexicon/alike.ts';
import { isHan } from '../../text/characters.ts';
import { heldBy } from '../../text/per-sentence.ts';
import type { View } from '../../view/view.ts';
import { areCommon, isCommon } from './common-words.ts';
import { rareIn } from './name-like.ts';
import { occurrences } from './surroundings.ts';
import type { Spelled } from './turned-names.ts';

/**
 * A character that few words have, told once where it makes none, beside the word that the report has with one that is alike, behind the
 * same character or before the same: “绿色化钎产业” and “绿色化纤”, the odd one first.
 */
export function* rareCharacters(view: View): Generator<readonly [Spelled, Spelled]> {
  const common = areCommon(view.catalogue);
  for (const { unit, value } of strangersIn(view)) {
    const text = view.units[unit]?.reading.text ?? '';
    for (const at of value) {
      const [before, first, odd, next] = [
        text.charAt(at - 2),
        text.charAt(at - 1),
        text.charAt(at),
        text.charAt(at + 1),
      ];
      // The report is looked through for the few that a word of the language is near to.
      const words = Array.from(alikeTo(view.catalogue.alike, odd))
        .filter((right) => common(first.charCodeAt(0), right.charCodeAt(0)))
        .map((right) => first + right);
      if (words.length === 0 || occurrences(view, first + odd) > 1) continue;
      for (const word of words) {
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
  const [rare, common] = [rareIn(catalogue), areCommon(catalogue)];
  for (let at = 2; at < text.length; at++) {
    const [first, second, odd] = [text.charCodeAt(at - 2), text.charCodeAt(at - 1), text.charCodeAt(at)];
    if (rare[odd] !== 1 || !isHan(first) || !isHan(second)) continue;
    if (!common(second, odd) && !common(odd, text.charCodeAt(at + 1))) found.push(at);
  }
  return found.length > 0 ? found : undefined;
});

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
