import type { NameMention } from '../scanning/mention.ts';
import { entryOf } from './ellipsis.ts';
import type { Part } from './lead.ts';
import { isAdministrative } from './regions.ts';
import type { Naming, Subject } from './subject.ts';

/**
 * The catalogue's entries that a part names, if nothing but what narrows nothing stands beside the name: “地方财政一般公共预算
 * 收入”, but of “先进制造业投资” the name as it is written, with its scope.
 */
export function knownBy(part: Part, naming: Naming, aspect: string): readonly Subject[] | undefined {
  const name = widened(part, naming);
  return name && namedBy(name, part, naming, aspect);
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
  const members = collective?.members ?? [inCurrency(name.entry, text.slice(name.start, name.end), naming)];
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

/** “人民币各项存款余额482亿元，贷款余额265亿元”: in the currency that the sentence has told of. */
export function inCurrency(entry: string, words: string, naming: Naming): string {
  if (!entry.includes(ALL) || words.includes(ALL)) return entry;
  const own = entry.replace(ALL, OWN_CURRENCY);
  const told = [...naming.mentioned, ...naming.carried].some(({ name }) => name.includes(OWN_CURRENCY));
  return told && naming.catalogue.indicators.has(own) ? own : entry;
}

const ALL = '本外币';
const OWN_CURRENCY = '人民币';

/** “每千人拥有市场主体86户” */
const PER_HEAD = /每[百千万十]+名?(?:人|人口|常住人口|居民)(?:拥有|享有|占有)?的?$/u;

/** A place named right before the indicator: 临溪县, 高新区. */
function regionBefore(part: Part, before: string, text: string): string | undefined {
  const own = OWN.exec(before)?.[0];
  if (own !== undefined) return own;
  if (!isAdministrative(before)) return undefined;
  return part.region ? text.slice(part.region.start, part.region.end) + before : before;
}

/** “指全县” */
const OWN = /(?<=^[\u4e00-\u9fff]{0,3})[全我本][国省市县区旗州盟]$/u;

export function regionOfPart({ region }: Part, text: string): string | undefined {
  return region && text.slice(region.start, region.end);
}

export function trimmed(words: string): string {
  return withoutNotes(words).replace(/[“”《》]+|^[、的了]+|[、的了等]+$/gu, '');
}

/** “地区生产总值［2］” */
function withoutNotes(words: string): string {
  return NOTE.test(words) ? words.replace(/[［[〔]\d{1,2}[］\]〕]/gu, '') : words;
}

const NOTE = /[［[〔]\d/u;

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
