import { clauseAround } from '../../view/matches.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import { type Group, groupFrom } from './groups.ts';
import type { Names } from './names.ts';
import { MARKS, subjectOf } from './subject.ts';
import { namesFor } from './respective.ts';

/** “分别完成A、B，同比增长x和y”: the values of the next clause, if it names nothing. */
export function secondRow(scanned: Scanned, { clauseEnd, values }: Group): Group | undefined {
  const { text } = scanned.reading;
  if (text.charAt(clauseEnd) !== '，') return undefined;
  const next = groupFrom(scanned, clauseEnd + 1);
  if (!next || next.mixed || !next.uniform) return undefined;
  const words = text.slice(clauseEnd + 1, next.start);
  // “五年增速依次为5.1%、6.4%……，年均增长6.2%” is of them all.
  if (next.values.length === 1 && values.length > 1 && /^年均|^平均/u.test(words)) return undefined;
  const reached = next.values.length > 1 && REACHED.test(words);
  return BARE.test(words) || reached || (values.length === 1 && TOTALS.test(words)) ? next : undefined;
}

const BARE =
  /^(?:(?:分别|同比|环比|年均|累计|名义|实际|[比较](?:上年|去年|年初|“?十[二三四五六]五”?末?|20\d\d年)(?:同期|末)?)*(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低|回落|增)了?(?:约|近|超过?)?|(?:增速|增幅|涨幅|降幅|增长率)(?:分别)?[为达是]到?)$/u;
/** “标准分别提高6%和10%，达到年人均7150元和4488元” */
const REACHED = /^(?:分别)?达到?(?:每[人户]每[年月]|[年月]人均|人均)?$/u;
/** “甲、乙分别新增9家，累计达21家、118家”: totals of each; one after several may be that of them all. */
const TOTALS = /^(?:累计|总数|总量)(?:分别)?(?:达到?|为|是)$/u;

/** “增加值分别为x、y、z，‸占比分别为…”: the row of the clause before, which has 分别 too, and whose it is. */
export function rowBefore(
  scanned: Scanned,
  { start }: Span,
  clause: number,
): { readonly row: Group; readonly names: Names | undefined } | undefined {
  const earlier = scanned.mentions.findLast(
    (mention) =>
      mention.kind === 'cue' &&
      mention.cue === 'respectively' &&
      mention.end <= clause &&
      mention.start < start,
  );
  if (!earlier) return undefined;
  const row = groupFrom(scanned, earlier.end);
  if (row?.clauseEnd !== clause - 1 || row.mixed || !row.uniform) return undefined;
  return { row, names: namesFor(scanned, subjectOf(scanned.reading.text, earlier), row.values.length) };
}

/**
 * “三次产业结构为8∶39∶53，贡献率分别为6%、39%和55%”, “研究生招生4万人，在学12万人，毕业3万人；本科生分别为46万人、152万人和43万人”: values for what
 * the numbers right before were of.
 */
export function tellsAgain({ mentions, reading: { text } }: Scanned, cue: Span, { values }: Group): boolean {
  const before = mentions.flatMap((one) =>
    one.kind === 'quantity' && one.end <= cue.start ? [one.quantity] : [],
  );
  const { start } = clauseAround(text, cue.start, MARKS);
  const last = before.at(-1);
  const isRatio = last?.terms?.length === values.length;
  // “二三产业占比分别提高…” tells of two of the three.
  const ownNames = /[、和与及]|[一二三]产/u.test(text.slice(start, cue.start));
  if (isRatio && !ownNames && start < last.end + 2) return true;
  // “…；城镇、农村居民收入分别增长6%、7%” has names of its own.
  const isGrowth = /^(?:同比)?[增下提]/u.test(text.slice(cue.end, cue.end + 3));
  if (text.charAt(start - 1) !== '；' || (isGrowth && text.slice(start, cue.start).includes('、')))
    return false;
  const passage = clauseAround(text, start - 1, '。；！？：');
  const row = before.filter((one) => one.start >= passage.start);
  const [first] = values;
  // Three or more, each in a clause of its own: two may be as many by chance, and a row with 、 has names of its own.
  const areApart = row.every(
    ({ end }, i) => i === row.length - 1 || text.slice(end, row[i + 1]?.start).includes('，'),
  );
  return (
    areApart &&
    row.length > 2 &&
    row.length === values.length &&
    row.every(({ kind }) => kind === first?.quantity?.kind)
  );
}
