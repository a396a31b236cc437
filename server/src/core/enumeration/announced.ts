import type { Heading, Series } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { countsIn, countsOf } from './counts.ts';
import type { Count } from './count.ts';
import type { Listing } from './listing.ts';
import { listBefore } from './lists.ts';

/** Heads and items that a count announces: “重点抓好以下八方面工作：（一）…”, “办好10件实事。一是…”, “十大重点任务” with “重点任务是：（一）…” further down. */
export function* announcedCounts(view: View): Generator<Listing> {
  for (const series of view.outline.series) {
    const first = series.items[0];
    if (!first || (series.style !== 'dash' && first.ordinal !== 1)) continue;
    const announced = before(view, series, first.place) ?? restated(view, series, first.place);
    if (!announced) continue;
    const found = sizesOf(view, series);
    const last = series.items.at(-1)?.ordinal;
    for (const own of [announced, ...saidAbove(view, series, announced, found)])
      yield {
        ...own,
        told: series.items.map(({ place }) => place),
        found,
        where: 'below',
        marked: true,
        ...(found.length === 1 && last === found[0] && { last }),
      };
  }
}

type Announced = Pick<Listing, 'place' | 'count'>;

/** “按照部署，全力做好八个方面工作。…重点抓好八个方面工作：（一）…”: the same further up, before the first head of the section. */
function saidAbove(
  view: View,
  { under }: Series,
  { place, count }: Announced,
  found: readonly number[],
): readonly Announced[] {
  if (!found.includes(count.said) || count.noun.length < 2) return [];
  const name = count.noun.slice(0, NAME);
  const above: Announced[] = [];
  for (let unit = view.outline.headings[under]?.place.unit ?? place.unit; unit < place.unit; unit++) {
    if (view.headingOf[unit] !== under) continue;
    for (const one of countsOf(view, unit))
      if (one.measure === count.measure && one.noun.startsWith(name) && Math.abs(one.said - count.said) < 3)
        above.push({ count: one, place: { unit, start: one.start, end: one.end } });
  }
  return above;
}

const NAME = 4;

/** The sentence that introduces a list, and the one before it if that says little. */
const SHORT = 12;
const ROW = 3;

function before(view: View, series: Series, first: Place): Announced | undefined {
  for (const { unit, start, end } of introductions(view, first)) {
    const text = (view.units[unit]?.reading.text ?? '').slice(start, end);
    // “从13件候选项目中票决10件实事：”
    const all = countsIn(text).filter((one) => !CHOSEN.test(text.slice(0, one.start)));
    // “紧扣‘两条主线’、建好‘三类住房’、办好‘十件实事’。”: a row of programmes announces none of them.
    const isRow = all.filter(({ quoted }) => quoted).length >= ROW;
    const counts = isRow ? all.filter(({ quoted }) => !quoted) : all;
    const count =
      counts.findLast((one) => announces(text, one) && !isTold(text, one)) ??
      counts.findLast((one) => opensList(text, one) || isBorne(view, text, one, series));
    if (count) return { count, place: { unit, start: start + count.start, end: start + count.end } };
    // What stands above a head introduces something else.
    if (text.length > SHORT || view.units[unit]?.mentions[0]?.kind === 'head') return undefined;
  }
  return undefined;
}

function* introductions(view: View, first: Place): Generator<Place> {
  if (first.start > 3) yield { unit: first.unit, start: 0, end: first.start };
  for (let unit = first.unit - 1; unit >= Math.max(0, first.unit - 2); unit--) {
    yield { unit, start: 0, end: view.units[unit]?.reading.text.length ?? 0 };
  }
}

/** “实施改革开放、乡村振兴、民生改善‸三大行动，奋力谱写新篇章。”: what has been listed is announced no more. */
function isTold(text: string, { start, said }: Count): boolean {
  const list = listBefore(text, start);
  return list !== undefined && list.least <= said && said <= list.most;
}

/** What lists are counted in. */
const LISTED =
  /^(?:的)?[\u4e00-\u9fff]{0,6}?(?:方面|工作|任务|实事|行动|工程|举措|措施|意见|要求|问题|目标|重点|抓手|突破|建议|关系|环节|原则|攻坚|战役|计划|事项|文章|要点|体会|经验|特点|亮点|变化|成效|挑战|硬仗|大仗|考验|大考|短板|难题|转变|跨越|关口|台阶|事)/u;

/** “四个技改项目：”, whatever is counted. */
function opensList(text: string, { end, measure, noun }: Count): boolean {
  // “把握好四点：”.
  if (measure === '' || (noun === '' && !'点条'.includes(measure))) return false;
  return /^”?[是为有]?：$/u.test(text.slice(end + noun.replace(/[是为有]$/u, '').length));
}

/** “突出‘四个聚焦’，做好工作。——聚焦…——聚焦…”: the word that all items have. */
function isBorne(view: View, text: string, { quoted, end }: Count, { items }: Series): boolean {
  const word = quoted ? /^[\u4e00-\u9fff]{2,4}(?=”)/u.exec(text.slice(end))?.[0] : undefined;
  if (word === undefined) return false;
  return items.every(({ place: { unit, start } }) =>
    view.units[unit]?.reading.text.slice(start, start + ITEM_HEAD).includes(word),
  );
}

const ITEM_HEAD = 16;

/** “八方面工作” at the end of its sentence, or 以下, 如下 before it. */
function announces(text: string, { start, end, measure, noun, arabic }: Count): boolean {
  if (measure === '') return false;
  const listed = measure === '方面' || ('个项件大点条类篇场'.includes(measure) && LISTED.test(noun));
  if (!listed) return false;
  // “出台五方面32条政策，推动…” counts what was done.
  const clause = arabic || /^[^，]*\d/u.test(text.slice(end)) ? -1 : text.slice(end).search(AIM);
  const rest = clause < 0 ? text.length - end : clause;
  const pointed = /(?:以下|下列|如下|这)(?:几|的)?$/u.test(text.slice(Math.max(0, start - 4), start));
  return pointed || rest <= (arabic && measure !== '件' ? 8 : 14);
}

const CHOSEN = /从\d+[个件项][^，。]{0,8}中[^，。]{0,12}$/u;

/** What the rest of the sentence adds: “要在八个方面下功夫‸，尤其要抓住项目”. */
const AIM = /，(?:尤其|特别|确保|推动|努力|奋力|力争|全力|促进|切实|坚决|争取|着力|[让使为以])[^]*$/u;

/** A count further up in the section of what the introduction names again: “…十大重点任务…。…重点任务是：（一）…”. */
function restated(view: View, series: Series, first: Place): Announced | undefined {
  const introduction = (view.units[first.unit]?.reading.text ?? '').slice(0, first.start);
  const name = /([\u4e00-\u9fff]{4})(?:是|为|如下|包括)：$/u.exec(introduction)?.[1];
  if (name === undefined) return undefined;
  const section = view.outline.headings[series.under];
  let found: Announced | undefined;
  for (let unit = section?.place.unit ?? 0; unit < first.unit; unit++) {
    for (const count of countsOf(view, unit)) {
      if (!count.noun.startsWith(name)) continue;
      if (found && found.count.said !== count.said) return undefined;
      found = { count, place: { unit, start: count.start, end: count.end } };
    }
  }
  return found;
}

/** As many as are written; as the last of them says; and with those that bear no number. */
function sizesOf({ outline }: View, { style, items, under }: Series): readonly number[] {
  const last = items.at(-1);
  if (!last || style === 'dash') return [items.length];
  // What stands behind the last one is one more of them only where a number went astray.
  const gapped = items.length !== last.ordinal;
  const plain = outline.headings.filter(
    (heading) =>
      heading.style === 'plain' &&
      heading.level === levelOf(outline.headings, style) &&
      heading.parent === under &&
      (gapped || heading.place.unit < last.place.unit),
  ).length;
  return [...new Set([items.length + plain, last.ordinal])];
}

function levelOf(headings: readonly Heading[], style: Series['style']): number {
  return headings.find((heading) => heading.style === style)?.level ?? -1;
}
