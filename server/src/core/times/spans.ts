import { chineseAt, smallAt } from './months.ts';
import type { Written } from './years.ts';
import type { PlanPart, SpanDirection } from './period.ts';

/** “五年来”, “过去五年”, “近三年”, “三年累计”, “连续五年”, “未来三年”; “三年” alone is a length of time. */
export function spanAt(text: string, i: number): Written | undefined {
  const count = smallAt(text, i) ?? chineseAt(text, i);
  const year = count && YEARS.find((word) => text.startsWith(word, count.end));
  if (!count || count.value < 1 || !year) return undefined;
  const end = count.end + year.length;
  const ahead = BEFORE.find(([word]) => text.startsWith(word, i - word.length));
  const behind = AFTER.find(
    ([word]) =>
      text.startsWith(word, end) &&
      (word !== '前' || isAgo(text, end + 1)) &&
      !(word === '里' && text.startsWith('程', end + 1)),
  );
  const direction = ahead?.[1] ?? behind?.[1] ?? runningAt(text, i, end);
  if (!direction || (count.value === 1 && !(behind?.[0].endsWith('来') ?? ahead))) return undefined;
  return {
    period: { shape: 'span', years: count.value, direction },
    end: behind && IN_NAME.has(behind[0]) ? end + behind[0].length : end,
  };
}

/** “五年来”, “五个年头下来” */
const YEARS = ['年', '个年头'];

/** “五年前”, but not “五年前后”, “近五年前十名”. */
function isAgo(text: string, i: number): boolean {
  return !'后十一二三四五六七八九两进移行往列茅沿期景0123456789'.includes(text.charAt(i) || '后');
}

const BEFORE: readonly (readonly [string, SpanDirection])[] = [
  ['过去', 'past'],
  ['过去的', 'past'],
  ['最近', 'past'],
  ['近', 'past'],
  ['这', 'past'],
  ['以往', 'past'],
  ['连续', 'running'],
  ['未来', 'future'],
  ['今后', 'future'],
  ['接下来', 'future'],
  ['接下来的', 'future'],
];

const AFTER: readonly (readonly [string, SpanDirection])[] = [
  ['多来', 'past'],
  ['以来', 'past'],
  ['来', 'past'],
  ['间', 'past'],
  ['里', 'past'],
  ['下来', 'past'],
  ['走来', 'past'],
  ['前', 'ago'],
  ['累计', 'running'],
  ['合计', 'running'],
  ['共', 'running'],
  ['平均', 'running'],
  ['年均', 'running'],
];

/** What years are told of where a verb follows them: “森林覆盖率五年提高3.6个百分点”, “，五年投入4.8亿元”. */
function runningAt(text: string, i: number, end: number): SpanDirection | undefined {
  const before = text.charAt(i - 1);
  if (before !== '' && NEEDS_YEARS.includes(before)) return undefined;
  const words = text.slice(end, end + 6);
  const begins = before === '' || '，；、。：'.includes(before);
  return RISES.test(words) || (begins && DEEDS.test(words)) ? 'running' : undefined;
}

const RISES = /^(?:增长|新增|净增|增加|提高|下降|减少)/u;

/** “每三年增加一次”, “用三年提高到…”, “满五年提高”: these make the years a number of their own. */
const NEEDS_YEARS = '每第满用需为期至到超逾达了年余多后前同再';

/** Deeds are told of the years that a clause begins with alone. */
const DEEDS =
  /^(?:共|已|相继|先后)?(?:投入|完成|实现|新建|建成|改造|建设|发放|引进|签约|争取|接待|培训|转移|化解|营造|造林|植树|实施|减税|减负|创建|培育|招引|整治|治理|解决|安置|搬迁|硬化|拆除)/u;

const IN_NAME = new Set(['多来', '以来', '来', '间', '里', '下来', '走来', '前']);

/** “第十四个五年规划”. */
export function numberedPlanAt(text: string, i: number): Written | undefined {
  if (text.charAt(i) !== '第') return undefined;
  const count = chineseAt(text, i + 1) ?? smallAt(text, i + 1);
  if (!count || !/^个五年(?:规划|计划)/u.test(text.slice(count.end, count.end + 5))) return undefined;
  return { period: { shape: 'plan', number: count.value, part: 'whole' }, end: count.end + 5 };
}

/** “十四五”, quoted or not, with what follows it: 时期, 末, 以来, 开局之年, 前四年. */
export function planAt(text: string, i: number): Written | undefined {
  const quoted = OPENERS.includes(text.charAt(i));
  const start = quoted ? i + 1 : i;
  const number = planNumber(text, start, quoted);
  if (number === undefined) return undefined;
  const close = start + (number > 10 ? 3 : 2);
  if (quoted && !CLOSERS.includes(text.charAt(close) || ' ')) return undefined;
  const end = quoted ? close + 1 : close;
  if (text.startsWith('普法', end)) return undefined;
  if (!quoted && '个岁年天位家人名'.includes(text.charAt(end) || ' ')) return undefined;
  return plan(text, number, end);
}

const OPENERS = '“‘"《';
const CLOSERS = '”’"》';

/** 十四五 is the fourteenth plan; 一五 to 九五 need their quotation marks. */
function planNumber(text: string, i: number, quoted: boolean): number | undefined {
  const count =
    text.charAt(i) === '十' && text.charAt(i + 1) === '五' && text.charAt(i + 2) !== '五'
      ? { value: 10, end: i + 1 }
      : chineseAt2(text, i);
  if (!count || text.charAt(count.end) !== '五') return undefined;
  if (count.value === 10) return quoted ? 10 : undefined;
  return count.value > 10 || quoted ? count.value : undefined;
}

function chineseAt2(text: string, i: number) {
  const teen = text.charAt(i) === '十';
  const digit = '一二三四五六七八九'.indexOf(text.charAt(teen ? i + 1 : i)) + 1;
  if (digit === 0) return undefined;
  return teen ? { value: 10 + digit, end: i + 2 } : { value: digit, end: i + 1 };
}

function plan(text: string, number: number, end: number): Written {
  const named = NAMES.find((name) => text.startsWith(name, end)) ?? '';
  const after = end + named.length;
  const first = firstYears(text, after);
  if (first) return { period: { shape: 'plan', number, part: 'first', years: first.years }, end: first.end };
  const found = PARTS.find(([word]) => text.startsWith(word, after));
  const part: PlanPart = found?.[1] ?? 'whole';
  return {
    period: { shape: 'plan', number, part },
    end: after + (found && found[0].length <= 2 ? found[0].length : 0),
  };
}

const NAMES = ['时期', '期间', '规划', '计划'];

const PARTS: readonly (readonly [string, PlanPart])[] = [
  ['以来', 'since'],
  ['期末', 'end'],
  ['末期', 'end'],
  ['末', 'end'],
  ['收官', 'end'],
  ['收关', 'end'],
  ['圆满收官', 'end'],
  ['最后一年', 'end'],
  ['开局', 'start'],
  ['起步', 'start'],
  ['第一年', 'start'],
  ['首年', 'start'],
  ['初期', 'start'],
  ['期初', 'start'],
  ['初', 'start'],
];

/** “‘十四五’前四年”, “头三年”. */
function firstYears(text: string, i: number): { readonly years: number; readonly end: number } | undefined {
  if (text.charAt(i) !== '前' && text.charAt(i) !== '头') return undefined;
  const count = smallAt(text, i + 1) ?? chineseAt(text, i + 1);
  return count && text.charAt(count.end) === '年' ? { years: count.value, end: count.end + 1 } : undefined;
}
