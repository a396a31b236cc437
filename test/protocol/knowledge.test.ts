import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Hover } from 'vscode-languageserver/node';
import { endSessions, startClient, type TestClient } from './client.ts';

const REPORT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n云雾茶产量860吨。\n';

describe('what an office adds to the catalogue', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-knowing-'));
    mkdirSync(join(folder, '.hegao'));
  });
  afterEach(async () => {
    await endSessions();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const hover = async (client: TestClient): Promise<string> => {
    const textDocument = { uri: uriOf('报告.txt') };
    const said = await client.request<Hover | null>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 1 },
    });
    return JSON.stringify(said);
  };
  const write = async (client: TestClient, text: string): Promise<void> => {
    writeFileSync(join(folder, '.hegao/knowledge.json'), text);
    const changes = [{ uri: uriOf('.hegao/knowledge.json'), type: FileChangeType.Changed }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };

  it('is explained by a hover as soon as its file is saved', async () => {
    const client = await startClient();
    client.open(REPORT, 'policy-report', uriOf('报告.txt'));
    assert.doesNotMatch(await hover(client), /茶业发展中心/u);
    const tea = {
      name: '云雾茶产量',
      units: ['吨'],
      definition: '当年干茶产量。',
      supplier: ['茶业发展中心'],
    };
    await write(client, JSON.stringify({ indicators: [tea] }));
    assert.match(await hover(client), /云雾茶产量.*当年干茶产量.*茶业发展中心/u);
    await write(client, '{}');
    assert.doesNotMatch(await hover(client), /茶业发展中心/u);
  });

  it('is said to make no sense once, with its place, and left out', async () => {
    const client = await startClient();
    const said: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
      said.push(message);
    });
    await write(client, '{ "indicators": [{ "name": "云雾茶产量" }] }');
    client.open(REPORT, 'policy-report', uriOf('报告.txt'));
    assert.doesNotMatch(await hover(client), /吨/u);
    await hover(client);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /knowledge\.json: indicators\[0\]: “云雾茶产量”是新指标/u);
  });
});
