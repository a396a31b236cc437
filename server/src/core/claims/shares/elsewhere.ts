import { percentageOf } from '../../knowledge/identities.ts';
import type { Figure } from '../../figures/figure.ts';
import { valueOf } from '../../lexicon/trie.ts';
import type { View } from '../../view/view.ts';
import { isOneStatus } from '../repeats/comparable.ts';
import { divisionsToldOf } from '../repeats/divisions.ts';
import { ledgerOf, type Page } from '../ratios/ledger.ts';
import type { Said } from './part-of.ts';

/** The whole of a part that another clause or sentence tells: by the base's name, by 其中, or by an identity. */
export function elsewhere(view: View, part: Figure, words: string): Said | undefined {
  const pages = ledgerOf(view);
  const base = ownBase(words, view.facts);
  const own = part.whole && levelOf(view, part.whole, part);
  // “临松市地区生产总值986亿元，占全省的43.9%”
  if (base === '' && words !== '' && part.indicator !== undefined && part.region !== view.facts.place) {
    const page = pages.find(({ values }) => isOneTime(values, part, part.indicator ?? '', view.facts.place));
    return sameKind(page?.values.get(part.indicator), part);
  }
  if (base === '') {
    if (own) return own;
    const page = pages.find(({ values }) => values.get(part.indicator ?? '') === part);
    const ratio = percentageOf(view.catalogue.identities, part.indicator ?? '');
    return ratio && page ? sameKind(page.values.get(ratio.denominator), part) : undefined;
  }
  // “一般公共预算支出34.2亿元。其中民生投入27.7亿元，占支出的81%”: the end of its name will do.
  if (own && base.length > 1 && part.whole.name.endsWith(base)) return own;
  const divided = divisionNamed(view, base);
  if (divided) return divided;
  const word = valueOf(view.catalogue.words, base);
  const entry =
    word?.kind === 'name' && word.what === 'indicator' && !word.ambiguous ? word.entry : undefined;
  if (entry === undefined) return undefined;
  if (own && part.whole.indicator === entry) return own;
  // “工业园区完成322.2亿元，占全县的80%” is a part of the report's own place.
  const region = base === words ? part.region : view.facts.place;
  const page = pages.find(
    ({ measure, values }) => measure === 'level' && isOneTime(values, part, entry, region),
  );
  return sameKind(page?.values.get(entry), part);
}

/** 全省生产总值 in a province's report is the province's own, but 全市 in a county's is not. */
function ownBase(words: string, { place = '' }: View['facts']): string {
  const level = place.slice(-1);
  return /^[全我][省市县区州盟旗]/u.test(words) && words.charAt(1) === level ? words.slice(2) : words;
}

function isOneTime(values: Page['values'], part: Figure, entry: string, region: string | undefined): boolean {
  const whole = values.get(entry);
  return (
    whole !== undefined &&
    whole.region === region &&
    isOneStatus(whole.status, part.status) &&
    whole.period?.from === part.period?.from &&
    whole.period?.to === part.period?.to &&
    whole.period?.months?.to === part.period?.months?.to
  );
}

/** The level that 其中 takes its parts from, where what it names is the growth of it. */
function levelOf(view: View, { run, place }: Figure, part: Figure): Figure | undefined {
  const figures = view.byUnit[place.unit] ?? [];
  return figures.find(
    (other) =>
      other.run === run &&
      run >= 0 &&
      other.role !== 'from' &&
      other.measure === 'level' &&
      other.quantity.kind === part.quantity.kind,
  );
}

function sameKind(whole: Figure | undefined, part: Figure): Figure | undefined {
  return whole?.quantity.kind === part.quantity.kind ? whole : undefined;
}

/** “占行政村总数的48%”: of all that the report tells elsewhere, if it tells one number of them. */
export function divisionNamed(view: View, base: string): Said | undefined {
  const name = base.replace(/(?:总数量?|数量|数)$/u, '');
  const told = divisionsToldOf(view).filter(({ noun, all }) => noun === name && all && all !== 'plain');
  const named = told.filter(({ all }) => all === 'named');
  const [first, ...others] = (named.length > 0 ? named : told).map(({ figure }) => figure);
  return others.every((one) => one.quantity.value.coefficient === first?.quantity.value.coefficient)
    ? first
    : undefined;
}
