import type { Rule } from '../lint/rule.ts';
import { enumerationCount } from './enumeration-count.ts';
import { numbering } from './numbering.ts';
import { placeholder } from './placeholder.ts';
import { brokenNumeral } from './broken-numeral.ts';
import { shareBound } from './share-bound.ts';
import { decreaseBound } from './decrease-bound.ts';
import { noteMark } from './note-mark.ts';
import { structureSum } from './structure-sum.ts';
import { date } from './date.ts';
import { daySpan } from './day-span.ts';
import { milestone } from './milestone.ts';
import { voice } from './voice.ts';
import { percentVsPoint } from './percent-vs-point.ts';
import { rangeOrder } from './range-order.ts';
import { yearWord } from './year-word.ts';
import { staleYear } from './stale-year.ts';
import { conflictingName } from './conflicting-name.ts';
import { fixedTerm } from './fixed-term.ts';
import { respectively } from './respectively.ts';
import { session } from './session.ts';
import { plenum } from './plenum.ts';
import { conflictingValue } from './conflicting-value.ts';
import { placeLeft } from './place-left.ts';
import { changedOnce } from './changed-once.ts';
import { changedElsewhere } from './changed-elsewhere.ts';
import { perUnit } from './per-unit.ts';
import { product } from './product.ts';
import { conversion } from './conversion.ts';
import { planPeriod } from './plan-period.ts';
import { anniversary } from './anniversary.ts';
import { yearSpan } from './year-span.ts';
import { yearsSince } from './years-since.ts';
import { programmeYear } from './programme-year.ts';
import { partExceedsWhole } from './part-exceeds-whole.ts';
import { estimate } from './estimate.ts';
import { proportion } from './proportion.ts';
import { unitScale } from './unit-scale.ts';
import { unitKind } from './unit-kind.ts';
import { targetResult } from './target-result.ts';
import { pairSwapped } from './pair-swapped.ts';
import { direction } from './direction.ts';
import { fromToRate } from './from-to-rate.ts';
import { multiple } from './multiple.ts';
import { passedMark } from './passed-mark.ts';
import { trend } from './trend.ts';
import { sum } from './sum.ts';
import { nameVariant } from './name-variant.ts';
import { approximator } from './approximator.ts';
import { integrality } from './integrality.ts';
import { daysRatio } from './days-ratio.ts';
import { termMembers } from './term-members.ts';
import { share } from './share.ts';
import { impliedBase } from './implied-base.ts';
import { gap } from './gap.ts';
import { growthGap } from './growth-gap.ts';
import { annualAverage } from './annual-average.ts';
import { unpairedMark } from './unpaired-mark.ts';
import { doubledWord } from './doubled-word.ts';
import { incrementTotal } from './increment-total.ts';
import { perCapita } from './per-capita.ts';
import { identity } from './identity.ts';
import { unitMissing } from './unit-missing.ts';
import { rank } from './rank.ts';
import { pastDeadline } from './past-deadline.ts';
import { nestedThreshold } from './nested-threshold.ts';
import { planNumber } from './plan-number.ts';
import { planStage } from './plan-stage.ts';
import { planTurn } from './plan-turn.ts';
import { termYear } from './term-year.ts';
import { census } from './census.ts';
import { edition } from './edition.ts';
import { completion } from './completion.ts';

/** Every rule, in the order in which equal findings win. Adding a rule adds its line here. */
export const rules: readonly Rule[] = [
  numbering,
  enumerationCount,
  placeholder,
  brokenNumeral,
  shareBound,
  decreaseBound,
  noteMark,
  structureSum,
  date,
  daySpan,
  milestone,
  voice,
  percentVsPoint,
  rangeOrder,
  yearWord,
  staleYear,
  conflictingName,
  fixedTerm,
  respectively,
  session,
  plenum,
  conversion,
  conflictingValue,
  placeLeft,
  changedElsewhere,
  changedOnce,
  perUnit,
  product,
  planPeriod,
  anniversary,
  yearSpan,
  yearsSince,
  programmeYear,
  partExceedsWhole,
  estimate,
  proportion,
  unitScale,
  unitKind,
  targetResult,
  pairSwapped,
  direction,
  fromToRate,
  multiple,
  passedMark,
  trend,
  sum,
  nameVariant,
  approximator,
  integrality,
  daysRatio,
  termMembers,
  share,
  impliedBase,
  gap,
  growthGap,
  annualAverage,
  unpairedMark,
  doubledWord,
  incrementTotal,
  perCapita,
  identity,
  unitMissing,
  rank,
  pastDeadline,
  nestedThreshold,
  planNumber,
  planTurn,
  planStage,
  termYear,
  census,
  edition,
  completion,
];
