import { matchesOf } from '../matches.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import type { Count } from './counts.ts';

/** A count that looks back on the list before it. */
export interface Recalled {
  readonly place: Place;
  readonly count: Count;
  readonly items: readonly Place[];
  readonly found: readonly number[];
}

/** “一是…；二是…；三是…。以上三个方面的问题，…”. Where several lists end there, it may count any of them. */
export function* recalledCounts(view: View): Generator<Recalled> {
  for (const { place, found } of matchesOf(view, RECALLED)) {
    const ended = view.outline.series.filter(({ style, items }) => {
      const last = items.at(-1)?.place;
      if (!last || items[0]?.ordinal !== 1 || style === 'dash') return false;
      const away = place.unit - last.unit;
      return away === 0 ? last.start < place.start : away > 0 && away <= NEAR;
    });
    const items = ended.at(-1)?.items.map((item) => item.place);
    if (!items) continue;
    const [, pointer = '', number = '', measure = ''] = found;
    const start = place.start + pointer.length;
    const arabic = /\d/u.test(number);
    const said = arabic ? Number(number) : ordinalOf(number.replace('两', '二'));
    yield {
      place: { ...place, start },
      count: { start, end: place.end, said, number, arabic, quoted: false, measure, noun: '' },
      items,
      found: ended.map((series) => series.items.length),
    };
  }
}

/** In how many sentences after its last item a list is looked back on. */
const NEAR = 2;

const RECALLED = /(以上|上述|这)([二两三四五六七八九十]{1,2}|\d{1,2})(个?方面|个问题|项|条|点|件|大)/gu;
