import { gapOf, type Labelled, numbersOf, placeOf } from '../claims/numbers.ts';
import { trimmed, printDecimal, divide, rounded, whole } from '../numbers/decimal.ts';
import { between, meets, over } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf, type Quantity } from '../numbers/quantity.ts';

interface Converted extends Claim {
  readonly first: Labelled;
  readonly second: Labelled;
}

/** 同一个数换了单位: “25亿斤（12.5万吨）”, “300公顷，折合4.5万亩”. */
export const conversion: Rule<Converted> = {
  id: 'conversion',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '单位换算不符', en: 'One number in two units' },
  messages: {
    conversion: {
      zh: '两个单位换算不符：{first}合{right}，括注为{second}，请核。',
      en: '{first} is {right}, written as {second}.',
    },
    currency: {
      zh: '{first}与{second}不合汇率，请核。',
      en: '{first} and {second} fit no rate of exchange.',
    },
    first: { zh: '换算前', en: 'Before the conversion' },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      const numbers = scanned && STATES.test(scanned.reading.text) ? numbersOf(scanned) : [];
      for (let k = 1; k < numbers.length; k++) {
        const [first, second] = [numbers[k - 1], numbers[k]];
        if (!scanned || !first || !second) continue;
        if (isExchanged(first, second) && EXCHANGED.test(gapOf(scanned, first, second)))
          yield { place: placeOf(unit, second), figures: [], places: [placeOf(unit, first)], first, second };
        if (!isOne(first, second)) continue;
        // “亩产2.3担，折合1.1万吨” converts the total told before.
        if (MEAN.test(first.label)) continue;
        const gap = gapOf(scanned, first, second);
        const after = scanned.reading.text.charAt(second.quantity.end);
        if (!STATED.test(gap) || (gap.startsWith('（') && after !== '）' && after !== '左')) continue;
        yield { place: placeOf(unit, second), figures: [], places: [placeOf(unit, first)], first, second };
      }
    }
  },
  judge({ first, second, place, places }, view) {
    const [a, b] = [first.quantity, second.quantity];
    if (isExchanged(first, second)) return exchanged(view, place, places, a, b);
    // “124亿斤（620万吨）以上”: what it may exceed by, both do.
    const [one, other] = [a, b].map(({ bound, printed, interval }) =>
      bound === 'about' ? interval : printed,
    );
    if (!one || !other || meets(one, other)) return HOLDS;
    const right = divide(amountOf(a), b.scale, 12, 'half-up');
    const [at] = places;
    const args = {
      first: at ? textOf(view, at) : '',
      second: textOf(view, place),
      right: right ? printDecimal(trimmed(rounded(right, 3))) + b.unit : '',
    };
    return breaks(
      { id: 'conversion', args },
      {
        formula: `${args.first}＝${args.right}`,
        expected: args.right,
        related: places.map((other) => ({ place: other, role: { id: 'first', args: {} } })),
      },
    );
  },
};

/** “人均地区生产总值51900元，突破8000美元”: a dollar has been worth six to eight yuan for decades. */
function isExchanged({ quantity: a, label }: Labelled, { quantity: b }: Labelled): boolean {
  return (
    /人均|户均/u.test(label) &&
    /^[万亿]?元$/u.test(a.unit) &&
    b.unit.endsWith('美元') &&
    a.shape === 'single' &&
    b.shape === 'single'
  );
}

function exchanged(view: View, place: Place, places: readonly Place[], a: Quantity, b: Quantity): Verdict {
  if (meets(over(a.printed, b.printed), RATES)) return HOLDS;
  const [at] = places;
  const args = { first: at ? textOf(view, at) : '', second: textOf(view, place) };
  return breaks(
    { id: 'currency', args },
    { related: places.map((other) => ({ place: other, role: { id: 'first', args: {} } })) },
  );
}

/** What has been passed may be passed by far, and a thousand dollars be named for hundreds. */
const RATES = between(whole(3), whole(15));

const EXCHANGED = /^[，、（](?:[约折]?合|折|约|首次|率先|历史性|已|接近|突破|超过?|达到?|跨过|迈过|迈上)*$/u;

/** Both count the same kind of thing, in different units; money of two currencies is not one kind. */
function isOne({ quantity: a }: Labelled, { quantity: b }: Labelled): boolean {
  if (a.kind !== b.kind || !KINDS.has(a.kind) || a.shape !== 'single' || b.shape !== 'single') return false;
  return a.unit.replace(/^[万亿千百]+/u, '') !== b.unit.replace(/^[万亿千百]+/u, '');
}

const KINDS = new Set([
  'mass',
  'area',
  'length',
  'volume',
  'power',
  'energy',
  'energy-coal',
  'heat',
  'yield',
]);

const STATES = /（[约近]?[合折即\d]|折合|约合|相当于|美元/u;

const MEAN = /平均|[人户亩村日月年]均|[亩单日年]产|每/u;

const STATED = /^(?:（|，)?(?:折合|约合|合计?|相当于|即|折)$|^（(?:约|近)?$/u;
