import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse, locate, sentencesOf } from '../server/src/core/analyse.ts';
import { defaultCatalogue } from '../server/src/catalogue-data.ts';
import { renderFinding } from '../server/src/core/lint/messages.ts';
import { rules as list } from '../server/src/core/rules/index.ts';
import type { Finding } from '../server/src/core/lint/finding.ts';
import { overlaps, type Span } from '../server/src/core/text/span.ts';
import { marked } from './mark.ts';

/** Every rule's page is its test: what stands in a `bad` block is found, in a `good` block nothing is. */
/** As the product has them: other suites add one of their own while they run. */
const rules = [...list];
const folder = new URL('../server/src/core/rules/', import.meta.url);
const FEWEST_EXAMPLES = 3;
const LONGEST_MESSAGE = 60;
const HEADINGS = ['查什么', '为什么', '疑点', '无碍', '何时不报'];

interface Found {
  readonly finding: Finding;
  /** Its own place and those it names. */
  readonly spans: readonly Span[];
}

/** An example as a page has it: the text, and how it stood when the file was opened where a `before` block says so. */
interface Example {
  readonly text: string;
  readonly before?: string | undefined;
}

function findingsOf(text: string, rule: string, before: string | undefined): readonly Found[] {
  const levels = Object.fromEntries(
    rules.filter(({ id }) => id !== rule).map(({ id }) => [id, 'off' as const]),
  );
  const context = { catalogue: defaultCatalogue(), levels };
  const opened = before === undefined ? undefined : analyse(before, context);
  const analysis = analyse(text, opened ? { ...context, before: sentencesOf(opened) } : context);
  return analysis.reports.flatMap((report) => {
    assert.deepEqual(report.body.linted.failures, []);
    return report.body.linted.findings.map((finding) => ({
      finding,
      spans: [finding, ...finding.related].map(({ place }) => locate(analysis, report, place)),
    }));
  });
}

function examplesOf(page: string, kind: 'good' | 'bad'): readonly Example[] {
  return [...page.matchAll(EXAMPLE)].flatMap(([, before, found, text]) =>
    found === kind && text !== undefined ? [{ text, before }] : [],
  );
}

const EXAMPLE = /^(?:```before\n([^]*?)\n```\n)?```(good|bad)\n([^]*?)\n```$/gmu;

function shown(text: string, found: readonly Found[]): string {
  return found
    .map(({ finding, spans: [own] }) => `“${text.slice(own?.start, own?.end)}” ${finding.message.id}`)
    .join('; ');
}

describe('rules', () => {
  it('each have a page, and each page a rule', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
    assert.deepEqual(pages.sort(), rules.map(({ id }) => `${id}.md`).sort());
  });

  it('have ids of their own', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  for (const rule of rules) {
    const file = new URL(`${rule.id}.md`, folder);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
    describe(rule.id, () => {
      it('has a page with its title, its id and all headings', () => {
        assert.ok(page.startsWith(`# ${rule.title.zh} ${rule.id}\n`), page.slice(0, 40));
        assert.deepEqual(
          [...page.matchAll(/^## (.*)$/gmu)].map(([, heading]) => heading),
          HEADINGS,
        );
      });

      it('has enough examples', () => {
        assert.ok(examplesOf(page, 'bad').length >= FEWEST_EXAMPLES, 'bad');
        assert.ok(examplesOf(page, 'good').length >= FEWEST_EXAMPLES, 'good');
      });

      for (const { text: example, before } of examplesOf(page, 'bad')) {
        it(`finds: ${example.split('\n').join(' ')}`, () => {
          const { text, spans } = marked(example);
          const found = findingsOf(text, rule.id, before);
          assert.ok(spans.length > 0, 'nothing is marked');
          for (const span of spans) {
            assert.ok(
              found.some((one) => one.spans.some((other) => overlaps(other, span))),
              `nothing touches “${text.slice(span.start, span.end)}”; found: ${shown(text, found)}`,
            );
          }
          const stray = found.filter(
            (one) => !one.spans.some((other) => spans.some((span) => overlaps(other, span))),
          );
          assert.equal(shown(text, stray), '', 'a finding touches no mark');
          for (const { finding } of found) {
            const message = renderFinding(finding, 'zh');
            assert.ok(Array.from(message).length <= LONGEST_MESSAGE && !/\{\w+\}/u.test(message), message);
          }
        });
      }

      for (const { text: example, before } of examplesOf(page, 'good')) {
        it(`leaves alone: ${example.split('\n').join(' ')}`, () => {
          const { text } = marked(example);
          assert.equal(shown(text, findingsOf(text, rule.id, before)), '');
        });
      }
    });
  }
});
