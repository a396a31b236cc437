import { fileURLToPath } from 'node:url';
import { type Connection, ResponseError } from 'vscode-languageserver/node';
import type { Severity } from '../core/lint/finding.ts';
import {
  asFound,
  asJudged,
  type Judgements,
  type LevelOf,
  type Opinion,
  withJudgement,
  withLevel,
} from '../core/lint/judgements.ts';
import { folderOf } from '../workspace/folder.ts';
import { hash, readJudgements, writeJudgements } from '../workspace/judgements.ts';

/** Keeps what a person says of a finding: `hegao.judge` with a `Judged`. */
export const JUDGE = 'hegao.judge';

/** The command's argument: an opinion of one finding, or another level for its rule in its report. */
export type Judged = { readonly uri: string; readonly report: string; readonly rule: string } & (
  { readonly finding: string; readonly opinion: Opinion } | { readonly level: Severity | 'off' }
);

/** What has been judged, by file. Read once a folder and anew when its files change. */
export interface Judging {
  levelOf(uri: string): LevelOf;
  /** A file in a `.hegao` folder has changed. */
  changed(): void;
}

export function judging(connection: Connection, log: (line: string) => void, then: () => void): Judging {
  const byFolder = new Map<string, { readonly judgements: Judgements; readonly levelOf: LevelOf }>();
  const of = (folder: string) => {
    const known = byFolder.get(folder) ?? { judgements: {}, levelOf: asFound, ...read(folder, log) };
    byFolder.set(folder, known);
    return known;
  };
  connection.onExecuteCommand(({ command, arguments: given }) => {
    const judged = given?.[0] as Judged | undefined;
    if (command !== JUDGE || !judged) return;
    const folder = kept(judged.uri);
    if (folder === undefined) {
      throw new ResponseError(
        1,
        '先存盘，才能记下判读。 Save the file first: judgements are kept beside it.',
      );
    }
    // Read anew, so that what a colleague has added in the meantime is not lost.
    writeJudgements(folder, withOpinion(readJudgements(folder), judged));
    byFolder.clear();
    then();
  });
  return {
    levelOf(uri) {
      const folder = kept(uri);
      return folder === undefined ? asFound : of(folder).levelOf;
    },
    changed() {
      byFolder.clear();
      then();
    },
  };
}

function withOpinion(judgements: Judgements, judged: Judged): Judgements {
  const { report, rule } = judged;
  return 'level' in judged
    ? withLevel(judgements, report, rule, judged.level)
    : withJudgement(judgements, report, { finding: judged.finding, rule, opinion: judged.opinion });
}

function read(folder: string, log: (line: string) => void) {
  try {
    const judgements = readJudgements(folder);
    return { judgements, levelOf: asJudged(judgements, hash) };
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return {};
  }
}

/** Where a file's judgements are kept; nowhere for a file that is not on this machine's disk. */
function kept(uri: string): string | undefined {
  return uri.startsWith('file:') ? folderOf(fileURLToPath(uri)) : undefined;
}
