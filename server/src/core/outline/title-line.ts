import { FIRST_WORDS } from './headline.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * Where a title without a number ends that names a time and what is told of it, 0 where there is none: a line of its own,
 * “2023年工作回顾”, “今后五年的奋斗目标”, or the beginning of a sentence that the body runs on in, “2023年工作回顾‸刚刚过去的2023年，…”.
 * A text may have such heads beside numbered ones of a lower kind.
 */
export function titleLineEnd({ opens, reading: { text } }: Scanned): number {
  if (opens === 'cut' || !FIRST_CHARACTERS.includes(text.charAt(0))) return 0;
  if (opens === 'paragraph' && text.length <= LONGEST && !MARKS.test(text) && LINE.test(text))
    return text.length;
  return RUN_ON.exec(text)?.[0].length ?? 0;
}

const LONGEST = 26;
const MARKS = /[。；，：！？]|^第?[一二三四五六七八九十\d]+[、.，]|^——/u;
const BEGINNING =
  '(?:关于|做好)?(?:(?:19|20)\\d\\d年|过去|今后|未来|本届|刚刚过去|“?十[一二三四五六七]五”?|今年|下一步|[一五]年来)';
const LAST_WORD = '(?:回顾|总结|工作|情况|成就|安排|部署|要求|目标|任务|打算|思路|重点|建议|展望)';
const LINE = new RegExp(`^(?:[（(]?[一二三四五六七八九十]+[)）])?${BEGINNING}[^，。]*${LAST_WORD}$`, 'u');
const RUN_ON = new RegExp(
  `^${BEGINNING}[^，。；：！？]{0,18}${LAST_WORD}(?=${FIRST_WORDS.source.slice(1)})`,
  'u',
);
/** What a title may begin with; no other sentence is looked at. */
const FIRST_CHARACTERS = '（(一二三四五六七八九十关做12过今未本刚“下';
