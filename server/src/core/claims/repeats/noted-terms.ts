import { glossaryStart, notesOf } from '../../outline/notes.ts';
import type { View } from '../../view/view.ts';
import { foundIn, sentencesHolding } from '../../view/joint.ts';
import type { Programme } from './programmes.ts';

/**
 * Terms that a note explains and the text tells with another number: “深化‘三违’治理” where a note says “‘两违’：指…”. A note is of what the
 * text says, so one that the text nowhere has is what it tells otherwise.
 */
export function* notedTerms(view: View): Generator<readonly [Programme, Programme]> {
  const heads = headsIn(view);
  if (heads.length === 0) return;
  const glossary = glossaryStart(view.units);
  const notes = new Set(notesOf(view).notes.map(({ place }) => place.unit));
  const isNote = (unit: number): boolean => unit >= glossary || notes.has(unit);
  const terms = heads.filter(({ unit }) => isNote(unit));
  const known = new Set(terms.map(({ text }) => text));
  for (const { unit, start, end, text } of terms) {
    // “两不愁三保障” does not tell of “三保”.
    const written = text.length < LONG ? [`“${text}”`, `‘${text}’`] : [text];
    if (written.some((one) => sentencesHolding(view, one).some((other) => !isNote(other)))) continue;
    const told = view.units.flatMap(({ reading }, other) =>
      isNote(other)
        ? []
        : variantsIn(reading.text, text).flatMap((variant) =>
            known.has(variant.text) ? [] : [{ ...variant, unit: other }],
          ),
    );
    const [first] = told;
    if (!first || told.some((one) => one.text !== first.text)) continue;
    const place = { unit: first.unit, start: first.start, end: first.start + first.text.length };
    yield [
      { place, text: first.text },
      { place: { unit, start, end }, text },
    ];
  }
}

/** “1.三证合一、一照一码：指……”, “⑦‘五违四必’：……”: the terms with numbers in them that stand before the colon. */
const headsIn = foundIn(/：/u, ({ reading: { text } }) => {
  const [whole = '', head = ''] = HEAD.exec(text) ?? [];
  const from = whole.length - 1 - head.length;
  // “两项改革‘后半篇’文章”: the number stands outside the quotation marks.
  const bare = head.replace(/“[^“”]*”/gu, '');
  const all =
    head.includes('“') &&
    bare !== head &&
    new RegExp(NUMERAL, 'u').test(bare) &&
    isTerm(head.replace(/[“”]/gu, ''));
  if (all) return [{ text: head, start: from, end: from + head.length }];
  return [...head.matchAll(head.includes('“') ? QUOTED : APART)].flatMap(({ 0: found, index }) => {
    const term = found.replace(/“/gu, '');
    const start = from + index + found.length - term.length;
    return isTerm(term) ? [{ text: term, start, end: start + term.length }] : [];
  });
});

const LONG = 3;

const HEAD = /^(?:注?\d{1,2}[.．、：]|[①-⑳㉑-㉟㊱-㊿]|[［〔【（]\d{1,2}[］〕】）])?([^：。；，]{2,36})：/u;
const QUOTED = /“[^“”]{2,16}/gu;
const APART = /[^、（）]{2,16}/gu;

const NUMERAL = '(?:[一二两三四五六七八九十百千万双多]+|\\d+)';

function isTerm(text: string): boolean {
  return new RegExp(NUMERAL, 'u').test(text) && /^(?!附[件表录])[\u4e00-\u9fff\d]{2,16}$/u.test(text);
}

/** The same words with one number other; a short name only in quotation marks. */
function variantsIn(
  text: string,
  term: string,
): readonly { readonly text: string; readonly start: number }[] {
  const words = term.split(new RegExp(NUMERAL, 'u'));
  if (!words.every((word) => text.includes(word))) return [];
  const numbers = term.match(new RegExp(NUMERAL, 'gu')) ?? [];
  const short = words.join('').length < 2;
  const pattern = new RegExp(
    `${short ? '(?<=[“‘])' : '(?<![第.一二两三四五六七八九十百千万双多\\d])'}${words.join(`(${NUMERAL})`)}${short ? '(?=[”’])' : ''}`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index, ...groups }) => {
    const differing = numbers.filter((number, i) => groups[i + 1] !== number).length;
    return differing === 1 ? [{ text: found, start: index }] : [];
  });
}
