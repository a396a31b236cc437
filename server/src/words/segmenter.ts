import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Dictionary, Question, Readiness } from './worker.ts';

/** Clauses by themselves, their words in order: “积极推动厂房建设” → 积极, 推动, 厂房, 建设; [] where they are not known. */
export type Words = ReadonlyMap<string, readonly string[]>;

/** Cuts clauses into words in a thread of its own, which begins with the first question. */
export interface Segmenter {
  /** The words of each clause, or undefined if there are none to be had, now or later. Never rejects. */
  cut(clauses: readonly string[]): Promise<Words | undefined>;
  stop(): void;
}

/** `log` gets one line if the words are missing, because nodejieba or its dictionary is. */
export function segmenter(log: (line: string) => void, dictionary = dictionaryFolder()): Segmenter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let gone = false;
  let asked = 0;
  const giveUp = (why: string): void => {
    if (!gone) log(`words: ${why}`);
    gone = true;
    for (const { tell } of waiting.values()) tell(undefined);
    waiting.clear();
    void worker?.terminate();
  };
  const begin = (): Worker => {
    const begun = new Worker(WORKER, { workerData: dictionary });
    // It must not keep the server alive.
    begun.unref();
    begun.on('error', (error) => {
      giveUp(error instanceof Error ? error.message : String(error));
    });
    begun.on('message', (message: Answer | Readiness) => {
      if ('ready' in message) {
        if (!message.ready) giveUp(message.why);
        return;
      }
      const question = waiting.get(message.id);
      waiting.delete(message.id);
      question?.tell(wordsOf(question.clauses, message.lengths));
    });
    return begun;
  };
  return {
    cut(clauses) {
      if (!gone && !existsSync(join(dictionary, 'dictionary.utf8'))) giveUp('no dictionary');
      if (gone) return Promise.resolve(undefined);
      return new Promise((tell) => {
        worker ??= begin();
        const question: Question = { id: asked++, clauses };
        waiting.set(question.id, { clauses, tell });
        worker.postMessage(question);
      });
    },
    stop() {
      gone = true;
      giveUp('');
    },
  };
}

interface Waiting {
  readonly clauses: readonly string[];
  readonly tell: (words: Words | undefined) => void;
}

const fromSource = import.meta.filename.endsWith('.ts');

const WORKER = join(import.meta.dirname, fromSource ? 'worker.ts' : 'words.cjs');

/** Beside the bundles, or where the source is run from, in the cache of its packages. */
export function dictionaryFolder(): Dictionary {
  const { dirname } = import.meta;
  return fromSource ? join(dirname, '../../../node_modules/.cache/hegao/words') : join(dirname, 'words');
}

function wordsOf(clauses: readonly string[], lengths: readonly (readonly number[])[]): Words {
  return new Map(clauses.map((clause, i) => [clause, slices(clause, lengths[i] ?? [])]));
}

function slices(clause: string, lengths: readonly number[]): readonly string[] {
  let at = 0;
  return lengths.map((length) => clause.slice(at, (at += length)));
}
