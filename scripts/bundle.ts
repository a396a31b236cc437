/**
 * How every bundle is made, for the product and for the suites inside VS Code: CommonJS for Node 20, which is what VS Code's
 * oldest extension host loads.
 *
 * Example: `await build({ ...commonjs, entryPoints: { server: 'server/src/server.ts' }, outdir: 'dist' })`.
 */
import type { BuildOptions } from 'esbuild';

export const commonjs = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // VS Code gives its own API, a native addon can't be bundled, and mocha finds its parts by path.
  external: ['vscode', 'nodejieba', 'mocha'],
  // A CommonJS bundle has no import.meta of its own.
  define: { 'import.meta': 'importMeta' },
  banner: { js: '"use strict";\nconst importMeta = { dirname: __dirname, filename: __filename };' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** What is bundled, by the name of the bundle in `dist/`. */
export const entries = {
  extension: 'client/src/extension.ts',
  server: 'server/src/server.ts',
  words: 'server/src/words/worker.ts',
  hegao: 'server/src/cli/hegao.ts',
} as const;
