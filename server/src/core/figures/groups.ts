import type { QuantityMention } from '../mention.ts';
import type { Clause, Item } from './clauses.ts';

/** Numbers in a row with what stands before and after them: “分别增长” 8.1%和11.4%. */
export interface Group {
  readonly first: QuantityMention;
  /** The first and what follows it in a row. */
  readonly values: readonly QuantityMention[];
  /** From the group before to the first number. */
  readonly lead: readonly Item[];
  /** From the last number to the next group or the end of the clause; also the lead of the next. */
  readonly tail: readonly Item[];
}

/** The groups of a clause, in its order. `text` is the sentence's read text. */
export function groupsOf(clause: Clause, text: string): readonly Group[] {
  const groups: Group[] = [];
  let values: QuantityMention[] = [];
  let lead: Item[] = [];
  let between: Item[] = [];
  const close = (): void => {
    const [first] = values;
    if (first) groups.push({ first, values, lead, tail: between });
    lead = between;
    values = [];
    between = [];
  };
  for (const item of clause.items) {
    if (item.kind !== 'quantity' || isDuration(item, between, text) || isStep(item, text)) {
      between.push(item);
      continue;
    }
    if (values.length === 0) {
      lead = between;
      between = [];
    } else if (between.every((joint) => joins(joint, text))) {
      between = [];
    } else {
      close();
    }
    values.push(item);
  }
  close();
  return groups;
}

/** 、, 和 and the like between two numbers. */
function joins(item: Item, text: string): boolean {
  const word = text.slice(item.start, item.end).trim();
  return JOINTS.has(word);
}

const JOINTS = new Set(['、', '和', '与', '及', '以及', '或', '']);

/** “连续四年”, “历时三个月” say how long, not how much. */
function isDuration(item: QuantityMention, before: readonly Item[], text: string): boolean {
  const { kind } = item.quantity;
  if (kind !== 'months' && kind !== 'time' && kind !== 'workdays') return false;
  const last = before.at(-1);
  if (!last) return false;
  const word = text.slice(last.start, last.end);
  return /(?:连续|历时|为期|时隔|近|最近|过去|未来|今后|耗时|长达)$/u.test(word);
}

/** “连跨3个千亿台阶” tells of the level only what follows it. */
function isStep({ end, quantity }: QuantityMention, text: string): boolean {
  return quantity.kind === 'count' && /^[百千万亿元]*(?:台阶|大关|关口)/u.test(text.slice(end, end + 6));
}
