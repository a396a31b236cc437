import { alikeBy, nearBy } from '../../lexicon/alike.ts';
import { withEarlier } from '../../grouped.ts';
import { once } from '../../once.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isApart } from './apart.ts';
import { isCommon } from './common-words.ts';
import { type NamesTold, namesTold } from './proper-names.ts';
import { occurrences } from './surroundings.ts';
import type { Spelled } from './turned-names.ts';

/** Two characters right before a word for a kind of thing: 苇滩 of “苇滩灌区”. */
interface Stem {
  readonly text: string;
  readonly kind: string;
  /** Whether the name begins with them for certain. */
  readonly opens: boolean;
  /** With its kind. */
  readonly place: Place;
}

/**
 * Names of two characters that are no word, each before what it names, of which one character sounds or looks like the other’s, the odd
 * one first: “苇摊灌区” told once beside “苇滩县” and “苇滩公路”, whatever they name; of one kind also where the sounds are a letter apart
 * and both are told once, “鳌峡湾” and “鳌岬湾”. Villages beside each other do bear such names.
 */
export function* nearNames(view: View): Generator<readonly [Spelled, Spelled]> {
  const { alike } = view.catalogue;
  const [isAlike, isNear] = [alikeBy(alike), nearBy(alike)];
  const seen = new Set<string>();
  for (const [later, others] of withEarlier(stemsIn(namesTold(view)), keysOf, MOST)) {
    for (const earlier of others) {
      const pair = differing(earlier.text, later.text);
      const key = earlier.text + later.text;
      if (!pair || seen.has(key) || areTwins(earlier, later) || pair.some((char) => isApart(char))) continue;
      const isOfOneKind = earlier.kind === later.kind;
      const [a = 0, b = 0] = pair.map((char) => char.charCodeAt(0));
      if (!isAlike(a, b) && !(isOfOneKind && isNear(a, b))) continue;
      if ([earlier, later].some(({ text }) => isCommon(view.catalogue, text))) continue;
      seen.add(key);
      const [odd, usual] = inOrder(view, earlier, later, isOfOneKind);
      if (odd && usual) yield [spelled(odd), spelled(usual)];
    }
  }
}

/** Their first characters where they end alike, and the other way round. */
function differing(
  [a = '', b = '']: string,
  [c = '', d = '']: string,
): readonly [string, string] | undefined {
  if (a === c) return b === d ? undefined : [b, d];
  return b === d ? [a, c] : undefined;
}

const keysOf = ({ text: [a, b] }: Stem): readonly string[] => [`${a ?? ''}?`, `?${b ?? ''}`];

/** Of one character no report has more names. */
const MOST = 40;

/** The one that is told once, of two such the later; of two kinds the other must be told again. */
function inOrder(view: View, earlier: Stem, later: Stem, isOfOneKind: boolean): readonly Stem[] {
  const [a, b] = [occurrences(view, earlier.text), occurrences(view, later.text)];
  if (b === 1 && a > 1) return [later, earlier];
  if (a === 1 && b > 1) return [earlier, later];
  const isBeside = earlier.place.unit === later.place.unit;
  const isSure = isOfOneKind && !isBeside && (earlier.opens || later.opens);
  return a === 1 && b === 1 && isSure ? [later, earlier] : [];
}

/** Places of which many bear names a character apart, side by side; a town may be called nearly as a road of its district is. */
function areTwins({ kind: a }: Stem, { kind: b }: Stem): boolean {
  return SMALL.has(a) || SMALL.has(b) || (LARGE.has(a) && LARGE.has(b));
}

const SMALL: ReadonlySet<string> = new Set(['镇', '乡', '村', '社区', '街道', '集团', '公司']);
const LARGE: ReadonlySet<string> = new Set(['县', '市']);

/** Each with each kind where it stands first; nothing but the names decides. */
const stemsIn = once((all: NamesTold): readonly Stem[] => {
  const stems = new Map<string, Stem>();
  for (const { unit, value } of all) {
    for (const { kind, before, stem, end, until } of value) {
      const text = before.slice(-2);
      if (stems.has(text + kind) || !/^[\u4e00-\u9fff]{2}$/u.test(text) || IDLE.test(text)) continue;
      stems.set(text + kind, {
        text,
        kind,
        opens: stem === text,
        place: { unit, start: end - 2, end: until },
      });
    }
  }
  return [...stems.values()];
});

/** What a name does not hold. */
const IDLE =
  /[的了和与及等在为把将各全本该我省市县区州国乡镇村一二三四五六七八九十百千万亿个新建改扩大小老]/u;

function spelled({ text, kind, place }: Stem): Spelled {
  return { text: text + kind, place };
}
