/**
 * Chinese words for VS Code's own surface, which its market has as a language pack and npm has not: taken from the pack of another
 * product made of VS Code, whose code says which words stand for which. Enough for screenshots.
 *
 * Example: `await speakChinese(host, profile)`, then `serve(host, { profile, args: ['--locale', 'zh-cn'] })` shows 大纲 and 问题.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstalledHost } from './host.ts';
import { sh } from './sh.ts';

const version = '25.1.2';
const code = '@codingame/monaco-vscode-api';
const pack = '@codingame/monaco-vscode-language-pack-zh-hans';

/** What that product has no code for. */
const others: Readonly<Record<string, string>> = {
  Outline: '大纲',
  'No problems have been detected in the workspace.': '未在工作区检测到问题。',
  'Filter (e.g. text, **/*.ts, !**/node_modules/**, @source:ts)': '筛选器(例如 text、**/*.ts)',
  '[Ln {0}, Col {1}]': '[行 {0}，列 {1}]',
  'Layout: {0}': '布局: {0}',
};

/** A message in that code: its number, then its English words. */
const MESSAGE = /\blocalize2?\((\d+), *(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;

/** Readies a profile for `--locale zh-cn`. Messages without Chinese words stay English. */
export async function speakChinese(host: InstalledHost, profile: string): Promise<void> {
  const home = join(import.meta.dirname, '..', '.host', 'chinese');
  if (!existsSync(join(home, 'node_modules', pack))) await fetched(home);
  const words = await wordsIn(join(home, 'node_modules'));
  const out = dirname(host.main);
  const keys = readJson(join(out, 'nls.keys.json')) as readonly (readonly [string, readonly string[]])[];
  const messages = readJson(join(out, 'nls.messages.json')) as readonly string[];
  let next = 0;
  const contents = Object.fromEntries(
    keys.map(([module, names]) => {
      const said = names.map((name) => [name, words.get(messages[next++] ?? '')] as const);
      return [module, Object.fromEntries(said)];
    }),
  );
  const data = join(profile, 'data');
  mkdirSync(data, { recursive: true });
  const translation = join(data, 'main.i18n.json');
  writeFileSync(translation, JSON.stringify({ contents }));
  const languagePack = {
    hash: version,
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: pack }, version }],
    translations: { vscode: translation },
  };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': languagePack }));
}

async function fetched(home: string): Promise<void> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true }));
  const args = [
    'install',
    `${code}@${version}`,
    `${pack}@${version}`,
    '--ignore-scripts',
    '--no-package-lock',
  ];
  if ((await sh('npm', [...args, '--loglevel=error'], { cwd: home })) !== 0)
    throw new Error('npm has no Chinese words for VS Code.');
}

/** Chinese words by English words. */
async function wordsIn(modules: string): Promise<ReadonlyMap<string, string>> {
  const file = join(modules, pack, 'translations/main.i18n.json.js');
  const { default: chinese } = (await import(pathToFileURL(file).href)) as {
    default: readonly (string | undefined)[];
  };
  const sources = join(modules, code);
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(join(sources, name), 'utf8').matchAll(MESSAGE)])
    .map(
      ([, number, double, single, back]) =>
        [double ?? single ?? back ?? '', chinese[Number(number)]] as const,
    );
  return new Map(
    [...found, ...Object.entries(others)].flatMap(([english, words]) =>
      words === undefined ? [] : [[english.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'), words] as const],
    ),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
