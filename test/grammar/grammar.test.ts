/**
 * The grammar's own tests, as vscode-tmgrammar-test reads them: a line of text, and below it the scopes of its characters.
 *
 * Example: `增长6.1%` with `;  ^^^ constant.numeric.policy-report` below.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

const path = join(import.meta.dirname, '../../syntaxes/policy-report.tmLanguage.json');

describe('grammar', () => {
  const registry = createRegistry([{ path, scopeName: 'text.policy-report' }]);

  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.spec.txt'))) {
    const test = parseGrammarTestCase(readFileSync(join(import.meta.dirname, name), 'utf8'));

    it(test.metadata.description, async () => {
      const failures = await runGrammarTestCase(registry, test);
      const shown = failures.map(({ srcLine, start, end, missing, unexpected }) => ({
        text: test.source[srcLine]?.slice(start, end),
        line: test.source[srcLine],
        missing,
        unexpected,
      }));
      assert.deepEqual(shown, []);
    });
  }

  // To Oniguruma `{1,40}+` is no possessive interval but a repetition of one: a walk through a long line turns quadratic.
  it('repeats no interval', () => {
    assert.doesNotMatch(readFileSync(path, 'utf8'), /\{\d+,\d+\}[+*]/u);
  });
});
