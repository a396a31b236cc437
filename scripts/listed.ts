/**
 * Writes what the list of rules says to where people read it: the setting `hegao.rules` in package.json and the table of rules in
 * both READMEs. The build does it, so that adding a rule touches its own files and the list alone.
 *
 * Example: `writeListed(root)`, which says nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/src/core/rules/index.ts';

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'];
const TABLE = /(?<=<!-- rules -->\n)[^]*?(?=<!-- end -->)/u;

/** Files that name all rules, by path from the root, each with what it should be; one that is right is the same as before. */
export function listed(root: string): readonly { readonly file: string; readonly text: string }[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const readmes = ['README.md', 'README.zh-CN.md'].filter((file) => existsSync(join(root, file)));
  return [
    { file: 'package.json', text: withRules(read('package.json')) },
    ...readmes.map((file) => ({ file, text: read(file).replace(TABLE, () => table(file)) })),
  ];
}

export function writeListed(root: string): void {
  for (const { file, text } of listed(root)) {
    if (text !== readFileSync(join(root, file), 'utf8')) writeFileSync(join(root, file), text);
  }
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, { properties?: object }> }[];
  };
}

function withRules(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const setting = manifest.contributes.configuration[0]?.properties['hegao.rules'];
  if (!setting) throw new Error('package.json has no setting hegao.rules');
  setting.properties = Object.fromEntries(
    rules.map(({ id, title, level }) => {
      const description = `${title.zh} · ${title.en}`;
      return [id, { type: 'string', enum: LEVELS, default: level, description }];
    }),
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Rules by id, each with its page. */
function table(readme: string): string {
  const chinese = readme.includes('zh-CN');
  const head = chinese ? '| 规则 | 查什么 | 级别 |' : '| Rule | What it finds | 查什么 | Level |';
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, level }) => {
      const link = `[\`${id}\`](server/src/core/rules/${id}.md)`;
      return chinese
        ? `| ${link} | ${title.zh} | ${level} |`
        : `| ${link} | ${title.en} | ${title.zh} | ${level} |`;
    });
  const rule = chinese ? '| --- | --- | --- |' : '| --- | --- | --- | --- |';
  return `\n${[head, rule, ...rows].join('\n')}\n\n`;
}
