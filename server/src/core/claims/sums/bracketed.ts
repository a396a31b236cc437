import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { listFrom } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import { labelOf } from './partitions.ts';

/** The total stands right before the bracket or colon: “68个（产业类38个、民生类13个）”, “14个乡镇（6镇8乡）”. */
export function* bracketed({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const open = /^[\u4e00-\u9fff]{0,8}([（：])/u.exec(text.slice(total.quantity.end))?.[1];
    if (open === undefined || /净[增减]/u.test(labelOf(text, total))) continue;
    const from = text.indexOf(open, total.quantity.end) + 1;
    const close = open === '（' ? text.indexOf('）', from) : text.length;
    const inside = numbers.slice(k + 1).filter(({ quantity }) => quantity.end <= close);
    if (open === '（' && areKinds(text, total, inside, close)) {
      yield { total, parts: inside, are: 'unknown', apart: true };
      continue;
    }
    if (!inside[0] || NO_PARTS.test(text.slice(from, inside[0].quantity.start))) continue;
    const { parts, apart } = listFrom(text, inside, total);
    if (parts.length > 1) yield { total, parts, are: 'unknown', apart };
  }
}

/** “14个乡镇（6镇8乡）”: nothing but numbers, each of one of the words that name what is divided. */
function areKinds(text: string, total: Labelled, inside: readonly Labelled[], close: number): boolean {
  const name = /^[\u4e00-\u9fff]{2,6}/u.exec(text.slice(total.quantity.end))?.[0];
  if (name === undefined || inside.length < 2) return false;
  return inside.every(({ quantity: { start, kind, shape, numeral } }, k) => {
    const end = inside[k + 1]?.quantity.start ?? close;
    const [, noun = ''] = KIND.exec(text.slice(numeral.end, end)) ?? [];
    return (
      kind === 'count' &&
      shape === 'single' &&
      start === numeral.start &&
      noun !== '' &&
      [...noun].some((char) => name.includes(char))
    );
  });
}

const KIND = /^个?([\u4e00-\u9fff]{1,4})[、和，]?$/u;

/** What a bracket tells besides parts: examples, and what has been passed one after the other. */
const NO_PARTS = /其中|等|如|包括|含|先后|跨|突破|超过|迈|台阶|[由从比较按]|上年|去年|\d年/u;
