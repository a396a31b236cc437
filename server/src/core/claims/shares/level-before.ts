import type { Labelled } from '../numbers.ts';

/** The level before the `k`th number that it goes on from: rates of it, and what it is compared with, are passed by. */
export function levelBefore(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  for (let i = k - 1; i >= 0; i--) {
    const one = numbers[i];
    const next = numbers[k];
    if (!one || !next || /[；。]/u.test(text.slice(one.quantity.end, next.quantity.start))) return undefined;
    const { kind, shape, start } = one.quantity;
    const clause = text.slice(Math.max(0, start - CLAUSE), start).replace(/^.*[，、；：。]/u, '');
    if (
      kind === 'percent' ||
      kind === 'point' ||
      /^[比较]/u.test(clause) ||
      /^增加|^减少|^多|^少/u.test(clause) ||
      // “143个村年经营收益超过10万元，占比65.6%”: a bar.
      (kind === 'money' && BAR.test(text.slice(Math.max(0, start - FAR), start))) ||
      // “占年度计划112亿元的105.9%，占…的23.1%”: both are told of the number before them.
      (numbers[i + 1]?.quantity.kind === 'percent' &&
        /^[\u4e00-\u9fff（）]{0,8}的$/u.test(gapBetween(text, one, numbers[i + 1])))
    )
      continue;
    return shape === 'single' ? one : undefined;
  }
  return undefined;
}

const CLAUSE = 16;
const FAR = 24;
const BAR = /\d[个家户名][\u4e00-\u9fff]{1,14}(?:超过?|突破|不足)$/u;

export function gapBetween(text: string, a: Labelled, b: Labelled | undefined): string {
  return text.slice(a.quantity.end, b?.quantity.start);
}

export function isLike(a: Labelled, b: Labelled): boolean {
  return (
    a.quantity.kind === b.quantity.kind && a.quantity.shape === 'single' && a.quantity.kind !== 'percent'
  );
}
