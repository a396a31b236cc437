import { isQuoted } from '../scanning/quoted.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Span } from '../text/span.ts';
import { breaks } from '../lint/verdicts.ts';

interface Doubled extends Claim {
  readonly what: 'word' | 'mark';
  readonly text: string;
  readonly once: string;
}

/** 重复字词: “达到达到”, “我们我们”, “，，”. Words that double by themselves (研究研究, 建设建设用地) are left out. */
export const doubledWord: Rule<Doubled> = {
  id: 'doubled-word',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '重复字词', en: 'Doubled words' },
  messages: {
    word: { zh: '字词重复：“{text}”，请核。', en: 'A word stands twice: “{text}”.' },
    mark: { zh: '标点重复：“{text}”，请核。', en: 'Marks in a row: “{text}”.' },
    once: { zh: '改为“{once}”', en: 'Change to “{once}”' },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      if (!scanned) continue;
      for (const { once, start, end } of doubledIn(scanned.reading.text)) {
        const text = scanned.reading.text.slice(start, end);
        const what = /[\u4e00-\u9fff]/u.test(once) ? 'word' : 'mark';
        if (what === 'mark' || !isQuoted(scanned, start)) {
          yield { place: { unit, start, end }, figures: [], places: [], what, text, once };
        }
      }
    }
  },
  judge: ({ what, text, once, place }) =>
    breaks(
      { id: what, args: { text } },
      {
        severity: what === 'word' ? 'warning' : 'hint',
        fixes: [
          { title: { id: 'once', args: { once } }, edits: [{ place, text: once }], safe: what === 'mark' },
        ],
      },
    ),
};

interface Twice extends Span {
  readonly once: string;
}

/** What stands twice in a row: found by comparing each character with the one two or three places on. */
function doubledIn(text: string): readonly Twice[] {
  const found: Twice[] = [];
  let second = text.charCodeAt(0);
  let third = text.charCodeAt(1);
  let fourth = text.charCodeAt(2);
  for (let i = 0; i + 3 < text.length; i++) {
    const code = second;
    second = third;
    third = fourth;
    fourth = text.charCodeAt(i + 3);
    const length = code === third ? 2 : code === fourth ? 3 : 0;
    if (length === 0) continue;
    const once = text.slice(i, i + length);
    if (WORDS.has(once) && text.startsWith(once, i + length))
      found.push({ start: i, end: i + 2 * length, once });
  }
  const marks = text.search(IN_A_ROW);
  if (marks >= 0) found.push({ start: marks, end: marks + 2, once: text.charAt(marks) });
  return found;
}

const IN_A_ROW = /，，|、、|；；|：：|，。|。，|、，|，、/u;
const WORDS = new Set(
  '增长 达到 完成 实现 新增 同比 分别 其中 推进 加快 提高 促进 开展 实施 我们 进一步 全年 累计 持续 深入 大力 着力 力争 确保 坚持 加强 推动 落实 建成 获得 荣获 成为 以及 并且 同时'.split(
    ' ',
  ),
);
