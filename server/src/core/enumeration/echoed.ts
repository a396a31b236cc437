import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';
import { DEED } from './resumed.ts';

/**
 * Lists in the clause behind a code name that end in its word, which all items share: “健全‘三大安全体系’，强化粮食、能源、产业链
 * 安全”, “‘三个统一’到位，人员、财务、药械实行统一管理”; and the count told again behind such a list: “‘五权集成’改革，即甲权、
 * 乙权、…五权入市”.
 */
export const echoedCounts = listings(
  countedIn(/[”个][\u4e00-\u9fff]{0,12}，/u, ({ reading: { text } }, counts) =>
    counts.flatMap((count): readonly OwnListing[] => {
      const close = count.end + count.noun.length;
      if (count.measure === '个' && !count.quoted && !count.arabic) return plainTail(text, close, count);
      if (!count.quoted || count.noun === '' || text.charAt(close) !== '”') return [];
      return [
        ...sharedTail(text, close, count),
        ...together(text, close, count),
        ...named(text, close, count),
        ...toldAgain(text, close, count),
      ];
    }),
  ),
);

/** The clause right behind a name, by its 、: the items but the last, and that one, in which the sentence goes on. */
function rowBehind(
  text: string,
  close: number,
):
  | { readonly from: number; readonly stop: number; readonly words: readonly string[]; readonly last: string }
  | undefined {
  BEHIND.lastIndex = close;
  if (!BEHIND.test(text)) return undefined;
  const from = BEHIND.lastIndex;
  const stop = from + text.slice(from).search(/[，；。：！？]|$/u);
  const all = itemsIn(text, from, stop, '、').map(({ start, end }) => text.slice(start, end));
  return { from, stop, words: all.slice(0, -1), last: all.at(-1) ?? '' };
}

function sharedTail(text: string, close: number, count: Count): readonly OwnListing[] {
  const row = rowBehind(text, close);
  if (!row) return [];
  const { from, stop, words, last } = row;
  const word = wordsOf(count.noun).find(
    (one) => last.indexOf(one) > 1 && !words.some((item) => item.includes(one)),
  );
  if (word === undefined || words.length === 0 || words.some((item) => /\d/u.test(item))) return [];
  const size = sizes([...words, last.slice(0, last.indexOf(word))]);
  const found = sizesFrom(size);
  if (!found.some((size) => Math.abs(size - count.said) < 2)) return [];
  const isAll =
    OF_ALL.test(last.slice(0, last.indexOf(word))) || (last.endsWith(word) && !text.startsWith('，', stop));
  if (size.most < count.said && !isAll) return [];
  const open = last.slice(0, last.indexOf(word)).endsWith('等');
  return [{ count, told: [{ start: from, end: stop }], found, open, where: 'after' }];
}

/** “落实五个法治化要求，推进预防、受理、办理、追责、维序法治化。”: no quotation marks, but a longer word, and nothing behind it. */
function plainTail(text: string, close: number, count: Count): readonly OwnListing[] {
  if (text.charAt(close) !== '，') return [];
  const from = close + 1;
  const stop = from + text.slice(from).search(/[，；。：！？]|$/u);
  const items = itemsIn(text, from, stop, '、').map(({ start, end }) => text.slice(start, end));
  const word = [5, 4, 3]
    .map((length) => count.noun.slice(0, length))
    .find((one) => items.at(-1)?.endsWith(one));
  if (word === undefined || word.length < 3 || items.length < 3 || text.charAt(stop) === '，') return [];
  if (items.slice(0, -1).some((item) => item.includes(word) || /\d/u.test(item))) return [];
  const found = sizesFrom(sizes(items.map((item) => item.replace(word, ''))));
  if (!found.some((size) => Math.abs(size - count.said) < 2)) return [];
  return [{ count, told: [{ start: from, end: stop }], found, where: 'after' }];
}

/** “‘五大战略’，甲、乙、丙、丁一体推进”: what they do together is done by all of them. */
function together(text: string, close: number, count: Count): readonly OwnListing[] {
  const row = rowBehind(text, close);
  if (!row) return [];
  const { from, stop, words, last } = row;
  const size = sizes([...words, last.slice(0, last.search(TOGETHER))]);
  const isRow = last.search(TOGETHER) > 1 && words.every((word) => word.length > 1 && !/[\d“”]/u.test(word));
  if (words.length < 2 || !isRow || DEED.test(words[0] ?? '')) return [];
  const isMore = size.least === count.said + 1 && ALL.test(last);
  if (!isMore && !(size.most === count.said - 1 && !ALL.test(last))) return [];
  return [{ count, told: [{ start: from, end: stop }], found: sizesFrom(size), where: 'after' }];
}

const TOGETHER = /一体|协同|齐头|齐发力|同向|同[\u4e00-\u9fff]同|全部|[均都]/u;
/** Of those more than are counted, but fewer may be some of them. */
const ALL = /全部|[均都]/u;

const BEHIND = /”[\u4e00-\u9fff]{0,8}，/uy;

/** “‘三篇大文章’，改造升级‘老字号’、深度开发‘原字号’、培育壮大‘新字号’”: a name in each. */
function named(text: string, close: number, count: Count): readonly OwnListing[] {
  BEHIND.lastIndex = close;
  if (count.measure !== '篇' || !BEHIND.test(text)) return [];
  const from = BEHIND.lastIndex;
  const stop = from + text.slice(from).search(/[。；！？：]|$/u);
  const items = itemsIn(text, from, stop, '、，');
  const isNamed = items.every(({ start, end }) => /^[^“”]*“[^“”]+”[^“”]*$/u.test(text.slice(start, end)));
  if (!isNamed || items.length < 2 || Math.abs(items.length - count.said) > 1) return [];
  return [{ count, told: [{ start: from, end: stop }], found: [items.length], where: 'after' }];
}

/** Fewer may be some of them, as in “‘四个融合’推进，城乡、产城、文旅融合步伐加快”, but where this says that they are all. */
const OF_ALL = /(?:各|均|都|全部|实行|[二两三四五六七八九](?:个|大)?方面)$/u;

/** The words of two characters in a name that say what it is of: 安全 of 安全体系. */
function wordsOf(noun: string): readonly string[] {
  return Array.from({ length: Math.max(0, noun.length - 1) }, (_, i) => noun.slice(i, i + 2)).filter(
    (word) => !GENERIC.test(word),
  );
}

/** What any programme may be called: a list that ends so need not be of this one. */
export const GENERIC =
  /行动|工程|计划|活动|项目|建设|改革|工作|任务|治理|整治|提升|机制|体系|制度|政策|发展|管理|服务|战略|措施|产业|平台|专项|攻坚|创建|推进|领域|方面|重点|企业/u;

/** The same count of the same things right behind their list: “即甲权、乙权、丙权‸三权入市”. */
function toldAgain(text: string, close: number, count: Count): readonly OwnListing[] {
  const { measure, noun, start, end } = count;
  const name = measure === '' ? noun.charAt(0) : `${measure}${noun.slice(0, 2)}`;
  const behind = text.slice(close, close + REACH);
  const lead = /^”[\u4e00-\u9fff]{0,10}，?[\u4e00-\u9fff]{0,8}，?即/u.exec(behind);
  const at = lead ? [...'二两三四五六七八九十'].map((one) => behind.indexOf(one + name, lead[0].length)) : [];
  const first = at.find((place) => place >= 0) ?? -1;
  if (first < 0 || !/、[^，；。]{2,}$/u.test(behind.slice(lead?.[0].length, first))) return [];
  const number = behind.charAt(first);
  const said = countOf(number);
  const again = close + first;
  return [
    {
      count: {
        ...asCount({ start: again, end: again + 1 + measure.length, said, noun: noun.slice(0, 2) }),
        number,
      },
      told: [{ start, end }],
      found: [count.said],
      where: 'echo',
    },
  ];
}

const REACH = 100;
