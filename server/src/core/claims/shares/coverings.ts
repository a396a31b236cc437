import { grouped } from '../../grouped.ts';
import { ONE, whole } from '../../numbers/decimal.ts';
import { isBelow } from '../../numbers/interval.ts';
import { divisionsToldOf } from '../repeats/divisions.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { sentencesWith } from '../../view/joint.ts';
import { perFigure } from '../../figures/per-figure.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';
import { isOneTime } from '../repeats/comparable.ts';
import type { Inclusion } from './inclusion.ts';
import type { Page } from '../ratios/ledger.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';
import { villagesOf } from './villages.ts';

/** Parts and wholes that follow from what is told of: crops and farmland, firms and the register, one task and all of them. */
export function* coveringsOf(view: View, pages: readonly Page[]): Generator<Inclusion> {
  yield* ofFields(pages, view);
  yield* ofFirms(pages, view);
  yield* ofSites(view);
  yield* ofSitesApart(view);
  yield* ofPlants(view);
  yield* ofProjects(view);
  yield* ofDivisions(view);
  yield* villagesOf(view);
}

/** No crop stands on more than the farmland, three times a year at most. */
function* ofFields(pages: readonly Page[], view: View): Generator<Inclusion> {
  const farmland = pages.flatMap(({ values }) => values.get('耕地保有量') ?? []);
  if (farmland.length === 0) return;
  for (const part of grownOf(view)) {
    if (part.indicator !== undefined) continue;
    const whole = farmland.find((other) => other.region === part.region && isOneTime(view, part, other));
    if (whole) yield { part, whole, factor: THREE };
  }
}

const THREE = whole(3);
const isGrown = perFigure(
  (view, figure) => figure.quantity.kind === 'area' && GROWN.test(wordsOf(view, figure)),
);
const grownOf = ofFigure((view, figure) => (isGrown(view, figure) ? figure : undefined));
const GROWN = /(?:种植|播种|栽培)(?:总?面积|规模)$/u;

/** A crop's park, base or trial field is a part of what it grows on: “种植面积3万亩，…新建蔬菜园区1000亩”. */
function* ofSites(view: View): Generator<Inclusion> {
  for (const figures of figuresBySentence(view)) {
    const whole = figures.find((one) => isGrown(view, one));
    if (!whole) continue;
    for (const part of figures) {
      if (part.quantity.kind !== 'area' || part.place.start <= whole.place.start) continue;
      const words = wordsOf(view, part) + clauseAfter(view, part.place).slice(0, 12);
      if (SITES.test(words) && !GROWN.test(words)) yield { part, whole, factor: ONE };
    }
  }
}

/** The same in sentences apart, where the site is the crop's by name: a plan may widen what is grown, but a site is not twice all of it. */
function* ofSitesApart(view: View): Generator<Inclusion> {
  const grown = grownOf(view).filter(({ measure, sense }) => measure === 'level' && sense !== 'add');
  if (grown.length === 0) return;
  for (const { part, words } of sitesOf(view)) {
    const whole = grown.find(
      (one) => one.place.unit !== part.place.unit && one.region === part.region && isOf(cropOf(one), words),
    );
    if (whole) yield { part, whole, factor: TWO };
  }
}

/** The areas of sites, with what is said around them. */
const sitesOf = ofFigure((view, part) => {
  if (part.quantity.kind !== 'area') return undefined;
  const words = wordsOf(view, part) + clauseAfter(view, part.place).slice(0, 16);
  return SITES.test(words) && !GROWN.test(words) ? { part, words } : undefined;
});

/** Fruit grows on fruit trees: 水果 in 果树标准园. */
function isOf(crop: string, words: string): boolean {
  return crop.length > 1 && (words.includes(crop) || (crop === '水果' && /果[树园品]|林果/u.test(words)));
}

const TWO = whole(2);

function cropOf({ name }: Figure): string {
  return name.replace(GROWN, '');
}

const SITES = /园区|基地|示范[区片田点园]|试点|核心区|标准园/u;

/** One plant or farm takes no more than what all the place is to bring: “甲年出栏5万头生猪养殖等项目，实现生猪年出栏25万头”. */
function* ofPlants(view: View): Generator<Inclusion> {
  for (const unit of sentencesWith(view, YIELDS)) {
    const figures = (view.byUnit[unit] ?? []).filter(({ quantity: { shape } }) => shape === 'single');
    const told = figures.flatMap((figure) => {
      const before = clauseBefore(view, figure.place);
      const [, thing = '', measure] = YIELD.exec(before) ?? [];
      return measure === undefined
        ? []
        : [{ figure, before, after: clauseAfter(view, figure.place), thing, measure }];
    });
    for (const { figure: part, before, after, measure } of told) {
      if (!A_PLANT.test(after)) continue;
      for (const { figure: whole, ...all } of told) {
        if (whole.place.start < part.place.end || all.measure !== measure || !IN_ALL.test(all.before))
          continue;
        if (whole.quantity.unit.slice(-1) !== part.quantity.unit.slice(-1)) continue;
        if (all.thing !== '' && (before + after).includes(all.thing)) yield { part, whole, factor: ONE };
      }
    }
  }
}

const YIELDS = /年(?:出栏|存栏|产|加工|屠宰)[^。]*年(?:出栏|存栏|产|加工|屠宰)/u;
/** The last character of what is raised or made (猪 of 生猪), and how it is counted. */
const YIELD = /([\u4e00-\u9fff])?(年(?:出栏|存栏|产|加工|屠宰))量?(?:能力|规模)?(?:达到?|约|超过?|突破)?$/u;
const A_PLANT = /^[^、]{2,16}(?:项目|基地|养殖场|生产线)/u;
const IN_ALL = /^(?:使|让|全[市县区]|力争|确保|实现|带动|推动)/u;

/** Firms of any kind are no more than all that is registered. */
function* ofFirms(pages: readonly Page[], view: View): Generator<Inclusion> {
  const { place } = view.facts;
  const registered = pages
    .flatMap(({ values }) => values.get('经营主体') ?? [])
    .find(({ region, status }) => region === place && status === 'actual');
  if (!registered) return;
  for (const part of firmsOf(view)) {
    if (part.status === 'actual' && part.region === place) yield { part, whole: registered, factor: ONE };
  }
}

const firmsOf = ofFigure((view, figure) => {
  const { quantity, indicator, place } = figure;
  if (indicator !== undefined || (quantity.unit !== '户' && quantity.unit !== '家')) return undefined;
  const words = [textOf(view, place) + clauseAfter(view, place), wordsOf(view, figure)];
  return words.some((one) => FIRMS.test(one)) ? figure : undefined;
});
const FIRMS = /^\d+[户家](?:[\u4e00-\u9fff]{0,4})企业|企业$/u;

/** “重点项目完成投资100亿元以上”, and “四个焦化项目，力争年内完成投资40亿元”: some projects take no more than all of them. */
function* ofProjects(view: View): Generator<Inclusion> {
  const told = sentencesWith(view, INVESTED).flatMap((unit) =>
    (view.byUnit[unit] ?? []).filter(
      (figure) => figure.quantity.kind === 'money' && INVESTED.test(clauseBefore(view, figure.place)),
    ),
  );
  const wholes = told.filter((figure) => ALL_PROJECTS.test(clauseBefore(view, figure.place)));
  for (const part of told) {
    const text = view.units[part.place.unit]?.reading.text.slice(0, part.place.start) ?? '';
    if (wholes.includes(part) || !/项目|工程/u.test(text) || OTHERS.test(text)) continue;
    const whole = wholes.find((one) => one.place.unit !== part.place.unit && isOneTime(view, part, one));
    if (whole) yield { part, whole, factor: ONE };
  }
}

const INVESTED = /完成(?:年度)?投资/u;
const ALL_PROJECTS =
  /^(?:力争|确保|推动|实现|全年|年内|全[省市县区州]|[今去]年|20\d\d年)*重点(?:建设|工程)?项目(?:建设)?(?:全年|年内|年度)?完成(?:年度)?投资(?:达到?|突破|超过?)?$/u;
/** All of the investments of a kind, several years, and what is not the place's own. */
const OTHERS =
  /重点(?:建设|工程)?项目|固定资产|(?:工业|民间|房地产|产业|基础设施|交通|水利|技改)[^，]{0,4}投资|累计|五年|以来|[省市央]级/u;

/** “全县188个行政村”, and “电商服务站覆盖141个行政村”: of what a place is divided into nothing is done to more than there are. */
function* ofDivisions(view: View): Generator<Inclusion> {
  const told = divisionsToldOf(view).filter(({ figure }) => figure.region === view.facts.place);
  for (const [noun, group] of grouped(told, ({ noun: name }) => name)) {
    const all = told.filter(
      (one) => one.all !== undefined && (one.noun === noun || one.noun === `${noun}街道`),
    );
    // Villages that have been merged were more before.
    const known = all.some((one) => one.all === 'named');
    const merged = group.some(({ figure }) => MERGED.test(clauseBefore(view, figure.place)));
    const whole = largest(all.map(({ figure }) => figure));
    if (!known || merged || !whole) continue;
    for (const { figure: part, all: isAll } of group)
      if (
        isAll === undefined &&
        part.quantity.bound === 'exact' &&
        !HOUSES.test(clauseAfter(view, part.place)) &&
        !COUNTED_TWICE.test(clauseBefore(view, part.place))
      )
        yield { part, whole, factor: ONE, called: noun };
  }
}

function largest(figures: readonly Figure[]): Figure | undefined {
  return figures.reduce<Figure | undefined>(
    (best, one) => (best && !isBelow(best.quantity.interval, one.quantity.interval) ? best : one),
    undefined,
  );
}

const MERGED = /合并|调整|优化|整合|撤并|减少|精简|由/u;
const COUNTED_TWICE = /累计|全[省国]|对口|结对|以来|年来|先后|次/u;
/** What stands in them, of which there may be more than one. */
const HOUSES = /卫生|服务|党|文化|综合|养老|便民|医|学|干部|支部|书记|网格|站|点|室|中心/u;
