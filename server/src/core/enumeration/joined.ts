import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings } from './listing.ts';

/**
 * Two things that 和 joins are two: “守好发展和生态‸两条底线”, “产值过百亿元的只有装备制造和新材料‸2个”, “分为甲企业和乙企业‸两类”. Behind names of programmes
 * (“教育和卫生三项改革”) the second may be whose they are.
 */
export const joinedCounts = listings(
  foundIn(
    /[和与][^，。；：、]{2,14}(?:三[条个大篇张份本件种类]|[三四3-5][个家户所])/u,
    ({ reading: { text } }) =>
      [...text.matchAll(SUMMED), ...text.matchAll(ONLY), ...text.matchAll(KINDS)].map(
        ({ index, 0: whole, 1: lead = '', 2: list = '', 3: number = '' }) => {
          const from = index + lead.length;
          const start = from + list.length;
          return {
            count: { ...asCount({ start, end: index + whole.length, said: countOf(number) }), number },
            told: [{ start: from, end: start }],
            found: [2],
            where: 'before' as const,
          };
        },
      ),
  ),
);

const THINGS =
  '大事|底线|红线|主战场|战场|大?文章|大局|关键|重点|板块|问题|短板|引擎|支柱|台阶|群体|环节|维度|层面|主体|龙头|抓手|难题|成绩单|答卷|账';
const NAME = '[^，。；：、和与及的\\d“”（）一二两三四五六七八九十]';
const SUMMED = new RegExp(
  `((?<=^|[，。；：]))(${NAME}{2,14}[和与]${NAME}{2,6})(三)[条个大篇张份本件](?=${NAME}{0,2}(?:${THINGS}))`,
  'gu',
);
const KINDS = new RegExp(
  `(分为|分成|包括|只有)(${NAME}{2,14}[和与]${NAME}{2,14}?)([三四])[种类](?=[，。；]|$)`,
  'gu',
);
const ONLY = new RegExp(
  `(只有|仅有|仅剩)(${NAME}{2,14}[和与]${NAME}{2,10}?)([三四3-5])[个家户所](?=[，。；]|$)`,
  'gu',
);
