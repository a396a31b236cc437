import { type Decimal, whole as count } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { isBelow } from '../../numbers/interval.ts';
import type { View } from '../../view/view.ts';
import { divisionsToldOf } from '../repeats/divisions.ts';
import type { Inclusion } from './inclusion.ts';

/** Villages that bear a title: 80个省级示范村, 262个贫困村. */
interface Titled {
  readonly figure: Figure;
  readonly name: string;
  /** Whether it is villages with a committee that bear it; hamlets may be called 示范村, of which there are several times as many. */
  readonly whole: boolean;
}

/** “全县行政村合并为236个” and “创建了600个省级示范村”: no more villages bear a title than there are, or were before they were merged. */
export function* villagesOf(view: View): Generator<Inclusion> {
  const titled = titledOf(view);
  if (titled.length === 0) return;
  const all = divisionsToldOf(view).filter(
    ({ figure, noun }) => noun === '行政村' && figure.region === view.facts.place,
  );
  if (!all.some((one) => one.all === 'named')) return;
  const most = all
    .map(({ figure }) => figure)
    .reduce((a, b) => (isBelow(a.quantity.interval, b.quantity.interval) ? b : a));
  for (const { figure: part, name, whole } of titled)
    if (part.region === most.region)
      yield { part, whole: most, factor: whole ? MERGED : HAMLETS, called: name, of: '行政村' };
}

const MERGED: Decimal = count(2);
const HAMLETS: Decimal = count(5);

const titledOf = ofFigure((view, figure): Titled | undefined => {
  const { quantity, place } = figure;
  if (quantity.shape !== 'single' || quantity.unit !== '个' || quantity.bound === 'at-most') return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  // Of its own clause: “入选全国文明村镇，创建省级示范村6个” is told of this place.
  if (OTHERS.test(before.slice(before.search(/[^，。；]*$/u)))) return undefined;
  const name = AFTER.exec(text.slice(place.end, place.end + REACH))?.[1] ?? BEFORE.exec(before)?.[1];
  return name === undefined || HAMLET.test(name) ? undefined : { figure, name, whole: GRANTED.test(name) };
});

const REACH = 24;
const TITLE =
  '[\\u4e00-\\u9fff“”]{0,12}?(?:示范|绿化|文明|特色|精品|中心|贫困|脱贫|先进|先行|试点|宜居|强|旅游|样板|达标|薄弱|标杆|(?:森林|美丽|和美|绿色)乡)村';
const AFTER = new RegExp(`^(${TITLE})(?=[，。；、和与及等的]|$|建设|创建|全部|实现|整体|退出|出列)`, 'u');
const BEFORE = new RegExp(
  `(?<=^|[，。；：、]|[建评打培创][设选造育建成])(${TITLE})(?:达到?|增加到|共)?$`,
  'u',
);
/** Titles of several places, and of several years one after another. */
const OTHERS = /全[国省]|自然村|农户|村民|次/u;
const HAMLET = /自然|村庄|村民|户/u;
const GRANTED = /国家级|全国|省级|市级|文明|贫困|脱贫|薄弱|强村|森林/u;
