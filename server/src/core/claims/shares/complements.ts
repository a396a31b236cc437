import { foundIn } from '../../view/joint.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/** The share of a thing and that of all that is not it: “税收占比72.4%，非税收入占比27.6%”. */
export interface Complement {
  readonly unit: number;
  readonly own: Labelled;
  readonly other: Labelled;
}

const SIGN = /(?:非|其[他它余])[\u4e00-\u9fff]{1,14}\d/u;

/** The complements that a report's sentences tell side by side, in their order. */
export const complementsOf = foundIn(SIGN, (sentence): readonly Omit<Complement, 'unit'>[] => {
  const found: Omit<Complement, 'unit'>[] = [];
  const numbers = numbersOf(sentence);
  for (let k = 1; k < numbers.length; k++) {
    const [own, other] = [numbers[k - 1], numbers[k]];
    if (!own || !other || !(isNot(own, other) || isRest(own, other, numbers[k - 2]))) continue;
    if (own.label.includes('非') || ![own, other].every(isShare) || !isOfOne(own, other)) continue;
    found.push({ own, other });
  }
  return found;
});

function isNot(own: Labelled, other: Labelled): boolean {
  const word = NOT.exec(other.label)?.[1];
  return word !== undefined && own.label.includes(word);
}

/** “民间投资占全部投资的56.3%，国有及其他投资占43.7%”: all the rest, where no third has its share. */
function isRest(own: Labelled, { label }: Labelled, third: Labelled | undefined): boolean {
  const measure = MEASURES.exec(label)?.[0];
  if (measure === undefined || !REST.test(label) || (third && isShare(third))) return false;
  return own.label.includes(`占全部${measure}`);
}

const REST = /^(?:[\u4e00-\u9fff]{2,8}(?:及|和|与))?其[他它余][\u4e00-\u9fff]{2,6}占/u;

/** What has one opposite: 公有制 and 非公有制, 税收 and 非税收入, 化石 and 非化石能源. */
const NOT = /非(公有|国有|税|煤|农|化石|粮|油气|资源|试点|贫困|居民)/u;

function isShare({ quantity, label }: Labelled): boolean {
  if (quantity.kind !== 'percent' || quantity.shape !== 'single') return false;
  return /占|比重|份额/u.test(label) && !/增长|提[高升]|上升|下降|降低/u.test(label);
}

/** “农业贷款占比”, “非农就业占比” are of two wholes. */
function isOfOne({ label: a }: Labelled, { label: b }: Labelled): boolean {
  const [one, other] = [MEASURES.exec(a)?.[0], MEASURES.exec(b)?.[0]];
  return other === undefined || one === other;
}

const MEASURES = /贷款|存款|就业|人口|投资|收入|支出|增加值|产值|企业|用电|能源|用地|出口/u;
