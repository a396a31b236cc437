import assert from 'node:assert/strict';
import { type Hover, MarkdownString } from 'vscode';
import { marked } from '../mark.ts';
import { provided, untitled } from './open.ts';

describe('hover', () => {
  it('explains the indicator under the pointer, and marks no more than its name', async () => {
    const { text, spans, cursor } = marked('全市⟦地区生‸产总值⟧增长5.6%。');
    const document = await untitled('policy-report', text);
    const position = document.positionAt(cursor ?? 0);
    const [hover] = await provided<Hover>('vscode.executeHoverProvider', document.uri, position);
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), text.slice(spans[0]?.start, spans[0]?.end));
    assert.match(contentOf(hover), /地区生产总值/);
  });

  it('says nothing beside an indicator', async () => {
    const { text, cursor } = marked('各位‸代表，同志们：');
    const document = await untitled('policy-report', text);
    const position = document.positionAt(cursor ?? 0);
    assert.deepEqual(await provided<Hover>('vscode.executeHoverProvider', document.uri, position), []);
  });
});

function contentOf({ contents }: Hover): string {
  return contents.map((part) => (part instanceof MarkdownString ? part.value : '')).join('\n');
}
