import { HUNDRED, isPart, limitOf, rateNamed } from '../claims/shares/percentages.ts';
import { changeOf } from '../claims/shares/changes.ts';
import { type Gap, gapOf, moveOf } from '../claims/shares/moves.ts';
import { startOf } from '../claims/growth/pairs.ts';
import { clauseAfter, clauseBefore, printed, wordsOf } from '../claims/words.ts';
import { add, type Decimal, ONE, printDecimal, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, fromPrinted, isBelow } from '../numbers/interval.ts';
import { clauseAround } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Bounded extends Claim {
  readonly figure: Figure;
  readonly limit: Decimal;
  /** What the number is said of: “卫生厕所普及率”, “占财政支出”. */
  readonly subject: string;
  readonly what: 'share' | 'far' | 'part' | 'days' | 'many' | 'moved';
}

/** A percentage and by how much it is above another, which there could not be. */
interface Apart extends Claim {
  readonly figure: Figure;
  readonly gap: Gap;
}

/** 占比超过百分之百: “卫生厕所普及率达到188%”, “占财政支出的181.9%”, “优良天数393天”. */
export const shareBound: Rule<Bounded | Apart> = {
  id: 'share-bound',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '占比、比率超过上限', en: 'Shares above their bound' },
  messages: {
    share: { zh: '“{subject}”为{value}，超过100%，请核。', en: '“{subject}” is {value}, above 100%.' },
    far: {
      zh: '“{subject}”为{value}，超过{limit}%，请核。',
      en: '“{subject}” is {value}, above {limit}%.',
    },
    part: { zh: '部分占整体的{value}，超过100%，请核。', en: 'A part is {value} of its whole, above 100%.' },
    many: {
      zh: '“{subject}”为{value}，多于{limit}，请核。',
      en: '“{subject}” is {value}, more than {limit}.',
    },
    moved: {
      zh: '“{subject}”变动{value}，超过{limit}个百分点，请核。',
      en: '“{subject}” moves by {value}, more than {limit} points.',
    },
    under: {
      zh: '{own}高出{value}，所比之数便低于{limit}%，请核。',
      en: '{own} is {value} up: the other would be below {limit}%.',
    },
    over: {
      zh: '{own}低了{value}，所比之数便高于{limit}%，请核。',
      en: '{own} is {value} down: the other would be above {limit}%.',
    },
    own: { zh: '所差之数', en: 'what it differs from' },
    days: {
      zh: '一年中的“{subject}”为{value}，超过366天，请核。',
      en: '“{subject}” of a year is {value}, above 366 days.',
    },
  },
  *find(view) {
    let before: Figure | undefined;
    for (const figure of view.figures) {
      // One number said of two names is two figures, of which one will do.
      const same = before?.place.unit === figure.place.unit && before.place.start === figure.place.start;
      const claim = same
        ? undefined
        : (shareOf(view, figure) ??
          beyondAll(view, figure) ??
          daysOf(view, figure) ??
          ofSoMany(view, figure) ??
          moved(view, figure));
      const gap = same ? undefined : gapOf(view, figure);
      if (!claim && !gap) continue;
      before = figure;
      if (claim) yield { place: figure.place, figures: [figure], places: [], figure, ...claim };
      if (gap)
        yield { place: figure.place, figures: [gap.own, figure], places: [gap.own.place], figure, gap };
    }
  },
  judge(claim, view) {
    if ('gap' in claim) return apart(claim, view);
    const { figure, limit, subject, what } = claim;
    // Days in the unit that is printed, as their base unit is another.
    const value =
      what === 'days' || what === 'many' ? fromPrinted(figure.quantity.value) : figure.quantity.printed;
    if (!isBelow(exactly(limit), value)) return HOLDS;
    if (CARRIED_OVER.test(told(view, figure, SENTENCE)) || isRounding(view, figure)) return HOLDS;
    const args = { subject: clipped(subject, 20), value: printed(view, figure), limit: printDecimal(limit) };
    return breaks({ id: what, args }, { formula: `${args.value}＞${args.limit}${UNITS[what] ?? '%'}` });
  },
};

function moved(view: View, figure: Figure): Bound | undefined {
  const move = moveOf(view, figure);
  return move && { ...move, subject: lastPhrase(move.subject), what: 'moved' };
}

function apart({ figure, gap: { own, other, least, most } }: Apart, view: View): Verdict {
  const past = isBelow(other, exactly(least))
    ? least
    : most && isBelow(exactly(most), other)
      ? most
      : undefined;
  if (!past) return HOLDS;
  const args = { own: printed(view, own), value: printed(view, figure), limit: printDecimal(past) };
  return breaks(
    { id: past === least ? 'under' : 'over', args },
    { related: [{ place: own.place, role: { id: 'own', args: {} } }] },
  );
}

const UNITS: Readonly<Partial<Record<Bounded['what'], string>>> = { days: '天', many: '', moved: '个百分点' };

type Bound = Pick<Bounded, 'limit' | 'subject' | 'what'>;

function shareOf(view: View, figure: Figure): Bound | undefined {
  const { quantity, measure, sense } = figure;
  if (quantity.kind !== 'percent' || measure === 'ratio') return undefined;
  if (sense === 'rise' || sense === 'fall' || sense === 'above' || sense === 'below') return undefined;
  const words = wordsOf(view, startOf(view, figure) ?? figure) || carriedTo(view, figure);
  const part: Bound = { limit: HUNDRED, subject: words, what: 'part' };
  // Tenths are told of a whole, and of no more than ten.
  if (quantity.unit === '成') return rateNamed(words, view.catalogue)?.over100 ? undefined : part;
  if (sense === 'share') return isPart(figure, words, view.catalogue) ? part : undefined;
  // After 其中 a percentage of things is a part of them, though things by themselves only grow by percentages.
  const among = figure.whole && !OTHER_SHARE.test(told(view, figure, CLAUSE) + words + figure.verb);
  // “A企业、B企业复工率分别达98.6%和99.1%”: the last of the names says what all the numbers are.
  const ofList = figure.list !== undefined && rateNamed(words, view.catalogue) !== undefined;
  if (measure !== 'share' && !ofList)
    return among || (sense === 'none' && counts(view, figure)) ? part : undefined;
  const limit = limitOf(figure, words, view.catalogue);
  const own = figure.indicator ?? (figure.list ? figure.name : '');
  const subject = own || lastPhrase(words);
  if (limit) return { limit, subject, what: limit === HUNDRED ? 'share' : 'far' };
  // 债务率 is known to pass 100, whatever stands after it.
  if (rateNamed(words, view.catalogue)) return undefined;
  return among || counts(view, figure) ? part : undefined;
}

/** What has changed before it is said what it comes to: 占比 in “占比分别提高6.4个和7.8个百分点，达到53.8%和45.2%”. */
function carriedTo(view: View, figure: Figure): string {
  const before = view.byUnit[figure.place.unit]?.findLast(
    ({ run, place, quantity }) =>
      run === figure.run && place.start < figure.place.start && quantity.kind === 'point',
  );
  return (before && changeOf(view, before)?.subject) ?? '';
}

/** What stands right before: a plan may be overfulfilled, “为年度计划385亿元的107.1%”. */
function told(view: View, { place: { unit, start } }: Figure, length: number): string {
  return view.units[unit]?.reading.text.slice(Math.max(0, start - length), start) ?? '';
}

/** “三次产业比重各自四舍五入，合计为100.1%”: what each of them was rounded by adds up. */
function isRounding(view: View, figure: Figure): boolean {
  return ADDED_UP.test(told(view, figure, CLAUSE)) && isBelow(figure.quantity.printed, exactly(ROUNDED));
}

const ADDED_UP = /(?:合计|总和|之和|相加)[^，；。、\d]{0,4}$/u;
const ROUNDED = add(HUNDRED, ONE);
const CLAUSE = 16;
const SENTENCE = 60;
/** Of a plan, by how much it grew, or of a month of what the whole year's rate is told before: “产销率96.8%，其中12月当月为102.4%”. */
const OTHER_SHARE = /[增涨]|比|完成|计划|目标|任务|预算|保有量|其中\d{1,2}月|当月|季度/u;
/** “连同上年结转0.4亿元共清偿2.8亿元，清偿率”: what earlier years have left is dealt with as well. */
const CARRIED_OVER = /(?:连同|加上|含|包括|消化)[^，；。]{0,6}(?:结转|存量|[上往历]年|以前年度)[^；。]*$/u;

/** “95%的行政村”, “85%以上财政支出用于民生”, “完成40%人口的接种”: how many of the things named after it. */
function counts(view: View, { place }: Figure): boolean {
  return COUNTED.test(clauseAfter(view, place)) && !NORMED.test(clauseBefore(view, place));
}

const COUNTED =
  /^(?:以上|左右|以内)?(?:(?:按期|按时|如期)[\u4e00-\u9fff]|的(?!速度|速率|努力|增|涨|降|热情|标准|比例|力度|幅度|水平|信心|投入|回报|收益|溢价|利润|关税|补|奖|任务|目标|计划|负荷|产能)[\u4e00-\u9fff]|(?:用于|投向)[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,8}(?:用于|投向|的|实现|完成|达到|建成|得到|通过|享受))/u;

/** Words before a percentage that norms or compares: “按120%的折算系数”, “相当于上年150%的水平”. */
const NORMED =
  /(?:按照?|以|相当于|同比|环比|较|比|超|高于|增|涨|扣除|补|奖|上浮|执行|不低于|不超过|达到|控制在|在|为|是)$/u;

/**
 * Reports tell more than a hundred percent of growth, of what a plan or an earlier year is reached by, and of a few rates. Of
 * anything else it is more than all there is: “审批用时砍掉163%”, “政务事项进驻大厅的有196%”.
 */
function beyondAll(view: View, figure: Figure): Bound | undefined {
  const { quantity, place } = figure;
  if (quantity.unit !== '%' || quantity.shape !== 'single') return undefined;
  // A fall beyond all there was is another rule's.
  if (figure.measure === 'ratio' || figure.sense === 'share' || figure.sense === 'fall') return undefined;
  if (!isBelow(exactly(HUNDRED), quantity.printed)) return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const words = wordsOf(view, figure);
  // A clause that names a rate of its own (“完成整治任务，农户参与率达到195%”) is told of nothing before it.
  const stop = RATE.test(words) ? '，。；' : '。；';
  const said = text.slice(clauseAround(text, place.start, stop).start, place.start).slice(-REACH);
  if ((MAY_PASS.test(said) && !ONLY.test(said)) || OF_BASE.test(text.slice(place.end, place.end + 6)))
    return undefined;
  if (rateNamed(words, view.catalogue)?.over100) return undefined;
  const subject = lastPhrase(words);
  return { limit: HUNDRED, subject, what: subject === '' ? 'part' : 'share' };
}

const REACH = 48;
const RATE = /(?:率|占比|比重|覆盖面?|普及|产能)$/u;
const MAY_PASS =
  /[增涨翻倍溢]|(?:提[高升]|[扩放]大|[上攀]升|拉升)(?![到至])|高[出于]|多[出于]|快于|超[额产计]|[降亏]本|目标|任务|计划|预算(?!支出)|预期|指标|恢复|同期|上年|去年|前年|往年|年的|平均|均[值价]|标准|基[准数]|水平|价|相当于|按|折算|(?:完成|整改|产销|开工|到位|入学|覆盖|充足|偿付|利用|负荷|达产|自给|周转|负债|债务|杠杆|利润|毛利|回报|收益|复种|执行|出栏|超)率|比(?:例|值|率)?[为达是到约]*$|资金|贷款|产能(?!占比|比重|(?:达到?|[保稳][持定]在|提[高升][到至])$)|负荷|比例|扣除|指数|系数|[是为达到][^，。；\d]{2,20}的$|[是为达到当于][^，。；占\d]{1,14}\d[\d.]*[^，。；\d]{1,6}的$/u;
/** “只有全省平均水平的85.5%、全国的47.9%”: less than what it is compared with. */
const ONLY = /(?:只有|仅有|仅为|仅相当于|只相当于|不到|不足)全[国省市县区州旗][^，。；]{0,24}的$/u;
const OF_BASE = /^的?(?:速度|速率|增|涨|补|奖|价|罚|利率|标准|基准|工资|关税|折|系数)/u;

function daysOf(view: View, figure: Figure): Bound | undefined {
  const { quantity, period } = figure;
  if (quantity.unit !== '天' || figure.measure !== 'level' || (period && period.from < period.to))
    return undefined;
  const before = view.byUnit[figure.place.unit]?.findLast(({ place }) => place.end <= figure.place.start);
  // “优良天数增加29天，达到251天”: a clause without words of its own goes on from the number before it.
  const goesOn = wordsOf(view, figure) === '' && before?.quantity.unit === '天';
  const words = clauseBefore(view, goesOn ? before.place : figure.place);
  // “优良天数逐年增加，2015年为231天，2016年为252天”: each with its year, and what they are before the row.
  const dated = /(?:20\d\d|[上去今当全])年/u.test(words) && DAYS.test(figure.indicator ?? '');
  const told = DAYS.test(words) || OF_AIR.test(clauseAfter(view, figure.place));
  if (!(dated || told) || /累计|连续|共|年来|五年|三年|合计/u.test(words)) return undefined;
  const subject = dated ? (figure.indicator ?? '') : lastPhrase(wordsOf(view, goesOn ? before : figure));
  return { limit: YEAR, subject, what: 'days' };
}

/** “349天空气达到优良”. */
const OF_AIR = /^(?:的)?[\u4e00-\u9fff]{0,6}(?:空气|大气|环境)[\u4e00-\u9fff]{0,6}(?:优|良好?|达标|二级)/u;

/** “每百户居民有92.4户用上天然气”: of a hundred of them, no more than a hundred. */
function ofSoMany(view: View, figure: Figure): Bound | undefined {
  const { quantity } = figure;
  if (quantity.kind !== 'people' && quantity.kind !== 'households' && quantity.kind !== 'count')
    return undefined;
  const words = clauseBefore(view, figure.place);
  const [, many = '', unit] = EACH.exec(words) ?? [];
  if (unit === undefined || !quantity.unit.endsWith(unit === '名' ? '人' : unit)) return undefined;
  // “宽带普及率每百户达到103.6户”: one household may have two of them.
  if (/(?:普及率|[拥保]有量?)/u.test(words)) return undefined;
  return { limit: whole(MANY[many] ?? 1), subject: lastPhrase(words), what: 'many' };
}

const EACH = /每(百|千|万)(户|人|名|个|家|所)/u;
const MANY: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 };

const YEAR = whole(366);
const DAYS =
  /(?:优良|良好|达标|污染|蓝天|晴好|优质|二级|霾|沙尘|无霜|日照|降[水雨]|高温|结冰|供暖|供热)[\u4e00-\u9fff“”及以上的]{0,8}?(?:天数?|日数|期)?[\u4e00-\u9fff]{0,4}$/u;

/** The last name of a list, without what is to be done with it: “按时办结率”. */
function lastPhrase(words: string): string {
  const last = words.split(/[、“”]/u).findLast((part) => part.length > 1) ?? words;
  return last.replace(/^(?:其中|确保|力争|推动|实现|努力|使)+/u, '');
}
