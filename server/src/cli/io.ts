/** Where a command writes; tests give their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Exit status of every command. */
export const CLEAN = 0;
export const FOUND = 1;
/** Wrong arguments, or a file that can't be read. */
export const FAILED = 2;
