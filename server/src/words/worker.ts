/** The thread that nodejieba works in: it is sent clauses and sends back the lengths of their words. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** Clauses to be cut: “积极推动厂房建设”. */
export interface Question {
  readonly id: number;
  readonly clauses: readonly string[];
}

/** For each clause the lengths of its words in UTF-16 code units: [2, 2, 2, 2]; none where they do not tile it. */
export interface Answer {
  readonly id: number;
  readonly lengths: readonly (readonly number[])[];
}

/** What the thread says once, before its first answer: whether it can work. */
export interface Readiness {
  readonly ready: boolean;
  readonly why: string;
}

/** The folder of the dictionary's files, which `scripts/dictionary.ts` writes. */
export type Dictionary = string;

interface Jieba {
  load(files: Readonly<Record<string, string>>): unknown;
  cut(text: string, hmm: boolean): readonly string[];
}

const jieba = load(workerData as Dictionary);

function load(folder: Dictionary): Jieba | undefined {
  try {
    const loaded = createRequire(import.meta.filename)('nodejieba') as Jieba;
    loaded.load({
      dict: join(folder, 'dictionary.utf8'),
      hmmDict: join(folder, 'hmm.utf8'),
      userDict: join(folder, 'user.utf8'),
      idfDict: join(folder, 'idf.utf8'),
      stopWordDict: join(folder, 'stop.utf8'),
    });
    say({ ready: true, why: '' });
    return loaded;
  } catch (error) {
    say({ ready: false, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
    return undefined;
  }
}

if (jieba) {
  parentPort?.on('message', ({ id, clauses }: Question) => {
    say({ id, lengths: clauses.map((clause) => lengthsOf(jieba, clause)) });
  });
}

function lengthsOf(by: Jieba, clause: string): readonly number[] {
  // Half a surrogate pair comes back as U+FFFD, which is as long: the lengths are right where the letters are not.
  const lengths = by.cut(clause, true).map((word) => word.length);
  return lengths.reduce((sum, length) => sum + length, 0) === clause.length ? lengths : [];
}

function say(message: Answer | Readiness): void {
  parentPort?.postMessage(message);
}
