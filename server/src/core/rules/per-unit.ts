import { type Adjacent, adjacentPairs } from '../claims/ratios/adjacent.ts';
import { placeOf } from '../claims/numbers.ts';
import { limitsOf, outside, quotientOf } from '../claims/ratios/quotients.ts';
import { plus } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface PerUnit extends Claim {
  readonly found: Adjacent;
}

/** 平均数不合常理: “5万户1.5万人”, “5000套、5万平方米商品房”, “17万亩、产量3200万吨”. */
export const perUnit: Rule<PerUnit> = {
  id: 'per-unit',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '两数相除不合常理', en: 'Quotients out of proportion' },
  messages: {
    ratio: {
      zh: '{over}÷{under}＝{ratio}{unit}，“{name}”一般为{min}—{max}，请核。',
      en: '{over} ÷ {under} = {ratio}{unit}: “{name}” is usually {min}–{max}.',
    },
    other: { zh: '相除的另一数', en: 'The number it is divided by' },
  },
  *find(view) {
    for (const found of adjacentPairs(view)) {
      const [over, under] = [placeOf(found.unit, found.over), placeOf(found.unit, found.under)];
      const figures = (view.byUnit[found.unit] ?? []).filter(
        ({ place }) => place.start === over.start || place.start === under.start,
      );
      yield { place: over, figures, places: [under], found };
    }
  },
  judge({ found, place, places }, view) {
    const { pair } = found;
    const [over, under] = [found.over.quantity, found.under.quantity];
    const limits = limitsOf(pair, view.catalogue);
    // 以上 and 余 move neither number by a digit, so what is printed decides.
    if (!limits) return HOLDS;
    const side = outside(over.printed, under.printed, limits);
    if (side === undefined) return HOLDS;
    // Of all that the row counts, and not of its last alone, the other number may be told.
    if (found.row.length > 0 && side === 'above') {
      const all = [under, ...found.row.map(({ quantity }) => quantity)].map(({ printed }) => printed);
      if (outside(over.printed, all.reduce(plus), limits) === undefined) return HOLDS;
    }
    const [first] = places;
    const ratio = quotientOf(over, under, limits);
    const args = {
      over: textOf(view, place),
      under: first ? textOf(view, first) : '',
      ratio,
      unit: pair.unit,
      name: pair.name,
      min: pair.min,
      max: pair.max,
    };
    return breaks(
      { id: 'ratio', args },
      {
        formula: `${args.over}÷${args.under}＝${ratio}${pair.unit}`,
        expected: `${pair.min}—${pair.max}${pair.unit}`,
        related: places.map((other) => ({ place: other, role: { id: 'other', args: {} } })),
      },
    );
  },
};
