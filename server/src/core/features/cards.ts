import type { Indicator, Term } from '../catalogue.ts';
import type { Bilingual } from '../finding.ts';
import type { Locale } from '../messages.ts';
import type { Line } from './markup.ts';

const GROWTH: Readonly<Record<Indicator['growth'], Bilingual>> = {
  real: { zh: '增速按不变价', en: 'growth at constant prices' },
  nominal: { zh: '名义增速', en: 'nominal growth' },
  physical: { zh: '实物量增速', en: 'growth of a physical quantity' },
  pp: { zh: '增减用百分点', en: 'changes in percentage points' },
  'n/a': { zh: '', en: '' },
};

const LABELS = {
  definition: { zh: '口径', en: 'Basis' },
  source: { zh: '出处', en: 'Source' },
  unsure: { zh: '此条尚未核实', en: 'not verified yet' },
} satisfies Record<string, Bilingual>;

/** What an indicator is: its name, unit and growth; its basis; its source. */
export function indicatorCard(indicator: Indicator, locale: Locale): readonly Line[] {
  const about = [
    indicator.units[0] ?? '',
    GROWTH[indicator.growth][locale],
    indicator.sure ? '' : LABELS.unsure[locale],
  ];
  return [
    [{ bold: indicator.name }, ...about.filter(Boolean).map((text) => ` · ${text}`)],
    labelled(LABELS.definition[locale], indicator.definition),
    labelled(LABELS.source[locale], indicator.source),
  ];
}

/** What a term is and who said so; nothing for a term without a source, for a wrong word here is worse than none. */
export function termCard(term: Term, locale: Locale): readonly Line[] {
  if (!term.source || !term.sure) return [];
  return [
    [{ bold: term.term }],
    ...(term.items?.length ? [[term.items.join('、')]] : []),
    [term.definition],
    labelled(LABELS.source[locale], term.source),
  ];
}

function labelled(label: string, text: string): Line {
  return [`${label}　${text}`];
}
