import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import { statusOf } from '../repeats/comparable.ts';
import { wordsOf } from '../words.ts';

/** What one trade brings, told as a result and as a target, or as targets of two years, without a name of the catalogue. */
export interface Output {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
}

interface Told {
  readonly figure: Figure;
  /** 综合产值, as it ends the words before the number. */
  readonly side: string;
  /** What these words are of: the words before them in their clause, or else the sentence up to there. */
  readonly before: string;
}

/** “蜂产业产值超过5000万元” and “做大做强蜂产业，力争……产值突破6000万元”; none where two results could be meant. */
export const outputsOf = (view: View): readonly Output[] => outputsIn(view);

/** Among numbers of one side: 产值 with 产值. */
function* outputsAlike(all: readonly Told[], view: View): Generator<Output> {
  const isTarget = ({ figure }: Told): boolean => statusOf(view, figure) === 'target';
  const targets = all.filter(isTarget);
  const results = all.filter((told) => !isTarget(told));
  for (const target of targets) {
    // What the land bears, and what is made, is one year more and another less; but not what is to be passed.
    if (MADE.test(target.side) && !/突破|超过/u.test(target.figure.verb)) continue;
    const sooner = targets.filter((other) => isSooner(other.figure, target.figure));
    for (const others of [results, sooner]) {
      const found = others.flatMap((result) => {
        const topic = topicOf(result.before, target.before);
        return topic === undefined ? [] : [{ result: result.figure, topic }];
      });
      const [only] = found;
      if (only && found.length === 1)
        yield { target: target.figure, result: only.result, name: only.topic + target.side };
    }
  }
}

/** “突破74亿元” of next year, of what is to be 150亿元 in five. */
function isSooner({ period: one }: Figure, { period: other }: Figure): boolean {
  return one !== undefined && other !== undefined && one.from === one.to && one.to < other.to;
}

const toldOf = ofFigure((view, figure): Told | undefined => {
  const { indicator, measure, quantity, role } = figure;
  if (measure !== 'level' || role || statusOf(view, figure) === 'estimate') return undefined;
  const words = wordsFor(view, figure);
  if (quantity.kind === 'mass' && words.includes(DAILY))
    return { figure, side: DAILY, before: dailyOf(view, figure, words) };
  const side =
    (quantity.kind === 'money' ? SIDE : COUNTED.has(quantity.kind) ? MADE : undefined)?.exec(words)?.[0] ??
    sideTold(view, figure);
  // What is made of it may be in the catalogue under the name of the trade: “新能源汽车产量”.
  if (side === undefined || (indicator !== undefined && quantity.kind === 'money')) return undefined;
  return { figure, side: side.replace('营收', '营业收入'), before: subjectOf(view, figure, words, side) };
});

/**
 * “产业链总产值1486亿元，其中装备制造386亿元、食品加工152亿元”, “总产值突破1600亿元，装备制造、食品加工分别突破420亿元和170亿元”: what stands with a
 * name alone is of the measure that its sentence began with.
 */
function sideTold(view: View, { quantity, name, named, place, indicator }: Figure): string | undefined {
  if (quantity.kind !== 'money' || indicator !== undefined || named?.unit !== place.unit) return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const told = text.slice(Math.max(0, place.start - LEAD), place.start);
  const [found, side] = TOLD.exec(told) ?? [];
  if (side === undefined || !found?.includes(name) || !NAME.test(name)) return undefined;
  return side;
}

/** “旺季日产黑木耳50吨”, “推动黑木耳扩容，日产达到60吨”: what is made is told beside it, or in the clause before. */
function dailyOf(view: View, { place }: Figure, words: string): string {
  const own = words.replace(DAILY, '').replace(/实现|达到?|规模|能力|高峰期?|稳定/gu, '');
  if (own.length > 2) return own;
  const text = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  return /[^，。；]*(?=，[^，。；]*$)/u.exec(text.slice(-REACH))?.[0] ?? '';
}

const DAILY = '日产';

const LEAD = 100;
const NAME = /^[\u4e00-\u9fff]{3,10}$/u;
/** Nothing of another measure stands between. */
const TOLD =
  /(产值|营业收入|销售收入|营收|交易额)[^；。：]*?\d(?:(?!投资|税|利润|出口|收入|产值|资金|贷款|额)[^；。：])*$/u;

/** “营业收入增长20%，突破74亿元”: what stands without words goes on telling of what was named. */
function wordsFor(view: View, figure: Figure): string {
  const words = wordsOf(view, figure);
  return words === '' && figure.sense === 'reach' ? figure.name : words;
}

const outputsIn = amongAlike(toldOf, ({ side, figure }) => [`${side} ${figure.quantity.kind}`], outputsAlike);

const SIDE =
  /(?:年?综合产值|年?总产值|(?:全产业链|全链条?)年?(?:综合|总)?产值|年?产值|营业收入|主营业务收入|销售收入|年?销售额|营收|交易额)$/u;
/** Counted one by one: “新能源汽车产量18万辆”, “新能源汽车产业……产量突破20万辆”. */
const MADE = /年?产量$/u;
const REACH = 60;

function subjectOf(view: View, figure: Figure, words: string, side: string): string {
  // “食品加工、装备制造两大产业集群营业收入分别达到1146亿元、1038亿元”: each is of its own trade.
  if (figure.list && figure.list.names.length === figure.list.values.length && figure.list.values.length > 1)
    return figure.name;
  if (!words.endsWith(side)) return figure.name;
  const own = words.slice(0, -side.length).replace(TIME, '');
  const member = memberOf(figure, own);
  if (member !== undefined) return member;
  if (own.length > 1) return own;
  const text = view.units[figure.place.unit]?.reading.text ?? '';
  const before = text.slice(0, text.lastIndexOf(side, figure.place.start)).slice(-REACH);
  // What was told of another trade before is not of this one.
  return before.split(/产值|收入|销售额|营收|交易额/u).at(-1) ?? '';
}

/** “电子信息、装备制造产业分别完成产值126亿元、99亿元”: the names stand before 分别, and what all are told of behind it. */
function memberOf({ list, place }: Figure, words: string): string | undefined {
  const at = list?.values.findIndex(({ start }) => start === place.start) ?? -1;
  const end = words.search(/(?:分别|依次)[\u4e00-\u9fff]{0,4}$/u);
  if (!list || list.values.length < 2 || at < 0 || end < 0) return undefined;
  // 油茶及食品加工 may be one.
  const names = [/、/u, /[、和与及]/u]
    .map((mark) => words.slice(0, end).split(mark))
    .find((found) => found.length === list.values.length);
  return names?.[at]?.replace(KIND, '');
}

const KIND =
  /(?:“[^”]*”)?(?:[两三四五六七八九十]大[\u4e00-\u9fff]{0,6}?|等)?(?:主导|特色|支柱|优势|重点|新兴)?产业(?:集群)?$/u;

/** “2024年实现营业收入”: when it was says nothing of what it is of. */
const TIME = /^(?:20\d\d年|[去今明]年|全年|年末)?(?:力争|争取|确保|推动)?(?:实现|完成)?$/u;

/** The name of a trade that two sentences share: 毛绒玩具, 蜂产业. A park or a firm of it is something else. */
function topicOf(one: string, other: string): string | undefined {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // “白茶产值”: a trade of two characters is one where nothing else stands before its number.
  if (short.length === 2) return isTrade(short) && opensClause(short, long) ? short : undefined;
  let best = '';
  for (let i = 0; i + 3 <= one.length; i++) {
    let at = other.indexOf(one.slice(i, i + 3));
    for (; at >= 0; at = other.indexOf(one.slice(i, i + 3), at + 1)) {
      let n = 3;
      while (i + n < one.length && at + n < other.length && one[i + n] === other[at + n]) n++;
      const topic = one.slice(i, i + n);
      if (n <= best.length || !isTrade(topic)) continue;
      if (PART.test(one.slice(i + n)) || PART.test(other.slice(at + n))) continue;
      // “A、B、C三大产业产值” is of all of them.
      if (LISTED.test(one.slice(i + n, i + n + 4)) || '、和与及'.includes(one.charAt(i - 1) || '，'))
        continue;
      best = topic;
    }
  }
  return best === '' ? undefined : best;
}

function opensClause(trade: string, words: string): boolean {
  const at = words.search(new RegExp(`(?:^|[，。；：、“])${trade}`, 'u'));
  const rest = words.slice(words.indexOf(trade, at) + trade.length);
  return at >= 0 && !PART.test(rest) && !LISTED.test(rest);
}

/** “电子信息企业发展到43家，营业收入…” are all of the trade. */
const PART =
  /^(?:园|区|基地|企业(?!(?:发展到|增加到|达到?|总数)[\u4e00-\u9fff]{0,4}\d)|公司|集团|项目|镇|村|示范|合作|龙头|头部|大县|强县|特色|小镇)/u;

const LISTED = /^(?:产业)?[、和与及]/u;

function isTrade(words: string): boolean {
  return /^[\u4e00-\u9fff]+$/u.test(words) && words.replace(COMMON, '').length > 0;
}

/** What is said of any trade. */
const COMMON =
  /产业|企业|项目|发展|建设|工业|农业|全[省市县区州]|经济|园区?|基地|加工|制造|生产|产品|服务|重点|特色|现代|高质量|综合|打造|力争|实现|达到|集群|规模|链条?|品牌|标准化?|龙头|主导|优势|新增|培育|推进|推动|加快|做大|做强|以上|[的在和与及为以个大等了新年使让将要产业品工农企项发建设]/gu;
