import { foundIn } from '../../view/joint.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { partsOf } from '../../view/parts.ts';
import type { Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';
import { wordsTo } from '../words.ts';

/** A grade of a place that visitors come to: 国家4A级旅游景区. */
interface Graded extends Span {
  readonly text: string;
  /** 望溪古堡, with whatever may stand before it. */
  readonly name: string;
  readonly grade: number;
  /** Whether it has been awarded, or is striven for. */
  readonly awarded: boolean;
  /** 创建 right before it, which in a review tells what has been done: “镜湖景区创建国家4A级旅游景区”. */
  readonly created: boolean;
}

/**
 * One place with two grades, the later first: “望溪古堡列入国家5A级旅游景区创建名录” and “望溪古堡4A级景区创建”. What has been awarded
 * is a step to a higher grade, but not to a lower one.
 */
export function* gradesTwice(view: View): Generator<readonly [Programme, Programme]> {
  const told = [...gradedIn(view)];
  const parts = partsOf(view);
  for (const [i, here] of told.entries()) {
    if (here.awarded) continue;
    const there = told
      .slice(0, i)
      .find(
        (one) =>
          one.unit !== here.unit &&
          isOneName(one.name, here.name) &&
          (one.awarded || (one.created && parts[one.unit] === 'review')
            ? here.grade < one.grade
            : here.grade !== one.grade),
      );
    if (there) yield [placed(here), placed(there)];
  }
}

function placed({ unit, start, end, text }: Graded & { readonly unit: number }): Programme {
  return { place: { unit, start, end }, text };
}

const gradedIn = foundIn(/[2-5二三四五]A/u, ({ reading: { text } }): readonly Graded[] =>
  [...text.matchAll(GRADE)].flatMap(({ 0: whole, 1: grade = '', index }): readonly Graded[] => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const rest = before.replace(VERBS, '');
    const verbs = before.slice(rest.length);
    const name = NAME.exec(rest.replace(KIND, ''))?.[0] ?? '';
    if (name.length < 2) return [];
    const awarded = AWARDED.test(verbs) && !AIMED.test(wordsTo(text, index, NEAR));
    const span = { start: index, end: index + whole.length };
    return [
      {
        ...span,
        text: whole,
        name,
        grade: Number(grade) || countOf(grade),
        awarded,
        created: CREATED.test(verbs),
      },
    ];
  }),
);

const REACH = 30;
const NEAR = 18;
const GRADE = /(?<![\d多])([2-5二三四五])A级?(?:旅游|工业旅游)?(?:景区)?(?![\dA-Za-z])/gu;
const VERBS =
  /(?:国家级?|成功|顺利|正式|全力|加快|确保|力争|争取|年内|通过|列入|纳入|入选|获[评批]|荣[获膺]|摘得|晋[升级]|跻身|升级|创建|争创|申[创报]|冲刺|创成|创|评定?|[为成至到的])+$/u;
const AWARDED = /成功|通过|获评|荣|摘得|晋|跻身|创成|创建为|评[为定]|升级/u;
const CREATED = /创建(?:国家级?)?$/u;
const AIMED = /确保|力争|争取|年内|推[进动]|支持|加快|启动|冲刺/u;
const KIND = /(?:文化|生态|旅游)*(?:景区|旅游区|风景区)$/u;
const NAME = /[\u4e00-\u9fff]{2,12}$/u;

/** One whole, or the last three characters of both: what stands before a name is not known. */
function isOneName(a: string, b: string): boolean {
  return a === b || (a.length > 2 && a.slice(-3) === b.slice(-3) && !ANY.test(a.slice(-3)));
}

/** What every place has: “再创4A级景区2家” is of none. */
const ANY = /[区县市镇乡]$|古[城镇村]群|景点|一批|等$|[一二三四五六七八九十\d]个$/u;
