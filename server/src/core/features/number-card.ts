import type { Report } from '../analyse.ts';
import { compare, type Decimal, multiply, printDecimal, trimmed } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Interval } from '../numbers/interval.ts';
import type { Locale } from '../lint/messages.ts';
import { printPeriod } from '../times/period.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Cursor } from './cursor.ts';
import { MEASURES, STATUSES, whyUnknown } from './labels.ts';
import type { Line } from './markup.ts';

/**
 * How a number was read, in one line: “2806.2亿元＝280,620,000,000元；读作：地区生产总值｜云川市｜2023年｜实绩｜总量｜
 * 2806.15—2806.25”, and why it takes part in no check, if it does not.
 */
export function numberCard(cursor: Cursor, quantity: Quantity, locale: Locale): readonly Line[] {
  const written = cursor.scanned.reading.text.slice(quantity.start, quantity.end);
  const whole = inBaseUnits(quantity);
  const figure = figureAt(cursor, quantity);
  const parts = [
    `${written}${whole ? `＝${whole}` : ''}`,
    figure ? readAs(figure, cursor.report, locale) : unread(quantity, locale),
  ];
  return [[parts.filter(Boolean).join(locale === 'zh' ? '；' : '; ')]];
}

export function figureAt({ unit, report }: Cursor, { start, end }: Quantity): Figure | undefined {
  if (!report) return undefined;
  const own = report.body.view.byUnit[unit - report.first] ?? [];
  return own.find(({ place }) => place.start < end && start < place.end);
}

function readAs(figure: Figure, report: Report | undefined, locale: Locale): string {
  const { name, scope, aspect, region, period, status, measure, quantity } = figure;
  const own = report?.body.view.facts.place;
  const parts = [
    [scope, report?.body.nouns.of.get(figure) ?? name, aspect].filter(Boolean).join(''),
    region ?? own ?? '',
    period ? `${printPeriod(period)}${locale === 'zh' && !period.months ? '年' : ''}` : '',
    STATUSES[status][locale],
    MEASURES[measure][locale],
    printInterval(quantity),
  ];
  const why = whyUnknown(figure, locale);
  const reading = `${locale === 'zh' ? '读作：' : 'read as '}${parts.filter(Boolean).join('｜')}`;
  if (!why) return reading;
  return locale === 'zh' ? `${reading}；${why}，不参与核对` : `${reading}; ${why}, takes part in no check`;
}

function unread(quantity: Quantity, locale: Locale): string {
  const interval = printInterval(quantity);
  if (locale === 'en') return `${interval}; belongs to no indicator, takes part in no check`;
  return `${interval ? `${interval}；` : ''}未归到指标，不参与核对`;
}

/** “280,620,000,000元” for 2806.2亿元; '' where the unit is its own base or the number is no single one. */
function inBaseUnits({ shape, value, scale, unit }: Quantity): string {
  const base = unit.replace(/^[十百千万亿]+/u, '');
  // Squares of metres are kept in mu, catties in kilograms: those are not what the unit is made of.
  if (shape !== 'single' || base === unit || base === '' || powerOfTen(scale) === undefined) return '';
  const [whole = '', fraction] = printDecimal(trimmed(multiply(value, scale))).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}${base}`;
}

/** What the number can stand for, in its own unit: “2806.15—2806.25”, “≥1200”. */
function printInterval({ interval, scale, shape }: Quantity): string {
  if (shape === 'ratio') return '';
  const { lo, hi } = unscaled(interval, scale);
  if (lo && hi) return compare(lo, hi) === 0 ? '' : `${printDecimal(lo)}—${printDecimal(hi)}`;
  if (lo) return `≥${printDecimal(lo)}`;
  return hi ? `≤${printDecimal(hi)}` : '';
}

function unscaled({ lo, hi }: Interval, scale: Decimal): { readonly lo?: Decimal; readonly hi?: Decimal } {
  const places = powerOfTen(scale);
  if (places === undefined) return {};
  const back = (value: Decimal): Decimal => trimmed({ ...value, exponent: value.exponent - places });
  return { ...(lo && { lo: back(lo) }), ...(hi && { hi: back(hi) }) };
}

/** 8 for 10^8; undefined for a scale that is no power of ten, as of 斤. */
function powerOfTen(scale: Decimal): number | undefined {
  const { coefficient, exponent } = trimmed(scale);
  const digits = String(coefficient);
  return /^10*$/.test(digits) ? exponent + digits.length - 1 : undefined;
}
