import { compare, type Decimal, ONE, parseDecimal, shift } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import type { Span } from '../../text/span.ts';
import { isOrigin, type Labelled, numbersOf } from '../numbers.ts';
import { amountOf, COUNTED } from '../../numbers/quantity.ts';

/** Two tiers of one thing, or a tier and the whole it is of: what passes the higher threshold has passed the lower. */
export interface Tiers {
  readonly unit: number;
  /** The lower threshold as written; undefined for the whole. */
  readonly lower?: Span;
  readonly higher: Span;
  /** How many, or what share, are above each. */
  readonly less: Labelled;
  readonly more: Labelled;
}

/** “产值超10亿元企业57家”, “50万元以上的村达到10%”: a threshold, what passes it, and how many of them do. */
interface Tier {
  readonly threshold: Span;
  readonly value: Decimal;
  /** 元, 头, 吨: what the threshold is told in. */
  readonly measure: string;
  /** What is measured, where it is said: 产值, 税收, 年产. */
  readonly lead: string;
  readonly noun: string;
  /** 百亿元项目: with neither 超 nor 以上. */
  readonly bare: boolean;
  readonly among: boolean;
  readonly number: Labelled;
  readonly start: number;
}

const SIGN =
  /(?:元|吨|亩|头|只|羽|岁|平方米|千瓦|人|公里)(?:及以上|以上)|(?:超过?|过|突破|逾)[\d十百千万亿.]+(?:元|美元|吨|亩|头|只)/u;

/** The tiers of a report's sentences that stand beside each other, in their order. */
export const tiersOf = foundIn(SIGN, (sentence): readonly Omit<Tiers, 'unit'>[] => {
  const { text } = sentence.reading;
  const found: Omit<Tiers, 'unit'>[] = [];
  const numbers = numbersOf(sentence);
  const tiers = tiersIn(text, numbers);
  tiers.forEach((tier, k) => {
    const before = tiers[k - 1];
    const [low, high] = (before && inOrder(text, before, tier)) ?? [];
    if (low && high)
      found.push({ lower: low.threshold, higher: high.threshold, less: low.number, more: high.number });
    const wholes = numbers.filter((one) => !isOrigin(sentence, one));
    const whole = tier.among ? wholeBefore(text, wholes, tier) : undefined;
    if (whole) found.push({ higher: tier.threshold, less: whole, more: tier.number });
  });
  return found;
});

function tiersIn(text: string, numbers: readonly Labelled[]): readonly Tier[] {
  const tiers: Tier[] = [];
  for (const match of text.matchAll(TIER)) {
    const { lead = '', over, digits = '', tens = '', measure = '', above, noun = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const number = numbers.find(({ quantity }) => quantity.numeral.start === end);
    const value = valueOf(digits, tens);
    const before = tiers.at(-1);
    // “10亿元以上18个、50亿元以上4个、百亿元项目1个”: the highest may stand by its name.
    const bare = over === undefined && above === undefined;
    if (!number || !value || GROWS.test(noun) || (bare && !(before && tens.length > 1 && THINGS.test(noun))))
      continue;
    const at = match.index + match[0].indexOf(digits + tens + measure, lead.length);
    tiers.push({
      threshold: { start: at, end: at + digits.length + tens.length + measure.length },
      value,
      measure,
      lead: lead.replace(/^.*其中/u, ''),
      noun,
      bare,
      among: lead.includes('其中'),
      number,
      start: match.index,
    });
  }
  return tiers;
}

/** “税收过亿元楼宇”, “存栏百头以上养殖场（户）”, “50万元以上的村占比达到”; not “50万元以上、100万元以下”, and no bins “5—10亿元”. */
const TIER =
  /(?<lead>[\u4e00-\u9fff“”]{0,10}?)(?<over>超过?|过|突破|逾)?(?<![\d.—~～至到-])(?<digits>\d+(?:\.\d+)?)?(?<tens>[十百千]?[万亿]*)(?<measure>美元|元|吨|亩|头|只|羽|岁|平方米|千瓦|人|公里)(?<above>及?以上)?的?(?<noun>[\u4e00-\u9fff（）]{0,10}?)(?:数量)?(?:的?(?:占比|比例|比重))?(?:分别)?(?:达到?|占到?|有|共有?|为|提高到|增加到|增至|超过|不少于|不低于)?(?=\d)/gu;

const THINGS = /^(?:项目|企业)$/u;
const GROWS = /[增涨升降减下]/u;

function valueOf(digits: string, tens: string): Decimal | undefined {
  if (digits + tens === '') return undefined;
  const number = digits === '' ? ONE : parseDecimal(digits);
  return number && [...tens].reduce((value, ten) => shift(value, POWERS[ten] ?? 0), number);
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The lower threshold first; undefined where the two are not of one thing. */
function inOrder(text: string, a: Tier, b: Tier): readonly [Tier, Tier] | undefined {
  const [x, y] = [a.number.quantity, b.number.quantity];
  if (a.measure !== b.measure || x.unit !== y.unit || x.shape !== 'single' || y.shape !== 'single')
    return undefined;
  const order = compare(a.value, b.value);
  if (x.kind === 'percent') return a.noun !== b.noun || order === 0 ? undefined : order < 0 ? [a, b] : [b, a];
  // Those that begin with the highest may part them into bins.
  if (order >= 0 || !COUNTED.has(x.kind) || !JOINED.test(text.slice(x.end, b.start))) return undefined;
  const same = a.lead.endsWith(b.lead) && (b.noun === '' || b.noun === a.noun || (b.bare && a.noun === ''));
  return same ? [a, b] : undefined;
}

const JOINED = /^(?:以上|左右|余)?[，、；]$/u;

/** The most of what stands before 其中 in one unit: “签约项目36个，其中亿元以上41个”. */
function wholeBefore(
  text: string,
  numbers: readonly Labelled[],
  { number, start }: Tier,
): Labelled | undefined {
  const { quantity } = number;
  if (!COUNTED.has(quantity.kind)) return undefined;
  const from = text.lastIndexOf('；', start) + 1;
  const like = numbers.filter(
    ({ quantity: one }) =>
      one.start >= from && one.end <= start && one.unit === quantity.unit && one.shape === 'single',
  );
  // “新开工8个、续建6个，其中亿元以上12个” are some of both.
  const listed = like.some(
    (one, k) => k > 0 && ADDED.test(text.slice(like[k - 1]?.quantity.end, one.quantity.start)),
  );
  if (listed) return undefined;
  return like.reduce<Labelled | undefined>(
    (most, one) => (most && isMore(most, one) ? most : one),
    undefined,
  );
}

const ADDED = /^[、和及][^，。；\d到至总累共]{0,10}$|^，[^，。；\d到至净总累其]{0,6}$/u;

function isMore({ quantity: a }: Labelled, { quantity: b }: Labelled): boolean {
  return compare(amountOf(a), amountOf(b)) > 0;
}
