import type { Io } from './io.ts';

/** Where progress is shown: standard error, which is a terminal where somebody watches. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Fewer pieces of work than these are done before anybody asks. */
const FEWEST = 5;

/** “核稿 12/328” on one line that is written over and cleared at the end; nothing for a few files, nor into a file or a pipe. */
export function progressOn(screen: Screen): Io['progress'] {
  return (done, all) => {
    if (screen.isTTY !== true || all < FEWEST) return;
    screen.write(done < all ? `\r核稿 ${done + 1}/${all}` : '\r\u001b[K');
  };
}
