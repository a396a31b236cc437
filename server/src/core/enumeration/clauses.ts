import type { Code, Part } from './codes.ts';
import { itemsIn, type Members, sizes, sizesFrom } from './members.ts';

/** A count of a code name and the clause that tells of it. */
export interface Told {
  readonly part: Part;
  readonly members: Members;
}

/**
 * The clauses behind a code name, one for each of its counts: “‘一革命四行动’，即厕所革命，垃圾、污水、农房、村貌提升行动”,
 * “三区两市（甲区、乙区、丙区，丁市、戊市）”. Undefined where they are others, or more than one count is off.
 */
export function clausesBorne(text: string, { end, parts }: Code): readonly Told[] | undefined {
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
    const found = sizesFrom(sizes(items));
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
