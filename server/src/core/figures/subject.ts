import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Place } from '../text/span.ts';

/** What a number is said of. Figures of one subject in a row share its `run`. */
export interface Subject {
  readonly run: number;
  /** In the catalogue. */
  readonly indicator?: string;
  readonly name: string;
  readonly named?: Place;
  readonly scope: string;
  /** The place as written before the name: 全省, 开发区. */
  readonly region?: string;
  readonly aspect: string;
  /** 建设 after the name: the number counts what is built. */
  readonly deed: boolean;
  /** By an alias that means the indicator only where the unit fits as well. */
  readonly ambiguous: boolean;
  /** What a name of several indicators (城乡居民收入) means where one value follows. */
  readonly single?: string;
  /** Runs that it adds up, where it is their total. */
  readonly sums?: readonly number[];
}

/** Of whom nothing is known. */
export const NOBODY: Subject = { run: -1, name: '', scope: '', aspect: '', deed: false, ambiguous: false };

/** What naming needs to know of the sentence. */
export interface Naming {
  readonly catalogue: Catalogue;
  readonly text: string;
  readonly unit: number;
  /** The subjects of the numbers before, for names that leave out what they share: “粮食播种面积…，产量…”. */
  readonly carried: readonly Subject[];
  /** All that the sentence has named. */
  readonly mentioned: readonly Subject[];
  /** Who does what is named: 第一产业 of “第一产业完成增加值”. */
  readonly agent?: string | undefined;
  readonly nextRun: () => number;
}
