import { EventEmitter } from 'vscode';

describe('a suite that passes', () => {
  it('leaves an error in the log', () => {
    const emitter = new EventEmitter<void>();
    emitter.event(() => {
      throw new Error('on purpose');
    });
    emitter.fire();
  });
});
