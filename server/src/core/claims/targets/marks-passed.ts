import { foundIn } from '../../view/joint.ts';
import type { Scanned } from '../../text/unit.ts';
import { isLike } from '../lists/lists.ts';
import { gapOf, type Labelled, numbersOf, rowFrom, rowUpTo } from '../numbers.ts';
import { compare, type Decimal, multiply } from '../../numbers/decimal.ts';
import { amountOf } from '../../numbers/quantity.ts';

/** A number and the round one that it is said to have passed: “旅游总收入218.6亿元，首次突破200亿元”. */
export interface Passed {
  readonly unit: number;
  readonly level: Labelled;
  readonly mark: Labelled;
  /** Come below the mark, as in “首次降至35微克以下”; or held above it, as in “连续五年稳定在30亿斤以上”. */
  readonly way: 'passes' | 'falls' | 'holds';
}

const RISES = '(?:突破|超过|跨过|跨越|迈过|迈上|迈入|站上|越过|跨上|冲破)';
const ON_END =
  '(?:连续(?:第?[一二三四五六七八九十两\\d]{1,2}个?年)?|连年|常年|始终|长期|一直|历年)(?:以来)?(?:均|都|持续)?';
const ABOVE = '(?:超过?|高于|快于|高出|多于|大于|好于|优于|领先)';
const BELOW = '(?:低于|慢于|少于|小于)';
const SIGN = new RegExp(
  `${RISES}|(?:${ABOVE}|${BELOW})[^，。；、（）\\d]{1,12}(?:（|\\d[\\d.]*%的)|首次[降低跌]|${ON_END}(?:稳定|保持|维持|在|高于)|(?:稳定|保持|维持)在\\d|控制在\\d|全部达到`,
  'u',
);

/** Levels right before or right after the mark, of one kind with it; “均” says it of each in a row. */
export const passedOf = foundIn(SIGN, (sentence): readonly Omit<Passed, 'unit'>[] => {
  // “连续五年”: years are no member.
  const numbers = numbersOf(sentence).filter(({ quantity }) => !/^个?年$/u.test(quantity.unit));
  return numbers.flatMap((mark, k) => [
    ...before(sentence, numbers, k, mark),
    ...after(sentence, numbers, k, mark),
    ...beside(sentence, numbers, k, mark),
    ...limited(sentence, numbers, k, mark),
  ]);
});

type Found = Omit<Passed, 'unit'>;

function before(
  sentence: Scanned,
  numbers: readonly Labelled[],
  k: number,
  mark: Labelled,
): readonly Found[] {
  // “286亿元，先后突破200亿元、250亿元”: each of the marks that stand in a row.
  const first = k + 1 - rowUpTo(sentence, numbers, k).length;
  const opening = numbers[first] ?? mark;
  let at = first - 1;
  // “218.6亿元，增长12%，首次突破200亿元”, “31.6万吨，比上年增加0.8万吨，连续五年稳定在30万吨以上”
  while (at >= 0 && isChange(numbers[at], mark)) at--;
  const last = aboveAmong(sentence, numbers, at, mark);
  if (!last) return [];
  const { text } = sentence.reading;
  const words = text.slice(last.quantity.end, opening.quantity.start);
  // “连续五年保持在10%以上的高位” may be over.
  const over = text.startsWith('以上的', mark.quantity.end);
  if (!over && HOLDS.test(words) && mark.quantity.bound === 'at-least' && isHeld(last, mark))
    return [{ level: last, mark, way: 'holds' }];
  const passes = PASSES.exec(words);
  if (!passes) return [];
  const levels = passes[1] === undefined ? [last] : rowUpTo(sentence, numbers, at);
  const way = passes[2] === undefined ? 'passes' : 'falls';
  // “新登记经营主体13.2万户，总量突破98万户”: what has come anew is not all that there is.
  const all = /总[量额数]|规模/u.test(words);
  return levels
    .filter((level) => isLevel(level, mark) && !(ANEW.test(level.label) && (all || isFar(level, mark))))
    .map((level) => ({ level, mark, way }));
}

/** “新增高速公路260公里，突破4500公里关口”: what is new does not come near what all of it passes. */
function isFar({ quantity: level }: Labelled, { quantity: mark }: Labelled): boolean {
  return compare(multiply(amountOf(level), THREE), amountOf(mark)) < 0;
}

const THREE: Decimal = { coefficient: 3n, exponent: 0 };

/** “总产16.7亿斤，其中夏粮9.9亿斤、秋粮6.8亿斤，连续八年稳定在16亿斤以上”: what is held is the whole, not the last of its parts. */
function aboveAmong(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
  at: number,
  mark: Labelled,
): Labelled | undefined {
  const last = numbers[at];
  const among = last ? text.lastIndexOf('其中', last.quantity.start) : -1;
  if (among < 0 || /[；。]/u.test(text.slice(among, mark.quantity.start))) return last;
  return numbers.findLast((one) => one.quantity.end <= among && isLike(one, mark)) ?? last;
}

function isLevel(level: Labelled, mark: Labelled): boolean {
  return isLike(level, mark) && level.quantity.shape !== 'range';
}

/** What is held may be a percentage as well. */
function isHeld(level: Labelled, mark: Labelled): boolean {
  const percents = level.quantity.kind === 'percent' && mark.quantity.kind === 'percent';
  return isLevel(level, mark) || (percents && level.quantity.shape === 'single');
}

/** The exact number before a mark; a fall may be above another in two ways, and has no upper limit. */
function risenTo(level: Labelled | undefined, mark: Labelled): Labelled | undefined {
  if (!level || !isHeld(level, mark) || level.quantity.bound !== 'exact') return undefined;
  return /[降减缩负跌]/u.test(level.label) ? undefined : level;
}

const ANEW = /[新净]增|新登记|新设|新建/u;

/** “居民消费价格上涨2.3%，控制在3%的目标以内”. */
function limited(
  sentence: Scanned,
  numbers: readonly Labelled[],
  k: number,
  mark: Labelled,
): readonly Found[] {
  const level = risenTo(numbers[k - 1], mark);
  if (level?.quantity.shape !== 'single' || mark.quantity.shape !== 'single') return [];
  const isLimit = /^的(?:预期|控制|年度|年初|既定)?目标(?:以内|之内|值?内)/u.test(
    sentence.reading.text.slice(mark.quantity.end),
  );
  return isLimit && /^，[\u4e00-\u9fff]{0,4}控制在$/u.test(gapOf(sentence, level, mark))
    ? [{ level, mark, way: 'falls' }]
    : [];
}

/** A rate of growth, or by how much the level has changed. */
function isChange(one: Labelled | undefined, mark: Labelled): boolean {
  if (!one) return false;
  if (one.quantity.kind === 'percent') return mark.quantity.kind !== 'percent';
  // “由186亿元增加到286亿元，先后突破…”
  if (/^[\u4e00-\u9fff]{0,3}[增减提降扩升][\u4e00-\u9fff]?[到至]/u.test(one.label)) return false;
  // “面积略减而产量增加3.7亿斤，连续5年稳定在400亿斤以上”
  if (/^[\u4e00-\u9fff]{2,14}(?:增加|减少|增产|减产)\d/u.test(one.label)) return true;
  return /^(?:(?:同?比|较)[^，。；\d]{1,8})?[净共]?(?:增加(?!值)|[增减提降多少扩](?!加值))/u.test(one.label);
}

/** Between a level and its mark stands nothing but changes of the level. */
const CHANGES =
  '(?:[，、](?:同比|比[^，。；、]{1,8}?|较[^，。；、]{1,8}?|名义|实际)?[增减提降多少扩][^，。；、]{0,4}?[\\d.]+[^，。；、]{1,8})*';

/** “，首次突破”, “，增长8%，均跨过”; a word of its own between them would be another subject. */
const PASSES = new RegExp(
  `^(?:（[^（）]{0,12}）)?(?:[，、](?:同比|比上年|较上年|名义|实际)?增长[\\d.]+%)?[，、](?:总量|总额|规模|历史性地?|一举|成功|顺利|再次|已|率先)*(均|双双|都)?(?:首次|历史性地?|一举|成功|顺利|再次|已|率先|先后|相继|接连|连续)*(?:${RISES}|首次(降至|降到|低于|跌破))了?$`,
  'u',
);

/** “，连续五年稳定在”. */
const HOLDS = new RegExp(`^${CHANGES}[，、](?:已|实现|总产量?|产量)?${ON_END}(?:稳定|保持|维持)?在$`, 'u');

/** “突破500亿元大关，达到512亿元”, “先后突破百亿元大关，分别为138亿元和112亿元”, “常年保持在98%以上，2020年达99.5%”. */
function after(sentence: Scanned, numbers: readonly Labelled[], k: number, mark: Labelled): readonly Found[] {
  const level = numbers[k + 1];
  const gap = level ? gapOf(sentence, mark, level) : '';
  const lead = sentence.reading.text.slice(Math.max(0, mark.quantity.start - 16), mark.quantity.start);
  const isBoth = (STEADY.test(lead) && ONE_YEAR.test(gap)) || (EACH.test(lead) && MEAN.test(gap));
  if (level && isBoth && mark.quantity.bound === 'at-least' && isHeld(level, mark))
    return [{ level, mark, way: EACH.test(lead) ? 'passes' : 'holds' }];
  if (!level || !REACHES.test(gap)) return [];
  if (mark.quantity.bound === 'at-least' && isHeld(level, mark) && STAYS.test(lead))
    return [{ level, mark, way: 'holds' }];
  if (!LEADS.test(lead)) return [];
  const levels = gap.includes('分别') ? rowFrom(sentence, numbers, k + 1) : [level];
  return levels.filter((one) => isLevel(one, mark)).map((one) => ({ level: one, mark, way: 'passes' }));
}

const LEADS = new RegExp(`${RISES}了?$`, 'u');
const STAYS = new RegExp(`${ON_END}(?:稳定|保持|维持)?在$`, 'u');
/** “粮食产量稳定在30亿斤以上，2024年达到31.8亿斤”, “生猪出栏保持在20万头以上，去年出栏21.6万头”: one of the years. */
const STEADY = /(?:稳定|保持|维持)在$/u;
const ONE_YEAR = /^(?:以上)?[，、](?:其中)?(?:20\d\d年|去年|上年|当年)[^，。；、\d]{0,6}$/u;
/** “行政村集体收入全部达到10万元以上，村均18.6万元”: the mean of what is all above a line. */
const EACH = /(?:全部|[均都])(?:达到?|超过?|突破)$/u;
const MEAN = /^(?:以上)?[，、](?:[村户人镇乡校家]均|平均)(?:达到?|为)?$/u;
const REACHES =
  /^(?:以上)?(?:大关|台阶|关口|门槛)?[，、](?:其中)?(?:20\d\d年|年)?(?:\d{1,2}月)?[底末]?(?:总量|总额|总数|规模|最终|实际|全年)?(?:分别|各)?(?:达到?|实现|完成|为)$/u;

/** “占39.6%，超过煤炭（36.7%）”, “增长5.8%，高于全省5.2%的平均水平”. */
function beside(
  sentence: Scanned,
  numbers: readonly Labelled[],
  k: number,
  mark: Labelled,
): readonly Found[] {
  const level = risenTo(numbers[k - 1], mark);
  const { text } = sentence.reading;
  if (!level || mark.quantity.bound !== 'exact') return [];
  const [, above, below, bracket] = COMPARES.exec(gapOf(sentence, level, mark)) ?? [];
  const rest = text.slice(mark.quantity.end);
  if (
    !(
      bracket === undefined ? /^的(?:平均)?(?:水平|增速|增幅)(?![\d高低快慢])/u : /^）(?![\d高低快慢的])/u
    ).test(rest)
  )
    return [];
  return above === undefined && below === undefined
    ? []
    : [{ level, mark, way: above === undefined ? 'falls' : 'passes' }];
}

const COMPARES = new RegExp(
  `^，(?:[^，。；\\d]{0,4}?)(?:(${ABOVE})|(${BELOW}))[^，。；、（）\\d]{1,12}?(（)?(?:同期)?(?:为|占)?$`,
  'u',
);
