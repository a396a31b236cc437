import { type Decimal, multiply } from '../../numbers/decimal.ts';
import type { Interval } from '../../numbers/interval.ts';
import type { Quantity } from '../../numbers/quantity.ts';

/**
 * What a whole can be at most, for what it is compared with: “突破98万户” leaves it open upwards, but who has passed 130 says so;
 * who plans for “80家以上” does not plan for half as many again.
 */
export function capped({ interval, printed, approximator = '' }: Quantity): Interval {
  if (interval.hi || !printed.hi) return interval;
  return {
    ...interval,
    hi: multiply(printed.hi, PASSED.test(approximator) ? FURTHER : HALF_MORE),
    hiOpen: false,
  };
}

const PASSED = /突破|[超跨过逾余多]/u;
const FURTHER: Decimal = { coefficient: 13n, exponent: -1 };
const HALF_MORE: Decimal = { coefficient: 15n, exponent: -1 };
