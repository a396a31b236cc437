import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/**
 * Counts that the next count adds up: “建成三个县级中心、两个镇级中心，‸五个中心全部投用”, “三市两区‸五地联动”. They are all of it where they
 * bear its name, or it is the common one of them (学校 of 小学 and 初中) and taken up in full.
 */
export const summedCounts = listings(
  foundIn(
    /[和、][^，。；：、]{3,14}，[这共]?[\d一二两三四五六七八九十]{1,3}[^，。；：\d]{2,9}(?:全部|均|都|悉数)|[二两三四五六七八九十\d]地[协联合共互]/u,
    ({ reading: { text } }) =>
      [...rowsIn(text), ...placesIn(text)].filter(({ count, found: [sum = 0] }) => isNear(count.said, sum)),
  ),
);

/** Others may be among what is taken up, so that only one more or less, two, or a ten is taken for a slip. */
function isNear(said: number, sum: number): boolean {
  return [0, 1, 2, 10].includes(Math.abs(said - sum));
}

function rowsIn(text: string): readonly OwnListing[] {
  return Array.from(text.matchAll(ROW)).flatMap(
    ({ index, 0: whole, 1: row = '', 2: number = '', 3: unit = '', 4: noun = '', 5: all = '' }) => {
      const parts = row.split(/[、和]/u).map((part) => {
        const [, own = '', measure = '', name = ''] = PART.exec(part) ?? [];
        return { said: countOf(own), measure, name };
      });
      const last = parts.at(-1)?.name ?? '';
      const isOne = parts.every(
        ({ name }) => name.endsWith(noun) || (last.endsWith(noun) && /[级类型]$/u.test(name)),
      );
      const isKind = parts.every(({ measure, name }) => measure === unit && KINDS[noun]?.test(name));
      if (!isOne && !isKind) return [];
      const sum = parts.reduce((total, { said }) => total + said, 0);
      // “5个项目均已完工” may be five of the six.
      if (/[均都]/u.test(all) && countOf(number) < sum) return [];
      const start = index + row.length + 1 + (/^[这共]/u.test(whole.slice(row.length + 1)) ? 1 : 0);
      const count = {
        ...asCount({ start, end: start + number.length + unit.length + noun.length, said: countOf(number) }),
        number,
      };
      return [
        { count, told: [{ start: index, end: index + row.length }], found: [sum], where: 'before' as const },
      ];
    },
  );
}

const NUMBER = '\\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]';
const MEASURE = '[个所座条家项处支台类片道]';
const NAME = '[^，。；：、和\\d]';
const ITEM = `(?<![\\d.第十百万])(?:${NUMBER})${MEASURE}${NAME}{2,10}`;
const PART = new RegExp(`^(${NUMBER})(${MEASURE})(.+)$`, 'u');
const ROW = new RegExp(
  `((?:${ITEM}[、和]){1,5}${ITEM})，[这共]?(${NUMBER})(${MEASURE})(${NAME}{2,6}?)(?:已|现已|目前)?(全部|均|都|悉数)`,
  'gu',
);

/** What things of several names are called together. */
const KINDS: Readonly<Record<string, RegExp>> = {
  学校: /[小中]学$|学校$|[初高]中$|幼儿园$/u,
  企业: /企业?$|公司$/u,
  医院: /院$|卫生室$/u,
  场馆: /馆$|场$/u,
  道路: /[路街道巷线]$/u,
  线路: /线路?$/u,
};

/** “三市两区五地联动”: how many places go together. */
function placesIn(text: string): readonly OwnListing[] {
  return Array.from(text.matchAll(PLACES), ({ index, 1: row = '', 2: number = '' }) => {
    const sum = Array.from(row.matchAll(ONE), ([one]) => countOf(one)).reduce((all, one) => all + one, 0);
    const start = index + row.length;
    const count = { ...asCount({ start, end: start + number.length + 1, said: countOf(number) }), number };
    return { count, told: [{ start: index, end: start }], found: [sum], where: 'before' as const };
  });
}

const ONE = /[一二两三四五六七八九十]|\d{1,2}/gu;
const PLACES =
  /((?:(?:[一二两三四五六七八九十]|\d{1,2})[省市县区州旗镇乡村]){2,4})([二两三四五六七八九十]|\d{1,2})地(?=[协联合共互])/gu;
