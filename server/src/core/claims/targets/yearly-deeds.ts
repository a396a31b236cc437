import { whole } from '../../numbers/decimal.ts';
import { isBelow, isPositive, scaledBy } from '../../numbers/interval.ts';
import { plainUnit } from '../../numbers/quantity.ts';
import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { statusOf } from '../repeats/comparable.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';
import type { Raised } from './raised.ts';

/** What is done anew every year, in other words each time: 电影 of “送电影下乡3806场” and “公益电影放映4200场”. */
interface Deed {
  readonly figure: Figure;
  readonly thing: string;
}

/** The deed of the year under review and of the year to come, which differ by a digit or a unit if at all: 3806场 and 4.2万场. */
function* deedsAlike(all: readonly Deed[], view: View): Generator<Raised> {
  const results = all.filter(({ figure }) => statusOf(view, figure) === 'actual');
  for (const { figure: target, thing } of all) {
    if (statusOf(view, target) !== 'target') continue;
    const found = results.filter((one) => isOne(one.thing, thing) && isBefore(one.figure, target));
    const [only] = found;
    if (only && found.length === 1 && mayCompare(only.figure, target))
      yield { target, result: only.figure, name: wordsOf(view, target).replace(VERBS, '') || thing };
  }
}

const deedOf = ofFigure((view, figure): Deed | undefined => {
  const { quantity, role, period, scope, measure, list } = figure;
  if (quantity.shape !== 'single' || role || scope !== '' || list || measure === 'rate') return undefined;
  if (period && (period.from !== period.to || period.months)) return undefined;
  if (quantity.kind !== 'money' && !TIMES.has(plainUnit(quantity))) return undefined;
  const before = clauseBefore(view, figure.place);
  if (ONCE.test(before)) return undefined;
  const own = wordsOf(view, figure).replace(COMMON, '');
  const thing =
    own === ''
      ? /^[\u4e00-\u9fff]{2,8}$/u.exec(clauseAfter(view, figure.place))?.[0].replace(COMMON, '')
      : own;
  if (thing === undefined || thing.length < 2 || !/^[\u4e00-\u9fff]{2,12}$/u.test(thing)) return undefined;
  // What is paid goes by what there is to pay for, but for what every year has.
  if (quantity.kind === 'money' && !/补[贴助偿]$/u.test(thing)) return undefined;
  return { figure, thing };
});

/** What is held or handed out once and again, and is not there afterwards. */
const TIMES: ReadonlySet<string> = new Set(['场', '场次', '次', '期', '人次', '册', '份']);

export const yearlyDeedsOf = amongAlike(
  deedOf,
  ({ thing, figure: { quantity } }) => [`${thing.slice(0, 2)} ${plainUnit(quantity)}`],
  deedsAlike,
);

/** 农机补贴 and 农机具购置补贴: one leaves words of the other out. */
function isOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long) return true;
  if (short.length < SHORTEST || short.slice(-2) !== long.slice(-2)) return false;
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

const SHORTEST = 4;

function isBefore({ place, period, region }: Figure, target: Figure): boolean {
  return (
    place.unit < target.place.unit &&
    region === target.region &&
    (!period || !target.period || period.to < target.period.from)
  );
}

/** A handful may become many, and money twenty times as much. */
function mayCompare({ quantity: told }: Figure, { quantity: aim }: Figure): boolean {
  if (!isPositive(told.printed) || !isPositive(aim.printed)) return false;
  if (told.kind !== 'money') return told.value.coefficient > 9n || told.value.exponent > 0;
  const [a, b] = [told.printed, aim.printed];
  return isBelow(scaledBy(a, MUCH), b) || isBelow(scaledBy(b, MUCH), a);
}

const MUCH = whole(20);

/** What is built or put right depends on what there is to do, what has run up is of several years, and what is one of many is not all. */
const ONCE =
  /其中|建|改造|治理|整[治改]|修|新增|净增|开工|安置|搬迁|淘汰|消除|拆|争取|化解|处置|投资|累计|以来|年来|总计|引进|签约|培育|新[创认]|一期|首批/u;
const VERBS = /^(?:完成|组织|开展|实现|力争|确保)+/u;
/** What is said of any such deed. */
const COMMON =
  /^送(?=[\u4e00-\u9fff]{4,})|下乡|进(?:村|社区|校园|企业)|免费|公益|惠民|巡[回演]|组织|开展|举办|举行|完成|实现|放映|播放|演出|发放|兑[现付]|拨付|落实|优质|各类|农村|全[年省市县区州旗]|[今去本]年|年内|达到?|力争|确保|计划|活动|共|计/gu;
