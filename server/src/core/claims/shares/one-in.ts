import { type Decimal, parseDecimal } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import type { Span } from '../../text/span.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/** One of something to so many people: “总量突破98万户，每5.5个云川人中就有1个经营主体”. */
export interface OneIn {
  readonly unit: number;
  /** How many people there are to each, and where that stands. */
  readonly every: Span & { readonly number: Decimal };
  readonly count: Labelled;
}

/** Those of a report's sentences that tell how many there are in all right before. */
export const oneInOf = foundIn(/每[\d.]+[^，。；\d]{0,10}有/u, (sentence): readonly Omit<OneIn, 'unit'>[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  return Array.from(text.matchAll(ONE)).flatMap(({ index, 0: whole, 1: digits = '', 2: noun = '' }) => {
    const number = parseDecimal(digits);
    const count = numbers.findLast(({ quantity }) => quantity.end <= index);
    if (!number || !count || !COUNTED.has(count.quantity.kind)) return [];
    // “私家车46万辆，每3个人中就有1名志愿者” counts another thing.
    const { start } = count.quantity;
    if (!text.slice(Math.max(0, start - FAR), start).includes(noun)) return [];
    if (/[新净]增|新登记|新设|每/u.test(count.label)) return [];
    if (!/^[^。；\d]{0,12}$/u.test(text.slice(count.quantity.end, index))) return [];
    return [{ every: { start: index, end: index + whole.length, number }, count }];
  });
});

/** From the noun to its count. */
const FAR = 40;
const COUNTED = new Set(['count', 'households']);
const ONE =
  /每(\d+(?:\.\d+)?)(?:个|名|位)?[\u4e00-\u9fff]{0,4}?(?:人|市民|居民|群众)(?:中|里|当中)?(?:就|便)?拥?有(?:1|一)(?:个|户|家|名)([\u4e00-\u9fff]{2})/gu;
