/** Other programs that look for numbers in Chinese texts or check them; each takes a text and says how much it found. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Peer {
  readonly name: string;
  readonly run: (text: string) => number;
}

interface Recognizers {
  recognizeNumber(text: string, culture: string): readonly unknown[];
  recognizePercentage(text: string, culture: string): readonly unknown[];
  recognizeCurrency(text: string, culture: string): readonly unknown[];
  recognizeDimension(text: string, culture: string): readonly unknown[];
}

interface Autocorrect {
  lintFor(text: string, name: string): { readonly lines: readonly unknown[] };
}

interface Jieba {
  tag(text: string): readonly unknown[];
  cut(text: string): readonly unknown[];
}

/** The peers that can be had: the bench installs its own packages at first use, the segmenter is the product's own. */
export function peers(): readonly Peer[] {
  if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
    const install = 'npm install --no-audit --no-package-lock --loglevel=error';
    spawnSync(install, { cwd: import.meta.dirname, stdio: 'inherit', shell: true });
  }
  const recognizers = load('@microsoft/recognizers-text-suite') as Recognizers | undefined;
  const autocorrect = load('autocorrect-node') as Autocorrect | undefined;
  const jieba = load('nodejieba') as Jieba | undefined;
  return [
    ...(jieba
      ? [
          { name: 'nodejieba tag', run: (text: string) => jieba.tag(text).length },
          { name: 'nodejieba cut', run: (text: string) => jieba.cut(text).length },
        ]
      : []),
    ...(recognizers
      ? [{ name: 'Recognizers-Text', run: (text: string) => recognized(recognizers, text) }]
      : []),
    ...(autocorrect
      ? [{ name: 'autocorrect', run: (text: string) => autocorrect.lintFor(text, 'a.txt').lines.length }]
      : []),
  ];
}

/** Its numbers alone mean little: what units they have is asked of three more recognisers. */
function recognized(recognizers: Recognizers, text: string): number {
  const culture = 'zh-cn';
  return (
    recognizers.recognizeNumber(text, culture).length +
    recognizers.recognizePercentage(text, culture).length +
    recognizers.recognizeCurrency(text, culture).length +
    recognizers.recognizeDimension(text, culture).length
  );
}

function load(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch {
    return undefined;
  }
}
