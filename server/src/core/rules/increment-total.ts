import { figuresAt } from '../claims/sums/additions.ts';
import type { Term } from '../claims/sums/addition.ts';
import { capped } from '../claims/shares/capped.ts';
import { type Increment, incrementsOf } from '../claims/stocks/increments.ts';
import { HUNDRED } from '../claims/shares/percentages.ts';
import {
  add,
  divide,
  magnitude,
  multiply,
  ONE,
  printDecimal,
  rounded,
  subtract,
  trimmed,
} from '../numbers/decimal.ts';
import { exactly, isBelow, meets, minus, negated, over, plus, scaledBy } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Grown extends Claim {
  readonly increment: Increment;
}

/** 增量与总数: “由82家增加到186家，净增140家”, “新增18户、总数达到17户”. */
export const incrementTotal: Rule<Grown> = {
  id: 'increment-total',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '增量与总数', en: 'Increments and totals' },
  messages: {
    pair: {
      zh: '由{from}到{to}，相差{right}，文中为{verb}{change}，请核。',
      en: 'From {from} to {to} is {right}, written {change}.',
    },
    way: {
      zh: '由{from}到{to}，文中为“{verb}{change}”，请核升降。',
      en: 'From {from} to {to} runs the other way than “{verb}{change}”.',
    },
    new: {
      zh: '{verb}{added}，大于总数{total}，请核。',
      en: '{added} more or new is beyond the {total} in all.',
    },
    short: {
      zh: '总数{total}增长{rate}，即增加{right}，多于{verb}{added}，请核。',
      en: '{total}, up {rate}, is {right} more than before, beyond the {added} that are new.',
    },
    net: {
      zh: '增减相抵为{right}，文中为{verb}{change}，请核。',
      en: 'What came and went leaves {right}, written {change}.',
    },
    turned: {
      zh: '增减相抵为{right}，而总数由{from}到{to}，请核。',
      en: 'What came and went leaves {right}, while the total went from {from} to {to}.',
    },
    from: { zh: '原有', en: 'what it was' },
    to: { zh: '现有', en: 'what it is' },
    rate: { zh: '增速', en: 'its growth' },
    flow: { zh: '增减', en: 'what came or went' },
  },
  *find(view) {
    for (const increment of incrementsOf(view)) {
      if (increment.kind === 'pair') {
        const { from, to, change } = increment;
        const figures = figuresAt(view, [from, to, change]);
        yield { place: change.place, figures, places: [from.place, to.place], increment };
      } else if (increment.kind === 'turned') {
        const { came, went, from, to } = increment;
        const others = [from, ...came, ...went];
        const places = others.map(({ place }) => place);
        yield { place: to.place, figures: figuresAt(view, [to, ...others]), places, increment };
      } else if (increment.kind === 'net') {
        const { came, went, net } = increment;
        const flows = [...came, ...went];
        const places = flows.map(({ place }) => place);
        yield { place: net.place, figures: figuresAt(view, [net, ...flows]), places, increment };
      } else {
        const { added, total } = increment;
        const others = increment.kind === 'short' ? [total, increment.rate] : [total];
        const places = others.map(({ place }) => place);
        yield { place: added.place, figures: figuresAt(view, [added, ...others]), places, increment };
      }
    }
  },
  judge({ increment }, view) {
    switch (increment.kind) {
      case 'pair':
        return changed(increment, view);
      case 'new':
        return added(increment, view);
      case 'short':
        return short(increment, view);
      case 'net':
        return netted(increment, view);
      case 'turned':
        return turned(increment, view);
    }
  },
};

function changed({ from, to, change }: Increment & { readonly kind: 'pair' }, view: View): Verdict {
  const told = change.falls ? negated(change.quantity.interval) : change.quantity.interval;
  const difference = minus(to.quantity.interval, from.quantity.interval);
  if (meets(difference, told)) return HOLDS;
  const fell = isBelow(to.quantity.interval, from.quantity.interval);
  const args = {
    from: textOf(view, from.place),
    to: textOf(view, to.place),
    change: textOf(view, change.place),
    verb: change.verb,
    right: gap(from, to),
  };
  return breaks(
    { id: meets(negated(difference), told) ? 'way' : 'pair', args },
    {
      formula: `${fell ? `${args.from}－${args.to}` : `${args.to}－${args.from}`}＝${args.right}≠${args.change}`,
      expected: args.right,
      related: [
        { place: from.place, role: { id: 'from', args: {} } },
        { place: to.place, role: { id: 'to', args: {} } },
      ],
    },
  );
}

function added({ added: one, total }: Increment & { readonly kind: 'new' }, view: View): Verdict {
  if (!isBelow(capped(total.quantity), one.quantity.interval)) return HOLDS;
  const args = { verb: one.verb, added: textOf(view, one.place), total: textOf(view, total.place) };
  return breaks(
    { id: 'new', args },
    {
      formula: `${args.added}＞${args.total}`,
      related: [{ place: total.place, role: { id: 'to', args: {} } }],
    },
  );
}

function short({ added: one, total, rate }: Increment & { readonly kind: 'short' }, view: View): Verdict {
  const grown = plus(rate.quantity.interval, exactly(HUNDRED));
  const before = over(scaledBy(total.quantity.interval, HUNDRED), grown);
  if (!isBelow(one.quantity.interval, minus(total.quantity.interval, before))) return HOLDS;
  const all = amountOf(total.quantity);
  const was = divide(multiply(all, HUNDRED), add(amountOf(rate.quantity), HUNDRED), 12, 'half-up');
  const { scale, unit } = one.quantity;
  const more = was && divide(subtract(all, was), scale, 12, 'half-up');
  const right = more ? printDecimal(rounded(more, 2)) + unit : '';
  const [a, t, r] = [one, total, rate].map(({ place }) => textOf(view, place));
  return breaks(
    { id: 'short', args: { verb: one.verb, added: a ?? '', total: t ?? '', rate: r ?? '', right } },
    {
      formula: `${t ?? ''}－${t ?? ''}÷（1＋${r ?? ''}）＝${right}＞${a ?? ''}`,
      related: [
        { place: total.place, role: { id: 'to', args: {} } },
        { place: rate.place, role: { id: 'rate', args: {} } },
      ],
    },
  );
}

function turned({ came, went, from, to }: Increment & { readonly kind: 'turned' }, view: View): Verdict {
  const [into, out] = [came, went].map((all) => all.map(({ quantity }) => quantity.interval).reduce(plus));
  if (!into || !out) return HOLDS;
  if (meets(minus(into, out), minus(to.quantity.interval, from.quantity.interval))) return HOLDS;
  const args = { right: balance(came, went), from: textOf(view, from.place), to: textOf(view, to.place) };
  const flows = [...came, ...went].map(({ place }) => ({ place, role: { id: 'flow', args: {} } }));
  return breaks(
    { id: 'turned', args },
    {
      formula: `${args.to}－${args.from}≠${args.right}`,
      related: [{ place: from.place, role: { id: 'from', args: {} } }, ...flows],
    },
  );
}

function netted({ came, went, net }: Increment & { readonly kind: 'net' }, view: View): Verdict {
  const [into, out] = [came, went].map((all) => all.map(({ quantity }) => quantity.interval).reduce(plus));
  if (!into || !out) return HOLDS;
  const told = net.falls ? negated(net.quantity.interval) : net.quantity.interval;
  if (meets(minus(into, out), told)) return HOLDS;
  const [plusses, minuses] = [came, went].map((all) => all.map(({ place }) => textOf(view, place)));
  const right = balance(came, went);
  return breaks(
    { id: 'net', args: { right, verb: net.verb, change: textOf(view, net.place) } },
    {
      formula: `${plusses?.join('＋') ?? ''}－${minuses?.join('－') ?? ''}＝${right}`,
      expected: right,
      related: [...came, ...went].map(({ place }) => ({ place, role: { id: 'flow', args: {} } })),
    },
  );
}

/** What is left of what came and went, in the unit of the first. */
function balance(came: readonly Term[], went: readonly Term[]): string {
  const [into, out] = [came, went].map((all) => all.map(({ quantity }) => amountOf(quantity)).reduce(add));
  const { scale, unit } = came[0]?.quantity ?? { scale: ONE, unit: '' };
  const left = into && out ? divide(subtract(into, out), scale, 12, 'half-up') : undefined;
  return left ? printDecimal(trimmed(left)) + unit : '';
}

/** The difference in the unit that both are told in. */
function gap({ quantity: a }: Term, { quantity: b }: Term): string {
  const difference = magnitude(subtract(amountOf(b), amountOf(a)));
  const short = divide(difference, b.scale, 12, 'half-up') ?? difference;
  return printDecimal(trimmed(short)) + b.unit;
}
