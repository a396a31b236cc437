import type { Figure } from '../../figures/figure.ts';
import { grouped } from '../../grouped.ts';
import { isBelow } from '../../numbers/interval.ts';
import { sentencesHolding, sentencesWith } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { statementOf } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { Company, isOne, keyOf } from './company.ts';
import { type Task, tasksOf } from './task.ts';

/**
 * Tasks of one year told among its matters of people's livelihood (十件实事) and once more among its targets or its work: “改造老旧
 * 小区40个” and “④改造老旧小区30个”. Those matters are chosen out of the work and repeat its numbers; so do the year's aims.
 */
export function* repeatedTasks(view: View): Generator<Echo> {
  const all = tasksOf(view);
  const matters = mattersOf(view);
  if (matters.size > 0) yield* mattersTwice(view, all, matters);
  const aims = new Set(sentencesWith(view, AIMS));
  if (aims.size > 0) yield* aimsTwice(view, all, aims);
}

function* mattersTwice(view: View, all: readonly Task[], matters: ReadonlySet<number>): Generator<Echo> {
  const { told, work } = parted(all, matters);
  const company = new Company(view, all, told);
  for (const matter of told) {
    const others = work.get(keyOf(matter)) ?? [];
    const same = others.filter((task) => isSame(matter, task));
    const other = onlyOne(same.length > 0 ? same : others.filter((task) => isLike(matter, task)));
    if (!other || isKnown(view, matter.figure, other.figure)) continue;
    const sure = same.length > 0 && isPlanned(matter);
    if (company.comeOfOne(matter, other) && (sure || company.stands(other)))
      yield { here: matter.figure, there: other.figure, words: matter.words };
  }
}

/** “主要预期目标是：……减少低收入人口1.2万人” and, of the year's work, “减少低收入人口1.5万人”. */
function* aimsTwice(view: View, all: readonly Task[], aims: ReadonlySet<number>): Generator<Echo> {
  const { told, work } = parted(all.filter(isPlanned), aims);
  for (const aim of told) {
    const others = (work.get(keyOf(aim)) ?? []).filter((task) => isSame(aim, task));
    const other = aim.words.length < LONG || aim.comes ? undefined : onlyOne(others);
    if (other && !isKnown(view, aim.figure, other.figure))
      yield { here: other.figure, there: aim.figure, words: aim.words };
  }
}

const AIMS = /预期目标|主要目标|奋斗目标/u;
const LONG = 5;

/** The tasks of some sentences, and those of the others by what they may have in common. */
function parted(
  all: readonly Task[],
  units: ReadonlySet<number>,
): { readonly told: readonly Task[]; readonly work: ReadonlyMap<string, readonly Task[]> } {
  const isTold = ({ figure }: Task): boolean => units.has(figure.place.unit);
  return {
    told: all.filter(isTold),
    work: grouped(
      all.filter((task) => !isTold(task)),
      keyOf,
    ),
  };
}

/** Where the work tells of several such things, the matter may be any of them or all. */
function onlyOne([first, ...more]: readonly Task[]): Task | undefined {
  return first && more.every(({ figure }) => isOne(figure, first.figure)) ? first : undefined;
}

function isPlanned({ figure }: Task): boolean {
  return figure.status === 'target';
}

/** What the catalogue knows is held against itself wherever it stands (`conflicting-value`). */
function isKnown(view: View, a: Figure, b: Figure): boolean {
  const statement = statementOf(view, a);
  return statement !== undefined && statement === statementOf(view, b);
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
 * must pick none out; or there are more of the part than of all.
 */
function isLike(a: Task, b: Task): boolean {
  if (!isWithin(a.figure.region, b.figure.region) || !areOneDeed(a, b)) return false;
  const [short, long] = a.object.length < b.object.length ? [a, b] : [b, a];
  if (!long.object.endsWith(short.object)) return false;
  if (PLAIN.test(long.object.slice(0, -short.object.length))) return true;
  return isBelow(short.figure.quantity.interval, long.figure.quantity.interval);
}

function isWithin(a = '', b = ''): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function areOneDeed({ deed: a }: Task, { deed: b }: Task): boolean {
  return a === b || a === '' || b === '' || (ANEW.has(a) && ANEW.has(b));
}

const ANEW = new Set(['new', 'more']);

/** What says of a thing no more than everyone knows. */
const PLAIN = /^(?:乡镇|镇村|公共|老旧|既有|多层|住宅|居民|现有|[在的])*$/u;

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
