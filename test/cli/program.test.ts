import assert from 'node:assert/strict';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/cli/program.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { version } from '../../server/src/version.ts';

interface SarifResult {
  readonly ruleId: string;
  readonly locations: [
    {
      readonly physicalLocation: {
        readonly region: object;
        readonly artifactLocation: { readonly uri: string };
      };
    },
  ];
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function hegao(...args: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: () => undefined,
  });
  return { status, out, err };
}

describe('hegao', () => {
  let folder = '';
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('has the version of its package', () => {
    const manifest = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as object;
    assert.deepEqual(manifest, { ...manifest, version });
  });

  const wrong: readonly string[][] = [
    ['chekc'],
    ['check'],
    ['analyze'],
    ['check', '--fail-on', 'often', '.'],
    ['check', '--rule', 'no-such-rule=off', '.'],
    ['check', '--rule', 'numbering=loud', '.'],
    ['lsp'],
  ];
  for (const args of wrong) {
    it(`exits with 2 on “hegao ${args.join(' ')}”`, async () => {
      const { status, out, err } = await hegao(...args);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, /^error: /);
    });
  }

  it('exits with 0 when asked for help', async () => {
    const { status, out } = await hegao('--help');
    assert.equal(status, 0);
    assert.match(out, /核稿/);
  });

  describe('analyze', () => {
    it('prints one object a file on a line, in the order given', async () => {
      const files = [file('b.txt', '一、回顾\n粮食产量3万吨。'), file('a.txt', '')];
      const { status, out } = await hegao('analyze', '--format', 'jsonl', ...files);
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.equal(status, 0);
      assert.deepEqual(
        lines.map((line) => line.file),
        files,
      );
      for (const line of lines)
        assert.deepEqual(Object.keys(line), ['file', 'outline', 'figures', 'diagnostics']);
    });

    it('names what it cannot read and goes on', async () => {
      const files = [
        join(folder, '没有.txt'),
        file('图.txt', Buffer.of(0x41, 0xff, 0xff)),
        file('a.txt', '粮食'),
      ];
      const { status, out, err } = await hegao('analyze', '--format', 'jsonl', ...files);
      assert.equal(status, 2);
      assert.equal(out.split('\n').length, 2);
      assert.match(err, /没有\.txt: ENOENT/);
      assert.match(err, /图\.txt: .*byte 1/);
    });
  });

  describe('check', () => {
    it('looks in folders for texts that read like reports, hidden folders left out', async () => {
      const report =
        '2025年临溪县政府工作报告\n各位代表：\n一、回顾\n' + '全县上下齐心协力，各项事业稳步向前。'.repeat(9);
      file('报告.txt', report);
      file('读我.md', '今天天气很好，我们去买菜。');
      file('数.csv', report);
      mkdirSync(join(folder, '.git'));
      file('.git/报告.txt', report);
      const { status, out } = await hegao('check', folder);
      assert.deepEqual({ status, out }, { status: 0, out: '核 1 篇，未见疑点。已互证0 · 孤数0。\n' });
    });

    const DRAFT =
      '2025年临溪县政府工作报告\n一、回顾\n全县粮食产量增长8.8%%。\n三、安排\n新增企业××家（待核）。\n';

    it('prints file, line and column of each finding, and exits with 1', async () => {
      const path = file('草稿.txt', DRAFT);
      const { status, out } = await hegao('check', path);
      assert.equal(status, 1);
      assert.ok(out.includes(`${path}:3:12  必核  `));
      assert.match(out, /核 1 篇，有 \d+ 处请核。已互证0 · 孤数1。\n$/);
    });

    it('fails only at the severity that is asked for', async () => {
      const path = file('草稿.txt', '2025年临溪县政府工作报告\n一、回顾\n三、安排\n');
      const { out } = await hegao('check', '--format', 'jsonl', path);
      const { diagnostics } = JSON.parse(out) as { diagnostics: { severity: string }[] };
      const gravest = diagnostics.map(({ severity }) => severity);
      assert.ok(gravest.length > 0 && !gravest.includes('information'));
      assert.equal((await hegao('check', '--fail-on', 'hint', path)).status, 1);
      const clean = file('净稿.txt', '全县上下齐心协力，各项事业稳步向前。\n');
      assert.equal((await hegao('check', '--fail-on', 'hint', clean)).status, 0);
    });

    it('gives rules the levels that are asked for', async () => {
      const path = file('草稿.txt', DRAFT);
      const rulesIn = async (...args: string[]) => {
        const { out } = await hegao('check', '--format', 'jsonl', ...args, path);
        const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string; severity: string }[] };
        return new Map(diagnostics.map(({ rule, severity }) => [rule, severity]));
      };
      assert.equal((await rulesIn()).get('placeholder'), 'error');
      const levels = ['--rule', 'placeholder=hint', '--rule', 'numbering=off'];
      const found = await rulesIn(...levels);
      assert.deepEqual([found.get('placeholder'), found.has('numbering')], ['hint', false]);
    });

    it('prints SARIF that its schema takes', async () => {
      const { out } = await hegao('check', '--format', 'sarif', file('草 稿.txt', DRAFT));
      const log: unknown = JSON.parse(out);
      const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore' });
      ajv.addMetaSchema(draft4);
      assert.ok(ajv.validate(sarifSchema, log), ajv.errorsText());
      const [{ results, columnKind }] = (log as { runs: [{ results: SarifResult[]; columnKind: string }] })
        .runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      const broken = results.find(({ ruleId }) => ruleId === 'broken-numeral');
      assert.deepEqual(broken?.locations[0]?.physicalLocation.region, {
        startLine: 3,
        startColumn: 12,
        endLine: 3,
        endColumn: 14,
      });
      assert.match(broken.locations[0].physicalLocation.artifactLocation.uri, /%E8%8D%89%20%E7%A8%BF\.txt$/);
    });

    it('keeps a fingerprint when the text moves', async () => {
      const path = file('草稿.txt', DRAFT);
      const prints = async (): Promise<unknown[]> => {
        const { out } = await hegao('check', '--format', 'sarif', path);
        const { runs } = JSON.parse(out) as { runs: { results: { partialFingerprints: unknown }[] }[] };
        return runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints) ?? [];
      };
      const before = await prints();
      file('草稿.txt', DRAFT.replace('一、回顾\n', '一、回顾\n全县上下齐心协力。\n'));
      assert.deepEqual(await prints(), before);
    });

    it('exits with 2 when a file cannot be read', async () => {
      const { status, err } = await hegao('check', join(folder, '没有.txt'), file('a.txt', ''));
      assert.equal(status, 2);
      assert.match(err, /没有\.txt: ENOENT/);
    });
  });

  describe('final', () => {
    const CLEAN = '2025年临溪县政府工作报告\n一、2024年工作回顾\n粮食产量12.5万吨。\n';
    const DRAFT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n粮食产量增长8.8%%。\n新增企业××家。\n';

    it('says that a text may be printed, and what is to be read through', async () => {
      const { status, out } = await hegao('final', file('净稿.txt', CLEAN));
      assert.equal(status, 0);
      assert.match(out, /^可付印；另有 \d 项（\d 处）请过目 {2}· {2}Ready to print;/mu);
    });

    it('says what is left, with its place, and exits with 1', async () => {
      const path = file('草稿.txt', DRAFT);
      const { status, out } = await hegao('final', path);
      assert.equal(status, 1);
      assert.match(out, /^尚有 1 项（2 处）.* {2}· {2}1 item \(2 places\) left/mu);
      assert.ok(out.includes(`${path}:3:10  `), out);
    });

    it('prints a page that needs nothing but itself', async () => {
      const { status, out } = await hegao(
        'final',
        '--html',
        file('草稿<1>.txt', DRAFT),
        file('净稿.txt', CLEAN),
      );
      assert.equal(status, 1);
      assert.match(out, /^<!doctype html>\n<html lang="zh-CN">/);
      assert.match(out, /尚有 1 项（2 处）/);
      assert.match(out, /可付印/);
      assert.match(out, /@media print/);
      assert.match(out, /草稿&#60;1&#62;\.txt/);
      assert.doesNotMatch(out, /<script|<link|<img|https?:|url\(|@import| on\w+=/);
    });

    it('leaves out what a person has judged', async () => {
      const path = file('草稿.txt', DRAFT);
      mkdirSync(join(folder, '.hegao'));
      const rulesOff = { 'broken-numeral': 'off', placeholder: 'off' };
      file('.hegao/judgements.json', JSON.stringify({ reports: { '临溪县 2025': { rules: rulesOff } } }));
      const { status, out } = await hegao('final', path);
      assert.equal(status, 0);
      assert.match(out, /已判读.*（2）/);
    });

    it('exits with 2 when a file cannot be read', async () => {
      assert.equal((await hegao('final', join(folder, '没有.txt'))).status, 2);
    });
  });

  describe('figures', () => {
    const text = '全市粮食产量12.50万吨，比上年下降3.0%。\n';

    it('prints a table of the report', async () => {
      const { status, out } = await hegao('figures', file('a.txt', text));
      assert.equal(status, 0);
      assert.match(out, /1:7 .*粮食产量 +总量 .*12\.50 +万吨 +12\.50万吨/);
      assert.match(out, /1:\d+ .*粮食产量 +增速 .*-3\.0 +% +3\.0%/);
    });

    it('prints CSV that spreadsheets open, and JSON', async () => {
      const path = file('a,"b".txt', text);
      const csv = await hegao('figures', '--format', 'csv', '--locale', 'en', path);
      assert.match(csv.out, /^\ufefffile,where,/);
      assert.ok(csv.out.includes(`"${folder}/a,""b"".txt",1:7,`));
      const json = await hegao('figures', '--format', 'json', path);
      const jsonl = await hegao('figures', '--format', 'jsonl', path);
      const all = JSON.parse(json.out) as { indicator: string; value: number; unit: string }[];
      assert.deepEqual(
        all.map(({ indicator, value, unit }) => [indicator, value, unit]),
        [
          ['粮食产量', 12.5, '万吨'],
          ['粮食产量', -3, '%'],
        ],
      );
      assert.deepEqual(
        jsonl.out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
        all,
      );
    });

    it('says which figures are confirmed by others, and why the rest are not', async () => {
      const path = file('a.txt', `新建学校3所，其中城区2所。\n${text}`);
      const list = (which: string) => hegao('figures', '--coverage', which, '--format', 'csv', path);
      const [checked, single, all] = [await list('checked'), await list('single'), await list('all')];
      assert.match(checked.out, /1:5,.*,3所,[^,]*分项与合计[^,]*\n/);
      assert.doesNotMatch(checked.out, /万吨/);
      assert.match(single.out, /,孤数缘由\n.*12\.50万吨,时期不明、地区不明\n.*3\.0%,\S+\n$/s);
      assert.equal(all.out.split('\n').length, 2 + 4);
      const json = await hegao('figures', '--coverage', 'checked', '--format', 'jsonl', path);
      assert.match(json.out, /"checked":"against","rules":\["/);
    });

    it('takes year and place from its arguments', async () => {
      const { out } = await hegao('figures', '--year', '2031', '--place', '青浦岭市', file('a.txt', text));
      assert.match(out, /青浦岭市 2031年/);
    });
  });

  describe('judgements', () => {
    const DRAFT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n用水量下降125%。\n粮食产量增长8.8%%。\n';

    /** Judges both findings of the draft, as the quick fixes of an editor do, and names a rule that is no more. */
    async function judge(path: string): Promise<void> {
      const { out } = await hegao('check', '--format', 'sarif', path);
      const { runs } = JSON.parse(out) as {
        runs: [{ results: { ruleId: string; partialFingerprints: Record<string, string> }[] }];
      };
      const findings = runs[0].results.map(({ ruleId, partialFingerprints }) => ({
        finding: partialFingerprints['hegaoKey/v1'],
        rule: ruleId,
        opinion: 'verified',
      }));
      const gone = { finding: 'f00', rule: 'of-old', opinion: 'not-a-slip' };
      mkdirSync(join(folder, '.hegao'), { recursive: true });
      const reports = { '临溪县 2025': { findings: [...findings, gone] } };
      file('.hegao/judgements.json', JSON.stringify({ version: 1, reports }));
    }

    it('are honoured by check', async () => {
      const path = file('草稿.txt', DRAFT);
      assert.equal((await hegao('check', path)).status, 1);
      await judge(path);
      const { status, out } = await hegao('check', path);
      assert.equal(status, 0);
      assert.match(out, /未见疑点.*判读 1 条已失效（hegao judgements 列出）。\n$/);
    });

    it('lapse when a number in their sentence changes, and say so', async () => {
      const path = file('草稿.txt', DRAFT);
      await judge(path);
      file('草稿.txt', DRAFT.replace('125%', '135%'));
      assert.match((await hegao('check', path)).out, /下降135%.*判读 2 条已失效/s);
      const all = await hegao('judgements', folder, path);
      assert.match(all.out, /草稿\.txt +临溪县 2025 +broken-numeral +残损数字 +已核实 +有效\n/);
      const { status, out } = await hegao('judgements', '--lapsed', path);
      assert.equal(status, 0);
      assert.equal(out.trimEnd().split('\n').length, 2);
      assert.match(out, /草稿\.txt +临溪县 2025 +decrease-bound +下降超过百分之百 +已核实 +失效：疑点已改正/);
      assert.match(out, /草稿\.txt +临溪县 2025 +of-old +不是差错 +失效：本版没有这条规则\n/);
    });

    it('hold for the next draft under another name', async () => {
      await judge(file('稿一.txt', DRAFT));
      assert.equal((await hegao('check', file('稿二.txt', `${DRAFT}又一段。\n`))).status, 0);
    });

    it('may be none', async () => {
      assert.equal((await hegao('judgements', file('a.txt', DRAFT))).out, '没有判读\n');
    });
  });

  describe('.hegao', () => {
    const REPORT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n云雾茶产量860吨。\n云雾茶产量880吨。\n';

    it('adds indicators of an office', async () => {
      const path = file('报告.txt', REPORT);
      assert.equal((await hegao('check', path)).status, 0);
      mkdirSync(join(folder, '.hegao'));
      file('.hegao/knowledge.json', '{ "indicators": [{ "name": "云雾茶产量", "units": ["吨"] }] }');
      const { status, out } = await hegao('check', path);
      assert.equal(status, 1);
      assert.match(out, /云雾茶产量2024年数两处不一/);
      assert.match((await hegao('figures', '--format', 'jsonl', path)).out, /"indicator":"云雾茶产量"/);
      assert.match((await hegao('analyze', path)).out, /"indicator":"云雾茶产量"/);
    });

    for (const name of ['knowledge.json', 'judgements.json', 'reports.json']) {
      it(`makes the program say the place of what is wrong in ${name}, and exit with 2`, async () => {
        const path = file('报告.txt', REPORT);
        mkdirSync(join(folder, '.hegao'));
        file(`.hegao/${name}`, '{\n  "version": 1,\n}\n');
        const { status, out, err } = await hegao('check', path);
        assert.deepEqual({ status, out }, { status: 2, out: '' });
        assert.match(err, new RegExp(`${name}:3:1: 从这里起不是合法的JSON`));
      });
    }
  });

  describe('rules', () => {
    it('are listed with their levels and explained by their pages', async () => {
      const listed = await hegao('rules');
      assert.equal(listed.out.split('\n').length, rules.length + 1);
      assert.match((await hegao('explain', 'placeholder')).out, /^# /);
    });

    it('are no others', async () => {
      const { status, err } = await hegao('explain', '../README');
      assert.equal(status, 2);
      assert.match(err, /no such rule/);
    });
  });
});
