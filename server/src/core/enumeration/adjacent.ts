import type { Catalogue } from '../knowledge/catalogue.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { levelsBefore } from './levels.ts';
import { listInBrackets, type WrittenList } from './lists.ts';
import { sizesFrom, split } from './members.ts';
import { rarerCounts } from './rarer-counts.ts';
import { summedBefore } from './summed-before.ts';

/** Lists that the count beside them sums up: “A、B、C三大基地”, “‘A’‘B’两个片区”, “A、B、C等‘六大工业’”, “4个镇（A、B、C、D）”. */
export const adjacentCounts = listings(
  countedIn(
    /、|[”》][和与及]?[“《]|\+|—|[省市州县乡镇区村社街居组户][两三四五六]级/u,
    ({ mentions, reading: { text } }, counts, catalogue) => {
      const found: OwnListing[] = [];
      for (const count of [...counts, ...rarerCounts(text)]) {
        // 两县一区 counts three.
        if (count.quoted && PARTS.test(count.noun)) continue;
        // 残疾人“两项补贴” is one name.
        if (
          mentions.some(
            ({ kind, start, end }) => kind === 'name' && start < count.start - 1 && end > count.end,
          )
        )
          continue;
        const before = count.measure === '级' ? levelsBefore(text, count) : summedBefore(text, count);
        const written = before ?? summedAfter(text, count);
        if (
          !written ||
          (!written.quoted &&
            !'大位'.includes(count.measure || ' ') &&
            isFixedName(text, count, written, catalogue))
        )
          continue;
        const { open, start, end } = written;
        if (count.arabic && areWhere(text.slice(start, end), count, catalogue)) continue;
        // “网格员、楼栋长‘五个一’机制” names two that have five: every office has its own.
        if (count.quoted && count.noun === '一' && written.least < count.said - 1) continue;
        const own = before ? lastRow(text.slice(start, end)) : [];
        found.push({
          count,
          told: [{ start, end }],
          found: [...sizesFrom(written), ...own],
          open,
          where: before ? 'before' : 'after',
        });
      }
      return found;
    },
  ),
);

/**
 * “甲开发区、乙开发区和青浦、临溪‸两个开发区”: the count may be of those behind 和 alone; of “支持青浦县、临溪县建设绿氢、钒钛‸两个园区”,
 * of those behind the verb.
 */
function lastRow(list: string): readonly number[] {
  return [BEHIND_AND, BEHIND_VERB].flatMap((behind) => {
    const row = behind.exec(list)?.[1];
    return row === undefined ? [] : [row.split('、').length];
  });
}

const BEHIND_AND = /(?<![推普涉波惠触遍参])[和与及]([^和与及]*、[^和与及]*)$/u;
const BEHIND_VERB =
  /、[\u4e00-\u9fff]{2,8}?(?:[共合联]建|建设|打造|建成|新建|改造|培育|发展|实施|推进|布局|创建|争创|引进|壮大|做强|做优|做大|做精)([^、]+(?:、[^、]+)*)$/u;

const MANY = 3;

/** 两县一区 of a code name: what its parts are counted in. */
const PARTS =
  /^[\u4e00-\u9fff]{1,2}(?:[二两三四五六七八九]|一[区核轴带心中园城廊圈])|^[\u4e00-\u9fff]一[\u4e00-\u9fff]$/u;

/** “与沈阳、天津‸4所高职院校联合办学” tells where they are. */
function areWhere(list: string, { noun }: Count, { places }: Catalogue): boolean {
  if (/^(?:城市|省|市|地)/u.test(noun)) return false;
  return split(list, '、').some((item) =>
    [places.provinces, places.prefectures].some((known) => known.some(({ short }) => item.endsWith(short))),
  );
}

/** “‘四好’‘四优’两项创建（…）”: the bracket tells of the two. */
const ANOTHER = /[二两三四五六七八九十][项个类种大条件]/u;

/** “4个镇区延伸（云台、石门、澄江、白石）”: no other number and no mark between. */
function summedAfter(text: string, count: Count): WrittenList | undefined {
  const bracket = text.indexOf('（', count.end);
  if (bracket < 0 || bracket - count.end > 8) return undefined;
  const between = text.slice(count.end, bracket);
  if (!/^[\u4e00-\u9fff”]*$/u.test(between) || ANOTHER.test(between)) return undefined;
  return listInBrackets(text, bracket);
}

/**
 * A name of the catalogue counts what its definition says, not the words before it (“承包地、宅基地‘三权分置’”), unless they all
 * end in its word: “签约一批、开工一批、投产一批‘三个一批’”.
 */
function isFixedName(
  text: string,
  { start, end, noun, measure, said: count }: Count,
  list: WrittenList,
  catalogue: Catalogue,
): boolean {
  const isBorne = split(text.slice(list.start, list.end), '、').every((item) => item.endsWith(noun));
  if ((noun.length > 1 || measure === '个') && isBorne && text.charAt(end + noun.length) === '”')
    return false;
  // Of so many that all but one are told, one is left out.
  if (list.least === list.most && list.least > MANY && list.least === count - 1) return false;
  const said = text.slice(start, end + noun.length);
  for (let length = said.length; length > 2; length--) {
    if (catalogue.terms.has(said.slice(0, length))) return true;
  }
  return false;
}
