import { type Coded, codedIn, codedNames } from '../claims/coded.ts';
import { isOneNumberOff } from '../claims/namesakes.ts';
import { oddPhrasesOf } from '../claims/set-phrases.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Catalogue } from '../catalogue.ts';
import { matchesOf } from '../matches.ts';
import { once } from '../once.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Slogan extends Claim {
  readonly text: string;
  /** The term of the catalogue that it repeats, but perhaps for a number. */
  readonly term: string;
}

/** 固定提法的数目: “四个毫不动摇” where “两个毫不动摇” is meant, “中央九项规定”, “国家6A级景区”. */
export const fixedTerm: Rule<Slogan> = {
  id: 'fixed-term',
  level: 'warning',
  needs: 'report',
  title: { zh: '固定提法', en: 'Fixed terms' },
  messages: {
    number: {
      zh: '“{text}”的通行提法是“{term}”，请核。',
      en: '“{text}” is known as “{term}”.',
    },
  },
  *find(view) {
    yield* oddOf(view);
    const names = codedNames(view).filter(({ quoted }) => quoted);
    const told = new Set<string>();
    const repeated = new Set<string>();
    for (const { text } of names) (told.has(text) ? repeated : told).add(text);
    const terms = fixedTerms(view);
    for (const name of names) {
      const term = terms.get(name.frame)?.find(({ numbers }) => isOneNumberOff(name.numbers, numbers));
      // A name of the place's own is told again and again; a slip is made once.
      if (!term || (name.text !== term.text && (repeated.has(name.text) || isKnown(name, view)))) continue;
      yield { place: name.place, figures: [], places: [], text: name.text, term: term.text };
    }
  },
  judge: ({ text, term }) =>
    text === term ? HOLDS : breaks({ id: 'number', args: { text, term } }, { expected: term }),
};

/** What belongs together without quotation marks too: “中央九项规定”, “三院院士”, “国家6A级景区”. */
function* oddOf(view: View): Generator<Slogan> {
  const { year } = view.facts;
  const all = [...oddPhrasesOf(view)];
  for (const { phrase, text, unit, start, end } of all) {
    const { since = 0, until = Infinity } = phrase;
    if ((since > 0 || until < Infinity) && !(year !== undefined && year >= since && year <= until)) continue;
    // What is told twice is the place's own.
    if (all.some((one) => one.text === text && (one.unit !== unit || one.start !== start))) continue;
    yield { place: { unit, start, end }, figures: [], places: [], text, term: phrase.phrase };
  }
  for (const { place, found } of matchesOf(view, GRADE, 'A')) {
    yield { place, figures: [], places: [], text: found[0], term: '5A' };
  }
}

/** Scenic spots, logistics firms and associations are graded from A to 5A (GB/T 17775, GB/T 19680). */
const GRADE =
  /(?<![\dA-Za-z.])(?:[06-9]|[1-9]\d)A级?(?:国家|旅游|生态|红色|文化)*(?:景区|物流企业|社会组织)|(?<=国家级?)[06-9]A级/gu;

/** The fixed terms and their frames, #个维护: two fixed terms may share one. */
function fixedTerms({ catalogue, facts }: View): ReadonlyMap<string, readonly Coded[]> {
  const known = byCatalogue(catalogue);
  const province = provinceOf(catalogue, facts.place);
  const key = `${facts.year ?? ''} ${province ?? ''}`;
  const terms = known.get(key) ?? termsOf(catalogue, facts.year, province);
  known.set(key, terms);
  return terms;
}

/** By catalogue, and by the report's year and province: an edit does not change what terms there are. */
const byCatalogue = once((_: Catalogue) => new Map<string, ReadonlyMap<string, readonly Coded[]>>());

/** The short name of a place's province; undefined for a county, whose name does not say. */
function provinceOf({ places }: Catalogue, place: string | undefined): string | undefined {
  const named = ({ name }: { readonly name: string }): boolean => name === place;
  return places.provinces.find(named)?.short ?? places.prefectures.find(named)?.province;
}

function termsOf(
  catalogue: Catalogue,
  year: number | undefined,
  province: string | undefined,
): ReadonlyMap<string, readonly Coded[]> {
  const terms = new Map<string, Coded[]>();
  for (const { term, aliases, fixed, formerly = [], source, ...own } of catalogue.terms.values()) {
    if (!fixed || (own.province !== undefined && own.province !== province)) continue;
    const since = Number(/ (\d{4})-/u.exec(source ?? '')?.[1] ?? 0);
    if (formerly.length > 0 && (year ?? since) <= since) continue;
    for (const spelling of [term, ...aliases]) {
      const coded = codedIn(spelling.replace(/^“|”$/gu, ''));
      if (coded) terms.set(coded.frame, [...(terms.get(coded.frame) ?? []), coded]);
    }
  }
  return terms;
}

function isKnown({ text }: Coded, { catalogue }: View): boolean {
  return (
    valueOf(catalogue.words, text)?.kind === 'name' || valueOf(catalogue.words, `“${text}”`)?.kind === 'name'
  );
}
