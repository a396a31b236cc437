describe('a suite that kills its extension host', () => {
  it('never ends', () => {
    process.kill(process.pid, 'SIGKILL');
  });
});
