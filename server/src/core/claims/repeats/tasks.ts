import type { Figure } from '../../figures/figure.ts';
import { isBelow } from '../../numbers/interval.ts';
import { areOneNumber, type Quantity } from '../../numbers/quantity.ts';
import { sentencesHolding, sentencesWith } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { areFar, statementOf } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { agree, companyOf } from './company.ts';
import { isRound, isSlipOfKeys, isSwap } from './slips.ts';
import { type Task, tasksByKey, tasksOf } from './task.ts';

/**
 * Tasks of one year told among its matters of people's livelihood (十件实事) and once more among its targets or its work: “改造老旧
 * 小区40个” and “④改造老旧小区30个”. Those matters are chosen out of the work and repeat its numbers; so do the year's aims.
 */
export function* repeatedTasks(view: View): Generator<Echo> {
  const all = tasksOf(view);
  const matters = mattersOf(view);
  if (matters.size > 0) yield* repeating([...mattersTwice(view, all, matters)]);
  const aims = new Set(sentencesWith(view, AIMS));
  if (aims.size > 0) yield* aimsTwice(view, all, aims);
}

/** Matters of which several have other numbers than the work, which no slip makes of them, and no more repeat it, have their own. */
function repeating(told: readonly Echo[]): readonly Echo[] {
  const isSame = ({ here, there }: Echo): boolean => areOneNumber(here.quantity, there.quantity);
  const isSlip = ({ here, there }: Echo): boolean => isSlipOfKeys(here.quantity, there.quantity);
  const others = told.filter((one) => !isSame(one) && !isSlip(one)).length;
  const isOwn = others > 1 && told.filter(isSame).length < others;
  return isOwn ? told.filter((one) => isSame(one) || isSlip(one)) : told;
}

function* mattersTwice(view: View, all: readonly Task[], matters: ReadonlySet<number>): Generator<Echo> {
  const isMatter = ({ figure }: Task): boolean => matters.has(figure.place.unit);
  const company = companyOf(view, all, isMatter);
  for (const matter of all.filter(isMatter)) {
    const others = likeIt(all, matter).filter((task) => !isMatter(task));
    const same = others.filter((task) => isSame(matter, task));
    // “新建农村公路80公里，改造农村公路120公里” are 200公里 that are built or built over.
    const isSplit = others.some(({ object, deed }) => object === matter.object && deed === 'renewed');
    const like = others.filter((task) => isLike(matter, task) && !(isSplit && task.deed !== matter.deed));
    const other = onlyOne(same.length > 0 ? same : like);
    if (!other || isKnown(view, matter.figure, other.figure)) continue;
    // What was done is told of a year and of several.
    const sure = isPlanned(matter) && (same.length > 0 || company.faithful);
    if (company.comeOfOne(matter, other) && (sure || company.stands(other)))
      yield { here: matter.figure, there: other.figure, words: matter.words };
  }
}

/** “主要预期目标是：……减少低收入人口1.2万人” and, of the year's work, “减少低收入人口1.5万人”. */
function* aimsTwice(view: View, all: readonly Task[], aims: ReadonlySet<number>): Generator<Echo> {
  const isAim = ({ figure }: Task): boolean => aims.has(figure.place.unit);
  for (const aim of all.filter(isAim)) {
    if (!isPlanned(aim) || aim.words.length < LONG || aim.comes) continue;
    const others = likeIt(all, aim).filter((task) => !isAim(task) && isPlanned(task) && isSame(aim, task));
    const other = onlyOne(others);
    if (other && !isKnown(view, aim.figure, other.figure))
      yield { here: other.figure, there: aim.figure, words: aim.words };
  }
}

const AIMS = /预期目标|主要目标|奋斗目标/u;
const LONG = 5;

function likeIt(all: readonly Task[], { key }: Task): readonly Task[] {
  return tasksByKey(all).get(key) ?? [];
}

/** Where the work tells of several such things, the matter may be any of them or all. */
function onlyOne([first, ...more]: readonly Task[]): Task | undefined {
  return first && more.every((task) => agree(task, first)) ? first : undefined;
}

function isPlanned({ figure }: Task): boolean {
  return figure.status === 'target';
}

/** What the catalogue knows is held against itself wherever it stands (`conflicting-value`), but for what may be a part elsewhere. */
function isKnown(view: View, a: Figure, b: Figure): boolean {
  const statement = statementOf(view, a);
  return statement !== undefined && statement === statementOf(view, b) && !areFar(a, b);
}

/** The same deed done to the same thing, or the same words. */
function isSame(a: Task, b: Task): boolean {
  if (a.figure.region !== b.figure.region) return false;
  return (
    (a.object === b.object && a.deed === b.deed && a.deed !== '') ||
    (a.words === b.words && a.words.length > 3)
  );
}

/**
 * One thing told in more words and in fewer: 乡镇中心幼儿园 and 中心幼儿园. As the longer name may tell of a part (公办幼儿园 of 幼儿园), its words
 * must pick none out; or a slip makes the one number of the other; or there are more of the part than of all.
 */
function isLike(a: Task, b: Task): boolean {
  if (!isWithin(a.figure.region, b.figure.region) || !areOneDeed(a, b)) return false;
  const [short, long] = a.object.length < b.object.length ? [a, b] : [b, a];
  if (!long.object.endsWith(short.object)) return false;
  if (PLAIN.test(long.object.slice(0, -short.object.length))) return true;
  if (isTellingSlip(a.figure.quantity, b.figure.quantity)) return true;
  return isBelow(short.figure.quantity.interval, long.figure.quantity.interval);
}

/** Two digits turned round, or one of three or more: 30 is no slip of 20. */
function isTellingSlip(a: Quantity, b: Quantity): boolean {
  return isSwap(a, b) || (isSlipOfKeys(a, b) && !(isRound(a) && isRound(b)));
}

function isWithin(a = '', b = ''): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function areOneDeed({ deed: a, object }: Task, { deed: b, object: other }: Task): boolean {
  // “新建改建农村户厕2.8万座” of the work is “新建农村户厕2.8万座” among the matters.
  if (object === other && object.length >= NAMED && BUILT.has(a) && BUILT.has(b)) return true;
  return a === b || a === '' || b === '' || (ANEW.has(a) && ANEW.has(b));
}

const BUILT = new Set(['new', 'more', 'rebuilt']);
const NAMED = 4;
const ANEW = new Set(['new', 'more']);

/** What says of a thing no more than everyone knows; “80个村污水治理” is told of 村污水 as “农村污水治理” is. */
const PLAIN = /^(?:乡镇|镇村|农(?=$)|城区|城镇|公共|公益性|老旧|既有|多层|住宅|居民|现有|[在的])*$/u;

/** The sentences that tell the year's matters of livelihood: the one that announces them, and the items behind it. */
function mattersOf(view: View): ReadonlySet<number> {
  const units = new Set<number>();
  for (const first of sentencesHolding(view, '实事')) {
    if (!ANNOUNCED.test(view.units[first]?.reading.text ?? '')) continue;
    units.add(first);
    for (let unit = first + 1; unit <= first + FARTHEST && isItem(view, unit); unit++) units.add(unit);
  }
  return units;
}

const ANNOUNCED =
  /[一二三四五六七八九十\d](?:[件项大类个]|方面)[^，。；：]{0,8}实事|实事[^，。；：]{0,6}(?:：|。?$)/u;
const FARTHEST = 24;

/** An item, or what is told behind one in its own paragraph. */
function isItem({ units }: View, unit: number): boolean {
  const text = units[unit]?.reading.text ?? '';
  return (
    ITEM.test(text) || (units[unit]?.opens !== 'paragraph' && ITEM.test(units[unit - 1]?.reading.text ?? ''))
  );
}

const ITEM = /^(?:[①-⑳]|\d{1,2}[.．、]|（[\d一二三四五六七八九十]+）|[一二三四五六七八九十]+[是、])/u;
