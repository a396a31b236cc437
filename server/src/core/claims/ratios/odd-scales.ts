import { compare, multiply, whole } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { amountOf } from '../../numbers/quantity.ts';

/** One of several projects named alike whose money is thousands of times less: “投资12.6万元的A、投资8.4亿元的B、投资6.5亿元的C”. */
export interface OddScale {
  readonly unit: number;
  readonly odd: Labelled;
  readonly others: readonly Labelled[];
}

export const oddScalesOf = foundIn(
  /投资[\d.]+万元的[^。；]*投资[\d.]+亿元的|投资[\d.]+亿元的[^。；]*投资[\d.]+万元的/u,
  (sentence): readonly Omit<OddScale, 'unit'>[] => {
    const row = numbersOf(sentence).filter(
      ({ quantity, label }) => quantity.kind === 'money' && LEADS.test(label),
    );
    return row.flatMap((odd) => {
      const others = row.filter((one) => one !== odd);
      const apart = others.every(
        (one) => compare(amountOf(one.quantity), multiply(amountOf(odd.quantity), FAR)) > 0,
      );
      return others.length >= FEWEST && apart ? [{ odd, others }] : [];
    });
  },
);

const LEADS = /^(?:总)?投资[\d.]+[万亿]+元的/u;
const FEWEST = 2;
const FAR = whole(1000);
