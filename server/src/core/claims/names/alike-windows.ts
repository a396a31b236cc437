import { isHan, tableOf } from '../../text/characters.ts';
import { type Alike, alikeBy, type AlikeGroups, alikeTo } from '../../lexicon/alike.ts';
import { once } from '../../once.ts';
import { type Held, heldBy } from '../../text/per-sentence.ts';
import type { View } from '../../view/view.ts';
import { areCommon } from './common-words.ts';
import { opensName } from './proper-names.ts';

/** Three characters of a sentence of which one is left open. */
export interface Window {
  readonly unit: number;
  readonly start: number;
  /** Where in it the character is that differs. */
  readonly at: number;
}

export const LENGTH = 3;

export const LAST = LENGTH - 1;

/** The first windows of each pair that differs in characters that are alike. */
export function alikeWindows(view: View): readonly (readonly [Window, Window])[] {
  return pairsIn(windowsIn(view), alikeBy(view.catalogue.alike));
}

/** What a thing is called by at its end: 机厂 of 云川机场, 新成 of 科教新城. */
export const THINGS = '城场道港园路桥湖河江山岛镇厂库院校楼站渠坝湾滩潭泉谷岭坪';
/** Where a name ends: at a mark, or before what is told of works and waters. */
export const NAME_ENDS =
  /^(?:$|[，。、；：）》”（\d]|光伏|风电|水电|抽水|灌区|景区|湿地|古镇|古村|隧道|互通|枢纽|电站|街区|[一二三四]期|[东西南北]?(?:延|段|线|侧|区|岸)|建[设成]|改[造扩]|[新扩]建|拓[宽展]|提升|旅客|货[物邮]|流域|沿[线岸]|两岸|片区|项目|工程|全线|通车|主体|开工|竣工|投[用产]|启用|治理|综合|提质|[的等和与及至到])/u;

/** Words of one character and numbers, which stand in no name. */
export const STOPS = tableOf('的了和与及在为把将被对以等不一二三四五六七八九十百千万亿个年月日两有');
/** What may stand behind a word as well as within a name. */
export const JOINTS = tableOf('及和与');
const COMMA = '、'.charCodeAt(0);
/** What a place in a list of them may be called by elsewhere: 云塘县 of “辖临溪、云塘、沧澜等县”. */
const LEVELS = [...'县市区镇'].map((level) => level.charCodeAt(0));
const AND = '和'.charCodeAt(0);
/** What a name with another first character may not begin with: 占 and 上 of 固定资产投资. */
const VERBS = tableOf('占上下入出到达无是购卖收交新老');

/** Verbs that a name stands behind, besides those that any name does. */
const MORE_VERBS = new Set('开通|新增|盘活|用好|擦亮|做强|做优|培育|入驻|深化|优化|加密'.split('|'));
const VERB_ENDS = tableOf([...MORE_VERBS].map((verb) => verb.charAt(1)).join(''));

function followsVerb(text: string, start: number): boolean {
  return VERB_ENDS[text.charCodeAt(start - 1)] === 1 && MORE_VERBS.has(text.slice(start - 2, start));
}

/** The last characters of things, and what is taken for one of them. */
const endingsOf = once((groups: AlikeGroups): Uint8Array =>
  tableOf([...THINGS].flatMap((thing) => [thing, ...alikeTo(groups, thing)]).join('')),
);

/** For every three characters of a sentence where they begin and which one is left open, the character there, and a sign of the two others, never 0. */
const windowsIn = heldBy(({ reading: { text } }, catalogue): Int32Array | undefined => {
  const found: number[] = [];
  const ending = endingsOf(catalogue.alike);
  const common = areCommon(catalogue);
  for (let start = 0; start + LENGTH <= text.length; start++) {
    const [a, b, c] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
    if (!isHan(a) || !isHan(b)) continue;
    if (STOPS[a] === 1) {
      // 六柳 of “六柳水库”
      if (isHan(c) && STOPS[b] !== 1 && STOPS[c] !== 1 && opensName(text, start) && !common(a, b))
        found.push(start, 1, b, signOf(a, c, 1));
      continue;
    }
    if (c === COMMA && text.charCodeAt(start - 1) === COMMA)
      for (const level of LEVELS) found.push(start, 1, b, signOf(a, level, 1));
    if (JOINTS[c] === 1 && STOPS[b] !== 1) found.push(start, 1, b, signOf(a, c, 1));
    if (!isHan(c) || STOPS[c] === 1) continue;
    const opens = opensName(text, start);
    // “绿化彩化”: what is listed ends alike. The 和 of “供水和生态” is not that of 盛和牧业.
    if (a !== c && (STOPS[b] !== 1 || (b === AND && opens))) found.push(start, 1, b, signOf(a, c, 1));
    const begins = opens || followsVerb(text, start);
    if (begins && STOPS[b] !== 1 && VERBS[a] !== 1) found.push(start, 0, a, signOf(b, c, 0));
    if (STOPS[b] !== 1 && !common(a, b)) found.push(start, LAST, c, signOf(a, b, LAST));
    else if (
      ending[c] === 1 &&
      STOPS[b] !== 1 &&
      NAME_ENDS.test(text.slice(start + LENGTH, start + LENGTH + 2))
    )
      found.push(start, LAST, c, signOf(a, b, LAST));
  }
  return found.length > 0 ? Int32Array.from(found) : undefined;
});

const STEP = 4;

function signOf(a: number, b: number, at: number): number {
  const mixed = Math.imul(((a << 16) | b) + at, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) | 1;
}

/** The first windows of each pair that differs in characters that are alike; of some thousand windows there are few. */
function pairsIn(held: readonly Held<Int32Array>[], isAlike: Alike): readonly (readonly [Window, Window])[] {
  return fillingsIn(held, isAlike).flatMap(({ sign, one, other }) => {
    const [a, b] = [firstOf(held, sign, one), firstOf(held, sign, other)];
    return a && b ? [[a, b] as const] : [];
  });
}

interface Fillings {
  readonly sign: number;
  /** The characters, in the order of the text. */
  readonly one: number;
  readonly other: number;
}

/**
 * Characters that are alike in one window, by open addressing, for all are asked at every keystroke: each filling of a window has a
 * slot, and a new one is held against those of its window on the way to its own.
 */
function fillingsIn(held: readonly Held<Int32Array>[], isAlike: Alike): readonly Fillings[] {
  const pairs: Fillings[] = [];
  const count = held.reduce((sum, { value }) => sum + value.length / STEP, 0);
  const mask = 2 ** Math.ceil(Math.log2(1.5 * count + 2)) - 1;
  const signs = new Int32Array(mask + 1);
  const fillings = new Uint16Array(mask + 1);
  for (const { value } of held) {
    for (let at = 2; at < value.length; at += STEP) {
      const filling = value[at] ?? 0;
      const sign = value[at + 1] ?? 0;
      let slot = (sign >>> 8) & mask;
      for (let known = signs[slot]; known !== 0; known = signs[slot]) {
        if (known === sign) {
          const one = fillings[slot] ?? 0;
          if (one === filling) break;
          if (isAlike(one, filling)) pairs.push({ sign, one, other: filling });
        }
        slot = (slot + 1) & mask;
      }
      signs[slot] = sign;
      fillings[slot] = filling;
    }
  }
  return pairs;
}

function firstOf(held: readonly Held<Int32Array>[], sign: number, filling: number): Window | undefined {
  for (const { unit, value } of held) {
    for (let at = 0; at < value.length; at += STEP) {
      if (value[at + 3] === sign && value[at + 2] === filling)
        return { unit, start: value[at] ?? 0, at: value[at + 1] ?? 0 };
    }
  }
  return undefined;
}
