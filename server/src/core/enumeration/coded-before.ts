import type { Span } from '../text/span.ts';
import { asCount, type Code, type Part } from './codes.ts';
import type { OwnListing } from './listing.ts';
import { listBefore } from './lists.ts';
import { split } from './members.ts';

/**
 * The list that ends at a code name, or in the clause before it: “北出口、清溪桥、环城线‸‘一口一桥一线’”, “建设示范区、先行区和集散地，打响‸‘两区一地’
 * 品牌”. Each item ends in what one of the parts counts, or bears it alone: “新能源、新材料、现代医药‸‘两新一医’”; or is the name of the
 * one place that its part counts: “陶家、石门、白石‸‘一城一村一镇’”; or there are as many as have a role each: “甲、乙、丙、丁‸‘两主两辅’产业”.
 */
export function listedBefore(text: string, { start, end, parts }: Code): readonly OwnListing[] {
  const beside = listBefore(text, start);
  const list = beside ?? clauseBefore(text, start - 1);
  if (!list || beside?.open === true) return [];
  const items = split(text.slice(list.start, list.end), '、').flatMap((item) => halves(item, parts));
  const isBeside = list.end === start - 1;
  const areTheirs =
    endAlike(items, parts) ||
    (isBeside && areBorne(items, parts)) ||
    (beside !== undefined && (areNames(parts) || areRoles(items, parts)));
  if (!areTheirs || items.length < 2) return [];
  const said = parts.reduce((all, part) => all + part.said, 0);
  // “甲园、乙园、丙园‘一区三园’”: the one that holds them is not told.
  const untold = parts.filter(({ noun }) => !items.some((item) => item.includes(noun.slice(-1))));
  if (untold.length > 0 && items.length === said - 1 && parts.some((part) => part.said === items.length))
    return [];
  if (Math.abs(said - items.length) > 1) return [];
  // “以青崧产业园为核心，联动云川港、临溪片区，构建‘一园一港一区’”: the first is told in a clause before the list.
  const earlier = text.slice(Math.max(0, list.start - CORE), list.start);
  if (items.length < said && untold.some(({ noun }) => earlier.includes(noun.slice(-1)))) return [];
  const count = asCount({ start, end, said });
  return [{ count, told: [{ start: list.start, end: list.end }], found: [items.length], where: 'before' }];
}

/** “建设示范区、先行区和集散地，打响‸”, “新能源和现代医药‸”: the clause before, or its own, where it may be a list. */
function clauseBefore(text: string, stop: number): Span | undefined {
  const tie = TIE.exec(text.slice(Math.max(0, stop - REACH), stop))?.[0] ?? '';
  const end = stop - tie.length;
  const start = Math.max(...MARKS.map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  const clause = text.slice(start, end);
  return /[、和与及]/u.test(clause) && !/\d|等$|的$/u.test(clause) ? { start, end } : undefined;
}

const TIE = /，[^，。；：、“”\d]{0,6}$/u;
const REACH = 8;
/** No clause that names the core of them is longer. */
const CORE = 40;
const MARKS = [...'，。；：！？'];

/** 新材料和现代医药 as two, where either side bears a part. */
function halves(item: string, parts: readonly Part[]): readonly string[] {
  const [, left = '', right = ''] = /^(.+?)(?:以及|[和与及])(.+)$/u.exec(item) ?? [];
  const bears = (side: string): boolean => parts.some(({ noun }) => side.includes(noun));
  return bears(left) && bears(right) ? [left, right] : [item];
}

function endAlike(items: readonly string[], parts: readonly Part[]): boolean {
  return items.every((item) => parts.some(({ noun }) => item.endsWith(noun.slice(-1))));
}

/** Each bears one part and no other, and every part is borne. */
function areBorne(items: readonly string[], parts: readonly Part[]): boolean {
  const borne = items.map((item) => parts.filter(({ noun }) => item.includes(noun)));
  return borne.every(({ length }) => length === 1) && new Set(borne.flat()).size === parts.length;
}

function areNames(parts: readonly Part[]): boolean {
  return parts.length > 2 && parts.every(({ said, noun }) => said === 1 && PLACES.includes(noun));
}

/** What each of several is to the others: “甲、乙、丙、丁‘两主两辅’产业”. */
function areRoles(items: readonly string[], parts: readonly Part[]): boolean {
  return items.length > 2 && parts.every(({ noun }) => ROLES.includes(noun));
}

const ROLES = '主辅副核极翼轴心';
/** Kinds of places that have names of their own. */
const PLACES = '城村镇乡县区园馆院校路桥河湖山岛港寺塔楼街湾';
