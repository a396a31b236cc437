/** Where a command writes; tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Says how far a long piece of work is, where somebody may be watching; the whole of it clears what was said. */
  readonly progress: (done: number, all: number) => void;
}

/** Exit status of every command. */
export const CLEAN = 0;
export const FOUND = 1;
/** Wrong arguments, or a file that can't be read. */
export const FAILED = 2;
