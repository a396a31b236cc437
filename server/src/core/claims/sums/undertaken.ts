import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import { wordsTo } from '../words.ts';

/**
 * What has come of all that several years have brought: “五年累计签约项目139个，总投资768.1亿元，开工建设127个，到位资金130.6亿元”. Of the
 * projects of one year others may have been begun, and more may have come in for earlier ones.
 */
export function* undertaken({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  yield* stagesOf(text, numbers);
  for (const [k, count] of numbers.entries()) {
    const money = numbers[k + 1];
    if (money?.quantity.kind !== 'money' || !COST.test(wordsTo(text, money.quantity.start, REACH))) continue;
    const before = text.slice(Math.max(0, count.quantity.start - FAR), count.quantity.start);
    const isYear = !PROJECTS.test(before);
    if (isYear && !SIGNED.test(before)) continue;
    for (const one of numbers.slice(k + 2)) {
      if (/[；。]/u.test(text.slice(money.quantity.end, one.quantity.start))) break;
      const words = wordsTo(text, one.quantity.start, REACH);
      if (isYear && !/^(?:其中|目前|现)?已/u.test(words)) continue;
      const total = BEGUN.test(words) ? count : PAID.test(words) ? money : undefined;
      if (total && isLike(total, one)) yield { total, parts: [one], are: 'some', apart: true };
    }
  }
}

/**
 * “安排重点项目288个，……，新开工62个、建成50个以上”, “286个市级重点项目完成投资618亿元，建成投产73个”: what is begun and finished of all that a year has
 * on its list; “引进项目38个，……，亿元以上项目27个”: the large ones of those that came.
 */
function* stagesOf(text: string, numbers: readonly Labelled[]): Generator<Found> {
  let listed: Labelled | undefined;
  let signed: Labelled | undefined;
  for (const [k, one] of numbers.entries()) {
    const { start, end } = one.quantity;
    const before = wordsTo(text, start, REACH);
    if (numbers[k - 1] && /[；。]/u.test(text.slice(numbers[k - 1]?.quantity.end, start)))
      listed = signed = undefined;
    const total = STAGE.test(before) ? listed : SIZE.test(before) ? signed : undefined;
    const ends = /^(?:以上)?(?:[，、。；]|$)/u.test(text.slice(end));
    if (total && ends && one.quantity.unit === total.quantity.unit && isLike(one, total))
      yield { total, parts: [one], are: 'some', apart: true };
    const lead = text.slice(Math.max(0, start - FAR), start);
    if (LISTED.test(lead) || LISTED_AFTER.test(text.slice(end, end + REACH))) listed = one;
    else if (CAME.test(lead)) signed = one;
  }
}

const LISTED =
  /(?:(?:安排|实施|推进|铺排|谋划实施)(?:省|市|县|区|级|亿元以上|各类)*|(?:^|[，。；：])(?:[省市县区]级?)+)重[点大](?:建设|工程)?项目$/u;
/** “286个‸市级重点项目”. */
const LISTED_AFTER = /^(?:[省市县区]级?|亿元以上)*重[点大](?:建设|工业|产业)?(?:项目|工程)/u;
const STAGE = /^(?:其中|计划|确保|力争|年内|已)*(?:新开工|续建|建成|竣工|完工)(?:投产|投用)?(?:项目)?$/u;
const CAME = /(?:^|[，。；：、])(?:全年|累计|共|新|成功)*(?:签约|引进|招引|新签约?)(?:招商|各类)?项目$/u;
const SIZE = /^(?:其中)?(?:引进)?(?:(?:投资|总投资)?\d*[千百十]*[万亿]元以上|回归|外资|央企)(?:的?项目)?$/u;

const REACH = 12;
const FAR = 30;
/** Over several years, and of nothing chosen from them. */
const PROJECTS =
  /(?:累计|五年[来间]?|以来|先后)[^。；\d]{0,12}(?:签约|引进|招引|实施|谋划|铺开)[^，。；\d]{0,10}$/u;
/** Those of one year that have been begun already: “新签约项目21个，协议总额67亿元，已开工13个”. */
const SIGNED = /新?签约[^，。；\d]{0,6}项目$/u;
const COST = /^(?:协议|合同|计划)?(?:总额|总?投资(?:总?额)?)(?:达到?|约|超)?$/u;
const BEGUN = /^(?:已|现已|其中)?(?:(?:开工|落地|建成|投产|竣工|动工)(?:建设|项目|达效)?)+$/u;
const PAID = /^(?:已|实际|累计)?(?:到位资金|资金到位|完成投资)(?:达到?|约|超)?$/u;
