import { numbersOf } from '../claims/numbers.ts';
import { meets, plus } from '../numbers/interval.ts';
import { countOf } from '../numbers/ordinals.ts';
import { foundIn } from '../view/joint.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/**
 * How many sums a total adds up: “到位资金6.8亿元，发行债券21.3亿元，增发国债3.6亿元，‸三项合计31.7亿元”. Only as many of the last as do
 * add up to it are what is counted.
 */
export const totalledCounts = listings(
  foundIn(/[，；](?:这|以上)?[二两三四五六七八九][项者类块笔个][^，。；\d]{0,6}[合总共]计/u, (sentence) => {
    const { text } = sentence.reading;
    return [...text.matchAll(TOTAL)].flatMap(
      ({ index, 0: whole, 1: lead = '', 2: number = '' }): OwnListing[] => {
        const numbers = numbersOf(sentence).map(({ quantity }) => quantity);
        const total = numbers.find(({ start }) => start === index + whole.length);
        if (!total) return [];
        const parts = numbers.filter(
          ({ unit, end, shape }) => end <= index && unit === total.unit && shape === 'single',
        );
        const found = parts
          .map((_, i) => parts.slice(i))
          .filter(
            (tail) =>
              tail.length > 1 && meets(tail.map(({ interval }) => interval).reduce(plus), total.interval),
          )
          .map(({ length }) => length);
        const first = parts.at(-(found[0] ?? 0));
        if (found.length === 0 || !first) return [];
        const start = index + lead.length;
        const count = {
          ...asCount({ start, end: start + 1, said: countOf(number) }),
          number,
          noun: whole.charAt(lead.length + 1),
        };
        return [{ count, told: [{ start: first.start, end: index }], found, where: 'before' }];
      },
    );
  }),
);

const TOTAL =
  /([，；](?:这|以上)?)([二两三四五六七八九])[项者类块笔个](?:[\u4e00-\u9fff]{0,6}?)(?:合计|总计|共计)[^，。；\d]{0,6}/gu;
