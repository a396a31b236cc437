/**
 * First letters of Chinese words in pinyin: 地区生产总值 is dqsczz. The order of Chinese in `Intl` is that of pinyin, so a
 * character's letter is that of the last of these, each the first of its letter, that does not come after it.
 */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃麻拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

/** The initials of a name, in small letters; what is not Chinese stays: “5G基站” is 5gjz. Of several readings the first. */
export function initialsOf(name: string): string {
  return Array.from(name, (char) => {
    const letter = known.get(char) ?? letterOf(char);
    known.set(char, letter);
    return letter;
  }).join('');
}

function letterOf(char: string): string {
  if (!/\p{Script=Han}/u.test(char)) return /[A-Za-z0-9]/.test(char) ? char.toLowerCase() : '';
  let letter = '';
  for (let i = 0; i < FIRSTS.length && collator.compare(FIRSTS.charAt(i), char) <= 0; i++)
    letter = LETTERS.charAt(i);
  return letter;
}
