import { meets } from '../../numbers/interval.ts';
import { amountOf } from '../../numbers/quantity.ts';
import type { Addends } from './addend.ts';
import { sumOf } from './addition.ts';
import type { Labelled } from '../numbers.ts';
import { common } from '../names/surroundings.ts';

/**
 * The same parts of the same whole told twice, as a year's result and the next year's aim are: “栽种油茶12.4万亩，其中高产7.6万亩、
 * 低改4.8万亩” and “油茶扩大到15万亩，其中高产9万亩、低改7万亩”. Where one list adds up to its whole nothing was left out of it, and nothing
 * is of the other.
 */
export function likewise(all: readonly Addends[]): readonly Addends[] {
  const lists = all.flatMap((one) => listOf(one) ?? []);
  const whole = lists.filter(({ addends: { total, parts } }) => meets(sumOf(parts), total.quantity.interval));
  if (whole.length === 0 || lists.length < 2) return all;
  const found = new Set(
    lists
      .filter((one) => whole.some((other) => one !== other && isOfSame(one, other)))
      .map(({ addends }) => addends),
  );
  return found.size === 0 ? all : all.map((one) => (found.has(one) ? { ...one, are: 'all' } : one));
}

interface List {
  readonly addends: Addends;
  readonly names: readonly string[];
}

/** Parts side by side that each have a name, of more than a handful. */
function listOf(addends: Addends): List | undefined {
  const { total, parts, are, apart } = addends;
  if (!apart || parts.length < 2 || (are !== 'some' && are !== 'unknown')) return undefined;
  if (total.quantity.bound !== 'exact' || amountOf(total.quantity).coefficient < 10n) return undefined;
  const names = parts.map(nameOf);
  return names.every((name) => name !== '') && new Set(names).size === names.length
    ? { addends, names }
    : undefined;
}

function nameOf({ label }: Labelled): string {
  return label.replace(/\d.*$/u, '').replace(/^其中/u, '').replace(TOLD, '');
}

const TOLD = /(?:为|达到?|完成|实现|约|(?:发展|扩大|增加|提高|稳定|减少|保持)[到在]|面积|产量)+$/u;

/** Whether a list has all parts of another, and both wholes bear one name. */
function isOfSame(one: List, other: List): boolean {
  const [a, b] = [one.addends.total, other.addends.total];
  if (a.quantity.unit !== b.quantity.unit || one.addends === other.addends) return false;
  if (!other.names.every((name) => one.names.includes(name))) return false;
  return common(wordsOf(a), wordsOf(b)).length >= (other.names.length > 2 ? 2 : 3);
}

/** What a number is said of, before it and after it. */
function wordsOf({ label, quantity: { unit } }: Labelled): readonly string[] {
  return label
    .replace(/\d[\d.]*/gu, ' ')
    .replace(` ${unit}`, ' ')
    .replace(GENERAL, ' ')
    .split(' ');
}

const GENERAL = /[今去明]年|全[年省市县区州旗]|完成|实现|达到|新增|累计|其中|面积|总/gu;
