import type { Figure } from './figure.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Bound } from './bind.ts';
import type { State } from './state.ts';

/** What a number's verb says of its measure: “占固定资产投资比重由31.5%提高到35.2%” tells two shares. */
export function toldBy(
  state: State,
  said: Figure['sense'],
  sense: Figure['sense'],
  quantity: Quantity,
): Figure['sense'] {
  if (sense !== 'to') return ofAddition(state, sense, quantity);
  const last = state.figures.at(-1);
  const from = last?.role === 'from' && last.measure === 'share' && last.quantity.kind === quantity.kind;
  return said === 'share' || from ? 'share' : sense;
}

/** “新增‘四上’企业32家，其中规上工业18家”: parts of what is new are new. */
function ofAddition({ parting }: State, sense: Figure['sense'], { kind }: Quantity): Figure['sense'] {
  const added = parting?.sense === 'add' || parting?.sense === 'net';
  return sense === 'none' && added && parting.quantity.kind === kind ? parting.sense : sense;
}

/** “恢复到2019年的117%”, “相当于上年同期的104%”: of what it was then. */
export function isOfYear(
  { predicate: { lead, verb }, role, values }: Bound,
  { kind, unit }: Quantity,
  text: string,
): boolean {
  const start = values[0]?.start ?? 0;
  if (kind !== 'percent' || role || lead.period?.end !== start - 1) return false;
  if (text.charAt(start - 1) !== '的') return false;
  const word = verb ? text.slice(verb.start, verb.end) : '';
  return unit === '成' || /^(?:恢复|相当)/u.test(word);
}

export function isFall(sense: Figure['sense'], aspect: string): boolean {
  return sense === 'fall' || sense === 'below' || (sense !== 'rise' && FALLS.test(aspect));
}

const FALLS = /^(?:降幅|降低率|下降率|下降幅度)$/u;
