import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings } from './listing.ts';

/** Amounts and years that a count sums up: “跨越六千亿、七千亿两个千亿台阶”, “2014年、2015年两年增速分别为9.3%、11.7%”. */
export const steppedCounts = listings(
  foundIn(/[亿万元年月](?:这|共)?[二两三四五六七八九十2-9](?:个|年)/u, ({ reading: { text } }) =>
    Array.from(
      text.matchAll(STEPPED),
      ({ 1: list = '', 2: joint = '', 3: number = '', 4: noun = '', index }) => {
        const start = index + list.length + joint.length;
        return {
          count: { ...asCount({ start, end: start + number.length, said: countOf(number), noun }), number },
          told: [{ start: index, end: index + list.length }],
          found: [list.split(/、|和|及/u).length],
          where: 'before' as const,
        };
      },
    ),
  ),
);

const AMOUNT = '(?:\\d+(?:\\.\\d+)?[十百千]?|[一二三四五六七八九十]{1,2}[百千]?)[万亿]{1,2}元?';
const YEAR = '20\\d\\d年';
const STEPPED = new RegExp(
  `(?<![\\d.一二三四五六七八九十])((?:${AMOUNT}[、和及])+${AMOUNT}(?=[这共]?[二两三四五六七八九十2-9]个)|(?:${YEAR}[、和及])+${YEAR}(?=[这共]?[二两三四五六七八九]年))([这共]?)` +
    `([二两三四五六七八九十2-9])(个[\\u4e00-\\u9fff]{0,5}?(?:台阶|大关|关口|关卡|门槛)|年(?=[度的来间内中，、。平总累实完投增]|产|分别))`,
  'gu',
);
