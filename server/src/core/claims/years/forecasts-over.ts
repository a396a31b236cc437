import { occasionOf } from '../../view/occasion.ts';
import { matchesOf } from '../../view/matches.ts';
import { partsOf } from '../../view/parts.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A forecast of a time that is over. */
export interface ForecastOver {
  readonly place: Place;
  readonly words: string;
  /** Whether the bureaus have told by now what came of it. */
  readonly isLate: boolean;
}

/** Forecasts that what came of them should have taken the place of. */
export function* forecastsOver(view: View): Generator<ForecastOver> {
  yield* overdue(view);
  yield* forecastAgain(view);
  yield* hopedFor(view);
}

/**
 * “去年研发投入强度预计为1.8%”, “前三季度预计增长7%” in December, “预计2020年完成投资1.2亿元” in February of 2021: the time they are
 * told of is over, and has been for long enough.
 */
function* overdue(view: View): Generator<ForecastOver> {
  const { kind, reviewed = 0 } = view.facts;
  const { date } = occasionOf(view);
  if (!date && kind !== 'communique') return;
  for (const match of matchesOf(view, OVERDUE, '预计')) {
    const { place, found, text } = match;
    if (text.slice(0, place.start).endsWith('比')) continue;
    const { last, months, told, whole, month } = found.groups ?? {};
    if (whole && kind !== 'communique') continue;
    if (!date) {
      // A communiqué is given when its year is over, whether it bears the day or not.
      if (whole) yield { place, words: found[0], isLate: true };
      continue;
    }
    // “预计10月底前完工” is over in a report of that year's end.
    if (month !== undefined && date.year !== reviewed) continue;
    const year = last ? date.year - 1 : told ? Number(told) : reviewed;
    const ended = month === undefined ? (ENDS[months ?? ''] ?? 12) : Number(month);
    const closed = (date.year - year) * 12 + date.month - ended - 1;
    if (closed < SOON) continue;
    yield { place, words: found[0], isLate: closed >= LATE || ended !== 12 };
  }
}

/** “零售额增长22.4%，预计可增长20%左右”: what is known is no more expected. */
function* forecastAgain(view: View): Generator<ForecastOver> {
  for (const { place, found } of matchesOf(view, AGAIN, '预计'))
    yield { place, words: found[0], isLate: true };
}

const AGAIN =
  /(?<=(?:增长|下降)\d[\d.]*%，)预计(?:可|将|能)*(?:增长|下降)\d[\d.]*%(?:左右)?|(?<=(?:达到|完成)\d[\d.]*(?:[万亿]元|亿美元)，)预计(?:可|将|能)*(?:达到?|完成)\d[\d.]*(?:[万亿]元|亿美元)(?:左右)?/gu;

/** “票决的10件实事可望在年末全部办结” in the review: that year's tasks are done by now, or are not. */
function* hopedFor(view: View): Generator<ForecastOver> {
  const { date } = occasionOf(view);
  if (date?.year !== (view.facts.reviewed ?? 0) + 1) return;
  const parts = partsOf(view);
  for (const { place, found } of matchesOf(view, HOPED)) {
    if (parts[place.unit] === 'review') yield { place, words: found[0], isLate: true };
  }
}

const HOPED =
  /(?<=(?:票决|实事|年度(?:目标)?任务|年初确定)[^，。；]{0,14}，?)(?:预计|[有可]望)(?:在|于|到)?(?:岁末|年[底末内])前?(?:全部|全面|基本|如期)*(?:办结|完成|兑现|完工|落实)/gu;

/** The last month of what is told. */
const ENDS: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9 };

/** Whole months after which a quarter's figures are out, and after which those of a year. */
const SOON = 1;
const LATE = 2;

const OVERDUE =
  /(?:(?<last>去年)|(?<months>前三季度|上半年|一季度))[^。；\d]{0,16}预计(?!全年)[^。；，]{0,10}?\d[\d.]*(?:%|[万亿]?元)?|预计(?<told>20\d\d)年[^。；，\d]{0,14}\d[\d.]*[万亿]?[元吨人户亩%]?|预计(?<month>\d{1,2})月(?:底|末|份)?前?(?:全面|全部|基本)?(?:完工|完成|建成|竣工|投用|通车)|预计(?<whole>全年)[^。；，\d]{0,14}\d[\d.]*[万亿]?[元吨人户亩%]?/gu;
