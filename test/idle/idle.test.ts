import assert from 'node:assert/strict';
import { diagnosticsOf, has, sample } from '../editor/open.ts';
import { listening, mark, silence, since } from '../editor/wire.ts';

/** How long the window is left alone, in milliseconds. */
const MINUTE = 60_000;
/** After so much silence, in milliseconds, all that opening a file sets off has been asked. */
const SETTLED = 3_000;

describe('a window that is left alone', function () {
  this.timeout(2.5 * MINUTE);

  it('sends no request in a minute', async () => {
    const { uri } = await sample('2025年临溪县政府工作报告（送审稿）.txt');
    await diagnosticsOf(uri, has('numbering'));
    await listening();
    await diagnosticsOf(uri, has('numbering'));
    await silence(SETTLED);
    const before = mark();
    assert.ok(before > 0, 'nothing was heard on the wire');
    await new Promise((resolve) => setTimeout(resolve, MINUTE));
    assert.deepEqual(since(before), []);
  });
});
