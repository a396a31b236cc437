import type { Count } from './counts.ts';
import { countedIn } from './counts.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';

/**
 * Counts that take up the list of the clause before: “石门湿地、白石古镇、竹岭温泉，‸四条风景线初成”, “天宝、永固，‸三家水泥企业均已达标”,
 * “钢铁、装备、化工、食品，是县里确定的‸‘五大产业链’”, “‘幼有善育、学有优教、病有良医’，‸四有目标落地”.
 */
export const resumedCounts = listings(
  countedIn(/、[^，；。：]+，[^，、]{0,14}[二两三四五六七八九十]/u, ({ reading: { text } }, counts) =>
    counts.flatMap((count): readonly OwnListing[] => {
      const tie = TIE.exec(text.slice(Math.max(0, count.start - REACH), count.start))?.[0];
      if (tie === undefined || count.arabic || !isOfThings(text, count)) return [];
      const stop = count.start - tie.length;
      const quoted = text.charAt(stop - 1) === '”' ? text.lastIndexOf('“', stop) + 1 : 0;
      const end = quoted > 0 ? stop - 1 : stop;
      const from =
        quoted > 0 ? quoted : Math.max(...MARKS.map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
      const items = itemsIn(text, from, end, '、');
      const words = items.map((item) => text.slice(item.start, item.end));
      if (!areNames(words) || !isTheirs(text, count, words, tie)) return [];
      const found = sizesFrom(sizes(words));
      if (!found.some((size) => Math.abs(size - count.said) < (size > MANY ? 3 : 2))) return [];
      return [{ count, told: [{ start: from, end }], found, where: 'before' }];
    }),
  ),
);

/** What stands between the list and the count. */
const TIE =
  /，(?:(?:这|共|合计|一共|均为|均是|都是|并称|合称|统称|构成|组成|形成)“?|是[^，。；：、“”]{1,9}的?“?)?$/u;
const REACH = 16;
const MARKS = [...'，。；：！？）'];

/** A measure, or a name in quotation marks or of a quoted list: “，四有目标”. */
function isOfThings(text: string, { measure, noun, quoted, start }: Count): boolean {
  if (NO_THINGS.test(noun) || (measure === '级' && noun === '')) return false;
  return noun !== '' && (quoted || measure !== '' || text.charAt(start - 2) === '”');
}

const NO_THINGS = /^(?:年|月|天|日|次|大会|中全会|期(?:工程|项目)|是|方(?:共|联|签|合))/u;

/** Short names, none of them a deed, a time or a value. */
function areNames(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (words.length < 2 || words.some((word) => word.length < 2 || NO_NAME.test(word))) return false;
  const longest = Math.max(...others.map((word) => word.length));
  return longest <= LONGEST && first.length <= longest + 2 && !DEED.test(first);
}

const MANY = 4;
const LONGEST = 12;
const NO_NAME = /[\d“”（]|[年月日天时季后前间中]$|等$|^(?:其中|包括|尤其|特别)/u;
const DEED =
  /^(?:[在对把将向从以为与和由于]|实施|推进|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|聚焦|围绕|构建|健全|用好|打好|创建|巩固|完成|新建|建成|培育|引进|做到|做强|做大|做好|办好|统筹|突出|涉及|涵盖|覆盖|连接|途经|来自|召开|举办|支持|保障|优化|提升|加强|改造|发展|扩大|严守|守住)/u;

/** Of two, one may be off only where the count says that it is of all of them, or in what they are. */
function isTheirs(text: string, { end, noun, said }: Count, words: readonly string[], tie: string): boolean {
  if (words.length > 2 || said === words.length || tie.length > 1) return true;
  const rest = text.slice(end, text.slice(end).search(/[，。；]|$/u) + end);
  return (
    /[均都皆]|全部|同步|并举|并进|齐/u.test(rest) || words.every((word) => noun.includes(word.slice(-1)))
  );
}
