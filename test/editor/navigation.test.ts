import assert from 'node:assert/strict';
import type { Position } from 'vscode';
import {
  type DocumentHighlight,
  type Location,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  type TextDocument,
} from 'vscode';
import { provided, untitled } from './open.ts';

const text = `2025年云川市政府工作报告
一、2024年工作回顾
全市粮食产量达到12.5万吨，增长3.1%。粮食总产量位居全省前列。
二、2025年工作安排
粮食产量稳定在12万吨以上。
`;

describe('navigation', () => {
  let document: TextDocument;
  let second: Position;
  before(async () => {
    document = await untitled('policy-report', text);
    second = document.positionAt(text.lastIndexOf('粮食产量') + 1);
  });
  const words = (range: Range): string => document.getText(range);

  it('goes from an indicator to its main statement', async () => {
    const [found] = await provided<Location>('vscode.executeDefinitionProvider', document.uri, second);
    assert.ok(found);
    assert.equal(found.range.start.line, 2);
  });

  it('lists what is said of an indicator, by whatever name', async () => {
    const found = await provided<Location>('vscode.executeReferenceProvider', document.uri, second);
    assert.deepEqual([...new Set(found.map(({ range }) => range.start.line))], [2, 4]);
    assert.ok(found.some(({ range }) => words(range).includes('粮食总产量')));
  });

  it('highlights an indicator and its numbers', async () => {
    const found = await provided<DocumentHighlight>('vscode.executeDocumentHighlights', document.uri, second);
    const highlighted = found.map(({ range }) => words(range));
    assert.ok(highlighted.includes('粮食产量') && highlighted.includes('12.5万吨'), highlighted.join(' '));
  });

  it('finds headings and indicators in the workspace', async () => {
    for (const query of ['工作安排', '粮食']) {
      const found = await provided<SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query);
      assert.ok(found.length > 0, query);
    }
  });

  it('grows a selection from the quantity to the file', async () => {
    const [grown] = await provided<SelectionRange>('vscode.executeSelectionRangeProvider', document.uri, [
      document.positionAt(text.indexOf('12.5') + 1),
    ]);
    const steps: string[] = [];
    for (let one = grown; one; one = one.parent) steps.push(words(one.range));
    const wanted = ['12.5万吨', '全市粮食产量达到12.5万吨', '全市粮食产量达到12.5万吨，增长3.1%。', text];
    assert.deepEqual(
      wanted.filter((step) => !steps.includes(step)),
      [],
      steps.join(' | '),
    );
  });
});
