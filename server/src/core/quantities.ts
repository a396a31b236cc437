import type { Mention, QuantityMention } from './mention.ts';

/** The quantity whose approximator or number begins at `i`. `before` are the mentions already read, for shared units. */
export function quantityAt(_text: string, _i: number, _before: readonly Mention[]): QuantityMention | undefined {
  return undefined;
}
