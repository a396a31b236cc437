import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { isBelow } from '../../numbers/interval.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, wordsOf } from '../words.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys, isSwap } from './slips.ts';

/** A number of things that are known by what they are: “96个贫困村全部退出”, “带动96个贫困村集体经济”, “国有企业由19户整合为5户”. */
interface Several {
  readonly figure: Figure;
  /** What they are and what is said of them: 贫困村全部退出; in “建成集中安置点14个” what stands before the number. */
  readonly words: string;
  readonly behind: boolean;
  /**
   * `merged` into so many, `all` of them, `kept` what is there already, `own` where nothing before the number picks some out; the
   * others may be any of them.
   */
  readonly as: 'merged' | 'all' | 'kept' | 'own' | 'some';
}

const severalOf = ofFigure((view, figure): Several | undefined => {
  const { quantity, role, place, whole, verb } = figure;
  if (quantity.shape !== 'single' || quantity.bound !== 'exact' || !UNITS.has(quantity.unit) || whole)
    return undefined;
  if (role === 'from') return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const after = clauseAfter(view, place).replace(KINDS, '');
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  const own = TURNED.exec(before)?.[1] ?? wordsOf(view, figure);
  const words = after.length > 2 ? after : own.replace(DONE, '');
  if (words.length < SHORTEST || SOME.test(before)) return undefined;
  const merged = MERGED.test(before) || (role === 'to' && MERGED.test(verb));
  const as = merged
    ? 'merged'
    : ALL.test(after)
      ? 'all'
      : KEPT.test(before)
        ? 'kept'
        : OWN.test(before)
          ? 'own'
          : 'some';
  return { figure, words, behind: after.length > 2, as };
});

const UNITS = new Set(['个', '家', '户', '座', '条', '所', '处', '支', '口']);
const REACH = 24;
const SHORTEST = 3;
/** “12条重点产业链” are “12条产业链”, “4户区属集团公司” the “4户集团公司”. */
const KINDS = /^(?:重点|主导|特色|优势|骨干|[省市县区旗]属|[省市县区旗]级)+/u;
const DONE = /^.*(?:建成|新建|建设|设立|组建|拥有|[现共]有)/u;
const SOME = /(?:其中|另|其余|余|新增|新建|剩余|首批|再|第|前|近|超|约|其他)$/u;
/** “国有企业由19户整合为”. */
const TURNED = /([\u4e00-\u9fff]{3,12})由\d+[\u4e00-\u9fff]{1,8}$/u;
const MERGED = /(?:整合|重组|合并|优化|归并|撤并|组建)(?:重组|整合|优化)?[为成到至]$/u;
const ALL = /^[^，。；\d]{3,14}?(?:全部|(?<![年人户村亩平])均|都(?![市城])|悉数|无一)/u;
const KEPT = /(?:对|巩固|依托|发挥|用好|联系|带动|覆盖)$/u;
const OWN = /(?:^|[，。；：]|[省市县区旗]属|全[省市县区州旗]|推动|加快|聚焦)$/u;

/** Sets told again with another number. */
export const setsTwice = amongAlike(severalOf, beginningsOf, function* (group, view): Generator<Echo> {
  for (const [here, earlier] of eachWithEarlier(group, MOST)) {
    for (const there of earlier) {
      const words = commonOf(view, here, there);
      if (words === '' || !areOneSet(here, there, words)) continue;
      yield { here: here.figure, there: there.figure, words };
      break;
    }
  }
});

/** No name is looked up among more. */
const MOST = 24;

/** The first characters of what the name may be: 贫困村 of “贫困村全部退出”, 企业 too of 市属企业 before its number. */
function beginningsOf({ figure, words, behind }: Several): readonly string[] {
  const from = behind ? [0] : [0, 1, 2, 3].filter((at) => OWNED.test(words.slice(0, at)));
  return from.map((at) => `${figure.quantity.unit} ${words.slice(at, at + SHORTEST)}`);
}

/** The name that both have: what both begin with behind their numbers, or the end of what stands before one of them. */
function commonOf(view: View, a: Several, b: Several): string {
  const [one, other] = [a.figure, b.figure];
  if (areBeside(view, one, other) || one.quantity.unit !== other.quantity.unit || one.region !== other.region)
    return '';
  if (!a.behind && !b.behind) return '';
  let size = 0;
  if (a.behind && b.behind) while (size < a.words.length && a.words[size] === b.words[size]) size++;
  const noun =
    a.behind && b.behind
      ? a.words.slice(0, size)
      : a.behind
        ? endOf(b.words, a.words)
        : endOf(a.words, b.words);
  return noun.length >= SHORTEST && !ANY.test(noun) ? noun : '';
}

/** In one sentence, a passage apart at least: “96个贫困村全部退出，…；…，带动96个贫困村…”. */
function areBeside({ units }: View, { place: a }: Figure, { place: b }: Figure): boolean {
  if (a.unit !== b.unit) return false;
  const text = units[a.unit]?.reading.text ?? '';
  return !text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes('；');
}

/** The longest end of `words` that `behind` begins with. */
function endOf(words: string, behind: string): string {
  for (let size = Math.min(words.length, behind.length); size >= SHORTEST; size--)
    if (behind.startsWith(words.slice(-size)) && OWNED.test(words.slice(0, -size))) return words.slice(-size);
  return '';
}

/** “贫困村由19个减少到5个” tells of no other 村. */
const OWNED = /^(?:全?[省市县区州旗盟]?[属级管]?)?$/u;

/** What every year has some of. */
const ANY =
  /^(?:重大|亿元|千万|省级|市级|国家级|示范|老旧|新[建增]|[省市县区]|农村|城市|社会|技改|产业|工业|招商|民生|基础设施)*(?:项目|工程|企业|单位|部门|活动|任务|事项|问题|小区|平台|基地|岗位|公厕|厕所|停车位|公园)(?:建设|改造|提升|整治|治理)*$/u;

/** What a place is divided into is told of in parts and in all (`divisions.ts`). */
const DIVISION = /^(?:行政村|嘎查村|建制村|自然村|社区|乡镇|镇街|街道|村|县)/u;

/** Whether two numbers are of one set, so that they must agree. */
function areOneSet(a: Several, b: Several, noun: string): boolean {
  const [x, y] = [a.figure.quantity, b.figure.quantity];
  const kinds = [a.as, b.as];
  if (areOneNumber(x, y)) return kinds.every((as) => as !== 'some') || noun.length >= LONG;
  if (DIVISION.test(noun) && noun.length < LONG) return false;
  if (kinds.includes('merged')) return kinds.every((as) => as !== 'some');
  const isSlip = isSlipOfKeys(x, y);
  if (noun.length >= LONG && (isSlip || (kinds.includes('all') && kinds.includes('kept')))) return true;
  if (isSwap(x, y)) return kinds.some((as) => as !== 'some');
  if (!kinds.includes('all') && !kinds.every((as) => as === 'own')) return false;
  if (isSlip) return kinds.every((as) => as !== 'some');
  // More are kept up than all of them.
  const [all, other] = a.as === 'all' ? [a, b] : [b, a];
  return other.as === 'kept' && isBelow(all.figure.quantity.interval, other.figure.quantity.interval);
}

const LONG = 7;
