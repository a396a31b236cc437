/** Characters that tell two things apart: east and west, first and second, new and old. */
const APART = [
  '东西南北中上下左右内外前后',
  '一二三四五六七八九十甲乙丙',
  '新老旧古',
  '大小',
  '省市县区镇乡村州国',
  '高初',
  '男女',
  '公私',
  '买卖',
];

/** Whether one character, or both, tells two things apart: 上 and 下 of 上石盘 and 下石盘. */
export function isApart(a: string, b = ''): boolean {
  return APART.some((chars) => chars.includes(a) && (b === '' || chars.includes(b)));
}
