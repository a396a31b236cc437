import { countOf } from '../numbers/ordinals.ts';
import { matchesOf } from '../view/matches.ts';
import type { View } from '../view/view.ts';
import type { Listing } from './listing.ts';

/** “‘转型、增收、扩城、惠民’八字方针”, “沿着‘向海图强、工贸并举’的八字路径”, “在‘山、水、林、矿’上做足四字文章”: characters are counted, not items. */
export function* letteredCounts(view: View): Generator<Listing> {
  for (const { place, found } of matchesOf(view, LETTERED, '字')) {
    const [whole, inside = '', number = ''] = found;
    const said = countOf(number);
    const letters = inside.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
    // Of a row parted by 、, “念好‘山、水、茶’四字经”, three are enough to be counted.
    const fewest = /^.(?:、.)+$/u.test(inside) ? 3 : 4;
    if (said < fewest || letters < fewest) continue;
    const end = place.start + whole.length;
    const start = end - 1 - number.length;
    yield {
      place: { ...place, start, end },
      count: { start, end, said, number, arabic: /\d/u.test(number), quoted: false, measure: '字', noun: '' },
      told: [{ ...place, end: place.start + inside.length + 2 }],
      found: [letters],
      where: 'letters',
    };
  }
}

const LETTERED =
  /“([^“”]{4,80})”(?:的|这|[上里]?[做写下用念唱抓][足好活深实优透准稳]?)?([一二三四五六七八九十]{1,3}|\d{1,2})字(?=[\u4e00-\u9fff])/gu;
