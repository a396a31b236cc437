import type { Partition } from '../../knowledge/identities.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { isBelow, meets } from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import type { Scanned } from '../../text/unit.ts';
import type { View } from '../../view/view.ts';
import { sumOf } from './addition.ts';
import { acrossSentences } from './across.ts';
import { isLike, listFrom } from '../lists/lists.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { amongOthers, isDividedBy, labelOf, partitionOf } from './partitions.ts';
import { likewise } from './likewise.ts';
import { isRunningTotal, isWhole } from './wholes.ts';
import { assigned } from './assigned.ts';
import { among, isChange, reaches } from './among.ts';
import { bars } from './bars.ts';
import { bracketed } from './bracketed.ts';
import { divisions, kindsTogether, listed } from './listed.ts';
import { dwindled } from './dwindled.ts';
import { excepted } from './excepted.ts';
import { interleaved } from './interleaved.ts';
import { ofMember } from './of-member.ts';
import { outcomes, steps } from './outcomes.ts';
import { phases } from './phases.ts';
import { rowed } from './rowed.ts';
import { totalled } from './totalled.ts';
import { treated } from './treated.ts';
import { undertaken } from './undertaken.ts';
import { within } from './within.ts';
import { yearSums } from './year-sums.ts';
import type { Addends, Found } from './addend.ts';

/** “A、B分别为64亿元、38亿元，合计102亿元”, “11所，其中小学5所、初中2所”, “68个（产业类38个、民生类13个）”. */
export function* addendsOf(view: View): Generator<Addends> {
  yield* likewise(addendsIn(view));
  yield* acrossSentences(view);
}

const SIGNS =
  /其中|累计|包[括含]|[合总共]计|共|[（：][^（）：]*\d|续建|成灾|绝收|初中|秋粮|大春|进口|民办|非税|专项债|[年共]\d|[中里内有]|[余剩]|第一|一期|首期|总投资|投资\d|全长|半年|明年|化解|办结|整改|[竣完]工|合格|交付|摘帽|出列|销号|达标|[项件个]（|(?:完成|建成|开工|落地)\d|对(?:全.)?\d|前?已有\d|\d[家户]企业|的\d+[个项]|\d[项件个](?:[仍未已正因受]|达|完成)|面积|分别|依次|奖牌|已[交入验拆]|正在|按序时|类\d|至此|\d+户\d+人|(?:工作|服务|帮扶)队|[工小导]组|专班|书记|[导派]员/u;

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
    ...assigned(sentence, numbers),
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
  return [...found, ...rows, ...steps(sentence, numbers), ...told].filter(
    (one) => areSoMany(text, one) && !areApiece(text, one),
  );
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

/** “六大产业合计实现产值1986亿元” is not of the last three alone. */
function areSoMany(text: string, { total, parts }: Found): boolean {
  const { start } = total.quantity;
  const [, said] = NAMED_COUNT.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  return said === undefined || countOf(said) === parts.length;
}

const NAMED_COUNT = /([二两三四五六七八九十])[大个项类家][\u4e00-\u9fff]{1,6}?[合总共]计[^，。；\d]*$/u;

/** “21条产业链由17位领导领衔，其中4位各联系2条、其余13位各联系1条”: what each of them has adds up to nothing. */
function areApiece(text: string, { total, parts }: Found): boolean {
  const isEach = ({ quantity: { start } }: Labelled): boolean =>
    APIECE.test(text.slice(Math.max(0, start - 4), start));
  return parts.length > 1 && !isEach(total) && parts.some(isEach);
}

const APIECE = /各[\u4e00-\u9fff]{0,2}$/u;

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
