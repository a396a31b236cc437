import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import { textOf, type View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/**
 * What was done, in the words of its own clause: “改造老旧小区18个、2245户” of five years and “改造老旧小区7个、861户” of one are one deed
 * with two counts. Undefined where the clause says more than verb and object, as of whom or where.
 */
export const deedOf = perFigure((view: View, figure: Figure): string | undefined => {
  const [, verb, object] = DEED.exec(wordsOfAll(view, figure)) ?? [];
  return verb === undefined || object === undefined
    ? undefined
    : `${verb.replace(/^(?:完成|实施|开展)/u, '')}${object.replace(WHERE, '')} ${unitOf(figure)}`;
});

/** The same by the catalogue's name, where the clause says nothing but that it was done: “营造林21万亩”, “完成造林4万亩”. */
export const knownDeedOf = perFigure((view: View, figure: Figure): string | undefined => {
  const { indicator, named, place } = figure;
  if (indicator === undefined || named?.unit !== place.unit) return undefined;
  const [words, own] = [wordsOfAll(view, figure), textOf(view, named)];
  return words.endsWith(own) && words.slice(0, -own.length).replace(VERBS, '') === ''
    ? `${indicator} ${unitOf(figure)}`
    : undefined;
});

function unitOf({ quantity: { unit } }: Figure): string {
  return unit.replace(/^[百千万亿]+/u, '');
}

/** The words of a number's clause without the time, where they are of all of it; or else ''. */
function wordsOfAll(view: View, figure: Figure): string {
  const { quantity, scope, role, list, place } = figure;
  // “新建幼儿园12所、小学3所”: of several things each has its own.
  if (quantity.shape !== 'single' || quantity.kind === 'percent' || role || scope !== '') return '';
  if (list && list.names.length > 1) return '';
  const after = clauseAfter(view, place).replace(/^、.*/u, '');
  if (!/^(?:以上|多|余|左右)*$/u.test(after)) return '';
  return wordsFor(view, figure).replace(LEADING, '').replace(/[“”]/gu, '');
}

/** The words before a number; “、2245户” and “，惠及居民2245户” have those of the number before it. */
function wordsFor(view: View, { place }: Figure): string {
  const own = clauseBefore(view, place);
  if (own !== '' && !SERVED.test(own)) return own;
  const before = (view.byUnit[place.unit] ?? []).findLast((one) => one.place.end < place.start);
  const between = before ? textOf(view, { ...place, start: before.place.end, end: place.start }) : '';
  return before && /^[、，]/u.test(between) && between.length === own.length + 1
    ? clauseBefore(view, before.place)
    : '';
}

const SERVED = /^(?:惠及|受益|涉及|覆盖)(?:居民|群众|农户|住户|人口)?$/u;
const LEADING =
  /^(?:[全今去当]年|年内|[二三四五]年(?:来|间)?|20\d\d年|先后|累计|共|已|又|再|新|全[省市县区州旗]|计划|力争|确保)+(?!建)/u;
const VERBS = /(?:完成|实施|开展|建成|新建|新增|实现|改造|建设|达到?)+$/u;
const DEED =
  /^((?:完成|实施|开展)?(?:新?改?扩?建成?|新增|改造|打通|治理|整治|签约|引进|培育|发放|开工|修复|修建|搬迁|拆除|创建|建设|培训|转移|举办|化解|办理|栽植|硬化|铺设|淘汰|关闭|取缔|救助|资助|安置|争取|建立|认定|招聘|盘活|消除|整改|排查|更新|设立|配备|选派|完成|开展|实施))((?!了)[\u4e00-\u9fff、A-Z]{2,14})$/u;
/** The fields of a county's deeds go without saying. */
const WHERE = /^(?:农村|城镇|城区|县城|城市|城乡|各类)|(?:总?面积|里程|工程|项目)$/gu;
