/**
 * What goes into a VSIX, copied into a folder of its own: an allow-list, so that nothing else can slip in.
 *
 * Example: `stage(root, folder, 'without segmenter')` puts package.json, dist/extension.cjs and the rest there.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by pattern from the root. */
export const ALLOWED: readonly string[] = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/*.cjs',
  'dist/rules/*.md',
  'images/icon.png',
  'l10n/*.json',
  'server/schemas/*.json',
  'samples/2025年临溪县政府工作报告（送审稿）.txt',
  'syntaxes/*.json',
  'walkthrough/*.md',
];

/** The segmenter's addon with what loads it, and its dictionary. */
const SEGMENTER: readonly string[] = [
  'dist/words/*.utf8',
  'node_modules/nodejieba/index.js',
  'node_modules/nodejieba/LICENSE',
  'node_modules/nodejieba/build/Release/nodejieba.node',
];

/** The files that a pattern names: one file, or those of a folder that end in what follows its `*`. */
export function matching(root: string, pattern: string): readonly string[] {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return existsSync(join(root, pattern)) ? [pattern] : [];
  if (!existsSync(join(root, before))) return [];
  return readdirSync(join(root, before)).flatMap((name) => (name.endsWith(after) ? [before + name] : []));
}

export function hasSegmenter(root: string): boolean {
  return SEGMENTER.every((pattern) => matching(root, pattern).length > 0);
}

export function stage(root: string, folder: string, kind: 'with segmenter' | 'without segmenter'): void {
  const patterns = kind === 'with segmenter' ? [...ALLOWED, ...SEGMENTER] : ALLOWED;
  for (const file of patterns.flatMap((pattern) => matching(root, pattern))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const dependencies = kind === 'with segmenter' ? segmenter(root, folder) : {};
  writeJson(join(folder, 'package.json'), { ...manifest(root), dependencies });
  // Nothing is left to be ignored, which vsce wants to be told.
  writeFileSync(join(folder, '.vscodeignore'), '');
}

/** The manifest without what concerns only those who work on the project; what is bundled is no dependency any more. */
function manifest(root: string): object {
  const all = readJson(join(root, 'package.json'));
  const inside = [
    'private',
    'scripts',
    'devDependencies',
    'optionalDependencies',
    'mocha',
    'prettier',
    'allowScripts',
  ];
  return Object.fromEntries(Object.entries(all).filter(([key]) => !inside.includes(key)));
}

/** The addon needs none of the packages that built it. */
function segmenter(root: string, folder: string): Readonly<Record<string, string>> {
  const file = 'node_modules/nodejieba/package.json';
  if (!existsSync(join(root, file))) throw new Error('nodejieba is not installed');
  const { name, version, license, main } = readJson(join(root, file));
  writeJson(join(folder, file), { name, version, license, main });
  return { nodejieba: String(version) };
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
