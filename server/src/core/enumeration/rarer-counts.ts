import { countOf } from '../numbers/ordinals.ts';
import type { Count } from './count.ts';

/** Counts that only a list before them makes one: of places without another measure, of one thing, in what is called by its number. */
export function rarerCounts(text: string): readonly Count[] {
  return [...namedIn(text), ...placesIn(text), ...onesIn(text)];
}

/** “石门、白石‸两县”, “石门、白石‸2县”, “沿江、沿湖‸两带”: places counted with no other measure. */
function placesIn(text: string): readonly Count[] {
  return Array.from(
    text.matchAll(OF_PLACES),
    ({ index: start, 0: whole, 1: number = '', 2: measure = '' }) => {
      const end = start + whole.length;
      const arabic = /\d/u.test(number);
      return { start, end, said: countOf(number), number, arabic, quoted: false, measure, noun: '' };
    },
  );
}

const OF_PLACES =
  /([二两三四五六七2-9])(?<=、[^，。；：、第一二三四五六七八九十百千余\d]{1,14}.)([县区市州旗盟地省带廊城岛湾])(?![一二两三四五六七八九十\d级]|[同联共]创|创建)/gu;

/** “石门、白石等‸1个基地”: one of what is named several times over. */
function onesIn(text: string): readonly Count[] {
  return Array.from(text.matchAll(ONE), ({ index, 0: number, 1: measure = '' }) => {
    const start = index;
    const end = start + 1 + measure.length;
    const noun = /^[\u4e00-\u9fff]{0,12}/u.exec(text.slice(end))?.[0] ?? '';
    return { start, end, said: 1, number: number.charAt(0), arabic: true, quoted: false, measure, noun };
  });
}

const ONE = /(?<=、[^，。；：、]{1,16}等)1([个项家所座条处])(?=[\u4e00-\u9fff])/gu;

/** “禾溪四景”: what is called by its number. */
function namedIn(text: string): readonly Count[] {
  return Array.from(text.matchAll(NAMED), ({ index, 1: name = '', 2: number = '', 3: noun = '' }) => {
    const said = countOf(number);
    const start = index + 1;
    const end = start + name.length + 1;
    return { start, end, said, number, arabic: false, quoted: true, measure: '景', noun };
  });
}

const NAMED = /“([\u4e00-\u9fff]{2,3})([三四五六七八九十])([景宝绝品珍鲜怪杰优特])(?=”)/gu;
