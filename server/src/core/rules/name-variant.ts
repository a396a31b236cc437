import { alikeNames } from '../claims/names/alike-names.ts';
import { isApart } from '../claims/names/apart.ts';
import { nearNames } from '../claims/names/near-names.ts';
import { ownNameMisspelt } from '../claims/names/own-name.ts';
import {
  kindWords,
  type NamesTold,
  namesTold,
  type ProperName,
  properNames,
} from '../claims/names/proper-names.ts';
import { rareCharacters } from '../claims/names/rare-characters.ts';
import { turnedNames } from '../claims/names/turned-names.ts';
import { once } from '../once.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';

interface Variant extends Claim {
  readonly here: string;
  readonly there: string;
  /** Two things may well bear names one character apart; hardly two of which one is the other turned round. */
  readonly sure: boolean;
}

/** 专名一字之差: “沧西水库” once and “沧溪水库” elsewhere, “黎霍高速” and “霍黎高速”. */
export const nameVariant: Rule<Variant> = {
  id: 'name-variant',
  level: 'hint',
  needs: 'report',
  title: { zh: '专名一字之差', en: 'Names one character apart' },
  messages: {
    differs: {
      zh: '“{here}”与另一处“{there}”只差一字，请核是否一处。',
      en: '“{here}” and “{there}” differ by one character.',
    },
    turned: {
      zh: '“{here}”与另一处“{there}”字序不一，请核后统一。',
      en: '“{here}” and “{there}” are one name turned round.',
    },
    other: { zh: '另一处', en: 'the other place' },
  },
  *find(view) {
    const variants = variantsIn(namesTold(view)).filter((variant) => !areListed(view, variant));
    yield* variants;
    const known = [...variants];
    for (const [odd, usual] of [
      ...ownNameMisspelt(view),
      ...alikeNames(view),
      ...rareCharacters(view),
      ...nearNames(view),
    ]) {
      if (known.some((one) => tells(one, odd.place))) continue;
      const claim = claimOf(odd, usual);
      known.push(claim);
      yield claim;
    }
    for (const [odd, usual] of turnedNames(view)) yield { ...claimOf(odd, usual), sure: true };
  },
  judge({ here, there, places, sure }) {
    const [other] = places;
    if (here === there || !other) return HOLDS;
    const turned = isTurned(here, there);
    return breaks(
      { id: turned ? 'turned' : 'differs', args: { here, there } },
      {
        related: [{ place: other, role: { id: 'other', args: {} } }],
        ...(sure && { severity: 'warning' }),
      },
    );
  },
};

/** “上坪村、下坪村、坪上村”, “单村电站16座、联村电站21座”: what one list tells beside each other is two. */
function areListed(view: View, { here, there, place, places: [other] }: Variant): boolean {
  if (here === there || place.unit !== other?.unit) return false;
  const [first, second] = place.start < other.start ? [place, other] : [other, place];
  const text = view.units[place.unit]?.reading.text ?? '';
  return BESIDE.test(text.slice(first.end, second.start));
}

const BESIDE =
  /^(?:\d+[\u4e00-\u9fff]{1,2})?[、和与及](?:[\u4e00-\u9fff]{1,8}(?:\d+[\u4e00-\u9fff]{1,2})?、)*$/u;

/** Whether a place is told of already, as a name with a word for its kind. */
function tells({ here, there, place, places }: Variant, { unit, start, end }: Place): boolean {
  if (here === there) return false;
  return [place, ...places].some((one) => one.unit === unit && one.start < end && start < one.end);
}

/** Nothing but the names decides, so an edit that touches none leaves all as it was. */
const variantsIn = once((told: NamesTold): readonly Variant[] => {
  const kinds = properNames(told);
  const variants: Variant[] = [];
  for (const names of kinds.values()) {
    for (const name of names) {
      const like = PLACES.includes(name.kind) ? undefined : names.find((other) => isSlipOf(name, other));
      const [place, ...rest] = name.places;
      const [other] = like?.places ?? rest;
      if (!place || !other) continue;
      variants.push(claimOf({ ...name, place }, { text: like?.text ?? name.text, place: other }));
    }
  }
  return [...variants, ...turnedRound(told, [...kinds.values()].flat()), ...partners(told)];
});

/** Kinds of places, of which many bear names one character apart. */
const PLACES = ['县', '市', '镇', '乡', '村'];

/** “岚北高铁” and, anywhere, “北岚高铁”: the one that is told once. */
function* turnedRound(all: NamesTold, names: readonly ProperName[]): Generator<Variant> {
  const turned = new Map<string, ProperName>();
  for (const name of names)
    for (const stem of turnsOf(name.stem, name.places.length > 1)) turned.set(stem + name.kind, name);
  const found = new Map<ProperName, Told[]>();
  for (const { kind, before, place } of kindWords(all)) {
    for (let length = 2; length <= before.length && length <= LONGEST; length++) {
      const text = before.slice(-length) + kind;
      const name = turned.get(text);
      const told = { text, place: { ...place, start: place.start - length } };
      if (name) found.set(name, [...(found.get(name) ?? []), told]);
    }
  }
  for (const [name, others] of found) {
    const [other] = others;
    const [place] = name.places;
    if (!other || !place || (others.length > 1 && name.places.length > 1)) continue;
    const known = { text: name.text, place };
    const often = others.length > name.places.length;
    // Where the other is found as a name too, it asks the same from its side.
    const later = others.length === name.places.length && isEarlier(place, other.place);
    if (turned.has(name.text) && (often || later)) continue;
    yield { ...(often ? claimOf(known, other) : claimOf(other, known)), sure: true };
  }
}

const LONGEST = 4;

/** 洞龙河 and 龙河洞 of 龙洞河; 河东 and 东河 are two names, but hardly 岑江东 and 岑东江; 县中医院 is the county's. */
function turnsOf(stem: string, isAgain: boolean): readonly string[] {
  const turns: string[] = [];
  if (/[省市县区镇乡]/u.test(stem)) return turns;
  for (let i = 0; i + 1 < stem.length; i++) {
    const [a, b] = [stem.charAt(i), stem.charAt(i + 1)];
    if (a !== b && ((isAgain && stem.length > 2) || !SIDE_OF.test(a + b)))
      turns.push(stem.slice(0, i) + b + a + stem.slice(i + 2));
  }
  return turns;
}

const SIDES = '[东西南北中上下前后内外新老大小]';
const LANDS = '[城区门街岸郊部方片河湖山江川岭坝溪海桥庄村路关湾洲港口]';
const SIDE_OF = new RegExp(`${SIDES}${LANDS}|${LANDS}${SIDES}`, 'u');

/** “对口帮扶石蒿县” and “对口帮扶石嵩县”: whom a place helps, or is helped by, does not change within a report. */
function* partners(all: NamesTold): Generator<Variant> {
  const seen = new Map<string, Helped>();
  for (const { kind, before, place } of kindWords(all)) {
    if (!PLACES.includes(kind)) continue;
    const [, how = '', stem = ''] = HELPED.exec(before) ?? [];
    if (stem === '') continue;
    const one = { stem, text: stem + kind, place: { ...place, start: place.start - stem.length } };
    const other = seen.get(how + kind);
    if (!other) seen.set(how + kind, one);
    else if (isNear(stem, other.stem)) yield { ...claimOf(one, other), sure: true };
  }
}

interface Told {
  readonly text: string;
  readonly place: Place;
}

interface Helped extends Told {
  readonly stem: string;
}

const HELPED = /((?:对口|定点|结对|东西部|山海)[\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})$/u;

/** One of two characters is the same, or both are. */
function isNear([a, b]: string, [c, d]: string): boolean {
  return a === c || b === d;
}

function claimOf(one: Told, other: Told): Variant {
  const [here, there] = [one.text, other.text];
  return { place: one.place, figures: [], places: [other.place], here, there, sure: false };
}

function isTurned(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/**
 * Whether `name` looks like a slip of `other`: told once, and one character other, more or less, or two the other way
 * round. Two characters are too few to tell, unless the other name is told again. Of two told once the first is taken.
 */
function isSlipOf(name: ProperName, other: ProperName): boolean {
  if (name === other || name.places.length > 1) return false;
  const again = other.places.length > 1;
  if (!again && !isEarlier(name.places[0], other.places[0])) return false;
  const [long, short] =
    name.stem.length > other.stem.length ? [name.stem, other.stem] : [other.stem, name.stem];
  if (long.length === short.length + 1) {
    const extra = [...long].findIndex((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
    return extra >= 0 && !isApart(long.charAt(extra)) && !(extra === 0 && IDLE.test(long));
  }
  if (long.length !== short.length) return false;
  const at = [...long].flatMap((char, i) => (char === short.charAt(i) ? [] : [i]));
  const [first = 0, second = 0] = at;
  if (at.length === 1) {
    // 云投集团 and 云煤集团, 县中医院 and 县总医院: one place has many of them, told apart by a character.
    if (long.length < 3 && BODIES.test(name.kind)) return false;
    if (first === 0 && (IDLE.test(long) || IDLE.test(short))) return false;
    return (again || long.length > 2) && !isApart(long.charAt(first), short.charAt(first));
  }
  return (
    at.length === 2 &&
    second > first + 1 &&
    long.charAt(first) === short.charAt(second) &&
    long.charAt(second) === short.charAt(first)
  );
}

/** “3个国有林场”, “建病险水库”: what a name does not begin with. */
const IDLE = /^[座个条处项家所建改扩修指比沿]/u;

const BODIES = /^(?:集团|公司|医院|中学|小学|学院|大学|工业园|产业园)$/u;

function isEarlier(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && (a.unit - b.unit || a.start - b.start) < 0;
}
