import { compare, type Decimal, parseDecimal } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import type { Span } from '../../text/span.ts';

/** Words for which way something went that its own numbers or the next word gainsay: “由负转正，当季下降3.4%”. */
export interface Turn extends Span {
  readonly unit: number;
  readonly kind: 'turned' | 'narrowed' | 'widened' | 'moved' | 'grade' | 'unturned';
  readonly said: string;
  readonly against: string;
}

type Found = Omit<Turn, 'unit'>;

/** Those of a report's sentences, in their order; only such as contradict themselves. */
export const turnsOf = foundIn(
  /[由从]“[^“”]{2,12}”[转变升调]|转[正负增升降]|扭[负亏]为|[比较](?:上年|去年|20\d\d年)的?\d|止跌|[降跌增涨]幅|[ⅠⅡⅢⅣⅤIV]类?.{0,4}(?:提|升|改|好|恶|下)|\dA/u,
  ({ reading: { text } }): readonly Found[] => [
    ...turned(text),
    ...narrowed(text),
    ...widened(text),
    ...moved(text),
    ...graded(text),
    ...same(text),
  ],
);

const UP =
  '(?:由负转正|由降转[增升正]|由负变正|由负为正|负转正|降转[增升正]|转负为正|转降为[增升]|扭负为正|实现转正|止跌回升|止跌转[增升]|扭亏为盈)';
const DOWN = '(?:由正转负|由[增升]转降|正转负|[增升]转降|转正为负|转增为降|转盈为亏)';
const WHEN =
  '(?:当季|当月|当年|全年|累计|同比|环比|四季度|[一二三]季度|年末|较上年|比上年|较同期|实现|增速为?|达到?|，|、)*';
const TURNED = new RegExp(
  `(?<up>${UP})[，、]${WHEN}(?<fell>下降|减少|回落至?-|降低|下滑|亏损|负增长|-)[\\d.]|(?<down>${DOWN})[，、]${WHEN}(?<rose>增长|上升|增加|提高|盈利)[\\d.]`,
  'gu',
);

/** “由负转正，当季下降3.4%”. */
function turned(text: string): readonly Found[] {
  return Array.from(text.matchAll(TURNED), ({ index, 0: whole, groups = {} }) => ({
    kind: 'turned',
    start: index,
    end: index + whole.length,
    said: groups.up ?? groups.down ?? '',
    against: groups.fell ?? groups.rose ?? '',
  }));
}

const NARROWED =
  /(增长|上涨|上升|增加|提高|下降|减少|降低|回落|下跌)(?:了)?[\d.]+%[，、]([降跌增涨升]幅)(分别)?(?:比|较)?[^，。；、\d]{0,8}(?:(?:20\d\d年|\d{1,2}月)[^，。；、\d]{0,6})?(?:收窄|扩大|缩小|回落|提高)/gu;

/** “同口径增长2.1%，降幅收窄”: what has grown has no fall that could narrow, unless something else in the sentence fell. */
function narrowed(text: string): readonly Found[] {
  return Array.from(text.matchAll(NARROWED)).flatMap(
    ({ index, 0: whole, 1: verb = '', 2: side = '', 3: each }): readonly Found[] => {
      const fell = /[降减落跌]/u.test(verb);
      if (fell === /[降跌]/u.test(side)) return [];
      const before = text.slice(0, index).replace(/^.*[；。]/u, '');
      const other = fell ? /[增涨升提][^，。；]{0,4}[\d.]+%/u : /[降减落跌][^，。；]{0,4}[\d.]+%/u;
      if (each === undefined && other.test(before)) return [];
      return [{ kind: 'narrowed', start: index, end: index + whole.length, said: side, against: verb }];
    },
  );
}

const WIDENED =
  /(下降|减少|降低|下跌|增长|上涨|上升|增加)(?:了)?([\d.]+)%[，、]([降跌增涨升]幅)(?:比|较)?[^，。；、\d]{0,8}(?:(?:20\d\d年|\d{1,2}月)[^，。；、\d]{0,6})?扩大了?([\d.]+)个百分点/gu;

/** “下降1.9%，降幅扩大4.6个百分点”: what fell by less has not fallen before. */
function widened(text: string): readonly Found[] {
  return Array.from(text.matchAll(WIDENED)).flatMap(
    ({ index, 0: whole, 1: verb, 2: now, 3: side, 4: by }) => {
      const [rate, more] = [now, by].map((number) => parseDecimal(number ?? ''));
      if (!rate || !more || !isMore(more, rate)) return [];
      const span = { start: index, end: index + whole.length };
      return [
        {
          kind: 'widened' as const,
          ...span,
          said: `${side ?? ''}扩大${by ?? ''}个百分点`,
          against: `${verb ?? ''}${now ?? ''}%`,
        },
      ];
    },
  );
}

const MOVED =
  /(\d+(?:\.\d+)?)([^，。；、（）\d]{0,10})[，、（](?:比|较)(?:上年|去年|20\d\d年)(?:同期|末|底)?的?(\d+(?:\.\d+)?)\2(?:略有?|有所|稍有|明显|大幅|小幅|显著|进一步)*(上升|提高|增加|增长|扩大|回升|延长|下降|降低|减少|回落|收窄|缩小|缩短|下滑)(?=[，。；、）])/gu;

/** “0.024，比上年的0.034略有上升”: where nothing but the way is told. */
function moved(text: string): readonly Found[] {
  return Array.from(text.matchAll(MOVED)).flatMap(
    ({ index, 0: whole, 1: now, 2: unit, 3: then, 4: verb = '' }) => {
      const [level, base] = [now, then].map((number) => parseDecimal(number ?? ''));
      const rises = /[升高增大长]/u.test(verb);
      if (!level || !base || (rises ? isMore(level, base) : isMore(base, level))) return [];
      const span = { start: index, end: index + whole.length };
      return [
        { kind: 'moved' as const, ...span, said: verb, against: `${then ?? ''}→${now ?? ''}${unit ?? ''}` },
      ];
    },
  );
}

function isMore(a: Decimal, b: Decimal): boolean {
  return compare(a, b) > 0;
}

/** Waters from the cleanest to the foulest, as GB 3838 and its reports have them. */
const WATERS = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'];
const LATIN: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', 劣V: '劣Ⅴ' };
const CLASS = '(劣?(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V))类?(?:水质|水体|水)?';
const BETTER = '提升|改善|好转|提高|升级|升|恢复|跃升|晋升|创建';
const WORSE = '下降|恶化|退化|降级|降|退|滑落';
const WATER = new RegExp(`[由从]${CLASS}(${BETTER}|${WORSE})(?:到|至|为|成)${CLASS}`, 'gu');
const SCENIC = new RegExp(
  `[由从](?:国家)?(\\d)A级?(?:旅游)?(?:景区|景点)?(${BETTER}|${WORSE})(?:到|至|为|成)(?:国家)?(\\d)A`,
  'gu',
);

/** “由Ⅳ类提升为劣Ⅴ类”, “由4A级升级为3A级”. */
function graded(text: string): readonly Found[] {
  const water = (name = ''): number => WATERS.length - WATERS.indexOf(LATIN[name] ?? name);
  return [
    ...Array.from(text.matchAll(WATER)).flatMap((match) => against(match, water)),
    ...Array.from(text.matchAll(SCENIC)).flatMap((match) => against(match, (grade) => Number(grade))),
  ];
}

function against(
  { index, 0: whole, 1: from = '', 2: verb = '', 3: to = '' }: RegExpExecArray,
  gradeOf: (name: string) => number,
): readonly Found[] {
  const rises = new RegExp(`^(?:${BETTER})$`, 'u').test(verb);
  if (gradeOf(to) > gradeOf(from) === rises && gradeOf(to) !== gradeOf(from)) return [];
  return [{ kind: 'grade', start: index, end: index + whole.length, said: verb, against: `${from}→${to}` }];
}

const UNTURNED = /[由从](“[^“”]{2,12}”)(?:转向|转变为|转为|变为|升级为|提升为|调整为)\1/gu;

/** “由‘重建设’转向‘重建设’”. */
function same(text: string): readonly Found[] {
  return Array.from(text.matchAll(UNTURNED), ({ index, 0: whole, 1: words = '' }) => ({
    kind: 'unturned',
    start: index,
    end: index + whole.length,
    said: words,
    against: words,
  }));
}
