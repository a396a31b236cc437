import { countOf } from '../../numbers/ordinals.ts';
import { countsIn } from '../../enumeration/counts.ts';
import { clauseAround } from '../../view/matches.ts';
import type { Scanned } from '../../text/unit.ts';
import { areMeasures, type Names, namesIn } from './names.ts';
import { isToldOn, namedBefore } from './named-before.ts';
import { MARKS, SEVERAL, type Subject } from './subject.ts';

/**
 * The names that `values` numbers after 分别 stand for; undefined where the clause leaves them open, or where what was
 * said before it may name them: “临溪县、青浦岭县发展提速，工业增加值分别增长8.1%、7.6%”.
 */
export function namesFor(scanned: Scanned, subject: Subject, values: number): Names | undefined {
  const { start } = subject;
  // “甲、乙增速与8%、5.5%的目标分别相差……” names the two that differ.
  const words = subject.words.replace(COMPARED, '').replace(FROM, '');
  if (/^20\d\d年(?:\d{1,2}月)?[底末初]?$/u.test(words)) return undefined;
  const [, number] = COUNTED.exec(words) ?? YEARS.exec(words) ?? [];
  if (number !== undefined) {
    const said = countOf(number);
    return { least: said, most: said, others: [] };
  }
  // “2021年至2025年新增就业依次为……”: one thing, year after year.
  const [, first, last] = OVER_YEARS.exec(words) ?? [];
  if (first !== undefined && last !== undefined && !SEVERAL.test(words)) {
    const said = Number(last) - Number(first) + 1;
    return Math.abs(said - values) > 2 ? undefined : { least: said, most: said, others: [] };
  }
  // “平洞、和寨、高培三个乡镇”: as many as it says, whatever stands in a name.
  const [, total] = TOTALLED.exec(words) ?? [];
  if (total !== undefined && words.split('、').length === countOf(total))
    return { least: countOf(total), most: countOf(total), others: [] };
  // “牛羊猪饲养量”: a character each.
  const herds = HERDS.exec(words)?.[0].length;
  if (herds !== undefined) return { least: herds, most: herds, others: [] };
  const lists = SEVERAL.test(words);
  // “产值”, “增速” by themselves are sides of what was named before.
  if (!lists && words.length <= SHORTEST && !THING.test(words)) return undefined;
  const names = namesIn(words);
  if (!names) return undefined;
  const single = names.most === 1;
  // One name after another list with 分别 is a side of what that named.
  if (single && /分别|依次/u.test(sentenceBefore(scanned.reading.text, start))) return undefined;
  if (single && isToldOn(scanned, start, values)) return undefined;
  if (single && isCountBefore(scanned.reading.text, start, values)) return undefined;
  // “网格员、调解员、志愿者活跃在社区，事故起数和死亡人数分别下降…”: what a measure is of has no measure of its own.
  if (areMeasures(words)) return names;
  return namedBefore(scanned, start, single ? undefined : values) ? undefined : names;
}

/** “甲、乙、丙三个集群加快成长，主营业务收入分别达到…”: as many values as the clause before has counted. */
function isCountBefore(text: string, start: number, values: number): boolean {
  if (text.charAt(start - 1) !== '，') return false;
  const { start: from } = clauseAround(text, start - 1, MARKS);
  return countsIn(text.slice(from, start - 1)).some(({ said }) => said === values);
}

/** “城镇、农村居民收入由19860元、6612元分别提高到…”: what they began at. */
const FROM = /[由从]\d[\d.]*[^\d、，]{1,4}(?:[、和]\d[\d.]*[^\d、，]{1,4})+$/u;
const COMPARED = /[与同和比较][\d.]+%?[、和][\d.]+%?的[\u4e00-\u9fff]{2,8}$/u;

/** “三大产业”, “四项指标增速”: what was named before is counted; of “三次集中开工” each time has its value. */
const COUNTED =
  /^(?:这|以上|上述|前|后)?([两二三四五六七八九]|\d)(?:大|个|项|类|家|条|座|片|者|次|批)(?!年|月|季)[\u4e00-\u9fff]{0,8}$/u;

/** “龙岭、板岭‸两镇” as well. */
const TOTALLED =
  /、[^、，]{2,8}?([两二三四五六七八九\d])(?:(?:个|大|家|座|条|所)[\u4e00-\u9fff]{2,10}|[镇乡县区市州村地园校院企])$/u;

/** “五年分别为”. */
const YEARS = /^(?:过去|这|近)?([二三四五六七八九十])(?:年来?|个?季度)$/u;

const OVER_YEARS = /^(?:［\d+］ ?)?(20\d\d)年?(?:至|到|—+|-)(20\d\d)年(?!均|平均)/u;

const HERDS = /^[牛羊猪鸡鸭鹅马驴兔]{2,6}(?=(?:饲养|存栏|出栏|养殖)量?)/u;
const SHORTEST = 4;
/** 技改投资, 装备制造: short as it is, a thing and no side of others. */
export const THING =
  /^(?!增加|总|主营|营业|销售|经营|生产|本年|实际|累计|今年|全年|当年|其)[\u4e00-\u9fff]{2}(?:投资|制造|消费|旅游|物流|贸易|加工|建材|化工|医药|食品|产业|园区|片区)$/u;
function sentenceBefore(text: string, start: number): string {
  return text.slice(clauseAround(text, start, '。；！？').start, start);
}
