import type { Catalogue } from './knowledge/catalogue.ts';
import type { Severity } from './lint/finding.ts';
import type { Scanned } from './text/unit.ts';

/** What the text does not say itself. Plain data: two analyses with equal contexts and texts are equal. */
export interface Context {
  readonly catalogue: Catalogue;
  /** The report's year and place where a person has corrected what was read, by the index of the report in the file. */
  readonly corrections?: readonly Correction[];
  /** Level of a rule by its id; a rule that is not named keeps its own. */
  readonly levels?: Readonly<Record<string, Severity | 'off'>>;
  /** The sentences of each report as a person opened the file: what was changed since is evidence (`rules/changed-elsewhere`). */
  readonly before?: readonly (readonly Scanned[])[];
  /** Ends rules that do not end by themselves; without it only their claims are counted. */
  readonly watchdog?: Watchdog;
  /** The words of a clause where a segmenter has given them. */
  readonly words?: ReadonlyMap<string, readonly string[]>;
}

export interface Watchdog {
  /** Does the work, and throws where it is not done in time. */
  readonly within: <T>(milliseconds: number, work: () => T) => T;
  /** Ids of rules that were not done in time once: they are not begun again. */
  readonly overran: Set<string>;
}

export interface Correction {
  readonly year?: number;
  readonly place?: string;
}
