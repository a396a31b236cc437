import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { endSessions, startClient, type TestClient, VSCODE } from './client.ts';
import { withDoubt } from './doubt.ts';

withDoubt();

const REPORT = '2025年临溪县政府工作报告\n各位代表：\n甲数是5家。\n甲数有6家。\n';

describe('judging', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-judging-'));
  });
  afterEach(async () => {
    await endSessions();
    rmSync(folder, { recursive: true });
  });

  const uri = (): string => pathToFileURL(join(folder, '2025年临溪县政府工作报告.txt')).href;
  const judgements = (): string => readFileSync(join(folder, '.hegao', 'judgements.json'), 'utf8');

  async function doubts(client: TestClient, document: TextDocument): Promise<readonly unknown[]> {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: document.uri },
    });
    return report.kind === 'full' ? report.items.filter(({ code }) => code === 'test-doubt') : [];
  }

  /** Does what the quick fix of that title says. */
  async function judge(client: TestClient, document: TextDocument, title: string): Promise<void> {
    const start = document.positionAt(document.getText().lastIndexOf('甲数'));
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const action = actions.find((one) => one.title.startsWith(title));
    assert.ok(action?.command, `no “${title}” among ${actions.map((one) => one.title).join('; ')}`);
    await client.request('workspace/executeCommand', {
      command: action.command.command,
      arguments: action.command.arguments,
    });
  }

  for (const title of ['不是差错', '已核实', '本篇不用此规则']) {
    it(`hides a finding of which one says ${title}`, async () => {
      const client = await startClient(VSCODE);
      const document = client.open(REPORT, 'policy-report', uri());
      assert.equal((await doubts(client, document)).length, 1);
      await judge(client, document, title);
      assert.deepEqual(await doubts(client, document), []);
    });
  }

  it('says it again once a number in its sentences has changed', async () => {
    const client = await startClient(VSCODE);
    const document = client.open(REPORT, 'policy-report', uri());
    await judge(client, document, '不是差错');
    client.close(document);
    const changed = client.open(REPORT.replace('6家', '7家'), 'policy-report', uri());
    assert.equal((await doubts(client, changed)).length, 1);
  });

  it('holds for the next draft of the report under another name', async () => {
    const client = await startClient(VSCODE);
    await judge(client, client.open(REPORT, 'policy-report', uri()), '不是差错');
    const next = client.open(
      `${REPORT}又一段。\n`,
      'policy-report',
      pathToFileURL(join(folder, '稿二.txt')).href,
    );
    assert.deepEqual(await doubts(client, next), []);
  });

  it('keeps hashes, not sentences', async () => {
    const client = await startClient(VSCODE);
    await judge(client, client.open(REPORT, 'policy-report', uri()), '已核实');
    assert.doesNotMatch(judgements(), /甲数/u);
    assert.match(judgements(), /"临溪县 2025"/u);
  });

  it('offers none for a file that is on no disk', async () => {
    const client = await startClient(VSCODE);
    const document = client.open(REPORT, 'policy-report', 'untitled:Untitled-1');
    await assert.rejects(judge(client, document, '不是差错'), /no “不是差错”/u);
  });
});
