import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import { once } from '../../once.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/** What a year does, counted: “改造老旧小区40个” of 改造 and 老旧小区, “城镇老旧小区改造40个” and “推进40个老旧小区改造” too. */
export interface Task {
  readonly figure: Figure;
  /** What kind of deed; '' where the words tell none that is known. */
  readonly deed: string;
  readonly object: string;
  /** What tasks that tell of one thing have in common, with the last two characters of what it is. */
  readonly key: string;
  /** As it is written: 新建停车位. */
  readonly words: string;
  /** Whether it is what other things bring with them: “新建幼儿园14所，新增学位3200个”. */
  readonly comes: boolean;
}

/** The tasks of a report, and what it has done in one year. */
export const tasksOf = ofFigure((view, figure): Task | undefined => {
  const { measure, period, quantity, role, whole } = figure;
  if (role || period?.from !== period?.to || quantity.shape !== 'single') return undefined;
  if (whole?.quantity.unit === quantity.unit) return undefined;
  if (measure !== 'level' && measure !== 'change') return undefined;
  // 三年 of “实施三年规划” is how long, not how many.
  if (quantity.kind === 'months' || quantity.kind === 'time') return undefined;
  const before = clauseBefore(view, placeBeforeBracket(view, figure))
    .replace(MARKS, '')
    .replace(LEADING, '')
    .replace(BESIDE, '');
  // “实施20个老旧小区改造”: what stands before the number tells nothing but that something is done.
  const words = BARE.test(before) ? nameBehind(view, figure) : before;
  if (/^[比较]|分别|依次/u.test(words)) return undefined;
  const first = DEED.exec(words)?.[0] ?? '';
  const rest = words.slice(first.length).replace(BEFORE_OBJECT, '');
  const last = LAST_DEED.exec(rest)?.[0] ?? '';
  const object = last === '' ? rest : rest.slice(0, -last.length);
  // In “新建道路12条、停车位1万个” the second shares the deed of the first.
  const deed = (first + last === '' ? kindsOf(figure.verb)[0] : kindOf(first + last)) ?? '';
  // “新建学校、幼儿园18所”: both are one thing to be counted.
  if (object.length < SHORTEST || !/^[\u4e00-\u9fffA-Za-z、]+$/u.test(object)) return undefined;
  if (MANY.test(object) || (object.length < LONG && object.endsWith('工程'))) return undefined;
  const unit = quantity.unit.replace(/^[百千万亿]+/u, '');
  const key = `${object.slice(-2)} ${quantity.kind} ${unit} ${period?.to ?? ''} ${figure.status}`;
  return { figure, deed, object, key, words, comes: BROUGHT.test(object) };
});

/** “新建学校（幼儿园）9所”: what a bracket says besides is passed by. */
function placeBeforeBracket({ units }: View, { place }: Figure): Place {
  const text = units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  const aside = text.endsWith('）') ? (/（[^（）\d]{1,10}）$/u.exec(text)?.[0].length ?? 0) : 0;
  return aside === 0 ? place : { ...place, start: place.start - aside };
}

/** An edit that changes none of the tasks leaves them grouped. */
export const tasksByKey = once((all: readonly Task[]) => grouped(all, ({ key }) => key));

/**
 * What a number counts, where nothing names it before: 老旧小区 of “实施20个老旧小区改造”, and what is done for whom it counts: 燃气管阀更新改造 of
 * “为12万户居民实施燃气‘管、阀’更新改造”.
 */
function nameBehind(view: View, figure: Figure): string {
  const behind = clauseAfter(view, figure.place).replace(/^的/u, '').replace(MARKS, '');
  // “完成20条黑臭河道整治和流域综合治理” tells of the rivers alone.
  const own = DONE_TO.exec(behind)?.[0];
  return DONE_FOR.exec(behind)?.[1] ?? own ?? /^[\u4e00-\u9fff]{4,16}/u.exec(behind)?.[0] ?? '';
}

const DONE_FOR = /^[\u4e00-\u9fff]{2,8}(?:实施|开展|进行|完成)([\u4e00-\u9fff、]{4,24})$/u;

const BROUGHT = /(?:学位|床位|托位|岗位?|能力|面积|规模|容量|产能|居民|群众)$/u;

const SHORTEST = 2;
const LONG = 6;

/** “免费为”, “使”: whom it is done for stands behind the number. */
const BARE = /^(?:免费|新增)?[为给对使让]?$/u;

/** “20个老旧小区改造、惠及居民2430户”. */
const BESIDE = /^[^、]*、(?=惠及|受益)/u;

const MARKS = /[“”①-⑳\s]/gu;

const LEADING =
  /^(?:[①-⑳]|\d{1,2}[.．、]|（[\d一二三四五六七八九十]+）|[一二三四五六七八九十]+[是要]|其中|[今全]年|年内|力争|确保|计划|完成|实施|开展|组织|推进|推动|加快|抓好|再|继续|做好|办好|城镇|全[省市县区州旗镇乡])+/u;

const DEEDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['new', /新建|建设|建成|新开|新设|建立|设立|打造|修建|铺设|加装|配建/u],
  ['more', /新增|增加|增设/u],
  ['renewed', /改造|更新|改建|整治|提升|修缮|维修|翻新|拓宽/u],
  ['trained', /培训/u],
  ['treated', /治理|修复|清理/u],
  ['brought', /引进|引育/u],
  ['won', /创建|培育/u],
  ['given', /发放|救助|资助|补助|筛查|免费/u],
  ['planted', /栽植|种植|营造/u],
];

const WORDS = DEEDS.map(([, { source }]) => source).join('|');
const DEED = new RegExp(`^(?:新改扩建|新[、]?改扩?建|改扩建|${WORDS}|[和及与、])+`, 'u');
const LAST_DEED = new RegExp(`(?:标准化|规范化|综合|安全)?(?:改扩建|${WORDS})+$`, 'u');
const BEFORE_OBJECT = /^(?:城镇|的)/u;

const DONE_TO = new RegExp(`^[\\u4e00-\\u9fff]{2,12}?(?:${WORDS})(?=[和及与])`, 'u');

/** What is done; what is built anew and built over in one go is a kind of its own: “新改建农村公路”. */
function kindOf(words: string): string | undefined {
  const [kind, ...more] = kindsOf(words);
  return /新改|改扩/u.test(words) || more.includes('renewed') ? 'rebuilt' : kind;
}

function kindsOf(words: string): readonly string[] {
  return DEEDS.flatMap(([kind, one]) => (one.test(words) ? [kind] : []));
}

/** What a year does here and there, a number each time. */
const MANY = /(?:投资|资金|项目|企业|产业|产值|收入|营收)$/u;
