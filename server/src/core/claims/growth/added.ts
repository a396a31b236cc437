import { foundIn } from '../../view/joint.ts';
import { MEAN } from './compared.ts';
import { isLike } from '../lists/lists.ts';
import { rowHead } from '../shares/of-told.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/** A number, by how much it has grown, and the rate: “总产量1682万吨，比上年增产21.5万吨，增长1.3%”. */
export interface Added {
  readonly unit: number;
  readonly level: Labelled;
  readonly change: Labelled;
  readonly rate: Labelled;
  readonly falls: boolean;
}

const SIGN = /[比较](?:上年|去年|年初)|年[来间]?净增|，净?(?:增[加收产]?|减[少收产])\d/u;

export const addedOf = foundIn(SIGN, (sentence): readonly Omit<Added, 'unit'>[] => {
  const found: Omit<Added, 'unit'>[] = [];
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  for (let k = 2; k < numbers.length; k++) {
    const [last, second, third] = [numbers[k - 2], numbers[k - 1], numbers[k]];
    // “28.6万户，其中企业6.2万户、合作社1.5万户，比上年末净增1.9万户、增长7.1%”: all of them have.
    const level = rowHead(text, numbers, k - 2) ?? last;
    if (!last || !level || !second || !third || isMean(level)) continue;
    if ([level, second, third].some(({ quantity }) => quantity.shape !== 'single')) continue;
    const [change, rate] = third.quantity.kind === 'percent' ? [second, third] : [third, second];
    if (rate.quantity.kind !== 'percent' || !isLike(level, change)) continue;
    const [one, two] = [
      withoutName(text.slice(last.quantity.end, second.quantity.start), level),
      text.slice(second.quantity.end, third.quantity.start),
    ];
    const how = GREW.exec(rate === third ? one : two)?.[1];
    const told = (rate === third ? RATE : FIRST_RATE).exec(rate === third ? two : one)?.[1];
    const falls = /[减少降]/u.test(how ?? '');
    // “6月末贷款余额4618.5亿元，增长9.0%，比年初增加286.9亿元”: of twelve months the one, of six the other.
    if (rate === second && two.includes('年初') && PART_YEAR.test(text)) continue;
    if (how !== undefined && told !== undefined && (told === '' || /[减降]/u.test(told) === falls))
      found.push({ level, change, rate, falls });
  }
  return found;
});

/** “各项贷款余额1286.5亿元；贷款余额比年初增加……”: what is told again is passed by. */
function withoutName(gap: string, { label }: Labelled): string {
  const [found, name = ''] = /^[，；]([\u4e00-\u9fff]{2,8}?)(?=[比较])/u.exec(gap) ?? [];
  const told = label.replace(/(?:达到?|为|完成|实现)*\d.*$/u, '');
  return found !== undefined && told.endsWith(name) ? `，${gap.slice(found.length)}` : gap;
}

/** “年均新增12万吨”; of what one person earns the change is of one person too. */
function isMean({ label }: Labelled): boolean {
  return MEAN.test(label.replace(/人均[\u4e00-\u9fff]{0,6}收入/u, ''));
}

const PART_YEAR = /(?<!\d)(?:[1-9]|1[01])月(?:底|末)|上半年|[一二三]季度/u;
const GREW =
  /^，(?:受[^，。；\d]{1,8}影响，?)?(?:(?:比|较)(?:上年|去年|年初|上年末|去年末|上年同期|去年同期|上年底|去年底)(?:末|底|同期)?(?:完成[额数]|实际完成数?|实际数?|执行数)?(?:净)?|[一二三四五十]+年(?:来|间)?净|净?(?=[增减][加少收产]?$))(增加|增长|增产|增收|增|多|减少|减产|减收|下降|降低|减|少)了?$/u;
const RATE = /^[，、（](?:同比)?(?:(增长|增加|下降|减少|降低)了?|(?:增|降)幅(?:达到?|为)?)$/u;
/** “214.7亿元，增长8.6%，比上年增收17亿元”: the rate before the change. */
const FIRST_RATE = /^[，、](?:同比)?(增长|下降)$/u;
