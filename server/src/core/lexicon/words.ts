import type { Catalogue, CatalogueData } from '../knowledge/catalogue.ts';
import type { CueMention, NameMention, RegionMention } from '../scanning/mention.ts';
import { CUES, type Cue } from './cues.ts';
import { REGIONS } from './regions.ts';
import { compileTrie, longestAt, type Trie } from './trie.ts';
import type { Word } from './word.ts';

/** All words of the catalogue and of the genre. Where one spelling is several, the first named here wins. */
export function compileWords(data: CatalogueData): Trie<Word> {
  return compileTrie(entries(data));
}

/** The longest name, region or steering word of the lexicon that begins at `i`. */
export function wordAt(
  text: string,
  i: number,
  catalogue: Catalogue,
): NameMention | RegionMention | CueMention | undefined {
  const { words } = catalogue;
  const node = longestAt(words, text, i);
  if (node === 0) return undefined;
  const word = words.values[node];
  const end = i + (words.lengths[node] ?? 0);
  if (!word || splitsLatin(text, i) || splitsLatin(text, end)) return undefined;
  switch (word.kind) {
    case 'name':
      return { kind: 'name', start: i, end, what: word.what, entry: word.entry, ambiguous: word.ambiguous };
    case 'region':
      return { kind: 'region', start: i, end, name: word.name };
    case 'cue':
      return { kind: 'cue', start: i, end, cue: word.cue };
  }
}

function* entries(data: CatalogueData): Generator<[string, Word]> {
  for (const { name, aliases } of data.collectives) {
    for (const word of [name, ...aliases]) yield [word, named('collective', name)];
  }
  // Words of statistics such as 同比增长 are entries too, but they name nothing that has a value.
  const indicators = data.indicators.filter(({ type }) => type !== 'term');
  const names = new Set(indicators.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const { name } of indicators) yield [name, named('indicator', name)];
  for (const { name, aliases } of indicators)
    for (const word of aliases) yield [word, named('indicator', name)];
  for (const { name, ambiguousAliases } of indicators) {
    for (const word of ambiguousAliases ?? []) {
      // 新增规上工业企业 is an increment of what the rest names.
      if (word.startsWith('新增') && names.has(word.slice(2))) continue;
      yield [word, { kind: 'name', what: 'indicator', entry: name, ambiguous: true }];
    }
  }
  for (const { term, aliases, category } of data.terms) {
    if (category === STATISTICS) continue;
    for (const word of [term, ...aliases]) yield [word, named('term', term)];
  }
  for (const word of REGIONS.split(' ')) yield [word, { kind: 'region', name: word }];
  for (const [cue, list] of Object.entries(CUES)) {
    for (const word of list.split(' ')) yield [word, { kind: 'cue', cue: cue as Cue }];
  }
}

/** Terms of statistics (同比, 年均增长) are what the cues below read. */
const STATISTICS = '统计';

function named(what: NameMention['what'], entry: string): Word {
  return { kind: 'name', what, entry, ambiguous: false };
}

/** Whether `at` stands inside a run of letters or of digits: the M2 of PM2.5, the PM1 of PM10. */
function splitsLatin(text: string, at: number): boolean {
  const before = latin(text.charCodeAt(at - 1));
  return before !== 0 && before === latin(text.charCodeAt(at));
}

/** 1 for a digit, 2 for a Latin letter, 0 for anything else. */
function latin(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 1;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 2 : 0;
}
