import { fromPrinted, widened } from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import type { Multiple } from './multiples.ts';
import { gapOf, type Labelled, numbersOf } from '../numbers.ts';
import type { Scanned } from '../../text/unit.ts';

/**
 * What people in towns earn as a multiple of what those in the country do, beside both: “城镇、农村居民收入分别为39960元和18000元，收入比
 * 缩小到2.22∶1”, “城镇居民收入由A增加到B，农村居民收入由C增加到D，城乡居民收入比由2.93缩小到2.66”.
 */
export const incomeRatiosOf = foundIn(
  /收入(?:差距|倍差|之|相对差距)?比|收入倍差/u,
  (sentence): readonly Omit<Multiple, 'unit'>[] => {
    const { text } = sentence.reading;
    const numbers = numbersOf(sentence);
    const incomes = incomesOf(sentence, numbers);
    return numbers.flatMap((told) => {
      const { start, shape } = told.quantity;
      const [lead, from] = RATIO.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
      if (lead === undefined || shape === 'range') return [];
      const at = incomes.filter((one) => one.isStart === (from !== undefined));
      const [level, noLevel] = at.filter(({ whose }) => whose === '城');
      const [base, noBase] = at.filter(({ whose }) => whose === '农');
      if (!level || !base || noLevel || noBase) return [];
      return [{ level: level.number, base: base.number, told: asMultiple(told) }];
    });
  },
);

const REACH = 40;
/** The ratio that the incomes begin with, after 由, or the one that they come to. */
const RATIO =
  /(?:^|[，；。、（])(?:城乡|城镇[与和]农村)?(?:居民)?(?:人均)?(?:可支配)?收入(?:(?:差距|倍差|之|相对差距)?比|倍差)(?:值|例)?(?:([由从])|(?:[由从][\d.]+(?:[∶:：比]1)?)?(?:(?:进一步|持续|逐步)?(?:缩小|下降|降低|回落|收窄|[降缩])(?:到|至|为)|为|是|达到?)?)$/u;

/** 2.22∶1 is 2.22 times, half a step more for what was cut off rather than rounded. */
function asMultiple({ label, quantity }: Labelled): Labelled {
  const { value } = quantity;
  const interval = widened(fromPrinted(value), { coefficient: 5n, exponent: value.exponent - 1 });
  return { label, quantity: { ...quantity, interval } };
}

interface Income {
  readonly number: Labelled;
  /** 城镇 or 农村; of others it is undefined. */
  readonly whose: string | undefined;
  /** Whether a rise begins with it: “由39960元增加到……”. */
  readonly isStart: boolean;
}

/** The incomes of a sentence, each with whose it is: a number without a name goes on with that of the one before. */
function incomesOf(sentence: Scanned, numbers: readonly Labelled[]): readonly Income[] {
  const { text } = sentence.reading;
  const incomes: Income[] = [];
  let order = '';
  let floor = 0;
  for (const [k, number] of numbers.entries()) {
    const { kind, unit, start, end, shape } = number.quantity;
    if (kind !== 'money' || !/^万?元$/u.test(unit)) continue;
    const lead = text.slice(floor, start);
    const before = numbers[k - 1];
    const last = incomes.at(-1);
    floor = end;
    if (last && before === last.number && /^[、和与]$/u.test(gapOf(sentence, before, number))) {
      incomes.push({ number, whose: order[1], isStart: last.isStart });
      continue;
    }
    const both = BOTH.exec(lead);
    const named = NAMED.exec(lead)?.slice(1).join('');
    order = both ? both.slice(1).join('') : (named ?? order);
    if (shape !== 'single' || CHANGE.test(lead)) continue;
    incomes.push({ number, whose: order[0], isStart: /[由从][^，。；\d]{0,8}$/u.test(lead) });
  }
  return incomes;
}

const BOTH = /(城|农)[镇村][^，。；]{0,6}[、和与](城|农)[镇村][^。；\d]{0,24}收入[^。；\d]{0,8}$/u;
/** The one named last; what all earn is that of neither. */
const NAMED = /^.*(?:(城)镇|(农)村|(全)体|(?<![镇村](?:常住)?)(居)民(?:人均|可支配))/u;
/** What it grew by, and what it was. */
const CHANGE = /(?:增[加长收]|提高|净增|多|高出|[比较][^，。；]{0,10})[约近了]?$/u;
