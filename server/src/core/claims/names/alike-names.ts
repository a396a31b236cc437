import { isHan } from '../../text/characters.ts';
import type { Place } from '../../text/span.ts';
import { textOf, type View } from '../../view/view.ts';
import {
  alikeWindows,
  JOINTS,
  LAST,
  LENGTH,
  NAME_ENDS,
  STOPS,
  THINGS,
  type Window,
} from './alike-windows.ts';
import { isApart } from './apart.ts';
import { isCommon } from './common-words.ts';
import { opensName } from './proper-names.ts';
import { occurrences } from './surroundings.ts';
import type { Spelled } from './turned-names.ts';

/**
 * Names with or without a word for what they name of which one character sounds or looks like the other’s, the odd one first:
 * “盛禾牧业” told once beside “盛和牧业”, “凤呜湖” beside “凤鸣湖”. That they go on alike says that they are names of one thing; that no
 * neighbour pair of the odd one stands anywhere else, that it is no word.
 */
export function alikeNames(view: View): readonly (readonly [Spelled, Spelled])[] {
  const found: (readonly [Spelled, Spelled])[] = [];
  for (const pair of alikeWindows(view)) {
    const [odd, usual] = inOrder(view, pair);
    if (odd && usual) found.push([wider(view, odd, usual), wider(view, usual, odd)]);
  }
  return found;
}

/** The form that is told once and is no word, and the other: of two such the later is odd. */
function inOrder(view: View, [earlier, later]: readonly [Window, Window]): readonly Window[] {
  if (isStrange(view, later) && isNamed(view, earlier)) return [later, earlier];
  if (isStrange(view, earlier) && isNamed(view, later)) return [earlier, later];
  if (!goesOnAlike(view, earlier, later)) return [];
  // “澜洲港南作业区” beside “澜州港” in one sentence: where one of them is told in another too.
  if (earlier.unit === later.unit && !isTwice(view, earlier) && !isTwice(view, later)) return [];
  if (isApart(charOf(view, earlier), charOf(view, later))) return [];
  // “农村路养护” and “农村客货邮” may both be once.
  const isSure = (usual: Window) =>
    usual.at < LAST || isTwice(view, usual) || charBefore(view, earlier) === charBefore(view, later);
  if (isOdd(view, later) && isSure(earlier)) return [later, earlier];
  return isOdd(view, earlier) && isSure(later) ? [earlier, later] : [];
}

/**
 * “石门侠文化节” beside 石门峡: told once, the last character makes no word with what stands on either side of it, and these pairs
 * stand nowhere else.
 */
function isStrange(view: View, window: Window): boolean {
  if (window.at !== LAST) return false;
  const [before, char, next] = charsAt(view, window);
  if (!isHan(next.charCodeAt(0)) || APART.has(char) || isApart(char)) return false;
  const pairs = [before + char, char + next];
  if (pairs.some((pair) => isCommon(view.catalogue, pair))) return false;
  return pairs.every((pair) => occurrences(view, pair) === 1);
}

/** Whether the last character is one of a name, and of no word that follows: not the 机 of “云安机场” beside “云安籍”. */
function isNamed(view: View, window: Window): boolean {
  const [before, char, next] = charsAt(view, window);
  return isCommon(view.catalogue, before + char) || !isCommon(view.catalogue, char + next);
}

/** The last character of a window, with its neighbours. */
function charsAt(view: View, { unit, start }: Window): readonly [string, string, string] {
  const text = view.units[unit]?.reading.text ?? '';
  return [text.charAt(start + 1), text.charAt(start + 2), text.charAt(start + LENGTH)];
}

/** Words of one character, which belong to neither side. */
const APART = new Set('系于由至到达约近超仅只都即因经由用成使令低高多少增减提第籍年末初等级区项条');

/** The character before; where none of a name stands there, what no other has. */
function charBefore(view: View, { unit, start }: Window): string {
  const char = view.units[unit]?.reading.text.charAt(start - 1) ?? '';
  return isHan(char.charCodeAt(0)) && STOPS[char.charCodeAt(0)] !== 1 ? char : String(unit);
}

function isTwice(view: View, window: Window): boolean {
  return occurrences(view, textOf(view, placeOf(window))) > 1;
}

function charOf(view: View, { unit, start, at }: Window): string {
  return textOf(view, { unit, start: start + at, end: start + at + 1 });
}

function placeOf({ unit, start }: Window): Place {
  return { unit, start, end: start + LENGTH };
}

/** The next character is the same as well, or the last is what is named: 碧螺湖. */
function goesOnAlike(view: View, a: Window, b: Window): boolean {
  const [one, other] = [a, b].map(({ unit, start }) =>
    textOf(view, { unit, start: start + LENGTH, end: start + LENGTH + 1 }),
  );
  // “云塘、” of a list is the 云溏 of a 云溏县 only where that name begins for certain.
  if (isBare(view, a) !== isBare(view, b) && !opens(view, isBare(view, a) ? b : a)) return false;
  const lasts = [a, b].map((window) =>
    textOf(view, { ...placeOf(window), start: window.start + LENGTH - 1 }),
  );
  return (
    (a.at < LAST && one === other && isHan(one?.charCodeAt(0) ?? 0)) ||
    (a.at < LAST && !GENERAL.test(textOf(view, placeOf(a))) && lasts.some((last) => KINDS.includes(last))) ||
    // The brand “洛溪红” is no 洛溪江.
    (a.at === LAST &&
      lasts.some((last) => THINGS.includes(last)) &&
      (one === '”') === (other === '”') &&
      endsName(view, a) &&
      endsName(view, b))
  );
}

function endsName(view: View, { unit, start }: Window): boolean {
  return NAME_ENDS.test(textOf(view, { unit, start: start + LENGTH, end: start + LENGTH + 2 }));
}

function isBare(view: View, window: Window): boolean {
  return textOf(view, placeOf(window)).endsWith('、');
}

function opens(view: View, { unit, start }: Window): boolean {
  return opensName(view.units[unit]?.reading.text ?? '', start);
}

/** 新园区 of 高新园区 is none of 新院区. */
const GENERAL = /^[新老各全个]/u;
const KINDS = '湖河江溪港山岛县市区镇乡村里巷街寨岭坪湾滩潭谷坊岗';

function isOdd(view: View, window: Window): boolean {
  const text = textOf(view, placeOf(window));
  if (occurrences(view, text) > 1) return false;
  if (window.at === LAST) return true;
  // “燃汽及水” beside “燃气及水”: no word.
  if (JOINTS[text.charCodeAt(LAST)] === 1 && isCommon(view.catalogue, text.slice(0, 2))) return false;
  const pairs = [text.slice(0, 2), ...(window.at === 0 ? [] : [text.slice(1)])];
  return pairs.every((pair) => occurrences(view, pair) === 1);
}

/** With what both have in common before and behind, to show a name rather than three characters of it. */
function wider(view: View, one: Window, other: Window): Spelled {
  const [text, like] = [one, other].map(({ unit }) => view.units[unit]?.reading.text ?? '');
  const same = (by: number) => {
    const code = text?.charCodeAt(one.start + by) ?? 0;
    return isHan(code) && code === like?.charCodeAt(other.start + by) && STOPS[code] !== 1;
  };
  let first = 0;
  while (first > -MORE && same(first - 1)) first--;
  if (isBare(view, one)) {
    const bare = { ...placeOf(one), end: one.start + LENGTH - 1 };
    return { place: bare, text: textOf(view, bare) };
  }
  let end = LENGTH;
  while (end < LENGTH + MORE && same(end)) end++;
  const place = { unit: one.unit, start: one.start + first, end: one.start + end };
  return { place, text: textOf(view, place) };
}

const MORE = 3;
