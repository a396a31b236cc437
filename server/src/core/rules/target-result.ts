import { attainmentsOf, type Attainment } from '../claims/targets/attainments.ts';
import { isTurnedAway } from '../claims/targets/turned-away.ts';
import { type TurnedAim, turnedAimsOf } from '../claims/targets/turned-aims.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import { compare, type Decimal, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, isBelow, isPositive, scaledBy, times } from '../numbers/interval.ts';
import { printPeriod } from '../times/period.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

/** A target and what has been reached before it. */
interface Aimed extends Claim, Attainment {}

/** A target that goes the wrong way. */
interface Backward extends Claim, TurnedAim {}

/** 目标低于已达到的数: “高新技术企业达到16家” where 18 had been reached; or ten times last year's result. */
export const targetResult: Rule<Aimed | Backward> = {
  id: 'target-result',
  level: 'warning',
  needs: 'report',
  title: { zh: '目标与实绩', en: 'Targets and results' },
  messages: {
    below: {
      zh: '{name}目标“{verb}{target}”，低于{year}年已达到的{result}，请核。',
      en: '{name}: a target of {target} is below the {result} reached in {year}.',
    },
    sooner: {
      zh: '{name}目标“{verb}{target}”，低于{year}年的目标{result}，请核。',
      en: '{name}: a target of {target} is below that of {year}, {result}.',
    },
    above: {
      zh: '{name}目标“{verb}{target}”，高于{year}年已降到的{result}，请核。',
      en: '{name}: a target of {target} is above the {result} reached in {year}.',
    },
    now: {
      zh: '{name}目标“{verb}{target}”称保持现有水平，{year}年为{result}，请核。',
      en: '{name}: {target} is said to keep the present level, which is {result}.',
    },
    far: {
      zh: '{name}目标{target}，与{year}年实绩{result}相差悬殊，请核。',
      en: '{name}: a target of {target} is out of proportion to {result} in {year}.',
    },
    fallen: {
      zh: '{name}的目标写“{verb}{target}”，与一般方向相反，请核。',
      en: 'A target of {name} that falls.',
    },
    risen: {
      zh: '{name}的目标写“{verb}{target}”，与一般方向相反，请核。',
      en: 'A target of {name} that rises.',
    },
    result: { zh: '实绩', en: 'the result' },
  },
  *find(view) {
    for (const attainment of attainmentsOf(view)) {
      const { target, result } = attainment;
      yield { place: target.place, figures: [target, result], places: [result.place], ...attainment };
    }
    for (const turned of turnedAimsOf(view)) {
      yield { place: turned.figure.place, figures: [turned.figure], places: [], ...turned };
    }
  },
  judge(claim, view) {
    if ('meant' in claim) return backward(claim, view);
    const { target, result, years } = claim;
    const [t, r] = [target.quantity.printed, result.quantity.interval];
    const side = order(target, result);
    const isAhead = (target.period?.to ?? 0) - (result.period?.to ?? Infinity) > 1;
    // Less than half of what is reached is another place's or another thing's.
    const other = isBelow(scaledBy(t, TWICE), r);
    if (result.status === 'target') return side < 0 && !other ? broken('sooner', claim, view) : HOLDS;
    if (claim.grows === 'up' && side < 0 && !other) return broken('below', claim, view);
    if (claim.grows === 'down' && side > 0) return broken('above', claim, view);
    if (claim.grows === 'not above' && side > 0) return broken('now', claim, view);
    if (!isPositive(t) || !isPositive(r) || WORK.test(claim.name)) return HOLDS;
    // What several years have added up to is held against as many of the one to come.
    const few = isBelow(
      scaledBy(times(t, exactly(whole(years))), isAhead && claim.grows === 'up' ? FEWER : FEW),
      r,
    );
    const summed = clauseBefore(view, target.place).includes('累计');
    // “到2026年比现在新增15户” is what all the years to come bring.
    const all = summed || isAhead ? 1 : years;
    // “五年累计突破850亿元” after 83.6 in one year.
    const many = !(summed && spanOf(target) > years) && isBelow(scaledBy(r, FAR), scaledBy(t, whole(all)));
    return (few && !ENDED.test(claim.name)) ||
      many ||
      isTurnedAway(claim) ||
      (years > 1 && isSum(result, view) && isBelow(scaledBy(r, MORE), t))
      ? broken('far', claim, view)
      : HOLDS;
  },
};

function backward({ figure, name, meant }: TurnedAim, view: View): Verdict {
  const args = { name: clipped(name, 16), verb: figure.verb, target: printed(view, figure) };
  return breaks({ id: meant === 'up' ? 'fallen' : 'risen', args });
}

/** Numbers printed alike are held against each other as they stand, others as far as they are printed. */
function order({ quantity: target, verb }: Figure, { quantity: result }: Figure): number {
  const alike = target.unit === result.unit && target.value.exponent === result.value.exponent;
  if (alike && result.bound === 'exact') return compare(target.value, result.value);
  // What is to be passed is as exact as it is written.
  const aim = /突破|超过/u.test(verb) ? exactly(amountOf(target)) : target.printed;
  if (isBelow(aim, result.interval)) return -1;
  return isBelow(result.interval, aim) ? 1 : 0;
}

/** A target this many times a result, or the reverse, is a slip of unit or digit. */
const FAR: Decimal = whole(8);
/** A tenth of what is aimed at, which is a little more than the result. */
const FEW: Decimal = whole(7);

/** What is to grow for years is not to be a quarter of what it is. */
const FEWER: Decimal = whole(4);

const TWICE: Decimal = whole(2);

/** “贫困发生率降至0.1%以下” after 3.3%: what a few years were to put an end to. */
const ENDED = /贫困|返贫/u;

/** What is built in a year depends on what was left to build: 棚户区改造. */
const WORK = /(?:改造|建设|新建|开工|治理|整治|安置|搬迁)$/u;

/** Years that a target is to be reached in. */
function spanOf({ period }: Figure): number {
  return period ? period.to - period.from + 1 : 1;
}

/** “五年累计新增”; a number told in passing may be that of the last year alone. */
function isSum({ place, sense }: Figure, view: View): boolean {
  return sense === 'add' || sense === 'net' || /累计|共|总计|合计|完成|年来/u.test(clauseBefore(view, place));
}

/** One year is not to bring twice as much as five have. */
const MORE: Decimal = whole(2);

function broken(id: string, { target, result, name }: Aimed, view: View): Verdict {
  const args = {
    name: clipped(name, 16),
    verb: target.verb,
    target: printed(view, target),
    result: printed(view, result),
    year: yearOf(result),
  };
  return breaks({ id, args }, { related: [{ place: result.place, role: { id: 'result', args: {} } }] });
}

function yearOf({ period }: Figure): string {
  return period ? printPeriod(period) : '';
}
