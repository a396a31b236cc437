import type { Decimal } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';

/** A figure that cannot be larger than another: a part of it, a narrower field, one of its years. */
export interface Inclusion {
  readonly part: Figure;
  readonly whole: Figure;
  /** What the whole may be multiplied by before the part is too large, its slack included. */
  readonly factor: Decimal;
  /** What the part is called where the report has no name for it: 改造老旧小区. */
  readonly called?: string;
  /** What the whole is called, where its figure goes by another name. */
  readonly of?: string;
}
