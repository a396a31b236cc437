import type { Sense } from './figure.ts';
import type { QuantityMention } from '../scanning/mention.ts';
import type { Group } from './groups.ts';
import type { Part } from './lead.ts';
import type { Subject } from './subject.ts';

/**
 * “收入50万元以上的村”: the number tells which villages are meant, not an income; “增加值的80%来自煤炭”: nor is a part of it
 * told by a percentage of it.
 */
export function modifies({ first, tail: [next] }: Group, parts: readonly Part[], text: string): boolean {
  if (next?.kind === 'gap' && /^的(?!基础上)/u.test(text.slice(next.start, next.start + 4))) return true;
  const { start, quantity } = first;
  return (
    quantity.kind === 'percent' &&
    text.charAt(start - 1) === '的' &&
    parts.at(-1)?.names.at(-1)?.end === start - 1
  );
}

/** “经营性收入都超过10万元，超50万元的村46个”: what the number says of some is not what all have. */
export function isOfSome({ tail: [next] }: Group, text: string): boolean {
  return next?.kind === 'gap' && OF_SOME.test(text.slice(next.start, next.start + 6));
}

const OF_SOME =
  /^(?:以上|以下)?的(?:(?:只|仅)?有|(?:行政|建制|集体|重点|规上|工业)?(?:村|户|企业|家庭|乡|镇|县|社区|单位|项目|农户|园区|人))/u;

/** “收入超过10亿元的县由15个增加到17个”, “贫困发生率低于3%的乡镇11个”: which are counted. */
export function tellsWhich(group: Group, sense: Sense, text: string): boolean {
  return (
    sense === 'reach' &&
    group.values.length === 1 &&
    group.first.quantity.bound !== 'exact' &&
    isOfSome(group, text)
  );
}

/** “新增专精特新中小企业5家，力争1家企业进入上市辅导”: a number with a noun of its own that does something. */
export function isOfOthers({ values }: Group, text: string): boolean {
  const end = values.at(-1)?.end ?? text.length;
  return OTHERS.test(text.slice(end, end + 8));
}

const OTHERS =
  /^(?:企业|单位|园区|项目|社区|学校|医院|产品|品牌|景区|基地|平台)(?:成功|首次|顺利)?(?:进入|入选|入围|获|被|成为|通过|列入|上市|挂牌|跻身|登陆)/u;

/** “生产总值每增长1个百分点可带动城镇新增就业约1万人”: what one brings of the other, and no value of either. */
export function isForEach({ first: { start } }: Group, text: string): boolean {
  return FOR_EACH.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 36;
const FOR_EACH =
  /每(?:增长|增加|提高|提升|新增|上升|下降|降低|减少|投入)(?:[\d.]+[%\u4e00-\u9fff][^，；。：\d]*)?$/u;

/** “500万元以上固定资产投资增长6.9%”: which of them are counted. */
export function isLimit({ end, quantity: { kind } }: QuantityMention, text: string): boolean {
  return kind === 'money' && /^及?以[上下]/u.test(text.slice(end, end + 3));
}

export function nameOnly({ indicator: _, ...subject }: Subject, text: string): Subject {
  const { named } = subject;
  return named ? { ...subject, name: text.slice(named.start, named.end) } : subject;
}
