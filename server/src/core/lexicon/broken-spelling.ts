import type { Form } from './broken.ts';
import { COUNTER, STRONG_UNIT } from './slots.ts';

const ONES = '[一二两三四五六七八九]';
const UNIT = `(?:${STRONG_UNIT}|[万亿]|${COUNTER})`;

/** A number of which half is written in characters and half in digits. */
const MIXED: readonly Form[] = [
  // “新建幼儿园二十3所”, “惠及两千300户”
  { what: 'mixed', pattern: new RegExp(`${ONES}[十百千]\\d{1,3}(?:\\.\\d+)?${UNIT}(?!\\d)`, 'gu') },
  // “修缮校舍5十六间”, “安置2百四十户”; “10十大” and G60十周年 are two things.
  {
    what: 'mixed',
    pattern: new RegExp(
      `(?<![\\dA-Za-z.])\\d{1,2}(?:十${ONES}?|[百千]${ONES}[百十]${ONES}?)[余多]?${UNIT}`,
      'gu',
    ),
  },
  // “增长6点五%”, “提高两点3个百分点”
  {
    what: 'mixed',
    sign: '点',
    pattern: new RegExp(`(?:\\d点${ONES}+|${ONES}点\\d+)(?:%|个?百分点|[万亿])`, 'gu'),
  },
  // “百分之九十8”, “百分之9十”
  {
    what: 'mixed',
    sign: '百分之',
    pattern: /百分之(?:[一二三四五六七八九十]+\d|\d+[十点][一二三四五六七八九]?)/gu,
  },
  // “20二5年”; a 0 for 〇 is a matter of type.
  {
    what: 'mixed',
    sign: '年',
    pattern:
      /(?:20|二[0〇零○])(?:[一二三四五六七八九]\d|\d[一二三四五六七八九])年|20[一二][一二三四五六七八九]年|二[〇零○][1-9]\d年/gu,
  },
  // “‘十4五’规划”, “第十4届”
  {
    what: 'mixed',
    sign: '十',
    pattern:
      /十[1-9]五(?=”|规划|时期|期间)|十[一二三四五]5(?=”|规划|时期|期间)|第(?:[二三四五]?十\d|\d十[一二三四五六七八九]?)(?=[届次章])/gu,
  },
];

/** A word or a unit behind a number, or a verb before it, of which one character stands twice. */
const TWICE: readonly Form[] = [
  // “45%以以上”, “30万户左右右”; but “10%以上上市公司”
  {
    what: 'doubled',
    pattern:
      /以以[上下内外]|以([上下内外])\1(?=[，。；、）]|$)|左左右|左右右|上上下|上下下(?=[，。；、）]|$)/gu,
    accepts: ({ text, place }) =>
      /[\d%元亩吨里米瓦时点户人次个家项件条所座处]$/u.test(text.slice(0, place.start)),
  },
  {
    what: 'doubled',
    pattern:
      /公公[里斤顷]|公里里(?!程)|平平方|[平立]方米米|人次次|千瓦瓦|千瓦时时|个?(?:百百分点|百分分点|百分点点)/gu,
    accepts: ({ text, place }) => /\d[百千]?[万亿]?$/u.test(text.slice(0, place.start)),
  },
  // “营收超超过12亿元”; but “交通发达达到12项”, “节约约3万吨”
  {
    what: 'doubled',
    pattern:
      /(?:(?<![发通直抵])达达到?|(?<![节契预签])约约|(?<!赶)超超过?|增长长|下降降|(?<!冲)突突破|至至|逾逾)(?=\d)/gu,
  },
];

/** Forms made of characters, not of digits and marks. */
export const SPELT: readonly Form[] = [...MIXED, ...TWICE];
