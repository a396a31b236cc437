import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../../server/src/core/analyse.ts';
import { unitAt } from '../../server/src/core/features/cursor.ts';
import { problemsOf } from '../../server/src/core/features/problems.ts';
import { sectionsOf, type Section } from '../../server/src/core/features/sections.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { tokensOf } from '../../server/src/core/features/tokens.ts';
import { at, written } from '../../server/src/core/text/unit.ts';
import { rangeOf, spanOf } from '../../server/src/lsp/conversion.ts';
import { analysisOf, change, opened } from '../../server/src/lsp/documents.ts';
import { defaults } from '../../server/src/lsp/settings.ts';
import { withDoubt } from './doubt.ts';

withDoubt();

/** What reports are made of, line ends and stray halves of characters included. */
const piece = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\r',
    ' ',
    '　',
    '。',
    '，',
    '一、2024年工作回顾',
    '（一）稳增长',
    '二是',
    '“',
    '”',
    '𠮷',
    '\ud842',
    '\udfb7',
  ],
  ...[
    '甲数',
    '甲 数',
    '甲\n数',
    '地区生产总值',
    '增长5.6%',
    '１２．３亿元',
    '各位代表：',
    '2025年临溪县政府工作报告',
  ],
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const spot = fc.nat({ max: 1000 }).map((n) => n / 1000);

function open(source: string) {
  return opened('file:///a.txt', 'policy-report', 1, source);
}

/** The reports without the text at opening: one that no edit has met needs none, and may have been made before there was one. */
function found({ reports }: Analysis) {
  return reports.map((report) => {
    const view = { ...report.body.view, before: undefined };
    return { ...report, body: { ...report.body, view } };
  });
}

describe('an open document', function () {
  this.timeout(30_000);

  it('has after any changes the analysis of the text that its client has', () => {
    const edit = fc.tuple(spot, spot, text, fc.boolean());
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean()), { maxLength: 5 }),
        (source, rounds) => {
          const mine = open(source);
          const client = TextDocument.create('file:///a.txt', 'policy-report', 1, source);
          analysisOf(mine, defaults, { catalogue: defaultCatalogue() });
          for (const [edits, asks] of rounds) {
            const changes = edits.map(([from, to, inserted, whole]) => {
              const all = client.getText();
              const [start, end] = [from * all.length, to * all.length].map(Math.floor).sort((a, b) => a - b);
              const one = whole
                ? { text: inserted }
                : { range: rangeOf(client, { start: start ?? 0, end: end ?? 0 }), text: inserted };
              TextDocument.update(client, [one], 2);
              return one;
            });
            change(mine, changes, 2, 0);
            if (asks) analysisOf(mine, defaults, { catalogue: defaultCatalogue() });
          }
          const analysis = analysisOf(mine, defaults, { catalogue: defaultCatalogue() });
          assert.ok(analysis);
          assert.equal(analysis.text, client.getText());
          // Told as yes or no: a difference of two whole analyses, printed, would fill the memory.
          const afresh = analyse(client.getText(), analysis.context);
          assert.ok(isDeepStrictEqual(found(analysis), found(afresh)), 'the reports differ');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives ranges at which the client finds the text that was meant', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = open(source);
        const analysis = analysisOf(document, defaults, { catalogue: defaultCatalogue() });
        assert.ok(analysis);
        const { lines } = document;
        for (const { span } of problemsOf(analysis, 'zh').filter(({ rule }) => rule === 'test-doubt')) {
          assert.equal(bare(lines.getText(rangeOf(lines, span))), '甲数');
          assert.deepEqual(spanOf(lines, rangeOf(lines, span)), span);
        }
        for (const token of tokensOf(analysis)) {
          assert.equal(bare(lines.getText(rangeOf(lines, token))), bare(mentionAt(analysis, token)));
        }
        for (const section of all(sectionsOf(analysis))) {
          const { heading, range, title } = section;
          assert.ok(
            range.start <= heading.start && heading.end <= range.end,
            'the heading stands in its section',
          );
          assert.ok(
            section.children.every(
              (child) => range.start <= child.range.start && child.range.end <= range.end,
            ),
          );
          assert.ok(bare(lines.getText(rangeOf(lines, heading))).includes(bare(title).slice(0, 2)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

function all(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...all(section.children)]);
}

/** What the mention says that a token was made of. */
function mentionAt(analysis: Analysis, { start }: Span): string {
  const unit = unitAt(analysis, start);
  const sentence = analysis.units[unit];
  const found = sentence?.mentions.find(
    (mention) => at(analysis.starts[unit] ?? 0, sentence, mention).start === start,
  );
  return sentence && found ? written(sentence, found) : '';
}

function bare(words: string): string {
  return words.replace(/\s/g, '');
}
