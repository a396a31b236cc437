import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/** “分两期实施，一期…，二期…，三期…”: more phases are told than there are; fewer may be those that have begun. */
export const phaseCounts = listings(
  foundIn(/分[二两三四五](?:期|批|步|个?阶段)[\u4e00-\u9fff，]/u, ({ reading: { text } }) =>
    Array.from(
      text.matchAll(PHASES),
      ({ 0: whole, 1: number = '', 2: measure = '', index }): OwnListing[] => {
        const from = index + whole.length;
        const behind = text.slice(from).split('。')[0] ?? '';
        const said = countOf(number);
        const all = ORDINALS.map((one) =>
          behind.indexOf(measure === '期' ? `${one}期` : `第${one}${measure}`),
        );
        const missing = all.indexOf(-1);
        const found = missing < 0 ? all.length : missing;
        if (found < said || all.slice(found).some((at) => at >= 0)) return [];
        const last = all[found - 1] ?? 0;
        return [
          {
            count: { ...asCount({ start: index + 1, end: index + 2, said, noun: measure }), number },
            told: [{ start: from, end: from + last + measure.length + 1 }],
            found: [found],
            where: 'after',
          },
        ];
      },
    ).flat(),
  ),
);

const PHASES = /分([二两三四五])(?:个)?(期|批|步|阶段)(?=[\u4e00-\u9fff，])/gu;
const ORDINALS = ['一', '二', '三', '四', '五'];
