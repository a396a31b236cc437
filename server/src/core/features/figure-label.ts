import type { Report } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../lint/messages.ts';
import { printPeriod } from '../times/period.ts';
import { textOf } from '../view/view.ts';
import { STATUSES } from './labels.ts';

/**
 * A figure in a list, in one line: “粮食产量 2024年实绩 12.5万吨”; one that belongs to no known indicator by the words before it,
 * “新建改建农村公路62公里”.
 */
export function figureLabel(figure: Figure, report: Report, locale: Locale): string {
  const { indicator, aspect } = figure;
  const name = indicator ?? report.body.nouns.of.get(figure);
  const about = labelOf(figure, report, locale);
  if (name === undefined)
    return `“${wordsBefore(figure, report)}${textOf(report.body.view, figure.place)}” ${about}`;
  return `${name}${aspect} ${about} ${valueOf(figure, report)}`;
}

/** How many characters tell a person where a number stands. */
const NEAR = 14;

function wordsBefore({ place: { unit, start } }: Figure, { body }: Report): string {
  const before = body.view.units[unit]?.reading.text.slice(0, start) ?? '';
  const clause =
    before
      .slice(Math.max(0, start - NEAR))
      .split(/[，。；：]/u)
      .at(-1) ?? '';
  return clause.length === NEAR ? `…${clause}` : clause;
}

/** When, and for whom but the report’s own place: “2024年实绩”, “全省 2024年实绩”. */
export function labelOf({ region, scope, period, status }: Figure, { body }: Report, locale: Locale): string {
  const own = region === undefined || region === body.view.facts.place;
  const when =
    period && (locale === 'zh' && !period.months ? `${printPeriod(period)}年` : printPeriod(period));
  const parts = [
    own ? '' : region,
    scope,
    `${when ?? ''}${locale === 'zh' ? '' : ' '}${STATUSES[status][locale]}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** “增长6%左右”, “1286.4亿元”, “下降0.3个百分点”: a rate or a change needs its verb, an approximator its number. */
export function valueOf(figure: Figure, { body }: Report): string {
  const { place, quantity, measure, verb } = figure;
  const written = textOf(body.view, place);
  const after = quantity.approximator?.split('…').at(-1) ?? '';
  const text = body.view.units[place.unit]?.reading.text ?? '';
  const approximate =
    after !== '' && !written.includes(after) && text.startsWith(after, place.end) ? after : '';
  const steered = measure === 'rate' || measure === 'change' || measure === 'rank';
  return `${steered ? verb : ''}${written}${approximate}`;
}
