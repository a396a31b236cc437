import { countOf } from '../../numbers/ordinals.ts';
import type { Labelled } from '../numbers.ts';

/** Whether the words say that the parts behind 其中 are all there is of their total. */
export function areAllTold(text: string, total: Labelled, parts: readonly Labelled[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || !first || !last) return false;
  // “甲5.4万亩（良种2万亩）、其他1.1万亩”: one holds another.
  if (/[（含]/u.test(text.slice(first.quantity.end, last.quantity.start))) return false;
  const clause = clauseTo(text, total);
  const words = clause + text.slice(total.quantity.start, first.quantity.start);
  return (
    endsWithRest(parts) ||
    isCounted(clause, parts) ||
    inBatches(words, parts) ||
    areNamed(clause, parts) ||
    areJoined(words, parts)
  );
}

/** “铁路、公路、水路合计完成货运量3248万吨。其中，铁路……，公路……，水路……”: what the sentence before adds up by name. */
export function areNamedBefore(text: string, total: Labelled, parts: readonly Labelled[]): boolean {
  const clause = clauseTo(text, total);
  return ADDED_UP.test(clause) && areNamed(clause, parts);
}

const ADDED_UP = /[合总共]计/u;

function clauseTo(text: string, { quantity: { start } }: Labelled): string {
  return /[^，；。：（]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
}

const REACH = 28;

/** “其中油菜4.2万亩、花生3.6万亩、其他油料1.1万亩”, “其中税费3.4亿元、用能1.2亿元、物流等其他成本0.6亿元”. */
export function endsWithRest(parts: readonly Labelled[]): boolean {
  return /^(?:[\u4e00-\u9fff]{2,8}等)?其[他它余](?!中)/u.test(parts.at(-1)?.label ?? '');
}

/** “两大产业产值合计268亿元，其中甲126亿元、乙142亿元”, “5类20项指标，其中……”, “‘两癌’筛查”: as many parts as are said to make up the total. */
function isCounted(clause: string, parts: readonly Labelled[]): boolean {
  const [, kinds, count, level, quoted = ''] = COUNTED.exec(clause) ?? [];
  const said = countOf(kinds ?? count ?? level ?? quoted);
  if (said < 2 || said !== parts.length) return false;
  return parts.every(({ label }) => !PARTIAL.test(label));
}

/** “6个村分三批出列，其中2018年甲村1个，2019年乙村、丙村2个，2020年3个”: as many parts as batches. */
function inBatches(words: string, parts: readonly Labelled[]): boolean {
  const [, said = ''] = BATCHES.exec(words) ?? [];
  return countOf(said) === parts.length;
}

const BATCHES = /分([两二三四五六])[批期轮]/u;

const COUNTED =
  /([两二三四五六七八九]|\d)(?:大类|类|个?方面|个领域)$|([两二三四五六七八九])(?:大|个|类|种|家|座|条)[\u4e00-\u9fff]{2,12}$|(?:[省市县区州乡村镇]、?){2,4}([两二三四])级[\u4e00-\u9fff]{1,10}$|“([两二三四五])[\u4e00-\u9fff]”[\u4e00-\u9fff]{0,8}$/u;
const PARTIAL = /完成|争取|到位|贷款|中央|自筹|年度|[今当本去]年|新增|累计|用于/u;

/** “新建、扩建、迁建学校28所，其中新建12所、扩建9所、迁建7所”: what the total is of is named again in its order. */
function areNamed(clause: string, parts: readonly Labelled[]): boolean {
  const names = clause.split(/[、和及与]/u);
  const last = names.length - 1;
  return (
    names.length === parts.length &&
    names.every((name, i) => {
      const word = i === 0 ? name.slice(-2) : i === last ? name.slice(0, 2) : name;
      const label = parts[i]?.label.replace(/^其中/u, '') ?? '';
      return (word.length > 1 && label.startsWith(word)) || isCalled(name, label);
    })
  );
}

/** “争取国债和新增专项债券3.6亿元，其中国债0.9亿元、专项债券2.7亿元”: each by the end of its name. */
function isCalled(name: string, label: string): boolean {
  const own = /^[\u4e00-\u9fff]{2,12}/u.exec(label)?.[0] ?? '';
  return own !== '' && (name.endsWith(own) || own.endsWith(name));
}

/** “减税降费3亿元，其中减税2亿元、降费1亿元”, “27个项目‘停缓调’，其中停建5个、缓建9个、调减13个”, “新改建28所，其中新建9所、改建19所”: a word made of the parts’. */
function areJoined(words: string, parts: readonly Labelled[]): boolean {
  const names = parts.map(
    ({ label }) => /^[\u4e00-\u9fff]{2,6}/u.exec(label.replace(/^其中/u, ''))?.[0] ?? '',
  );
  if (names.includes('')) return false;
  // What stands before 其中 alone, without the first part's own name.
  const whole = words.replace(/其中[^，]*$/u, '');
  if (whole.includes(names.join(''))) return true;
  const firsts = names.map((name) => name.charAt(0));
  if (firsts.length > 2) return whole.includes(`“${firsts.join('')}”`);
  const [end = '', other] = names.map((name) => name.slice(1));
  return end === other && [firsts, firsts.toReversed()].some((pair) => whole.includes(pair.join('') + end));
}

/**
 * “市级以上示范社63家，其中国家级4家、省级17家、市级42家”: the part with the title that is asked for, where all of them have one. Some
 * count who has the higher one under the lower ones too.
 */
export function reachBar(text: string, total: Labelled, parts: readonly Labelled[]): Labelled | undefined {
  const bar = BAR.exec(clauseTo(text, total))?.[1];
  if (bar === undefined || !parts.every(({ label }) => TITLE.test(label))) return undefined;
  return parts.find(({ label }) => TITLE.exec(label)?.[1] === bar);
}

const BAR = /([省市县区州盟旗]|自治区)级及?以上/u;
/** “云川市级” too. */
const TITLE =
  /^(?:其中)?(?:[\u4e00-\u9fff]{2,3}(?=[市州盟县区旗]级))?(国家|自治区|[省市县区州盟旗])级(?!及?以上)/u;
