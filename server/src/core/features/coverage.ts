import type { Report } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import { type Locale, ruleOf } from '../lint/messages.ts';
import { whyUnknown } from './labels.ts';

/** 互证与孤数: the figures that are held against other numbers of the text, and those that stand alone in it. */
export interface Coverage {
  readonly checked: readonly Figure[];
  readonly single: readonly Figure[];
}

/** Whether a figure takes part in a check, and in which. */
export interface Covered {
  readonly figure: Figure;
  /**
   * `against`: held against another number, and decided. `alone`: only against what is possible for itself, as a share that
   * must not pass 100. `unsure`: only in checks that could not be decided. `none`: there is nothing to hold it against.
   */
  readonly how: 'against' | 'alone' | 'unsure' | 'none';
  /** Ids of the rules that looked at it in that way. */
  readonly rules: readonly string[];
}

/** Counts numbers, not figures: “深圳、宁波引进项目9个” is one number of two places. */
export function coverageOf(report: Report): Coverage {
  const { body } = report;
  let coverage = known.get(body);
  if (!coverage) {
    const numbers = coveredNumbers(report);
    const those = (checked: boolean): readonly Figure[] =>
      numbers.filter(({ how }) => (how === 'against') === checked).map(({ figure }) => figure);
    known.set(body, (coverage = { checked: those(true), single: those(false) }));
  }
  return coverage;
}

const known = new WeakMap<Report['body'], Coverage>();

/** Every number of the report once, as the figure that takes most part in checks. */
export function coveredNumbers(report: Report): readonly Covered[] {
  const numbers: Covered[] = [];
  for (const covered of coveredOf(report)) {
    const last = numbers.at(-1);
    if (!last || !isOneNumber(last.figure, covered.figure)) numbers.push(covered);
    else if (RANK[covered.how] > RANK[last.how]) numbers.splice(-1, 1, covered);
  }
  return numbers;
}

function isOneNumber({ place: a }: Figure, { place: b }: Figure): boolean {
  return a.unit === b.unit && a.start === b.start && a.end === b.end;
}

/** Every figure of the report, in the order of the text. */
export function coveredOf({ body: { view, linted } }: Report): readonly Covered[] {
  const ranks = new Map<Figure, { how: Covered['how']; rules: Set<string> }>();
  for (const { rule, claim, verdict } of linted.claims) {
    const [first] = claim.figures;
    const mutual = claim.places.length > 0 || claim.figures.some((figure) => figure !== first);
    const how = verdict === 'unsure' ? 'unsure' : mutual ? 'against' : 'alone';
    for (const figure of claim.figures) {
      const rank = ranks.get(figure);
      if (rank?.how === how) rank.rules.add(rule);
      else if (!rank || RANK[how] > RANK[rank.how]) ranks.set(figure, { how, rules: new Set([rule]) });
    }
  }
  return view.figures.map((figure) => {
    const { how, rules } = ranks.get(figure) ?? NOWHERE;
    return { figure, how, rules: [...rules] };
  });
}

const RANK: Readonly<Record<Covered['how'], number>> = { none: 0, unsure: 1, alone: 2, against: 3 };
const NOWHERE = { how: 'none', rules: [] } as const;

/** “分项与合计；占比与两数不符”: what looked at the figure. */
export function checkedBy({ rules }: Covered, locale: Locale): string {
  return rules.map((id) => ruleOf(id)?.title[locale] ?? id).join(locale === 'zh' ? '；' : '; ');
}

/** Why a figure stands alone: “指标不明”, “只核了自身（占比、比率超过上限）”, “无可比项”; '' where it does not. */
export function whySingle(covered: Covered, locale: Locale): string {
  const { figure, how } = covered;
  if (how === 'against') return '';
  if (how === 'none')
    return whyUnknown(figure, locale) || (locale === 'zh' ? '无可比项' : 'nothing to compare with');
  const by = checkedBy(covered, locale);
  if (locale === 'zh') return `${how === 'alone' ? '只核了自身' : '核而未决'}（${by}）`;
  return `${how === 'alone' ? 'checked by itself only' : 'left undecided'} (${by})`;
}
