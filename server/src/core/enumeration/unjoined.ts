import { WHOLE_NAMES } from '../lexicon/collectives.ts';

/** An item in which no 和, 与 or 及 that belongs to a word or to one name is left: “‸和美乡村”, “批发‸和零售业”, “流域生态保护‸和高质量发展”. */
export function unjoined(item: string): string {
  return JOINT.test(item) ? item.replace(WORDS, masked).replace(WHOLE_NAMES, masked) : item;
}

function masked(name: string): string {
  return name.replace(EACH, '·');
}

const JOINT = /[和与及]/u;
const EACH = /[和与及]/gu;

/** Words with such a character, and what one office, one strategy or one document is called. */
const WORDS =
  /和[谐平睦美缓顺善气]|[中缓总饱温祥调共]和|[参赠给]与|[推普涉波惠触遍危提顾企]及|与会|及[时格早]|生态保护和高质量发展|住房和城乡建设|人力资源和社会保障|自然资源和规划|工业和信息化|国民经济和社会发展|节能和新能源|新能源和智能网联/gu;
