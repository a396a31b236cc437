import { MAYBE, PAIRS, WHOLE_NAMES } from '../../lexicon/collectives.ts';
import { countOf } from '../../numbers/ordinals.ts';

/** How many names a list can be read to hold: “城镇和农村居民收入” is 2 and nothing else, “批发和零售、住宿” 2 or 3. */
export interface Names {
  readonly least: number;
  readonly most: number;
  /** Numbers outside of these that fit as well: “甲、乙、丙三市的收入、支出” is also 2, 3 and 6. */
  readonly others: readonly number[];
}

/** “2024年、2025年‸两年产值增速”, but not of two things each. */
const LISTED_YEARS = /^(?:其中)?((?:20\d\d年?[、和与])+20\d\d年)(?:(?!城乡|存贷)[^、和与及，\d]){0,10}$/u;

/** Counts the names of a list; undefined where it is open (等, 各) or speaks of names told before (两者, 上述). */
export function namesIn(words: string): Names | undefined {
  const years = yearsIn(words);
  if (years > 1) return { least: years, most: years, others: [] };
  // “五一”“十一”假期 are two.
  // 城乡居民基本养老保险 is one insurance.
  const closed = words
    .replace(/^每[百千万](?:名|户)?(?:常住|户籍)?(?:人口|人|居民)?(?:拥有)?/u, '')
    .replace(/各[项类]|学前三年|九年(?=义务|一贯)|城乡(?=居民(?:基[本础])?(?:养老|医[疗保]))/gu, '')
    .replace(/”“/gu, '”、“');
  if (OPEN.test(closed)) return undefined;
  const plain = closed.replace(/[“《（][^”》）]*[”》）]/gu, '甲');
  const text = plain.replace(WHOLE_NAMES, '某业');
  const elements = text.split('、').filter((part) => part.trim() !== '');
  if (elements.length === 0) return { least: 1, most: 1, others: [] };
  const counts = elements.map((element) => rangeOf(element, elements.length));
  const least = counts.reduce((sum, count) => sum + count.least, 0);
  const most = counts.reduce((sum, count) => sum + count.most, 0);
  return {
    least,
    most,
    others: [
      ...new Set([
        ...elements.flatMap((element, i) => regrouped(element, i, elements)),
        ...sided(elements),
        ...toldApart(plain, elements.length),
      ]),
    ],
  };
}

/** “2014年至2017年依次退出…” names four years, “2021年、2023年和2025年” three. */
function yearsIn(words: string): number {
  const listed = LISTED_YEARS.exec(words)?.[1];
  if (listed !== undefined) return listed.split(/[、和与]/u).length;
  const [, from, to] = /(20\d\d)年?(?:至|到|—|-)(20\d\d)年?$/u.exec(words) ?? [];
  return from === undefined ? 0 : Number(to) - Number(from) + 1;
}

/** Whether words name more than one thing, or say that they do: “三个县”, “甲、乙”, “城乡”. */
export function mayListNames(words: string): boolean {
  const names = namesIn(words);
  // 批发和零售业 is one name, which the next clause may go on listing.
  return !names || names.most > 1 || names.others.length > 0 || words.search(WHOLE_NAMES) >= 0;
}

/** Lists that do not end, and words for what was listed before; not 高等 and 等级. */
const OPEN =
  /(?<![高中初平对相同优劣均])等(?![级次额候待])|各|每|几|上述|(?<![模额元级岁度位下])以上|前述|[两二三]者|前者|后者|其他|其余|部分|有关|不同|二?者分别/u;

interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(element: string, elements: number): Range {
  let least = 1;
  let most = 1;
  for (const { index, 0: joint } of element.matchAll(CONJUNCTION)) {
    most++;
    if (parts(element.slice(0, index), element.slice(index + joint.length))) least++;
  }
  // A collective by itself is told apart; in a list it may be one of its names.
  const pair = PAIRS.find(([pattern]) => pattern.test(element));
  if (pair && elements === 1 && most === 1) return { least: pair[1], most: pair[1] };
  const factor = Math.max(
    1,
    ...COLLECTIVES.filter(([pattern]) => pattern.test(element)).map(([, count]) => count),
  );
  return { least, most: most * factor };
}

const COLLECTIVES = [...PAIRS, ...MAYBE];

/** Not inside 和谐, 参与, 普及, 或者. */
const CONJUNCTION =
  /以及|(?<![缓总共饱温祥])和(?![谐平睦美缓顺])|(?<![参赠给])与(?![会此])|(?<![普涉企波危])及(?![时格早其])|或/gu;

/** Whether what stands on both sides are names of their own, and no name of one thing. */
function parts(left: string, right: string): boolean {
  return (
    (STATISTIC.test(left) && STATISTIC.test(right)) ||
    (KINDS.test(left) && KIND_FIRST.test(right)) ||
    (INDUSTRY.test(left) && INDUSTRY.test(right.replace(OF_INDUSTRY, '')))
  );
}

/** What local industries are called by, which the classes of the statistics are not: 精细化工和农产品加工, but 木材加工和制品业. */
const INDUSTRY =
  /[\u4e00-\u9fff](?:零部件|信息|化工|加工|装备|医药|材料|能源|新能源|建材|轻纺|家居|芯片|电池|新材料)$/u;
const OF_INDUSTRY = /(?:产业|行业|集群)?(?:增加值|总?产值|营业收入|营收|投资|销售额|收入)?$/u;

/** Whether words are a list of several indicators: 事故起数和死亡人数. */
export function areMeasures(words: string): boolean {
  const names = words.split(/[、和与及]/u);
  return names.length > 1 && names.every((name) => MEASURE.test(name));
}

const MEASURE = /(?:[起件户次篇人]数|[总余税价份金]额|增加值|[产销总存储增消]量|收入|支出|[^效]率)$/u;

/** The head nouns of indicators. */
const STATISTIC =
  /(?:收入|支出|[起件户次篇]数|[总余税税价份金]额|投资|产值|增加值|[产销总存储增消]量|[零销交成营进出]售?[易交业口]额|利润|税收|消费|面积|里程|人[数次口]|户数|企业|规模|占比|比重|[^效]率|贷款|存款|游客|经费|[进出]口|资金|工程|项目|服务业|工业|农业|建筑业|制造业|产业|内资|外资)$/u;

const KIND =
  '城镇|农村|城市|乡村|全体|国有|民营|省级|市级|县级|国家级|新增|存量|人民币|男性|女性|小学|初中|高中|内资|外资|公办|民办|中央|地方|线上|线下|一般|专项|重大|重点';
const KINDS = new RegExp(`(?:${KIND})$`, 'u');
const KIND_FIRST = new RegExp(`^(?:${KIND})`, 'u');

/** “…三大产业产值” counts its list itself; after it, and after 的, a list of their sides may begin. */
function regrouped(element: string, i: number, elements: readonly string[]): number[] {
  const found: number[] = [];
  const counted = COUNTED.exec(element);
  const rest = elements.length - i;
  if (counted?.[1] !== undefined) {
    const said = countOf(counted[1]);
    if (said > 1) found.push(said, said * rest);
  }
  if (counted || element.includes('的') || VERB.test(element)) found.push(rest, rest * (i + 1));
  return found.filter((count) => count > 1);
}

/** “批发、零售、住宿、餐饮业” are two names, or four. */
function toldApart(words: string, folded: number): number[] {
  const apart = words.split('、').length;
  return apart > folded ? [apart] : [];
}

/** “建议、提案办结率、满意率”: two sides of two things. */
function sided(elements: readonly string[]): number[] {
  const first = elements.findLastIndex((element) => !SIDE.test(element)) + 1;
  const sides = elements.length - first;
  const isBare = elements.slice(first + 1).every((element) => element.length <= LONGEST_SIDE);
  return first > 0 && sides > 1 && isBare ? [sides, sides * (first + 1)] : [];
}

const LONGEST_SIDE = 4;
const SIDE = /(?:[率量额值积产数]|占比|比重|增速|增幅|收入|支出|强度|价格|规模)$/u;

const COUNTED =
  /((?<!\d)\d{1,2}|(?<!第)[二两三四五六七八九十]{1,2})(?:大|个|项|类|家|户|条|座|区|县|市|镇|乡|村|种|批|期|级|所|名|位|档|片|地|园|年|方面|季度|产业|领域|行业|指标)/u;
const VERB = /推动|促进|带动|实现|完成|新增|新建|建成|使|让|在/u;
