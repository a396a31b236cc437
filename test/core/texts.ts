import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Pieces that texts of the genre are made of, and what comes in between when they are copied about. */
const PIECES = [
  ...['一、', '（二）', '3.', '一是', '二要', '第三，', '——', '第一章', '专栏1', '（1）', '①'],
  ...[
    '2025年云川市政府工作报告',
    '各位代表：',
    '地区生产总值',
    '增长5.6%',
    '12 .3亿元',
    '２８．６',
    '“双碳”',
    '三大基地',
    '目录',
  ],
  ...[
    '。',
    '！',
    '？',
    '；',
    '，',
    '、',
    '：',
    '“',
    '”',
    '（',
    '）',
    '"',
    '(',
    ')',
    ',',
    ':',
    '.',
    '…',
    '!',
    '?',
    '|',
    '#',
    '-',
  ],
  ...[
    ' ',
    '　',
    '　　',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\ud842',
    '\udfb7',
    '𠮷',
    'a',
    '5',
    'PM 2.5',
  ],
  '全县上下团结一心扛住了冲击稳住了经济运行的大盘实现粮食产量再创新高',
];

/** Texts of these pieces in any order: short ones mostly, some of several thousand characters. */
export const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 400, size: '+2' })
  .map((pieces) => pieces.join(''));

/** The samples, and the corpus where it is there, but for the reports that are kept for a blind test. */
export function realTexts(): readonly { readonly name: string; readonly text: string }[] {
  const folders = [
    new URL('../../samples/', import.meta.url),
    new URL('../../../shared/eval/corpus/', import.meta.url),
  ];
  return folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.(?:txt|md)$/u.test(name) && !/^(?:wenxi|changzhi)/u.test(name))
          .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
      : [],
  );
}
