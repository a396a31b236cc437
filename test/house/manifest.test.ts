import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from '../../scripts/host.ts';
import { listed } from '../../scripts/listed.ts';
import { defaults } from '../../server/src/lsp/settings.ts';
import { version } from '../../server/src/version.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const strings = (name: string) => JSON.parse(read(name)) as Record<string, string>;
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly icon: string;
  readonly contributes: {
    readonly grammars: readonly { readonly path: string }[];
    readonly languages: readonly { readonly configuration: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
  };
};

interface Setting {
  readonly default: unknown;
}

/** The extension's own sources, as one text. */
const client = readdirSync(join(root, 'client/src'))
  .map((name) => read(join('client/src', name)))
  .join('\n');

describe('package.json', () => {
  const english = strings('package.nls.json');
  const chinese = strings('package.nls.zh-cn.json');

  it('has every string in English and in Chinese', () => {
    assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
  });

  it('uses every string that it has, and no other', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].flatMap(([, key]) => key ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  it('names files that are there', () => {
    const { grammars, languages, walkthroughs } = manifest.contributes;
    const named = [
      manifest.icon,
      ...grammars.map(({ path }) => path),
      ...languages.map(({ configuration }) => configuration),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('admits VS Code from the oldest that is tested on', () => {
    const oldest = hosts.oldest.version.replace(/^4(\.\d+)\.\d+$/, '^1$1.0');
    assert.equal(manifest.engines.vscode, oldest);
  });

  it('has the version that the programs print', () => {
    assert.equal(manifest.version, version);
  });

  it('has the settings that the server reads, with its defaults', () => {
    const { levels, locale, ...others } = defaults;
    const read = { ...others, rules: levels, locale: locale === 'zh' ? 'zh-cn' : 'en' };
    const settings = Object.assign(
      {},
      ...manifest.contributes.configuration.map((one) => one.properties),
    ) as Readonly<Record<string, Setting>>;
    const stated = Object.entries(settings)
      // The client library reads this one.
      .filter(([name]) => name !== 'hegao.trace.server')
      .map(([name, setting]) => [name.replace('hegao.', ''), setting.default]);
    assert.deepEqual(Object.fromEntries(stated), read);
  });

  it('has the commands that the extension registers', () => {
    const registered = [...client.matchAll(/registerCommand\('([^']+)'/g)].map(([, name]) => name);
    const stated = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(stated.sort(), registered.sort());
  });

  for (const { file, text } of listed(root)) {
    it(`names every rule in ${file} (npm run build writes them)`, () => {
      assert.ok(read(file) === text, `${file} is not what the list of rules says`);
    });
  }
});

describe('l10n', () => {
  it('has in Chinese what the extension says, and nothing else', () => {
    const said = [...client.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text);
    assert.deepEqual(Object.keys(strings('l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(said)].sort());
  });
});
