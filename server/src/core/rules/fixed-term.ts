import { type Coded, codedIn, type CodedName, codedNames } from '../claims/repeats/coded.ts';
import { isOneNumberOff } from '../claims/repeats/namesakes.ts';
import { oddPhrasesOf } from '../claims/repeats/set-phrases.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { ordinalOf } from '../numbers/ordinals.ts';
import { matchesOf } from '../view/matches.ts';
import { once } from '../once.ts';
import { listBefore } from '../enumeration/lists.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';

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
      const term = terms
        .get(name.frame)
        ?.find(
          ({ numbers, beside }) => isOneNumberOff(name.numbers, numbers) && isBeside(name, beside, view),
        );
      // A name of the place's own is told again and again; a slip is made once.
      if (!term || (name.text !== term.text && (repeated.has(name.text) || isKnown(name, view)))) continue;
      if (
        name.text !== term.text &&
        (isOwn(name, view) || isUnpacked(name.numbers[0] ?? '', name.place, view))
      )
        continue;
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
    const [number = ''] = /[两三四五六七八九十]/u.exec(text) ?? [];
    if (isUnpacked(number, { unit, start: start + text.indexOf(number) }, view)) continue;
    const { since = 0, until = Infinity } = phrase;
    if ((since > 0 || until < Infinity) && !(year !== undefined && year >= since && year <= until)) continue;
    // What is told twice is the place's own.
    if (all.some((one) => one.text === text && (one.unit !== unit || one.start !== start))) continue;
    yield { place: { unit, start, end }, figures: [], places: [], text, term: phrase.phrase };
  }
  for (const { pattern, sign, term } of SCALES) {
    for (const { place, found } of matchesOf(view, pattern, sign))
      yield { place, figures: [], places: [], text: found[0], term };
  }
}

/** What lies outside of a scale that the country has set. */
const SCALES: readonly { readonly pattern: RegExp; readonly sign: string; readonly term: string }[] = [
  // Scenic spots, logistics firms and associations are graded from A to 5A (GB/T 17775, GB/T 19680).
  {
    pattern:
      /(?<![\dA-Za-z.])(?:[06-9]|[1-9]\d)A级?(?:国家|旅游|生态|红色|文化)*(?:景区|物流企业|社会组织)|(?<=国家级?)[06-9]A级/gu,
    sign: 'A',
    term: '5A',
  },
  // Surface water has five classes, and what is worse than the fifth (GB 3838-2002).
  {
    pattern:
      /(?<=(?:地表水|水质|断面|水体)[^，。；、]{0,16})(?:劣?(?:Ⅵ|Ⅶ|(?<![A-Za-z])VII?)|[六七])类(?:水|标准|以上|以内)?/gu,
    sign: '类',
    term: 'Ⅴ类、劣Ⅴ类',
  },
  // Particles are measured up to 2.5 and up to 10 μm (GB 3095-2012).
  { pattern: /PM(?!2\.5(?!\d)|10(?![\d.])|1(?:\.0)?(?![\d.]))\d[\d.]*/gu, sign: 'PM', term: 'PM2.5、PM10' },
];

interface Fixed extends Coded {
  /** What it must stand beside: 六保 is told with “六稳”, and “三保” alone is another thing. */
  readonly beside: string | undefined;
}

/** “统筹做好‘六稳’‘七保’”, and any name where nothing has to stand beside it. */
function isBeside(
  { place: { unit, start, end } }: CodedName,
  beside: string | undefined,
  view: View,
): boolean {
  if (beside === undefined) return true;
  const text = view.units[unit]?.reading.text ?? '';
  const other = `“${beside}”`;
  return (
    new RegExp(`${other}(?:工作|建设|政策|任务)?[、和与及]?$`, 'u').test(text.slice(0, start - 1)) ||
    new RegExp(`^”(?:工作|建设|政策|任务)?[、和与及]?${other}`, 'u').test(text.slice(end))
  );
}

/** The fixed terms and their frames, #个维护: two fixed terms may share one. */
function fixedTerms({ catalogue, facts }: View): ReadonlyMap<string, readonly Fixed[]> {
  const known = byCatalogue(catalogue);
  const province = provinceOf(catalogue, facts.place);
  const key = `${facts.year ?? ''} ${province ?? ''}`;
  const terms = known.get(key) ?? termsOf(catalogue, facts.year, province);
  known.set(key, terms);
  return terms;
}

/** By catalogue, and by the report's year and province: an edit does not change what terms there are. */
const byCatalogue = once((_: Catalogue) => new Map<string, ReadonlyMap<string, readonly Fixed[]>>());

/** The short name of a place's province; undefined for a county, whose name does not say. */
function provinceOf({ places }: Catalogue, place: string | undefined): string | undefined {
  const named = ({ name }: { readonly name: string }): boolean => name === place;
  return places.provinces.find(named)?.short ?? places.prefectures.find(named)?.province;
}

function termsOf(
  catalogue: Catalogue,
  year: number | undefined,
  province: string | undefined,
): ReadonlyMap<string, readonly Fixed[]> {
  const terms = new Map<string, Fixed[]>();
  for (const { term, aliases, fixed, formerly = [], source, ...own } of catalogue.terms.values()) {
    if (!fixed || (own.province !== undefined && own.province !== province)) continue;
    const since = Number(/ (\d{4})-/u.exec(source ?? '')?.[1] ?? 0);
    if (formerly.length > 0 && (year ?? since) <= since) continue;
    for (const spelling of [term, ...aliases]) {
      const coded = codedIn(spelling.replace(/^“|”$/gu, ''));
      if (coded)
        terms.set(coded.frame, [...(terms.get(coded.frame) ?? []), { ...coded, beside: own.beside }]);
    }
  }
  return terms;
}

/** “启动景区‘四权分置’改革试点”: what an office says that it tries out is its own. */
function isOwn({ place: { unit, start, end } }: CodedName, view: View): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return (
    TRIED.test(text.slice(Math.max(0, start - 16), start)) || /^”[^，。；]{0,6}试点/u.test(text.slice(end))
  );
}

/** “稳就业、稳物价、稳主体‘三稳’并重”: three are named right before it. */
function isUnpacked(number: string, { unit, start }: Omit<Place, 'end'>, view: View): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  const list = listBefore(text, start);
  const said = ordinalOf(number);
  return list !== undefined && list.least <= said && said <= list.most;
}

const TRIED = /(?:首创|独创|自创|探索|创新|创设|试行)[^，。；]{0,12}$/u;

function isKnown({ text }: Coded, { catalogue }: View): boolean {
  return (
    valueOf(catalogue.words, text)?.kind === 'name' || valueOf(catalogue.words, `“${text}”`)?.kind === 'name'
  );
}
