import { type Speeds, speedsOf } from '../claims/growth/speeds.ts';
import { printed } from '../claims/words.ts';
import { magnitude, parseDecimal, printDecimal, subtract, trimmed } from '../numbers/decimal.ts';
import { fromPrinted, isBelow, meets, minus, negated } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface Compared extends Claim {
  readonly speeds: Speeds;
}

/** 谁快谁慢: “城镇、农村居民收入增长6.2%和7.1%，农村居民收入增速低于城镇0.9个百分点”. */
export const growthGap: Rule<Compared> = {
  id: 'growth-gap',
  level: 'warning',
  needs: 'figures',
  title: { zh: '增速快慢与两数不符', en: 'Faster and slower against the two rates' },
  messages: {
    way: {
      zh: '{own}与{other}相比，文中“{text}”，快慢相反，请核。',
      en: '{own} against {other}: “{text}” is the other way round.',
    },
    gap: {
      zh: '{own}与{other}相差{right}个百分点，文中为{told}，请核。',
      en: '{own} and {other} are {right} points apart, written {told}.',
    },
    rate: { zh: '所比增速', en: 'A rate compared' },
  },
  *find(view) {
    for (const speeds of speedsOf(view)) {
      const { own, other, place } = speeds;
      yield { place, figures: [own, other], places: [own.place, other.place], speeds };
    }
  },
  judge({ speeds: { own, other, way, told }, place, places }, view) {
    const [high, low] = way === 'above' ? [own, other] : [other, own];
    const related = places.map((at) => ({ place: at, role: { id: 'rate', args: {} } }));
    const args = {
      own: printed(view, own),
      other: printed(view, other),
      text: clipped(textOf(view, place), 20),
      told: told ?? '',
      right: printDecimal(trimmed(magnitude(subtract(own.quantity.value, other.quantity.value)))),
    };
    const formula = `${args.own}－${args.other}`;
    if (isBelow(high.quantity.interval, low.quantity.interval))
      return breaks({ id: 'way', args }, { related, formula });
    const gap = parseDecimal(told ?? '');
    const by = minus(own.quantity.interval, other.quantity.interval);
    if (!gap || meets(way === 'above' ? by : negated(by), fromPrinted(gap))) return HOLDS;
    return breaks({ id: 'gap', args }, { related, formula, expected: args.right });
  },
};
