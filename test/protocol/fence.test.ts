import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { fenced } from '../../server/src/lsp/fence.ts';

describe('fence', () => {
  const none = new CancellationTokenSource().token;

  it('turns what the work throws into one log line and the harmless answer', async () => {
    const lines: string[] = [];
    const request = fenced(
      (line) => lines.push(line),
      'hover',
      null,
      () => {
        throw new Error('broken');
      },
    );
    assert.equal(await request({}, none), null);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^hover: Error: broken at [^\n]*$/);
  });

  it('does no work for a request that was cancelled before it began', async () => {
    const source = new CancellationTokenSource();
    let worked = false;
    const request = fenced(
      () => undefined,
      'hover',
      null,
      () => {
        worked = true;
        return null;
      },
    );
    const answer = request({}, source.token);
    source.cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.equal(worked, false);
  });
});
