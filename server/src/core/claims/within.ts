import type { Scanned } from '../unit.ts';
import type { Found } from './addends.ts';
import { isLike } from './lists.ts';
import type { Labelled } from './numbers.ts';

/** What is said to be among others: “38家企业中产值超亿元的有11家”, “286个贫困村中已有198个脱贫”, “累计24座，昼夜开放的有9座”. */
export function* within({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    if (!COUNTED.has(total.quantity.kind)) continue;
    const noun = MEMBERS.exec(text.slice(total.quantity.end, total.quantity.end + REACH));
    const parts: Labelled[] = [];
    for (const one of numbers.slice(k + 1, k + 1 + MOST)) {
      const last = parts.at(-1) ?? total;
      const gap = text.slice(last.quantity.end, one.quantity.start).replace(ASIDE, '');
      if (/[；。：（）]|其中/u.test(gap) || gap.length > REACH) break;
      if (!isMember(one, total)) {
        if (parts.length > 0) break;
        continue;
      }
      const after = text.slice(one.quantity.end, one.quantity.end + 8);
      const own = noun?.[1] ?? '';
      const first = parts.length === 0;
      const among = noun
        ? first && (ENTERS.test(gap) || (FIRM.test(one.quantity.unit) && !OTHERS.test(gap)))
        : first &&
          HAVING.test(gap) &&
          !passed(numbers, k, one) &&
          !HAVING.test(text.slice(0, total.quantity.start));
      if (
        !(among || (!first && /^[^，、]{0,14}[、，]$/u.test(gap) && noun)) ||
        !(isBare(after, own) || (noun && gap.endsWith('的')))
      )
        break;
      parts.push(one);
    }
    if (parts.length > 0)
      yield { total, parts, are: 'some', apart: parts.length < 2 || isApart(text, parts) };
  }
}

/** Whether another number of the kind stands between a total and one: then that is the total. */
function passed(numbers: readonly Labelled[], k: number, one: Labelled): boolean {
  const total = numbers[k];
  return numbers.slice(k + 1, numbers.indexOf(one)).some((other) => total && isLike(other, total));
}

/** 县（市、区）, A类（已解决）. */
const ASIDE = /（[^（）\d]{1,6}）/gu;
const REACH = 36;
const MOST = 6;

/** Things counted one by one, which a word for what they are belongs to. */
const COUNTED = new Set(['count', 'households', 'people']);

/** The things of which some are meant, right after their number: “个贫困村中”, “项主要指标有”; 中 of 中心 and 集中 is none. */
const MEMBERS =
  /^([\u4e00-\u9fff“”]{1,10}?)(?:（[\u4e00-\u9fff、]{1,6}）)?(?:(?<![集其初高建之])中(?![小心央学药标国型等级部医间外层介转])|里(?!程)|(?<=[标业村目题户企])有(?!序|效|力|机|关|色))/u;

/** What leads to the number of those meant. */
const ENTERS = /(?:[有的占达，、]|达到|其余)$/u;

/** Households, people and firms are what they are without a noun before their number. */
const FIRM = /^[百千万]*[户人家名]$/u;
const OTHERS = /新增|新建|建成|带动|吸纳|惠及|培育|引进|服务|发放|派|配备/u;

/** “新增6座、累计24座，昼夜开放的有9座”. */
const HAVING = /^[^，]{0,18}，[^，；。]{2,16}的(?:只|仅|已)?有$/u;

/** Whether nothing but those meant is counted: a mark, what became of them, or the same word follows. */
function isBare(after: string, own: string): boolean {
  const word = own.slice(-1);
  if (/^(?:[，、。；）！]|$)/u.test(after) || (word !== '' && after.slice(0, 6).includes(word))) return true;
  return /^(?:已|全部|均|也|仍|还|未|正|被|获|获得|实现|完成|达|达到|达标|超额|基本|超|高于|低于|位居|居|进入|列入|入选|脱贫|摘帽|退出|通过?了?|开工|竣工|建成|投产|办结|化解|整改|落实|保持|增长|下降|处于|增[速幅]|排名|位次|占|为|是)/u.test(
    after,
  );
}

function isMember(one: Labelled, total: Labelled): boolean {
  if (one.quantity.shape !== 'single' || one.quantity.bound !== 'exact') return false;
  return (
    isLike(one, total) ||
    (one.quantity.kind === total.quantity.kind && THINGS.has(one.quantity.unit + total.quantity.unit))
  );
}

/** Words that count the same things. */
const THINGS = new Set(['件个', '个件', '件项', '项件']);

/** Shares of one whole stand side by side after one 有: “有9项超额完成、2项持平”. */
function isApart(text: string, parts: readonly Labelled[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    !text.slice(first.quantity.end, last.quantity.start).includes('，')
  );
}

/** What is left when some of it is done: “26项问题，完成整改23项，剩余3项”. */
export function* remaining({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, rest] of numbers.entries()) {
    const lead = text.slice(numbers[k - 1]?.quantity.end ?? 0, rest.quantity.start);
    const still = lead === '，' && STILL.test(text.slice(rest.quantity.end, rest.quantity.end + 4));
    if (!still && !REST.test(lead)) continue;
    const chain: Labelled[] = [];
    for (let i = k - 1; i >= 0; i--) {
      const one = numbers[i];
      const next = chain[0] ?? rest;
      if (!one || /[；。：]/u.test(text.slice(one.quantity.end, next.quantity.start))) break;
      if (isMember(one, rest)) chain.unshift(one);
      else if (one.quantity.kind !== 'percent') break;
    }
    const [total, ...done] = chain;
    if (!total || done.length !== 1) continue;
    const told = text.slice(total.quantity.end, done[0]?.quantity.start);
    // “还有3个即将开工” need not be all that is left.
    const are = still || lead.endsWith('还有') ? 'some' : 'all';
    if (DONE.test(told)) yield { total, parts: [...done, rest], are, apart: true };
  }
}

const REST = /(?:还有|剩余|其余|余下|尚余|尚有|还剩|剩下|结余)的?$/u;

/** “完成26项，3项正在推进”. */
const STILL = /^(?:正|仍|尚|还|未|待|按序时|有序|加快)/u;

/** What has been done to some of them: 已整改, 年内完成, 中已有. */
const DONE = /已|完成|中|办结|化解|整改|解决|开工|竣工|建成|投产|验收|退出|脱贫|摘帽|销号/u;

/** What comes of something is no more of it: “梳理积案86件，化解82件”, “施工面积231万平方米，竣工面积87万平方米”. */
export function* outcomes({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (let k = 1; k < numbers.length; k++) {
    const [total, one] = [numbers[k - 1], numbers[k]];
    if (!total || !one || !isLike(total, one)) continue;
    const gap = text.slice(total.quantity.end, one.quantity.start);
    const lead = text.slice(Math.max(0, total.quantity.start - 16), total.quantity.start);
    if (!/^[，、][\u4e00-\u9fff]{2,10}$/u.test(gap) || /结转|历年|往年|累计|共/u.test(gap)) continue;
    const before = /[^，；。：、]*$/u.exec(lead)?.[0] ?? '';
    if (STEPS.some(([first, then]) => first.test(before) && then.test(gap)))
      yield { total, parts: [one], are: 'some', apart: true };
  }
}

/** A step of a work and the one after it. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [/受理|梳理|排查|摸排|交办|接到|收到|立案/u, /(?:化解|办结|整改|答复|结案)(?:到位|完成)?$/u],
  [/规划(?:控制)?区面积/u, /建成区面积(?:扩大到|达到?)?$/u],
  [/涉及[\u4e00-\u9fff]{0,8}/u, /^，(?:目前)?已(?:交付|办结|完成|入住|竣工|验收|拆除|整改|化解)$/u],
  [/在建|施工面积/u, /竣工(?:面积)?$/u],
  [/(?:种植|栽植)[\u4e00-\u9fff]{0,4}面积/u, /(?:投产|挂果|采摘|收获)面积$/u],
  [/抽检|抽查/u, /合格$/u],
  [/总投资/u, /^，(?:年度|当年|今年)(?:计划)?(?:完成)?投资$/u],
];
