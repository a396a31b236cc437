import { DIFFERENCES, YEARLY } from '../claims/growth/differences.ts';
import { unitOfChange, type WantedUnit } from '../claims/shares/unit-of-change.ts';
import { differencesOf, unitOfGap, unitOfPair } from '../claims/shares/unit-of-gap.ts';
import type { Figure } from '../figures/figure.ts';
import type { Fix, Severity } from '../lint/finding.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Unit extends Claim, WantedUnit {
  readonly figure: Figure;
}

/** 百分之几与百分点：“林木绿化率提高1%”, “工业投资增长8个百分点”, “增长8.2%，高于全省1.2%”. */
export const percentVsPoint: Rule<Unit> = {
  id: 'percent-vs-point',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '百分之几与百分点混用', en: 'Percent and percentage points' },
  messages: {
    change: {
      zh: '“{subject}”本身是百分比，“{verb}{value}”宜写百分点，请核。',
      en: '“{subject}” is a percentage: is its change of {value} in percentage points?',
    },
    gap: {
      zh: '两个百分比相差“{value}”，宜写百分点，请核。',
      en: 'Two percentages differ by {value}: in percentage points?',
    },
    list: {
      zh: '“分别”所列两数，一为百分之几，一为{value}，请核。',
      en: 'One of the two is in percent, the other is {value}.',
    },
    level: {
      zh: '“{subject}”不是百分比，“{verb}{value}”宜写百分之几，请核。',
      en: '“{subject}” is no percentage: is {value} meant in percent?',
    },
    fix: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  *find(view) {
    const differences = differencesOf(view);
    let before: Figure | undefined;
    for (const figure of view.figures) {
      // The members of a list share their unit, and are one slip.
      const same = figure.list !== undefined && figure.list === before?.list;
      const claim =
        differences.get(figure) ??
        unitOfPair(view, figure, before) ??
        (same && figure.quantity.kind === before?.quantity.kind
          ? undefined
          : (unitOfChange(view, figure) ?? unitOfGap(view, figure)));
      before = figure;
      if (claim) yield { place: figure.place, figures: [figure], places: [], figure, ...claim };
    }
    for (const pattern of DIFFERENCES)
      for (const { place, found } of matchesOf(view, pattern, '%')) yield* written(view, place, found);
    for (const { place, found } of matchesOf(view, YEARLY, '年均')) yield* written(view, place, found);
  },
  judge({ figure, subject, verb, wants, as, place }, view) {
    const { kind } = figure.quantity;
    if ((kind === 'point') === (wants === 'point')) return HOLDS;
    const args = { subject: clipped(subject, 16), verb, value: textOf(view, place) };
    return breaks({ id: as, args }, { severity: severityOf(verb, as), fixes: [unitFix(figure, view)] });
  },
};

function* written(view: View, place: Place, { groups, 0: words }: RegExpExecArray): Generator<Unit> {
  const { verb = '', told = '' } = groups ?? {};
  const start = place.end - told.length;
  const figure = view.byUnit[place.unit]?.find(
    (one) => one.place.end === place.end && one.place.start <= start,
  );
  if (!figure || told.endsWith('点')) return;
  // “投资完成128亿元，增长12.3%，超年度目标8.6%”, “收入1.8万元，增长7%，比全省平均高3.5%” may be of the amount.
  if (!OF_RATE.test(words) && isOfAmount(view, figure)) return;
  yield {
    place: figure.place,
    figures: [figure],
    places: [],
    figure,
    subject: '',
    verb,
    wants: 'point',
    as: 'gap',
  };
}

/** Words that only a percentage is said with. */
const OF_RATE = /[快慢]|[增涨降]幅|增速|占比|比重|份额|收窄|扩大|回[落升]|年均|个百分点/u;

/** Whether an amount is told of the same subject before it. */
function isOfAmount(view: View, { place }: Figure): boolean {
  const before = view.byUnit[place.unit]?.filter((one) => one.place.end < place.start).slice(-2) ?? [];
  const run = before.at(-1)?.run;
  return before.some((one) => one.run === run && one.measure === 'level' && one.quantity.kind !== 'percent');
}

/** An output raised by points is said too often to be called a contradiction. */
function severityOf(verb: string, as: Unit['as']): Severity {
  return as === 'level' && !/增|扩大/u.test(verb) ? 'information' : 'warning';
}

function unitFix(figure: Figure, view: View): Fix {
  const { unit, end } = figure.place;
  const place: Place = { unit, start: figure.quantity.numeral.end, end };
  const text = figure.quantity.kind === 'point' ? '%' : '个百分点';
  const numeral = textOf(view, { ...figure.place, end: place.start });
  return { title: { id: 'fix', args: { text: numeral + text } }, edits: [{ place, text }], safe: false };
}
