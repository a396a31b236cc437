import { once } from '../once.ts';

/** `server/data/alike.json`: characters of one sound, by their syllable, and of one part that is no mere radical; each string is a group. */
export interface AlikeGroups {
  readonly sounds: Readonly<Record<string, string>>;
  readonly shapes: readonly string[];
}

/** Whether two characters are taken for each other: they sound alike (螺, 罗) or look alike (汀, 丁). */
export type Alike = (a: number, b: number) => boolean;

/** The table is made when it is first asked for. */
export const alikeBy = once(({ sounds, shapes }: AlikeGroups): Alike => {
  const table = groupsOf([...Object.values(sounds), ...shapes].entries());
  return (a, b) => {
    const of = table.get(a);
    const others = table.get(b);
    if (!of || !others || a === b) return false;
    return of.some((group) => others.includes(group)) && !isEitherRight(a, b);
  };
});

/** What the groups are called that a character is in, by its code unit. */
function groupsOf<T>(groups: Iterable<readonly [T, string]>): ReadonlyMap<number, readonly T[]> {
  const table = new Map<number, T[]>();
  for (const [name, group] of groups) {
    for (let i = 0; i < group.length; i++) {
      const own = table.get(group.charCodeAt(i));
      if (own) own.push(name);
      else table.set(group.charCodeAt(i), [name]);
    }
  }
  return table;
}

/** Whether two characters sound nearly alike, their syllables a letter apart: 瑞 (rui) and 润 (run), 岬 (jia) and 峡 (xia). */
export const nearBy = once(({ sounds }: AlikeGroups): Alike => {
  const syllables = groupsOf(Object.entries(sounds));
  return (a, b) => {
    const [of = [], others = []] = [syllables.get(a), syllables.get(b)];
    return a !== b && of.some((one) => others.some((other) => isLetterApart(one, other)));
  };
});

/** One letter other, more or less. */
function isLetterApart(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  if (short.length < 2 || long.length > short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

/** All that are taken for one: 罗骡裸锣… of 螺. */
export function alikeTo(groups: AlikeGroups, character: string): string {
  const known = knownOf(groups);
  let alike = known.get(character);
  if (alike === undefined) known.set(character, (alike = gathered(groups, character)));
  return alike;
}

/** A report asks for a few hundred, again at every keystroke. */
const knownOf = once((_: AlikeGroups) => new Map<string, string>());

function gathered(groups: AlikeGroups, character: string): string {
  const isAlike = alikeBy(groups);
  const near = [...Object.values(groups.sounds), ...groups.shapes].filter((group) =>
    group.includes(character),
  );
  return [...new Set(near.join(''))]
    .filter((other) => isAlike(character.charCodeAt(0), other.charCodeAt(0)))
    .join('');
}

/** Of which both are right: 制造 and 智造, 签订 and 签定. */
const EITHER = [
  '做作',
  '订定',
  '启起',
  '账帐',
  '像象',
  '至止',
  '制智',
  '的地得',
  '他她它',
  '份分',
  '须需',
  '再在',
];

function isEitherRight(a: number, b: number): boolean {
  const [one, other] = [String.fromCharCode(a), String.fromCharCode(b)];
  return EITHER.some((group) => group.includes(one) && group.includes(other));
}
