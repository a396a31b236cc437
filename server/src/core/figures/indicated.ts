import type { Catalogue, Indicator } from '../knowledge/catalogue.ts';
import type { Figure } from './figure.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Subject } from './subject.ts';

/** “落户企业87户，其中规模以上企业24户”: those of the ones told of before. */
export function isPart({ type }: Indicator, { ambiguous }: Subject, whole: Figure | undefined): boolean {
  return (
    ambiguous &&
    type === 'count' &&
    whole !== undefined &&
    whole.indicator === undefined &&
    whole.name.endsWith('企业')
  );
}

/** “惠及市场主体2.1万户”: those who have a benefit, or ask for a title, are not all that there are or will be. */
export const BENEFITS: ReadonlySet<string> = new Set(
  '惠及 服务 帮助 支持 覆盖 走访 帮扶 资助 救助 扶持 补贴 奖励 培训 指导 申报'.split(' '),
);

/** “常住人口50万人，其中城镇25万人，城镇化率50%”: a rate with a name of its own is no part of a number of people. */
export function isApart(
  entry: Indicator | undefined,
  measure: Figure['measure'],
  whole: Figure | undefined,
): boolean {
  return (
    measure === 'share' &&
    (entry?.type === 'rate' || entry?.type === 'share') &&
    whole !== undefined &&
    whole.quantity.kind !== 'percent'
  );
}

/** The catalogue's entry; “规上工业18家” counts the firms of what grows by “规上工业增长8%”. */
export function indicatedBy(
  { indicator, named, ambiguous }: Subject,
  { kind }: Quantity,
  { indicators, words }: Catalogue,
  text: string,
): Indicator | undefined {
  const entry = indicator === undefined ? undefined : indicators.get(indicator);
  if (!entry || !named || !ambiguous || (kind !== 'count' && kind !== 'households')) return entry;
  const firms = valueOf(words, `${text.slice(named.start, named.end)}企业`);
  return firms?.kind === 'name' && firms.what === 'indicator' ? indicators.get(firms.entry) : entry;
}

/** A name as the text has it, where the number shows that it is not the catalogue's: 规上工业 of “规上工业4家”. */
export function written({ indicator, named, name }: Subject, text: string): string {
  return named && indicator !== undefined ? text.slice(named.start, named.end) : name;
}
