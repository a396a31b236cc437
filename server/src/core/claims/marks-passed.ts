import { foundIn } from '../joint.ts';
import type { Scanned } from '../unit.ts';
import { isLike } from './lists.ts';
import { gapOf, type Labelled, numbersOf, rowUpTo } from './numbers.ts';

/** A number and the round one that it is said to have passed: “旅游总收入218.6亿元，首次突破200亿元”. */
export interface Passed {
  readonly unit: number;
  readonly level: Labelled;
  readonly mark: Labelled;
  /** Whether it has come below the mark, as in “首次降至35微克以下”. */
  readonly falls: boolean;
}

const RISES = '(?:突破|超过|跨过|跨越|迈过|迈上|迈入|站上|越过|跨上|冲破)';
const SIGN = new RegExp(`${RISES}|首次[降低跌]`, 'u');

/** Levels right before or right after the mark, of one kind with it; “均” says it of each in a row. */
export const passedOf = foundIn(SIGN, (sentence): readonly Omit<Passed, 'unit'>[] => {
  const numbers = numbersOf(sentence);
  return numbers.flatMap((mark, k) => [
    ...before(sentence, numbers, k, mark),
    ...after(sentence, numbers, k, mark),
  ]);
});

type Found = Omit<Passed, 'unit'>;

function before(
  sentence: Scanned,
  numbers: readonly Labelled[],
  k: number,
  mark: Labelled,
): readonly Found[] {
  let at = k - 1;
  const between = numbers[at];
  // “218.6亿元，增长12%，首次突破200亿元”
  if (between?.quantity.kind === 'percent' && mark.quantity.kind !== 'percent') at--;
  const last = numbers[at];
  if (!last) return [];
  const words = sentence.reading.text.slice(last.quantity.end, mark.quantity.start);
  const way = PASSES.exec(words);
  if (!way) return [];
  const levels = way[1] === undefined ? [last] : rowUpTo(sentence, numbers, at);
  const falls = way[2] !== undefined;
  // “新登记经营主体13.2万户，总量突破98万户”: what has come anew is not all that there is.
  const all = /总[量额数]|规模/u.test(words);
  return levels
    .filter((level) => isLike(level, mark) && level.quantity.shape !== 'range')
    .filter((level) => !(all && /[新净增]/u.test(level.label)))
    .map((level) => ({ level, mark, falls }));
}

/** “，首次突破”, “，增长8%，均跨过”; a word of its own between them would be another subject. */
const PASSES = new RegExp(
  `^(?:（[^（）]{0,12}）)?(?:[，、](?:同比|比上年|较上年|名义|实际)?增长[\\d.]+%)?[，、](?:总量|总额|规模|历史性地?|一举|成功|顺利|再次|已|率先)*(均|双双|都)?(?:首次|历史性地?|一举|成功|顺利|再次|已|率先)*(?:${RISES}|首次(降至|降到|低于|跌破))了?$`,
  'u',
);

/** “突破500亿元大关，达到512亿元”. */
function after(sentence: Scanned, numbers: readonly Labelled[], k: number, mark: Labelled): readonly Found[] {
  const level = numbers[k + 1];
  if (!level || !isLike(level, mark) || level.quantity.shape === 'range') return [];
  if (!LEADS.test(sentence.reading.text.slice(Math.max(0, mark.quantity.start - 8), mark.quantity.start)))
    return [];
  return REACHES.test(gapOf(sentence, mark, level)) ? [{ level, mark, falls: false }] : [];
}

const LEADS = new RegExp(`${RISES}了?$`, 'u');
const REACHES = /^(?:大关|台阶|关口|门槛)?[，、](?:总量|总额|总数|规模|最终|实际|全年)?(?:达到?|实现|完成)$/u;
