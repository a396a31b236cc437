import type { Code, Part } from './codes.ts';
import { itemsIn, type Members, sizes, sizesFrom, split } from './members.ts';

/** A count of a code name and the clause that tells of it. */
export interface Told {
  readonly part: Part;
  readonly members: Members;
}

/**
 * The clauses behind a code name, one for each of its counts: “‘一革命四行动’，即厕所革命，垃圾、污水、农房、村貌提升行动”,
 * “三区两市（甲区、乙区、丙区，丁市、戊市）”. Undefined where they are others, or more than one count is off.
 */
export function clausesBorne(text: string, code: Code): readonly Told[] | undefined {
  return oneEach(text, code) ?? inTurn(text, code);
}

function oneEach(text: string, { end, parts }: Code): readonly Told[] | undefined {
  LEAD.lastIndex = end;
  const lead = LEAD.exec(text);
  if (!lead || (lead[0].endsWith('，') && parts.length < 3)) return undefined;
  const from = LEAD.lastIndex;
  const stop = from + text.slice(from).search(/[。！？）]|$/u);
  const clauses = itemsIn(text, from, stop, '，；');
  if (clauses.length < parts.length) return undefined;
  const told = parts.map((part, i): Told => {
    const { start, end: last } = clauses[i] ?? { start: from, end: from };
    const items = itemsIn(text, start, last, '、').map((item) => text.slice(item.start, item.end));
    // “甲、乙两区组成的中心城区成为核心”: one that is made of what is listed.
    const made = /(?:组成|构成|融合|合并)(?:而成)?的/u.test(text.slice(start, last)) ? [1] : [];
    const found = [...made, ...sizesFrom(sizes(items))];
    return { part, members: { start, end: last, found, open: (items.at(-1) ?? '').endsWith('等') } };
  });
  const isTheirs = told.every(({ part, members }) => {
    const clause = text.slice(members.start, members.end);
    return parts.every(({ noun }) => clause.includes(noun.slice(-1)) === (noun === part.noun));
  });
  const offs = told.map(({ part, members }) =>
    Math.min(...members.found.map((size) => Math.abs(size - part.said))),
  );
  return isTheirs && offs.reduce((sum, off) => sum + off, 0) < 2 ? told : undefined;
}

const LEAD = /”?(?:（即?|(?<=”)[\u4e00-\u9fff]{0,10}(?:（即?|[，：](?:即|也?就是|分别是)?|即|就是|——))/uy;

/**
 * A report of them one after the other: “‘一河两岸三公园’成型，清水河完成治理，东岸、西岸步道开放，甲公园、乙公园、丙公园成为好去处”, “‘一创三建’，创建卫生县，
 * 建设海绵县城、智慧县城、人文县城”: each clause opens with the deed that its part counts, or has items that bear it. Of three or more
 * one may be too few or too many, all others are as many as the code says.
 */
function inTurn(text: string, { end, parts }: Code): readonly Told[] | undefined {
  REPORT.lastIndex = end;
  if (!REPORT.test(text)) return undefined;
  const from = REPORT.lastIndex;
  const clauses = itemsIn(text, from, from + text.slice(from).search(/[。！？；]|$/u), '，').filter(
    ({ start, end: stop }) => !SETTING.test(text.slice(start, stop)),
  );
  const told = parts.map((part, i): Told => {
    const { start, end: stop } = clauses[i] ?? { start: from, end: from };
    const items = split(text.slice(start, stop), '、');
    const opens = part.noun.length === 1 && items[0]?.startsWith(part.noun) === true;
    const borne = items.filter((item) => item.includes(part.noun)).length;
    const found = opens ? sizesFrom(sizes(items)) : parts.length > 2 ? [borne] : [0];
    return { part, members: { start, end: stop, found, open: (items.at(-1) ?? '').endsWith('等') } };
  });
  if (told.some(({ members }) => members.open || members.found.includes(0))) return undefined;
  const offs = told.filter(({ part, members }) => !members.found.includes(part.said));
  const [off] = offs;
  if (off === undefined) return told;
  const isOne = off.members.found.some((size) => size > 1 && Math.abs(size - off.part.said) === 1);
  // “‘三改一拆’，改造小区12个、改造城中村3个，拆除违建”: what is reported of some of them.
  const list = text.slice(off.members.start, off.members.end);
  if (/\d/u.test(list) || list.includes(`、${off.part.noun}`)) return undefined;
  return offs.length === 1 && isOne && told.length > 1 ? told : undefined;
}

const REPORT = /”[\u4e00-\u9fff]{0,10}[，：]/uy;
/** “在巩固成果的基础上”. */
const SETTING = /^(?:在|围绕|按照|坚持以).*|[上下中后]$/u;
