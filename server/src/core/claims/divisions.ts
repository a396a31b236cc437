import type { Figure } from '../figure.ts';
import { grouped } from '../grouped.ts';
import { perFigure } from '../per-figure.ts';
import type { View } from '../view.ts';
import type { Echo } from './echoes.ts';
import { isSwap } from './slips.ts';

/** How many villages or towns a place has. */
interface Division {
  readonly figure: Figure;
  readonly noun: string;
  /** “全县218个行政村”, or all of them in other words: “218个行政村全部通车”. */
  readonly all: 'named' | 'told' | undefined;
}

/**
 * What a place is divided into, it has one number of, whatever is told of them: “全县218个行政村” and “全县228个行政村”, “218个行政村全部通车”
 * and “农家书屋实现128个行政村全覆盖”. Some of them may be any number, but for one that a swap of digits makes of the whole.
 */
export function* divisionsOf(view: View): Generator<Echo> {
  const divisions = view.figures.flatMap((figure) => divisionOf(view, figure) ?? []);
  for (const [noun, group] of grouped(divisions, (one) => one.noun)) {
    for (const [i, { figure: here, all }] of group.entries()) {
      const other = group
        .slice(0, i)
        .find(
          (one) =>
            one.figure.place.unit !== here.place.unit &&
            one.figure.region === here.region &&
            ((all === 'named' && one.all === 'named') ||
              ((all ?? one.all) !== undefined && isSwap(here.quantity, one.figure.quantity))),
        );
      if (other) yield { here, there: other.figure, words: noun };
    }
  }
}

const divisionOf = perFigure((view, figure): Division | undefined => {
  const { place, quantity } = figure;
  if (quantity.shape !== 'single' || quantity.unit !== '个') return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  const told = TOLD.exec(before)?.[1];
  if (told !== undefined) return { figure, noun: told, all: 'named' };
  const rest = text.slice(place.end, place.end + REACH);
  const noun = DIVISION.exec(rest)?.[0];
  if (noun === undefined) return undefined;
  const named = /全[省市县区州旗镇乡]$/u.test(before);
  const all = named ? 'named' : /^[^，。；]{0,12}(?:全覆盖|全部)/u.test(rest) ? 'told' : undefined;
  return { figure, noun, all };
});

const REACH = 24;
const DIVISION =
  /^(?:行政村|社区|乡镇|街道|镇|村)(?![\u4e00-\u9fff]?(?:户|卫生室|集体|服务|工厂|食堂|、(?!\d)))/u;
/** “全县行政村合并为218个”. */
const TOLD =
  /全[省市县区州旗镇乡](行政村|社区|乡镇|街道)(?:总?数)?(?:由[\d个]{2,6})?(?:合并|调整|优化|整合|撤并|减少?|精简)?(?:为|至|到|成)$/u;
