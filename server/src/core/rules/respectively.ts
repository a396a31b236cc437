import { type Group, groupFrom } from '../claims/lists/groups.ts';
import { type Names, namesIn } from '../claims/lists/names.ts';
import { plainRows } from '../claims/lists/plain-rows.ts';
import { MARKS, namesFor, subjectOf, toldBefore } from '../claims/lists/respective.ts';
import { rowBefore, secondRow, tellsAgain } from '../claims/lists/rows.ts';
import { clauseAround } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place, Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import { countOf } from '../numbers/ordinals.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';

interface Arity extends Claim {
  readonly verdict: Verdict;
}

/** 分别对应: “甲、乙、丙分别增长5%、6%”, “存贷款余额增长7.6%、8.3%和10.2%”. */
export const respectively: Rule<Arity> = {
  id: 'respectively',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '分别列举的项数与数的个数不符', en: 'Lists whose names and values differ in number' },
  messages: {
    count: {
      zh: '“{names}”为{said}项，后给{values}个数，请核对应关系。',
      en: '“{names}” names {said}, and {values} values follow.',
    },
    groups: {
      zh: '同一组项目，先给{first}个数，后给{second}个数，请核对应关系。',
      en: 'One list of names has {first} values, then {second}.',
    },
    names: { zh: '所列各项', en: 'The names' },
    values: { zh: '另一组数', en: 'The other values' },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      if (!scanned) continue;
      yield* unmarked(scanned, unit);
      if (!/分别|依次/u.test(scanned.reading.text)) continue;
      for (const mention of scanned.mentions) {
        if (mention.kind === 'cue' && mention.cue === 'respectively') yield* marked(scanned, unit, mention);
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

/** A list with 分别: its names before it, its values after it, perhaps a second row of values in the next clause. */
function* marked(scanned: Scanned, unit: number, cue: Span): Generator<Arity> {
  const { text } = scanned.reading;
  const group = groupFrom(scanned, cue.end);
  if (group) yield* raisedRow(scanned, unit, cue, group);
  if (!group) yield* named(scanned, unit, cue);
  if (group) yield* yearly(scanned, unit, cue, group);
  if (group) yield* compared(scanned, unit, cue, group);
  if (group && !group.uniform) yield* unlike(scanned, unit, cue, group);
  if (!group || group.mixed || !group.uniform || BY_TIMES.test(text.slice(0, cue.start))) return;
  if (tellsAgain(scanned, cue, group)) return;
  const { words, start } = subjectOf(text, cue);
  const place: Place = { unit, start: cue.start, end: group.end };
  const second = secondRow(scanned, group);
  if ((words.length <= BARE_SUBJECT || SIDE.test(words)) && !SEVERAL.test(words)) {
    const told = toldBefore(scanned, start, group.values.length);
    // “接待游客1836万人次，分别比上年和2019年增长15%和18%”: one thing against two.
    const against = told?.names.most === 1 && /[、和与及]/u.test(text.slice(cue.end, group.start));
    if (told && !against) {
      const { names, ...span } = told;
      const verdict = countVerdict(names, text.slice(span.start, span.end), group, { unit, ...span });
      yield { place, figures: [], places: [], verdict };
      if (verdict.kind === 'breaks') return;
    }
  }
  const before = OF_ALL.test(words) ? rowBefore(scanned, cue, start) : undefined;
  const sides = before && rowsVerdict(before.names, before.row, group, unit);
  if (sides) yield { place, figures: [], places: [], verdict: sides };
  if (words === '') {
    yield* listBefore(scanned, unit, cue, group);
    yield* listAfter(scanned, unit, cue, group);
    const verdict = second && second.values.length > 1 && rowsVerdict(undefined, group, second, unit);
    if (verdict) yield { place, figures: [], places: [], verdict };
    return;
  }
  const names = namesFor(scanned, { words, start }, group.values.length);
  const rows = second && rowsVerdict(names, group, second, unit);
  const verdict = names ? countVerdict(names, words, group, { unit, start, end: cue.start }) : undefined;
  if (verdict?.kind === 'breaks' || !rows) {
    if (verdict) yield { place, figures: [], places: [], verdict };
  } else {
    yield { place, figures: [], places: [], verdict: rows };
  }
}

/** “近三年，全市生产总值分别增长8.5%、8.4%、8.3%”: one thing, a value for each of the years that are counted before it. */
function* yearly({ reading: { text } }: Scanned, unit: number, cue: Span, group: Group): Generator<Arity> {
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
  const verdict = countVerdict(told, text.slice(years.start, years.end), group, years);
  yield { place: { unit, start: cue.start, end }, figures: [], places: [], verdict };
}

/** “甲县生产总值增长7.3%，分别高于全国平均水平0.1个和0.2个百分点”: one rate, held against one other. */
function* compared(
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
  const place: Place = { unit, start: cue.end, end: group.start };
  const verdict = countVerdict(names, text.slice(place.start, place.end), group, place);
  yield { place: { unit, start: cue.start, end: group.end }, figures: [], places: [], verdict };
}

const AGAINST = /^(?:[高低快]于|高出|低出|快出)([^、，和与及\d]{2,12})$/u;

const YEARS = /(?:前|近|过去|这|最近)([二两三四五六七])年(?:来|间)?，$/u;
const EACH_YEAR = /^(?:同比|比上年)?(?:增长|下降|提高|增加|完成|实现|达到?|为)(?:了|到)?$/u;

/** “每千人医师、护士分别达到3.1人、3.5人、5.6张”: of values of several kinds each has a name too, where a list of names is plain. */
function* unlike(scanned: Scanned, unit: number, cue: Span, group: Group): Generator<Arity> {
  const { text } = scanned.reading;
  if (group.mixed || group.values.length < 3 || group.end !== group.clauseEnd) return;
  if (!LEVELS.test(text.slice(cue.end, group.start)) || BY_TIMES.test(text.slice(0, cue.start))) return;
  const { words, start } = subjectOf(text, cue);
  const names = words.includes('、') ? namesFor(scanned, { words, start }, group.values.length) : undefined;
  if (!names || names.least !== names.most || names.least < 2 || names.others.length > 0) return;
  const place: Place = { unit, start: cue.start, end: group.end };
  yield {
    place,
    figures: [],
    places: [],
    verdict: countVerdict(names, words, group, { unit, start, end: cue.start }),
  };
}

const LEVELS = /^(?:达到?|为|完成|实现|提高到|增加到)$/u;

/** “分季度看，一般公共预算收入依次完成……”, “‘十三五’期间年度脱贫人口分别为……”: one thing, time after time. */
const BY_TIMES =
  /(?:[分按逐各历]个?(?:季度?|年度?|月份?|阶段|批次?)|年度(?!投资|计划|目标|任务)|(?:期间|时期|[\d一二三四五六七八九十]年(?:间|来|里)?)的?(?:各年|每年)|以来)[^。；\d]{0,24}$/u;

/** “用时”, “年均”: sides of what was named before. */
const BARE_SUBJECT = 4;
/** What all that was named before has. */
const OF_ALL = /^(?:占比|比重|占GDP比重|增速|增幅|降幅|增长率)?$/u;
const SIDE = /^[\u4e00-\u9fff]{2,8}(?:率|补差|差额)$/u;
const SEVERAL =
  /^[两二三四五六七八九\d](?:项|者|类|块)|[、和]|[二三四五六七八九十]年|季度|月(?!人均|补)|(?<![参赠给])与|(?<![普涉企波危])及|城乡|存贷/u;

/** “甲医院、乙医院分别晋升为二级甲等、二级乙等”: names that stand for names, one more or fewer. */
function* named(scanned: Scanned, unit: number, cue: Span): Generator<Arity> {
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
  const verdict = countVerdict(
    names,
    words,
    { values: values.map(() => cue) },
    { unit, start, end: cue.start },
  );
  yield { place: { unit, start: cue.start, end }, figures: [], places: [], verdict };
}

/** “四项指标分别列全省第3、第5、第2”. */
const RANKED =
  /^(?:位?[居列]|排名?在?)(?:全[国省市区县]|(?:全省)?同类[\u4e00-\u9fff]{1,4})?((?:(?:[、和]|[^、和第]?)第[\d一二三四五六七八九十]{1,3}[位名]?)+)$/u;
const RANK = /第[\d一二三四五六七八九十]+/gu;

/** “分别通过三级乙等、二级甲等评审”. */
const PASSED = /^(?:顺利)?通过([^\d]+?)(?:评审|评估|认定|验收|复审|评定|创建)$/u;
const BECOME =
  /^(?:被|荣)?(?:[评认确]?[定获为]为|晋升为|[获荣]评|获得?|荣获|更名为|升格为|设为|位于|坐落于|布局在|落户|来自)([^\d]+)$/u;

/** “举办甲节、乙节、丙节，分别于4月、10月开幕”: the clause before is the list, where it is one and lacks just one value. */
function* listBefore(
  scanned: Scanned,
  unit: number,
  cue: Span,
  { start, end, values }: Group,
): Generator<Arity> {
  const { text } = scanned.reading;
  if (text.charAt(cue.start - 1) !== '，' || /、|和/u.test(text.slice(cue.end, start))) return;
  const clause = clauseAround(text, cue.start - 1, MARKS);
  const from = Math.min(clause.start, cue.start - 1);
  const words = text.slice(from, cue.start - 1);
  const names = namesIn(words);
  if (!names || names.least !== names.most || names.least < 3 || names.others.length > 0) return;
  if (/\d/u.test(words)) return;
  const verdict =
    values.length === names.least - 1
      ? countVerdict(names, words, { values }, { unit, start: from, end: cue.start - 1 })
      : HOLDS;
  yield { place: { unit, start: cue.start, end }, figures: [], places: [], verdict };
}

/** “分别新建甲、乙、丙6所、4所、2所”: the list stands between 分别 and the values. */
function* listAfter(
  scanned: Scanned,
  unit: number,
  cue: Span,
  { start, end, values }: Group,
): Generator<Arity> {
  const words = scanned.reading.text.slice(cue.end, start);
  const names = words.includes('、') && /[^、和与及]$/u.test(words) ? namesIn(words) : undefined;
  if (!names || names.least !== names.most || names.least < 2 || values.length < 2) return;
  if (names.others.some((count) => count !== names.least)) return;
  const verdict = countVerdict(names, words, { values }, { unit, start: cue.end, end: start });
  yield { place: { unit, start: cue.start, end }, figures: [], places: [], verdict };
}

/** One round value for all of them is said of each, one of several digits is of one; else every name has its own. */
function countVerdict(
  names: Names,
  words: string,
  { values, sole }: Pick<Group, 'values'> & Partial<Group>,
  place: Place,
): Verdict {
  const { least, most, others } = names;
  const size = values.length;
  if (size === 1 && !(sole && least > 1)) return HOLDS;
  if ((least <= size && size <= most) || others.includes(size)) return HOLDS;
  const said = least === most ? `${least}` : `${least}—${most}`;
  const args = { names: clipped(words, 22), said, values: size };
  return breaks({ id: 'count', args }, { related: [{ place, role: { id: 'names', args: {} } }] });
}

/** “分别由A、B增加到C、D”: as many after as before. */
function* raisedRow(scanned: Scanned, unit: number, cue: Span, first: Group): Generator<Arity> {
  if (!first.mixed || !first.uniform || first.values.length < 2) return;
  const { text } = scanned.reading;
  const second = groupFrom(scanned, first.end);
  if (!second?.uniform || second.mixed || !RAISED.test(text.slice(first.end, second.start))) return;
  const { words, start } = subjectOf(text, cue);
  const names = namesFor(scanned, { words, start }, first.values.length);
  const rows = rowsVerdict(names, first, second, unit) ?? HOLDS;
  // “农村居民收入分别由2万元、3万元提高到…”: one thing.
  const isOne = rows.kind === 'holds' && names?.most === 1 && second.values.length > 1;
  const verdict = isOne ? countVerdict(names, words, first, { unit, start, end: cue.start }) : rows;
  yield { place: { unit, start: cue.start, end: second.end }, figures: [], places: [], verdict };
}

const RAISED =
  /^(?:分别)?(?:(?:增加|增长|提高|提升|上升|扩大|发展|攀升|下降|降低|减少|压减|缩短|调整)(?:到|至|为)|[增升降减](?:到|至|为))$/u;

/** Two rows of one list are of equal length; one rounded rate for all may follow, one exact figure for all may not. */
function rowsVerdict(
  names: Names | undefined,
  first: Group,
  second: Group,
  unit: number,
): Verdict | undefined {
  const [a, b] = [first.values.length, second.values.length];
  if (a === b) return HOLDS;
  const one = a === 1 ? first : b === 1 ? second : undefined;
  const sole = one?.values[0]?.quantity;
  if (sole) {
    const other = a === 1 ? b : a;
    const several = names ? names.least <= other && other <= names.most && names.least > 1 : false;
    const exact = sole.bound === 'exact' && (sole.kind !== 'percent' || sole.value.exponent < 0);
    if (!several || !exact) return undefined;
  }
  const related = [first, second].map(({ start, end }) => ({
    place: { unit, start, end },
    role: { id: 'values', args: {} },
  }));
  return breaks({ id: 'groups', args: { first: a, second: b } }, { related });
}

/** A row of numbers behind a list and its predicate; no 分别 is needed to see whose they are. */
function* unmarked(scanned: Scanned, unit: number): Generator<Arity> {
  for (const { names, words, group, start } of plainRows(scanned)) {
    const place: Place = { unit, start: group.start, end: group.end };
    const verdict = countVerdict(names, words, group, { unit, start, end: group.start });
    const second = verdict.kind === 'breaks' ? undefined : secondRow(scanned, group);
    const rows = second && rowsVerdict(names, group, second, unit);
    yield { place, figures: [], places: [], verdict: rows ?? verdict };
  }
}
