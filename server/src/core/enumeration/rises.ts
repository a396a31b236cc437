import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/** “八大类价格‘七涨一降’：食品上涨2.6%，…，居住下降0.2%”: eight are seven and one, and one fall is told. */
export const riseCounts = listings(
  foundIn(/[一二两三四五六七八九][涨升增][一二两三四五六七八九][降减跌]/u, ({ reading: { text } }) =>
    [...text.matchAll(RISES)].flatMap((code) => [...kindsBefore(text, code), ...fallsBehind(text, code)]),
  ),
);

const RISES =
  /([一二两三四五六七八九])[涨升增]([一二两三四五六七八九])[降减跌](?:([一二两三四五六七八九])[平稳])?/gu;

/** “‸八大类价格七涨一降”. */
function kindsBefore(
  text: string,
  { index, 0: code, 1: up = '', 2: down = '', 3: level = '' }: RegExpExecArray,
): readonly OwnListing[] {
  const kinds = KINDS.exec(text.slice(Math.max(0, index - REACH), index));
  if (!kinds) return [];
  const [whole, number = '', measure = ''] = kinds;
  const start = index - whole.length;
  const end = start + number.length + measure.length;
  return [
    {
      count: asCount({ start, end, said: countOf(number) }),
      told: [{ start: index, end: index + code.length }],
      found: [countOf(up) + countOf(down) + countOf(level)],
      where: 'beside',
    },
  ];
}

const KINDS = /([二三四五六七八九十])(个|大|项)(?:类|门类|行业|指标|大类)[^，。；：]{0,12}$/u;
const REACH = 20;

/** Where as many are told as the code has in all: the number of rises is right if that of falls is. */
function fallsBehind(
  text: string,
  { index, 0: code, 1: up = '', 2: down = '' }: RegExpExecArray,
): readonly OwnListing[] {
  const from = index + code.length;
  const list = /^”?[\u4e00-\u9fff]{0,4}：([^。；]+)/u.exec(text.slice(from))?.[0] ?? '';
  const [ups, downs] = [list.match(UP)?.length ?? 0, list.match(DOWN)?.length ?? 0];
  if (ups + downs !== countOf(up) + countOf(down)) return [];
  const start = index + code.indexOf(down, 1);
  const count = asCount({ start, end: start + 1, said: countOf(down), noun: code.charAt(3) });
  return [{ count, told: [{ start: from, end: from + list.length }], found: [downs], where: 'beside' }];
}

const UP = /上涨|增长|上升|提高/gu;
const DOWN = /下降|下跌|降低|减少/gu;
