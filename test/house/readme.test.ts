import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { catalogueData, defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type * as analyseModule from '../../server/src/core/analyse.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { readKnowledge } from '../../server/src/workspace/knowledge.ts';
import { marked } from '../mark.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The fenced block of the chapter on rules that is in this language. */
function blockOf(language: string): string {
  const chapter = readme.slice(readme.indexOf('### Adding a rule'));
  const [, , block] = new RegExp(`^(\`{3,})${language}\\n([^]*?)^\\1$`, 'mu').exec(chapter) ?? [];
  assert.ok(block, language);
  return block;
}

/** The list of rules with the lines that a diff adds: imports before the list, entries at its end. */
function patched(index: string, diff: string): string {
  const added = [...diff.matchAll(/^\+(.*)$/gmu)].flatMap(([, line]) => line ?? []);
  const imports = added.filter((line) => line.startsWith('import '));
  const entries = added.filter((line) => !line.startsWith('import '));
  return `${imports.join('\n')}\n${index.replace(/^\];$/mu, `${entries.join('\n')}\n];`)}`;
}

describe('the README’s example of a new rule', function () {
  // Compiles the core once more.
  this.timeout(20_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-readme-'));
    cpSync(join(root, 'server/src/core'), join(folder, 'core'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const index = join(folder, 'core/rules/index.ts');
    writeFileSync(index, patched(readFileSync(index, 'utf8'), blockOf('diff')));
    writeFileSync(join(folder, 'core/rules/full-score.ts'), blockOf('ts'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('compiles', () => {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, 'server/src/core/tsconfig.json'), (file) => ts.sys.readFile(file)).config,
      ts.sys,
      join(root, 'server/src/core'),
    );
    const program = ts.createProgram([join(folder, 'core/rules/full-score.ts')], {
      ...options,
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      rootDir: folder,
    });
    const said = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    assert.deepEqual(said, []);
  });

  it('finds what its page says, and nothing that the page leaves alone', async () => {
    const url = pathToFileURL(join(folder, 'core/analyse.ts')).href;
    const { analyse, locate } = (await import(url)) as typeof analyseModule;
    const examples = [...blockOf('md').matchAll(/^```(bad|good)\n([^]*?)\n```$/gmu)];
    assert.equal(examples.length, 6);
    for (const [, kind, example = ''] of examples) {
      const { text, spans } = marked(example);
      const analysis = analyse(text, { catalogue: defaultCatalogue() });
      const found = analysis.reports.flatMap((report) =>
        report.body.linted.findings
          .filter(({ rule }) => rule === 'full-score')
          .map(({ place }) => locate(analysis, report, place)),
      );
      assert.equal(found.length, kind === 'bad' ? 1 : 0, example);
      assert.ok(
        spans.every((span) => found.some((one) => overlaps(one, span))),
        example,
      );
    }
  });
});

describe('the READMEs’ examples of an office’s knowledge', () => {
  for (const name of ['README.md', 'README.zh-CN.md']) {
    it(`makes sense in ${name}`, () => {
      const [, json = ''] = /^```json\n([^]*?)^```$/mu.exec(readFileSync(join(root, name), 'utf8')) ?? [];
      const folder = mkdtempSync(join(tmpdir(), 'hegao-readme-'));
      try {
        writeFileSync(join(folder, 'knowledge.json'), json);
        assert.ok(readKnowledge(folder, catalogueData)?.indicators);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
