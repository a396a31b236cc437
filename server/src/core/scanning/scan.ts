import type { Catalogue } from '../knowledge/catalogue.ts';
import { BEGINS_HEAD, headAt } from './heads.ts';
import { beginsWord } from '../lexicon/trie.ts';
import { wordAt } from '../lexicon/words.ts';
import { after, IS_MARK, markAt, settled } from './marks.ts';
import type { Mention } from './mention.ts';
import { once } from '../once.ts';
import { BEGINS_PERIOD, periodAt } from '../times/periods.ts';
import { BEGINS_QUANTITY, quantityAt } from '../numbers/quantities.ts';
import { read } from '../text/reading.ts';
import type { Carry, Scanned, Unit } from '../text/unit.ts';

/** What a paragraph starts with: nothing open. */
export const NOTHING_OPEN: Carry = 0;

/**
 * Reads one unit from left to right, once: pure in its text, its opening and what was open before it.
 * At each character the first reader that knows what stands there takes it: heads before words (“一是”), both before
 * marks, periods before quantities (“2023年”). Of a word and a number the longer one stands there: 年末常住人口,
 * 5G基站 and PM2.5 are words, “十四五”时期 is a period, 三公里 a quantity. A head's title goes on being read.
 */
export function scan(unit: Unit, carryIn: Carry, catalogue: Catalogue): Scanned {
  const reading = read(unit.text);
  const { text } = reading;
  const readers = readersOf(catalogue.words);
  const mentions: Mention[] = [];
  let carry = carryIn;
  for (let i = 0; i < text.length;) {
    const reads = readers[text.charCodeAt(i)] ?? 0;
    if (reads === 0) {
      i++;
      continue;
    }
    const mention =
      reads === MARK
        ? markAt(text, i)
        : (headAt(reading, i, unit.opens, carry) ??
          longer(periodAt(text, i) ?? quantityAt(text, i, mentions, catalogue), wordAt(text, i, catalogue)) ??
          markAt(text, i));
    if (!mention) {
      i++;
      continue;
    }
    if (mention.kind === 'mark') carry = after(mention.mark, carry);
    mentions.push(mention);
    i = mention.end;
  }
  return {
    text: unit.text,
    opens: unit.opens,
    reading,
    carryIn,
    carryOut: settled(carryIn, carry),
    mentions,
  };
}

/** What may begin at a character: nothing at most of them, nothing but a mark at a comma. */
const readersOf = once((words: Catalogue['words']) =>
  Uint8Array.from(IS_MARK, (mark, code) =>
    [BEGINS_HEAD, BEGINS_PERIOD, BEGINS_QUANTITY].some((begins) => begins[code] !== 0) ||
    beginsWord(words, code)
      ? ANY
      : mark * MARK,
  ),
);

const MARK = 1;
const ANY = 2;

/** Of equally long ones a period is no word, and a word no quantity. */
function longer(number: Mention | undefined, word: Mention | undefined): Mention | undefined {
  if (!number || !word) return number ?? word;
  return word.end > number.end || (word.end === number.end && number.kind === 'quantity') ? word : number;
}
