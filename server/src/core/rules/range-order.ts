import { clauseBefore, printed } from '../claims/words.ts';
import { phaseOrders } from '../claims/years/phase-order.ts';
import { stagedRanges } from '../claims/years/staged-ranges.ts';
import { floorOf, isCeiling } from '../claims/years/stretches.ts';
import { yearSeriesOf } from '../claims/years/year-series.ts';
import { compare } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Fix } from '../lint/finding.ts';
import { isBelow } from '../numbers/interval.ts';
import { countOf } from '../numbers/ordinals.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Ordered extends Claim {
  readonly verdict: Verdict;
}

/** 区间颠倒: “增长6%—5%”, “60—8周岁”, “2025—2021年”, “一季度开工40%，上半年开工30%”, “二期投产、一期开工”. */
export const rangeOrder: Rule<Ordered> = {
  id: 'range-order',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '区间、进度前后颠倒', en: 'Ranges and progress that run backwards' },
  messages: {
    range: { zh: '区间前大后小：“{text}”，请核。', en: 'The range runs backwards: “{text}”.' },
    years: { zh: '年份前后颠倒：“{text}”，请核。', en: 'The years run backwards: “{text}”.' },
    progress: {
      zh: '累计进度前为{before}、后为{after}，反而降低，请核。',
      en: 'Progress falls from {before} to {after}.',
    },
    stretch: {
      zh: '所保{floor}反而高于力争{goal}，请核。',
      en: 'The floor of {floor} is above the goal of {goal}.',
    },
    phases: {
      zh: '{finished}期已{done}，{begun}期才{starts}，先后颠倒，请核。',
      en: 'Phase {finished} is done ({done}) while phase {begun} begins ({starts}).',
    },
    stages: {
      zh: '前一环节{before}，后一环节{after}反而更多，请核。',
      en: 'More come through a later stage, {after}, than through the one before, {before}.',
    },
    floor: { zh: '所保之数', en: 'The floor' },
    before: { zh: '前一进度', en: 'What comes before' },
    swap: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  *find(view) {
    let last: Figure | undefined;
    for (const figure of view.figures) {
      const same = last?.place.unit === figure.place.unit && last.place.start === figure.place.start;
      last = figure;
      if (!same && figure.quantity.shape === 'range' && !falls(view, figure)) yield range(view, figure);
    }
    for (let unit = view.first; unit < view.end; unit++) {
      const figures = view.byUnit[unit] ?? [];
      if (figures.length > 1 && DATED.test(view.units[unit]?.reading.text ?? ''))
        yield* progress(view, figures);
      for (const figure of figures) yield* stretched(view, figure);
      for (const { earlier, later, fits } of stagedRanges(view, figures)) {
        const args = { before: printed(view, earlier), after: printed(view, later) };
        const related = [{ place: earlier.place, role: { id: 'before', args: {} } }];
        const verdict = fits ? HOLDS : breaks({ id: 'stages', args }, { related });
        yield { place: later.place, figures: [earlier, later], places: [earlier.place], verdict };
      }
    }
    yield* years(view);
    for (const { place, found } of matchesOf(view, STEPS, '年')) {
      const steps = Array.from(found[0].matchAll(STEP), ([, number = '']) => countOf(number));
      const rises = steps.slice(1).map((step, i) => Math.sign(step - (steps[i] ?? 0)));
      const isOrdered = Math.abs(rises.reduce((sum, rise) => sum + rise, 0)) === rises.length;
      const verdict = isOrdered ? HOLDS : breaks({ id: 'years', args: { text: clipped(found[0], 16) } });
      yield { place, figures: [], places: [], verdict };
    }
    for (const { place, found } of matchesOf(view, CLASSES, '类')) {
      const ordered = (found[1] ?? '') <= (found[2] ?? '');
      const verdict = ordered ? HOLDS : breaks({ id: 'range', args: { text: found[0] } });
      yield { place, figures: [], places: [], verdict };
    }
    for (const { place, fits, ...args } of phaseOrders(view))
      yield { place, figures: [], places: [], verdict: fits ? HOLDS : breaks({ id: 'phases', args }) };
  },
  judge: ({ verdict }) => verdict,
};

function range(view: View, figure: Figure): Ordered {
  const { value, high, numeral } = figure.quantity;
  const ordered = high === undefined || compare(value, high) <= 0;
  const text = textOf(view, { ...figure.place, start: numeral.start });
  const verdict = ordered
    ? HOLDS
    : breaks({ id: 'range', args: { text } }, { fixes: swapped(text, figure.place) });
  return { place: figure.place, figures: [figure], places: [], verdict };
}

/** Ends of equal length were probably written in the wrong order; “60—8周岁” lost a digit. */
function swapped(text: string, place: Place): readonly Fix[] {
  const [whole, low = '', joint = '', high = ''] = ENDS.exec(text) ?? [];
  if (whole === undefined || low.length !== high.length) return [];
  const order = high + joint + low + text.slice(whole.length);
  return [{ title: { id: 'swap', args: { text: order } }, edits: [{ place, text: order }], safe: false }];
}

const ENDS = /^([\d.]+)([^\d.]+)([\d.]+)/u;

/** “由5个压减到3个”, “时限缩短5个到3个工作日” lead downwards; a minus sign turns the order around. */
function falls(view: View, { place, quantity }: Figure): boolean {
  // “再压减5—8%” tells by how much.
  if (quantity.kind === 'percent' && /^\d[\d.]*%?[—~-]+\d/u.test(textOf(view, place)))
    return /[由从自零]/u.test(clauseBefore(view, place));
  if (/[-—][-\d]*\d[^—-]*[—-]-/u.test(textOf(view, place))) return true;
  return /[由从自]|下降|减少|降低|缩短|压[缩减]|下调|零下|倒数/u.test(clauseBefore(view, place));
}

const DATED = /季度|半年|月底|月末|月份|年底|年末|年内|年中|全年/u;

/** Shares of what is to be done by dates that follow each other in one sentence. */
function* progress(view: View, figures: readonly Figure[]): Generator<Ordered> {
  let before: Step | undefined;
  for (const figure of figures) {
    const months = isShare(figure) ? monthsBefore(view, figure) : undefined;
    if (!months) continue;
    const step: Step = { figure, ...months };
    if (before && before.to < step.to && isCumulative(view, before, step)) {
      const args = { before: printed(view, before.figure), after: printed(view, figure) };
      const related = [{ place: before.figure.place, role: { id: 'before', args: {} } }];
      const verdict = isBelow(figure.quantity.printed, before.figure.quantity.printed)
        ? breaks({ id: 'progress', args }, { related, formula: `${args.after}＜${args.before}` })
        : HOLDS;
      yield { place: figure.place, figures: [before.figure, figure], places: [before.figure.place], verdict };
    }
    before = step;
  }
}

/** A share that is reached in the months from `from` to `to` of a year. */
interface Step {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

function isShare({ quantity, sense }: Figure): boolean {
  if (quantity.kind !== 'percent' || quantity.shape !== 'single') return false;
  return sense !== 'rise' && sense !== 'fall' && sense !== 'above' && sense !== 'below';
}

/** The months that are written between the number before and this one. */
function monthsBefore(view: View, figure: Figure): Omit<Step, 'figure'> | undefined {
  const { place } = figure;
  const word = YEAR_PART.exec(clauseBefore(view, place))?.[0];
  if (word !== undefined) return { from: 1, to: word === '年中' ? 6 : 12 };
  const mentions = view.units[place.unit]?.mentions ?? [];
  const own = mentions.findIndex(({ start, kind }) => kind === 'quantity' && start === place.start);
  for (let k = own - 1; k >= 0; k--) {
    const mention = mentions[k];
    if (mention?.kind === 'quantity') return undefined;
    if (mention?.kind !== 'period') continue;
    const { period } = mention;
    if (period.shape === 'months') return period;
    return period.shape === 'relative' && period.part === 'end' ? { from: 1, to: 12 } : undefined;
  }
  return undefined;
}

/** 到年中 and 全年, of which no month is written. */
const YEAR_PART = /全年|(?<=[到至])年中/u;

/** 上半年 holds 一季度; by 6月底 all of it counts that was done before; a rate of what is begun or done runs up. */
function isCumulative(view: View, a: Step, b: Step): boolean {
  const [first, own] = [a, b].map(({ figure }) => clauseBefore(view, figure.place));
  if (first === undefined || own === undefined) return false;
  const bare = BARE.test(own);
  if (!bare && b.figure.name !== '' && a.figure.name !== b.figure.name) return false;
  if (!PROGRESS.test(first + a.figure.name) && !(bare && BARE.test(first))) return false;
  if (!bare && !PROGRESS.test(own + b.figure.name)) return false;
  return b.from <= a.from || /[达到]|[末底]/u.test(own);
}

/** What is done of a task; 开工 of projects, for a factory's 开工率 goes up and down. */
const PROGRESS =
  /(?:项目|工程|任务|上半年|季度|月底前?)[^，]{0,6}[开动]工|完成|进度|竣工|投产|复工|复产|到位|执行|支出|拨付|覆盖|办结|建成|交付|整改|接种|收割|播种|改造|兑付|销号|清零|转化|入库/u;

/** Nothing but a time and how far it is to come: “上半年开工75%以上，全年90%以上”. */
const BARE =
  /^(?:[到至]?(?:(?:[一二三四]季度|前三季度|[上下]半年)(?:末|结束时?|收官时?)?|年中|全年|年[底末内]|\d{1,2}月[底末份]?)|不[少低]于|不低于|达到?|[要超突破过至到以上前力争确保])+$/u;

/** “省级保底2个、力争4个”: a goal lies beyond what is made sure of. */
function* stretched(view: View, goal: Figure): Generator<Ordered> {
  const floor = floorOf(view, goal);
  if (!floor || isCeiling(view, goal)) return;
  const args = { floor: printed(view, floor), goal: printed(view, goal) };
  const related = [{ place: floor.place, role: { id: 'floor', args: {} } }];
  const verdict = isBelow(goal.quantity.printed, floor.quantity.printed)
    ? breaks({ id: 'stretch', args }, { related, formula: `${args.goal}＜${args.floor}` })
    : HOLDS;
  yield { place: goal.place, figures: [floor, goal], places: [floor.place], verdict };
}

/** “2025—2021年” as a period, and years that a level is told to rise or fall between. */
function* years(view: View): Generator<Ordered> {
  for (const { place, found } of matchesOf(view, FROM_TO, '年')) {
    const text = clipped(found[0], 20);
    const verdict = Number(found[1]) < Number(found[2]) ? HOLDS : breaks({ id: 'years', args: { text } });
    yield { place, figures: [], places: [], verdict };
  }
  for (const { place, ordered } of yearSeriesOf(view)) {
    const text = clipped(textOf(view, place), 24);
    yield {
      place,
      figures: [],
      places: [],
      verdict: ordered ? HOLDS : breaks({ id: 'years', args: { text } }),
    };
  }
  for (let unit = view.first; unit < view.end; unit++) {
    const scanned = view.units[unit];
    if (!scanned || !YEARS.test(scanned.reading.text)) continue;
    for (const mention of scanned.mentions) {
      if (mention.kind !== 'period' || mention.period.shape !== 'years') continue;
      const place: Place = { unit, start: mention.start, end: mention.end };
      const ordered = mention.period.from <= mention.period.to;
      const verdict = ordered ? HOLDS : breaks({ id: 'years', args: { text: textOf(view, place) } });
      yield { place, figures: [], places: [], verdict };
    }
  }
}

/** “由2025年的58亿元增加到2020年的79亿元”. */
const FROM_TO =
  /[由从]((?:19|20)\d\d)年[^。；，]{0,20}?(?:增加|增长|提高|提升|扩大|下降|减少|缩小|上升|降低|发展|压减|降|升|增|减)(?:到|至|为)((?:19|20)\d\d)年/gu;

/** “Ⅰ至Ⅲ类水质比例”, “Ⅳ—Ⅴ类水体”; “由Ⅴ类到Ⅲ类” tells of what has become better. */
const CLASSES = /(?<![由从自将把])([Ⅰ-Ⅴ])类?[至到—～-]([Ⅰ-Ⅴ])类(?=水|断面|的?比)/gu;

const YEARS = /\d年?[—~至到-]+\d{2,4}年/u;

/** “一年打基础、两年上台阶、三年大变样”: what is to be done in one year more each time, or in fewer. */
const STEPS =
  /(?<=[“，；：])(?:[一二两三四五六七八九十]年[\u4e00-\u9fff]{2,5}[、，]){2,}[一二两三四五六七八九十]年[\u4e00-\u9fff]{2,5}(?=[”，。；])/gu;
const STEP = /(?<=^|[、，])([一二两三四五六七八九十])年/gu;
