import type { Figure } from '../figures/figure.ts';
import { perFigure } from '../figures/per-figure.ts';
import type { Place } from '../text/span.ts';
import { textOf, type View } from '../view/view.ts';

/**
 * The words that a number is said of: from the mark or number before it, without the verbs and approximators between
 * them and it. “农村卫生厕所普及率” in “…，农村卫生厕所普及率达到90%以上”; the same for both values of “A率分别达到90%和95%”.
 */
export const wordsOf = perFigure((view, figure): string =>
  clauseBefore(view, figure.list?.values[0] ?? figure.place).replace(JOINING, ''),
);

/** What stands in the clause before a place, from the mark or number before it: “力争卫生厕所普及率达到”. */
export function clauseBefore(view: View, place: Place): string {
  const text = view.units[place.unit]?.reading.text ?? '';
  let start = place.start;
  while (start > 0 && !isBound(text.charCodeAt(start - 1))) start--;
  for (const { place: other } of view.byUnit[place.unit] ?? []) {
    if (other.start >= place.start) break;
    if (other.end <= place.start && other.end > start) start = other.end;
  }
  const words = text.slice(start, place.start);
  return OPENERS.includes(words.charAt(0)) ? words.replace(OPENING, '') : words;
}

/** What stands after a place up to the end of its clause: “以上财政支出用于民生”. */
export function clauseAfter(view: View, place: Place): string {
  const text = view.units[place.unit]?.reading.text ?? '';
  let end = place.end;
  while (end < text.length && !isBound(text.charCodeAt(end))) end++;
  return text.slice(place.end, end);
}

/** A number as the text prints it, for a message. */
export function printed(view: View, { place }: Figure): string {
  return textOf(view, place);
}

/** ，；：。（）！？ */
function isBound(code: number): boolean {
  return (code > 0x9fff || code === 0x3002) && BOUNDS.includes(String.fromCharCode(code));
}

const BOUNDS = '，；：。（）！？';

/** The first characters of what `OPENING` matches. */
const OPENERS = '以左、和与及';

const OPENING = /^(?:以上|以下|以内|左右|[、和与及])+/u;

const JOINING =
  /(?:分别|每[人户]每[月年]|[由从自]|依次|双双|全部|首次|率先|成功|历史性地?|一举|全年|年均|平均|已经|[已均皆都仍也则将要约近逾超只仅]|力争|确保|争取|预计|不低于|不少于|不高于|不超过|超过|突破|高于|低于|达到了?|达成|达|实现|完成|为|是|有|做[到至]|[冲站跃迈登跨攀]上|[跨迈越闯冲]过|逼近|接近|冲[刺击]|剑指|(?:定格|锁定)在|(?:保持|稳定|控制|维持)(?:在|到)?|(?:提高|提升|上升|增加|增长|扩大|发展|拓展|扩展|扩容|延伸|攀升|回升|跃升|壮大|降低|下降|回落|压减|压缩|缩短|减少|收窄|下调)(?:到|至)|[增升降]至|降到|升到|在|到|至|[前第]?[一二三四]季度|[上下]半年|[今明去]年|年末|年底)+$/u;

/** The words of a clause of a sentence up to `at`, as far as `reach` characters back. */
export function wordsTo(text: string, at: number, reach: number): string {
  return /[^，；。：、（]*$/u.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? '';
}

/** The words of a clause of a sentence from `at` on, as far as `reach` characters ahead. */
export function wordsFrom(text: string, at: number, reach: number): string {
  return /^[^，；。：、（]*/u.exec(text.slice(at, at + reach))?.[0] ?? '';
}
