import { foundIn } from '../../view/joint.ts';
import { withEarlier } from '../../grouped.ts';
import type { View } from '../../view/view.ts';
import type { Span } from '../../text/span.ts';
import type { Programme } from './programmes.ts';

/** How clean the water of a river or a section is: “清河出境断面水质稳定达到Ⅲ类”. */
interface Water extends Span {
  readonly text: string;
  /** What stands before it, as far as its own words reach: 清河出境断面. */
  readonly name: string;
  readonly grade: number;
  /** Whether it is to stay so, or has come to it. */
  readonly kept: boolean;
}

/** A water that has come to a class is not to be kept at a worse one: “由Ⅴ类提升到Ⅳ类”, and of the year to come “稳定达到Ⅴ类”. */
export function* watersTwice(view: View): Generator<readonly [Programme, Programme]> {
  const own = view.facts.place?.slice(0, -1) ?? '';
  for (const [here, earlier] of withEarlier(watersIn(view), endsOf, MOST)) {
    if (!here.kept) continue;
    const there = earlier.find((one) => one.unit !== here.unit && isOneWater(one.name, here.name, own));
    if (there && there.grade <= here.grade) yield [placed(here), placed(there)];
  }
}

function placed({ unit, start, end, text }: Water & { readonly unit: number }): Programme {
  return { place: { unit, start, end }, text };
}

/** One begins or ends with the other: 出境断面 and 清河出境断面, 城区段 and 清河城区段; or both are all of the river here: 清河云川段 and 清河断面. */
function isOneWater(a: string, b: string, own: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST && (long.endsWith(short) || long.startsWith(short))) return true;
  const rivers = [a, b].map((name) => wholeRiver(name, own));
  return rivers[0] !== undefined && rivers[0] === rivers[1];
}

function endsOf({ name }: Water): readonly string[] {
  const river = RIVER.exec(name)?.[0] ?? [];
  return [`^${name.slice(0, SHORTEST)}`, `${name.slice(-SHORTEST)}$`, river].flat();
}

/** A river where nothing but its stretch of this place is named beside it: neither 上游 nor 出境断面. */
function wholeRiver(name: string, own: string): string | undefined {
  const river = RIVER.exec(name)?.[0];
  const rest = name.slice(river?.length).replace(own, '').replace(STRETCH, '');
  return rest === '' ? river : undefined;
}

const RIVER = /^[\u4e00-\u9fff]{1,3}?[江河湖溪]/u;
const STRETCH = /^[县市区]?(?:境内)?(?:段|全?流域|干流)?(?:[国省市县]控)?(?:考核)?(?:断面)?(?:水质|水体)?$/u;

const SHORTEST = 4;
const MOST = 24;

const watersIn = foundIn(/[ⅠⅡⅢⅣⅤIV]类/u, ({ reading: { text } }): readonly Water[] =>
  Array.from(text.matchAll(WATER)).flatMap(({ index, 1: name = '', 2: verb = '', 3: grade = '' }) =>
    name
      .split('、')
      .filter((one) => !ALL.test(one))
      .map((one) => {
        const end = index + name.length + verb.length + grade.length;
        const roman = grade.replace(/[IV]+/u, (latin) => ROMAN[latin] ?? latin);
        return {
          start: end - grade.length,
          end: end + 1,
          text: `${roman}类`,
          name: one,
          grade: GRADES.indexOf(roman),
          kept: KEPT.test(verb),
        };
      }),
  ),
);

const GRADES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'];
const ROMAN: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ' };
const GRADE = '劣?(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)';
const WATER = new RegExp(
  `(?<=^|[，。；：])([\\u4e00-\\u9fff]{3,12}?(?:、[\\u4e00-\\u9fff]{4,12}?)*)((?:水质)?(?:由${GRADE}类)?(?:[均都已]|全部|全面|总体|持续|长期|稳定|保持|维持|达到?|提升|改善|好转|优于|或|[在到至为])+(?:地表水)?)(${GRADE})类`,
  'gu',
);
const KEPT = /稳定|保持|维持/u;
/** What is said of all or of some. */
const ALL = /全部|所有|各|以上|\d|国考断面$|省考断面$/u;
