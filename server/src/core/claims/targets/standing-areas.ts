import type { Quantity } from '../../numbers/quantity.ts';

/** Land that is laid out for good and floors that are built; what is sown or planted is laid out anew. */
export function isStandingArea({ kind, unit }: Quantity, before: string): boolean {
  if (kind !== 'area') return false;
  return (
    STANDING_AREA.test(before) ||
    (unit.includes('平方') && before.includes('面积') && !/销售|待售|出让|施工/u.test(before))
  );
}

const STANDING_AREA =
  /(?:设施|基地|园区?|流转|灌溉|果林|油茶|绿地|湿地|公益林|保护区)[\u4e00-\u9fff]{0,4}面积|建成区|总面积/u;
