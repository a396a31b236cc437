import { withEarlier } from '../../grouped.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { foundIn } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';

interface Name extends Span {
  readonly text: string;
}

/** “‘甲’‘乙’‘丙’等3个中试基地”. */
interface QuotedList {
  readonly names: readonly Name[];
  readonly said: number;
  /** With what is counted: 3个中试基地. */
  readonly count: Name;
  readonly noun: string;
}

type Told = QuotedList & { readonly unit: number };

/**
 * Names in quotation marks that are listed and counted twice, with another count or with one of the names told otherwise, the later one
 * first: “‘低碳冶炼’‘特种材料’等3个中试基地” and “‘低碳冶炼’和‘特种材料’等5个中试基地”.
 */
export function* quotedListsOf(view: View): Generator<readonly [Programme, Programme]> {
  for (const [here, earlier] of withEarlier(listsIn(view), ({ noun }) => [noun], MOST)) {
    const there = earlier.find((one) => one.unit !== here.unit && isSame(here, one));
    if (!there) continue;
    if (here.said !== there.said) {
      yield [shown(here, here.count), shown(there, there.count)];
      continue;
    }
    const [odd, ...more] = here.names.filter(({ text }) => !has(there, text));
    const [usual] = there.names.filter(({ text }) => !has(here, text));
    if (odd && usual && more.length === 0 && isNearly(odd.text, usual.text))
      yield [shown(here, odd), shown(there, usual)];
  }
}

const listsIn = foundIn(/”[和与、]?“[^“”]{2,12}”(?:等|这)?[\d两三四五六七八九十]/u, ({ reading: { text } }) =>
  Array.from(
    text.matchAll(LIST),
    ({ index, 1: row = '', 2: among = '', 3: number = '', 4: measure = '', 5: noun = '' }): QuotedList => {
      const at = index + row.length + among.length;
      return {
        names: Array.from(row.matchAll(/“([^“”]+)”/gu), ({ index: from, 1: name = '' }) => {
          const start = index + from + 1;
          return { text: name, start, end: start + name.length };
        }),
        said: countOf(number),
        count: { text: number + measure + noun, start: at, end: at + (number + measure + noun).length },
        noun: measure + noun,
      };
    },
  ),
);

const LIST =
  /((?:“[\u4e00-\u9fff]{2,12}”[和与、]?){2,8})((?:等|这)?)(\d{1,2}|[两三四五六七八九十])(个|项|家|大|类|条)([\u4e00-\u9fff]{3,4})/gu;
const MOST = 12;

/** All names but one are the same, and two at least. */
function isSame(a: QuotedList, b: QuotedList): boolean {
  const shared = a.names.filter(({ text }) => has(b, text)).length;
  return shared > 1 && shared >= Math.max(a.names.length, b.names.length) - 1;
}

/** The same word begins or ends both: 特种材料 and 新型材料. */
function isNearly(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}

function has({ names }: QuotedList, name: string): boolean {
  return names.some(({ text }) => text === name);
}

function shown({ unit }: Told, { text, start, end }: Name): Programme {
  return { text, place: { unit, start, end } };
}
