import { valueOf } from '../../lexicon/trie.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { byPlace } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import type { CodedName } from './coded.ts';
import { tellsParts } from './composites.ts';
import { after, common, isAnothers, isBare, isChained, isDefined, VAGUE } from './name-context.ts';

/**
 * Whether a name that tells no members and is of no one else's recalls another with one number more or less: “围绕‘六大工程’”
 * where “五大工程” is told several times, or with its members. What is known by such a name everywhere is itself.
 */
export function isRecalled(odd: CodedName, usual: CodedName, told: number, view: View): boolean {
  const [short, set] = [SHORT.test(odd.frame), SETS.test(odd.frame)];
  // What is told again and again is known for itself; told twice and then no more, it may be last year's.
  const often = told > 3 || (told > 1 && !short && byPlace(odd.place, usual.place) < 0);
  const most = often && !set ? 2 : 1;
  if (!odd.quoted || isDefined(odd, view) || !isNext(odd.numbers, usual.numbers, most)) return false;
  if (isTerm(odd, view) || isAnothers(odd, view) !== isAnothers(usual, view)) return false;
  const [one, other] = [after(odd, view), after(usual, view)];
  const apart = one.length > 1 && other.length > 1 && !ANY_NOUN.test(one) && !ANY_NOUN.test(other);
  const alike = common(one, other).length > 1 || !apart;
  if (set && odd.numbers.at(-1) === '一') {
    const noun = common(one, other);
    return (
      (noun.length > 1 && !VAGUE.has(noun)) ||
      (told > 1 && isDefined(usual, view) && isBare(odd, view) && (one === '' || ANY_NOUN.test(one)))
    );
  }
  // What is told so often is told with many nouns.
  if (short) return isBare(odd, view) && (told > 3 || (alike && isTerm(usual, view)));
  const known = told > 1 || isTerm(usual, view) || isDefined(usual, view) || tellsParts(usual, view);
  if (!known && isChained(usual, view)) return isChained(odd, view) || isBare(odd, view);
  return known && alike && isBare(odd, view);
}

/** “四个一批”, “五个一”, “七进”: every office has its own. */
const SETS = /^#个#|^#[进包定有到]$/u;
/** “三提” and “双提” are often two things; “六新” told again and again, or known to everyone, is one. */
const SHORT = /^#.$/u;

/** One number is greater or less by one, or by up to `apart`, and the others are the same. */
export function isNext(a: readonly string[], b: readonly string[], apart = 1): boolean {
  const [one, ...more] = a.flatMap((number, i) => (number === b[i] ? [] : [i]));
  if (one === undefined || more.length > 0) return false;
  const [x, y] = [countOf(a[one] ?? ''), countOf(b[one] ?? '')];
  return x > 0 && y > 0 && Math.abs(x - y) <= apart && x !== y;
}

function isTerm({ text }: CodedName, { catalogue }: View): boolean {
  return [text, `“${text}”`].some((name) => valueOf(catalogue.words, name)?.kind === 'name');
}

/** What follows any name: 格局, 体系. */
const ANY_NOUN =
  /^(?:文章|要求|格局|布局|体系|战略|行动|工程|目标|任务|功能|建设|成果|发展|思路|机制|平台|活动|计划|方略|总体|区域|空间|基本|加快|加速|持续|协同|不断|全面|创新)/u;
