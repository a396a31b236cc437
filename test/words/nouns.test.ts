import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse, reanalyse, wantedOf } from '../../server/src/core/analyse.ts';

const catalogue = defaultCatalogue();

/** The clause with its words parted by |, what follows it, and the name that the words make of it; '' for no other. */
const cases: readonly { readonly clause: string; readonly rest: string; readonly noun: string }[] = [
  { clause: '扎实|有序|标准化|厂房', rest: '5万平方米', noun: '标准化厂房' },
  { clause: '完成|改造|乡村|水厂', rest: '12座', noun: '乡村水厂' },
  { clause: '青石|步道|全长', rest: '12公里', noun: '' },
  { clause: '云溪|工坊|实现|直接|收益', rest: '3亿元', noun: '' },
  { clause: '云溪|工坊|效益为', rest: '3亿元', noun: '' },
];

describe('nouns', () => {
  for (const { clause, rest, noun } of cases) {
    const text = `2025年云川市政府工作报告\n${clause.replaceAll('|', '')}${rest}。`;

    it(`wants the words of ${clause}`, () => {
      assert.deepEqual(wantedOf(analyse(text, { catalogue })), [clause.replaceAll('|', '')]);
    });

    it(`makes ${noun || 'nothing else'} of ${clause}`, () => {
      const words = new Map([[clause.replaceAll('|', ''), clause.split('|')]]);
      assert.deepEqual(nounsIn(analyse(text, { catalogue, words })), noun === '' ? [] : [noun]);
    });
  }
});

describe('words', () => {
  const folder = join(import.meta.dirname, '../../samples');
  for (const name of readdirSync(folder).filter((file) => /\.(?:txt|md)$/u.test(file))) {
    const plain = analyse(readFileSync(join(folder, name), 'utf8'), { catalogue });
    const words = new Map(wantedOf(plain).map((clause) => [clause, pairs(clause)]));
    const worded = analyse(plain.text, { catalogue, words });

    it(`change no finding in ${name}`, () => {
      assert.deepEqual(
        worded.reports.map(({ body }) => body.linted.findings),
        plain.reports.map(({ body }) => body.linted.findings),
      );
    });

    it(`fill in ${name} as if they had been there before`, () => {
      const filled = reanalyse(plain, { start: 0, end: 0, text: '' }, { catalogue, words });
      assert.deepEqual(wantedOf(filled), []);
      assert.deepEqual(nounsIn(filled), nounsIn(worded));
    });
  }
});

function nounsIn({ reports }: Analysis): readonly string[] {
  return reports.flatMap(({ body }) => [...body.nouns.of.values()]);
}

/** Any cut will do to show that findings hang on none: here words of two characters. */
function pairs(clause: string): readonly string[] {
  return clause.match(/.{1,2}/gsu) ?? [];
}
