import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type Decimal, ONE, shift, whole } from '../../numbers/decimal.ts';
import { between, type Interval } from '../../numbers/interval.ts';
import type { Labelled } from '../numbers.ts';
import { scaleOf } from './quotients.ts';

/** What an average is taken of. */
export interface Base {
  /** 户, 亩, 公里, 项目: the word for one of them. */
  readonly word: string;
  /** 1000 of 每千人, in base units of the measure. */
  readonly per: Decimal;
  /** What stands between it and the number: 投资, 增收. */
  readonly noun: string;
  /** Whose average it is, where its clause says so: 农村劳动力 in “农村劳动力年均转移就业”. */
  readonly subject: string;
  /** A count that goes without saying. */
  readonly known?: Interval;
}

/** The base in the words right before a number, from the mark or number before it. */
export function baseOf(
  text: string,
  numbers: readonly Labelled[],
  k: number,
  catalogue: Catalogue,
): Base | undefined {
  const at = numbers[k]?.quantity.start ?? 0;
  const floor = numbers[k - 1]?.quantity.end ?? 0;
  const lead = /[^，；。：（）、]*$/u.exec(text.slice(Math.max(floor, at - 20), at))?.[0] ?? '';
  const found = BASE.exec(lead);
  const [, mean, yielded, daily, every, scale = '', people, measure, noun = ''] = found ?? [];
  const word = mean ?? yielded ?? daily ?? every ?? people ?? measure;
  // “有劳动力的搬迁家庭户均就业2人”, “分红最高的村人均4600元” are of some of them.
  if (word === undefined || OF_SOME.test(lead.slice(0, found?.index))) return undefined;
  const own = TIMES[word];
  const one = own ? ONE : (scaleOf(word, catalogue) ?? ONE);
  const per = shift(one, POWERS[scale] ?? 0);
  const subject = mean === '年' ? lead.slice(0, found?.index).replace(ADVERBS, '') : '';
  return { word, per, noun: noun.replace(VERBS, ''), subject, ...(own && { known: own }) };
}

const BASE =
  /(?:平均)?(?:([户人亩村镇店家台车床校班件日月年园])均|(?<![百千万])(亩)产|(日)(?=处理|供水|产(?!业))|(?:平均)?每([个所户人亩台套张床名位件项班天日月年辆座处](?:项目|企业|学校|社区|村|床位|园区)?|公里|平方公里|公顷|千瓦|村|社区)|(?:平均)?每([百千万])(?:名)?(人|老人|户|亩)|(?:平均)?单位(千瓦))([\u4e00-\u9fff]{0,10})$/u;

/** “‘双高’基地亩产6.2吨” as well. */
const OF_SOME =
  /(?:有[^，]{1,6}|最[高低多少大小])的[\u4e00-\u9fff]{0,8}$|(?:基地|示范[区田片方点户]|核心区|高产田|样板田|试验田)的?$/u;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4 };
const ADVERBS = /^(?:平均|累计|预计|共|[一二三四五]年来?)+$/u;
const VERBS = /(?:达到|超过|拥有|承载|约为|达|超|近|约|为|有|仅|不到)+$/u;

/** Days and months of a year; a report tells of some of them at times. */
const TIMES: Readonly<Record<string, Interval>> = {
  日: between(whole(350), whole(366)),
  天: between(whole(350), whole(366)),
  月: between(whole(12), whole(12)),
};
