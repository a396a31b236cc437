import { COUNTED } from '../../numbers/quantity.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import type { Labelled } from '../numbers.ts';

/**
 * One team for each: “组成224支工作队下沉到218个行政村、6个社区”. Some may have gone to firms, so that only a slip of the keys tells.
 */
export function* assigned({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    if (!COUNTED.has(total.quantity.kind)) continue;
    const first = numbers[k + 1];
    const { start, end } = total.quantity;
    if (
      !first ||
      !SENT.test(
        text.slice(Math.max(0, start - FAR), start) + TEAM_OF + text.slice(end, first.quantity.start),
      )
    )
      continue;
    const parts: Labelled[] = [];
    for (const one of numbers.slice(k + 1)) {
      const gap = text.slice(parts.at(-1)?.quantity.end ?? first.quantity.start, one.quantity.start);
      if (parts.length > 0 && !JOINED.test(gap)) break;
      if (!PLACE.test(text.slice(one.quantity.start, one.quantity.end + FAR))) break;
      parts.push(one);
    }
    if (parts.length > 0) yield { total, parts, are: 'each', apart: true };
  }
}

const FAR = 5;
/** Stands for the number, before or after which the teams are named: “工作组224个，包联”. */
const TEAM_OF = '#';
const TEAM = '(?:工作队|工作组|小分队|专班|小组|督导组|服务队|帮扶队|第一书记|指导员|特派员|包村干部)';
const SENT = new RegExp(
  `(?:${TEAM}${TEAM_OF}，?|${TEAM_OF}[\\u4e00-\\u9fff]{0,8}${TEAM}[\\u4e00-\\u9fff，]{0,4})(?:下沉|进驻|入驻|派驻|驻扎|包[联保抓]|进|驻|到|奔赴|深入)[到至在]?(?:全?[县市区州旗])?$`,
  'u',
);
const JOINED = /^[\u4e00-\u9fff]{1,4}[、和与及]$/u;
const PLACE = /^[\d.]+个(?:行政村|建制村|社区|村|乡镇|街道|居委会)/u;
