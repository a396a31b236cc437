import { FORMS } from '../lexicon/broken.ts';
import { SPELT } from '../lexicon/broken-spelling.ts';
import { COUNTER, STRONG_UNIT } from '../lexicon/slots.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Severity } from '../lint/finding.ts';
import { breaks, clipped } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Broken extends Claim {
  readonly what: string;
  readonly text: string;
  readonly severity: Severity;
  /** What mends the form, where only one thing can. */
  readonly mended: string | undefined;
}

/** 残损数字: “6.1%%”, “亿元亿元”, “98.5.2%”, “2O24年”, “增长8.1，”, “三百20户”. */
export const brokenNumeral: Rule<Broken> = {
  id: 'broken-numeral',
  level: 'error',
  needs: 'sentence',
  title: { zh: '残损数字', en: 'Broken numerals' },
  messages: {
    doubled: { zh: '单位或符号重复：“{text}”，请核。', en: 'A unit or sign is doubled: “{text}”.' },
    before: { zh: '符号在数字前：“{text}”，请核。', en: 'The sign stands before its number: “{text}”.' },
    points: { zh: '一个数里有多余的点：“{text}”，请核。', en: 'A number with a point too many: “{text}”.' },
    mark: { zh: '数字中间夹有标点：“{text}”，请核。', en: 'A mark among the digits: “{text}”.' },
    character: { zh: '单位疑有别字：“{text}”，请核。', en: 'A wrong character in a unit: “{text}”.' },
    mixed: {
      zh: '一个数里汉字与数字混写：“{text}”，请核。',
      en: 'Characters and digits in one number: “{text}”.',
    },
    letter: { zh: '数字里夹有字母：“{text}”，请核。', en: 'A letter among digits: “{text}”.' },
    year: { zh: '年份写法有误：“{text}”，请核。', en: 'A year that cannot be: “{text}”.' },
    unit: { zh: '数后缺单位：“{text}”，请核后补上。', en: 'A number without its unit: “{text}”.' },
    tenths: {
      zh: '论个的数不带小数，疑为百分点，请核：“{text}”。',
      en: 'Things come whole; are percentage points meant: “{text}”?',
    },
    low: {
      zh: '此率低得反常，疑丢一位数：“{text}”，请核。',
      en: 'Unusually low, perhaps a digit is lost: “{text}”.',
    },
    minus: { zh: '“增长”后为负数：“{text}”，请核写法。', en: 'A rise by a negative number: “{text}”.' },
    mend: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  *find(view) {
    for (const { what, sign, pattern, severity = 'error', accepts, mends } of [...FORMS, ...SPELT]) {
      for (const match of matchesOf(view, pattern, sign)) {
        if (accepts && !accepts(match)) continue;
        const [whole] = match.found;
        const number = /[\d.]*$/u.exec(match.text.slice(0, match.place.start))?.[0] ?? '';
        const text = number + whole;
        yield { place: match.place, figures: [], places: [], what, text, severity, mended: mends?.(whole) };
      }
    }
    yield* split(view);
  },
  judge: ({ what, text, severity, mended, place }) =>
    breaks(
      { id: what, args: { text: clipped(text, 24) } },
      {
        severity,
        expected: mended ?? '',
        fixes:
          mended === undefined
            ? []
            : [
                {
                  title: { id: 'mend', args: { text: mended } },
                  edits: [{ place, text: mended }],
                  safe: true,
                },
              ],
      },
    ),
};

/** What a sentence hardly begins with: “4亿元，”, “5万辆。”. */
const REST = new RegExp(`^\\d{1,2}(?:${STRONG_UNIT}|[万亿]?${COUNTER})(?=[，。；、！]|$)`, 'u');

/** A 。 for a point ends the sentence: “完成1286。|4亿元”. */
function* split(view: View): Generator<Broken> {
  for (const { place, text } of matchesOf(view, /(?<=[\u4e00-\u9fff])\d{1,5}。$/gu)) {
    const next = view.units[place.unit + 1];
    const rest = REST.exec(next?.reading.text ?? '');
    if (!rest || next?.opens !== 'sentence' || /[第图表附件注]$/u.test(text.slice(0, place.start))) continue;
    const whole = text.slice(place.start, place.end) + rest[0];
    yield {
      place,
      figures: [],
      places: [],
      what: 'points',
      text: whole,
      severity: 'error',
      mended: undefined,
    };
  }
}
