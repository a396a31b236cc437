import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from '../../scripts/host.ts';
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
  };
};

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
    const { grammars, languages } = manifest.contributes;
    const named = [
      manifest.icon,
      ...grammars.map(({ path }) => path),
      ...languages.map(({ configuration }) => configuration),
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
});
