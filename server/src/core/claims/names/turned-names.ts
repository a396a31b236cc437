import { isDigit, isHan } from '../../text/characters.ts';
import { once } from '../../once.ts';
import { type Held, heldBy } from '../../text/per-sentence.ts';
import type { Place } from '../../text/span.ts';
import { textOf, type View } from '../../view/view.ts';
import { opensName } from './proper-names.ts';
import { occurrences } from './surroundings.ts';

/** What a name may begin with, where it stands: 万鑫达 of “年内完成万鑫达焦化前期手续”. */
export interface Spelled {
  readonly text: string;
  readonly place: Place;
}

type Pair = readonly [Spelled, Spelled];

/**
 * Names without a word for what they name that are told once with two or three characters in another order, the odd one or the later
 * one first: “推进荣悦园等小区建设” beside “建成悦荣园”, “实施利中天源项目” beside “利源中天”.
 */
export function turnedNames(view: View): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const alike of alikeIn(spelledIn(view))) {
    const pair = turnAmong(alike.map((place): Spelled => ({ place, text: textOf(view, place) })));
    if (pair?.every(({ text }) => isSpelled(text, pair, view))) pairs.push(pair);
  }
  return pairs;
}

/** Of names of the same characters, the last that is told once and is another turned. */
function turnAmong(names: readonly Spelled[]): Pair | undefined {
  for (const odd of names.toReversed()) {
    if (names.filter(({ text }) => text === odd.text).length > 1) continue;
    const usual = names.find(({ text, place }) => place.unit !== odd.place.unit && isTurn(odd.text, text));
    if (usual) return [odd, usual];
  }
  return undefined;
}

/** Two or three characters between those that stay are in another order, and no two words have changed places. */
function isTurn(a: string, b: string): boolean {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = a.length;
  while (last > first && a[last - 1] === b[last - 1]) last--;
  const turned = a.slice(first, last);
  return turned.length > 1 && turned.length < a.length && !NO_NAME.test(turned);
}

/** What has no order of its own (产学研, 晋陕豫), and what goes before a verb and behind it: 大抓 and 抓大. */
const NO_NAME =
  /^[产学研用教科文卫体农林牧渔工商贸旅水电路气热暖煤焦钢铁风光火储京津冀沪苏浙皖晋陕豫鲁粤桂闽赣湘鄂川渝黔滇甘青宁蒙新港澳台老弱病残孕幼妇童吃住行游购娱省市县区乡镇村街]+$|[一二两三四五六七八九十百千多少大小新老高低强弱好真实全深广长再不也能可先后上下内外的建改扩修增减]/u;

/** Whether no two neighbours in a name stand anywhere but in it: those of words do. */
function isSpelled(text: string, pair: Pair, view: View): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    const two = text.slice(i, i + 2);
    const forms = pair.filter((name) => name.text.includes(two));
    const own = forms.reduce((sum, name) => sum + occurrences(view, name.text), 0);
    if (occurrences(view, two) > own) return false;
  }
  return true;
}

/** How long a name is that has no kind. */
const LENGTHS = [3, 4];

/** For each place of a sentence where a name of either length may begin: where, how long, a sign of its characters, which is never 0, and one of their order. */
const spelledIn = heldBy(({ reading: { text } }): Int32Array | undefined => {
  const found: number[] = [];
  let run = 0;
  for (let start = text.length - 1; start >= 0; start--) {
    run = isHan(text.charCodeAt(start)) ? run + 1 : 0;
    // “7月24日起算” is no name.
    if (run < 3 || isDigit(text.charCodeAt(start - 1)) || !opensName(text, start)) continue;
    for (const length of LENGTHS) {
      if (run < length) continue;
      let [characters, order] = [length, length];
      for (let i = start; i < start + length; i++) {
        const code = Math.imul(text.charCodeAt(i), 0x9e3779b1);
        characters = (characters + (code ^ (code >>> 15))) | 0;
        order = (Math.imul(order, 31) + code) | 0;
      }
      found.push(start, length, characters || 1, order);
    }
  }
  return found.length > 0 ? Int32Array.from(found) : undefined;
});

const STEP = 4;

/** Places of names of the same characters in different orders: of three thousand in a report there are few. */
const alikeIn = once((held: readonly Held<Int32Array>[]): readonly (readonly Place[])[] => {
  const differing = new Map([...differingIn(held)].map((characters) => [characters, [] as Place[]]));
  if (differing.size === 0) return [];
  // Most are passed over without asking the map.
  const marked = new Uint8Array(0x100);
  for (const characters of differing.keys()) marked[characters & 0xff] = 1;
  for (const { unit, value } of held) {
    for (let at = 0; at < value.length; at += STEP) {
      const characters = value[at + 2] ?? 0;
      if (marked[characters & 0xff] === 0) continue;
      const places = differing.get(characters);
      if (!places) continue;
      const start = value[at] ?? 0;
      places.push({ unit, start, end: start + (value[at + 1] ?? 0) });
    }
  }
  return [...differing.values()];
});

/** The signs of characters that stand in more than one order: by open addressing, for all of them are asked at every keystroke. */
function differingIn(held: readonly Held<Int32Array>[]): ReadonlySet<number> {
  const found = new Set<number>();
  const names = held.reduce((sum, { value }) => sum + value.length / STEP, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * names + 2)) - 1;
  const signs = new Int32Array(mask + 1);
  const orders = new Int32Array(mask + 1);
  for (const { value } of held) {
    for (let at = 2; at < value.length; at += STEP) {
      const characters = value[at] ?? 0;
      let slot = (characters >>> 8) & mask;
      while (signs[slot] !== 0 && signs[slot] !== characters) slot = (slot + 1) & mask;
      if (signs[slot] === 0) {
        signs[slot] = characters;
        orders[slot] = value[at + 1] ?? 0;
      } else if (orders[slot] !== value[at + 1]) found.add(characters);
    }
  }
  return found;
}
