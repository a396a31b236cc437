import assert from 'node:assert/strict';

describe('a suite that fails', () => {
  it('passes once', () => {
    assert.ok(true);
  });
  it('fails once', () => {
    assert.fail('on purpose');
  });
});
