import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Status } from '../../server/src/lsp/handlers/status.ts';
import { endSessions, startClient, type TestClient } from './client.ts';
import { withDoubt } from './doubt.ts';

withDoubt();

const REPORT = '2025年临溪县政府工作报告\n各位代表：\n甲数是5家。\n甲数有6家。\n';

describe('the status of a report', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-status-'));
  });
  afterEach(async () => {
    await endSessions();
    rmSync(folder, { recursive: true });
  });

  const uri = (): string => pathToFileURL(join(folder, '报告.txt')).href;
  const statusOf = (client: TestClient): Promise<Status[]> =>
    client.request('hegao/status', { textDocument: { uri: uri() } });
  const doubts = async (client: TestClient): Promise<number> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uri() },
    });
    return report.kind === 'full' ? report.items.length : 0;
  };

  it('says place, year and how many figures stand alone', async () => {
    const client = await startClient();
    client.open(REPORT, 'policy-report', uri());
    const [first] = await statusOf(client);
    const said = { ...first, range: undefined };
    assert.deepEqual(said, { place: '临溪县', year: 2025, checked: 0, single: 2, range: undefined });
  });

  it('is as a person has corrected it, also when it is opened again', async () => {
    const client = await startClient();
    const document = client.open(REPORT, 'policy-report', uri());
    await statusOf(client);
    await client.request('hegao/correct', { uri: uri(), report: 0, year: 2031 });
    assert.equal((await statusOf(client))[0]?.year, 2031);
    client.close(document);
    client.open(REPORT, 'policy-report', uri());
    assert.equal((await statusOf(client))[0]?.year, 2031);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, '.hegao/reports.json'), 'utf8')), {
      version: 1,
      files: { '报告.txt': [{ year: 2031 }] },
    });
  });

  it('is not corrected for a text that is on no disk', async () => {
    const client = await startClient();
    await assert.rejects(
      client.request('hegao/correct', { uri: 'untitled:1', report: 0, year: 2031 }),
      /存盘/,
    );
  });

  it('hides every finding while it is asked to be quiet', async () => {
    const client = await startClient();
    client.open(REPORT, 'policy-report', uri());
    const before = await doubts(client);
    await client.connection.sendNotification('hegao/quiet', { quiet: true });
    assert.equal(await doubts(client), 0);
    await client.connection.sendNotification('hegao/quiet', { quiet: false });
    assert.equal(await doubts(client), before);
    assert.ok(before > 0);
  });
});
