import type { Count } from './count.ts';
import { listBefore, type WrittenList } from './lists.ts';
import { split } from './members.ts';

/** A noun must follow: in “学校、医院5所，” the number counts things of those kinds. */
export function summedBefore(text: string, count: Count): WrittenList | undefined {
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
  if (isDoneThere(text, count, list) || isAlong(text, count)) return undefined;
  // “甲旧址、乙军工‸三所旧址等文物12处”: some of more.
  if (count.said > list.most && /^[\u4e00-\u9fff]{2,8}等[^，。；]*\d/u.test(text.slice(count.end)))
    return undefined;
  // “其中服装、电子企业‸3家以上” tells how many firms, whatever they make.
  if (count.arabic && /^以[上下内]/u.test(count.noun)) return undefined;
  // Digits count what statistics count: they sum up the list only where the list nearly has so many.
  if (count.arabic && !isPlain(text, count, list)) return undefined;
  // “减税、降费‸三措并举”: the word is of the count, and not of what is listed.
  if (IN_ALL.test(count.noun)) return list;
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

/** “甲铁路、乙铁路沿线‸四市”: places beside what is listed. */
function isAlong(text: string, { start, measure }: Count): boolean {
  return PLACES.includes(measure || ' ') && ALONG.test(text.slice(start - 2, start));
}

const ALONG = /沿[线岸途边]|以[东西南北]|两岸|周边|毗邻|交界|接壤|流域|相邻|所在|途经|覆盖|惠及|涉及/u;

const IN_ALL =
  /^(?:管齐下|[措策]并[举施]|箭齐发|轮驱动|翼齐飞|[路线]并进|[端线侧路]?(?:同[步时向]|协同|共同|齐|一起)?(?:发力|用力))/u;

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

const PLACES = '镇乡村矿厂园山河湖校院馆站县区市州旗盟地省带廊城岛湾';

/** Things that come in kinds: “博士、硕士3名人才” are three people of two kinds. */
const OF_KINDS = /^(?:企业|单位|人|学校|医院|公司|部门|岗位)/u;

function isPlain(text: string, { said, noun, measure, end }: Count, list: WrittenList): boolean {
  const away = said < list.least ? list.least - said : Math.max(0, said - list.most);
  if (away > 2) return false;
  if (said === 1) return true;
  const items = itemsOf(text.slice(list.start, list.end));
  const areNames = items.every((item) => item.length > 3);
  // “打通甲路、乙路、丙路‸3条断头路”: all of them bear what is counted.
  const kind = noun.slice(-1);
  if (BORNE.includes(kind || ' ') && items.every((item) => item.endsWith(kind))) return true;
  if (away === 2)
    return areNames || areOfBodies(noun, items)
      ? list.most > 2
      : list.most > 3 && items.every((item) => item.length > 2);
  if (valuesAfter(text, end) === said) return true;
  const isAlike = new Set(items.map((item) => item.slice(-2))).size === 1;
  if (OF_KINDS.test(noun)) return areNames && (list.most > 2 || isAlike);
  const isNamed = noun.length > 1 || text.charAt(end) === '“';
  const ofPlaces =
    PLACES.includes(measure) ||
    /^[\u4e00-\u9fff]{0,4}(?:[镇乡村县区市州国园矿厂山河湖站]|水库)|(?:重点|贫困|示范|试点|先进)[镇乡村县区市]/u.test(
      noun,
    );
  return list.most > 2 || ofPlaces || away === 0 || ((areNames || areOfBodies(noun, items)) && isNamed);
}

/** “组建城投、农投‸3个平台”: what is set up has a name each, short as it may be. */
function areOfBodies(noun: string, items: readonly string[]): boolean {
  if (BODIES.test(noun)) return items.every((item) => item.length > 1);
  // “新华社、中央电视台‸3家媒体”: names, where what is counted is no mere task.
  return noun.length > 1 && !TASKS.test(noun) && items.every((item) => item.length > 2);
}

const TASKS = /^[\u4e00-\u9fff]{0,6}(?:项目|工程|设施|场所|任务|课题|岗位|点位?|病种|品种)/u;

const BODIES =
  /^[\u4e00-\u9fff]{0,6}(?:平台|分队|专班|中心|集团|联盟|协会|学院|联合体|共同体|示范区|产业链|集群|片区|组团|板块|实验室|研究院)/u;

/** What roads, waters and settlements are called by at their end. */
const BORNE = '路街巷桥河湖库渠村镇乡';

/** By 、, or by the quotations of “甲”“乙”和“丙”. */
function itemsOf(list: string): readonly string[] {
  if (/^《.*》$/u.test(list)) return list.split(/(?<=》)[、和与及]?(?=《)/u);
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
