import { isBelow, plus } from '../../numbers/interval.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/**
 * A project with its phases or stretches, and what has been spent on it: “总投资64亿元的产业园分三期建设，一期18亿元已投产，二期22亿元
 * 开工，三期24亿元正在前期”, “全长82公里，东段28公里建成”, “总投资94亿元的枢纽加快建设，累计完成投资32亿元”.
 */
export function* phases({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  if (!SIGN.test(text)) return;
  for (const [k, total] of numbers.entries()) {
    if (!isProject(text, total)) continue;
    const next = numbers.findIndex((one, i) => i > k && isProject(text, one));
    const own = numbers.slice(k + 1, next < 0 ? numbers.length : next).filter((one) => isLike(one, total));
    const parts = phasesOf(text, own);
    const alone = numbers.every((one) => one === total || !isLike(one, total) || !isProject(text, one));
    const spent = alone ? own.find((one) => isSpent(text, total, one, numbers)) : undefined;
    if (parts.length > 0) yield divided(text, total, parts);
    if (spent) yield { total, parts: [spent], are: 'some', apart: true };
  }
}

const SIGN = /[首一二三四]期|[东西南北中]段|先[导行]段|示范段|起步区|启动区|完成投资/u;

/** Whether a number is all that something costs or measures: neither a phase of it nor what a year takes. */
function isProject(text: string, { quantity: { start, end, shape, bound } }: Labelled): boolean {
  if (shape !== 'single' || bound === 'at-least' || bound === 'range') return false;
  const before = /[^，；。：（]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  // “投资110亿元的晶圆厂二期” is a phase itself.
  if (/[首一二三四五]期/u.test(before) || PHASE_NAMED.test(text.slice(end, end + REACH))) return false;
  return ALL.test(before) || (COSTS.test(before) && /^(?:左右)?的/u.test(text.slice(end)));
}

const REACH = 24;
const ALL =
  /(?:总投资|总造价|全长|总长|总规模|总里程|总(?:建筑|占地|用地)?面积|规划面积)(?:额|约|共|为|达到?)*$/u;
/** “投资7.2亿元的产业园”; 完成投资 is what has been spent. */
const COSTS = /(?:^|[、，加快推进抓好的])(?:计划|概算)?(?:投资|造价|长)(?:约|共|为|达到?)*$/u;
const PHASE_NAMED = /^的?[^，；。、]*[一二三四五]期(?!建设|实施|推进|开发)/u;

/** 一期, 首期工程投资, 东段. */
const PHASE =
  /^(?:其中|目前)*(?:([首一二三四五])期|([东西南北中]|先[导行]|示范)段|起步区|启动区)(?:工程|项目|建设|规模|长|计划|概算|总?投资|建筑面积|用地|到位|约|为|达到?)*$/u;
/** “二期、三期分别投资31亿元、25亿元”. */
const IN_TURN =
  /[，；](?:其中)?((?:[一二三四五]期(?:工程|项目)?[、和]?){2,4})分别(?:计划|总?投资|为|约|达到?)*$/u;

/** The numbers of the phases in their order, each told once; a stretch is one of them. */
function phasesOf(text: string, own: readonly Labelled[]): readonly Labelled[] {
  const parts: Labelled[] = [];
  const known = new Set<string>();
  for (let i = 0; i < own.length; i++) {
    const one = own[i];
    if (one?.quantity.shape !== 'single') break;
    const lead = text.slice(Math.max(0, one.quantity.start - REACH), one.quantity.start);
    const several = IN_TURN.exec(lead)?.[1]?.match(/[一二三四五](?=期)/gu);
    const names = several ?? PHASE.exec(/[^、，；。：（]*$/u.exec(lead)?.[0] ?? '')?.slice(0, 1) ?? [];
    for (const [n, name] of names.entries()) {
      const part = own[i + n];
      if (!part || known.has(name)) return parts;
      known.add(name);
      parts.push(part);
    }
    if (several) i += several.length - 1;
  }
  return parts;
}

/** Where as many phases are told as there are, they are all of it; others may be still to come. */
function divided(text: string, total: Labelled, parts: readonly Labelled[]): Found {
  const { end } = total.quantity;
  const count = countOf(/分([两二三四五])期/u.exec(text.slice(Math.max(0, end - 40), end + 40))?.[1] ?? '');
  if (count === parts.length) return { total, parts, are: 'all', apart: true };
  const sum = parts.map(({ quantity }) => quantity.interval).reduce(plus);
  const over = parts.length === 1 || isBelow(total.quantity.interval, sum);
  return { total, parts, are: over ? 'some' : 'perhaps', apart: true };
}

/** Whether it says what one project took, with nothing told of others in between. */
function isSpent(text: string, total: Labelled, one: Labelled, numbers: readonly Labelled[]): boolean {
  const between = text.slice(total.quantity.end, one.quantity.start);
  if (SIGNED.test(text.slice(Math.max(0, total.quantity.start - REACH), total.quantity.start))) return false;
  if (!SPENT.test(between) || /[；。]|等(?!级)|^[^，]*[、和]/u.test(between)) return false;
  return numbers
    .slice(numbers.indexOf(total) + 1, numbers.indexOf(one))
    .every(({ quantity }) => quantity.kind !== 'count');
}

/** What is signed in a year is not yet what is spent in it. */
const SIGNED = /签约|招商|引进/u;

const SPENT =
  /[，、](?:其中|累计|目前|已|年内|全年|今年|[当上去]年|年度|力争|确保|计划|预计|截至|年底前?|到?20\d\d年底?)*(?:完成(?:年度|建安)?投资|(?:计划)?年度(?:计划)?投资)(?:达到?|约|超过?|突破)*$/u;
