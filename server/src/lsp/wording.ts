import { wantedOf } from '../core/analyse.ts';
import { type Segmenter, segmenter, type Words } from '../words/segmenter.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './requests.ts';
import { timers } from './timers.ts';

/** How long a file must be left alone before its words are looked up, in milliseconds. */
const IDLE = 400;

/** Clauses a question: some ten milliseconds of the segmenter's time. */
const BATCH = 1000;

/** Looks up the words that a report's analysis lacked when nothing else is to do: no answer waits for them. */
export interface Wording {
  /** The file's analysis was asked for: it rests from now on. */
  asked(uri: string): void;
  closed(uri: string): void;
  /** The session ends. */
  stop(): void;
}

/** `refresh` is called when a file's words have all come and its analysis has them. */
export function wording(
  { ask, log }: Pick<Desk, 'ask' | 'log'>,
  refresh: () => void,
  cutter: Segmenter = segmenter(log),
): Wording {
  const idle = timers();
  const fill = async (uri: string): Promise<void> => {
    const asked = await ask(uri);
    // What is asked for here is no sign that the file is in use.
    idle.clear(uri);
    if (!asked) return;
    const clauses = wantedOf(asked.analysis).slice(0, BATCH);
    if (clauses.length === 0) return;
    const words = await cutter.cut(clauses);
    if (!words) return;
    asked.document.words = merged(asked, words);
    const rest = wantedOf((await ask(uri))?.analysis ?? asked.analysis);
    if (rest.length === 0) {
      idle.clear(uri);
      refresh();
    }
  };
  return {
    asked(uri) {
      idle.set(uri, IDLE, () => {
        fill(uri).catch((error: unknown) => {
          log(`words: ${String(error)}`);
        });
      });
    },
    closed(uri) {
      idle.clear(uri);
    },
    stop() {
      idle.clearAll();
      cutter.stop();
    },
  };
}

/** The new words and those of the old that the report still uses. */
function merged({ analysis, document }: Asked, words: Words): Words {
  const known = document.words;
  const used = analysis.reports.flatMap(({ body }) => body.nouns.asked);
  return new Map([...used.flatMap((clause) => pair(clause, known?.get(clause))), ...words]);
}

function pair(
  clause: string,
  words: readonly string[] | undefined,
): readonly (readonly [string, readonly string[]])[] {
  return words ? [[clause, words]] : [];
}
