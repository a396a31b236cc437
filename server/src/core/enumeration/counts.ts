import type { Catalogue } from '../knowledge/catalogue.ts';
import { foundIn } from '../view/joint.ts';
import { once } from '../once.ts';
import { countOf } from '../numbers/ordinals.ts';
import { NO_SENTENCE, type Sentences } from '../text/per-sentence.ts';
import type { Scanned } from '../text/unit.ts';
import { codesIn, codesOf } from './codes.ts';
import type { Count } from './count.ts';

/** The counts of a sentence of a report. */
export function countsOf(report: Sentences, unit: number): readonly Count[] {
  return countsBy(report.units[unit] ?? NO_SENTENCE);
}

/** As `foundIn`, for what is told of the counts of single sentences: they are made out once, however many ask for them. */
export function countedIn<T extends object>(
  sign: RegExp,
  work: (sentence: Scanned, counts: readonly Count[], catalogue: Catalogue) => readonly T[],
): (report: Sentences) => readonly (T & { readonly unit: number })[] {
  return foundIn(sign, (sentence, catalogue) => work(sentence, countsBy(sentence), catalogue));
}

const countsBy = once((sentence: Scanned) => countsIn(sentence.reading.text, codesOf(sentence)));

/** The counts of a sentence's read text, in its order. Ordinals, years, plenums and approximate numbers are none. */
export function countsIn(text: string, codes = codesIn(text)): readonly Count[] {
  const counts: Count[] = [];
  for (const match of text.matchAll(COUNT)) {
    const [, number = '', written = ''] = match;
    const before = text.charAt(match.index - 1);
    // “4.两项改革：指…”, “——三大体系成型”: what begins an item.
    const isPoint =
      (before === '—' && text.charAt(match.index - 2) === '—') ||
      (before === '.' && ITEM.test(text.slice(0, match.index)) && !/\d/u.test(number));
    // “村级站点四级”, “附近三个”: the end of a word.
    const isWord = WORDS.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (before !== '' && !isPoint && !isWord && NO_COUNT_AFTER.includes(before)) continue;
    if ('至到'.includes(before || ' ') && RANGE.test(text.slice(Math.max(0, match.index - 3), match.index)))
      continue;
    const quoted = before === '“';
    // “三起来”, “三名”工程 are code names, not three times of something.
    const isName = RARER.includes(written || ' ') || NAMED.test(text.slice(match.index + number.length));
    const measured = quoted && isName ? '' : written;
    const measure = measured === '大类' ? '类' : measured;
    const isBehindName = /”，?$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (measure === '' && !quoted && !isBehindName && !JOINED.test(text.slice(match.index + number.length)))
      continue;
    // 八字方针 counts characters, 两日线路 days, “三北”六期 the phase that it is; 四季 and 四海 are no number of things.
    if (measure === '' && '字季海邻日天夜周月年期'.includes(text.charAt(match.index + number.length) || ' '))
      continue;
    const arabic = /\d/u.test(number);
    const said = countOf(number);
    const start = match.index;
    // 三改 of “三改一拆” is part of a name.
    if (codes.some((code) => code.start <= start && start < code.end)) continue;
    const end = start + number.length + measured.length;
    const noun = /^[\u4e00-\u9fff]{0,12}/u.exec(text.slice(end))?.[0] ?? '';
    if (said < 2 || said > 40 || (measure === '大' && (said > 10 || NOT_GREAT.test(noun)))) continue;
    // “四连冠” counts years.
    if (RUNS.test(noun)) continue;
    counts.push({ start, end, said, number, arabic, quoted, measure, noun });
  }
  return counts;
}

const WORDS = /[站网景重试难焦痛堵热亮看特优要据节]点|附近|[业其]余|节约|制约/u;
const ITEM = /^\d{1,2}\.$/u;

/** The rest of a longer number, an ordinal, an approximate number or a range: looked at last, for most characters are none. */
const NO_COUNT_AFTER = '0123456789.第前近约超余每逾—~点百千万亿零〇十二三四五六七八九';

/** Measure words that in a code name are nouns. */
const RARER = '户名批起对口片栋段股届国';

/** “三院”工程, “四馆”: a kind of place that is all of the name. */
const NAMED = /^[院馆校园河湖山]”/u;

/** “三到五个”, “3个至5个”: but not “做到五个始终”. */
const RANGE = /[\d一二两三四五六七八九十][个项家件名户]?[至到]$/u;

const COUNT =
  /([二三四五六七八九两双]|[二三]?十[一二三四五六七八九]?|\d{1,2})(方面|大?类|大|个|项|件|条|家|种|支|座|所|处|场|篇|张|块|维|方|点|部分(?=组成|构成|内容)|道(?=工序|程序|防线|关口|难题|风景|景观|屏障|考题)|期(?=推进|实施|建设)|重(?=压力|叠加|挑战|考验|保障|优势|机遇|因素|困难)|位(?=一体)|步(?=[：，。走棋])|者|本(?=[\u4e00-\u9fff]{0,2}账)|笔(?=[\u4e00-\u9fff]{0,2}账)|份(?=[\u4e00-\u9fff]{0,3}(?:答卷|清单|成绩单|榜单))|把(?=[\u4e00-\u9fff]{0,2}[火剑尺锁伞])|次(?=[\u4e00-\u9fff]{0,3}(?:教育|战役|跨越|跃升|开工|签约|行动|会战))|轮(?=驱动|疫情|改革|巡[察视])|部(?=[\u4e00-\u9fff]{0,4}(?:法规|条例|规章|作品|电影|图书))|颗|席|套|桩|幅|款(?=[\u4e00-\u9fff]{0,4}产品)|足(?=鼎立)|驾(?=马车)|[户名批起对口片栋段股届国]|级|镇|乡|村|矿|厂|园|山|河|湖|校|院|馆|站)?(?=[\u4e00-\u9fff（：”“，—]|\d+(?:[万亿]元|个(?:单位|部门)))/g;

/**
 * 四医联动, 五链融合, 三业并进: a number before a character that the items share, and how they go together; 三到位: what they all are.
 */
const JOINED =
  /^(?:到位|统一|同步|落实|达标)(?=[，。；]|$)|^(?:[^年月日天次期\d，；。：、”“（]|部门)(?:[联同齐并共互协融合统][\u4e00-\u9fff]|驱动|发力|贯通|衔接)/u;

/** 十大会议, 三大常委会: sessions and bodies. */
const RUNS = /^连[冠增升降涨跃胜丰快优]/u;

const NOT_GREAT = /^(?:以来|精神|报告|会(?!战)|常委|代表|召开)/u;
