import { sentencesWith } from '../../view/joint.ts';
import { perSentence } from '../../text/per-sentence.ts';
import type { Place, Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A number inside the name of a programme or a project that stands without quotation marks. */
export interface Programme {
  readonly place: Place;
  readonly text: string;
}

interface Found extends Programme, Words {}

/** A number with the words around it that make it one of a name. */
interface Words {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Programmes, projects and fixed days told twice, each later mention with the one it repeats: 农村道路三年行动 and
 * 农村道路五年行动, 云川焦化110万吨焦炉项目 twice, 周三“局长接访日” and 周五. The words around their numbers are the same.
 */
export function programmesOf(view: View): readonly (readonly [Programme, Programme])[] {
  const pairs: (readonly [Programme, Programme])[] = [];
  const seen = new Map<string, Found[]>();
  const told = toldIn(view);
  for (const unit of sentencesWith(view, EITHER)) {
    for (const { start, end, ...words } of told(unit)) {
      const found = { ...words, place: { unit, start, end } };
      const earlier = seen.get(found.after) ?? [];
      const same = earlier.find((one) => isSame(one, found));
      if (same) pairs.push([found, same]);
      seen.set(found.after, [...earlier, found].slice(-MOST));
    }
  }
  return pairs;
}

/** Programmes with equal words after their numbers that are held against a new one. */
const MOST = 20;

/** The rest of a longer number; looked at after the pattern, for most numbers begin no programme. */
const NO_NUMBER_AFTER = '第0123456789.十百千';

const PROGRAMME =
  /(?:[一二两三四五六七八九十]+|\d+(?:\.\d+)?)(?:年(?:专项)?(?:攻坚|提升|整治|倍增)?(?:行动(?:计划|方案)?|攻坚战)|万(?:吨|千瓦|头|羽|亩|平方米|套|台|辆|千瓦时)[\u4e00-\u9fff]{2,16}?(?:项目|工程|基地|生产线)|级公路|[乡镇村][\u4e00-\u9fff]{2,8}?(?:项目|工程))/gu;

const DAY_WORD = '(?:周|星期)[一二三四五六日]|每月\\d{1,2}日';
/** “周三‘局长接访日’”, “逢周五开席的‘企业家早茶会’”, “‘企业家早茶会’逢周五必开”. */
const DAY = new RegExp(
  `(?:${DAY_WORD})(?=[^，。；：“”]{0,8}“([^“”]{2,12})”)|(?<=“([^“”]{2,12})”[^，。；：“”]{0,6})(?:${DAY_WORD})`,
  'gu',
);

/** “‘三月三’山歌节”. */
const FESTIVAL = /“([一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3})”([\u4e00-\u9fff]{2,8}?节)/gu;

const EITHER = new RegExp(`${PROGRAMME.source}|${DAY_WORD}|${FESTIVAL.source}`, 'u');

const toldIn = perSentence(({ reading: { text } }) =>
  [
    ...Array.from(text.matchAll(PROGRAMME), (match) => toldAt(text, match) ?? []),
    ...daysIn(text),
    ...festivalsIn(text),
  ].flat(),
);

/** The days of things that are held on one: what they are called stands for the words behind the number. */
function daysIn(text: string): readonly (Words & Span)[] {
  if (!/周|星期|每月/u.test(text)) return [];
  return [...text.matchAll(DAY)].flatMap(({ 0: day, 1: behind, 2: before, index: start }) => {
    const end = start + day.length;
    // “周三、周五” are both of it.
    if (TO_NEXT.test(text.slice(end, end + 3)) || FROM_LAST.test(text.slice(Math.max(0, start - 3), start)))
      return [];
    return [{ start, end, text: day.replace('星期', '周'), before: '', after: `“${behind ?? before ?? ''}` }];
  });
}

/** The days of festivals, by what they are called: two of one name are hardly two. */
function festivalsIn(text: string): readonly (Words & Span)[] {
  return Array.from(text.matchAll(FESTIVAL), ({ 1: day = '', 2: name = '', index }) => ({
    start: index + 1,
    end: index + 1 + day.length,
    text: day,
    before: '',
    after: `“${name}`,
  }));
}

const TO_NEXT = /^[、和及至到—-]+(?:周|星|\d)/u;
const FROM_LAST = /[一二三四五六日][、和及至到—-]$/u;

function toldAt(text: string, { 0: whole, index }: RegExpExecArray): (Words & Span) | undefined {
  const span = { start: index, end: index + whole.length };
  const last = text.charAt(index - 1);
  if (last !== '' && NO_NUMBER_AFTER.includes(last)) return undefined;
  const number = NUMERAL.exec(whole)?.[0] ?? '';
  const before =
    /[\u4e00-\u9fffA-Za-z]*$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0].replace(VERBS, '') ?? '';
  const after = whole.slice(number.length);
  // Of roads that no ends are named of a place has many.
  if (after === '级公路' ? !before.includes('至') : before.length < (after.length < LONG ? 3 : 2))
    return undefined;
  return { ...span, text: whole, before, after };
}

/** “乡农村供水工程” tells as much as a name before it. */
const LONG = 7;

const VERBS =
  /^.*(?:建成|新建|续建|开工建设|推[动进]|加快|抓好|确保|支持|实施|启动|促进|力促|保障|服务|开展|深化|引深|完成|落实|编制|制定|制订|出台|执行|按照|围绕|继续|巩固|组织|聚焦|结合|全力|扎实|深入|大力)/u;

const NUMERAL = /^(?:[一二两三四五六七八九十]+|[\d.]+)/u;

/** The same words before: all of a name that a mark opens, or six characters of a longer one. */
function isSame(a: Found, b: Found): boolean {
  if (a.place.unit === b.place.unit) return false;
  if (a.after.startsWith('“')) return true;
  let n = 0;
  while (n < a.before.length && n < b.before.length && a.before.at(-1 - n) === b.before.at(-1 - n)) n++;
  const whole = n === a.before.length && n === b.before.length;
  return (n > 5 || (whole && (n > 3 || n + a.after.length > 8))) && !a.before.endsWith('年产');
}
