/** How a word beside a number widens it. */
export type Widening =
  | 'least' // 以上, 不低于: that or any more
  | 'over' // 超, 突破, 逾: somewhat above
  | 'more' // 余, 多: above, below the next round number
  | 'near' // 近, 接近: somewhat below
  | 'about' // 约, 左右: either way
  | 'most' // 以内, 不超过: that or any less
  | 'some'; // 数, 几: the number says it itself

/** Words that end where the number begins. */
const BEFORE: readonly (readonly [string, Widening])[] = [
  ['不低于', 'least'],
  ['不少于', 'least'],
  ['不小于', 'least'],
  ['不超过', 'most'],
  ['不高于', 'most'],
  ['不多于', 'most'],
  ['不大于', 'most'],
  ['未超过', 'most'],
  ['控制在', 'most'],
  ['压缩在', 'most'],
  ['低于', 'most'],
  ['少于', 'most'],
  ['小于', 'most'],
  ['不足', 'most'],
  ['不到', 'most'],
  ['至多', 'most'],
  ['最多', 'most'],
  ['最高', 'most'],
  ['不超', 'most'],
  ['高于', 'least'],
  ['多于', 'least'],
  ['大于', 'least'],
  ['至少', 'least'],
  ['最少', 'least'],
  ['最低', 'least'],
  ['不下', 'least'],
  ['不止', 'over'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['超过了', 'over'],
  ['突破了', 'over'],
  ['站稳', 'over'],
  ['冲破', 'over'],
  ['迈上', 'over'],
  ['跃上', 'over'],
  ['跨上', 'over'],
  ['连跨', 'over'],
  ['连上', 'over'],
  ['登上', 'over'],
  ['站上', 'over'],
  ['跨越', 'over'],
  ['跨过', 'over'],
  ['迈过', 'over'],
  ['越过', 'over'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约有', 'about'],
  ['约需', 'about'],
  ['约达', 'about'],
  ['超', 'over'],
  ['破', 'over'],
  ['逾', 'over'],
  ['近', 'near'],
  ['约', 'about'],
];

/** One-character words are not read where they end a word: 节约, 签约, 最近, 高超. */
const INSIDE: Readonly<Record<string, string>> = {
  近: '最附邻临靠远亲',
  约: '节签集公预违合履制条契简婚租失特解',
  超: '高赶反',
  逾: '',
  破: '打爆侦攻识冲',
};

/** Before a multiplier alone, these too say “above”: 上百, 过千亿. */
const BEFORE_BARE: Readonly<Record<string, string>> = { 上: '以网线路晚早身岸', 过: '通经度渡超' };

/** Words that begin where the number and its unit end. */
const AFTER: readonly (readonly [string, Widening])[] = [
  ['（含）以上', 'least'],
  ['（含）以下', 'most'],
  ['及以上', 'least'],
  ['及以下', 'most'],
  ['以上', 'least'],
  ['之上', 'least'],
  ['以下', 'most'],
  ['以内', 'most'],
  ['之内', 'most'],
  ['以里', 'most'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['有余', 'more'],
  ['开外', 'over'],
];

export interface Approximator {
  readonly word: string;
  readonly widening: Widening;
}

/** The longest word that ends at `i`, where a number begins: 近, 不低于, 控制在. */
export function approximatorBefore(text: string, i: number, bare: 'bare' | 'full'): Approximator | undefined {
  const found = BEFORE_BY_LAST.get(text.charCodeAt(i - 1))?.find(([word]) =>
    text.startsWith(word, i - word.length),
  );
  if (found) {
    const [word, widening] = found;
    if (word.length > 1 || !(INSIDE[word] ?? '').includes(text.charAt(i - 2)) || i < 2)
      return { word, widening };
    return undefined;
  }
  if (bare === 'full') return undefined;
  const last = text.charAt(i - 1);
  const not = BEFORE_BARE[last];
  if (not === undefined || (i > 1 && not.includes(text.charAt(i - 2)))) return undefined;
  return { word: last, widening: 'over' };
}

/** The word that begins at `i`, where a number with its unit ends: 以上, 左右. */
export function approximatorAfter(text: string, i: number): Approximator | undefined {
  const found = AFTER_BY_FIRST.get(text.charCodeAt(i))?.find(([word]) => text.startsWith(word, i));
  return found && { word: found[0], widening: found[1] };
}

/** The same for “124亿斤（620万吨）以上”: after a number, over the bracket that tells it once more; in the bracket, behind it. */
export function approximatorBehind(text: string, i: number): Approximator | undefined {
  const own = approximatorAfter(text, i);
  const char = text.charAt(i);
  if (own || (char !== '（' && char !== '）')) return own;
  const again = char === '（' ? AGAIN.exec(text.slice(i, i + LONGEST_BRACKET)) : undefined;
  if (again === null) return undefined;
  return approximatorAfter(text, i + (again?.[0].length ?? 1));
}

/** A number told once more in another unit takes no more. */
const LONGEST_BRACKET = 14;
const AGAIN = /^（(?:即|合|约|折合)*\d[^）]*）/u;

type Entry = readonly [string, Widening];

function grouped(
  entries: readonly Entry[],
  key: (word: string) => number,
): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) groups.set(key(entry[0]), [...(groups.get(key(entry[0])) ?? []), entry]);
  for (const group of groups.values()) group.sort(([a], [b]) => b.length - a.length);
  return groups;
}

const BEFORE_BY_LAST = grouped(BEFORE, (word) => word.charCodeAt(word.length - 1));
const AFTER_BY_FIRST = grouped(AFTER, (word) => word.charCodeAt(0));
