import { sentencesWith } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { areNamedBefore, endsWithRest } from './all-told.ts';
import { isLike, listFrom } from '../lists/lists.ts';
import { numbersIn } from '../numbers.ts';
import { amongOthers, partitionOf } from './partitions.ts';
import { columnsBehind } from './interleaved.ts';
import { isMean } from './wholes.ts';
import type { Addends } from './addend.ts';

/** “新增学位2.4万个。其中……”: classes of what the sentence before tells. */
export function* acrossSentences(view: View): Generator<Addends> {
  for (const unit of sentencesWith(view, OPENS)) {
    const found = classesOfLast(view, unit);
    if (found) yield found;
    else yield* rowsOfLast(view, unit);
  }
}

const OPENS = /其中|分[\u4e00-\u9fff]{2,4}看|按[\u4e00-\u9fff]{2,6}(?:划?分|看)|用于|投向|包括/u;

/** “安排项目46个，年度投资58亿元。按类别分，产业类21个、年度投资35亿元，……”: rows of two measures, of what the sentence before has told. */
function* rowsOfLast(view: View, unit: number): Generator<Addends> {
  const [before, sentence] = [view.units[unit - 1]?.reading.text, view.units[unit]];
  const text = sentence?.reading.text ?? '';
  if (before === undefined || sentence?.opens !== 'sentence' || OPENS.exec(text.slice(0, 10))?.index !== 0)
    return;
  const [ahead, behind] = [unit - 1, unit].map((at) =>
    numbersIn(view)(at).filter(({ quantity }) => quantity.kind !== 'percent' && quantity.shape === 'single'),
  );
  for (const found of columnsBehind(text, behind ?? [], before, ahead ?? []))
    yield { ...found, unit, totalUnit: unit - 1 };
}

/**
 * “地区生产总值68.4亿元，增长11%。其中，第一产业12.4亿元……”, “投入资金3.42亿元。用于产业1.98亿元……”: classes of what the sentence
 * before begins with.
 */
function classesOfLast(view: View, unit: number): Addends | undefined {
  const [before, sentence] = [view.units[unit - 1], view.units[unit]];
  const opening = OPENS.exec(sentence?.reading.text.slice(0, 6) ?? '');
  if (!before || sentence?.opens !== 'sentence' || opening?.index !== 0) return undefined;
  const numbers = numbersIn(view)(unit).filter(({ quantity }) => quantity.shape === 'single');
  const [first] = numbers;
  // “三年计划收官，新增学位2.4万个。其中……”: years are no whole of them.
  const total = numbersIn(view)(unit - 1).find(({ quantity }) => !TIMES.has(quantity.kind));
  if (!first || total?.quantity.shape !== 'single' || !isLike(total, first)) return undefined;
  if (isMean(before.reading.text, total)) return undefined;
  const { parts, apart } = listFrom(sentence.reading.text, numbers, total);
  const partition = parts.length > 1 ? partitionOf(parts, view.catalogue.partitions) : undefined;
  if (partition && amongOthers(parts, partition).length > 0) return undefined;
  const all =
    partition !== undefined ||
    (parts.length > 1 && (endsWithRest(parts) || areNamedBefore(before.reading.text, total, parts)));
  if (!all && (parts.length < 3 || (opening[0] === '其中' && !apart))) return undefined;
  const are = all ? 'all' : opening[0] === '其中' ? 'some' : 'perhaps';
  return { unit, total, totalUnit: unit - 1, parts, are, apart };
}

const TIMES = new Set(['months', 'time', 'workdays']);
