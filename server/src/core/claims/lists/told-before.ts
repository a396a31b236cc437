import { countsIn } from '../../enumeration/counts.ts';
import { clauseAround } from '../../view/matches.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import { type Names, namesIn } from './names.ts';
import { CHANGE, isToldOn, LED } from './named-before.ts';
import { MARKS, SEVERAL } from './subject.ts';

/** The things that the clauses before told numbers of, where 分别 names none itself. */
export interface Told extends Span {
  readonly names: Names;
}

/**
 * What values without names of their own can be said of: “甲由A增加到B，乙由C增加到D，分别增长x和y” at most of as many as
 * were told of before, “处置甲、乙、丙3起疫情，用时分别为x、y和z” of as many as are counted right before.
 */
export function toldBefore(scanned: Scanned, from: number, values: number): Told | undefined {
  const { text } = scanned.reading;
  // “建议287件、提案112件，办结率均为100%，满意率分别为…”: what is the same of all is passed by.
  const start = from - (ALL_SAME.exec(text.slice(Math.max(0, from - REACH), from))?.[0].length ?? 0);
  const mark = text.charAt(start - 1);
  if (mark !== '，') return undefined;
  const opening = clauseAround(text, start - 1, '。；！？：').start;
  // “两项收入9.8亿元，分别为3.8亿元和6亿元；支出9.2亿元，分别为2.8亿元和6.4亿元”
  if (isToldOn(scanned, opening, values)) return undefined;
  const last = text.slice(clauseAround(text, start - 1, MARKS).start, start - 1);
  const counts = countsIn(last).filter(({ measure }) => measure !== '');
  const count = counts.at(-1);
  // “8条路中最长的两条” counts two.
  if (
    count &&
    (counts.length === 1 || count.end === last.length) &&
    Math.abs(count.said - values) === 1 &&
    values > 1
  ) {
    const at = start - 1 - last.length;
    const { said } = count;
    if (/^[\u4e00-\u9fff（）、]*$/u.test(last.slice(count.end)))
      return { start: at, end: start - 1, names: { least: said, most: said, others: [] } };
  }
  const row = rowOf(last);
  // “甲24.8亿元、乙55.3亿元、丙62.5亿元，分别增长3.0%、3.9%”
  if (row > 2 && values === row - 1) return told(start, last, row);
  // “甲、乙、丙三大产业完成产值24.8亿元、55.3亿元、62.5亿元，分别增长3.0%、3.9%”
  const plainRow = text.startsWith('分别', from)
    ? (PLAIN_ROW.exec(last)?.[0].split(/[、和]/u).length ?? 0)
    : 0;
  if (Math.abs(values - plainRow) === 1 && plainRow > 2 && values > 1) return told(start, last, plainRow);
  // “引进总部2家、中心3家，累计分别达到12家、14家和16家”, “建议287件、提案112件，满意率分别为98%、97%和96%”.
  if (row > 1 && values === row + 1 && OF_EACH.test(text.slice(from, from + REACH)))
    return told(start, last, row);
  const clauses = text.slice(opening, start - 1).split('，');
  // “甲100亿元，增长8%，其中乙30亿元、丙70亿元，分别增长6%、7%和9%”: the whole has had its own.
  const of = last.startsWith('其中') ? clauses.at(-2) : undefined;
  if (row > 0 && values === row + 1 && of !== undefined && RATE.test(of)) return told(start, last, row);
  if (values === 1) {
    // “甲完成2.8亿吨、乙完成212万标箱，分别增长4.8%”
    const told = last.split('、');
    if (told.length > 1 && told.every((item) => /\d/u.test(item) && !CHANGE.test(item)))
      return {
        start: start - 1 - last.length,
        end: start - 1,
        names: { least: told.length, most: told.length, others: [] },
      };
    // “甲支出16240元，乙支出24930元，分别增长6.1%”
    const both = clauses
      .slice(-2)
      .every((clause) => /\d/u.test(clause) && !/^(?:其中|同比|增长|比上年)/u.test(clause));
    const [least, at] = [2, start - 1 - clauses.slice(-2).join('，').length];
    return both && clauses.length > 1
      ? { start: at, end: start - 1, names: { least, most: clauses.length, others: [] } }
      : undefined;
  }
  // Where the clauses right before tell of numbers, these are what the values are of.
  const plain = clauses.findLastIndex((clause) => !/\d/u.test(clause));
  const before = plain >= 0 && plain < clauses.length - 1 ? namesIn(clauses[plain] ?? '') : undefined;
  // “成功举办采茶节、登山节，接待游客12万人次，…”: what has been done names nothing.
  const isDeed = before !== undefined && LED.test(clauses[plain] ?? '');
  if (!isDeed && (before?.most === values || before?.others.includes(values))) return undefined;
  // “与12个市合作，发运班列286列、货重31万吨，分别增长8%、9%和12%”: what stands before those that end in numbers tells of something else.
  const all = tellingAtEnd(clauses);
  if (all > 1 && values === all + 1 && amountsOf(last) > 1) return told(start, last, all);
  let most = 0;
  const telling = before ? clauses.slice(plain + 1) : clauses;
  for (const clause of telling) {
    const names = namesIn(clause.replace(AMOUNT, ''));
    if (!names) return undefined;
    most += Math.max(names.most, ...names.others);
  }
  // What is in a name, “4A级景区”, is no number told of.
  const numbers = scanned.mentions.filter(
    ({ kind, start: a, end: b }) =>
      kind === 'quantity' && a >= opening && b <= start && /\d/u.test(text.slice(a, b)),
  );
  const isOne =
    most === 1 && (numbers.length === 1 || text.slice(opening, start).match(/\d[\d.]*/gu)?.length === 1);
  // Fewer may be meant than were told of, but not more.
  return (most > 1 || (isOne && !SEVERAL.test(text.slice(opening, start)))) && values === most + 1
    ? {
        start: start - 1 - telling.join('，').length,
        end: start - 1,
        names: { least: most, most, others: [] },
      }
    : undefined;
}

const REACH = 20;
const ALL_SAME = /(?<=，)[\u4e00-\u9fff]{2,8}[均都][^，。；：、]{2,10}，$/u;
const OF_EACH = /^(?:累计|[\u4e00-\u9fff]{2,4}率分别)/u;

function told(start: number, clause: string, size: number): Told {
  const names = { least: size, most: size, others: [] };
  return { start: start - 1 - clause.length, end: start - 1, names };
}

/** How many names a clause tells with a number each, all in one unit: 3 of “甲24.8亿元、乙55.3亿元和丙62.5亿元”. */
function rowOf(clause: string): number {
  const units = clause.split(/[、和]/u).map((item) => EACH.exec(item)?.[1]);
  return units.every((unit) => unit !== undefined && unit === units[0]) ? units.length : 0;
}

/** How many amounts with names the last clauses tell, back to one that does not end in any. */
function tellingAtEnd(clauses: readonly string[]): number {
  const first = clauses.findLastIndex((clause) => amountsOf(clause) === 0) + 1;
  return clauses.slice(first).reduce((sum, clause) => sum + amountsOf(clause), 0);
}

/** 2 of “发运班列286列、货重31万吨”, 0 where anything else is told beside them. */
function amountsOf(clause: string): number {
  const items = clause.split(/[、和]/u);
  return items.every((item) => AMOUNT_NAMED.test(item)) ? items.length : 0;
}

const PLAIN_ROW = /\d[\d.]*([^\d、，和%]{1,4})(?:[、和]\d[\d.]*\1){2,}$/u;
const AMOUNT_NAMED = /^(?!其中|增长|下降|占)[^\d，]{2,24}\d[\d.]*[^\d%]{1,4}$/u;
const EACH = /^[^\d，]{2,16}\d[\d.]*([^\d%]{1,4})$/u;
const RATE = /\d(?:%|个?百分点)$/u;

/** “未来社区‸13个、和美乡村‸19个”: how many of a thing there are names nothing. */
const AMOUNT = /\d[\d.]*[^\d、，和与及]{1,3}(?=[、，和与及]|$)/gu;
