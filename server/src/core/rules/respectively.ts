import { aritiesOf, type Arity, BY_TIMES } from '../claims/lists/arities.ts';
import { type Group, groupFrom } from '../claims/lists/groups.ts';
import { type Names, namesIn } from '../claims/lists/names.ts';
import { plainRows } from '../claims/lists/plain-rows.ts';
import { MARKS, subjectOf } from '../claims/lists/subject.ts';
import { namesFor, THING } from '../claims/lists/respective.ts';
import { toldBefore } from '../claims/lists/told-before.ts';
import { rowBefore, secondRow, tellsAgain } from '../claims/lists/rows.ts';
import { meets, plus } from '../numbers/interval.ts';
import { clauseAround } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place, Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';

interface Told extends Claim {
  readonly verdict: Verdict;
}

/** 分别对应: “甲、乙、丙分别增长5%、6%”, “存贷款余额增长7.6%、8.3%和10.2%”. */
export const respectively: Rule<Told> = {
  id: 'respectively',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '分别列举的项数与数的个数不符', en: 'Lists whose names and values differ in number' },
  messages: {
    count: {
      zh: '“{names}”为{said}项，后给{values}个数，请核对应关系。',
      en: '“{names}” names {said}, and {values} values follow.',
    },
    named: {
      zh: '“{names}”为{said}项，后列{values}项，请核对应关系。',
      en: '“{names}” names {said}, and {values} follow.',
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
function* marked(scanned: Scanned, unit: number, cue: Span): Generator<Told> {
  const { text } = scanned.reading;
  const group = groupFrom(scanned, cue.end);
  if (group) yield* raisedRow(scanned, unit, cue, group);
  for (const { place, at, names, words, ...told } of aritiesOf(scanned, unit, cue, group))
    yield { place, figures: [], places: [], verdict: countVerdict(names, words, told, at) };
  if (!group || group.mixed || !group.uniform || BY_TIMES.test(text.slice(0, cue.start))) return;
  if (tellsAgain(scanned, cue, group)) return;
  const { words, start } = subjectOf(text, cue);
  const place: Place = { unit, start: cue.start, end: group.end };
  const second = secondRow(scanned, group);
  if ((words.length <= BARE_SUBJECT || SIDE.test(words)) && !SEVERAL.test(words) && !THING.test(words)) {
    const told = toldBefore(scanned, start, group.values.length);
    // “接待游客1836万人次，分别比上年和2019年增长15%和18%”: one thing against two.
    const against = told?.names.most === 1 && /[、和与及]/u.test(text.slice(cue.end, group.start));
    if (told && !against && !addsUp(scanned, told, group)) {
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
  if (isFromRow(words, group.values.length)) return;
  const names = namesFor(scanned, { words, start }, group.values.length);
  const rows = second && rowsVerdict(names, group, second, unit);
  const verdict = names ? countVerdict(names, words, group, { unit, start, end: cue.start }) : undefined;
  if (verdict?.kind === 'breaks' || !rows) {
    if (verdict) yield { place, figures: [], places: [], verdict };
  } else {
    yield { place, figures: [], places: [], verdict: rows };
  }
}

/** “法定退休年龄由50周岁、55周岁分别延迟至55周岁、58周岁”: as many as they start from. */
function isFromRow(words: string, size: number): boolean {
  const row = /[由从](\d[^，；。]*)$/u.exec(words)?.[1];
  return row?.split(/[、和与及]/u).length === size && size > 1;
}

/** “支出923万元，分别为276万元和647万元”: what one number is made of. */
function addsUp({ mentions }: Scanned, told: Span, { values }: Group): boolean {
  const [whole, ...more] = mentions.filter(
    ({ kind, start, end }) => kind === 'quantity' && start >= told.start && end <= told.end,
  );
  if (whole?.kind !== 'quantity' || more.length > 0) return false;
  const parts = values.flatMap(({ quantity }) => (quantity ? [quantity.interval] : []));
  return parts.length > 1 && meets(parts.reduce(plus), whole.quantity.interval);
}

/** “用时”, “年均”: sides of what was named before. */
const BARE_SUBJECT = 4;
/** What all that was named before has. */
const OF_ALL = /^(?:占比|比重|占GDP比重|增速|增幅|降幅|增长率)?$/u;
const SIDE = /^[\u4e00-\u9fff]{2,8}(?:率|补差|差额)$/u;
const SEVERAL =
  /^[前后]?[两二三四五六七八九\d](?:项|者|类|块|次|批)|[、和]|[二三四五六七八九十]年|季度|月(?!人均|补)|(?<![参赠给])与|(?<![普涉企波危])及|城乡|存贷/u;

/** “举办甲节、乙节、丙节，分别于4月、10月开幕”: the clause before is the list, where it is one and lacks just one value. */
function* listBefore(
  scanned: Scanned,
  unit: number,
  cue: Span,
  { start, end, values }: Group,
): Generator<Told> {
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
): Generator<Told> {
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
  { values, sole, areNames }: Pick<Arity, 'values' | 'areNames'> & { readonly sole?: boolean },
  place: Place,
): Verdict {
  const { least, most, others } = names;
  const size = values.length;
  if (size === 1 && !(sole && least > 1)) return HOLDS;
  if ((least <= size && size <= most) || others.includes(size)) return HOLDS;
  const said = least === most ? `${least}` : `${least}—${most}`;
  const args = { names: clipped(words, 22), said, values: size };
  return breaks(
    { id: areNames ? 'named' : 'count', args },
    { related: [{ place, role: { id: 'names', args: {} } }] },
  );
}

/** “分别由A、B增加到C、D”: as many after as before. */
function* raisedRow(scanned: Scanned, unit: number, cue: Span, first: Group): Generator<Told> {
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
function* unmarked(scanned: Scanned, unit: number): Generator<Told> {
  for (const { names, words, group, start } of plainRows(scanned)) {
    const place: Place = { unit, start: group.start, end: group.end };
    if (addsUp(scanned, { start, end: group.start }, group)) continue;
    const verdict = countVerdict(names, words, group, { unit, start, end: group.start });
    const second = verdict.kind === 'breaks' ? undefined : secondRow(scanned, group);
    const rows = second && rowsVerdict(names, group, second, unit);
    yield { place, figures: [], places: [], verdict: rows ?? verdict };
  }
}
