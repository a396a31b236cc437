import type { Catalogue } from '../../knowledge/catalogue.ts';
import { foundIn } from '../../view/joint.ts';
import { once } from '../../once.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';

/** What goes one way from year to year, told as gone the other: “森林覆盖率下降到10.2%”. */
export interface OneWay extends Span {
  readonly name: string;
  readonly verb: string;
}

/**
 * Those of single sentences: shares that are built up, 普及率 and 绿化覆盖率 and the like. Structures may shift either way, and where
 * both numbers are told the fall is meant.
 */
export const oneWaysOf = foundIn(
  /[率度][^。；]{0,24}(?:[降落滑减][低少]?[到至为]|(?:[下回]?[降落滑]|降低|减少)[\d.]+个百分点)/u,
  ({ reading: { text } }: Scanned, catalogue): readonly OneWay[] =>
    Array.from(text.matchAll(pattern(catalogue)), ({ index, 0: whole, groups = {} }) => ({
      start: index,
      end: index + whole.length,
      name: groups.name ?? '',
      verb: groups.verb ?? '',
    })),
);

const pattern = once(({ indicators }: Catalogue) => {
  const names = [...indicators.values()]
    .filter(({ timing, direction, growth }) => timing === 'stock' && direction === 'up' && growth === 'pp')
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => BUILT_UP.test(name));
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `(?<name>${longest})(?:(?:达到?|为)?[\\d.]+%[，、](?:[比较](?:上年末?|去年|20\\d\\d年末?))?|进一步|逐步|已|预计)?` +
      '(?<verb>(?:下降|降低|回落|下滑|减少|降)(?:(?:到|至|为)(?=[\\d.]+%)|(?=[\\d.]+个百分点)))',
    'gu',
  );
});

const BUILT_UP = /(?:普及率|城镇化率|覆盖率|机械化率|供水率|处理率|治理率|绿地率|盖度|收集率)$/u;
