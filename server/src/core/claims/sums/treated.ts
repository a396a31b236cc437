import type { Scanned } from '../../text/unit.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import type { Found } from './addend.ts';
import { isChange } from './among.ts';

/**
 * What has been done to some of those that were taken in hand: “对426家低效企业分类施策，关停并转118家”, “识别监测对象1846户7235人，落实措施6912条，
 * 已有1203户4786人消除风险”.
 */
export function* treated({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, part] of numbers.entries()) {
    if (!COUNTED.has(part.quantity.kind) || part.quantity.shape !== 'single') continue;
    const total = dealtWith(text, numbers, k) ?? settledOf(text, numbers, k) ?? soFar(text, numbers, k);
    if (total) yield { total, parts: [part], are: 'some', apart: true };
  }
}

/** The number of those that 对 takes in hand, and of whom the next clause tells what was done to some. */
function dealtWith(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const [total, part] = [numbers[k - 1], numbers[k]];
  if (!total || !part || !isSame(total, part)) return undefined;
  if (!IN_HAND.test(text.slice(Math.max(0, total.quantity.start - REACH), total.quantity.start)))
    return undefined;
  return DONE_TO.test(text.slice(total.quantity.end, part.quantity.start)) ? total : undefined;
}

const REACH = 8;
/** “对‸426家”, “对全市‸36个”, “排查‸36处”. */
const IN_HAND = /(?:^|[，；。：、])对(?:全[市县区省州镇])?$/u;
const DONE_TO =
  /^[\u4e00-\u9fff“”]{4,20}，(?:已|依法|累计|分类|其中)?(?:关停|关闭|取缔|淘汰|整改|整治|处置|处理|查处|问责|约谈|通报|清退|清理|搬迁|改造|拆除|注销|救助|帮扶|化解|盘活|停产|责令)[\u4e00-\u9fff]{0,6}$/u;

/** “18个贫困村出列，至此46个贫困村全部出列”: what a year did is no more than all of it. */
function soFar(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const [part, total] = [numbers[k], numbers[k + 1]];
  if (!part || !total || !isSame(part, total)) return undefined;
  return SO_FAR.test(text.slice(part.quantity.end, total.quantity.start)) &&
    /^[\u4e00-\u9fff]{2,16}(?:全部|全面|均已?)/u.test(text.slice(total.quantity.end, total.quantity.end + 20))
    ? total
    : undefined;
}

const SO_FAR = /^[\u4e00-\u9fff]{2,20}，至此，?(?:全[市县区省州镇])?$/u;

/** The last number of the kind before “已有‸1203户4786人消除风险”, households with households and people with people. */
function settledOf(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const part = numbers[k];
  const before = numbers[k - 1];
  if (!part || !before) return undefined;
  const isPair = before.quantity.end === part.quantity.start;
  const lead = isPair ? before : part;
  if (!ALREADY.test(text.slice(0, lead.quantity.start))) return undefined;
  const behind = isPair ? part : numbers[k + 1]?.quantity.start === part.quantity.end ? numbers[k + 1] : part;
  if (!behind || !SETTLED.test(text.slice(behind.quantity.end, behind.quantity.end + REACH)))
    return undefined;
  const total = numbers
    .slice(0, numbers.indexOf(lead))
    .findLast((one) => isSame(one, part) && !isChange(text, one));
  if (!total || /[；。]/u.test(text.slice(total.quantity.end, lead.quantity.start))) return undefined;
  return TAKEN_IN.test(text.slice(0, total.quantity.end)) ? total : undefined;
}

const ALREADY = /，[目现]?前?已有$/u;
const SETTLED = /^(?:消除|脱贫|退出|解除|稳定|实现|完成|整改|化解|办结|销号|恢复|复工|复产|安置|搬迁|入住)/u;
/** Those that were found out or taken down. */
const TAKEN_IN =
  /(?:识别|认定|纳入|排查|摸排|监测|梳理|受理|登记|列入)[\u4e00-\u9fff“”]{0,12}\d[\d.]*万?[户人名家个处件项]{1,2}(?:\d[\d.]*万?人)?$/u;

function isSame(a: Labelled, b: Labelled): boolean {
  return isLike(a, b) && a.quantity.shape === 'single' && a.quantity.unit === b.quantity.unit;
}
