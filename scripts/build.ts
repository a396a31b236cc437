/**
 * Bundles the programs of Hegao into `dist/`: the extension, the language server with the thread that cuts words, and the
 * `hegao` command.
 *
 * Example: `node scripts/build.ts` writes dist/extension.cjs, dist/server.cjs, dist/words.cjs, dist/hegao.cjs, dist/rules/*.md and
 * dist/words/*.utf8.
 */
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonjs, entries } from './bundle.ts';
import { writeDictionary } from './dictionary.ts';
import { writeListed } from './listed.ts';

const root = join(import.meta.dirname, '..');

writeListed(root);
await build({
  ...commonjs,
  absWorkingDir: root,
  entryPoints: entries,
  outdir: 'dist',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  sourcemap: true,
});
// The pages of the rules, for the `hegao` command and for the editor's links, with a word on the marks in their examples.
const pages = join(root, 'server/src/core/rules');
rmSync(join(root, 'dist/rules'), { recursive: true, force: true });
mkdirSync(join(root, 'dist/rules'));
for (const name of readdirSync(pages).filter((file) => file.endsWith('.md'))) {
  const page = readFileSync(join(pages, name), 'utf8');
  const marked = page.replace(/^## 疑点$/m, '## 疑点\n\n⟦ ⟧ 里是会标出的地方。');
  writeFileSync(join(root, 'dist/rules', name), marked);
}

if (!writeDictionary(join(root, 'dist/words'))) console.log('nodejieba is not installed: no dictionary');
