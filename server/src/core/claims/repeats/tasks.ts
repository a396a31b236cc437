import type { Figure } from '../../figures/figure.ts';
import { grouped } from '../../grouped.ts';
import { sentencesHolding } from '../../view/joint.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { statementOf } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { clauseBefore } from '../words.ts';

/** What a year is to do, counted: “改造老旧小区40个” of 改造 and 老旧小区, “城镇老旧小区改造40个” too. */
interface Task {
  readonly figure: Figure;
  readonly deed: string;
  readonly object: string;
  /** As it is written: 新建停车位. */
  readonly words: string;
}

/**
 * Tasks of one year told among its matters of people's livelihood (十件实事) and once more among its targets or its work: “改造老旧
 * 小区40个” and “④改造老旧小区30个”. Those matters are chosen out of the work and repeat its numbers.
 */
export function* repeatedTasks(view: View): Generator<Echo> {
  const matters = mattersOf(view);
  if (matters.size === 0) return;
  for (const group of grouped(tasksOf(view), keyOf).values()) {
    for (const matter of group) {
      if (!matters.has(matter.figure.place.unit)) continue;
      const others = group.filter(({ figure }) => !matters.has(figure.place.unit));
      // Where the work tells of several such things, the matter may be any of them or all.
      const [other, ...more] = others;
      if (!other || isKnown(view, matter.figure, other.figure)) continue;
      if (more.every(({ figure }) => isOne(figure, other.figure)))
        yield { here: matter.figure, there: other.figure, words: matter.words };
    }
  }
}

/** What the catalogue knows is held against itself wherever it stands (`conflicting-value`). */
function isKnown(view: View, a: Figure, b: Figure): boolean {
  const statement = statementOf(view, a);
  return statement !== undefined && statement === statementOf(view, b);
}

function isOne({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.unit === b.unit && a.value.coefficient === b.value.coefficient;
}

function keyOf({ figure, deed, object }: Task): string {
  const { period, region, quantity } = figure;
  return `${deed} ${object} ${quantity.kind} ${quantity.unit.replace(/^[百千万亿]+/u, '')} ${period?.to ?? ''} ${region ?? ''}`;
}

const tasksOf = ofFigure((view, figure): Task | undefined => {
  const { status, measure, period, quantity, role, whole } = figure;
  if (status !== 'target' || role || period?.from !== period?.to) return undefined;
  if (whole?.quantity.unit === quantity.unit) return undefined;
  if ((measure !== 'level' && measure !== 'change') || quantity.shape !== 'single') return undefined;
  const words = clauseBefore(view, figure.place).replace(LEADING, '');
  const first = DEED.exec(words)?.[0] ?? '';
  const rest = words.slice(first.length).replace(BEFORE_OBJECT, '');
  const last = LAST_DEED.exec(rest)?.[0] ?? '';
  const object = last === '' ? rest : rest.slice(0, -last.length);
  // In “新建道路12条、停车位1万个” the second shares the deed of the first.
  const deed = first + last === '' ? kindsOf(figure.verb)[0] : kindOf(first + last);
  if (deed === 'more' && comesOf(view, figure)) return undefined;
  if (deed === undefined || object.length < SHORTEST || !/^[\u4e00-\u9fff]+$/u.test(object)) return undefined;
  return MANY.test(object) ? undefined : { figure, deed, object, words };
});

/** “新建幼儿园14所，新增学位3200个”: what comes of one thing here may come of several elsewhere. */
function comesOf(view: View, { place }: Figure): boolean {
  const before = (view.units[place.unit]?.reading.text ?? '').slice(0, place.start);
  return /\d[^，。；\d]*，[^，。；\d]*$/u.test(before.slice(-NEAR));
}

const NEAR = 30;
const SHORTEST = 2;

const LEADING =
  /^(?:[①-⑳]|\d{1,2}[.．、]|（[\d一二三四五六七八九十]+）|[一二三四五六七八九十]+[是要]|其中|[今全]年|年内|力争|确保|计划|完成|实施|开展|推进|加快|抓好|再|继续|城镇|全[省市县区州旗镇乡])+/u;

const DEEDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['new', /新建|建设|建成|新开|打造|修建|铺设|加装|配建/u],
  ['more', /新增|增加|增设/u],
  ['renewed', /改造|更新|改建|整治|提升|修缮|维修|翻新/u],
  ['trained', /培训/u],
  ['treated', /治理|修复|清理/u],
  ['brought', /引进|引育/u],
  ['won', /创建|培育/u],
  ['given', /发放|救助|资助|补助|筛查|免费/u],
  ['planted', /栽植|种植|营造/u],
];

const WORDS = DEEDS.map(([, { source }]) => source).join('|');
const DEED = new RegExp(`^(?:新改扩建|新[、]?改扩?建|改扩建|${WORDS}|[和及与、])+`, 'u');
const LAST_DEED = new RegExp(`(?:改扩建|${WORDS})+$`, 'u');
const BEFORE_OBJECT = /^(?:城镇|的)/u;

/** What is done; what is built anew and built over in one go is a kind of its own: “新改建农村公路”. */
function kindOf(words: string): string | undefined {
  const [kind, ...more] = kindsOf(words);
  return /新改|改扩/u.test(words) || more.includes('renewed') ? 'rebuilt' : kind;
}

function kindsOf(words: string): readonly string[] {
  return DEEDS.flatMap(([kind, one]) => (one.test(words) ? [kind] : []));
}

/** What a year does here and there, a number each time. */
const MANY = /(?:投资|资金|项目|企业|产业|工程|产值|收入|营收)$/u;

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
