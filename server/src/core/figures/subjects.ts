import type { Catalogue } from '../catalogue.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { NameMention } from '../mention.ts';
import type { Place, Span } from '../span.ts';
import { completed, entryOf, ofAll } from './ellipsis.ts';
import type { Part } from './lead.ts';
import { isAdministrative, zoneBefore } from './regions.ts';

/** What a number is said of. Figures of one subject in a row share its `run`. */
export interface Subject {
  readonly run: number;
  /** In the catalogue. */
  readonly indicator?: string;
  readonly name: string;
  readonly named?: Place;
  readonly scope: string;
  /** The place as written before the name: 全省, 开发区. */
  readonly region?: string;
  readonly aspect: string;
  /** 建设 after the name: the number counts what is built. */
  readonly deed: boolean;
  /** By an alias that means the indicator only where the unit fits as well. */
  readonly ambiguous: boolean;
  /** What a name of several indicators (城乡居民收入) means where one value follows. */
  readonly single?: string;
  /** Runs that it adds up, where it is their total. */
  readonly sums?: readonly number[];
}

/** Of whom nothing is known. */
export const NOBODY: Subject = { run: -1, name: '', scope: '', aspect: '', deed: false, ambiguous: false };

/** What naming needs to know of the sentence. */
export interface Naming {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly unit: number;
  /** The subjects of the numbers before, for names that leave out what they share: “粮食播种面积…，产量…”. */
  readonly carried: readonly Subject[];
  /** All that the sentence has named. */
  readonly mentioned: readonly Subject[];
  /** Who does what is named: 第一产业 of “第一产业完成增加值”. */
  readonly agent?: string | undefined;
  readonly nextRun: () => number;
}

/** The subjects of a list of names; one of several indicators (城乡居民收入) gives each of them. */
export function subjectsOf(parts: readonly Part[], naming: Naming): readonly Subject[] {
  const subjects = inPlaces(
    parts.flatMap((part, i) => subjectsOfPart(part, naming, parts, i)),
    parts,
  );
  // “A、B增速”: a side told at the end of a list is told of all.
  const aspect = parts.length > 1 ? (subjects.at(-1)?.aspect ?? '') : '';
  return aspect === '' || subjects.every((subject) => subject.aspect !== '')
    ? subjects
    : subjects.map((subject) => ({ ...subject, aspect }));
}

/** “临溪县、青浦区地区生产总值”: one indicator in several places. */
function inPlaces(subjects: readonly Subject[], parts: readonly Part[]): readonly Subject[] {
  const last = subjects.at(-1);
  const places = subjects.slice(0, -1);
  if (places.length === 0 || subjects.length !== parts.length) return subjects;
  if (last?.indicator === undefined || last.region === undefined) return subjects;
  if (!places.every(({ indicator, name }) => indicator === undefined && isAdministrative(name)))
    return subjects;
  return [...places.map(({ run, name }) => ({ ...last, run, region: name })), last];
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
  const name = widened(part, naming);
  const known = name && namedBy(name, part, naming, aspect);
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

/** The last name of a part; 年末常住人口城镇化率 hides 常住人口城镇化率 behind the longer match 年末常住人口. */
function widened(part: Part, { catalogue, text }: Naming): NameMention | undefined {
  const last = part.names.at(-1);
  if (!last || part.names.length < 2) return last;
  for (let start = part.start; start < last.start; start++) {
    const entry = entryOf(text.slice(start, last.end), catalogue);
    if (entry !== undefined) return { ...last, start, entry, what: 'indicator', ambiguous: false };
  }
  return last;
}

/** The catalogue's entries, if nothing but what narrows nothing stands beside the name. */
function namedBy(
  name: NameMention,
  part: Part,
  naming: Naming,
  aspect: string,
): readonly Subject[] | undefined {
  const { catalogue, text } = naming;
  const after = withoutNotes(text.slice(name.end, part.end));
  if (!NEUTRAL_AFTER.has(after)) return undefined;
  const before = trimmed(text.slice(part.start, name.start)).replace(/(?:年|年度)$/u, '');
  const region = regionBefore(part, before, text);
  const share = PER_HEAD.exec(text.slice(Math.max(0, part.start - 16), part.start))?.[0] ?? '';
  const neutral = share === '' && (region !== undefined || NEUTRAL_BEFORE.has(before) || before === '设区市');
  if (!neutral && name.ambiguous) return undefined;
  const collective = catalogue.collectives.get(name.entry);
  const members = collective?.members ?? [name.entry];
  return members.map((entry) => ({
    run: naming.nextRun(),
    indicator: neutral ? entry : undefined,
    name: neutral ? entry : share + before + entry,
    named: { unit: naming.unit, start: neutral ? name.start : part.start, end: name.end },
    scope: neutral ? '' : before,
    region: region ?? regionOfPart(part, text),
    aspect,
    deed: part.deed !== undefined || DEEDS.has(after),
    ambiguous: name.ambiguous,
    single: neutral ? collective?.single : undefined,
    sums: undefined,
  }));
}

function phrase(part: Part, naming: Naming, aspect: string, parts: readonly Part[], index: number): Subject {
  const { text } = naming;
  const words = trimmed(text.slice(part.start, part.end));
  const entry =
    completed(words, naming, parts, index) ??
    (aspect === '' ? undefined : completed(words + aspect, naming, parts, index));
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

/** “每千人拥有市场主体86户” */
const PER_HEAD = /每[百千万十]+名?(?:人|人口|常住人口|居民)(?:拥有|享有|占有)?的?$/u;

/** “民生支出占一般公共预算支出81.3%” is an indicator of its own: 民生支出占比. */
export function shareEntry({ indicator }: Subject, base: string, catalogue: Catalogue): string | undefined {
  if (indicator === undefined || base === '') return undefined;
  const whole = base.replace(/的$/u, '');
  for (const name of [whole, entryOf(whole, catalogue)]) {
    const words = `${indicator}占${name ?? ''}`;
    const entry = entryOf(`${words}比重`, catalogue) ?? entryOf(`${words}的比重`, catalogue);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** A place named right before the indicator: 临溪县, 高新区. */
function regionBefore(part: Part, before: string, text: string): string | undefined {
  const own = OWN.exec(before)?.[0];
  if (own !== undefined) return own;
  if (!isAdministrative(before)) return undefined;
  return part.region ? text.slice(part.region.start, part.region.end) + before : before;
}

/** “指全县” */
const OWN = /(?<=^[\u4e00-\u9fff]{0,3})[全我本][国省市县区旗州盟]$/u;
function regionOfPart({ region }: Part, text: string): string | undefined {
  return region && text.slice(region.start, region.end);
}

function trimmed(words: string): string {
  return withoutNotes(words).replace(/[“”《》]+|^[、的了]+|[、的了等]+$/gu, '');
}

/** “地区生产总值［2］” */
function withoutNotes(words: string): string {
  return NOTE.test(words) ? words.replace(/[［[〔]\d{1,2}[］\]〕]/gu, '') : words;
}

const NOTE = /[［[〔]\d/u;

export function textOfSpan(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

/** What may follow a name without making it another. */
const NEUTRAL_AFTER = new Set([
  '平均',
  '年均',
  '实际',
  '预计',
  '保有量',
  '拥有量',
  '总计',
  '项目建设',
  '数量',
  '',
  '”',
  '等',
  '数',
  '建设',
  '建设任务',
  '任务',
  '指标',
  '工作',
  '面积',
  '改造',
  '等指标',
]);
const DEEDS = new Set(['建设', '建设任务']);

/** What may stand before a name without narrowing it. */
const NEUTRAL_BEFORE = new Set([
  '',
  '财政',
  '地方',
  '全部',
  '社会',
  '全社会',
  '年末',
  '全年',
  '期末',
  '我们',
  '经济',
  '当地',
  '外贸',
  '各类',
  '各项',
  '在册',
  '登记在册',
  '实有',
  '现有',
]);

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
