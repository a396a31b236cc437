import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, TextDocument } from 'vscode';
import { provided, sample, untitled } from './open.ts';

const text = `2025年云川市政府工作报告
一、2024年工作回顾
（一）经济稳中有进。全市地区生产总值增长5.6%。
（二）改革不断深化。新增经营主体3万户。
二、2025年工作安排
要抓好三件事。一是抓项目。二是抓招商。三是抓服务。
`;

describe('outline', () => {
  let document: TextDocument;
  let symbols: readonly DocumentSymbol[];
  before(async () => {
    document = await untitled('policy-report', text);
    symbols = await provided<DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
  });

  it('nests heads under the report', () => {
    assert.deepEqual(tree(symbols), [
      {
        name: '2025年云川市政府工作报告',
        children: [
          { name: '一、2024年工作回顾', children: ['（一）经济稳中有进', '（二）改革不断深化'] },
          { name: '二、2025年工作安排', children: ['一是抓项目', '二是抓招商', '三是抓服务'] },
        ],
      },
    ]);
  });

  it('puts the cursor on the title', () => {
    const titles = flat(symbols).map(({ selectionRange }) => document.getText(selectionRange));
    assert.deepEqual(
      titles,
      flat(symbols).map(({ name }) => name),
    );
  });

  it('folds from a head to the end of its section', async () => {
    const folds = await provided<FoldingRange>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 5],
        [1, 3],
        [4, 5],
      ],
    );
  });

  it('shows the parts of a sample', async () => {
    const { uri } = await sample('2025年云川市政府工作报告.txt');
    const [report] = await provided<DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri);
    assert.deepEqual(
      report?.children.map(({ name }) => name),
      [
        '一、2024年工作回顾',
        '二、2025年总体要求和主要目标',
        '三、2025年重点工作',
        '四、全面加强政府自身建设',
      ],
    );
  });
});

type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

function tree(symbols: readonly DocumentSymbol[]): readonly Tree[] {
  return symbols.map(({ name, children }) =>
    children.length === 0 ? name : { name, children: tree(children) },
  );
}

function flat(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}
