import { once } from '../../once.ts';
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
  return endingsOf(catalogue).has(word.slice(-1)) || [...word].some((char) => isRare(catalogue, char));
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
      if (!meets(catalogue, phrase.slice(Math.max(0, start - 2), start), 'left')) continue;
      if (!meets(catalogue, phrase.slice(end, end + 2), 'right')) continue;
      // No word reaches over the edges: “三|江源|头”.
      if (isCommon(catalogue, phrase.slice(start - 1, start + 1)) && start > 0) continue;
      if (isCommon(catalogue, phrase.slice(end - 1, end + 1))) continue;
      yield { start, name };
      start = end - 1;
      break;
    }
  }
}

/** Whether what stands beside a name is the end of the phrase, a word, or a character between words. */
function meets(catalogue: Catalogue, beside: string, side: 'left' | 'right'): boolean {
  if (beside === '' || (beside.length === 2 && isCommon(catalogue, beside))) return true;
  const next = side === 'left' ? beside.slice(-1) : beside.charAt(0);
  return (side === 'left' ? /[\s的新好出了化市县区省州旗、，·]/u : /[\s的更新各全高、，]/u).test(next);
}

/** Characters that no name holds, or that words of a kind of place end with: 侗乡, 古都. */
export function holdsName(word: string): boolean {
  return (
    /^[\u4e00-\u9fff]+$/u.test(word) &&
    !/[的了在是为和与及等有不之其各全我本该老更最让向把被对从到人民众子者以]|[城都乡村镇寨邦园家土区县市省国路街道队业院馆厂]$/u.test(
      word,
    )
  );
}

/** So few usual words hold a character that is seldom seen but in names. */
const FEW = 3;

function isRare(catalogue: Catalogue, char: string): boolean {
  return (wordsWith(catalogue).get(char) ?? 0) <= FEW;
}

const wordsWith = once(({ pairs }: Catalogue): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [first, rest] of Object.entries(pairs)) {
    counts.set(first, (counts.get(first) ?? 0) + rest.length);
    for (const second of rest) counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return counts;
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
