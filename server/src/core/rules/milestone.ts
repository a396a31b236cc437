import { type Match, matchesOf } from '../view/matches.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Step extends Claim {
  readonly first: Dated;
  readonly then: Dated;
}

/** 工期先后: “2018年3月动工、2017年10月通车”, “二季度开工、一季度厂房封顶”. */
export const milestone: Rule<Step> = {
  id: 'milestone',
  level: 'warning',
  needs: 'report',
  title: { zh: '开工与竣工的先后', en: 'Beginning and completion of works' },
  messages: {
    order: {
      zh: '“{first}”在前，“{then}”反而更早，请核。',
      en: '“{then}” comes before “{first}”.',
    },
    first: { zh: '前一节点', en: 'the step before' },
  },
  *find(view) {
    const parts = partsOf(view);
    let last: (Dated & { readonly match: Match }) | undefined;
    for (const match of matchesOf(view, STEP)) {
      const follows =
        last?.match.place.unit === match.place.unit &&
        JOINT.test(match.text.slice(last.match.place.end, match.place.start));
      const dated = datedOf(match, view, parts[match.place.unit] ?? 'unknown', follows ? last : undefined);
      if (follows && last && dated.stage > last.stage && dated.known && last.known) {
        const { place } = match;
        yield { place, figures: [], places: [last.match.place], first: last, then: dated };
      }
      last = { ...dated, match };
    }
  },
  judge({ first, then, places }) {
    if (then.to >= first.from) return HOLDS;
    const related = places.map((place) => ({ place, role: { id: 'first', args: {} } }));
    return breaks({ id: 'order', args: { first: first.text, then: then.text } }, { related });
  },
};

/** A stage of works with the days it can fall on, counted 31 to a month. */
interface Dated {
  readonly text: string;
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly known: boolean;
}

/** What comes after what; signing and approval go by no order. */
const STAGES = [
  '开工|动工|破土|奠基|开建|启动',
  '封顶|铺轨|合龙|贯通|导流|截流|设备进场|设备安装|主体完工',
  '竣工|完工|建成|交工|交付|验收',
  '投产|投用|投运|投入使用|投入运营|通车|开行|运营|运行|封关|开园|开业|启用|达产|并网|通水|通气|供水|供气|开馆|开诊|开学|招生|试产|点火|投料|下线|试车|试运行',
] as const;

const STEP = new RegExp(
  '(?:((?:19|20)\\d\\d)年|(去年|今年|明年|当年|次年|翌年))?(?<!\\d)(?:(\\d{1,2})月(?:(\\d{1,2})日)?|([一二三四])季度|(上|下)半年|(?<=年)(底|末))' +
    `[底末初份中旬]{0,2}之?[前后]?[^，。；、：（）\\d年月]{0,8}?(${STAGES.join('|')})`,
  'gu',
);

/** Between two steps of one project stands a mark and no other subject. */
const JOINT = /^(?!的)[^，。；、：（）]{0,8}[、，](?:并|于|将|计划|预计|力争|确保|到|至)?$/u;

function datedOf(
  match: Match,
  { facts: { year, reviewed } }: View,
  part: Part,
  before: Dated | undefined,
): Dated {
  const { found } = match;
  const [text, written, relative, month, day, quarter, half, end, word = ''] = found;
  const own = part === 'review' ? reviewed : part === 'plan' ? year : undefined;
  const named = written === undefined ? relativeYear(relative, year, before?.year) : Number(written);
  // Two steps without a year fall in one: in that of “2022年3月签约、‸7月开工” as well.
  const at = named ?? (relative === undefined ? (before?.year ?? yearBefore(match) ?? own ?? 0) : 0);
  const [first, last] = monthsOf(end === undefined ? month : '12', quarter, half);
  return {
    text,
    stage: STAGES.findIndex((words) => words.split('|').includes(word)),
    from: 372 * at + 31 * first + Number(day ?? 1),
    to: 372 * at + 31 * last + Number(day ?? 31),
    year: at,
    known: at > 0 === (before === undefined || before.year > 0),
  };
}

/** The year of the date that stands in a row before a step. */
function yearBefore({ text, place: { start } }: Match): number | undefined {
  const year = DATED.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return year === undefined ? undefined : Number(year);
}

const REACH = 32;
const DATED = /((?:19|20)\d\d)年\d{1,2}月[^，。；\d]*[、，]$/u;

function relativeYear(
  word: string | undefined,
  year: number | undefined,
  before: number | undefined,
): number | undefined {
  if (word === undefined) return undefined;
  if (word === '当年') return before;
  if (word === '次年' || word === '翌年') return before === undefined ? undefined : before + 1;
  return year === undefined ? undefined : year + ({ 去年: -1, 明年: 1 }[word] ?? 0);
}

function monthsOf(
  month: string | undefined,
  quarter: string | undefined,
  half: string | undefined,
): readonly [number, number] {
  if (month !== undefined) return [Number(month), Number(month)];
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
  const last = 3 * ('一二三四'.indexOf(quarter ?? '') + 1);
  return [last - 2, last];
}
