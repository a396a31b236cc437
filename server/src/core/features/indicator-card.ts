import { type Analysis, locate, type Report } from '../analyse.ts';
import type { Indicator } from '../knowledge/catalogue.ts';
import { printDecimal } from '../numbers/decimal.ts';
import type { Bilingual, Finding } from '../lint/finding.ts';
import { type Locale, renderFinding } from '../lint/messages.ts';
import { contains, type Span } from '../text/span.ts';
import { textOf } from '../view/view.ts';
import { impliedBases } from './implied.ts';
import type { Line } from './markup.ts';
import { type Statement, statementsOf } from './statements.ts';
import { whereIs } from './where.ts';

/** `hegao.hover`: what this text says alone, or with the indicator's basis too. */
export type Detail = 'brief' | 'full';

/** A hover that is longer covers what one is reading. */
const MOST_LINES = 8;

/**
 * An indicator as an editor asks about it: what it is, what is doubted, what this text says of it and where, and only
 * then its basis, what it is taken for by mistake, and who supplies it.
 */
export function indicatorCard(
  analysis: Analysis,
  report: Report | undefined,
  indicator: Indicator,
  hovered: Span,
  detail: Detail,
  locale: Locale,
): readonly Line[] {
  const head = headOf(indicator, locale);
  const doubts = report ? doubtsOf(analysis, report, indicator.name, hovered, locale) : [];
  const statements = report ? statementsOf(analysis, report, indicator.name, locale) : [];
  const said = report ? sayings(report, statements, 3, locale) : [];
  if (detail === 'brief') return [head, ...doubts, ...said];
  const basis = [
    ...(report ? impliedBase(report, indicator, locale) : []),
    labelled({ zh: '口径', en: 'Basis' }, `${indicator.definition}（${indicator.source}）`, locale),
    ...(report ? spellings(report, indicator, locale) : []),
    ...list({ zh: '易混', en: 'Not to be confused with' }, indicator.confusedWith ?? [], locale),
    ...list({ zh: '供数', en: 'Supplied by' }, indicator.supplier ?? [], locale),
  ];
  const first = [head, ...doubts, ...said];
  return [...first, ...shortened(basis, MOST_LINES - first.length)];
}

/** Of lines that do not fit, the third is given up first: spellings, then what it is confused with. */
function shortened(lines: readonly Line[], room: number): readonly Line[] {
  if (lines.length <= room) return lines;
  return [...lines.slice(0, Math.max(1, room - 1)), ...lines.slice(-1)].slice(0, room);
}

const GROWTH: Readonly<Record<Indicator['growth'], Bilingual>> = {
  real: {
    zh: '增速按不变价，由两年总量推不出',
    en: 'growth at constant prices, not to be computed from levels',
  },
  nominal: { zh: '名义增速', en: 'nominal growth' },
  physical: { zh: '实物量增速', en: 'growth of a physical quantity' },
  pp: { zh: '增减用百分点', en: 'changes in percentage points' },
  'n/a': { zh: '', en: '' },
};

const FROM_LEVELS: Readonly<Record<Indicator['verifyGrowthFromLevels'], Bilingual>> = {
  yes: { zh: '，可由两年数反算', en: ', can be computed from levels' },
  approx: { zh: '，可由两年数约略反算', en: ', roughly computed from levels' },
  no: { zh: '，由两年总量推不出', en: ', not to be computed from levels' },
  'n/a': { zh: '', en: '' },
};

function headOf(
  { name, aliases, units, growth, verifyGrowthFromLevels, sure }: Indicator,
  locale: Locale,
): Line {
  const latin = aliases.find((alias) => /^[A-Za-z]/.test(alias));
  const from =
    growth === 'nominal' || growth === 'physical' ? FROM_LEVELS[verifyGrowthFromLevels][locale] : '';
  const unsure = sure ? '' : locale === 'zh' ? '此条尚未核实' : 'not verified yet';
  const about = [units[0] ?? '', GROWTH[growth][locale] + from, unsure].filter(Boolean);
  return [{ bold: name }, ...(latin ? [`（${latin}）`] : []), ...about.map((text) => ` · ${text}`)];
}

/** Findings about the indicator elsewhere; that under the pointer the editor shows by itself. */
function doubtsOf(
  analysis: Analysis,
  report: Report,
  indicator: string,
  hovered: Span,
  locale: Locale,
): readonly Line[] {
  const { view, linted } = report.body;
  const figures = view.byIndicator.get(indicator) ?? [];
  const about = ({ place }: Finding): boolean =>
    figures.some((figure) => figure.place.unit === place.unit && contains(place, figure.place));
  return linted.findings
    .filter(about)
    .map((finding) => ({ finding, span: locate(analysis, report, finding.place) }))
    .filter(({ span }) => !contains(span, hovered))
    .slice(0, 1)
    .map(({ finding, span }) => [
      `⚠ ${renderFinding(finding, locale)}`,
      { text: `〔${whereIs(view, finding.place, locale)}〕`, to: span },
    ]);
}

function sayings(
  { body }: Report,
  statements: readonly Statement[],
  most: number,
  locale: Locale,
): readonly Line[] {
  const label = locale === 'zh' ? '本文　' : 'Here: ';
  if (statements.length === 0) return [[`${label}${locale === 'zh' ? '未见其数' : 'no figure found'}`]];
  const lines = statements
    .slice(0, most)
    .map(({ label: what, values, place, span }, index): Line => [
      `${index === 0 ? label : locale === 'zh' ? '　　　' : '      '}${what} ${values.slice(0, 4).join('、')}`,
      { text: `〔${whereIs(body.view, place, locale)}〕`, to: span },
    ]);
  const rest = statements.length - lines.length;
  const last = lines.at(-1);
  if (rest === 0 || !last) return lines;
  return [...lines.slice(0, -1), [...last, locale === 'zh' ? `，另有${rest}项` : `, ${rest} more`]];
}

/** Last year's figure as this year's and its growth imply it. */
function impliedBase(report: Report, { name }: Indicator, locale: Locale): readonly Line[] {
  return impliedBases(report, name)
    .slice(0, 1)
    .map(({ level, year, value, factor }) => {
      const { unit } = level.quantity;
      const sum = `${value}${unit}（${printDecimal(level.quantity.value)}÷${factor}）`;
      return [
        locale === 'zh' ? `推算　${year}年约${sum}；注明“同口径”的不适用` : `Implied: ${year} about ${sum}`,
      ];
    });
}

/** How this text writes the name, where it does so in more than one way. */
function spellings({ body }: Report, { name }: Indicator, locale: Locale): readonly Line[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { named } of body.view.byIndicator.get(name) ?? []) {
    if (!named || seen.has(`${named.unit}:${named.start}`)) continue;
    seen.add(`${named.unit}:${named.start}`);
    const written = textOf(body.view, named);
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const printed = [...counts].map(([written, count]) => `${written} ${count}${locale === 'zh' ? '处' : '×'}`);
  return list({ zh: '写法', en: 'Written' }, printed, locale);
}

function list(label: Bilingual, items: readonly string[], locale: Locale): readonly Line[] {
  return items.length > 0 ? [labelled(label, items.join('、'), locale)] : [];
}

function labelled(label: Bilingual, text: string, locale: Locale): Line {
  return [locale === 'zh' ? `${label.zh}　${text}` : `${label.en}: ${text}`];
}
