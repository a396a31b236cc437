import type { Said } from '../claims/shares/part-of.ts';
import { fits, isTurned, type Portion, portionsOf } from '../claims/shares/portions.ts';
import { type Decimal, divide, multiply, printDecimal, rounded, whole } from '../numbers/decimal.ts';
import { isBelow } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Shared extends Claim, Portion {}

/** 占比与两数不符: “一般公共预算收入23.75亿元，税收收入18.05亿元、占比67.0%”. */
export const share: Rule<Shared> = {
  id: 'share',
  level: 'warning',
  needs: 'figures',
  title: { zh: '占比与两数不符', en: 'Shares against their parts and wholes' },
  messages: {
    share: {
      zh: '{part}÷{whole}＝{ratio}，文中为{share}，请核。',
      en: '{part} ÷ {whole} = {ratio}, written {share}.',
    },
    part: { zh: '部分', en: 'the part' },
    whole: { zh: '整体', en: 'the whole' },
  },
  *find(view) {
    for (const portion of portionsOf(view)) {
      const { share: stated, part, whole: all } = portion;
      const places = [stated, part, all].map(({ place }) => place);
      const figures = places.flatMap(
        (place) => view.byUnit[place.unit]?.find((figure) => figure.place.start === place.start) ?? [],
      );
      yield { place: stated.place, figures, places: [part.place, all.place], ...portion };
    }
  },
  judge({ share: stated, part, whole: all, of, place }, view) {
    const isTold = fits({ quantity: stated.quantity }, part, all);
    if (isTold && !(of === 'plan' && isTurned(stated, part, all))) return HOLDS;
    // A part above the whole that 其中 takes it from is said as such.
    if (of === 'whole' && isBelow(all.quantity.interval, part.quantity.interval) && isAmong(view, all, part))
      return HOLDS;
    const digits = Math.max(1, -stated.quantity.value.exponent);
    const exact = divide(multiply(amountOf(part.quantity), HUNDRED), amountOf(all.quantity), 12, 'half-up');
    const right = exact ? `${printDecimal(rounded(exact, digits))}%` : '';
    const [a, b, s] = [textOf(view, part.place), textOf(view, all.place), textOf(view, place)];
    return breaks(
      { id: 'share', args: { part: a, whole: b, ratio: right, share: s } },
      {
        formula: `${a}÷${b}＝${right}≠${s}`,
        expected: right,
        related: [
          { place: part.place, role: { id: 'part', args: {} } },
          { place: all.place, role: { id: 'whole', args: {} } },
        ],
      },
    );
  },
};

function isAmong(view: View, { place: { unit, end } }: Said, { place }: Said): boolean {
  return unit === place.unit && /其中|[中里]/u.test(textOf(view, { unit, start: end, end: place.start }));
}

const HUNDRED: Decimal = whole(100);
