import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn } from './members.ts';

/** “打响‘春赏花、夏漂流、冬泡泉’品牌，实施‘四季千场’引流”: what each season has, beside the number of seasons. */
export const seasonCounts = listings(
  foundIn(/[三四五]季/u, ({ reading: { text } }) => {
    const named = [...text.matchAll(SEASONS)];
    const [season] = named;
    const rows = [...text.matchAll(ROW), ...text.matchAll(PLAIN)];
    // “三季有花、四季常青” speaks of what grows when.
    if (!season || named.length !== 1) return [];
    return rows.flatMap(({ index: start, 0: row }): readonly OwnListing[] => {
      const items = itemsIn(text, start, start + row.length, '、');
      const firsts = new Set(items.map((item) => text.charAt(item.start)));
      const [size] = new Set(items.map((item) => item.end - item.start));
      const isEven = items.every((item) => item.end - item.start === size);
      if (firsts.size < items.length || items.length < 3 || !isEven) return [];
      const said = countOf(season[0].charAt(0));
      const count = asCount({ start: season.index, end: season.index + 1, said, noun: '季' });
      return [{ count, told: [{ start, end: start + row.length }], found: [items.length], where: 'beside' }];
    });
  }),
);

const SEASONS = /(?<![一二三四第\d])[三四五]季(?!度|[有可皆见常])/gu;
/** In quotation marks, for the work of spring, summer and autumn leaves winter out. */
const ROW = /(?<=“)(?:[春夏秋冬][\u4e00-\u9fff]{1,3}、){2,3}[春夏秋冬][\u4e00-\u9fff]{1,3}(?=”)/gu;
/** “春季攻坚、夏季提升、秋季决战‸‘三季’行动”: right before their number. */
const PLAIN = /(?:[春夏秋冬]季[\u4e00-\u9fff]{2,4}、){2,3}[春夏秋冬]季[\u4e00-\u9fff]{2,4}(?=“?[三四五]季)/gu;
