import { foundIn } from '../../view/joint.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/** What is said of a row of years, and their numbers: “纠错率逐年下降，分别为8.4%、6.9%和5.2%”. */
export interface Trend {
  readonly unit: number;
  readonly values: readonly Labelled[];
  /** Which way each goes from the one before; or that each is no less than a floor. */
  readonly as: 'rise' | 'fall' | 'floor';
  readonly floor?: Labelled;
}

const SIGN =
  /(?:逐年|连年|年年|常年|长期|始终|连续[二三四五六七八九十两]{1,2}年)[^，。；]{0,12}(?:增|提|上升|下降|减|降|保持|稳定|超过|高于|达到)/u;

/** The rows of a report's sentences that a word for years on end stands before. */
export const trendsOf = foundIn(SIGN, (sentence): readonly Omit<Trend, 'unit'>[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence).filter(({ quantity }) => quantity.unit !== '年');
  const found: Omit<Trend, 'unit'>[] = [];
  for (const match of text.matchAll(MOVES)) {
    const end = match.index + match[0].length;
    if (GROWTHS.test(text.slice(0, match.index))) continue;
    const values = rowFrom(text, numbers, end);
    if (values[0]?.quantity.kind === 'percent' && !RATES.test(text.slice(0, match.index))) continue;
    const as = /[增提升]/u.test(match[1] ?? '') ? 'rise' : 'fall';
    if (values.length > 1) found.push({ values, as });
    const before = rowTo(text, numbers, match.index);
    if (before.length > 1 && before[0]?.quantity.kind !== 'percent') found.push({ values: before, as });
  }
  for (const match of text.matchAll(KEEPS)) {
    const end = match.index + match[0].length;
    const floor = numbers.find(({ quantity }) => quantity.start >= end);
    if (!floor || !/^[^，。；\d]{0,3}$/u.test(text.slice(end, floor.quantity.start))) continue;
    const rest = /^(?:以上)?/u.exec(text.slice(floor.quantity.end))?.[0].length ?? 0;
    const values = rowFrom(text, numbers, floor.quantity.end + rest);
    // “常年保持在98%以上，2020年达99.5%”: one value with its year.
    const [first] = values;
    const least = rest > 0 || /超过|高于/u.test(match[0]);
    const dated = first && /20\d\d年/u.test(text.slice(floor.quantity.end, first.quantity.start));
    if (values.length > 1 || (least && dated)) found.push({ values, as: 'floor', floor });
  }
  return found;
});

/** What grows year by year may do so at less and less a rate: “增速分别为9.8%、7.2%，连续两年增长”. */
const GROWTHS = /(?:增速|增幅|涨幅|增长率)[^。；]*$/u;
/** A percentage that is not of growth: “城镇化率连续三年提高，分别为52.1%、53.8%和54.3%”. */
const RATES = /(?:率|占比|比重|比例|份额|强度|满意度|安全感)$/u;
const FOREVER = '(?:逐年|连年|年年|连续[二三四五六七八九十两]{1,2}年)(?:实现|持续|稳步|大幅|正)?';
const MOVES = new RegExp(`${FOREVER}(增长|增加|提高|上升|提升|下降|降低|减少)(?=[，：（。；])`, 'gu');
const KEEPS = new RegExp(
  `(?:常年|长期|始终|${FOREVER})(?:保持|稳定|维持)?(?:在|超过|高于|达到)(?=[^，。；]{0,3}\\d)`,
  'gu',
);

/** The numbers of one unit that follow, with nothing but years and joining words before and between them. */
function rowFrom(text: string, numbers: readonly Labelled[], from: number): readonly Labelled[] {
  const row: Labelled[] = [];
  let end = from;
  for (const one of numbers.filter(({ quantity }) => quantity.start >= from)) {
    const gap = text.slice(end, one.quantity.start);
    const [first] = row;
    if (!(first ? BETWEEN : BEFORE).test(gap)) break;
    if (one.quantity.shape === 'range' || (first && !isOne(first, one))) break;
    row.push(one);
    end = one.quantity.end;
  }
  return row;
}

/** The numbers of one unit, each with its year, that a clause follows: “2020年为88万吨，2021年达到91万吨，连续两年增长”. */
function rowTo(text: string, numbers: readonly Labelled[], to: number): readonly Labelled[] {
  const row: Labelled[] = [];
  let start = to;
  for (const one of numbers.filter(({ quantity }) => quantity.end < to).toReversed()) {
    const gap = text.slice(one.quantity.end, start);
    const [next] = row;
    if (!(next ? DATED : /^，$/u).test(gap)) break;
    if (one.quantity.shape === 'range' || (next && !isOne(next, one))) break;
    row.unshift(one);
    start = one.quantity.start;
  }
  // The first of them has its year as well.
  const [first] = row;
  return first && YEAR.test(text.slice(0, first.quantity.start)) ? row : [];
}

const DATED = /^[，、]20\d\d年(?:为|是|达到?)?$/u;
const YEAR = /20\d\d年(?:为|是|达到?)?$/u;

/** “，2021年、2022年和2023年分别为”, “，其中2021年为”. */
const BEFORE =
  /^[，：（](?:其中|即|20\d\d年?|[、和与及至到—-]|[二三四五六七八九十]年)*(?:[每各][人户月年]|每人每月)?(?:分别|依次)?(?:为|是|达到?)?$/u;
const BETWEEN = /^(?:[、，和与及]|20\d\d年|以及)+(?:为|是|达到?|达)?$/u;

/** “8.4、6.9和5.2个百分点” share the unit that stands last. */
function isOne({ quantity: a }: Labelled, { quantity: b }: Labelled): boolean {
  return a.unit === b.unit || a.kind === 'none' || b.kind === 'none';
}
