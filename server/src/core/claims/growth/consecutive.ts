import { foundIn } from '../../view/joint.ts';
import type { Compared } from './compared.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf, rowFrom } from '../numbers.ts';

const SIGN = /20\d\d年?[、和与及](?:20\d\d年?[、和与及])?20\d\d年/u;

/**
 * The numbers of years that follow each other, each held against the one before it: “2024年、2025年用电量分别为87.6亿和93.4亿
 * 千瓦时，增长7.1%和6.6%”: the first growth is from a year that is not told.
 */
export const consecutiveOf = foundIn(SIGN, (sentence): readonly Omit<Compared, 'unit'>[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  const found: Omit<Compared, 'unit'>[] = [];
  for (const match of text.matchAll(YEARS)) {
    const [whole, listed = '', noun = ''] = match;
    const years = (listed.match(/20\d\d/gu) ?? []).map(Number);
    if (years.some((year, k) => k > 0 && year !== (years[k - 1] ?? 0) + 1)) continue;
    const [levels, end] = rowAt(sentence, numbers, match.index + whole.length);
    const verb = GREW.exec(text.slice(end, end + REACH));
    const [rates] = rowAt(sentence, numbers, end + (verb?.[0].length ?? 0));
    if (!verb?.[1] || levels.length !== years.length || rates.length !== years.length) continue;
    const told = rates.every(({ quantity: { kind, shape } }) => kind === 'percent' && shape !== 'range');
    for (let k = 1; told && k < years.length; k++) {
      const [base, level, rate] = [levels[k - 1], levels[k], rates[k]];
      if (!base || !level || !rate || !isLike(base, level)) continue;
      found.push({
        level: { ...level, label: noun + level.label },
        base,
        told: rate,
        verb: verb[1],
        falls: verb[1] === '下降',
      });
    }
  }
  return found;
});

const YEARS =
  /((?:20\d\d年?[、和与及]){1,4}20\d\d年)([\u4e00-\u9fff（）]{0,20}?)(?:分别|依次)(?:为|达到?|达|完成|实现)*(?=\d)/gu;
const GREW = /^，(?:同比|比上年|较上年)?(?:分别|依次)?(?:同比|比上年|较上年)?(增长|下降)(?=\d)/u;
const REACH = 14;

/** The row of numbers that begins at a place, and where it ends. */
function rowAt(
  sentence: Parameters<typeof rowFrom>[0],
  numbers: readonly Labelled[],
  start: number,
): readonly [readonly Labelled[], number] {
  const at = numbers.findIndex(({ quantity }) => quantity.numeral.start === start);
  const row = at < 0 ? [] : rowFrom(sentence, numbers, at);
  return [row, row.at(-1)?.quantity.end ?? start];
}
