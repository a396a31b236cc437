const DIGITS = '一二三四五六七八九';

/** The number that Chinese numerals up to 九十九 write, 0 where they write none: 十二 → 12, 二十 → 20. */
export function ordinalOf(numerals: string): number {
  const ten = numerals.indexOf('十');
  if (ten < 0) return numerals.length === 1 ? DIGITS.indexOf(numerals) + 1 : 0;
  const tens = ten === 0 ? 1 : ten === 1 ? DIGITS.indexOf(numerals.charAt(0)) + 1 : 0;
  const rest = numerals.slice(ten + 1);
  const ones = rest === '' ? 0 : ordinalBelowTen(rest);
  return tens > 0 && ones >= 0 ? tens * 10 + ones : 0;
}

/** How Chinese numerals write a number from 1 to 99: 12 → 十二. */
export function numeralsOf(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  return (
    (tens > 1 ? DIGITS.charAt(tens - 1) : '') +
    (tens > 0 ? '十' : '') +
    (ones > 0 ? DIGITS.charAt(ones - 1) : '')
  );
}

/** How many characters of Chinese numerals stand at `i`. */
export function numeralLength(text: string, i: number): number {
  let end = i;
  while (end < i + 4 && isNumeral(text.charCodeAt(end))) end++;
  return end - i;
}

export function isNumeral(code: number): boolean {
  switch (code) {
    case 0x4e00: // 一
    case 0x4e8c: // 二
    case 0x4e09: // 三
    case 0x56db: // 四
    case 0x4e94: // 五
    case 0x516d: // 六
    case 0x4e03: // 七
    case 0x516b: // 八
    case 0x4e5d: // 九
    case 0x5341: // 十
      return true;
    default:
      return false;
  }
}

function ordinalBelowTen(rest: string): number {
  const digit = rest.length === 1 ? DIGITS.indexOf(rest) : -1;
  return digit < 0 ? -1 : digit + 1;
}

/** A number as it is written: 75, 两, 双, 七十五, 一百零三; 0 where it is none. */
export function countOf(written: string): number {
  if (written === '两' || written === '双') return 2;
  if (/^\d+$/u.test(written)) return Number(written);
  const [hundreds = '', rest] = written.split('百');
  if (rest === undefined) return ordinalOf(written);
  return 100 * (hundreds === '' ? 1 : ordinalOf(hundreds)) + ordinalOf(rest.replace('零', ''));
}
