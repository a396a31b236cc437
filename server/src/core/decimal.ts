/** An exact decimal: coefficient × 10^exponent. 2806.2 is {28062n, -1}; the trailing zeros of 80.0 are kept (800n, -1). */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}
