/**
 * Where a numeral and a measure word stand together without counting anything: 十字路口, 四面八方, 三位一体.
 * Small tables of the common language; what the tables do not know is decided by kind in `numbers/amounts.ts`.
 */

/** Words that begin with a numeral. */
const WORDS =
  '十分 十字 十全 百分百 三番五次 三令五申 四面八方 五湖四海 五花八门 七上八下 三心二意 三长两短 三天两头 ' +
  '三位一体 四位一体 五位一体 六位一体 七位一体 四个全面 四套班子 三部曲 三座大山 二十四节气 二人转 三人行 ' +
  '三台县 五台山 五台县 五台市 七台河 九台区 九台市 三门峡 三门县 六盘水 六盘山 五家渠 五峰县 三穗县 三元区 八步区';

const BY_FIRST = new Map<string, string[]>();
for (const word of WORDS.split(' '))
  BY_FIRST.set(word.charAt(0), [...(BY_FIRST.get(word.charAt(0)) ?? []), word]);

/** Whether a fixed word of the language begins at `i`: its numeral counts nothing. */
export function idiomAt(text: string, i: number): boolean {
  return BY_FIRST.get(text.charAt(i))?.some((word) => text.startsWith(word, i)) ?? false;
}

/** Measure words that number things or name grades instead of counting them, whatever the numeral's style. */
export const NUMBERING = new Set('号 点 星 版 级 路 线 网 带 步 端 案 届 面 世纪'.split(' '));

/** Measure words too weak to count with after a Chinese numeral of one digit: 三方, 二期, 两会, 七分. */
export const WEAK = new Set(
  (
    '角 分钱 期 团 轮 回 遍 章 节 句 国 圈 分 方 里 两 度 升 担 克 口 头 包 队 ' +
    '门 手 星 道 层 段 点 环 代 样 本 节课 周 旬 载 转 市 区 村 园 馆 院 校 乡 ' +
    '镇 兆 P 堂 班 把 具 首 根 级 季度 站 峰 尾 眼 票 字'
  ).split(' '),
);

/** What follows a measure word where both are one other word, whatever the numeral's style: 110国道, 5部门, 90年代. */
export const JOINED: Readonly<Record<string, string>> = {
  国: '道',
  省: '道',
  县: '道',
  乡: '道镇',
  村: '级',
  区: '域块级',
  部: '门委',
  项: '目',
  升: '至到级高为降温',
  位: '居数',
  类: '水',
  年: '级代',
  元: '旦',
  天: '然',
  人: '均员',
  起: '来',
  成: '员果立功本为效熟绩交品就',
};

/** The same after Chinese numerals, where more words begin so: 三次会议, 二元结构, 四套班子. */
export const JOINED_CHINESE: Readonly<Record<string, string>> = {
  国: '家际内外',
  省: '级',
  市: '级场',
  县: '级域',
  部: '队署曲',
  位: '一',
  口: '岸径',
  成: '长都分不新',
  元: '月素件宵化结论复',
  人: '才工社文行',
  组: '织团',
  条: '例件',
  场: '所馆地',
  只: '要有能是',
  对: '外口标接',
  份: '额',
  分: '别布之公类散',
  次: '会全党常代人产性',
  倍: '增',
  门: '槛',
  层: '次级面',
  期: '间限',
};
