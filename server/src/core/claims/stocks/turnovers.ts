import { foundIn } from '../../view/joint.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { wordsTo } from '../words.ts';

/** What came, what went, and what the text says is left of it: “新升规9户、退库3户，净增6户”. */
export interface Turnover {
  readonly unit: number;
  readonly came: readonly Labelled[];
  readonly went: readonly Labelled[];
  readonly net: Labelled;
  /** 净减少 and 净流出 tell what is lost. */
  readonly falls: boolean;
}

/** “净增6户，其中新升规9户、退库3户”, “新培育26户、退出31户，净减少5户”; nothing else may stand among them. */
export const turnoversOf = foundIn(/净(?:[增减]|[流迁转][入出])/u, (sentence) => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  return numbers.flatMap((net, k): Omit<Turnover, 'unit'>[] => {
    const way = NET.exec(text.slice(Math.max(0, net.quantity.start - REACH), net.quantity.start))?.[1];
    if (way === undefined || net.quantity.shape !== 'single') return [];
    const flows = [flowsFrom(text, numbers, k, 1), flowsFrom(text, numbers, k, -1)];
    const found = flows.find(({ came, went }) => came.length > 0 && went.length > 0);
    return found ? [{ ...found, net, falls: /[减出]/u.test(way) }] : [];
  });
});

const REACH = 16;
const NET = /净(增加?|减少?|[流迁转][入出])(?:了|人口|企业|户数|数量|达|约)*$/u;

/** “新增5户、退出2户，总数由31户增加到34户”: what came and went right before a total and what it was, at `k`. */
export function flowsBefore(
  text: string,
  numbers: readonly Labelled[],
  k: number,
): Pick<Turnover, 'came' | 'went'> {
  return flowsFrom(text, numbers, k, -1, TOTAL);
}

const TOTAL = /^，(?:使|其)?(?:企业|单位|户)?(?:总数|总量|户数|家数)由$/u;

/** The numbers next to a net change, behind it or before it, as long as they tell what came and went. */
function flowsFrom(
  text: string,
  numbers: readonly Labelled[],
  k: number,
  step: 1 | -1,
  own = OWN,
): Pick<Turnover, 'came' | 'went'> {
  const came: Labelled[] = [];
  const went: Labelled[] = [];
  for (let i = k + step; numbers[i]; i += step) {
    const [one, last, net] = [numbers[i], numbers[i - step], numbers[k]];
    if (!one || !last || !net || !isLike(one, net) || one.quantity.shape !== 'single') break;
    const [from, to] = step > 0 ? [last, one] : [one, last];
    const gap = text.slice(from.quantity.end, to.quantity.start);
    if (!/^[^。；：]{1,24}$/u.test(gap)) break;
    // “迁入0.8万人、迁出0.3万人，流动人口净增0.7万人” is of others.
    if (step < 0 && last === net && !own.test(gap)) break;
    const lead = wordsTo(text, one.quantity.start, REACH);
    const side = WENT.test(lead) ? went : CAME.test(lead) ? came : undefined;
    // Another change beside them may be one more of what came and went.
    if (!side && step > 0 && /[增减迁流]/u.test(lead)) return { came: [], went: [] };
    if (!side) break;
    side.push(one);
  }
  return { came, went };
}

/** Nothing is named anew between what came and went and what is left. */
const OWN = /[，、；](?:全年|当年|实际|相抵后?|两相抵扣后?|企业|户数)*净[\u4e00-\u9fff]{1,3}$/u;

/** Firms, people and schools enter a register or leave it. */
const CAME =
  /(?:新(?:增|升规|入库|入统|纳统|培育|认定|登记|设立?|引进|建|投产|开工)|升规|入库|入统|纳统|[迁转流调]入|引进|新增)[\u4e00-\u9fff]{0,6}$/u;
const WENT =
  /(?:退[出库统规]|出库|注销|吊销|[迁转流调]出|淘汰|流失|撤并|关[停闭]|摘牌|减员)[\u4e00-\u9fff]{0,4}$/u;
