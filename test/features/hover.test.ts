import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse } from '../../server/src/core/analyse.ts';
import { explainedAt } from '../../server/src/core/features/explained.ts';
import { indicatorCard } from '../../server/src/core/features/indicator-card.ts';
import type { Line } from '../../server/src/core/features/markup.ts';
import { numberCard } from '../../server/src/core/features/number-card.ts';
import { collectiveCard, termCard } from '../../server/src/core/features/term-card.ts';
import type { Locale } from '../../server/src/core/lint/messages.ts';
import { marked } from '../mark.ts';

/** What a hover at ‸ says, line by line. */
function hoverLines(source: string, locale: Locale = 'zh'): readonly string[] {
  const { text, cursor } = marked(source);
  const analysis = analyse(text, { catalogue: defaultCatalogue() });
  return cardAt(analysis, cursor ?? 0, locale).map((line) => line.map(plain).join(''));
}

function cardAt(analysis: Analysis, offset: number, locale: Locale): readonly Line[] {
  const explained = explainedAt(analysis, offset);
  switch (explained?.kind) {
    case 'indicator':
      return indicatorCard(
        analysis,
        explained.cursor.report,
        explained.indicator,
        explained.span,
        'full',
        locale,
      );
    case 'collective':
      return collectiveCard(explained.collective, locale);
    case 'term':
      return termCard(explained.term, locale);
    case 'quantity':
      return numberCard(explained.cursor, explained.quantity, locale);
    case undefined:
      return [];
  }
}

function plain(piece: Line[number]): string {
  return typeof piece === 'string' ? piece : 'bold' in piece ? piece.bold : piece.text;
}

describe('hover finds', () => {
  // The span in ⟦…⟧ is what is explained, from wherever in it the pointer stands.
  const found: readonly [why: string, source: string, kind: string][] = [
    ['a name at its first character', '全市⟦‸地区生产总值⟧增长5.6%。', 'indicator'],
    ['a name from its middle', '全市⟦地区‸生产总值⟧增长5.6%。', 'indicator'],
    ['a name at its last character', '全市⟦地区生产总‸值⟧增长5.6%。', 'indicator'],
    ['the longest name', '⟦规模以上工业‸增加值⟧增长8.3%。', 'indicator'],
    ['an alias', '⟦G‸DP⟧增长5.6%。', 'indicator'],
    ['a name through a hard wrap', '全市⟦地区生 ‸产总值⟧增长5.6%。', 'indicator'],
    ['a name behind a character of two code units', '𠮷，⟦粮食‸产量⟧3万吨。', 'indicator'],
    ['a name of several indicators', '⟦城镇、农村居民‸人均可支配收入⟧分别增长5.1%、7.0%。', 'collective'],
    ['a number', '粮食产量⟦12‸.50万吨⟧。', 'quantity'],
    ['a term', '深入学习“⟦千万‸工程⟧”经验。', 'term'],
  ];
  for (const [why, source, kind] of found) {
    it(why, () => {
      const { text, spans, cursor } = marked(source);
      const explained = explainedAt(analyse(text, { catalogue: defaultCatalogue() }), cursor ?? 0);
      assert.deepEqual(explained && { kind: explained.kind, span: explained.span }, { kind, span: spans[0] });
    });
  }

  const none: readonly [why: string, source: string][] = [
    ['nothing in an empty file', '‸'],
    ['nothing past the end of a name', '地区生产总值‸稳步增长。'],
    ['no name in a longer word', '先进制造业‸投资增长8%。'],
    ['no alias that means the indicator only in context', '加强城市综合‸指数研究。'],
  ];
  for (const [why, source] of none) {
    it(why, () => {
      const { text, cursor } = marked(source);
      assert.equal(
        explainedAt(analyse(text, { catalogue: defaultCatalogue() }), cursor ?? 0)?.kind,
        undefined,
      );
    });
  }
});

const REPORT = `2025年临溪县政府工作报告
一、2024年工作回顾
全县地区生产总值达到86.5亿元、增长6.1%。
一般公共预算收入5.25亿元、增长5.0%。
二、2025年工作安排
主要目标是：地区生产总值增长6%左右。`;

describe('hover says', () => {
  it('of an indicator what it is, what the text says and where, its basis and its bureau, in eight lines at most', () => {
    const lines = hoverLines(REPORT.replace('全县地区', '全县‸地区'));
    assert.ok(lines.length <= 8);
    assert.match(lines[0] ?? '', /^地区生产总值（GDP） · 亿元 · 增速按不变价/);
    assert.match(lines[1] ?? '', /^本文　.*实绩 86\.5亿元、增长6\.1%〔第一部分第1段〕$/);
    assert.match(lines[2] ?? '', /目标 增长6%左右〔第二部分第1段〕$/);
    assert.match(lines[3] ?? '', /^口径　.*（国家统计局/);
    assert.match(lines.at(-1) ?? '', /^供数　统计局/);
  });

  it('in English what the text says in Chinese', () => {
    const lines = hoverLines(REPORT.replace('全县地区', '全县‸地区'), 'en');
    assert.match(lines[0] ?? '', /growth at constant prices/);
    assert.match(lines[1] ?? '', /^Here: .*actual 86\.5亿元、增长6\.1%〔part 1, paragraph 1〕$/);
  });

  it('what last year must have been, where growth is nominal, and never where it is real', () => {
    assert.ok(
      hoverLines(REPORT.replace('一般公共', '一般‸公共')).some((line) =>
        line.startsWith('推算　2023年约5.00亿元（5.25÷1.05'),
      ),
    );
    assert.ok(!hoverLines(REPORT.replace('全县地区', '全县‸地区')).some((line) => line.startsWith('推算')));
  });

  it('that the text gives no figure, where it gives none', () => {
    assert.equal(hoverLines('做大‸地区生产总值。')[1], '本文　未见其数');
  });

  it('of a number in one line how it was read and what it can stand for', () => {
    const lines = hoverLines(REPORT.replace('86.5', '8‸6.5'));
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? '',
      /^86\.5亿元＝8,650,000,000元；读作：地区生产总值｜.*实绩｜总量｜86\.45—86\.55/,
    );
  });

  it('why a number takes part in no check', () => {
    assert.match(hoverLines('我们走访了‸28个村。')[0] ?? '', /不参与核对$/);
  });

  it('of a term its members and its source, and nothing where no source is known', () => {
    const lines = hoverLines('深入学习“千万‸工程”经验。');
    assert.equal(lines[1], '千村示范；万村整治');
    assert.match(lines.at(-1) ?? '', /^出处　/);
    for (const [name, term] of defaultCatalogue().terms) {
      if (!term.source) assert.deepEqual(termCard(term, 'zh'), [], name);
    }
  });
});
