import type { Catalogue } from '../knowledge/catalogue.ts';
import { countOf } from '../numbers/ordinals.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { listBefore, listInBrackets, type WrittenList } from './lists.ts';
import { sizesFrom, split } from './members.ts';

/** Lists that the count beside them sums up: “A、B、C三大基地”, “‘A’‘B’两个片区”, “A、B、C等‘六大工业’”, “4个镇（A、B、C、D）”. */
export const adjacentCounts = listings(
  countedIn(
    /、|”[和与及]?“|\+|—|[县乡镇区村社街居组户][两三四五六]级/u,
    ({ mentions, reading: { text } }, counts, catalogue) => {
      const found: OwnListing[] = [];
      for (const count of [...counts, ...namedIn(text), ...placesIn(text), ...onesIn(text)]) {
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
  /、[\u4e00-\u9fff]{2,8}?(?:建设|打造|建成|新建|改造|培育|发展|实施|推进|布局|创建|争创|引进|壮大|做强|做优|做大|做精)([^、]+(?:、[^、]+)*)$/u;

/** “与沈阳、天津‸4所高职院校联合办学” tells where they are. */
function areWhere(list: string, { noun }: Count, { places }: Catalogue): boolean {
  if (/^(?:城市|省|市|地)/u.test(noun)) return false;
  return split(list, '、').some((item) =>
    [places.provinces, places.prefectures].some((known) => known.some(({ short }) => item.endsWith(short))),
  );
}

/** “石门、白石‸两县”, “石门、白石‸2县”, “沿江、沿湖‸两带”: places counted with no other measure. */
function placesIn(text: string): readonly Count[] {
  return Array.from(
    text.matchAll(OF_PLACES),
    ({ index: start, 0: whole, 1: number = '', 2: measure = '' }) => {
      const end = start + whole.length;
      const arabic = /\d/u.test(number);
      return { start, end, said: countOf(number), number, arabic, quoted: false, measure, noun: '' };
    },
  );
}

const OF_PLACES =
  /([二两三四五六七2-9])(?<=、[^，。；：、第一二三四五六七八九十百千余\d]{1,14}.)([县区市州旗盟地省带廊城岛湾])(?![一二两三四五六七八九十\d级]|[同联共]创|创建)/gu;

/** “石门、白石等‸1个基地”: one of what is named several times over. */
function onesIn(text: string): readonly Count[] {
  return Array.from(text.matchAll(ONE), ({ index, 0: number, 1: measure = '' }) => {
    const start = index;
    const end = start + 1 + measure.length;
    const noun = /^[\u4e00-\u9fff]{0,12}/u.exec(text.slice(end))?.[0] ?? '';
    return { start, end, said: 1, number: number.charAt(0), arabic: true, quoted: false, measure, noun };
  });
}

const ONE = /(?<=、[^，。；：、]{1,16}等)1([个项家所座条处])(?=[\u4e00-\u9fff])/gu;

/** “禾溪四景”: what is called by its number. */
function namedIn(text: string): readonly Count[] {
  return Array.from(text.matchAll(NAMED), ({ index, 1: name = '', 2: number = '', 3: noun = '' }) => {
    const said = countOf(number);
    const start = index + 1;
    const end = start + name.length + 1;
    return { start, end, said, number, arabic: false, quoted: true, measure: '景', noun };
  });
}

const NAMED = /“([\u4e00-\u9fff]{2,3})([三四五六七八九十])([景宝绝品珍鲜怪杰优特])(?=”)/gu;

/** A noun must follow: in “学校、医院5所，” the number counts things of those kinds. */
function summedBefore(text: string, count: Count): WrittenList | undefined {
  if (!isOfThings(text, count) || OF_A_SIDE.test(text.slice(0, count.start))) return undefined;
  const list = listBefore(text, count.start);
  // “市博物馆、文化中心‘三馆合一’”: of what is called by a character, all bear it, or some are left unsaid.
  if (list && count.quoted && PLACES.includes(count.measure || count.noun.charAt(0))) {
    const kind = count.measure || count.noun.charAt(0);
    const rest = text.slice(count.end, count.end + 4);
    if (
      /合一|一体|联/u.test(rest) &&
      !itemsOf(text.slice(list.start, list.end)).every((item) => item.includes(kind))
    )
      return undefined;
  }
  if (!list || (count.said < list.least && isMember(text, count, list))) return undefined;
  if (isDoneThere(text, count, list)) return undefined;
  // “甲旧址、乙军工‸三所旧址等文物12处”: some of more.
  if (count.said > list.most && /^[\u4e00-\u9fff]{2,8}等[^，。；]*\d/u.test(text.slice(count.end)))
    return undefined;
  // Digits count what statistics count: they sum up the list only where the list nearly has so many.
  if (count.arabic && !isPlain(text, count, list)) return undefined;
  if (!count.arabic && count.measure === '' && text.charAt(list.end - 1) !== '”' && !count.quoted) {
    const items = text.slice(list.start, list.end).split('、');
    const [, second = '', ...others] = items;
    // “食、宿、游、娱四链同构”: characters in a row.
    const isRow =
      others.length > 0 && second.length < 3 && others.every(({ length }) => length === second.length);
    return isRow || items.every((item) => item.includes(count.noun.charAt(0))) ? list : undefined;
  }
  return list;
}

/** “甲街、乙路‘三线入地’”: where something is done to what none of them is; “甲、乙、丙‘三办联动’” are what goes together. */
function isDoneThere(text: string, { quoted, measure, noun }: Count, list: WrittenList): boolean {
  if (!quoted || measure !== '' || noun.length < 3 || /^.[联同齐并共互协融合统一]/u.test(noun)) return false;
  return !text.slice(list.start, list.end).includes(noun.charAt(0));
}

/** “甲至乙公路、东部‸五乡供水工程”: the towns of the east. */
const OF_A_SIDE = /、(?:东|西|南|北|中|东南|东北|西南|西北)部$/u;

/** A noun must follow, as in 三大基地 and 三大“硬骨头”, but not after what is a place or a kind itself: 五村, 三类. */
function isOfThings(text: string, { end, noun, measure, quoted, arabic }: Count): boolean {
  if (PLACES.includes(measure) || quoted) return noun !== '' || measure !== '';
  return noun !== '' || /[“\d]/u.test(text.charAt(end)) || (!arabic && KIND_WORDS.includes(measure));
}

/** “低保、特困、残疾人两项补贴等各类资金”, “耕地红线、安全底线、财政‘三保’底线”: the count belongs to the last of the list. */
function isMember(text: string, { end, noun, quoted }: Count, list: WrittenList): boolean {
  if (quoted) {
    const kind = /^”([\u4e00-\u9fff]{2})/u.exec(text.slice(end + noun.length))?.[1];
    return kind !== undefined && text.slice(list.start, list.end).includes(`${kind}、`);
  }
  const [own = ''] = noun.split(/以及|和|及|与/u);
  return /^.{2,8}等/u.test(own) || (own === noun && text.charAt(end + noun.length) === '、');
}

const KIND_WORDS = '类种批';
const PARTS =
  /^[\u4e00-\u9fff]{1,2}(?:[二两三四五六七八九]|一[区核轴带心中园城廊圈])|^[\u4e00-\u9fff]一[\u4e00-\u9fff]$/u;

const PLACES = '镇乡村矿厂园山河湖校院馆站县区市州旗盟地省带廊城岛湾';

/** “省、市、县‸三级”, “县乡村‸三级”: each level has a character; 乡镇, 县区 may be one or two. Ranks (三级医院) are none. */
function levelsBefore(text: string, { start, noun, said, arabic, quoted }: Count): WrittenList | undefined {
  if (arabic || said > 6 || (RANKED.test(noun) && !WORKS.test(noun))) return undefined;
  const end = quoted ? start - 1 : start;
  const reach = text.slice(Math.max(0, end - LEVELS_REACH), end);
  if (/[”的]$/u.test(reach)) return reach.endsWith('”') ? listBefore(text, start) : duties(text, end);
  const levels = LEVELS.exec(reach)?.[0];
  // “县城、中心镇、村庄‸三级体系”: what each level is called.
  const own = levels === undefined && WORKS.test(noun) ? listBefore(text, start) : undefined;
  if (own && own.least > 2) return own;
  if (levels === undefined) return undefined;
  const plain = levels.replace(/（[^（）]*）/gu, '').replace(/苏木(?:乡?镇)?|嘎查村?/gu, '村');
  const all = plain.match(LEVEL)?.length ?? 0;
  const before = text.slice(0, end - levels.length);
  // “全市县乡两级”, “临溪县乡村两级”: the first may be the end of a place's name.
  const named = /[\u4e00-\u9fff]$/u.test(before) && !BUILDING.test(before) ? 1 : 0;
  const pairs = plain.match(PAIRED)?.length ?? 0;
  // “区、街镇、居村‸三级”: what 、 parts is one, too, and where 、 parts it, 街镇 is not two.
  const apart = plain.split(/[、和与及]/u).length;
  const least = Math.max(2, Math.min(all - pairs - named, apart > 1 ? apart : all));
  const most = apart > 1 ? all - (plain.match(ONE_LEVEL)?.length ?? 0) : all;
  return { start: end - levels.length, end, least, most, open: false, quoted: false };
}

/** “县级统筹、乡镇主抓、村为主体的‸三级联动”: what each level does. */
function duties(text: string, end: number): WrittenList | undefined {
  const clause = /[^，；：。]*$/u.exec(text.slice(Math.max(0, end - 60), end - 1))?.[0] ?? '';
  const items = split(clause, '、');
  const isDuty = (item: string, i: number): boolean => item.slice(0, i === 0 ? 8 : 2).search(LEVEL) >= 0;
  if (items.length < 2 || !items.every(isDuty)) return undefined;
  const size = items.length;
  return {
    start: end - 1 - clause.length,
    end: end - 1,
    least: size,
    most: size,
    open: false,
    quoted: false,
  };
}

const LEVELS_REACH = 24;
const LEVEL =
  /国家|中央|自治区|街道|社区|苏木乡镇|苏木镇|苏木|嘎查村|嘎查|[省市州盟县区旗乡镇街办村居组户]/gu;
const LEVELS =
  /(?:(?:国家|中央|自治区|街道|社区|苏木乡镇|苏木镇|苏木|嘎查村|嘎查|[省市州盟县区旗乡镇街办村居组户])(?:（[市县区旗、]{1,7}）)?级?[、和与及/]?){2,}$/u;
const PAIRED = /乡镇|镇乡|县区|区县|市区|县市|市县区|镇街|街镇|乡街|街乡|镇办|村居|居村|村组/gu;
const ONE_LEVEL = /乡镇|镇乡|县区|区县|镇街|街镇|乡街|街乡|村居|居村/gu;
/** What levels work in together: of 三级医院 they are ranks. */
const WORKS = /体系|网络|机制/u;
const RANKED = /^(?:[甲乙丙综医公标达响航水以及路]|资(?!金)|地震|地表|风险)/u;
const BUILDING =
  /(?:健全|完善|构建|建立|建成|建强|推行|推动|推进|设立|设置|选派|明确|聘任|形成|实现|落实|打通|贯通|畅通|强化|加强|加快|织密|织牢|开展|坚持|实行|召开|通过|覆盖|依托|压实|配强|[的在由对及和与])$/u;

/** Things that come in kinds: “博士、硕士3名人才” are three people of two kinds. */
const OF_KINDS = /^(?:企业|单位|人|学校|医院|公司|部门|岗位)/u;

function isPlain(text: string, { said, noun, measure, end }: Count, list: WrittenList): boolean {
  const away = said < list.least ? list.least - said : Math.max(0, said - list.most);
  if (away > 2) return false;
  if (said === 1) return true;
  const items = itemsOf(text.slice(list.start, list.end));
  const areNames = items.every((item) => item.length > 3);
  if (away === 2) return areNames ? list.most > 2 : list.most > 3 && items.every((item) => item.length > 2);
  if (valuesAfter(text, end) === said) return true;
  const isAlike = new Set(items.map((item) => item.slice(-2))).size === 1;
  if (OF_KINDS.test(noun)) return areNames && (list.most > 2 || isAlike);
  const isNamed = noun.length > 1 || text.charAt(end) === '“';
  const ofPlaces =
    PLACES.includes(measure) ||
    /^[\u4e00-\u9fff]{0,4}(?:[镇乡村县区市州国园矿厂山河湖站]|水库)|(?:重点|贫困|示范|试点|先进)[镇乡村县区市]/u.test(
      noun,
    );
  return list.most > 2 || ofPlaces || away === 0 || (areNames && isNamed);
}

/** By 、, or by the quotations of “甲”“乙”和“丙”. */
function itemsOf(list: string): readonly string[] {
  return /^“.*”$/u.test(list) && !list.includes('、')
    ? list.split(/(?<=”)[和与及]?(?=“)/u)
    : split(list, '、');
}

/** How many values the next clause gives for what is counted: “3个流域综合治理，河长分别为18公里、26公里和31公里”. */
function valuesAfter(text: string, end: number): number {
  const values = /^[^，。；]{0,20}，[^，。；]{0,12}分别(?:[为是在]|达到?)?([^，。；]{3,60})/u.exec(
    text.slice(end, end + 100),
  )?.[1];
  return values?.split(/、|[和与](?=\d)/u).length ?? 0;
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
  { start, end, noun }: Count,
  list: WrittenList,
  catalogue: Catalogue,
): boolean {
  const isBorne = split(text.slice(list.start, list.end), '、').every((item) => item.endsWith(noun));
  if (noun.length > 1 && isBorne && text.charAt(end + noun.length) === '”') return false;
  const said = text.slice(start, end + noun.length);
  for (let length = said.length; length > 2; length--) {
    if (catalogue.terms.has(said.slice(0, length))) return true;
  }
  return false;
}
