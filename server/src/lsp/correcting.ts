import { fileURLToPath } from 'node:url';
import { type Connection, ResponseError } from 'vscode-languageserver/node';
import type { Correction } from '../core/context.ts';
import { correct, correctionsOf } from '../workspace/corrections.ts';

/** Corrects the year or the place of a report: `{ uri, report, year?, place? }`, `report` by its index in the file. */
export const CORRECT = 'hegao/correct';

interface Corrected extends Correction {
  readonly uri: string;
  readonly report: number;
}

/** What has been corrected, by file. Equal as long as it has not changed, so that an analysis can be kept. */
export interface Correcting {
  of(uri: string): readonly Correction[] | undefined;
  /** A file in a `.hegao` folder has changed. */
  changed(): void;
}

export function correcting(
  connection: Connection,
  log: (line: string) => void,
  then: () => void,
): Correcting {
  const byUri = new Map<string, readonly Correction[] | undefined>();
  const read = (uri: string): readonly Correction[] | undefined => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return correctionsOf(fileURLToPath(uri));
    } catch (error) {
      log(String(error));
      return undefined;
    }
  };
  connection.onRequest(CORRECT, ({ uri, report, ...correction }: Corrected) => {
    if (!uri.startsWith('file:')) {
      throw new ResponseError(
        1,
        '先存盘，才能记下更正。 Save the file first: corrections are kept beside it.',
      );
    }
    correct(fileURLToPath(uri), report, correction);
    byUri.clear();
    then();
    return null;
  });
  return {
    of(uri) {
      if (!byUri.has(uri)) byUri.set(uri, read(uri));
      return byUri.get(uri);
    },
    changed() {
      byUri.clear();
    },
  };
}
