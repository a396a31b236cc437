import { BARE_UNIT, ERROR_VALUE, NOTE, OPEN_DATE, SLOT } from '../lexicon/placeholders.ts';
import { BEFORE_FIGURE, COUNTER, NUMERAL, STRONG_UNIT } from '../lexicon/slots.ts';
import { matchesOf } from '../view/matches.ts';
import { gapBefore } from '../text/reading.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { byPlace, type Place } from '../text/span.ts';
import { breaks, clipped } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { isRow } from '../text/rows.ts';

interface Slot extends Claim {
  readonly what: What;
  readonly text: string;
}

type What = 'blank' | 'note';

interface Found extends Place {
  readonly what: What;
}

/** 留空与占位: “完成　　亿元”, “新增××家”, “（数据待核）”. */
export const placeholder: Rule<Slot> = {
  id: 'placeholder',
  level: 'error',
  needs: 'sentence',
  title: { zh: '留空与占位', en: 'Blanks and placeholders' },
  messages: {
    blank: { zh: '此处数字留空：“{text}”，请核后补齐。', en: 'A figure is left blank: “{text}”.' },
    note: { zh: '此处留有待办括注：“{text}”，请核后删去。', en: 'A note to the author is left: “{text}”.' },
  },
  *find(view) {
    for (const { what, ...place } of merged(foundIn(view))) {
      yield { place, figures: [], places: [], what, text: textOf(view, place) };
    }
  },
  judge: ({ what, text }) => breaks({ id: what, args: { text: clipped(text.replace(/ /gu, '　'), 24) } }),
};

const DOUBTED = /(?<=\d[^，。；（\d]{0,8})（(?:？+$|[？?]+）)/gu;

function* foundIn(view: View): Generator<Found> {
  for (const { place, found, text } of matchesOf(view, SLOT)) {
    const [, filler = '', strong, counter] = found;
    const reading = view.units[place.unit]?.reading;
    if (isRow(text) || !reading) continue;
    const before = text.slice(Math.max(0, place.start - 8), place.start);
    const after = gapBefore(reading, place.end) ? ' ' : text.charAt(place.end);
    // “实施　亿元以上重点项目86个” is hardly wrapped at a blank.
    if (filler.startsWith(' ') && LARGE.test(text.slice(place.end))) continue;
    if (CROSSES.test(filler) && OF_MANY.test(text.slice(place.end))) continue;
    if (holdsPlace(filler, before, strong, counter, after) && !isBold(filler, text)) yield blank(text, place);
  }
  for (const { place, found, text } of matchesOf(view, BARE_UNIT)) {
    const reading = view.units[place.unit]?.reading;
    const before = text.slice(Math.max(0, place.start - 8), place.start);
    if (isRow(text) || !reading || NUMERAL.test(before) || before.endsWith('达')) continue;
    if (LARGE.test(text.slice(place.end))) continue;
    if (!found[0].endsWith('元') || gapBefore(reading, place.start)) yield blank(text, place);
  }
  // “改造公路420公里（？）”: the mark ends the sentence before the bracket is closed.
  for (const { place } of matchesOf(view, DOUBTED)) yield { ...place, what: 'note' };
  for (const pattern of [OPEN_DATE, ERROR_VALUE]) {
    for (const { place, text } of matchesOf(view, pattern))
      if (!isRow(text)) yield { ...place, what: 'blank' };
  }
  for (const { place, text } of matchesOf(view, NOTE)) if (!isRow(text)) yield { ...place, what: 'note' };
  // A question mark ends the sentence, so the unit stands in the next one: “完成？|亿元”.
  for (const { place, text } of matchesOf(view, /？+$/gu)) {
    const next = view.units[place.unit + 1];
    if (next?.opens !== 'sentence') continue;
    // Who asks the reader asks with one mark: “接待游客？？|万人次”.
    const before = text.slice(0, place.start);
    const several = place.end - place.start > 1 && ASKED_COUNT.test(next.reading.text);
    // “专精特新企业？|家。” asks nothing.
    const counted = COUNTED.test(next.reading.text) && THING.test(before.slice(-3)) && !ASKS.test(before);
    if (!several && !counted && !ASKED_UNIT.test(next.reading.text)) continue;
    if (several || counted || BEFORE_FIGURE.test(before)) yield blank(text, place);
  }
}

/** “**特色夜市**处处红火” of Markdown has two of them. */
function isBold(filler: string, text: string): boolean {
  return filler === '**' && text.indexOf(filler) !== text.lastIndexOf(filler);
}

function blank(text: string, place: Place): Found {
  return { ...place, start: startOf(text, place.start), what: 'blank' };
}

const CROSSES = /^[×xX]+$/u;
/** “最美××人”系列典型: the crosses stand for each of several names. */
const OF_MANY = /^[\u4e00-\u9fff]{0,4}”(?:等|系列|评选|主题)/u;

const LARGE = /^(?:以[上下]|级)的?[\u4e00-\u9fff]/u;

const ASKED_UNIT = new RegExp(`^${STRONG_UNIT}`, 'u');
const ASKED_COUNT = new RegExp(`^[百千]?[万亿]?(?:${STRONG_UNIT}|${COUNTER})`, 'u');
const COUNTED = new RegExp(`^[百千]?[万亿]?${COUNTER}[，。；、]`, 'u');
const ASKS = /谁|吗|呢|何|哪|怎|什么|么|吧|是否|能否|多少/u;
const STOPS = '，。；、）！';

/** Whether `filler` stands where a figure should: “增长　%” does, “市长　沈知远” and “7×24小时” do not. */
function holdsPlace(
  filler: string,
  before: string,
  strong: string | undefined,
  counter: string | undefined,
  after: string,
): boolean {
  // Nothing that is printed holds a line to be filled in.
  if (/^[_＿]{2}/u.test(filler)) return true;
  if (!HAN_END.test(before)) return false;
  const asked = BEFORE_FIGURE.test(before);
  const stops = after !== '' && STOPS.includes(after);
  const goesOn = stops || /[\u4e00-\u9fff]/u.test(after);
  if (filler.includes('.')) return strong !== undefined || counter !== undefined || (asked && stops);
  switch (filler.charAt(0)) {
    case ' ':
      // A row of a table has blanks between all its cells.
      if (strong !== undefined) return asked ? goesOn : stops || (goesOn && !/^[万亿][人家]/u.test(strong));
      if (counter !== undefined) return asked ? goesOn : stops && THING.test(before);
      return asked && stops;
    case '○':
    case '〇':
      if (NUMERAL.test(before)) return false;
      // “学校○所，”: two of them are enough, of one something must follow.
      if (filler.length === 1)
        return (strong !== undefined || (counter !== undefined && THING.test(before))) && stops;
      return strong !== undefined || (counter !== undefined && goesOn);
    case '…':
    case '—':
      return (asked ? strong !== undefined || counter !== undefined : strong !== undefined) && goesOn;
    case '*':
      return (strong !== undefined || counter !== undefined) && (asked ? goesOn : stops);
    case '□':
      // “省级企业技术中心□家，”: a box stands for nothing else.
      return strong !== undefined || (counter !== undefined && (asked || stops));
    case 'N':
      return (
        (asked && (strong !== undefined || counter !== undefined)) ||
        (counter !== undefined && stops && THING.test(before))
      );
    default:
      if (strong !== undefined) return true;
      if (counter !== undefined) return asked || filler.length > 1 || (stops && THING.test(before));
      return asked && stops && filler.length > 1;
  }
}

const HAN_END = /[\u4e00-\u9fff”）]$/u;
/** A noun that things are counted of, neither a post nor a surname: “幼儿园　所”. */
const THING = /[\u4e00-\u9fff]{2}(?<![长任记席员理师官士表])$/u;

/** Where the words begin that the figure belongs to, the clause if it is short: “总额完成　　亿元”. */
function startOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 13 && /[\u4e00-\u9fff]/u.test(text.charAt(start - 1))) start--;
  return at - start < 13 ? start : at - 6;
}

/** One blank with the note behind it is one thing to fill in. */
function merged(all: Iterable<Found>): Found[] {
  const list: Found[] = [];
  for (const found of [...all].sort(byPlace)) {
    const last = list.at(-1);
    if (last?.unit === found.unit && found.start <= last.end + 1) {
      list[list.length - 1] = { ...last, end: Math.max(last.end, found.end) };
    } else {
      list.push(found);
    }
  }
  return list;
}
