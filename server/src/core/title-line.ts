import type { Scanned } from './unit.ts';

/**
 * Whether a line stands for itself and names a time and what is told of it: “2023年工作回顾”, “今后五年的奋斗目标”. A text
 * may have such heads without numbers beside numbered ones of a lower kind.
 */
export function isTitleLine({ opens, reading: { text } }: Scanned): boolean {
  return opens === 'paragraph' && text.length <= LONGEST && !MARKS.test(text) && TITLE.test(text);
}

const LONGEST = 26;
const MARKS = /[。；，：！？]|^第?[一二三四五六七八九十\d]+[、.，]|^——/u;
const TITLE =
  /^(?:[（(]?[一二三四五六七八九十]+[)）])?(?:关于|做好)?(?:(?:19|20)\d\d年|过去|今后|未来|本届|刚刚过去|“?十[一二三四五六七]五”?|今年|下一步|[一五]年来)[^，。]*(?:回顾|总结|工作|情况|成就|安排|部署|要求|目标|任务|打算|思路|重点|建议|展望)$/u;
