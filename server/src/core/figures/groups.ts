import type { QuantityMention } from '../scanning/mention.ts';
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
    if (item.kind !== 'quantity' || tellsNothing(item, between, text)) {
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

/** Whether 、 joins a group to the one before it. */
export function isJoined({ lead }: Group): boolean {
  const [first] = lead;
  return first?.kind === 'mark' && first.mark === '、';
}

/** 、, 和 and the like between two numbers. */
function joins(item: Item, text: string): boolean {
  const word = text.slice(item.start, item.end).trim();
  return JOINTS.has(word);
}

const JOINTS = new Set(['、', '和', '与', '及', '以及', '或', '']);

/** Numbers that are no figures of what is spoken of. */
function tellsNothing(item: QuantityMention, before: readonly Item[], text: string): boolean {
  return isDuration(item, before, text) || isStep(item, text) || isField(item, text) || isSet(item, text);
}

/** “全省13个设区市第4位”, “11个县（市、区）中分列第3、第2位”: among how many. */
function isField({ end, quantity }: QuantityMention, text: string): boolean {
  if (quantity.kind !== 'count') return false;
  if (quantity.unit === '个') return FIELD.test(text.slice(end, end + 24));
  return LEVELS.includes(quantity.unit) && FIELD.test(quantity.unit + text.slice(end, end + 24));
}

const LEVELS = '县市区旗州';

const FIELD =
  /^(?:地级|设区|县级|省辖)?(?:[市县区旗州盟省]|州市|市州|市县|县区|县市|区县|城市|省[区市份]|开发区)(?:（[^）]{1,8}）|[市县区])?(?:中|里|之中|当中)?[仅只才]?(?:分?[居列位排]|排名|名列|分别)*(?:第|前|首位)/u;

/** “三项增速”, “两项指标” gather what was named before. */
function isSet({ start, end, quantity }: QuantityMention, text: string): boolean {
  return (
    quantity.unit === '项' &&
    '两二三四五'.includes(text.charAt(start)) &&
    /^(?:主要|经济)?(?:指标(?!中)|增速|增幅|存贷款)/u.test(text.slice(end, end + 6))
  );
}

/** “连续四年”, “三年蝉联”, “历时三个月” say how long, not how much. */
function isDuration(item: QuantityMention, before: readonly Item[], text: string): boolean {
  const { kind } = item.quantity;
  if (kind !== 'months' && kind !== 'time' && kind !== 'workdays') return false;
  if (isWholeYear(item, text) || /^(?:蝉联|稳居|连续|保持)/u.test(text.slice(item.end, item.end + 2)))
    return true;
  const last = before.at(-1);
  if (!last) return false;
  const word = text.slice(last.start, last.end);
  return /(?:连续|历时|为期|时隔|近|最近|过去|未来|今后|耗时|长达|上一?个|前一?个|占)$/u.test(word);
}

/** “全年以366天计”, “按365天计算” */
function isWholeYear({ start, end }: QuantityMention, text: string): boolean {
  return (
    /^36[56]天$/u.test(text.slice(start, end)) &&
    /(?:全年|以|按)$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** “连跨3个千亿台阶” tells of the level only what follows it. */
function isStep({ end, quantity }: QuantityMention, text: string): boolean {
  return quantity.kind === 'count' && /^[百千万亿元]*(?:台阶|大关|关口)/u.test(text.slice(end, end + 6));
}
