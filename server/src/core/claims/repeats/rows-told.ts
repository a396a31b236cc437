import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { add, compare, printDecimal } from '../../numbers/decimal.ts';
import { amountOf, areOneNumber } from '../../numbers/quantity.ts';
import { once } from '../../once.ts';
import { perSentence } from '../../text/per-sentence.ts';
import type { View } from '../../view/view.ts';
import { numbersOf } from '../numbers.ts';
import type { Echo } from './echoes.ts';

/** A number of a row with what it is of, told before it or behind it: 禁牧 of “禁牧410万亩” and of “410万亩禁牧”. */
interface Member {
  readonly figure: Figure;
  readonly name: string;
}

/** A row by its first number. */
interface Row {
  readonly figure: Figure;
  readonly members: readonly Member[];
}

/**
 * A row of numbers told again, but for one of them: “禁牧410万亩、草畜平衡636万亩” and “严格执行410万亩禁牧、636万亩草畜平衡制度”. That the others are
 * the same, one of them to three digits at least or all of several, says that it is one row.
 */
export const rowsTold = amongAlike(
  ofFigure((view, figure) => rowFrom(view, figure)),
  keysOf,
  function* (group, view, key): Generator<Echo> {
    for (const [{ members: here }, earlier] of eachWithEarlier(group, MOST)) {
      for (const { members: there } of earlier) {
        const odd = here.findIndex((one, k) => !isSame(one, there[k]));
        const [one, other] = [here[Math.max(0, odd)], there[Math.max(0, odd)]];
        // Rows that have both ends in common are told by the first.
        if (key.startsWith(LAST) && odd !== 0) continue;
        if (one && other && areOneRow(here, there) && !(addsUp(view, here) && addsUp(view, there)))
          yield { here: one.figure, there: other.figure, words: one.name };
      }
    }
  },
);

/** No row is looked up among more. */
const MOST = 24;

/** Rows that differ in one number have the first in common, or the last. */
function keysOf({ members }: Row): readonly string[] {
  const units = members.map(({ figure }) => figure.quantity.unit).join(' ');
  return [members[0], members.at(-1)].map(
    (one, end) =>
      `${[FIRST, LAST][end] ?? ''} ${units} ${one ? printDecimal(one.figure.quantity.value) : ''}`,
  );
}

const FIRST = 'first';
const LAST = 'last';

function rowFrom(view: View, figure: Figure): Row | undefined {
  const { unit, start } = figure.place;
  const row = namedRows(view)(unit).get(start);
  if (!row) return undefined;
  const starts = byStart(view.byUnit[unit] ?? []);
  const members = row.flatMap(({ start, name }): readonly Member[] => {
    const own = starts.get(start);
    return own ? [{ figure: own, name }] : [];
  });
  // One number said of two names is two figures.
  const isFirst = members[0]?.figure === figure;
  return isFirst && members.length === row.length ? { figure, members } : undefined;
}

const byStart = once(
  (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.place.start, figure])),
);

/** The rows of a sentence, two numbers at least with a name each, by where they begin. */
const namedRows = perSentence((sentence) => {
  const { text } = sentence.reading;
  const rows: { readonly start: number; readonly name: string }[][] = [];
  let last = -1;
  for (const { quantity, label } of numbersOf(sentence)) {
    const { start, end, shape } = quantity;
    const name = label.replace(text.slice(start, end), '').replace(IDLE, '');
    if (shape !== 'single' || name.length < 2 || /\d/u.test(name)) {
      last = -1;
      continue;
    }
    const gap = last < 0 ? '，' : text.slice(last, start);
    const row = rows.at(-1);
    if (row && /^[^，。；：（）]*、[^，。；：（）]*$/u.test(gap)) row.push({ start, name });
    else rows.push([{ start, name }]);
    last = end;
  }
  return new Map(rows.filter((row) => row.length > 1).map((row) => [row[0]?.start, row]));
});

/** What is done and to how many of them says nothing of what they are. */
const IDLE =
  /其中|分别|全[省市县区州旗]|[今去]年|新[建增]|建成|完成|实现|达到?|严格|执行|落实|实施|推进|[的为到在]|制度|^[、和与及]|[、和与及]$/gu;

function isSame(a: Member, b: Member | undefined): boolean {
  return b !== undefined && areOneNumber(a.figure.quantity, b.figure.quantity);
}

function areOneRow(a: readonly Member[], b: readonly Member[]): boolean {
  const [first, other] = [a[0]?.figure, b[0]?.figure];
  if (a.length !== b.length || first?.place.unit === other?.place.unit || first?.region !== other?.region)
    return false;
  const areOf = a.every(
    ({ figure, name }, i) =>
      b[i]?.figure.quantity.unit === figure.quantity.unit && isOneName(name, b[i].name),
  );
  const same = a.filter((one, i) => isSame(one, b[i]));
  if (!areOf || same.length < a.length - 1) return false;
  return same.length > 2 || same.some(({ figure }) => String(figure.quantity.value.coefficient).length > 2);
}

/**
 * “168个村、14个社区，共182个村（社区）” and “建成文化中心176个，其中村168个、社区8个”: each with a total of its own, so that no slip of the keys
 * makes the one of the other.
 */
function addsUp({ byUnit }: View, row: readonly Member[]): boolean {
  const sum = row.map(({ figure }) => amountOf(figure.quantity)).reduce(add);
  return (byUnit[row[0]?.figure.place.unit ?? -1] ?? []).some(
    ({ quantity }) => quantity.shape === 'single' && compare(amountOf(quantity), sum) === 0,
  );
}

function isOneName(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
