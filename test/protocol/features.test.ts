import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, endSessions, logged, startClient, type TestClient, textAt, VSCODE } from './client.ts';
import { withDoubt } from './doubt.ts';

withDoubt();
afterEach(endSessions);

const REPORT = `2025年临溪县政府工作报告
——2025年1月8日在临溪县第九届人民代表大会第五次会议上
各位代表：
一、2024年工作回顾
全县地区生产总值达到86.5亿元、增长6.1%。做大做强县域经济，争取更多项目落地。
一般公共预算收入5.25亿元、增长5.0%。
二、2025年工作安排
主要目标是：地区生产总值增长6%左右。
（一）壮大产业。新建标准厂房12万平方米。
（二）改善民生。新增学位1200个。
`;

/** A request about what stands at the first character of a word, `after` code units on. */
async function askAt<R>(
  client: TestClient,
  document: TextDocument,
  method: string,
  word: string,
  more: object = {},
): Promise<R> {
  const position = at(document, document.getText().indexOf(word));
  return client.request<R>(method, { textDocument: { uri: document.uri }, position, ...more });
}

async function opened(
  settings: unknown = null,
  text = REPORT,
): Promise<{ client: TestClient; document: TextDocument }> {
  const client = await startClient();
  client.settings = settings;
  return { client, document: client.open(text) };
}

describe('outline', () => {
  const outline = (symbols: readonly DocumentSymbol[]): readonly unknown[] =>
    symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, outline(children)] : name));

  it('is a tree of headings, each with its own title selected', async () => {
    const { client, document } = await opened();
    const textDocument = { uri: document.uri };
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(outline(symbols), [
      [
        '2025年临溪县政府工作报告',
        ['一、2024年工作回顾', ['二、2025年工作安排', ['（一）壮大产业', '（二）改善民生']]],
      ],
    ]);
    const second = symbols[0]?.children?.[1];
    assert.ok(second);
    assert.equal(textAt(document, second.selectionRange), '二、2025年工作安排');
    assert.match(textAt(document, second.range), /^二、2025年工作安排[^]*学位1200个。$/);
  });

  it('is a list for a client that knows no trees', async () => {
    const client = await startClient({});
    const document = client.open(REPORT);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(symbols.at(-1)?.name, '（二）改善民生');
    assert.deepEqual(symbols.at(-1)?.containerName, '二、2025年工作安排');
  });

  it('folds each section that has more than one line', async () => {
    const { client, document } = await opened();
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 9],
        [3, 5],
        [6, 9],
      ],
    );
  });
});

describe('navigation', () => {
  it('leads from any number of an indicator to what the report says of it first', async () => {
    const { client, document } = await opened();
    const location = await askAt<Location>(client, document, 'textDocument/definition', '地区生产总值增长6%');
    assert.equal(textAt(document, location.range), '地区生产总值达到86.5亿元');
    const fromNumber = await askAt<Location>(client, document, 'textDocument/definition', '6.1%');
    assert.deepEqual(fromNumber, location);
  });

  it('finds every place where an indicator is spoken of, with its values', async () => {
    const { client, document } = await opened();
    const context = { includeDeclaration: true };
    const places = await askAt<Location[]>(client, document, 'textDocument/references', '86.5亿元', {
      context,
    });
    assert.deepEqual(
      places.map(({ range }) => textAt(document, range)),
      ['地区生产总值达到86.5亿元、增长6.1%', '地区生产总值增长6%'],
    );
  });

  it('highlights an indicator’s names and numbers', async () => {
    const { client, document } = await opened();
    const places = await askAt<DocumentHighlight[]>(
      client,
      document,
      'textDocument/documentHighlight',
      '地区生产总值',
    );
    assert.deepEqual(
      places.map(({ range, kind }) => [textAt(document, range), kind]),
      [
        ['地区生产总值', 2],
        ['86.5亿元', 3],
        ['6.1%', 3],
        ['地区生产总值', 2],
        ['6%', 3],
      ],
    );
  });

  it('grows a selection from the number to the clause, the sentence, the paragraph, the section and the file', async () => {
    const { client, document } = await opened();
    const positions = [at(document, REPORT.indexOf('6.5亿元'))];
    let [selection] = await client.request<(SelectionRange | undefined)[]>('textDocument/selectionRange', {
      textDocument: { uri: document.uri },
      positions,
    });
    const texts: string[] = [];
    for (; selection; selection = selection.parent) texts.push(textAt(document, selection.range));
    const paragraph = REPORT.split('\n')[4] ?? '';
    const sentence = '全县地区生产总值达到86.5亿元、增长6.1%。';
    const section = REPORT.slice(REPORT.indexOf('一、'), REPORT.indexOf('\n二、'));
    assert.deepEqual(texts, [
      '86.5亿元',
      sentence.slice(0, -1),
      sentence,
      paragraph,
      section,
      REPORT.trimEnd(),
      REPORT,
    ]);
  });

  it('finds headings and indicators of open reports by parts of their names', async () => {
    const { client } = await opened();
    const found = async (query: string): Promise<string[]> => {
      const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      return symbols.map(({ name }) => name);
    };
    assert.deepEqual(await found('改善'), ['（二）改善民生']);
    assert.deepEqual(await found('预算收入'), ['一般公共预算收入 5.25亿元']);
    assert.deepEqual(await found('没有这样的'), []);
  });
});

describe('fixes', () => {
  const TEXT = '甲数在先。\n甲数与甲数在后。\n';

  /** The actions that change the text; judgements are tested by themselves. */
  async function actions(client: TestClient, document: TextDocument, only?: string[]): Promise<CodeAction[]> {
    const range = { start: at(document, 0), end: at(document, document.getText().length) };
    const context = { diagnostics: [], ...(only && { only }) };
    const found = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range,
      context,
    });
    return found.filter(({ edit }) => edit);
  }

  function apply(document: TextDocument, action: CodeAction | undefined): string {
    const edits = Object.values(action?.edit?.changes ?? {}).flat();
    return TextDocument.applyEdits(document, edits);
  }

  it('mend the text as it is now, and the others stay when one is taken', async () => {
    const { client, document } = await opened(null, TEXT);
    const [first, second, ...more] = await actions(client, document);
    assert.ok(first && second && more.length === 0);
    assert.deepEqual([first.title, first.kind, first.isPreferred], ['改为“乙数”', 'quickfix', undefined]);
    assert.equal(apply(document, first), '甲数在先。\n乙数与甲数在后。\n');
    const [edit] = Object.values(first.edit?.changes ?? {}).flat();
    assert.ok(edit);
    client.edit(document, edit.range, edit.newText);
    const [left, ...none] = await actions(client, document);
    assert.equal(none.length, 0);
    assert.equal(apply(document, left), '甲数在先。\n乙数与乙数在后。\n');
  });

  it('carry the version of the text to a client that heeds it', async () => {
    const client = await startClient({
      workspace: { ...VSCODE.workspace, workspaceEdit: { documentChanges: true } },
    });
    const document = client.open(TEXT);
    const [first] = await actions(client, document);
    const [change] = first?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, {
      uri: document.uri,
      version: 1,
    });
  });

  it('never change a value all at once', async () => {
    const { client, document } = await opened(null, TEXT);
    assert.deepEqual(await actions(client, document, ['source.fixAll']), []);
    assert.equal((await actions(client, document, ['quickfix'])).length, 2);
    assert.deepEqual(await actions(client, document, ['refactor']), []);
  });
});

describe('what is off until it is wanted', () => {
  it('lenses count what stands under a heading', async () => {
    const quiet = await opened();
    const textDocument = { uri: quiet.document.uri };
    assert.deepEqual(await quiet.client.request('textDocument/codeLens', { textDocument }), []);
    const { client } = await opened({ codeLens: true });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const first = lenses.find(({ range }) => range.start.line === 3);
    assert.match(first?.command?.title ?? '', /^数据4 · 已核\d+$/);
  });

  it('hints give what a level and its growth imply, and only where growth is nominal', async () => {
    const quiet = await opened();
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const params = { textDocument: { uri: quiet.document.uri }, range };
    assert.deepEqual(await quiet.client.request('textDocument/inlayHint', params), []);
    const { client, document } = await opened({ inlayHints: true });
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', params);
    assert.deepEqual(
      hints.map(({ label, position }) => [label, document.offsetAt(position)]),
      [['2023年约5.00亿元', REPORT.indexOf('5.0%') + 4]],
    );
  });

  it('colours come whole, then as what has changed', async () => {
    const quiet = await opened();
    const textDocument = { uri: quiet.document.uri };
    const none = await quiet.client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.deepEqual(none.data, []);
    const { client, document } = await opened({ semanticTokens: true }, '粮食产量12\n万吨。\n');
    const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(all.data.slice(0, 10), [0, 0, 4, 1, 0, 0, 4, 2, 0, 0]);
    client.edit(document, { start: at(document, 0), end: at(document, 0) }, '全县');
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: all.resultId,
    });
    assert.ok(delta.edits.length > 0);
  });
});

describe('completion', () => {
  it('has no trigger and gives plain text, where every key asks, nothing', async () => {
    const client = await startClient();
    client.settings = { detect: 'always' };
    assert.deepEqual(client.initialized.capabilities.completionProvider, {});
    const document = client.open('地区', 'plaintext');
    const position = at(document, 2);
    assert.equal(
      await client.request('textDocument/completion', { textDocument: { uri: document.uri }, position }),
      null,
    );
  });

  const cases: readonly [written: string, typed: string, label: string, filterText: string][] = [
    ['全县一般公共预算收', '一般公共预算收', '一般公共预算收入', '一般公共预算收入'],
    ['全县dqsc', 'dqsc', '地区生产总值', 'dqsczz'],
    ['全县，', '', '地区生产总值', '地区生产总值'],
  ];
  for (const [written, typed, label, filterText] of cases) {
    it(`offers ${label} after “${written}” in place of “${typed}”`, async () => {
      const { client, document } = await opened(null, written);
      const position = at(document, written.length);
      const list = await client.request<CompletionList>('textDocument/completion', {
        textDocument: { uri: document.uri },
        position,
      });
      const item = list.items.find((each) => each.label === label);
      assert.ok(item?.textEdit && 'range' in item.textEdit);
      assert.equal(textAt(document, item.textEdit.range), typed);
      assert.deepEqual([item.filterText, item.textEdit.newText], [filterText, label]);
      assert.deepEqual(logged(client), []);
    });
  }
});
