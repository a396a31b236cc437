/** What the editor does by itself in a report: it finds words and pairs, and types nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfigFileTextToJson } from 'typescript';
import { marked } from '../mark.ts';

interface Configuration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const path = join(import.meta.dirname, '../../syntaxes/language-configuration.json');
const { config } = parseConfigFileTextToJson(path, readFileSync(path, 'utf8')) as { config: Configuration };

describe('language configuration', () => {
  // An empty list would do the contrary: VS Code takes it for none given, and closes all brackets.
  it('closes only what cannot be typed', () => {
    assert.deepEqual(config.autoClosingPairs, [['\uffff', '\uffff']]);
  });

  it('surrounds by pairs that it also jumps between', () => {
    const brackets = new Set(config.brackets.map((pair) => pair.join('')));
    assert.deepEqual(
      config.surroundingPairs.filter((pair) => !brackets.has(pair.join(''))),
      [],
    );
  });

  const words = [
    '⟦地区生产总值⟧⟦2806.2⟧⟦亿元⟧、⟦增长⟧⟦5.6%⟧',
    '“⟦十四五⟧”⟦时期⟧',
    '⟦PM2⟧.⟦5⟧⟦平均浓度⟧⟦34⟧⟦微克⟧/⟦立方米⟧',
    '⟦二〇二五年⟧⟦１２．５％⟧',
    '⟦1,200⟧⟦余名⟧',
  ];
  for (const source of words) {
    const { text, spans } = marked(source);
    it(`finds the words of ${text}`, () => {
      const { pattern, flags } = config.wordPattern;
      const found = [...text.matchAll(new RegExp(pattern, flags))].map(([word]) => word);
      assert.deepEqual(
        found,
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });
  }
});
