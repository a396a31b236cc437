import { compare } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { textOf, type View } from '../../view/view.ts';
import { clauseBefore } from '../words.ts';

/** What each office is to bring through two stages that projects go through one after the other. */
export interface StagedRanges {
  readonly earlier: Figure;
  readonly later: Figure;
  readonly fits: boolean;
}

/** “各镇街签约4—6个、落地2—4个、开工1—2个”: of those that are signed no more are begun. */
export function* stagedRanges(view: View, figures: readonly Figure[]): Generator<StagedRanges> {
  const text = view.units[figures[0]?.place.unit ?? 0]?.reading.text ?? '';
  for (const [k, later] of figures.entries()) {
    const earlier = figures[k - 1];
    if (!earlier || !isRange(earlier) || !isRange(later)) continue;
    const [before, after] = [earlier, later].map((one) => stageOf(view, one));
    const gap = textOf(view, { ...later.place, start: earlier.place.end, end: later.place.start });
    if (before === undefined || after === undefined || before >= after || !/^[、，][^，。；]*$/u.test(gap))
      continue;
    if (!/[每各]/u.test(text.slice(0, earlier.place.start))) continue;
    const [most, least] = [earlier.quantity.high ?? earlier.quantity.value, later.quantity.value];
    yield { earlier, later, fits: compare(least, most) <= 0 };
  }
}

function isRange({ quantity: { shape, kind } }: Figure): boolean {
  return shape === 'range' && kind === 'count';
}

function stageOf(view: View, { place }: Figure): number | undefined {
  const word = STAGE.exec(clauseBefore(view, place))?.[1];
  const stage = STAGES.findIndex((words) => words.split('|').includes(word ?? ''));
  return stage < 0 ? undefined : stage;
}

const STAGES = ['对接|洽谈', '储备|谋划', '签约|引进', '落地', '开工|动工', '投产|竣工|建成'] as const;
const STAGE = new RegExp(`(${STAGES.join('|')})(?:项目|企业)?$`, 'u');
