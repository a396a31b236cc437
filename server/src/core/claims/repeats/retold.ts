import { isHan } from '../../text/characters.ts';
import { once } from '../../once.ts';
import { type Held, heldBy } from '../../text/per-sentence.ts';
import type { Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';

/** A title or a slogan of several words, in a text that ends where it does. */
interface Name extends Span {
  /** A title from as far back as its words reach: 打造文化文物保护利用示范区. */
  readonly text: string;
  /** Whether it is all that stands between quotation marks. */
  readonly quoted: boolean;
}

/** A name where it stands. */
type Told = Name & { readonly unit: number };

/** Two names that are one but for one or two characters: what both begin and end with, and what differs. */
interface Pair {
  readonly left: number;
  readonly size: number;
  readonly right: number;
  /** Whether chance alone would hardly make them: all of both in quotation marks, or many characters but one. */
  readonly sure: boolean;
}

/**
 * Titles and slogans told again with one or two characters other, the odd one first: “市域副中心城市重要功能区” once where it is
 * “省域副中心城市重要功能区” elsewhere, “人人有证、技能社会” and “人人持证、技能社会”.
 */
export function retoldOf(view: View): readonly (readonly [Programme, Programme])[] {
  return pairsOf(toldIn(view));
}

/** Nothing but these names decides, so an edit that touches none leaves all as it was. */
const pairsOf = once((held: readonly Held<readonly Name[]>[]) => {
  const names = held
    .flatMap(({ unit, value }) => value.map((name): Told => ({ ...name, unit })))
    .slice(0, MOST);
  const found: (readonly [Programme, Programme])[] = [];
  for (const [i, odd] of names.entries()) {
    for (const [k, usual] of names.entries()) {
      const pair = i === k || odd.unit === usual.unit ? undefined : pairOf(odd, usual);
      if (!pair || timesTold(odd, pair, names) > 1) continue;
      const again = timesTold(usual, pair, names) > 1;
      // Of two told once, which is right nobody can say; the later one is asked about.
      if (!again && (i < k || !pair.sure)) continue;
      found.push([shown(odd, pair), shown(usual, pair)]);
      break;
    }
  }
  return found;
});

/** Every name is held against every other, so there is an end to them. */
const MOST = 200;

const toldIn = heldBy(({ reading: { text } }): readonly Name[] | undefined => {
  const names = [...titlesIn(text), ...slogansIn(text)];
  return names.length > 0 ? names : undefined;
});

/** What a place is to be, or has been named: 示范区, 先行县, 副中心城市, 第一县. */
const HEAD =
  /(?:示范|先行|先导|引领|样板|标杆|试验|创新|集聚|功能|核心|承载|协同|合作|发展|承接|保护|展示|体验|供应|生产|加工|研发|中试|康养|旅游)(?:区|县|市|镇|村|地|带|园|基地|城市|中心)(?![域级内委政])|高地|名[城市县镇](?![镇])|(?:[中副]心|节点|卫星)城市|新[城都]|之[都城乡]|产业[园城]|旅游区|都市圈|城市群|经济[带圈]|第一[省市县区镇村]|目的地|集散地|主阵地|承接地|策源地|先行地|重要(?:窗口|门户|枢纽|支点|节点)|(?:提升|突破|推进|攻坚|建设|落实|深化|巩固|服务|发展|转型|治理)年(?=[”、，。活行])|(?<=[美福强裕明谐丽康慧安])新[\u4e00-\u9fff]{2}(?=[，。！；”])/gu;

function titlesIn(text: string): readonly Name[] {
  return [...text.matchAll(HEAD)].map(({ 0: head, index }) => {
    const end = index + head.length;
    let start = index;
    while (start > 0 && index - start < REACH && isHan(text.charCodeAt(start - 1))) start--;
    const quoted = text.charAt(start - 1) === '“' && text.charAt(end) === '”';
    return { text: text.slice(start, end), start, end, quoted };
  });
}

const REACH = 16;

function slogansIn(text: string): readonly Name[] {
  return [...text.matchAll(SLOGAN)].flatMap(({ 1: slogan = '', index }) =>
    ENDS_AS_TITLE.test(`${slogan}”`)
      ? []
      : [{ text: slogan, start: index + 1, end: index + 1 + slogan.length, quoted: true }],
  );
}

const SLOGAN = /“([\u4e00-\u9fff、，]{7,24})”/gu;
const ENDS_AS_TITLE = new RegExp(`(?:${HEAD.source})”$`, 'u');

function pairOf(a: Name, b: Name): Pair | undefined {
  let right = 0;
  while (right < a.text.length && right < b.text.length && a.text.at(-1 - right) === b.text.at(-1 - right))
    right++;
  const [one, other] = [a.text.slice(0, a.text.length - right), b.text.slice(0, b.text.length - right)];
  if (right === 0 || one === '' || other === '') return undefined;
  for (const size of [1, 2]) {
    let left = 0;
    while (left + size < one.length && one.at(-1 - size - left) === other.at(-1 - size - left)) left++;
    const [x, y] = [one.slice(-size), other.slice(-size)];
    // 省域 and 市域副中心 are two things, but hardly where more of a title follows that is the same.
    const apart = APART.test(x + y) && (a.text.charAt(one.length) !== '域' || right < 8);
    if (x.startsWith(y.charAt(0)) || apart) continue;
    const ends = left + size === one.length && one.length === other.length && a.quoted && b.quoted;
    const own = one.slice(one.length - size - left, one.length - size).replace(NOT_OWN, '').length;
    const heads = HEADS.test(x) && HEADS.test(y) && own > 3;
    const long = (own >= (size === 1 ? 2 : 4) && own + right > 6) || (size === 1 && own > 0 && right > 6);
    // Of a motto in several parts, “人人持证、技能社会”, all others are the same.
    const enough = size === 1 || /[、，]/u.test(a.text) ? 7 : 10;
    const slogan = ends && (heads || left + right >= enough);
    const sure = slogan || (size === 1 && own + right > 8 && (own > 2 ? right > 3 : own > 1 && right > 7));
    if (heads || long || sure) return { left, size, right, sure };
  }
  return undefined;
}

/** What is told by number, by level or by side differs from one thing to another. */
const APART = /[一二两三四五六七八九十百千万双东西南北中上下前后新老大小城农国省市县区镇乡村]/u;
/** Words of one meaning that titles end with: 示范区, 先行区, 提升年, 突破年. What is tried out (试点) becomes a model later. */
const HEADS = /^(?:示范|先行|引领|样板|标杆|先进|提升|突破|攻坚|推进|深化|巩固)$/u;
/** What stands before a title's own words: what is done, whose honour it is, and what every place wants. */
const NOT_OWN =
  /^.*(?:打造|建设|建成|创建|争创|创成|推进|推动|加快|实施|围绕|成为|构建|支持|申报|入选|获评|评为|命名|列入|纳入|作为|[国省市县]家?级|全[国省市县区]|国家|高质量发展|共同富裕|现代化|[的和与及为入成])/u;

/** How often a report has what is told of a name: its differing characters among those that it shares. */
function timesTold({ text }: Name, pair: Pair, names: readonly Told[]): number {
  const form = formOf(text, pair);
  return names.filter((name) => name.text.endsWith(form)).length;
}

function formOf(text: string, { left, size, right }: Pair): string {
  return text.slice(text.length - right - size - left);
}

/** As much of the name as a message shows, with what differs in it. */
function shown({ unit, end, text }: Told, { left, size, right }: Pair): Programme {
  const after = Math.min(right, Math.max(SHOWN - size - left, SHOWN / 2));
  const before = Math.min(left, SHOWN - size - after);
  const place = { unit, start: end - right - size - before, end: end - right + after };
  return { text: text.slice(text.length - right - size - before, text.length - right + after), place };
}

const SHOWN = 14;
