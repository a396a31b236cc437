import type { Decimal } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';
import type { Inclusion } from './inclusion.ts';

/** Of the people of a place no more can be served than there are: “全县93.4万人民”, of whom “68.3万名群众喝上放心水”. */
export function* peopleOf(view: View): Generator<Inclusion> {
  const told = toldOf(view);
  for (const { isAll, figure: whole } of told) {
    if (!isAll) continue;
    for (const { isAll: other, figure: part } of told)
      if (!other && part.region === view.facts.place) yield { part, whole, factor: MORE };
  }
}

/** Who lives elsewhere may be registered here. */
const MORE: Decimal = { coefficient: 15n, exponent: -1 };

interface People {
  /** All who live here, or those of whom something is told. */
  readonly isAll: boolean;
  readonly figure: Figure;
}

const toldOf = ofFigure((view, figure): People | undefined => {
  const { quantity, status, place } = figure;
  if (quantity.kind !== 'people' || quantity.shape !== 'single' || status === 'target') return undefined;
  const [before, after] = [clauseBefore(view, place), clauseAfter(view, place)];
  // What several years come to may count one person more than once.
  if (/累计|人次|游客|全[省国]|年均/u.test(before + after)) return undefined;
  if (OF_ALL.test(after) && /(?:^|[是和为靠使让带领结])全[市县区州旗]$/u.test(before))
    return { isAll: true, figure };
  return SERVED.test(after) ? { isAll: false, figure } : undefined;
});

const OF_ALL = /^(?:各族|干部|城乡)*(?:人民|民(?![营族宿办])|群众|干部群众|父老乡亲|儿女)/u;
const SERVED = /^(?:农村|城乡)?(?:群众|居民|农民|村民)(?:[用喝吃受住]|受益|告别|饮水)/u;
