import { valueOf } from '../lexicon/trie.ts';
import { completed, ofAll } from './ellipsis.ts';
import { inCurrency, knownBy, regionOfPart, trimmed } from './known.ts';
import type { Part } from './lead.ts';
import { inPlaces } from './places.ts';
import { zoneBefore } from './regions.ts';
import type { Naming, Subject } from './subject.ts';

/** The subjects of a list of names; one of several indicators (城乡居民收入) gives each of them. */
export function subjectsOf(parts: readonly Part[], naming: Naming): readonly Subject[] {
  const subjects = inPlaces(
    parts.flatMap((part, i) => subjectsOfPart(part, naming, parts, i)),
    parts.length,
  );
  // “A、B增速”: a side told at the end of a list is told of all.
  const aspect = parts.length > 1 ? (subjects.at(-1)?.aspect ?? '') : '';
  return aspect === '' || subjects.every((subject) => subject.aspect !== '')
    ? subjects
    : subjects.map((subject) => ({ ...subject, aspect }));
}

/** Whether a part is but a side of what was spoken of before: 总量, 增速. */
export function isAspect(part: Part): boolean {
  return part.start === part.end && part.aspect !== undefined;
}

function subjectsOfPart(
  part: Part,
  naming: Naming,
  parts: readonly Part[],
  index: number,
): readonly Subject[] {
  const { text, carried } = naming;
  const aspect = part.aspect ? text.slice(part.aspect.start, part.aspect.end) : '';
  if (isAspect(part)) {
    const region = part.region ? { region: text.slice(part.region.start, part.region.end) } : {};
    return carried.map((subject) => ({ ...ofAll(subject, aspect, naming), ...region, aspect }));
  }
  const members =
    naming.agent === undefined
      ? undefined
      : ofAgent(naming.agent + text.slice(part.start, part.end), naming, part);
  if (members) return members;
  const known = knownBy(part, naming, aspect);
  if (known) return known;
  return [phrase(part, naming, aspect, parts, index)];
}

/** “三次产业分别实现增加值4.8亿元、170.2亿元和311.2亿元” */
function ofAgent(
  words: string,
  { catalogue, unit, nextRun }: Naming,
  { start, end }: Part,
): readonly Subject[] | undefined {
  const word = words.length > 12 ? undefined : valueOf(catalogue.words, words);
  if (word?.kind !== 'name' || word.what !== 'collective') return undefined;
  return catalogue.collectives.get(word.entry)?.members.map((entry) => ({
    run: nextRun(),
    indicator: entry,
    name: entry,
    named: { unit, start, end },
    scope: '',
    region: undefined,
    aspect: '',
    deed: false,
    ambiguous: false,
    single: undefined,
    sums: undefined,
  }));
}

function phrase(part: Part, naming: Naming, aspect: string, parts: readonly Part[], index: number): Subject {
  const { text } = naming;
  const words = trimmed(text.slice(part.start, part.end));
  const full =
    completed(words, naming, parts, index) ??
    (aspect === '' ? undefined : completed(words + aspect, naming, parts, index));
  const entry = full && inCurrency(full, words, naming);
  return {
    run: naming.nextRun(),
    indicator: entry,
    name: entry ?? words,
    named: { unit: naming.unit, start: part.start, end: part.end },
    scope: '',
    region: regionOfPart(part, text) ?? zoneBefore(words),
    aspect,
    deed: part.deed !== undefined,
    ambiguous: entry !== undefined,
    single: undefined,
    sums: undefined,
  };
}

/** One value for several names without 分别 or 均 is that of all together: “改扩建中小学、幼儿园11所”. */
export function jointly(subjects: readonly Subject[], run: number): readonly Subject[] {
  const [first] = subjects;
  const last = subjects.at(-1);
  if (!first?.named || !last?.named) return subjects;
  return [
    {
      run,
      name: subjects.map(({ name }) => name).join('、'),
      named: { ...first.named, end: last.named.end },
      scope: '',
      region: first.region,
      aspect: last.aspect,
      deed: last.deed,
      ambiguous: false,
    },
  ];
}
