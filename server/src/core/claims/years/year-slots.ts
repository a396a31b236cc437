import { plannedOf } from '../../facts/facts.ts';
import { matchesOf } from '../../view/matches.ts';
import { facing, type Part, partsOf } from '../../view/parts.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A place that is for one year alone, the year that stands there, and the one that belongs there. */
export interface YearSlot {
  readonly place: Place;
  readonly said: number;
  readonly due: number;
}

/**
 * Where a report names the year that it reviews or plans: “报告2024年工作”, “2024年计划执行情况”, “过去的2024年”, “2025年全市经济社会
 * 发展主要预期目标”, and the first sentences of both parts: “2025年是……的一年”.
 */
export function* yearSlotsOf(view: View, year: number, reviewed: number): Generator<YearSlot> {
  const years = { past: year === reviewed ? year : year - 1, ahead: plannedOf(view.facts) ?? year };
  yield* firstSentences(view, years);
  yield* turnedYears(view, years);
  const parts = partsOf(view);
  for (const { pattern, sign, due, part } of SLOTS) {
    for (const { place, found } of matchesOf(view, pattern, sign)) {
      const said = Number(found[1]);
      // “2030年主要目标” may stand among the aims.
      if (
        part.includes(parts[place.unit] ?? 'unknown') &&
        (due === 'past' || part.includes('front') || said < year + 1)
      )
        yield { place, said, due: years[due] };
    }
  }
}

/**
 * “2042年主要预期目标”, “‘2042清河’行动” in a report of 2024: a year far ahead that no plan goes by, whose digits turned are its own.
 */
function* turnedYears(
  view: View,
  { past, ahead }: Readonly<Record<'past' | 'ahead', number>>,
): Generator<YearSlot> {
  for (const pattern of [FAR_AHEAD, IN_NAME]) {
    for (const { place, found } of matchesOf(view, pattern, '20')) {
      const [, tens = '', ones = ''] = found;
      const due = Number(`20${ones}${tens}`);
      const said = Number(`20${tens}${ones}`);
      if ((due === past || due === ahead) && said > ahead + NEXT_PLAN) yield { place, said, due };
    }
  }
}

const FAR_AHEAD = /(?<![\d—~-]|[至到])20([3-9])([1-46-8])年(?![^，。；]{0,8}(?:规划|远景|愿景))/gu;
/** A year before the name of what is held in it: “2032中国（云川）药材博览会”. */
const IN_NAME =
  /(?:(?<=“|举办|承办|举行|召开|参加|亮相|发布|入选)|(?<![\d.])(?=.{4}(?:中国|全国|世界|国际|亚洲)))20([3-9])([1-46-8])(?=[\u4e00-\u9fff])(?!年)/gu;
const NEXT_PLAN = 5;

interface Slot {
  readonly pattern: RegExp;
  /** What the sentences in question hold. */
  readonly sign: string;
  readonly due: 'past' | 'ahead';
  readonly part: readonly Part[];
}

const SLOTS: readonly Slot[] = [
  {
    // “完成2025年计划任务艰巨、使命光荣”: what closes a plan.
    pattern:
      /(?<=完成|实现)((?:19|20)\d\d)年的?(?:各项|全年|计划|工作|目标|经济社会发展)*任务(?=，?[^，。；]{0,6}(?:艰巨|繁重|光荣|重大))/gu,
    sign: '任务',
    due: 'ahead',
    part: ['plan'],
  },
  {
    // “2024年的成绩殊为不易”: what closes a review.
    pattern:
      /(?<=^ ?|[，。！：])((?:19|20)\d\d)年的?(?:成绩|成就|工作)(?=[^，。；]{0,4}不易|令人|值得|实属)/gu,
    sign: '年',
    due: 'past',
    part: ['review'],
  },
  {
    // “附件1　2025年拟办民生实事清单”
    pattern:
      /(?<=^ ?|^附[件表]?[一二三四五\d]?[：:]? ?)((?:19|20)\d\d)年(?:全?[省市县区州旗](?:政府)?)?拟(?:办|实施|安排)(?=[^，。；\d]{2,14}(?:清单|一览表|计划表|项目表))/gu,
    sign: '年',
    due: 'ahead',
    part: ['front', 'review', 'plan', 'unknown'],
  },
  {
    // “2025年市本级重点支出安排如下：”
    pattern: /((?:19|20)\d\d)年[\u4e00-\u9fff]{2,14}安排(?:情况)?如下/gu,
    sign: '如下',
    due: 'ahead',
    part: ['plan'],
  },
  {
    pattern: /(?:过去|走过|逝去|结束|告别|不平凡|不寻常|不容易|难忘)了?的?((?:19|20)\d\d)年(?=，|里|是)/gu,
    sign: '年',
    due: 'past',
    part: ['review'],
  },
  {
    pattern:
      /((?:19|20)\d\d)年(?:全[市县区省州])?(?:(?:政府|经济)工作的?|(?<=全[市县区省州])发展的?|经济社会发展的?|国民经济和社会发展的?)+(?:总体要求|总体思路|主要预期目标|预期目标|主要目标|目标)/gu,
    sign: '年',
    due: 'ahead',
    part: ['plan'],
  },
  {
    pattern:
      /(?<=^ ?)((?:19|20)\d\d)年，?(?:我们|全[省市县区州旗])?[将要](?=重点|着力|突出|坚持|抓好|聚焦|全面)/gu,
    sign: '年',
    due: 'ahead',
    part: ['plan'],
  },
  {
    // “2021年下半年，要坚持……” in the report of another July.
    pattern: /(?<=^ ?|[。！]|安排|打算|部署)((?:19|20)\d\d)年下半年(?=，?(?:我们|全[省市县区州旗])?[将要])/gu,
    sign: '下半年',
    due: 'ahead',
    part: ['plan'],
  },
  {
    pattern: /(?<![—-])((?:19|20)\d\d)年(?:国民经济和社会发展)?(?:计划|(?:财政)?预算)执行情况/gu,
    sign: '执行情况',
    due: 'past',
    part: ['front', 'unknown'],
  },
  {
    pattern:
      /报告(?:[^。；，\d]{0,10}[和及、])?((?:19|20)\d\d)年(?:的?政府)?工作(?![^，。；]{0,6}(?:安排|打算|任务|思路|建议|计划|部署|重点|目标))/gu,
    sign: '报告',
    due: 'past',
    part: ['front'],
  },
  {
    pattern:
      /对(?:[^。；，\d]{0,12}[和及、])?((?:19|20)\d\d)年(?:的?政府)?工作(?:提出|(?:作出?|进行)?(?:如下)?(?:安排|部署))/gu,
    sign: '对',
    due: 'ahead',
    part: ['front'],
  },
  {
    pattern: /(?:安排|部署)((?:19|20)\d\d)年的?(?:政府|重点|主要|各项)*(?:工作|任务)/gu,
    sign: '部署',
    due: 'ahead',
    part: ['front'],
  },
];

/** “2024年是……的一年” right under “一、2024年工作回顾”, “2025年是……” under “二、2025年工作安排”. */
function* firstSentences(view: View, years: Readonly<Record<'past' | 'ahead', number>>): Generator<YearSlot> {
  for (const { level, title, place } of view.outline.headings) {
    if (level !== 1 || SEVERAL.test(title)) continue;
    const part = facing(title);
    if (!part) continue;
    const own = view.units[place.unit]?.reading.text ?? '';
    const runsIn = own.length > place.end + 4;
    const unit = runsIn ? place.unit : place.unit + 1;
    const from = runsIn ? place.end : 0;
    const text = (view.units[unit]?.reading.text ?? '').slice(from);
    const found = (part === 'review' ? REVIEWS : PLANS).exec(text);
    if (!found) continue;
    const due = years[part === 'review' ? 'past' : 'ahead'];
    yield { place: { unit, start: from, end: from + found[0].length }, said: Number(found[1]), due };
  }
}

/** What several years are looked back on or planned under. */
const SEVERAL = /五年|十[一二三四五六七]?五|本届|今后/u;
const REVIEWS = /^ ?((?:19|20)\d\d)年，?(?:是|面对|我们|全[市县区省州]|市委|县委)/u;
const PLANS = /^ ?((?:19|20)\d\d)年，?(?:既|也|将)?是/u;
