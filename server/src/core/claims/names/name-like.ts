import { once } from '../../once.ts';
import { isHan } from '../../text/characters.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { isCommon, isUncommon } from './common-words.ts';

/** Where a name stands in a phrase. */
export interface NamedAt {
  readonly start: number;
  readonly name: string;
}

/**
 * Whether two or three characters that are no word of the language look like the name of a place: they end as names of counties do
 * (临溪, 兰平), or hold a character that few words have (潮屿, 麻箐). New words do not: 数智, 赋能.
 */
export function isNameLike(catalogue: Catalogue, word: string): boolean {
  if (!holdsName(word) || !isUncommon(catalogue, word)) return false;
  return endsAsName(catalogue, word) || [...word].some((char) => isRare(catalogue, char));
}

/** Whether three counties' names or more end so. */
export function endsAsName(catalogue: Catalogue, word: string): boolean {
  return endingsOf(catalogue).has(word.slice(-1));
}

/**
 * The names in a phrase of otherwise usual words: 临溪 in “新时代临溪乡村振兴新”, none in “数字赋能转型发展”. Of three characters
 * only where the own name has them: “天蓝水清”.
 */
export function* namesIn(catalogue: Catalogue, phrase: string, longest: number): Generator<NamedAt> {
  for (let start = 0; start + 2 <= phrase.length; start++) {
    for (let length = 2; length <= longest; length++) {
      const end = start + length;
      const name = phrase.slice(start, end);
      if (end > phrase.length || !isNameLike(catalogue, name)) continue;
      if (!parts(catalogue, phrase, start, 'left') || !parts(catalogue, phrase, end, 'right')) continue;
      yield { start, name };
      start = end - 1;
      break;
    }
  }
}

/** Whether a name may begin or end at `at`: where the phrase does, at a word, or at a character that stands between words. */
function parts(catalogue: Catalogue, phrase: string, at: number, side: 'left' | 'right'): boolean {
  const isLeft = side === 'left';
  const beside = isLeft ? phrase.slice(Math.max(0, at - 2), at) : phrase.slice(at, at + 2);
  if (beside === '') return true;
  if (isCommon(catalogue, phrase.slice(at - 1, at + 1))) {
    // A word that reaches over the edge, with a word beyond it: “三|江源|头”, “次会|议”; but “芷江|全面建设”.
    const beyond = isLeft ? phrase.slice(Math.max(0, at - 3), at - 1) : phrase.slice(at + 1, at + 3);
    if (beyond.length < 2 || isCommon(catalogue, beyond)) return false;
  }
  if (isCommon(catalogue, beside)) return true;
  return isLeft
    ? /[\s的新好出了化市县区省州旗、，·]/u.test(beside.slice(-1))
    : /[\s的更新各全高这在正必将、，]/u.test(beside.charAt(0));
}

/** Characters that no name holds, or that words of a kind of place end with: 侗乡, 古都. */
export function holdsName(word: string): boolean {
  return (
    /^[\u4e00-\u9fff]+$/u.test(word) &&
    !/[的了在是为和与及等有不之其各全我本该老更最让向把被对从到人民众子者以而未驻来]|^[省市县区旗州盟]|[城都乡村镇寨邦园家土区县市省国路街道队业院馆厂]$/u.test(
      word,
    )
  );
}

/** So few usual words hold a character that is seldom seen but in names. */
const FEW = 3;

function isRare(catalogue: Catalogue, char: string): boolean {
  return rareIn(catalogue)[char.charCodeAt(0)] === 1;
}

/** The characters of Chinese that few words have, by their code units. */
export const rareIn = once(({ pairs }: Catalogue): Uint8Array => {
  const counts = new Uint16Array(0x10000);
  for (const [first, rest] of Object.entries(pairs)) {
    const code = first.charCodeAt(0);
    counts[code] = (counts[code] ?? 0) + rest.length;
    for (let i = 0; i < rest.length; i++) counts[rest.charCodeAt(i)] = (counts[rest.charCodeAt(i)] ?? 0) + 1;
  }
  return Uint8Array.from(counts, (count, code) => (isHan(code) && count <= FEW ? 1 : 0));
});

/** What at least three counties' names end with, without their level. */
const endingsOf = once(({ counties, places }: Catalogue): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const name of [
    ...[...counties].map((county) => county.slice(0, -1)),
    ...places.prefectures.map(({ short }) => short),
  ])
    if (name.length > 1) counts.set(name.slice(-1), (counts.get(name.slice(-1)) ?? 0) + 1);
  // 江南, 稳中.
  return new Set(
    [...counts]
      .filter(([char, count]) => count > 2 && !'东西南北中上下'.includes(char))
      .map(([char]) => char),
  );
});
