import type { Catalogue } from '../knowledge/catalogue.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Part } from './lead.ts';
import type { Naming, Subject } from './subject.ts';

/**
 * The entry that a name means where it leaves out what it shares with its neighbours: 产量 after 粮食播种面积 is 粮食产量,
 * 工业 before 、民间投资 is 工业投资, 增加值 after 第一产业完成 is 第一产业增加值.
 */
export function completed(
  words: string,
  naming: Naming,
  parts: readonly Part[],
  index: number,
): string | undefined {
  const { catalogue, agent } = naming;
  if (words === '') return undefined;
  if (NOTED.test(naming.text.slice(parts[index]?.start, parts[index]?.end))) return entryOf(words, catalogue);
  if (words.length > LONGEST || isOfSize(parts[index], naming.text)) return undefined;
  const done = agent === undefined ? undefined : entryOf(agent + words, catalogue);
  return (
    done ??
    withTail(words, naming) ??
    withHead(words, naming, parts, index) ??
    withBeginning(words, naming, parts, index) ??
    (words === '人均' ? perHead(naming) : undefined) ??
    (RESIDENTS.test(words) ? ofResidents(words, naming) : undefined) ??
    (AREA.test(words) ? withBeginning('面积', naming, parts, index) : undefined)
  );
}

/** “营业收入超百亿元企业4家”: which of them are counted stands before. */
function isOfSize(part: Part | undefined, text: string): boolean {
  return (
    part !== undefined &&
    /[元吨人户](?:以[上下])?的?$/u.test(text.slice(Math.max(0, part.start - 4), part.start))
  );
}

/** A name that a note's number parts: 规模以上工业［3］增加值. */
const NOTED = /[［[〔]\d/u;

/** “地区生产总值净增32.6亿元，人均达到4.2万元” */
function perHead({ catalogue, carried }: Naming): string | undefined {
  const [subject] = carried;
  return carried.length === 1 && subject ? entryOf(`人均${subject.name}`, catalogue) : undefined;
}

const RESIDENTS = /^(?:城镇|农村)(?:(?:常住)?居民)?$/u;

/** “居民人均可支配收入33100元，城镇居民41200元、农村居民21300元” */
function ofResidents(words: string, { catalogue, carried }: Naming): string | undefined {
  const name = carried.at(-1)?.indicator?.replace(/^(?:城镇|农村)?居民/u, '');
  return name?.startsWith('人均') ? entryOf(`${words.slice(0, 2)}居民${name}`, catalogue) : undefined;
}

/** “采矿业增加值增长1.2%，制造业增长7.9%”: the end stands in the name before. */
function withTail(words: string, { catalogue, carried }: Naming): string | undefined {
  if (!words.endsWith('业') || !carried.at(-1)?.name.endsWith('增加值')) return undefined;
  return entryOf(`${words}增加值`, catalogue);
}

/** “新建高标准农田6万亩，累计建成面积…” */
const AREA = /^(?:累计|建成|建设|总)+面积$/u;

/** “新登记市场主体3.8万户，总量达到23.6万户”, “年末实有23.6万户”: the total is of all, not of the new ones. */
export function ofAll(subject: Subject, aspect: string, { catalogue, nextRun }: Naming): Subject {
  if (!subject.indicator?.startsWith('新登记') || !TOTALS.has(aspect)) return subject;
  const entry = entryOf(subject.indicator.slice('新登记'.length), catalogue);
  return entry === undefined ? subject : { ...subject, run: nextRun(), indicator: entry, name: entry };
}

const TOTALS: ReadonlySet<string> = new Set(['总量', '总数', '总规模', '存量', '实有', '实有数']);

/** A spelling of an indicator as a whole. */
export function entryOf(words: string, catalogue: Catalogue): string | undefined {
  const word = valueOf(catalogue.words, words);
  return word?.kind === 'name' && word.what === 'indicator' ? word.entry : undefined;
}

/** “工业、技改、民间三项投资”: the head stands after the number that counts them. */
export function withHeadOf(
  subjects: readonly Subject[],
  head: string,
  catalogue: Catalogue,
): readonly Subject[] {
  return subjects.map((subject) => {
    const entry = subject.indicator === undefined ? entryOf(subject.name + head, catalogue) : undefined;
    return entry === undefined ? subject : { ...subject, indicator: entry, name: entry };
  });
}

/** Longer names leave nothing out. */
const LONGEST = 8;

/** “工业、民间投资”: the head stands once, at the end. */
function withHead(
  words: string,
  { catalogue, text }: Naming,
  parts: readonly Part[],
  index: number,
): string | undefined {
  const last = parts.at(-1)?.names.at(-1);
  if (!last || index === parts.length - 1) return undefined;
  const full = text.slice(last.start, last.end);
  for (let i = 1; i < full.length; i++) {
    const entry = entryOf(words + full.slice(i), catalogue);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The beginning stands in a neighbour, in what was spoken of before, or close before in the text. */
function withBeginning(
  words: string,
  { catalogue, text, carried, mentioned }: Naming,
  parts: readonly Part[],
  index: number,
): string | undefined {
  const beginnings = catalogue.remainders.get(words);
  if (!beginnings) return undefined;
  // “集中开工项目214个、总投资1046亿元” after what has been signed
  const other = carried.length === 1 && carried.some((subject) => isOtherProject(subject, text));
  const before = [
    ...parts
      .slice(Math.max(0, index - NEIGHBOURS), index)
      .flatMap((part) => [
        text.slice(part.start, part.end),
        ...spellingsOf(part.names.at(-1)?.entry, catalogue),
      ]),
    ...(other ? carried : [...carried, ...mentioned]).flatMap((subject) => [
      subject.name,
      ...spellingsOf(subject.indicator, catalogue),
    ]),
  ];
  const own = longest(beginnings, (beginning) => before.some((spelling) => spelling.startsWith(beginning)));
  if (own !== undefined || words.length < TELLING || other) return own;
  // “3600名脱贫人口稳定就业，人均纯收入…”
  const at = parts[index]?.start ?? 0;
  const near = text.slice(Math.max(0, at - NEAR), at);
  return longest(beginnings, (beginning) => near.includes(beginning));
}

function isOtherProject({ indicator, name, named }: Subject, text: string): boolean {
  if (indicator !== undefined || !name.endsWith('项目')) return false;
  return (
    named === undefined ||
    !/签约|招商|引进|引资|落地/u.test(text.slice(Math.max(0, named.start - 6), named.end))
  );
}

const NEIGHBOURS = 6;
/** A remainder of this many characters is the rest of few names. */
const TELLING = 3;
const NEAR = 30;

/** The entry with the longest beginning that fits: 规模以上工业 rather than 工业. */
function longest(
  beginnings: ReadonlyMap<string, string>,
  isThere: (beginning: string) => boolean,
): string | undefined {
  let found = '';
  for (const beginning of beginnings.keys()) {
    if (beginning.length > found.length && isThere(beginning)) found = beginning;
  }
  return beginnings.get(found);
}

function spellingsOf(entry: string | undefined, catalogue: Catalogue): readonly string[] {
  const indicator = entry === undefined ? undefined : catalogue.indicators.get(entry);
  return indicator ? [indicator.name, ...indicator.aliases] : [];
}
