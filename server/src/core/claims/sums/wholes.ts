import type { Labelled } from '../numbers.ts';

/** Whether a number can be the whole of others of its sentence: no average, no bar, none of a row of its like. */
export function isWhole(text: string, total: Labelled, numbers: readonly Labelled[]): boolean {
  if (OF_A_BAR.test(text.slice(total.quantity.end, total.quantity.end + 4))) return false;
  // “新打128口，超年度任务8口，其中……”: the others are of what was done.
  if (/超(?:年度|全年|年初|省定|市定|既定)*(?:计划|任务|目标)$/u.test(text.slice(0, total.quantity.start)))
    return false;
  return !isMean(text, total) && !isInRow(text, total) && !beginsRow(text, total, numbers);
}

/** “13个乡镇摘帽，连同前三年的26个，累计摘帽39个”: what has run up since is no part of what was told before in the same words. */
export function isRunningTotal(text: string, total: Labelled, { quantity: { start } }: Labelled): boolean {
  const told = text.slice(Math.max(0, total.quantity.start - REACH), start);
  const [found, verb] = RUN_UP.exec(told) ?? [];
  return found !== undefined && verb !== undefined && told.slice(0, -found.length).includes(verb);
}

const REACH = 30;
const RUN_UP = /[累共总]计(?:已)?([\u4e00-\u9fff]{2})[^，；。\d]*$/u;

/** Averages, rates and limits of all are not the sum of those of their parts: 居民人均可支配收入, 其中城镇…. */
export function isMean(text: string, { quantity: { start, kind }, label }: Labelled): boolean {
  const clause = /[^，；。]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  if (!ADDS.has(kind) && !ADDED_UP.test(clause)) return true;
  return (
    /[人户亩村校年月日]均|平均|均价|单[产价]|(?<!高)标准|最[低高大小]|每[\d一]+元|年龄|寿命|强度|浓度/u.test(
      clause + label,
    ) || EACH.test(clause)
  );
}

/** “占比重分别为34.2%、28.6%和15.1%，合计77.9%”: shares that the text itself adds up. */
const ADDED_UP =
  /^(?:[两二三四五六七八九][者项大]{1,2}[\u4e00-\u9fff]{0,4})?[合总共]计(?:占比?|达到?|为|拉动)*$/u;

/** “累计达21家、118家”: several totals side by side, each of parts of its own. */
function isInRow(text: string, { quantity: { start, end, kind, unit } }: Labelled): boolean {
  const next = /^[、和](?=\d)[\d.]+([百千]?[万亿]?[\u4e00-\u9fff]{1,3})/u.exec(
    text.slice(end, end + 16),
  )?.[1];
  if (next !== undefined && (next.startsWith(unit) || (kind === 'money' && next.includes('元')))) return true;
  const before = text.slice(Math.max(0, start - 10), start);
  return (
    /[、和]$/u.test(before) &&
    /\d$/u.test(before.slice(0, -1 - unit.length)) &&
    before.endsWith(unit, before.length - 1)
  );
}

/** “收入10万元以下的薄弱村”: a bar tells which are meant. */
const OF_A_BAR = /^以[上下内]的/u;

/** “年产80万吨水泥、年产70万吨石灰、年产130万吨焦炭”: the first of a row is not the total of the rest. */
function beginsRow(text: string, total: Labelled, numbers: readonly Labelled[]): boolean {
  const { end, unit } = total.quantity;
  const next = numbers.find(({ quantity }) => quantity.start >= end && quantity.unit === unit);
  const gap = next && text.slice(end, next.quantity.start);
  return (
    gap !== undefined &&
    /^[^，；：（。]*、[^，；：（。]*$/u.test(gap) &&
    !/其中|[包内]?含|包括|[中里内]有/u.test(gap)
  );
}

/** “全部超过10万元”, “均达到20张”: what each of them has. */
const EACH =
  /[二两三四五六七八九十\d][家户个村][^，；。\d]{0,6}(?:已|超|突破|过|达)+$|(?:全部|都|均)(?:已|超|突破|达|过|在|为|不低于|不少于)[\u4e00-\u9fff]{0,3}$/u;

const ADDS = new Set([
  'count',
  'people',
  'households',
  'person-times',
  'household-times',
  'money',
  'money-usd',
  'length',
  'area',
  'mass',
  'power',
  'energy',
  'energy-coal',
  'volume',
  'volume-gas',
  'teu',
]);
