/** One timer a file: setting it again takes the earlier one back, so that nothing queues. */
export interface Timers {
  set(uri: string, milliseconds: number, work: () => void): void;
  clear(uri: string): void;
  clearAll(): void;
}

export function timers(): Timers {
  const running = new Map<string, NodeJS.Timeout>();
  const clear = (uri: string): void => {
    clearTimeout(running.get(uri));
    running.delete(uri);
  };
  return {
    set(uri, milliseconds, work) {
      clear(uri);
      const timer = setTimeout(() => {
        running.delete(uri);
        work();
      }, milliseconds);
      running.set(uri, timer);
    },
    clear,
    clearAll() {
      for (const uri of [...running.keys()]) clear(uri);
    },
  };
}
