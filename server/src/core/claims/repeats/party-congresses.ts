import { countOf } from '../../numbers/ordinals.ts';
import type { Place } from '../../text/span.ts';
import { matchesOf } from '../../view/matches.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** A congress of the party whose course is followed: 市第六次党代会. */
interface Congress {
  readonly place: Place;
  readonly text: string;
}

/**
 * “市第十二次党代会确立了……” and “全面落实市第十一次党代会部署” of what lies ahead: there is one course that is followed. A review may tell of
 * the congress before.
 */
export function* partyCongresses(view: View): Generator<readonly [Congress, Congress]> {
  const parts = partsOf(view);
  const seen = new Map<string, Congress & { readonly number: number }>();
  for (const { place, found } of matchesOf(view, NAMED, '党代会')) {
    if (parts[place.unit] === 'review') continue;
    const [text, level = '', numeral = ''] = found;
    const one = { place, text, number: countOf(numeral) };
    const first = seen.get(level);
    if (first) yield [one, first];
    else seen.set(level, one);
  }
}

const NAMED =
  /([省市州盟县区旗])委?第([一二三四五六七八九十]{1,3})次党代会(?=[^，。；“”]{0,8}(?:部署|精神|提出|确立|擘画|描绘|明确|要求|绘就|决策|目标|战略))(?![^，。；]{0,4}以来)/gu;
