/** The name of what is counted, from the words before or after a number: 梯田 of “新修梯田”, 协会 of “建立协会”, 企业 of “使企业达到”. */
export function stockName(words: string): string {
  const own = words.lastIndexOf('的', words.length - 3) + 1;
  return words
    .slice(own)
    .replace(/[“”、]/gu, '')
    .replace(LEADING, '')
    .replace(TELLING, '');
}

const LEADING =
  /^(?:使|让|其|了|的|全[省市县区旗州盟镇]|年末|目前|已|实现|[新改扩]+[建增修植栽造种]|种植|新(?:组建|认定|培育|发展|引进)|建成|建立|组建|发展)+/u;
const TELLING =
  /(?:面积|总数|总量|总面积|累计|已|共有|共|拥有|现有|达到?|突破|超过|发展到|增加到|增至|力争|确保|为|有|是|在)+$/u;

/** Whether a name tells one stock from others: 梯田 does, 企业 does not. */
export function isName(name: string): boolean {
  return name.length >= 2 && !/^(?:企业|项目|面积|里程|人数|农田|基地|资金|投资|产值|资产|总.)$/u.test(name);
}

/** What is built stays, while schools are merged and firms give up. */
export function isBuilt(name: string): boolean {
  return /公园|[泊车床托学]位|充电桩|基站|绿道|里程|书房|驿站|食堂|集团|水厂|变电站|污水|[服快][务递]站|停车场/u.test(
    name,
  );
}

/** Whether both name one stock: alike, one with more before it (镇村快递站 and 快递站), or with a word left out (农机合作社 and 农机专业合作社). */
export function isSameStock(name: string, other: string): boolean {
  if (name === other) return true;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (short.length < SHORTEST) return false;
  if (long.endsWith(short)) return !CLASS.test(long.slice(0, -short.length));
  return leavesOut(short, long);
}

/** Whether the shorter of two names lacks a word within: 农机合作社 of 农机专业合作社. */
export function leavesOut(short: string, long: string): boolean {
  for (let k = ENDS; k <= short.length - ENDS; k++) {
    if (long.startsWith(short.slice(0, k)) && long.endsWith(short.slice(k)))
      return !CLASS.test(long.slice(k, k + long.length - short.length));
  }
  return false;
}

const SHORTEST = 4;
const ENDS = 2;
/** What makes it one of several classes. */
export const CLASS = /[级类型等批期非不未待]|其中|目标|力争|新|增|国家|示范|重点|亿|万|以[上下]/u;
