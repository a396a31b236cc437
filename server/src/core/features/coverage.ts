import type { Report } from '../analyse.ts';
import type { Figure } from '../figure.ts';

/** 互证与孤数: the figures that take part in a check that was decided, and those that stand alone in the text. */
export interface Coverage {
  readonly checked: readonly Figure[];
  readonly single: readonly Figure[];
}

export function coverageOf({ body: { view, linted } }: Report): Coverage {
  const decided = linted.claims.filter(({ verdict }) => verdict !== 'unsure');
  const taking = new Set(decided.flatMap(({ claim }) => claim.figures));
  return {
    checked: view.figures.filter((figure) => taking.has(figure)),
    single: view.figures.filter((figure) => !taking.has(figure)),
  };
}
