import { foundIn } from '../../view/joint.ts';
import { withEarlier } from '../../grouped.ts';
import type { View } from '../../view/view.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { itemsIn } from '../../enumeration/members.ts';
import type { Programme } from './programmes.ts';

/**
 * Rows of names told again with another in one place: “云投、农投、文旅三大集团” and “云投、交投、文旅三大集团”; “城东第二幼儿园、石门镇中心幼儿园” and “城东第三幼儿园、
 * 石门镇中心幼儿园”, where the one beside it is the same.
 */
export function* rowsRenamed(view: View): Generator<readonly [Programme, Programme]> {
  for (const [here, earlier] of withEarlier(summedIn(view), ({ sum }) => [sum], MOST))
    for (const there of earlier) yield* pair(here, there, onlyOther(here, there));
  for (const [here, earlier] of withEarlier(longIn(view), innerOf, MOST)) {
    for (const there of earlier) {
      const at = here.names.length === there.names.length ? onlyOther(here, there) : -1;
      if (isNearly(here.names[at]?.text ?? '', there.names[at]?.text ?? '')) yield* pair(here, there, at);
    }
  }
  for (const [here, earlier] of withEarlier(neighboursIn(view), keysOf, MOST)) {
    const there = earlier.find((one) => one.unit !== here.unit && isOneOff(one, here));
    const at = there?.names[0]?.text === here.names[0]?.text ? 1 : 0;
    if (there) yield* pair(here, there, at);
  }
}

interface Row {
  readonly names: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

type Placed = Row & { readonly unit: number };

function* pair(here: Placed, there: Placed, at: number): Generator<readonly [Programme, Programme]> {
  const [one, other] = [here, there].map(({ unit, names }): Programme | undefined => {
    const name = names[at];
    return name && { text: name.text, place: { unit, start: name.start, end: name.end } };
  });
  if (one && other) yield [one, other];
}

/**
 * Where two rows of two sentences differ, -1 unless it is in one place; a verb may stand before the first, and the sentence go on behind
 * the last.
 */
function onlyOther({ unit, names: a }: Placed, { unit: other, names: b }: Placed): number {
  if (unit === other) return -1;
  const odd = a.flatMap(({ text }, i) => {
    const there = b[i]?.text ?? '';
    if (i === a.length - 1 && (text.startsWith(there) || there.startsWith(text))) return [];
    return text === there || (i === 0 && (text.endsWith(there) || there.endsWith(text.slice(-2)))) ? [] : [i];
  });
  return odd.length === 1 ? (odd[0] ?? -1) : -1;
}

function namesIn(text: string, start: number, end: number): Row['names'] {
  return itemsIn(text, start, end, '、').map((item) => ({ ...item, text: text.slice(item.start, item.end) }));
}

/** As many names as are counted behind the last: 三大集团. */
const summedIn = foundIn(/、[^，。；、]{2,8}[三四五六]大/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(SUMMED)).flatMap(({ index, 1: row = '', 2: number = '', 3: noun = '' }) => {
    const names = namesIn(text, index, index + row.length);
    return names.length === countOf(number) ? [{ names, sum: number + noun }] : [];
  }),
);

const SUMMED =
  /(?<=^|[，。；：])([\u4e00-\u9fff]{2,16}(?:、[\u4e00-\u9fff]{2,8}?){2,5})([三四五六])(大[\u4e00-\u9fff]{2})/gu;

/** Four names and more, whatever sums them up: “建设转型示范区、振兴示范区、文旅示范区、教育先行区”. */
const longIn = foundIn(/、[^，。；、]{3,14}、[^，。；、]{3,14}、/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(LONG_ROW), ({ index, 0: row }) => ({
    names: namesIn(text, index, index + row.length),
  })),
);

const LONG_ROW = /(?<=^|[，。；：])[\u4e00-\u9fff]{3,18}(?:、[\u4e00-\u9fff]{3,14}){3,9}/gu;

/** The names between the first, before which a verb may stand, and the last, behind which a sentence goes on. */
function innerOf({ names }: Row): readonly string[] {
  return names.slice(1, -1).map(({ text }) => text);
}

/** What differs is a word within the name: 乡村振兴示范区 and 乡村旅游示范区, but not 石门镇 and 白石镇, of which there are many. */
function isNearly(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < NAME) return false;
  let left = 0;
  while (left < a.length && a[left] === b[left]) left++;
  let right = 0;
  while (right < a.length - left && a.at(-1 - right) === b.at(-1 - right)) right++;
  return left > 1 && right > 1 && a.length - left - right <= WORD;
}

const NAME = 6;
const WORD = 2;

/** Two names of places of a kind, side by side. */
const neighboursIn = foundIn(/(?:园|学|校|院|桥|路|库|场|区|厂|站)、/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(BESIDE), ({ index, 1: one = '', 2: other = '' }) => {
    const start = index + one.length + 1;
    return {
      names: [
        { text: one, start: index, end: index + one.length },
        { text: other, start, end: start + other.length },
      ],
    };
  }),
);

const PLACE =
  '[\\u4e00-\\u9fff]{3,12}?(?:幼儿园|小学|中学|初中|高中|学校|医院|卫生院|大桥|公路|水库|公园|广场|社区|水厂|污水厂|变电站|产业园)';
const BESIDE = new RegExp(`(${PLACE})(?=、(${PLACE})(?![\\u4e00-\\u9fff]{0,1}(?:小区|学)))`, 'gu');

/** One is the same, and the other but for one character, with two before it that are the same, and two behind. */
function isOneOff({ names: a }: Row, { names: b }: Row): boolean {
  const [one, other] = [a, b].map(([first, second]) => [first?.text ?? '', second?.text ?? '']);
  if (!one || !other) return false;
  if (one[1] === other[1]) return differs(one[0] ?? '', other[0] ?? '');
  return (
    (one[0] ?? '').slice(-LONG) === (other[0] ?? '').slice(-LONG) && differs(one[1] ?? '', other[1] ?? '')
  );
}

const LONG = 6;

/** What such pairs have in common: the second name, or the end of the first. */
function keysOf({ names: [first, second] }: Row): readonly string[] {
  return [`2 ${second?.text ?? ''}`, `1 ${first?.text.slice(-LONG) ?? ''}`];
}

const MOST = 24;

function differs(a: string, b: string): boolean {
  let right = 0;
  while (right < a.length && right < b.length && a.at(-1 - right) === b.at(-1 - right)) right++;
  const [x, y] = [a.slice(0, a.length - right - 1), b.slice(0, b.length - right - 1)];
  return right > 1 && x.length > 1 && x.slice(-2) === y.slice(-2);
}
