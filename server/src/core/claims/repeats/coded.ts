import { foundIn } from '../../view/joint.ts';
import { once } from '../../once.ts';
import { numeralsOf } from '../../numbers/ordinals.ts';
import { perSentence } from '../../text/per-sentence.ts';
import type { Place, Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A name with numbers in it: “三区三线”, “一枚印章管审批”, “13710”. */
export interface CodedName extends Coded {
  /** The name alone, without its quotation marks. */
  readonly place: Place;
  readonly quoted: boolean;
}

export interface Coded {
  readonly text: string;
  /** The name with # for each of its numbers: #区#线; a code of digits alone, “13710” or “一二三四”, is #. */
  readonly frame: string;
  /** Its numbers in Chinese numerals, 两 and 双 as 二; a code of digits as it is. */
  readonly numbers: readonly string[];
}

/** The names of a report that bear numbers: those in quotation marks, and the same elsewhere without them. */
export const codedNames = once(namesIn);

function namesIn(view: View): readonly CodedName[] {
  const quoted = quotedIn(view).map(({ start, end, unit, ...name }): CodedName => ({
    ...name,
    place: { unit, start, end },
    quoted: true,
  }));
  return [...quoted, ...unquoted(view, quoted)];
}

const quotedIn = foundIn(/“/u, ({ reading: { text } }) => {
  const names: (Coded & Span)[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    const name = codedIn(text.slice(open + 1, close));
    // “一带”一路 goes on behind its mark.
    if (name && !/^[一二三四五六七八九两]/u.test(text.slice(close + 1)))
      names.push({ ...name, start: open + 1, end: close });
  }
  return names;
});

/** What a text is as a coded name; undefined where it is none. */
export function codedIn(text: string): Coded | undefined {
  if (text.length < 2 || text.length > LONGEST) return undefined;
  if (CODE.test(text)) return { text, frame: '#', numbers: [text] };
  if (SUMMED.test(text)) {
    const added = text.split(/[+＋]/u);
    return { text, frame: added.map(() => '#').join('+'), numbers: added };
  }
  const numbers: string[] = [];
  const frame = text.replace(NUMBERS, (numeral) => {
    numbers.push(normal(numeral));
    return '#';
  });
  if (numbers.length === 0 || !/[\u4e00-\u9fff]/u.test(frame) || NO_NAME.test(frame)) return undefined;
  return { text, frame, numbers };
}

const CODE = /^(?:\d{3,6}|[一二三四五六七八九]{3,6})$/u;

/** “1+3+5”, “3+N”: codes of several numbers. */
const SUMMED = /^\d{1,3}(?:[+＋](?:\d{1,3}|[NnXx])){1,5}$/u;

const LONGEST = 24;
const NUMERAL = '[一二两三四五六七八九十百千万双]+|\\d+';
const NUMBERS = new RegExp(NUMERAL, 'gu');
const NUMBER = new RegExp(NUMERAL, 'uy');

/** Sizes, dates, ranks, what goes by number and how many rise and fall (“三升一降”): the same words with another number mean another thing. */
const NO_NAME =
  /^(?:#[升降增减涨跌平稳]){2,}$|[“。！？]|亿|第#(?![县市区镇乡村]$)|\.#|#[.%‰·+×:GA]|#(?:月|日|时|分钟|小时|平方|公里|米|吨|亩|斤|元|级|届|号|季|孩|胎|周年|年|天)|^[^#]*#[强佳优星][^#]*$|^[^#]*#(?:期|批|线|产|类|等|甲|本|次|条|招|策|款|站|层|楼|步|周)$/u;

function normal(numeral: string): string {
  if (!/^\d+$/u.test(numeral)) return numeral.replace(/[两双]/gu, '二');
  const value = Number(numeral);
  return value > 0 && value < 100 ? numeralsOf(value) : numeral;
}

function unquoted(view: View, quoted: readonly CodedName[]): readonly CodedName[] {
  const frames = framesSought(quoted);
  const followers = followersOf(view, quoted);
  if (frames.size === 0 && followers.size === 0) return [];
  const names: CodedName[] = [];
  const known = new Set(quoted.map(({ place, frame }) => `${place.unit} ${place.start} ${frame}`));
  const numerals = numeralsIn(view);
  view.units.forEach(({ reading: { text } }, unit) => {
    for (const { start, end: after } of numerals(unit)) {
      const bare =
        followers.size > 0 && followers.has(text.slice(after, after + FOLLOWING))
          ? codedIn(text.slice(start, after))
          : undefined;
      if (bare?.frame === '#' && text.charAt(start - 1) !== '“' && text.charAt(start - 1) !== '.')
        names.push({ ...bare, place: { unit, start, end: after }, quoted: false });
      const sought = frames.get(text.charAt(after));
      if (!sought || '第.'.includes(text.charAt(start - 1) || '.')) continue;
      for (const frame of sought) {
        const end = endOf(frame, text, start);
        const name =
          end < 0 || known.has(`${unit} ${start} ${frame}`) ? undefined : codedIn(text.slice(start, end));
        if (name?.frame === frame) names.push({ ...name, place: { unit, start, end }, quoted: false });
      }
    }
  });
  return names;
}

/** What follows codes of digits: 战略 of “3531”战略, which may stand without its marks elsewhere. */
function followersOf(view: View, quoted: readonly CodedName[]): ReadonlySet<string> {
  return new Set(
    quoted.flatMap(({ frame, text, place: { unit, end } }) => {
      const after = view.units[unit]?.reading.text.slice(end + 1, end + 1 + FOLLOWING) ?? '';
      return frame === '#' && /^\d+$/u.test(text) && OF_A_CODE.test(after) ? [after] : [];
    }),
  );
}

const FOLLOWING = 2;
/** Two characters that begin no measure. */
const OF_A_CODE =
  /^[^个家户名人件项条座处所年月日号天元千百万亿公平立亩吨米套张台辆次起位岁℃][\u4e00-\u9fff]$/u;

/** What `NUMBERS` finds. */
const numeralsIn = perSentence(({ reading: { text } }) => {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = DIGITS[text.charCodeAt(i)];
    if (!kind) continue;
    const start = i;
    while (DIGITS[text.charCodeAt(i + 1)] === kind) i++;
    spans.push({ start, end: i + 1 });
  }
  return spans;
});

const DIGITS = new Uint8Array(0x10000);
for (const char of '一二两三四五六七八九十百千万双') DIGITS[char.charCodeAt(0)] = 1;
for (const char of '0123456789') DIGITS[char.charCodeAt(0)] = 2;

/** By the character after their first number, the frames that are names without quotation marks as well. */
function framesSought(quoted: readonly CodedName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sought = new Map<string, Set<string>>();
  for (const { frame } of quoted) {
    for (const part of new Set([frame, ...frame.split('、')])) {
      if (!part.startsWith('#') || part.length < 4 || COUNTED.test(part)) continue;
      const key = part.charAt(1);
      sought.set(key, (sought.get(key) ?? new Set()).add(part));
    }
  }
  return sought;
}

/** Where no quotation marks say otherwise, a count of things: 三所医院, 六大基地. */
const COUNTED = /^#[大个项种类条张件方重级支座家处批篇场轮步道对组套位本块根只份门节所名户村镇县人年][^#]*$/u;

/** Where a frame ends that begins at `at`; -1 where the text does not fit it. */
function endOf(frame: string, text: string, at: number): number {
  let end = at;
  for (const part of frame.split(/(#)/u)) {
    if (part === '#') {
      NUMBER.lastIndex = end;
      const found = NUMBER.exec(text);
      if (!found) return -1;
      end += found[0].length;
    } else if (text.startsWith(part, end)) end += part.length;
    else return -1;
  }
  return end;
}
