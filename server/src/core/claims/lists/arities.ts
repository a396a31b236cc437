import { clauseAround } from '../../view/matches.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { Place, Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Group } from './groups.ts';
import { type Names, namesIn } from './names.ts';
import { MARKS, subjectOf } from './subject.ts';
import { namesFor } from './respective.ts';

/** Values behind 分别 with what they are of, one for each. */
export interface Arity {
  /** From 分别 to the last value. */
  readonly place: Place;
  /** Where the names stand. */
  readonly at: Place;
  readonly names: Names;
  readonly words: string;
  readonly values: readonly unknown[];
  /** Whether the values are titles or things and no numbers: “分别获评甲镇、乙村”. */
  readonly areNames?: true;
}

/** Values whose names stand elsewhere than right before them, or are no numbers themselves. */
export function* aritiesOf(
  scanned: Scanned,
  unit: number,
  cue: Span,
  group: Group | undefined,
): Generator<Arity> {
  if (!group) {
    yield* ranksOf(scanned, unit, cue);
    return;
  }
  yield* valuesOfYears(scanned, unit, cue, group);
  yield* valuesAgainst(scanned, unit, cue, group);
  if (!group.uniform) yield* valuesOfKinds(scanned, unit, cue, group);
}

/** “近三年，全市生产总值分别增长8.5%、8.4%、8.3%”: one thing, a value for each of the years that are counted before it. */
function* valuesOfYears(
  { reading: { text } }: Scanned,
  unit: number,
  cue: Span,
  group: Group,
): Generator<Arity> {
  const { words, start } = subjectOf(text, cue);
  const { values, uniform, mixed, end } = group;
  const [whole = '', number = ''] = YEARS.exec(text.slice(0, start)) ?? [];
  const names = number === '' ? undefined : namesIn(words);
  if (mixed || !uniform || values.length < 2 || names?.most !== 1 || names.others.length > 0) return;
  if (!EACH_YEAR.test(text.slice(cue.end, group.start))) return;
  const said = countOf(number);
  if (Math.abs(said - values.length) > 2) return;
  const years: Place = { unit, start: start - whole.length, end: start - 1 };
  const told = { least: said, most: said, others: [] };
  const place: Place = { unit, start: cue.start, end };
  yield { place, at: years, names: told, words: text.slice(years.start, years.end), values };
}

/** “甲县生产总值增长7.3%，分别高于全国平均水平0.1个和0.2个百分点”: one rate, held against one other. */
function* valuesAgainst(
  { reading: { text }, mentions }: Scanned,
  unit: number,
  cue: Span,
  group: Group,
): Generator<Arity> {
  const [, other = ''] = AGAINST.exec(text.slice(cue.end, group.start)) ?? [];
  if (other === '' || group.mixed || !group.uniform || group.values.length < 2) return;
  const { start } = clauseAround(text, cue.start, '。；！？：');
  const rates = mentions.filter(
    (mention) =>
      mention.kind === 'quantity' &&
      mention.quantity.kind === 'percent' &&
      mention.start >= start &&
      mention.end <= cue.start,
  );
  const names = namesIn(other);
  const [rate] = rates;
  if (rates.length !== 1 || !rate || text.charAt(cue.start - 1) !== '，' || names?.most !== 1) return;
  const place: Place = { unit, start: cue.start, end: group.end };
  const at: Place = { unit, start: cue.end, end: group.start };
  yield { place, at, names, words: text.slice(at.start, at.end), values: group.values };
}

const AGAINST = /^(?:[高低快]于|高出|低出|快出)([^、，和与及\d]{2,12})$/u;

const YEARS = /(?:前|近|过去|这|最近)([二两三四五六七])年(?:来|间)?，$/u;
const EACH_YEAR = /^(?:同比|比上年)?(?:增长|下降|提高|增加|完成|实现|达到?|为)(?:了|到)?$/u;

/** “每千人医师、护士分别达到3.1人、3.5人、5.6张”: of values of several kinds each has a name too, where a list of names is plain. */
function* valuesOfKinds(scanned: Scanned, unit: number, cue: Span, group: Group): Generator<Arity> {
  const { text } = scanned.reading;
  if (group.mixed || group.values.length < 3 || group.end !== group.clauseEnd) return;
  if (!LEVELS.test(text.slice(cue.end, group.start)) || BY_TIMES.test(text.slice(0, cue.start))) return;
  const { words, start } = subjectOf(text, cue);
  const names = words.includes('、') ? namesFor(scanned, { words, start }, group.values.length) : undefined;
  if (!names || names.least !== names.most || names.least < 2 || names.others.length > 0) return;
  const place: Place = { unit, start: cue.start, end: group.end };
  yield { place, at: { unit, start, end: cue.start }, names, words, values: group.values };
}

const LEVELS = /^(?:达到?|为|完成|实现|提高到|增加到)$/u;

/** “分季度看，一般公共预算收入依次完成……”, “‘十三五’期间年度脱贫人口分别为……”: one thing, time after time. */
export const BY_TIMES =
  /(?:[分按逐各历]个?(?:季度?|年度?|月份?|阶段|批次?)|年度(?!投资|计划|目标|任务)|(?:期间|时期|[\d一二三四五六七八九十]年(?:间|来|里)?)的?(?:各年|每年)|以来)[^。；\d]{0,24}$/u;

/** “甲医院、乙医院分别晋升为二级甲等、二级乙等”: names that stand for names, one more or fewer. */
function* ranksOf(scanned: Scanned, unit: number, cue: Span): Generator<Arity> {
  const { text } = scanned.reading;
  const { words, start } = subjectOf(text, cue);
  const { end } = clauseAround(text, cue.end, MARKS);
  const told = text.slice(cue.end, end);
  const ranks = RANKED.exec(told)?.[1]?.match(RANK) ?? [];
  const became = BECOME.exec(told)?.[1] ?? PASSED.exec(told)?.[1];
  const values = ranks.length > 0 ? ranks : (became?.split(/[、和]/u) ?? []);
  if (values.length + ranks.length < 2 || words === '') return;
  if (values.some((value) => value.length < 2 || value.length > 12)) return;
  const names = namesFor(scanned, { words, start }, values.length);
  if (!names || names.least !== names.most || names.least < 2 || Math.abs(names.least - values.length) > 1)
    return;
  const place: Place = { unit, start: cue.start, end };
  const at: Place = { unit, start, end: cue.start };
  yield { place, at, names, words, values, ...(ranks.length === 0 && { areNames: true }) };
}

/** “四项指标分别列全省第3、第5、第2”. */
const RANKED =
  /^(?:位?[居列]|排名?在?)(?:全[国省市区县]|(?:全省)?同类[\u4e00-\u9fff]{1,4})?((?:(?:[、和]|[^、和第]?)第[\d一二三四五六七八九十]{1,3}[位名]?)+)$/u;
const RANK = /第[\d一二三四五六七八九十]+/gu;

/** “分别通过三级乙等、二级甲等评审”. */
const PASSED = /^(?:顺利)?通过([^\d]+?)(?:评审|评估|认定|验收|复审|评定|创建)$/u;
const BECOME =
  /^(?:被|荣)?(?:[评认确]?[定获为]为|晋升为|创成|创建?为|升格?为|成为|跻身|[获荣]评|列为|入选|建设|打造成?|创建|获得?|荣获|更名为|升格为|设为|位于|坐落于|布局在|落户|来自)([^\d]+)$/u;
