import type { Span } from '../text/span.ts';
import type { Count } from './count.ts';
import { countedIn } from './counts.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';

/**
 * Counts that take up the list of the clause before: “石门湿地、白石古镇、竹岭温泉，‸四条风景线初成”, “天宝、永固，‸三家水泥企业均已达标”,
 * “钢铁、装备、化工、食品，是县里确定的‸‘五大产业链’”, “‘幼有善育、学有优教、病有良医’，‸四有目标落地”, “建设工业强县、旅游名县，凭借
 * ‸‘三县’联动”.
 */
export const resumedCounts = listings(
  countedIn(/[、和与][^，；。：]+，[^，、]{0,14}[二两三四五六七八九十]/u, ({ reading: { text } }, counts) =>
    counts.flatMap((count): readonly OwnListing[] => {
      if (count.arabic || !isOfThings(text, count)) return [];
      const before = text.slice(Math.max(0, count.start - REACH), count.start);
      const list = namesBefore(text, count, TIE.exec(before)?.[0]) ?? bearersBefore(text, count, before);
      if (!list) return [];
      const found = sizesFrom(sizes(list.map(({ start, end }) => text.slice(start, end))));
      const farthest = count.said > MANY ? 3 : 2;
      if (!found.some((size) => Math.abs(size - count.said) < farthest)) return [];
      const [first, last] = [list[0], list.at(-1)];
      return first && last
        ? [{ count, told: [{ start: first.start, end: last.end }], found, where: 'before' }]
        : [];
    }),
  ),
);

/** What stands between the list and the count. */
const TIE =
  /，(?:(?:这|共|合计|一共|均为|均是|都是|并称|合称|统称|构成|组成|形成)“?|是[^，；。：、“”]{1,9}的?“?)?$/u;
const REACH = 16;
const MARKS = [...'，。；：！？）'];

/** A measure, or a name in quotation marks or of a quoted list: “，四有目标”; or how they go together: “，三业并进”. */
function isOfThings(text: string, { measure, noun, quoted, start }: Count): boolean {
  if (NO_THINGS.test(noun) || (measure === '级' && noun === '')) return false;
  return (
    noun !== '' &&
    (quoted ||
      measure !== '' ||
      '”，'.includes(text.charAt(start - 2) || ' ') ||
      text.charAt(start - 1) === '，')
  );
}

const NO_THINGS =
  /^(?:医院|甲等|乙等|综合|公路|响应|标准|以上|年|月|天|日|次|大会|中全会|期(?:工程|项目)|是|方(?:共|联|签|合))/u;

/** The items of the clause or the quotation that ends at `stop`. */
function listUpTo(text: string, stop: number, marks: string): readonly Span[] {
  const quoted = text.charAt(stop - 1) === '”' ? text.lastIndexOf('“', stop) + 1 : 0;
  const isList = text.slice(quoted, stop).includes('、');
  const end = quoted > 0 && isList ? stop - 1 : stop;
  const from =
    quoted > 0 && isList ? quoted : Math.max(...MARKS.map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  return itemsIn(text, from, end, marks);
}

function namesBefore(text: string, count: Count, tie: string | undefined): readonly Span[] | undefined {
  if (tie === undefined) return undefined;
  const items = listUpTo(text, count.start - tie.length, '、');
  const words = items.map((item) => text.slice(item.start, item.end));
  return areNames(words) && isTheirs(text, count, words, tie) ? items : undefined;
}

/** Names that all end in what is counted, whatever verb leads up to the first: “申建甲枢纽和乙枢纽，‸两大枢纽一体谋划”. */
function bearersBefore(text: string, count: Count, before: string): readonly Span[] | undefined {
  const { start, end, noun, quoted, measure, said } = count;
  // “建好、管好、护好，‘三好农村路’”: what the items share begins a longer name, but says not how they go together.
  const begins = quoted && noun.length > 1 && measure === '' && !TOGETHER.test(noun);
  const isName = quoted && (noun.length === 1 || begins);
  const tie = (isName ? NAME_TIE : PLAIN_TIE).exec(before)?.[0];
  const kind = isName || measure === '' ? noun.charAt(0) : noun.slice(0, 2);
  if (tie === undefined || kind === '' || measure === '级' || (quoted && !isName)) return undefined;
  const items = listUpTo(text, start - tie.length, '、和与');
  // 建链, 补链 are deeds.
  const bears = ({ start: from, end: to }: Span): boolean =>
    to - from > Math.max(begins ? 1 : 2, kind.length) && text.slice(from, to).endsWith(kind);
  if (items.length < 2 || !items.every(bears) || Math.abs(items.length - said) > 1) return undefined;
  const areTwo = begins
    ? false
    : isName
      ? items.every(({ start: from, end: to }) => to - from > MANY)
      : isOfAll(text, end);
  return items.length > 2 || areTwo ? items : undefined;
}

const TOGETHER = /^.(?:[联同齐并共互协融合统]|驱动|发力|贯通|衔接)/u;
const NAME_TIE = /，[^，；。：、“”\d一二两三四五六七八九十]{0,6}“$/u;
const PLAIN_TIE = /，(?:这|以|凭借?|依托|靠)?$/u;

/** Short names, none of them a deed, a time or a value. */
function areNames(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (words.length < 2 || words.some((word) => word.length < 2 || NO_NAME.test(word))) return false;
  const longest = Math.max(...others.map((word) => word.length));
  return longest <= LONGEST && first.length <= longest + 2 && !DEED.test(first);
}

const MANY = 4;
const LONGEST = 12;
const NO_NAME = /[\d（]|^“[^”]*$|^[^“]*”|[年月日天时季后前间中]$|等$|^(?:有[的些]|其中|包括|尤其|特别)/u;
/** What a clause opens with that is no name. */
export const DEED =
  /^(?:[在对把将向从以为与和由于]|实[现施]|推[进行]|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|聚焦|围绕|构建|健全|用好|打好|创建|巩固|完成|新建|建成|培育|引进|做到|做强|做大|做好|办好|统筹|突出|涉及|涵盖|覆盖|连接|途经|来自|召开|举办|支持|保障|优化|提升|加强|改造|发展|扩大|严守|守住)/u;

/** Of two, one may be off only where the count says that it is of all of them, or in what they are. */
function isTheirs(text: string, { end, noun, said }: Count, words: readonly string[], tie: string): boolean {
  if (words.length > 2 || said === words.length || tie.length > 1) return true;
  return isOfAll(text, end) || words.every((word) => noun.includes(word.slice(-1)));
}

/** Whether the clause goes on with what they do together. */
function isOfAll(text: string, end: number): boolean {
  return /[均都皆]|全部|同步|并举|并进|齐|一体|联动|协同/u.test(
    /^[^，。；]*/u.exec(text.slice(end))?.[0] ?? '',
  );
}
