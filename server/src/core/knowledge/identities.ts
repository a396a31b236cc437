import { grouped } from '../grouped.ts';
import { once } from '../once.ts';

/** An entry of `server/data/identities.json`: what holds between indicators of one place, period, status and scope. */
export type Identity =
  Sum | Shares | Difference | Ratio | GrowthRatio | IndexChange | Equal | AtMost | SumAtMost | Bounds;

interface Common {
  /** What is `approx` is never more than a doubt where it misses by little. */
  readonly strength: 'exact' | 'approx';
  /** The slack that it needs, as an exact decimal: 0.02 is 2 %. */
  readonly relative?: string;
  readonly tolerance?: string;
  /** Members that the catalogue does not have. */
  readonly outside?: readonly string[];
  readonly source: string;
}

/** 第一产业增加值＋第二产业增加值＋第三产业增加值＝地区生产总值. */
export interface Sum extends Common {
  readonly form: 'sum';
  readonly whole: string;
  readonly parts: readonly string[];
  readonly optional?: readonly string[];
  readonly weights?: readonly string[];
}

/** The percentages of the parts add up to the total. */
export interface Shares extends Common {
  readonly form: 'shares';
  readonly parts: readonly string[];
  readonly of: string;
  readonly result: string;
  readonly total: string;
}

/** 出生率－死亡率＝人口自然增长率. */
export interface Difference extends Common {
  readonly form: 'difference';
  readonly minuend: string;
  readonly subtrahend: string;
  readonly result: string;
}

/** 税收收入÷一般公共预算收入×100＝税收占比. */
export interface Ratio extends Common {
  readonly form: 'ratio';
  readonly numerator: string;
  readonly denominator: string;
  readonly denominatorBasis?: string;
  readonly result: string;
  readonly factor: string;
}

export interface GrowthRatio extends Common {
  readonly form: 'growth-ratio';
  readonly numerator: string;
  readonly denominator: string;
  readonly result: string;
  readonly resultGrowth?: string;
}

/** 居民消费价格指数102.3 is a rise of 2.3 %. */
export interface IndexChange extends Common {
  readonly form: 'index-change';
  readonly of: string;
  readonly base: string;
}

export interface Equal extends Common {
  readonly form: 'equal';
  readonly left: string;
  readonly right: string;
}

/** 一般公共预算收入≤财政总收入; the right side times its factor. */
export interface AtMost extends Common {
  readonly form: 'at-most';
  readonly left: string;
  /** What a year adds of the left side, rather than all of it. */
  readonly leftIs?: 'increment';
  readonly right: string;
  readonly rightFactor?: string;
}

export interface SumAtMost extends Common {
  readonly form: 'sum-at-most';
  readonly parts: readonly string[];
  readonly max: string;
}

export interface Bounds extends Common {
  readonly form: 'bounds';
  readonly of: string;
  readonly unit?: string;
  readonly min: string;
  readonly max: string;
}

/** The identities of one form, in their order: `ofForm(identities, 'ratio')`. */
export function ofForm<F extends Identity['form']>(
  identities: readonly Identity[],
  form: F,
): readonly Extract<Identity, { readonly form: F }>[] {
  return (byForm(identities).get(form) ?? []) as readonly Extract<Identity, { readonly form: F }>[];
}

/** The ratio that tells an indicator in percent of another, beyond doubt: 税收占比 of 税收收入. */
export function percentageOf(identities: readonly Identity[], numerator: string): Ratio | undefined {
  return percentages(identities).get(numerator)?.[0];
}

const percentages = once((identities: readonly Identity[]) =>
  grouped(
    ofForm(identities, 'ratio').filter(({ factor, strength }) => factor === '100' && strength === 'exact'),
    ({ numerator }) => numerator,
  ),
);

const byForm = once((identities: readonly Identity[]) => grouped(identities, ({ form }) => form));

/** An entry of `server/data/partitions.json`: classes that together are all there is, 新建 and 续建 of projects. */
export interface Partition {
  /** Spellings of each class. */
  readonly parts: readonly (readonly string[])[];
  /** Classes that may be there as well. */
  readonly optional?: readonly (readonly string[])[];
  /** Classes that some count by themselves and others count among the rest: what is finished within the year. */
  readonly among?: readonly (readonly string[])[];
  /** Words of what is divided so, where it is usual to tell the classes right after it without 其中. */
  readonly whole?: readonly string[];
  /** Whether there are rarer classes too, so that only a slip of the keys tells. */
  readonly usually?: boolean;
  /** Whether what each one pays or has is made of these classes as well: 人均筹资标准 of 财政补助 and 个人缴费. */
  readonly each?: boolean;
  readonly source: string;
}
