import type { Decimal } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { fromPrinted, type Interval, minus, widened } from '../../numbers/interval.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';
import { signed } from '../repeats/comparable.ts';
import { clauseBefore } from '../words.ts';

/** An industry's share, or by how much it has changed, beside the structure that it is a term of. */
export interface Industry {
  readonly told: Figure;
  readonly structures: readonly Figure[];
  /** What the structures say of it, and what the text does. */
  readonly right: Interval;
  readonly stated: Interval;
  readonly terms: readonly Decimal[];
}

/** “三次产业结构由22:38:40调整为18:35:47，三产占比提高7个百分点”, “三次产业结构为18:35:47，第三产业占47%”. */
export function* industriesOf(view: View): Generator<Industry> {
  for (const figures of figuresBySentence(view)) {
    const [first, second] = figures.filter(({ quantity }) => quantity.terms?.length === 3);
    const structure = second ?? first;
    if (!first || !structure || !/产业|[一二三]产/u.test(clauseBefore(view, first.place) + first.name))
      continue;
    for (const told of figures) {
      if (told === structure || told === first || !POINTED.has(told.quantity.shape)) continue;
      const term = industryOf(view, told);
      const [then, now] = [first, structure].map(({ quantity }) => quantity.terms?.[term ?? 3]);
      if (!then || !now) continue;
      const half: Decimal = { coefficient: 5n, exponent: told.quantity.value.exponent - 1 };
      if (isShare(told)) {
        const stated = widened(told.quantity.interval, half);
        yield { told, structures: [structure], right: fromPrinted(now), stated, terms: [now] };
      } else if (
        second &&
        first.role === 'from' &&
        told.place.start > structure.place.end &&
        isChange(told, first)
      ) {
        const right = minus(fromPrinted(now), fromPrinted(then));
        yield {
          told,
          structures: [first, second],
          right,
          stated: widened(signed(told), half),
          terms: [then, now],
        };
      }
    }
  }
}

/** “4.8个和2.9个百分点” are a list that shares its unit. */
const POINTED = new Set(['single', 'list']);

function isShare({ quantity, measure, role }: Figure): boolean {
  return quantity.kind === 'percent' && measure === 'share' && role === undefined;
}

function isChange({ quantity, measure, basis, since }: Figure, { period }: Figure): boolean {
  return (
    quantity.kind === 'point' &&
    measure === 'change' &&
    basis !== 'benchmark' &&
    (!since || since.to === period?.to)
  );
}

/** Which of the three industries a number is told of: 0, 1 or 2; undefined where it is of its growth or of a part of it. */
function industryOf(view: View, figure: Figure): number | undefined {
  const own = clauseBefore(view, figure.list?.values[0] ?? figure.place);
  if (OTHER.test(own)) return undefined;
  const named = figure.named?.unit === figure.place.unit ? textOf(view, figure.named) : '';
  const words = named === '' ? own : named;
  if (OTHER.test(words) || SEVERAL.test(words)) return undefined;
  const found = NAMES.flatMap((name, k) => (name.test(words) ? [k] : []));
  return found.length === 1 ? found[0] : undefined;
}

const NAMES = [/第?一产/u, /第?二产/u, /第?三产|^(?:比上年|较上年)?服务业/u];
/** “二三产业占比” is of both. */
const SEVERAL = /[一二三][、和与及]?第?[一二三]产/u;
const OTHER = /增[速长幅]|贡献|拉动|规上|规模以上|现代|生产性|民营|投资|从业|就业|税/u;
