import type { Figure } from '../../figures/figure.ts';
import type { View } from '../../view/view.ts';
import { clauseBefore } from '../words.ts';

/** A change told by a verb right before its number: “林木绿化率” “提高” in “林木绿化率比上年提高1个百分点”. */
export interface Change {
  /** What changes, without what it is compared with; '' where the clause does not say. */
  readonly subject: string;
  readonly verb: string;
}

/** The change that a number tells of; undefined where another word stands before it (提高到, 占, 达到). */
export function changeOf(view: View, figure: Figure): Change | undefined {
  const words = clauseBefore(view, figure.list?.values[0] ?? figure.place);
  const found = VERB.exec(words);
  const verb = found?.[1];
  if (!found || verb === undefined) return undefined;
  return { subject: words.slice(0, found.index).replace(COMPARED, '').replace(LEADING, ''), verb };
}

const VERB =
  /(?:累计|净|再|共|又|分别|平均|年均|均|也|进一步|持续|稳步|大幅|明显|有所|预计|力争|确保)*(提高|提升|上升|上涨|上浮|增长|增加|递增|扩大|回升|攀升|加快|下降|降低|回落|下滑|减少|缩小|收窄|下调|上调|抬升|走高|拉高|压降|增|升|涨|降|提)(?:了)?(?:约|近|逾|超过?|不低于|不少于|不超过|至少)?$/u;

/** What stands between a subject and its verb: 同比, 比上年, 较“十三五”末. */
const COMPARED =
  /(?:年均|累计|平均|按(?:可比|不变)价格?(?:计算)?|同比|环比|同口径|同期|分别|(?:(?<!占)比|较|相比|相较于?|比照)(?:上年|去年|前年|上月|上季度|年初|“?十[二三四五六]五”?末?|20\d\d年(?:同期|末|底)?|五年前|上年同期|去年同期|上年末|去年末|疫情前)?(?:同期|末|底)?|在?(?:上年|去年|20\d\d年)(?:同期)?的?基础上|(?:全年|今年|当年|年内|年底前?|年末|[一二三四五]年[来内]?|每年|进一步|持续|稳步|大幅|明显|有所|又|再|也|均|都|将|要|力争|确保|预计))+$/u;

const LEADING = /^(?:推动|促进|确保|力争|实现|其中|使|全年|全市|全省|全县|全区|全州)+/u;
