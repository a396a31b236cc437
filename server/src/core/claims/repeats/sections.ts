import { foundIn } from '../../view/joint.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** How many sections of rivers a place is judged by. */
interface Sections {
  readonly place: Place;
  readonly text: string;
  readonly count: number;
  /** Whose they are: 国考, 国控省控; '' where nothing is said. */
  readonly kind: string;
}

/**
 * “38个地表水国考断面中水质优良的36个” and, of the year to come, “36个国考断面水质达到考核要求”: which sections a place is judged by is set from above.
 * Those of no kind are the ones that alone have been told of.
 */
export function* sectionsTwice(view: View): Generator<readonly [Sections, Sections]> {
  const seen: Sections[] = [];
  for (const { unit, start, end, ...told } of sectionsIn(view)) {
    const one: Sections = { ...told, place: { unit, start, end } };
    const same = seen.filter((other) => other.kind === one.kind || (one.kind === '' && seen.length === 1));
    const [first] = same;
    if (first && same.every(({ count }) => count === first.count)) yield [one, first];
    seen.push(one);
  }
}

const sectionsIn = foundIn(/\d个[\u4e00-\u9fff]{0,12}断面/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(SECTIONS), ({ index, 1: number = '', 2: kind = '' }) => ({
    start: index,
    end: index + number.length + 1,
    text: `${number}个`,
    count: Number(number),
    kind: kind.replace(SAYING, ''),
  })),
);

/** All of them, and not those that are good or better than before. */
const SECTIONS =
  /(?<![\d.、]|其中|新增|增加|达标|优良|消除)(\d{1,3})个((?:国家|国|省|市|县|重点|地表水|考核|控制|考|控|监测|河流|水质|级|以上|及|、)*)断面(?=水质|优良|达标|中|全部|[均都])/gu;
const SAYING = /地表水|监测|考核|河流|水质|重点|级|家|、|控制/gu;
