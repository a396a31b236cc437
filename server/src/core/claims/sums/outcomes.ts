import { isBelow, plus } from '../../numbers/interval.ts';
import type { Scanned } from '../../text/unit.ts';
import { columnsOf } from './columns.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import { isMember } from './within.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import { wordsFrom, wordsTo } from '../words.ts';

/**
 * What has become of things that are counted: “26项问题，完成整改23项，剩余3项”, “16个项目中，11个全面开工、5个完成前期”,
 * “46件，办结44件，阶段性办结2件”.
 */
export function* outcomes(sentence: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  yield* outcomesIn(sentence.reading.text, numbers);
  for (const { text, numbers: column, whole } of columnsOf(sentence, numbers)) {
    for (const found of outcomesIn(text, column))
      yield { ...found, total: whole(found.total), parts: found.parts.map(whole) };
  }
}

function* outcomesIn(text: string, numbers: readonly Labelled[]): Generator<Found> {
  for (let k = 0; k < numbers.length; k++) {
    const total = numbers[k];
    if (!total || !isCountedWhole(text, numbers, k)) continue;
    const chain = chainFrom(text, numbers, k);
    if (chain.length === 0) continue;
    k += chain.length;
    const found = settled(text, total, chain);
    if (found) yield found;
  }
}

/** One number of a chain, and what it says of the things. */
interface Outcome {
  readonly one: Labelled;
  readonly is: 'done' | 'rest' | 'open';
  /** The words around the number that say so. */
  readonly words: string;
  /** Whether it takes in those told before it: “到2024年底完成98项”. */
  readonly cumulative: boolean;
}

/** Things counted one by one, told by their name or by what was asked; not what another step has brought forth. */
function isCountedWhole(text: string, numbers: readonly Labelled[], k: number): boolean {
  const total = numbers[k];
  if (!total || !COUNTED.has(total.quantity.kind)) return false;
  const { shape, bound, start } = total.quantity;
  if (shape !== 'single' || bound !== 'exact') return false;
  const before = wordsTo(text, start, REACH);
  const after = restOf(text, total);
  // “56个项目中，46个进展顺利” is some of those before it; “牵头16项、配合42项，完成48项” is of both.
  const last = numbers.slice(0, k).findLast(({ quantity }) => quantity.kind !== 'percent');
  // Where those before it have all been dealt with, it is of others: “217件全部办结，反馈的53个问题整改50个”.
  const near =
    last && isMember(total, last) && !/[；。]|全部|均[已按]/u.test(text.slice(last.quantity.end, start));
  if (near && (before === '' || !AFTER.test(restOf(text, last)))) return false;
  // “实施项目426个，其中……，10亿元以上项目47个，当年竣工113个”: what comes of all is not of those above a bar.
  if (/(?:以上|以下)的?[\u4e00-\u9fff]{0,4}$/u.test(before)) return false;
  // “8项，其中甲、乙2项为约束性，其余6项为预期性”: the whole is told before 其中.
  if (/其中[^，；。\d]*$/u.test(text.slice(0, start))) return false;
  return (
    !STEP.test(before.replace(LISTED, '')) &&
    !NEW.test(after) &&
    !(AFTER.test(after) && !TO_DO.test(after)) &&
    !FAILED.test(after)
  );
}

const STEP =
  /新|签约|引进|招引|落地|谋划|储备|改造|培育|创建|开展|举办|增|打通|关[停闭]|其中|有$|除$|[余剩]|(?:办结|办复|答复|化解|整改|整治|解决|销号|交付|[竣完开复]工|投[产用运]|建成|落实|兑现|验收|达标|脱贫|减贫|摘帽|出列|退出|完成)/u;
/** “列入整治清单的15个问题”: what is to be done of them is told, not what has been. */
const LISTED = /[列纳]入[\u4e00-\u9fff]{2,10}的$/u;
/** “8项整改任务完成7项”, “41项问题完成整改38项”: what was to be done. */
const TO_DO =
  /^(?:[\u4e00-\u9fff]{2})?(?:任务|问题|事项)(?:已|共|累计)?(?:完成(?:整改|治理|化解|销号)?|整改(?:完成|到位))\d/u;
/** “43个村新完成治理，累计完成184个村”: what is new is a part of all. */
const NEW = /^[\u4e00-\u9fff]{0,4}新(?:完成|[建增开创])/u;
const REACH = 28;
const FAR = 48;

function chainFrom(text: string, numbers: readonly Labelled[], k: number): readonly Outcome[] {
  const total = numbers[k];
  const chain: Outcome[] = [];
  if (!total) return chain;
  for (const one of numbers.slice(k + 1)) {
    // “完成整改38项，整改完成率92.7%，其余3项”
    if (one.quantity.kind === 'percent' && /率(?:达到?|为)?\d/u.test(one.label)) continue;
    const last = chain.at(-1)?.one ?? total;
    const gap = text.slice(last.quantity.end, one.quantity.start).replace(ASIDE, '');
    if (/[；。：]|其中/u.test(gap) || gap.length > FAR || !isMember(one, total)) break;
    const outcome = outcomeOf(text, gap, one);
    if (!outcome) break;
    chain.push(outcome);
    if (outcome.is === 'rest') break;
  }
  return chain;
}

function outcomeOf(text: string, gap: string, one: Labelled): Outcome | undefined {
  if (OTHERS.test(gap) || /^[^，；。]{0,2}（[含另]/u.test(text.slice(one.quantity.end))) return undefined;
  const clauses = gap.split(/[，、]/u);
  const own = clauses.at(-1) ?? '';
  const after = restOf(text, one).replace(KIND, '');
  const words = own + after;
  const cumulative = /累计|截至|[到至](?:20|[今目])/u.test(own);
  // “10户企业……，“三供一业”剩余4.5万户”: what is left of another thing.
  if (own.includes('”')) return undefined;
  if (REST.test(own) || FAILED.test(after) || LASTING.test(after))
    return { one, is: 'rest', words, cumulative };
  if (clauses.length > 2) return undefined;
  // “，完成技改项目12个” is of other things than those told.
  const led = clauses.length > 1 ? DONE_THEN.test(own) : DONE.test(own);
  if (!led && !(AFTER.test(after) && ENTERS.test(gap))) return undefined;
  // “养殖小区归并为186处，完成265家合作社改制”: a number with a name of its own.
  if (clauses.length > 1 && OWN_NAME.test(after) && !AFTER.test(after)) return undefined;
  return { one, is: OPEN.test(words) ? 'open' : 'done', words, cumulative };
}

/** “入驻企业11家，6家‸企业建成投产”: the number alone has said what they are. */
const KIND = /^(?:企业|项目|问题|任务|事项)(?=[已均全正建投竣开完整办化])/u;
const OWN_NAME = /^[\u4e00-\u9fff]{4}/u;

/** What follows a number up to the next mark; a bracket that only names things is passed by. */
function restOf(text: string, { quantity: { end } }: Labelled): string {
  const rest = text.slice(end, end + FAR).replace(/^（[^（）\d]*）/u, '');
  return wordsFrom(rest, 0, FAR);
}

const ASIDE = /（[^（）\d]{1,30}）/gu;
const OTHERS = /新增|新建|带动|吸纳|惠及|培育|引进|服务|发放|派|配备|历年|往年|结转|分别|各/u;

const VERBS =
  '(?:办结|办复|答复|化解|整改|解决|销号|交付|[竣完开复]工|投[产用运]|建成|落实|兑现|验收|达标|脱贫|减贫|摘帽|出列|退出|整治|完成|通过|落地)+(?:完成|到位|完毕|了|年度)?';
/** The verb right before the number, behind the noun of the things or behind a mark and what tells when and how. */
const DONE = new RegExp(`^[\\u4e00-\\u9fff“”]{0,12}${VERBS}$`, 'u');
const DONE_THEN = new RegExp(
  `^(?:已|均|全部|累计|目前|当年|今年|全年|年内|年底前?|按期|如期|基本|阶段性|实际|提前|顺利|有效|成功|省级|截至|[到至]|20\\d\\d年|[今去]年|\\d月|[年月][底末初]|中期评估|[时前底末初])*${VERBS}$`,
  'u',
);
/** What is said of the number before it; or it stands right after a mark, 有 or the noun of the things. */
const ENTERS =
  /[，、有]$|^[\u4e00-\u9fff“”]{1,10}中?$|[，、](?:确保|力争|推动|年内|年底前|今年|全年|上半年|目前)+$/u;
const AFTER =
  /^(?:已|均|全部|全面|如期|提前|超额|按期|按时|基本|顺利|正|仍|尚|未|待|因|受|按序时|按计划|有序|加快|完成|实现|达到|达标|[开竣复完]工|建成|投[产用运]|办结|化解|整改|落实|退出|脱贫|摘帽|出列|销号|验收|通过|转入|列入|进入|接近|略低|低于|推进|稳定?消除|交付)/u;
const REST = /(?:另有|另外|其余|剩余|余下|尚余|尚有|还有|还剩|剩下|结余)的?$/u;
const WEAK = /(?:还有|尚有)的?$/u;
/** “3项受形势变化影响未达预期”, “1项因口径调整不再考核”, “2项仍需加力”. */
const FAILED =
  /^(?:[因受][^，；。]{2,16}(?:未|不再|缓|滞后|低于|延|跨|推)|未(?!来)|仍[需未]|暂?缓|延期|跨年|推迟|顺延|结转)/u;
/** “2个长期任务有序推进”: what takes longer is what is left. */
const LASTING =
  /^(?:需?长期|中长期|持续)(?:整改|坚持|推进)?(?:任务|问题|事项|的)?(?:正?有序|持续|加快|按计划|按序时)?(?:推进|整改)/u;
const OPEN = /阶段性|部分|正|推进|序时|前期|接近|仍|尚|待|办理/u;

/** Steps of one work that hold those after them: what is finished has been begun. */
const NESTED = /[开竣复完]工|建成|投[产用运]|交付|整改|销号|验收/u;

function settled(text: string, total: Labelled, chain: readonly Outcome[]): Found | undefined {
  const rest = chain.find(({ is }) => is === 'rest');
  const from = chain.findLastIndex(({ is, cumulative }) => is === 'done' && cumulative);
  const told = chain.filter((outcome, i) => i >= from || outcome === rest);
  const steps = told.filter(({ is, words }) => is === 'done' && NESTED.test(words));
  const apart = told.filter((outcome) => !steps.slice(1).includes(outcome));
  const parts = apart.map(({ one }) => one);
  if (rest && parts.length > 1) {
    // “规划的56个贫困村，今年退出12个，余下10个”: others have been done before.
    const before = text.slice(Math.max(0, total.quantity.start - REACH), total.quantity.start);
    const firm =
      !(LONG.test(before) && parts.some(({ label }) => OF_YEAR.test(label))) &&
      !WEAK.test(/[^，]*$/u.exec(text.slice(0, rest.one.quantity.start))?.[0] ?? '');
    return { total, parts, are: firm ? 'all' : 'some', apart: true };
  }
  // More may be done than was planned: “保交房任务8.6万套，实际交付8.9万套”.
  if (/(?:任务|计划|目标|指标)数?[为是]?$/u.test(text.slice(0, total.quantity.start))) return undefined;
  const near = text.slice(Math.max(0, total.quantity.start - REACH), total.quantity.end + REACH);
  if (/任务|计划|目标/u.test(near.replace(/[^，]*，(?=[^，]*$)/u, ''))) return undefined;
  const open = told.some(({ is }) => is === 'open');
  if (!open || parts.length < 2)
    return { total, parts: told.map(({ one }) => one), are: 'some', apart: false };
  const sum = parts.map(({ quantity }) => quantity.interval).reduce(plus);
  return { total, parts, are: isBelow(total.quantity.interval, sum) ? 'some' : 'perhaps', apart: true };
}

const LONG = /规划|五”|[三四五]年|任期|累计|[总一]共/u;
const OF_YEAR = /[今当本去上]年/u;

/** What comes of something is no more of it: “施工面积231万平方米，竣工面积87万平方米”, “抽检120批次，合格118批次”. */
export function* steps({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (let k = 1; k < numbers.length; k++) {
    const [total, one] = [numbers[k - 1], numbers[k]];
    if (!total || !one || !isLike(total, one)) continue;
    const gap = text.slice(total.quantity.end, one.quantity.start);
    const lead = text.slice(Math.max(0, total.quantity.start - 16), total.quantity.start);
    if (!/^[，、][\u4e00-\u9fff]{2,10}$/u.test(gap) || /结转|历年|往年|累计|共|分别/u.test(gap)) continue;
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
  [/受灾/u, /(?:成灾|绝收)(?:面积)?(?:达到?)?$/u],
  [/总投资/u, /^，(?:年度|当年|今年)(?:计划)?(?:完成)?投资$/u],
];
