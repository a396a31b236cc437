import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure, Sense } from './figure.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './frame.ts';
import type { Naming, Subject } from './subject.ts';

/** What the figures of a report share while they are read. */
export interface Reader {
  readonly catalogue: Catalogue;
  readonly facts: Facts;
  readonly nextRun: () => number;
}

/** What a sentence leaves to the next one of its paragraph. */
export interface Ended {
  readonly subjects: readonly Subject[];
  readonly whole?: Figure | undefined;
}

/** What a sentence has said so far, read from left to right. */
export interface State {
  readonly reader: Reader;
  readonly text: string;
  readonly unit: number;
  readonly frame: Frame;
  readonly figures: Figure[];
  /** Whom the next number without a name belongs to. */
  subjects: readonly Subject[];
  /** All that the sentence has named since its last ；, for “均排名全省第一”. */
  named: readonly Subject[];
  /** All that it has named. */
  mentioned: readonly Subject[];
  /** The names that a number before has counted: “苹果、连翘、土蜂蜜三个特色产业”. */
  apposed: readonly Subject[];
  /** Whether the sentence has named or used a subject. */
  fresh: boolean;
  /** The place named last: it holds for what 、 joins to it. */
  region: string | undefined;
  /** What the sentence, or what follows its last ；, begins with, where that is of a place: “中心城区优良天数281天，PM2.5…”. */
  placed: Subject | undefined;
  /** The period that the sentence or clause begins with. */
  period: PeriodMention | undefined;
  /** The one that its first clause begins with, which holds again after ；. */
  opening: PeriodMention | undefined;
  /** “与2018年相比，” */
  since: PeriodMention | undefined;
  aimed: boolean;
  estimated: boolean;
  /** 由A waits for its 提高到B. */
  pending: boolean;
  pair: { readonly from?: Period; readonly to?: Period } | undefined;
  /** The year of the value that the clause compares with: “比2018年的42微克/立方米下降38.1%”. */
  beside: PeriodMention | undefined;
  /** The side of the indicator that 由A has told of: 占比, for its 提高到B. */
  aspect: string;
  /** The indicator that a share has just been: 研发经费投入强度, of which the next points are told. */
  share: Subject | undefined;
  /** The whole, or the plan, that the number before was. */
  printed: Printed | undefined;
  /** The years over which the figure before has run up. */
  running: Period | undefined;
  /** What the figure before was compared with over several years. */
  compared: Period | undefined;
  /** The last year that the sentence aims at. */
  readonly horizon: number | undefined;
  /** What 其中 takes its parts from. */
  whole: Figure | undefined;
  parting: Figure | undefined;
  /** The same where 其中 stands alone. */
  dividing: Figure | undefined;
  /** The verb of the group before, which a name without one shares: “新增A80户、B5户”. */
  verb: { readonly sense: Sense; readonly verb?: Span } | undefined;
}

export function stateOf(
  reader: Reader,
  text: string,
  unit: number,
  frame: Frame,
  before: Ended,
  horizon: number | undefined,
): State {
  return {
    reader,
    text,
    unit,
    frame,
    figures: [],
    subjects: before.subjects,
    named: [],
    mentioned: [],
    apposed: [],
    fresh: false,
    region: undefined,
    placed: undefined,
    period: undefined,
    opening: undefined,
    since: undefined,
    aimed: false,
    estimated: false,
    pending: false,
    pair: undefined,
    beside: undefined,
    aspect: '',
    share: undefined,
    printed: undefined,
    running: undefined,
    compared: undefined,
    horizon,
    whole: before.whole,
    parting: undefined,
    dividing: undefined,
    verb: undefined,
  };
}

export function namingOf({ reader, text, unit, subjects, mentioned }: State): Naming {
  return { catalogue: reader.catalogue, text, unit, carried: subjects, mentioned, nextRun: reader.nextRun };
}
/** What a number is a part of, where that is printed as a number itself: “占固定资产投资240亿元的70%”. */
export interface Printed {
  /** Whose part it is. */
  readonly subjects: readonly Subject[];
  /** The name of the whole, or of the plan. */
  readonly base: Span | undefined;
  /** Whether it is a plan that is carried out: “完成年度目标1.2万人的118.3%”. */
  readonly plan: boolean;
}
