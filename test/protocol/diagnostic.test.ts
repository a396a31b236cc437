import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from '../mark.ts';
import { at, endSessions, logged, startClient, type TestClient, textAt, URI, VSCODE } from './client.ts';
import { withDoubt } from './doubt.ts';

withDoubt();
afterEach(endSessions);

const REFRESH = 'workspace/diagnostic/refresh';
const PUBLISH = 'textDocument/publishDiagnostics';

/** A client that can't pull and knows no more than it must. */
const PLAIN: ClientCapabilities = {};

function pull(client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
}

async function pulled(client: TestClient): Promise<readonly Diagnostic[]> {
  const report = await pull(client);
  return report.kind === 'full' ? report.items : [];
}

/** Types at the end of a word of the text, one character a change. */
function type(client: TestClient, document: TextDocument, after: string, text: string): void {
  for (const char of text.split('').reverse()) {
    const end = at(document, document.getText().indexOf(after) + after.length);
    client.edit(document, { start: end, end }, char);
  }
}

describe('diagnostics pulled', () => {
  it('says what, where, how grave, which rule and where else', async () => {
    const client = await startClient(VSCODE, { rulePages: 'vscodium://hegao.hegao/rule/' });
    const { text, spans } = marked('临溪县⟦甲数⟧5.6%。\r\n𠮷溪镇⟦甲数⟧3万吨。');
    const document = client.open(text);
    const [diagnostic, ...more] = await pulled(client);
    assert.ok(diagnostic && more.length === 0);
    const [first, second] = spans.map((span) => ({
      start: at(document, span.start),
      end: at(document, span.end),
    }));
    assert.deepEqual(diagnostic, {
      range: second,
      severity: 2,
      code: 'test-doubt',
      codeDescription: { href: 'vscodium://hegao.hegao/rule/test-doubt' },
      source: '核稿',
      message: '“甲数”已见于前，请核。',
      relatedInformation: [{ location: { uri: URI, range: first }, message: '前文' }],
      data: {
        key: (diagnostic.data as { key: string }).key,
        fixes: [{ title: '改为“乙数”', edits: [{ range: second, newText: '乙数' }], safe: false }],
      },
    });
  });

  it('says “unchanged” as long as there is nothing new', async () => {
    const client = await startClient();
    const document = client.open('甲数，甲数。');
    const first = await pull(client);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await pull(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.edit(document, { start: at(document, 0), end: at(document, 2) }, '');
    const second = await pull(client, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  });

  it('speaks the language and takes the levels of its settings, and asks to be pulled when they change', async () => {
    const client = await startClient();
    client.open('甲数，甲数。');
    assert.equal((await pulled(client)).at(0)?.severity, 2);
    client.settings = { locale: 'en', rules: { 'test-doubt': 'hint' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.awaits(REFRESH);
    const [changed] = await pulled(client);
    assert.deepEqual([changed?.severity, changed?.message], [4, '“甲数” has been said before.']);
    client.settings = { rules: { 'test-doubt': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await pulled(client), []);
  });

  it('is silent for a file that is no report, and for one that was closed', async () => {
    const client = await startClient();
    const document = client.open('甲数，甲数。', 'plaintext');
    assert.deepEqual(await pulled(client), []);
    client.close(document);
    assert.deepEqual(await pulled(client), []);
  });
});

describe('diagnostics while typing', () => {
  it('waits with a new finding in the sentence being typed until typing rests', async () => {
    const client = await startClient();
    const document = client.open('甲数在先。\n乙数在后。');
    assert.deepEqual(await pulled(client), []);
    type(client, document, '乙数', '，甲数');
    assert.deepEqual(await pulled(client), []);
    const began = performance.now();
    await client.awaits(REFRESH);
    assert.ok(performance.now() - began > 500);
    const [found] = await pulled(client);
    assert.equal(found && textAt(document, found.range), '甲数');
  });

  it('shows it when typing moves on to another sentence', async () => {
    const client = await startClient();
    const document = client.open('甲数在先。\n乙数在后。\n其余。');
    type(client, document, '乙数', '，甲数');
    type(client, document, '其余', '从略');
    assert.equal((await pulled(client)).length, 1);
  });

  it('keeps what was shown before, where it now stands', async () => {
    const client = await startClient();
    const document = client.open('甲数在先。\n乙数与甲数在后。');
    assert.equal((await pulled(client)).length, 1);
    type(client, document, '乙数', '等');
    const [kept] = await pulled(client);
    assert.equal(kept && textAt(document, kept.range), '甲数');
  });

  it('waits with a finding elsewhere that points at the sentence being typed', async () => {
    const client = await startClient();
    const document = client.open('乙数在先。\n甲数在后。');
    type(client, document, '乙数', '和甲数');
    assert.deepEqual(await pulled(client), []);
  });

  it('does not wait after a paste, nor where the client could not be told later', async () => {
    const client = await startClient();
    const document = client.open('甲数在先。\n乙数在后。');
    const end = at(document, document.getText().length);
    client.edit(document, { start: end, end }, `${'全县上下齐心协力。'.repeat(9)}甲数。`);
    assert.equal((await pulled(client)).length, 1);
    const old = await startClient({ ...VSCODE, workspace: {} });
    type(old, old.open('甲数在先。\n乙数在后。'), '乙数', '，甲数');
    assert.equal((await pulled(old)).length, 1);
  });

  it('lets no old promise speak once the text has changed again', async () => {
    const client = await startClient();
    const document = client.open('甲数在先。\n乙数在后。');
    type(client, document, '乙数', '，甲数');
    await pulled(client);
    client.edit(document, { start: at(document, 0), end: at(document, 2) }, '乙数');
    assert.deepEqual(await pulled(client), []);
    await sleep(900);
    assert.deepEqual(client.received, []);
  });
});

describe('diagnostics of the workspace', () => {
  it('are held open until there is something to say', async () => {
    const client = await startClient();
    const document = client.open('甲数，甲数。');
    let answered = false;
    const held = client.request('workspace/diagnostic', { previousResultIds: [] }).then((report) => {
      answered = true;
      return report;
    });
    await pulled(client);
    await sleep(50);
    assert.equal(answered, false);
    client.close(document);
    assert.deepEqual(await held, { items: [{ kind: 'full', uri: URI, version: null, items: [] }] });
  });

  it('end with the session', async () => {
    const client = await startClient();
    const held = client.request('workspace/diagnostic', { previousResultIds: [] });
    await endSessions();
    assert.deepEqual(await held, { items: [] });
  });
});

describe('diagnostics pushed', () => {
  it('come to a client that cannot pull, with the version they are of, and go when it closes the file', async () => {
    const client = await startClient(PLAIN);
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const document = client.open('甲数，甲数。');
    await client.awaits(PUBLISH);
    assert.deepEqual([client.published()?.version, client.published()?.diagnostics.length], [1, 1]);
    client.close(document);
    await client.awaits(PUBLISH, ({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length === 0);
    assert.deepEqual(logged(client), []);
  });

  it('come once for many changes, and again when typing has rested', async () => {
    const client = await startClient(PLAIN);
    const document = client.open('甲数在先。\n乙数在后。');
    await client.awaits(PUBLISH);
    type(client, document, '乙数', '，甲数');
    await client.awaits(PUBLISH, ({ version }: { version: number }) => version === 4);
    assert.deepEqual(client.published()?.diagnostics, []);
    await client.awaits(PUBLISH, ({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length === 1);
    const versions = client.received.map(({ params }) => (params as { version: number }).version);
    assert.deepEqual(versions, [1, 4, 4]);
  });

  it('take settings that were sent along', async () => {
    const client = await startClient(PLAIN, { settings: { rules: { 'test-doubt': 'error' } } });
    client.open('甲数，甲数。');
    await client.awaits(
      PUBLISH,
      ({ diagnostics }: { diagnostics: Diagnostic[] }) => diagnostics[0]?.severity === 1,
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { hegao: { rules: { 'test-doubt': 'hint' } } },
    });
    await client.awaits(
      PUBLISH,
      ({ diagnostics }: { diagnostics: Diagnostic[] }) => diagnostics[0]?.severity === 4,
    );
  });

  it('never come for a file that is no report', async () => {
    const client = await startClient(PLAIN);
    client.open('甲数，甲数。', 'plaintext');
    await sleep(50);
    assert.equal(client.published(), undefined);
  });
});
