/** An entry of `server/data/set-phrases.json`: 中央八项规定, in whose words another number is a slip. */
export interface SetPhrase {
  readonly phrase: string;
  /** First and last year of reports that it is held against; without them in those of any year. */
  readonly since?: number;
  readonly until?: number;
  /** One of these words stands in the same sentence. */
  readonly beside?: readonly string[];
  /** Other numbers that the same words go with. */
  readonly also?: readonly string[];
  /** The same words in a wrong order, or with some left out. */
  readonly slips?: readonly string[];
  readonly source: string;
}
