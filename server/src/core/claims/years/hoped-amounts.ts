import { compare, multiply, whole } from '../../numbers/decimal.ts';
import { amountOf, areOneNumber } from '../../numbers/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import { foundIn } from '../../view/joint.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { wordsFrom, wordsTo } from '../words.ts';

/** A number that the review hopes for, and what another sentence knows it came to. */
export interface Hoped extends Told {
  readonly result: Told;
  /** Whether it came to just that. */
  readonly isSame: boolean;
}

/** A number with the words that it is told of. */
interface Told {
  readonly unit: number;
  readonly number: Labelled;
  readonly words: string;
}

/**
 * “输转劳务可望达到32万人左右” in the review, and “在去年输转32.8万人基础上” among the tasks: what the tasks start from is known, by whatever
 * name the catalogue does not have; and “预计实际使用外资6.1亿美元左右” beside “6.25亿美元实际使用外资中，制造业……”.
 */
export function* hopedAmounts(view: View): Generator<Hoped> {
  const hopes = hopesIn(view);
  if (hopes.length === 0) return;
  const parts = partsOf(view);
  const results = resultsIn(view);
  for (const hope of hopes) {
    if (parts[hope.unit] === 'plan') continue;
    const result = results.find((one) => isOfOne(hope, one) && isOfYear(view, one));
    if (result) yield { ...hope, result, isSame: areOneNumber(hope.number.quantity, result.number.quantity) };
  }
}

/** “在2020年3.2万人的基础上” is of another year. */
function isOfYear({ units, facts: { reviewed } }: View, { unit, number }: Told): boolean {
  const before = units[unit]?.reading.text.slice(0, number.quantity.start) ?? '';
  const year = /(20\d\d)年[^，。；\d]*$/u.exec(before)?.[1];
  return year === undefined || Number(year) === reviewed;
}

const HOPES = /预计|预期|估计|预测|[有可]望/u;

const hopesIn = foundIn(HOPES, (sentence) =>
  toldIn(sentence, ({ text, start }) => {
    const words = wordsTo(text, start, REACH);
    return HOPES.test(words) && !AIMS.test(words) ? words : undefined;
  }),
);

/** “高于预期目标”. */
const AIMS = /预期性?(?:目标|指标|水平)/u;
const REACH = 40;

const resultsIn = foundIn(/基础上|中，|[由从](?:去年|上年|20\d\d年)|去年[^，。；]*，今年/u, (sentence) =>
  toldIn(sentence, ({ text, start, end }) => {
    const [before, after] = [wordsTo(text, start, REACH), wordsFrom(text, end, REACH)];
    const own = BASE.exec(before)?.[1];
    if (own !== undefined && /^[\u4e00-\u9fff]{0,8}基础上/u.test(after)) {
      // “在去年32.8万人的基础上，劳务输转……”: the name is told behind.
      const next = end + after.length + 1;
      return CORE.test(own) ? own : (AHEAD.exec(before)?.[1] ?? wordsFrom(text, next, REACH));
    }
    // “去年输转32.8万人，今年……”, “劳务输转由去年的32.8万人增加到34万人”
    if (own !== undefined && CORE.test(own) && text.startsWith('，今年', end)) return own;
    const raised = RAISED.test(after) ? FROM.exec(before)?.[1] : undefined;
    return raised ?? (before === '' && WHOLE.test(after) ? after : undefined);
  }),
);

/** What tasks start from. */
const BASE = /(?:^|在)(?:去年|上年|20\d\d年)(?:已|共|累计)?([\u4e00-\u9fff]*)$/u;
const CORE = /[\u4e00-\u9fff]{2}/u;
/** “力争进出口总额在去年152.3亿元的基础上增长15%” */
const AHEAD = /^(?:力争|确保|争取|推动|实现)*([\u4e00-\u9fff]{3,12})在(?:去年|上年|20\d\d年)$/u;
const FROM = /^([\u4e00-\u9fff]{2,12}?)[由从](?:去年|上年|20\d\d年)的?$/u;
const RAISED = /^(?:提高|增加|扩大|提升|增长)[到至]/u;
/** “6.25亿美元实际使用外资中” */
const WHOLE = /^的?[\u4e00-\u9fff]{4,12}(?<!其)中$/u;

function toldIn(
  sentence: Scanned,
  wordsOf: (at: Span & { readonly text: string }) => string | undefined,
): readonly Omit<Told, 'unit'>[] {
  const { text } = sentence.reading;
  return numbersOf(sentence).flatMap((number) => {
    const { start, end, kind, shape } = number.quantity;
    const words = kind === 'percent' || shape !== 'single' ? undefined : wordsOf({ text, start, end });
    return words === undefined ? [] : [{ number, words: words.replace(IDLE, '') }];
  });
}

/** Words that anything is told with. */
const IDLE =
  /预计|预期|估计|预测|[有可]望|全[年省市县区]|达到?|完成|实现|突破|累计|新增|超过?|约|近|的|了|可|将|能|在|中$|基础上/gu;

/** One unit, sizes that are near, and the shorter words in the longer ones. */
function isOfOne(
  { number: { quantity: a }, words }: Told,
  { number: { quantity: b }, words: known }: Told,
): boolean {
  if (a.unit !== b.unit || words.length < 2 || known.length < 2) return false;
  const isNear =
    compare(multiply(amountOf(a), whole(2)), amountOf(b)) > 0 &&
    compare(multiply(amountOf(b), whole(2)), amountOf(a)) > 0;
  return isNear && (holds(words, known) || holds(known, words));
}

/** All pairs of the shorter stand in the longer, in whatever order: 劳务输转 in 输转劳务人员. */
function holds(long: string, short: string): boolean {
  if (long.includes(short)) return true;
  if (short.length % 2 > 0 || short.length < 4) return false;
  for (let i = 0; i < short.length; i += 2) if (!long.includes(short.slice(i, i + 2))) return false;
  return true;
}
