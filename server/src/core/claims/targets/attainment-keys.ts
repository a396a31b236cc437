import { percentageOf } from '../../knowledge/identities.ts';
import type { Figure } from '../../figures/figure.ts';
import { valueOf } from '../../lexicon/trie.ts';
import type { View } from '../../view/view.ts';
import { isCertain, periodOf } from '../repeats/comparable.ts';
import { clauseBefore } from '../words.ts';

/** “38件，提前一年达到规划的36件”: a target that has been passed; “提前下达新增债券7.4亿元” is the first of what the year will bring. */
function isForestalled(view: View, { place }: Figure): boolean {
  return /提前[^，]{0,8}?(?:达到|完成|实现|下达|批)/u.test(clauseBefore(view, place));
}

/** What a target and a result must have in common; undefined for what is held against nothing. */
export function keyOf(view: View, figure: Figure): string | undefined {
  const { indicator, measure, region, quantity, sense, basis, role } = figure;
  // What a year adds (新建) is held against what another has added.
  const added = sense === 'add' || sense === 'net' ? 'add' : '';
  const told = measure === 'level' || measure === 'share' || (measure === 'change' && added !== '');
  if (!told || role === 'from' || basis === 'average') return undefined;
  if (indicator === undefined || region === undefined) return undefined;
  if (
    !isCertain(view, figure) &&
    !isTelling(figure) &&
    !isPart(figure) &&
    !isCarried(view, figure) &&
    !isKeptUp(figure)
  )
    return undefined;
  // “其中玉米3.6万亩，总产12万吨”: what is of another kind is no part of it.
  const rate = rateOf(view, figure);
  if (periodOf(view, figure)?.months) return undefined;
  if (rate === undefined && figure.whole?.quantity.kind === quantity.kind) return undefined;
  if (isForestalled(view, figure)) return undefined;
  // Air is measured in the town, whether or not a report says so.
  const where = /浓度$|^空气质量/u.test(indicator) ? region.replace(TOWN, '') : region;
  return `${rate ?? indicator} ${measure} ${where} ${quantity.kind} ${added}`;
}

const TOWN = /(?:中心|主)?(?:城区|市区|县城)$/u;

/** “税收收入6.2亿元，占一般公共预算收入的68%”: what the catalogue knows as 税收占比, by which a target may be named. */
function rateOf({ catalogue }: View, { indicator, measure, base }: Figure): string | undefined {
  if (measure !== 'share' || indicator === undefined) return undefined;
  const found = percentageOf(catalogue.identities, indicator);
  if (!found) return undefined;
  const word = valueOf(catalogue.words, base);
  const isOf = word?.kind === 'name' && word.what === 'indicator' && word.entry === found.denominator;
  return base === '' || isOf || SHORT_OF.get(base) === found.denominator ? found.result : undefined;
}

/** What a report goes on to call what it has named. */
const SHORT_OF: ReadonlyMap<string, string> = new Map([
  ['地方收入', '一般公共预算收入'],
  ['财政收入', '一般公共预算收入'],
]);

/**
 * “地区生产总值年均增长8%，2021年突破2300亿元”, “优良天数292天，优良率80%”: what is certain of the number before holds of the one
 * that follows.
 */
export function isCarried(view: View, { place, indicator, scope, quantity, unknown }: Figure): boolean {
  if (scope !== '' || quantity.shape !== 'single' || unknown.length > 0) return false;
  // “新增口袋公园6座，推动3处‸公园24小时开放”: the number has a noun of its own.
  const after = view.units[place.unit]?.reading.text.slice(place.end, place.end + 2) ?? '';
  if (after.length === 2 && indicator?.endsWith(after)) return false;
  const before = (view.byUnit[place.unit] ?? []).findLast((other) => other.place.end <= place.start);
  return before !== undefined && before.indicator === indicator && isCertain(view, before);
}

/** “民生支出占一般公共预算支出的83%”: what it is a part of stands between the name and the number. */
function isPart({ measure, sense, scope, named, place, quantity }: Figure): boolean {
  return (
    measure === 'share' &&
    sense === 'share' &&
    scope === '' &&
    named?.unit === place.unit &&
    quantity.shape === 'single'
  );
}

/** “粮食稳定在25亿斤以上”: what is to be kept up, told by a short name, is what the place brings forth. */
function isKeptUp({ sense, status, indicator = '', scope, aspect, quantity, named, place }: Figure): boolean {
  if (sense !== 'hold' || status !== 'target' || !indicator.endsWith('产量')) return false;
  return scope === '' && aspect === '' && quantity.shape === 'single' && named?.unit === place.unit;
}

/** People counted under a long name that is not the indicator's own: 劳动力转移就业. */
function isTelling({ named, place, scope, quantity }: Figure): boolean {
  if (scope !== '' || named?.unit !== place.unit || named.end - named.start < LONG) return false;
  return quantity.shape === 'single' && (quantity.kind === 'people' || quantity.kind === 'households');
}

const LONG = 5;
