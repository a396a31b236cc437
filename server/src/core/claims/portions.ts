import type { Figure } from '../figure.ts';
import { sentencesWith } from '../joint.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Quantity } from '../quantity.ts';
import type { Place, Span } from '../span.ts';
import type { View } from '../view.ts';
import { ledgerOf, type Page } from './ledger.ts';
import { type Labelled, numbersIn, placeOf } from './numbers.ts';

/** A number with its place. */
export interface Said {
  readonly place: Place;
  readonly quantity: Quantity;
}

/** A percentage with what it is the percentage of: 税收收入18.05亿元 of 一般公共预算收入23.75亿元, 占76.0%. */
export interface Portion {
  readonly share: Said;
  readonly part: Said;
  readonly whole: Said;
  /** Of a plan or target the part may be more than all. */
  readonly of: 'whole' | 'plan';
}

/** The shares of a report of which both sides are told. */
export function* portionsOf(view: View): Generator<Portion> {
  let pages: readonly Page[] | undefined;
  const numbersAt = numbersIn(view);
  for (const unit of sentencesWith(view, /占|完成|率/u)) {
    const text = view.units[unit]?.reading.text ?? '';
    const numbers = numbersAt(unit);
    for (const [k, one] of numbers.entries()) {
      const { kind, shape } = one.quantity;
      if (kind !== 'percent' || shape !== 'single') continue;
      const found = beside(text, numbers, k);
      const said = (number: Labelled): Said => ({ place: placeOf(unit, number), quantity: number.quantity });
      if (found && 'whole' in found) {
        yield { share: said(one), part: said(found.part), whole: said(found.whole), of: found.of };
      } else if (found) {
        pages ??= ledgerOf(view);
        const part = figureAt(view, unit, found.part.quantity);
        const whole = part && elsewhere(view, part, found.base, pages);
        if (whole) yield { share: said(one), part: said(found.part), whole, of: 'whole' };
      }
    }
  }
}

type Beside =
  | { readonly part: Labelled; readonly whole: Labelled; readonly of: Portion['of'] }
  | { readonly part: Labelled; readonly base: string };

/** What stands before a percentage: its part, and its whole or the words for it. */
function beside(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const last = numbers[k - 1];
  if (!one || last?.quantity.shape !== 'single') return undefined;
  const gap = text.slice(last.quantity.end, one.quantity.start);
  const before = numbers[k - 2];
  const told = before ? text.slice(before.quantity.end, last.quantity.start) : '';
  if (before && gap === '的' && isLike(before, last)) {
    // “276.2亿元，占一般公共预算支出338.5亿元的81.6%”, “4260人，完成年度任务4000人的106.5%”
    if (/^[，、（]?(?:约|仅)?占(?:到|了)?[^，；。]*$/u.test(told)) {
      return { part: before, whole: last, of: /计划|任务|目标|预算[数的]?$/u.test(told) ? 'plan' : 'whole' };
    }
    if (/^[，、]?(?:超额)?完成[^，；。]{0,8}(?:目标|任务|计划|预算)[^，；。]{0,4}$/u.test(told))
      return { part: before, whole: last, of: 'plan' };
    return undefined;
  }
  const base =
    /^(?:左右|以上)?[、，（]?(?:同比[^，；。\d]*，)?(?:约|仅)?占(?:比|到|了)?([^，；。、]{0,14}?)(?:的?(?:比重|比例|份额))?(?:达到?|为|约|超过?)*$/u.exec(
      gap,
    )?.[1];
  if (base === undefined) {
    return before && isLike(before, last) && isRateOf(told, gap)
      ? { part: last, whole: before, of: 'whole' }
      : undefined;
  }
  if (before && isLike(before, last) && base.length > 1) {
    // “财政支出312亿元，其中民生支出246亿元，占财政支出的78.8%”
    const named = text.slice(Math.max(0, before.quantity.start - NAME_REACH), before.quantity.start);
    if (named.replace(TOLD, '').endsWith(base.replace(/的$/u, '')))
      return { part: last, whole: before, of: 'whole' };
  }
  // “34.4万户中21.6万户，占62.8%”
  if (
    base === '' &&
    before &&
    isLike(before, last) &&
    /^[\u4e00-\u9fff]{0,8}[中里]，?[^，；。]{0,8}$/u.test(told)
  ) {
    return { part: last, whole: before, of: 'whole' };
  }
  return { part: last, base: base.replace(/的$/u, '') };
}

const NAME_REACH = 24;
const TOLD = /(?:共?完成|实现|达到?|为|共|合计)$/u;

/** Whether the rate bears the verb of its part: “受理诉求1200件，办结1080件，办结率90%”, “500个村中480个实现覆盖，覆盖率96%”. 按期办结率 is of another part. */
function isRateOf(told: string, gap: string): boolean {
  const [, doing, done] = RATE.exec(gap) ?? [];
  if (doing === undefined || done === undefined) return false;
  const verb = PART_TOLD.exec(told)?.[1];
  if (doing === '') return verb === done;
  return doing.endsWith(done) && /^[\u4e00-\u9fff]{0,6}(?:[中里]，?|，其中|有)(?:有|已)?$/u.test(told);
}

const RATE = /^([\u4e00-\u9fff]{0,8}?)[，、]([\u4e00-\u9fff]{2,4})率(?:达到?|为|约|提高到|均?达到?)?$/u;
const PART_TOLD = /^[\u4e00-\u9fff]{0,6}，(?:其中|已|全部)?(?:已|按期)?([\u4e00-\u9fff]{2,4}?)了?$/u;

function isLike(a: Labelled, b: Labelled): boolean {
  return (
    a.quantity.kind === b.quantity.kind && a.quantity.shape === 'single' && a.quantity.kind !== 'percent'
  );
}

function figureAt(view: View, unit: number, { start }: Span): Figure | undefined {
  return view.byUnit[unit]?.find((figure) => figure.place.start === start);
}

/** The whole of a part that another clause or sentence tells: by the base's name, by 其中, or by an identity. */
function elsewhere(view: View, part: Figure, base: string, pages: readonly Page[]): Said | undefined {
  const own = part.whole && levelOf(view, part.whole, part);
  if (base === '') {
    if (own) return own;
    const page = pages.find(({ values }) => values.get(part.indicator ?? '') === part);
    const ratio = view.catalogue.identities.find(
      (identity) =>
        identity.form === 'ratio' &&
        identity.factor === '100' &&
        identity.numerator === part.indicator &&
        identity.strength === 'exact',
    );
    return ratio?.form === 'ratio' && page ? sameKind(page.values.get(ratio.denominator), part) : undefined;
  }
  const word = valueOf(view.catalogue.words, base);
  const entry =
    word?.kind === 'name' && word.what === 'indicator' && !word.ambiguous ? word.entry : undefined;
  if (entry === undefined) return undefined;
  if (own && part.whole.indicator === entry) return own;
  const page = pages.find(({ measure, values }) => measure === 'level' && isOneTime(values, part, entry));
  return sameKind(page?.values.get(entry), part);
}

function isOneTime(values: Page['values'], part: Figure, entry: string): boolean {
  const whole = values.get(entry);
  return (
    whole !== undefined &&
    whole.region === part.region &&
    whole.status === part.status &&
    whole.period?.from === part.period?.from &&
    whole.period?.to === part.period?.to &&
    whole.period?.months?.to === part.period?.months?.to
  );
}

/** The level that 其中 takes its parts from, where what it names is the growth of it. */
function levelOf(view: View, { run, place }: Figure, part: Figure): Figure | undefined {
  const figures = view.byUnit[place.unit] ?? [];
  return figures.find(
    (other) =>
      other.run === run &&
      run >= 0 &&
      other.measure === 'level' &&
      other.quantity.kind === part.quantity.kind,
  );
}

function sameKind(whole: Figure | undefined, part: Figure): Figure | undefined {
  return whole?.quantity.kind === part.quantity.kind ? whole : undefined;
}
