import type { Decimal } from './decimal.ts';

/** A number's own characters, before 余 and the unit's 万: “1200”, “3万4000”, “三万五千”, “三四百”. */
export interface Digits {
  readonly value: Decimal;
  /** Upper end where two neighbouring digits say about: 三四百 is 300 to 400. */
  readonly high?: Decimal;
  readonly end: number;
}

/** No number is longer. */
export const LONGEST = 40;

/** 0 to 9 for 〇 to 九, 零 and 两, -1 for other characters. */
export function digitOf(code: number): number {
  return DIGITS.get(code) ?? -1;
}

const DIGITS: ReadonlyMap<number, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((char, n): [number, number] => [char.charCodeAt(0), n]),
  ['零'.charCodeAt(0), 0],
  ['两'.charCodeAt(0), 2],
]);

/** 十, 百 and 千 as powers of ten. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([...TENS, ['万', 4], ['亿', 8]]);

/** 千 before these is kilo: 千瓦, 千克, 千米, 千伏, 千升, 千卡, 千帕, 千焦, 千乏. */
const KILO = '瓦克米伏升卡帕焦乏';

export function isKilo(text: string, i: number): boolean {
  return text.charAt(i) === '千' && i + 1 < text.length && KILO.includes(text.charAt(i + 1));
}
