import { locate } from '../analyse.ts';
import { coverageOf } from '../features/coverage.ts';
import { figureLabel } from '../features/figure-label.ts';
import type { Entry } from './entry.ts';
import type { Exam } from './exam.ts';

/** 孤数: figures that nothing in the text confirms, so that only the material can: “粮食产量 2024年 12.5万吨”. */
export function* singlesIn({ analysis, report, locale }: Exam): Generator<Entry> {
  for (const figure of coverageOf(report).single) {
    const span = locate(analysis, report, figure.place);
    yield { span, text: figureLabel(figure, report, locale), state: 'look' };
  }
}
