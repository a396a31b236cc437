import { grouped } from '../../grouped.ts';
import { foundIn } from '../../view/joint.ts';
import { valueOf } from '../../lexicon/trie.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { View } from '../../view/view.ts';
import { isBareBefore } from './name-context.ts';
import type { Programme } from './programmes.ts';

/** A set that a report has of its own and tells by its number: 四大国有集团, “五大产业”, 三创攻坚战. */
interface Counted extends Programme {
  readonly said: number;
  /** What is counted, up to the next mark and beyond its end: 国有集团市场化转型. */
  readonly words: string;
  /** Whether its members stand before it or behind it, or words that make it another set. */
  readonly told: boolean;
}

/**
 * Sets told twice with one number more or less, the one that recalls the other first: “深化五大国有集团转型” where “四大国有集团” was told, in quotation
 * marks or without. One that tells its own members is itself.
 */
export function* countedPairs(view: View): Generator<readonly [Programme, Programme]> {
  const all = Array.from(countedIn(view), ({ unit, start, end, ...set }): Counted => ({
    ...set,
    place: { unit, start, end },
  }));
  for (const group of grouped(all, ({ words }) => words.slice(0, LEAST)).values()) {
    for (const odd of group) {
      if (odd.told || group.some((one) => one !== odd && one.said === odd.said && isOneSet(odd, one)))
        continue;
      const others = group.filter(({ said, place }) => said !== odd.said && place.unit !== odd.place.unit);
      const [usual, ...more] = others.filter((one) => isOneSet(odd, one));
      const apart = Math.abs(odd.said - (usual?.said ?? 0));
      const known = group.some(({ told, said }) => told && said === usual?.said);
      if (
        !usual ||
        more.some(({ said }) => said !== usual.said) ||
        apart > (known ? (isLong(odd, usual) ? FAR : 2) : isTerm(usual, view) && more.length > 0 ? FAR : 1)
      )
        continue;
      const anyone = ANYONES.test(odd.words);
      if (usual.told || isTerm(usual, view) || (more.length > 0 && !anyone)) yield [odd, usual];
    }
  }
}

/** 绿色产业 of “七大绿色产业”: no word that any set may be called by. */
function isLong({ words: a }: Counted, { words: b }: Counted): boolean {
  return a.length >= LONG && a.slice(0, LONG) === b.slice(0, LONG);
}

const LONG = 5;

/** 三大攻坚战, which everybody knows. */
function isTerm({ text, words }: Counted, { catalogue }: View): boolean {
  for (let length = words.length; length >= LEAST; length--) {
    if (valueOf(catalogue.words, text + words.slice(1, length))?.kind === 'name') return true;
  }
  return false;
}

/** What every office has several of: only one that is told with its members is recalled. */
const ANYONES = /^大(?:战略|行动|工程|任务|目标|平台|体系|攻坚|计划|举措|领域|板块|抓手|重点)/u;

const LEAST = 3;
/** 三大攻坚战, told again and again, is no 五大攻坚战. */
const FAR = 3;

const SET =
  /(?<![第前近超余逾每一二三四五六七八九十百\d])([两三四五六七八九十])(大(?![会常部中专]|人大)|创)([\u4e00-\u9fff]{2,12})/gu;

const countedIn = foundIn(/[两三四五六七八九十][大创]/u, ({ reading: { text } }) =>
  [...text.matchAll(SET)].map(({ 1: number = '', 2: measure = '', 3: words = '', index }) => {
    const [start, end] = [index, index + number.length + measure.length];
    const before = text.slice(Math.max(0, start - 40), start);
    return {
      start,
      end,
      text: number + measure,
      said: countOf(number),
      // “四大市属国有集团” are the “四大国有集团” of the city.
      words: measure + words.replace(/^[省市县区州]属/u, ''),
      told:
        isOwn(before) ||
        /^[\u4e00-\u9fff]{0,8}”?[\u4e00-\u9fff]{0,4}(?:[：（]|，?即|——|，?就是|，?也就是)/u.test(
          text.slice(end),
        ),
    };
  }),
);

/** “甲、乙、丙三大产业”, “城市更新五大行动”, “省委‘九大基地’”: its members, what it is of, or whose it is. */
function isOwn(written: string): boolean {
  const before = written.replace(/“$/u, '');
  if (/、[^，。；：]*$|”$/u.test(before)) return true;
  return !isBareBefore(before);
}

/** The same name, and in neither the beginning of a longer one. */
function isOneSet({ words: a }: Counted, { words: b }: Counted): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  if (n < LEAST) return false;
  return !GOES_ON.test(a.slice(n)) && !GOES_ON.test(b.slice(n));
}

const GOES_ON =
  /^(?:集群|基地|园|链|体系|工程|行动|项目|平台|领域|板块|产业|企业|集团|布局|格局|战略|中心|片区|功能|重点|任务|目标|计划|攻坚|问题|指标|战|业|区)/u;
