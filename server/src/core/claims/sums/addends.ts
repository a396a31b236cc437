import { printDecimal } from '../../numbers/decimal.ts';
import type { Partition } from '../../knowledge/identities.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import { isBelow, meets } from '../../numbers/interval.ts';
import { foundIn, sentencesWith } from '../../view/joint.ts';
import type { Scanned } from '../../text/unit.ts';
import type { View } from '../../view/view.ts';
import { sumOf } from './addition.ts';
import { endsWithRest } from './all-told.ts';
import { among, isChange, isThreshold, reaches } from './among.ts';
import { isLike, listFrom } from '../lists/lists.ts';
import { type Labelled, numbersIn, numbersOf } from '../numbers.ts';
import { amongOthers, isDividedBy, labelOf, partitionOf } from './partitions.ts';
import { divisions, kindsTogether, listed } from './listed.ts';
import { bars } from './bars.ts';
import { bracketed } from './bracketed.ts';
import { dwindled } from './dwindled.ts';
import { excepted } from './excepted.ts';
import { columnsBehind, interleaved } from './interleaved.ts';
import { likewise } from './likewise.ts';
import { ofMember } from './of-member.ts';
import { outcomes, steps } from './outcomes.ts';
import { phases } from './phases.ts';
import { rowed } from './rowed.ts';
import { treated } from './treated.ts';
import { undertaken } from './undertaken.ts';
import { isMean, isRunningTotal, isWhole } from './wholes.ts';
import { within } from './within.ts';
import { yearSums } from './year-sums.ts';
import type { Addends, Found } from './addend.ts';

/** “A、B分别为64亿元、38亿元，合计102亿元”, “11所，其中小学5所、初中2所”, “68个（产业类38个、民生类13个）”. */
export function* addendsOf(view: View): Generator<Addends> {
  yield* likewise(addendsIn(view));
  for (const unit of sentencesWith(view, OPENS)) {
    const found = acrossSentences(view, unit);
    if (found) yield found;
    else yield* rowsAcross(view, unit);
  }
}

const OPENS = /其中|分[\u4e00-\u9fff]{2,4}看|按[\u4e00-\u9fff]{2,6}(?:划?分|看)|用于|投向|包括/u;

/** “安排项目46个，年度投资58亿元。按类别分，产业类21个、年度投资35亿元，……”: rows of two measures, of what the sentence before has told. */
function* rowsAcross(view: View, unit: number): Generator<Addends> {
  const [before, sentence] = [view.units[unit - 1]?.reading.text, view.units[unit]];
  const text = sentence?.reading.text ?? '';
  if (before === undefined || sentence?.opens !== 'sentence' || OPENS.exec(text.slice(0, 10))?.index !== 0)
    return;
  const [ahead, behind] = [unit - 1, unit].map((at) =>
    numbersIn(view)(at).filter(({ quantity }) => quantity.kind !== 'percent' && quantity.shape === 'single'),
  );
  for (const found of columnsBehind(text, behind ?? [], before, ahead ?? []))
    yield { ...found, unit, totalUnit: unit - 1 };
}

/**
 * “地区生产总值68.4亿元，增长11%。其中，第一产业12.4亿元……”, “投入资金3.42亿元。用于产业1.98亿元……”: classes of what the sentence
 * before begins with.
 */
function acrossSentences(view: View, unit: number): Addends | undefined {
  const [before, sentence] = [view.units[unit - 1], view.units[unit]];
  const opening = OPENS.exec(sentence?.reading.text.slice(0, 6) ?? '');
  if (!before || sentence?.opens !== 'sentence' || opening?.index !== 0) return undefined;
  const numbers = numbersIn(view)(unit).filter(({ quantity }) => quantity.shape === 'single');
  const [first] = numbers;
  // “三年计划收官，新增学位2.4万个。其中……”: years are no whole of them.
  const total = numbersIn(view)(unit - 1).find(({ quantity }) => !TIMES.has(quantity.kind));
  if (!first || total?.quantity.shape !== 'single' || !isLike(total, first)) return undefined;
  if (isMean(before.reading.text, total)) return undefined;
  const { parts, apart } = listFrom(sentence.reading.text, numbers, total);
  const partition = parts.length > 1 ? partitionOf(parts, view.catalogue.partitions) : undefined;
  if (partition && amongOthers(parts, partition).length > 0) return undefined;
  const all = partition !== undefined || (parts.length > 1 && endsWithRest(parts));
  if (!all && (parts.length < 3 || (opening[0] === '其中' && !apart))) return undefined;
  const are = all ? 'all' : opening[0] === '其中' ? 'some' : 'perhaps';
  return { unit, total, totalUnit: unit - 1, parts, are, apart };
}

const SIGNS =
  /其中|累计|包[括含]|[合总共]计|共|[（：][^（）：]*\d|续建|成灾|绝收|初中|秋粮|大春|进口|民办|非税|专项债|[年共]\d|[中里内有]|[余剩]|第一|一期|首期|总投资|投资\d|全长|半年|明年|化解|办结|整改|[竣完]工|合格|交付|摘帽|出列|销号|达标|[项件个]（|(?:完成|建成|开工|落地)\d|对(?:全.)?\d|前?已有\d|\d[家户]企业|的\d+[个项]|\d[项件个](?:[仍未已正因受]|达|完成)|面积|分别|依次|奖牌|已[交入验拆]|正在|按序时|类\d|至此|\d+户\d+人/u;

const addendsIn = foundIn(SIGNS, (sentence, { partitions }): readonly Found[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence).filter(({ quantity }) => quantity.shape === 'single');
  const found = [...excepted(sentence), ...bars(sentence)];
  if (numbers.length < 2) return found;
  const told = [
    ...totalled(sentence, numbers),
    ...among(sentence, numbers),
    ...interleaved(sentence, numbers),
    ...bracketed(sentence, numbers),
    ...divided(sentence, numbers, partitions),
    ...within(sentence, numbers),
    ...outcomes(sentence, numbers),
    ...undertaken(sentence, numbers),
    ...treated(sentence, numbers),
    ...dwindled(sentence, numbers),
    ...phases(sentence, numbers),
    ...yearSums(sentence, numbers),
    ...listed(sentence),
    ...divisions(sentence, numbers),
    ...kindsTogether(sentence, numbers),
  ]
    .flatMap((one) => classed(text, one, partitions))
    .filter(({ total, each }) => each === true || isWhole(text, total, numbers))
    .filter(({ total, parts }) => !parts.some((part) => isRunningTotal(text, total, part)));
  const rows = [...rowed(sentence, numbers), ...ofMember(sentence, numbers)];
  return [...found, ...rows, ...steps(sentence, numbers), ...told].filter((one) => areSoMany(text, one));
});

/**
 * A list, or where each of its clauses is classes of its own (“，新建38项、续建24项，竣工29项，结转33项”) these, with what is known of
 * the classes.
 */
function classed(text: string, found: Found, partitions: readonly Partition[]): readonly Classed[] {
  const { parts, total } = found;
  // All of it, or else the fewest.
  const ends = parts.slice(1).map((_, i) => i + 2);
  for (const end of [parts.length, ...ends.slice(0, -1)]) {
    const first = parts.slice(0, end);
    const partition = partitionOf(first, partitions);
    if (!partition) continue;
    const rest = parts.slice(end);
    // “第一产业3亿千瓦时，第二产业92亿千瓦时，第三产业27亿千瓦时，居民生活30亿千瓦时”: what adds up is one list, whatever some of it is called.
    if (rest.length > 0 && meets(sumOf(parts), total.quantity.interval)) return [found];
    const gap = text.slice(first.at(-1)?.quantity.end, rest[0]?.quantity.start);
    // “新建47个、续建55个、竣工14个” is one list.
    if (rest.length > 0 && !gap.includes('，')) continue;
    const other = rest.length > 1 ? classed(text, { ...found, parts: rest }, partitions) : [];
    const all = { ...found, parts: first, apart: found.apart || rest.length > 0 };
    return [exhaustive(all, partition), ...other.filter(({ are }) => are === 'all')];
  }
  return [found];
}

interface Classed extends Found {
  readonly each?: boolean;
}

/** Classes that are all there is; one that may be counted among the others is left out where they add up without it. */
function exhaustive(found: Found, partition: Partition): Classed {
  const { usually = false, each = false } = partition;
  if (usually) return { ...found, are: found.are === 'all' ? 'all' : 'unknown', apart: true, each };
  const doubtful = amongOthers(found.parts, partition);
  if (doubtful.length === 0) return { ...found, are: 'all', each };
  const others = found.parts.filter((part) => !doubtful.includes(part));
  const total = found.total.quantity.interval;
  const rest = sumOf(others);
  if (meets(rest, total) || isBelow(total, rest)) return { ...found, parts: others, are: 'all', each };
  return { ...found, are: 'all', apart: true, each };
}

const TIMES = new Set(['months', 'time', 'workdays']);

/** The total comes last: “64亿元、38亿元、21亿元，合计123亿元”, “480万吨、煤炭760万吨、钢铁120万吨，三个行业合计1360万吨”. */
function* totalled({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const counted = countBefore(text, numbers, k);
    const from = counted?.quantity.end ?? numbers[k - 1]?.quantity.end ?? 0;
    const before = text.slice(from, total.quantity.start);
    const are = ALTOGETHER.test(before)
      ? 'all'
      : /共(?:涉及)?(?:项目|资金|村|户)?(?:为|达)?$/u.test(before)
        ? 'unknown'
        : undefined;
    if (!are && !(counted && COSTS.test(before))) continue;
    // “增值税3.7亿元、契税0.8亿元，其余税种合计1.7亿元” is what the others come to.
    if (/其[余他它][^，；。、]*$/u.test(before)) continue;
    if (
      /(?:分别|依次)[^，；。：]*，[^，]*$/u.test(
        text.slice(Math.max(0, total.quantity.start - 60), total.quantity.start),
      )
    )
      continue;
    const most = counted ? Number(printDecimal(counted.quantity.value)) : Infinity;
    const parts: Labelled[] = [];
    let apart = true;
    for (let i = (counted ? numbers.indexOf(counted) : k) - 1; i >= 0 && parts.length < most; i--) {
      const part = numbers[i];
      const next = parts[0] ?? total;
      const gap = text.slice(part?.quantity.end, next.quantity.start);
      // “上级补助1.3亿元（含特别国债0.9亿元）、上年结转1.2亿元，总计……”: the row begins before the bracket.
      const goesOn = /）、[^（）]*$/u.test(gap);
      if (goesOn) parts.length = 0;
      if (!part || goesOn || ENDS.test(gap)) break;
      // “收入6820万元，为预算6500万元的104.9%”: what a percentage is of is no part.
      if (/^的\d[\d.]*%/u.test(text.slice(part.quantity.end))) continue;
      if (!isLike(part, total)) {
        // “债券项目27个、21.3亿元，入库9个、到位3.6亿元，两项合计24.9亿元”: how many have got them is told besides.
        if (part.quantity.kind === 'percent' || (counted && COUNTED.has(part.quantity.kind))) continue;
        break;
      }
      if (parts.length > 0 && text.slice(part.quantity.end, next.quantity.start).includes('，'))
        apart = false;
      parts.unshift(part);
    }
    if (counted && parts.length !== most) continue;
    // “加上级补助148亿元、上年结转9亿元，收入总计……” adds them to what the sentence before has told.
    const row = text.slice(0, parts[0]?.quantity.start ?? 0);
    if (/(?:^ ?|[。；，])加上?[\u4e00-\u9fff]{2,12}$/u.test(row)) continue;
    if (parts.length > 1) yield { total, parts, are: counted ? 'all' : (are ?? 'unknown'), apart };
  }
}

/** Another statement; or the number is of all those that the total is some of: “386个行政村中，三星以上的共186个”. */
const ENDS = /[；：。（）]|^(?!的)[\u4e00-\u9fff]{1,8}中(?![小心央学药标国型等级部医间])/u;

/** “六大产业合计实现产值1986亿元” is not of the last three alone. */
function areSoMany(text: string, { total, parts }: Found): boolean {
  const { start } = total.quantity;
  const [, said] = NAMED_COUNT.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  return said === undefined || countOf(said) === parts.length;
}

const NAMED_COUNT = /([二两三四五六七八九十])[大个项类家][\u4e00-\u9fff]{1,6}?[合总共]计[^，。；\d]*$/u;

const ALTOGETHER = /(?:[合总共]计|合共|奖牌总数)(?:投资|产能|面积|人数|规模)?(?:为|达到?|约)?$/u;

/** After a count of the parts the word for all of them may be missing: “三项总投资496亿元”. */
const COSTS = /^[\u4e00-\u9fff]{0,4}(?:总投资|[合总共]计[\u4e00-\u9fff]{0,4}|共[\u4e00-\u9fff]{0,4})$/u;

/** “三个行业合计”: how many parts a total adds up, right before it. */
function countBefore(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const [last, total] = [numbers[k - 1], numbers[k]];
  // “5条过百亿元产业链合计1217亿元”: what is passed is told of those that are counted.
  const count = last && isThreshold(text, last) ? numbers[k - 2] : last;
  if (!count || !total || count.quantity.kind !== 'count' || isLike(count, total)) return undefined;
  if (!/^[\u4e00-\u9fff]{0,12}$/u.test(text.slice(count.quantity.end, total.quantity.start)))
    return undefined;
  return /[，、；]$/u.test(text.slice(0, count.quantity.start)) ? count : undefined;
}

/** “职业学校1所、” in a row is one of the parts. */
function isListed(text: string, { quantity: { start } }: Labelled): boolean {
  return /[\d\u4e00-\u9fff]、[^，；。：（、\d]*$/u.test(text.slice(Math.max(0, start - 20), start));
}

/** Classes that are told right after what they divide: “实施重点项目102个，新建47个、续建55个”. */
function* divided(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
  partitions: readonly Partition[],
): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    if (isChange(text, total) || isListed(text, total)) continue;
    const next = numbers.slice(k + 1).findIndex((one) => isLike(one, total)) + k + 1;
    const gap = text.slice(total.quantity.end, numbers[next]?.quantity.start ?? 0);
    if (next <= k || /[；。：（]|其中/u.test(gap)) continue;
    const { parts } = listFrom(text, numbers.slice(next), total);
    // “发行债券186亿元，支持项目207个，专项债券142亿元、一般债券44亿元”, “28项指标中，预期性19项、约束性9项，26项完成”
    const classes = classesOf(parts, partitions);
    if (classes && isDividedBy(classes.partition, labelOf(text, total)))
      yield { total, parts: classes.parts, are: 'all', apart: true };
    if (!reaches(gap.replace(/[^，]*$/u, ''))) continue;
    const turns = parts.filter((_, i) => inTurn(parts.slice(0, i + 1)));
    if (turns.length > 1) yield { total, parts: turns, are: 'unknown', apart: true };
    // “安排项目371个，产业类228个、基础设施类86个、民生类57个”
    if (parts.length > 2 && parts.every(({ label }) => /类(?:项目|工程)?\d/u.test(label)))
      yield { total, parts, are: 'unknown', apart: true };
    // “48个在建项目中，工业14个、农业9个、交通11个、社会事业14个”
    const most = endsSentence(text, parts) ? 2 : 3;
    if (parts.length > most && OF_THEM.test(gap) && parts.every(({ label }) => BARE.test(label)))
      yield { total, parts, are: 'unknown', apart: true };
  }
}

/** “86个产业项目中，工业52个、服务业26个、农业8个。”: nothing more is said of them. */
function endsSentence(text: string, parts: readonly Labelled[]): boolean {
  return /^(?:[；。]|$)/u.test(text.slice(parts.at(-1)?.quantity.end));
}

/** The longest row of the first parts that is all the classes of something. */
function classesOf(
  parts: readonly Labelled[],
  partitions: readonly Partition[],
): { readonly partition: Partition; readonly parts: readonly Labelled[] } | undefined {
  for (let end = parts.length; end > 1; end--) {
    const partition = partitionOf(parts.slice(0, end), partitions);
    if (partition) return { partition, parts: parts.slice(0, end) };
  }
  return undefined;
}

const OF_THEM = /^[\u4e00-\u9fff]{2,10}中，[\u4e00-\u9fff]{2,10}$/u;
/** A name with its number and unit, and nothing done. */
const BARE = /^(?!.*(?:新|已|完成|[竣开完]工|建成|签约))[\u4e00-\u9fff]{2,10}\d[\d.]*[\u4e00-\u9fff]{1,2}$/u;

/** “第一轮2500万元、第二轮3500万元”, “一期3800亩、二期3000亩”: parts in their order. */
function inTurn(parts: readonly Labelled[]): boolean {
  return parts.every(({ label }, k) => {
    const order = TURN.exec(label)?.slice(1).find(Boolean);
    return order !== undefined && ORDERS.some((orders) => orders[k] === order);
  });
}

const TURN = /第?([一二三四五])[轮批期次阶季]|([上下])半年|([今明后])年/u;
const ORDERS = ['一二三四五', '上下', '今明后'];
