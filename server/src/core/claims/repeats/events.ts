import { foundIn } from '../../view/joint.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** An event by its day, its place and its strength: “6·16”石岭5.6级地震. */
interface Event {
  readonly place: Place;
  readonly text: string;
  readonly parts: readonly string[];
}

/** Events told twice, of which two of the three agree and one does not. */
export function* eventsTwice(view: View): Generator<readonly [Event, Event]> {
  const seen: Event[] = [];
  for (const { unit, ...found } of eventsIn(view)) {
    const one: Event = { ...found, place: { unit, start: found.start, end: found.end } };
    const same = seen.find((other) => differing(one, other) < 2);
    if (same) yield [one, same];
    seen.push(one);
  }
}

function differing({ parts }: Event, other: Event): number {
  return parts.filter((part, i) => part !== other.parts[i]).length;
}

const eventsIn = foundIn(/”[\u4e00-\u9fff]{2,8}\d\.\d级/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(EVENT), ({ index, 0: whole, 1: day = '', 2: where = '', 3: strength = '' }) => ({
    start: index,
    end: index + whole.length,
    text: whole,
    parts: [day, where, strength],
  })),
);

const EVENT = /“(\d{1,2}[·.．]\d{1,2})”([\u4e00-\u9fff]{2,8}?)(\d\.\d)级地震/gu;
