/**
 * Bundles the programs of Hegao into `dist/`: the extension, the language server with the thread that cuts words, and the
 * `hegao` command.
 *
 * Example: `node scripts/build.ts` writes dist/extension.cjs, dist/server.cjs, dist/words.cjs, dist/hegao.cjs, dist/rules/*.md and
 * dist/words/*.utf8.
 */
import { build } from 'esbuild';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { commonjs } from './bundle.ts';
import { writeDictionary } from './dictionary.ts';
import { writeListed } from './listed.ts';

const root = join(import.meta.dirname, '..');

/** What is bundled, by the name of the bundle in `dist/`. */
const entries = {
  extension: 'client/src/extension.ts',
  server: 'server/src/server.ts',
  words: 'server/src/words/worker.ts',
  hegao: 'server/src/cli/hegao.ts',
};

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
// The pages of the rules, for the `hegao` command and for the editor's links.
cpSync(join(root, 'server/src/core/rules'), join(root, 'dist/rules'), {
  recursive: true,
  filter: (source) => !source.endsWith('.ts'),
});

if (!writeDictionary(join(root, 'dist/words'))) console.log('nodejieba is not installed: no dictionary');
