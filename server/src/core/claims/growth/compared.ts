import { foundIn } from '../../view/joint.ts';
import type { Scanned } from '../../text/unit.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/** A number, the one it is held against, and what is said to lie between: “63.5亿元，比上年的61.2亿元增长3.8%”. */
export interface Compared {
  readonly unit: number;
  readonly level: Labelled;
  readonly base: Labelled;
  readonly told: Labelled;
  /** 增长, 少, 下降 before what is told. */
  readonly verb: string;
  readonly falls: boolean;
}

const SIGN =
  /[比较由从].{1,24}[增减升降多少高低提扩缩压简]|年[来间]?净增|基础上|[，（](?:上年|去年|此前|(?:19|20)\d\d年)[\u4e00-\u9fff]{0,6}\d/u;

/** The comparisons of a report's sentences, in their order. */
export const comparedOf = foundIn(SIGN, (sentence): readonly Omit<Compared, 'unit'>[] => {
  const found: Omit<Compared, 'unit'>[] = [];
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  for (let k = 2; k < numbers.length; k++) {
    const [base, told] = [numbers[k - 1], numbers[k]];
    if (!base || !told || base.quantity.shape !== 'single' || told.quantity.shape !== 'single') continue;
    const verb = CHANGES.exec(text.slice(base.quantity.end, told.quantity.start))?.[1];
    if (verb === undefined) continue;
    const level = levelBefore(sentence, numbers, k - 1);
    if (level) found.push({ level, base, told, verb, falls: FALLS.test(verb) });
  }
  found.push(...inForm(text, numbers));
  for (let k = 2; k < numbers.length; k++) {
    const [base, rate, level] = [numbers[k - 2], numbers[k - 1], numbers[k]];
    if (!base || !rate || !level || !isUpon(base, rate, level)) continue;
    if ([base, rate, level].some(({ quantity }) => quantity.shape !== 'single')) continue;
    const verb = UPON.exec(text.slice(base.quantity.end, rate.quantity.start))?.[1];
    if (verb !== undefined && REACHES.test(text.slice(rate.quantity.end, level.quantity.start)))
      found.push({ level, base, told: rate, verb, falls: FALLS.test(verb) });
  }
  for (let k = 2; k < numbers.length; k++) {
    const [base, level, part] = [numbers[k - 2], numbers[k - 1], numbers[k]];
    if (!base || !level || !part || !isLike(base, level)) continue;
    const verb = (part.quantity.unit.startsWith('/') ? PART : CUT).exec(
      text.slice(level.quantity.end, part.quantity.start),
    )?.[1];
    if (part.quantity.kind !== 'percent' && !part.quantity.unit.startsWith('/')) continue;
    const moved =
      MOVED.test(text.slice(base.quantity.end, level.quantity.start)) && /[由从]/u.test(base.label);
    if (verb !== undefined && moved) found.push({ level, base, told: part, verb, falls: FALLS.test(verb) });
  }
  for (let k = 2; k < numbers.length; k++) {
    const [told, base] = [numbers[k - 1], numbers[k]];
    if (!told || !base || !BEFORE.test(text.slice(told.quantity.end, base.quantity.start))) continue;
    const verb = CHANGED.exec(told.label)?.[1];
    const level = levelOf(sentence, numbers, k - 1, base);
    if (verb !== undefined && level) found.push({ level, base, told, verb, falls: FALLS.test(verb) });
  }
  return found;
});

/** A percentage rises by points, anything else by percents. */
function isUpon({ quantity: base }: Labelled, { quantity: change }: Labelled, level: Labelled): boolean {
  if (change.kind === 'point') return base.kind === 'percent' && level.quantity.kind === 'percent';
  return change.kind === 'percent' && isLike({ quantity: base, label: '' }, level);
}

/** “在上年318.6亿元的基础上增长15%，达到366亿元”. */
const UPON =
  /^的?基础上，?(?:再|又|继续|同比|实现)*(增长|增加|提高|提升|上升|下降|减少|降低|压减|压缩|压降|削减)(?:了)?$/u;
const REACHES =
  /^(?:以上|左右)?[，、](?:力争|争取|确保|预计|总额|总量)*(?:达到?|降至|降到|降为|减至|压减到|压减至|控制在|增至|增加到|升至|提高到)$/u;

/** “由26个整合为18个，精简30.8%”. */
const CUT = /^，(?:共|累计|净)?(精简|压减|压缩|缩减|压降)(?:了|率达?)?(?:近|约|超过?)?$/u;
/** “由312项压减到208项，精简三分之一”. */
const MOVED = /^[^，。；\d]{0,6}(?:到|至|为)(?:20\d\d年[末底]?的?)?[^，。；\d]{0,6}$/u;
const PART =
  /^，(?:共|累计|净)?(精简|压减|压缩|减少|下降|降低|缩短|增长|增加|提高|扩大)(?:了)?(?:近|约|超过?)?$/u;

/** “增长7.2%（上年为54.53亿元）”, “提高1.1个百分点，上年为51.2%”: what it was stands last. */
const BEFORE = /^[，（](?:上年|去年|年初|(?:19|20)\d\d年)(?:同期|末|底)?(?:累计|占比|比重)?(?:为|是)?$/u;
const CHANGED = /(增加|增长|提高|提升|上升|扩大|减少|下降|降低|回落)(?:了)?[\d.]+(?:%|个?百分点)$/u;

/** The number before a change that is of one kind with what it was; only rates of change may stand between. */
function levelOf(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
  k: number,
  base: Labelled,
): Labelled | undefined {
  const told = numbers[k];
  const points = told?.quantity.kind === 'point';
  if (!told || (!points && told.quantity.kind !== 'percent')) return undefined;
  for (let i = k - 1; i >= 0 && i >= k - FAR; i--) {
    const level = numbers[i];
    if (level?.quantity.shape !== 'single') return undefined;
    const gap = text.slice(level.quantity.end, told.quantity.start);
    if (/[；。]/u.test(gap) || gap.length > REACH) return undefined;
    const like = points
      ? level.quantity.kind === 'percent' && base.quantity.kind === 'percent'
      : isLike(level, base);
    if (like)
      return gap.startsWith('，') && !MEAN.test(level.label) && !/[增长涨降幅速]/u.test(level.label)
        ? level
        : undefined;
    if (level.quantity.kind !== 'percent' || !/[增长涨降]/u.test(level.label)) return undefined;
  }
  return undefined;
}

const FALLS = /[减少降低落缩压简]/u;

/** Three numbers of one unit in a row: the words between them tell which is which, and one group of them is the verb. */
interface Form {
  readonly order: readonly ('level' | 'told' | 'base')[];
  readonly first: RegExp;
  readonly second: RegExp;
  /** What the words of the first number must be, where those between do not tell. */
  readonly lead?: RegExp;
  /** Where neither of them has the verb. */
  readonly verb?: string;
}

const EARLIER =
  '(?:上年|去年|年初|(?:19|20)\\d\\d年|此前|原先|五年前)(?:同期|末|底|年末)?(?:累计|总数)?(?:已建成|为|是|有|仅有)?';
const SO_MUCH =
  '(增加|新增|增长|增产|增收|增|提高|提升|延长|扩大|多[\u4e00-\u9fff]{0,2}|减少|减产|下降|降低|缩短|减|少[\u4e00-\u9fff]{0,2})了?';

const FORMS: readonly Form[] = [
  // “86家，比上年末净增13家，上年末为73家”
  {
    order: ['level', 'told', 'base'],
    first: new RegExp(
      `^，(?:(?:比|较)[^，；。]{1,8}?|同比|[一二三四五]年|全年|其中(?:[今当]年|年内)?)(?:净)?${SO_MUCH}$`,
      'u',
    ),
    second: new RegExp(`^[，（]${EARLIER}$`, 'u'),
  },
  // “758公里，2021年末为722公里，全年新增36公里”
  {
    order: ['level', 'base', 'told'],
    first: new RegExp(`^[，（]${EARLIER}$`, 'u'),
    second: new RegExp(`^）?，(?:全年|当年|[一二三四五]年)?(?:净|共)?${SO_MUCH}$`, 'u'),
  },
  // “新建2.8万亩，累计建成41.3万亩，上年末累计为38.5万亩”
  {
    order: ['told', 'level', 'base'],
    verb: '新增',
    first: /^，(?:累计|总数|总量)(?:建成|达到?|为)*$/u,
    second: new RegExp(`^[，（]${EARLIER}$`, 'u'),
  },
  // “在上年402家的基础上净增80家，达到482家”
  {
    order: ['base', 'told', 'level'],
    first: /^的?基础上，?(?:再|又|继续|年内)*(净增|增加|新增|增|新建|减少|压减)(?:了)?$/u,
    second: /^(?:以上|左右)?，(?:力争|争取|使|总数|总量|总里程)*(?:达到?|增至|增加到|降至|减至)$/u,
  },
  // “财政支出比上年的56.8亿元增加8.6亿元，达到65.4亿元”
  {
    order: ['base', 'told', 'level'],
    lead: /[比较](?:上年|去年|年初|(?:19|20)\d\d年)[末底]?的/u,
    first: new RegExp(`^(?:净)?${SO_MUCH}$`, 'u'),
    second: /^，(?:总量|总额|总数)*(?:达到?|增至|增加到|降至|减至)$/u,
  },
];

function* inForm(text: string, numbers: readonly Labelled[]): Generator<Omit<Compared, 'unit'>> {
  // “五年新增15个”: years are no member.
  const members = numbers.filter(({ quantity }) => quantity.unit !== '年');
  for (let k = 2; k < members.length; k++) {
    const three = members.slice(k - 2, k + 1);
    const [a, b, c] = three;
    if (!a || !b || !c || !isLike(a, b) || !isLike(b, c)) continue;
    if (three.some(({ quantity }) => quantity.shape !== 'single')) continue;
    const units = new Set(three.map(({ quantity }) => quantity.unit));
    if (units.size > 1 && three.some(({ label }) => MEAN.test(label))) continue;
    const [one, two] = [
      text.slice(a.quantity.end, b.quantity.start),
      text.slice(b.quantity.end, c.quantity.start),
    ];
    for (const { order, lead, first, second, verb: known } of FORMS) {
      if (lead && !lead.test(a.label)) continue;
      const [x, y] = [first.exec(one), second.exec(two)];
      const verb = x?.[1] ?? y?.[1] ?? known;
      const [level, told, base] = (['level', 'told', 'base'] as const).map(
        (role) => three[order.indexOf(role)],
      );
      if (!x || !y || verb === undefined || !level || !told || !base || isLoose(verb, told, level)) continue;
      yield { level, base, told, verb, falls: FALLS.test(verb) };
      break;
    }
  }
}

/** Of firms some close while others are new, and what is new itself has no base. */
function isLoose(verb: string, { quantity: { unit } }: Labelled, level: Labelled): boolean {
  return (verb === '新增' && /[家户]$/u.test(unit)) || /[新净]增|新建/u.test(level.label);
}

/** The verb stands right between the two. */
const CHANGES =
  /^）?，?(?:计算，?)?(?:净|又|再|实际|名义|现价|同比|共|各)?(增加|增长|增产|增收|增|提高|提升|上升|扩大|多|高|减少|减产|减|下降|降低|回落|压减|压缩|缩短|缩小|少|低)(?:了|出)?$/u;

/** The number of like kind that “比上年的61.2亿元” is said of: rates may stand between, and no other subject. */
function levelBefore(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
  k: number,
): Labelled | undefined {
  const base = numbers[k];
  if (!base) return undefined;
  for (let i = k - 1; i >= 0 && i >= k - FAR; i--) {
    const level = numbers[i];
    if (!level) return undefined;
    const gap = text.slice(level.quantity.end, base.quantity.start);
    if (/[；。]/u.test(gap) || gap.length > REACH) return undefined;
    if (level.quantity.kind === base.quantity.kind && /^[^，；。\d]{0,4}$/u.test(gap)) return undefined;
    const like =
      isLike(level, base) || (level.quantity.kind === 'percent' && base.quantity.kind === 'percent');
    if (!like || level.quantity.shape !== 'single' || MEAN.test(level.label)) continue;
    // “24860元，比上年增加1429元，增长6.1%，比2020年的17385元增加……”: a change is no level, nor is what it is counted from.
    if (CHANGE.test(level.label) || FLOW.test(level.label)) continue;
    // “48.6亿元，为年度目标45亿元的108%，比上年的……”: what the percentage is of is passed by.
    if (/^的\d[\d.]*%/u.test(gap)) continue;
    if (level.quantity.kind === 'percent' && /[增长涨降]/u.test(level.label)) continue;
    return AGAINST.test(gap) && !endsParts(text, numbers, i) ? level : undefined;
  }
  return undefined;
}

/** “60名，其中教育30名、卫生18名、其他‸12名，比去年的47名多13名”, “出口31.2亿元、进口17.7亿元，比上年的……”: all of them are, not the last. */
function endsParts(text: string, numbers: readonly Labelled[], i: number): boolean {
  const [before, level] = [numbers[i - 1], numbers[i]];
  if (!before || !level || !isLike(before, level)) return false;
  return /^、[^，；。]*$/u.test(text.slice(before.quantity.end, level.quantity.start));
}

const CHANGE =
  /^[比较](?:上年|去年|前年|20\d\d年|“?十[一二三四五六]五)[^，；。]*\d|^(?:同比|环比|[比较][^，；。]{1,8}?)?净?(?:[增减提降](?!加值|值税)|多|少|上升|下降|回落)[^\d]{0,4}\d/u;
/** “612家，当年新上规63家、‸退库22家，比上年末的571家净增41家”: what came and what went is not what there is. */
const FLOW =
  /^(?:当年|全年|其中)?(?:新(?:上规|升规|入库|纳统|晋|增|建)|退(?:库|出|规)|净[增减]|注销|淘汰)[\u4e00-\u9fff]{0,4}\d/u;
const FAR = 3;
const REACH = 48;
export const MEAN = /[户人亩村]均|每[百千万]?[户人亩村]/u;

/** “，自然口径比上年的”: the last clause leads to the base, and its subject is the level itself. */
const AGAINST =
  /(?:^|[，、（])(?:按(?:现价|当年价格?|可比口径)(?:计算)?)?(?:(?:自然口径|现价|名义|总量|总额|总数|总产|数量|户数|规模|同比)?(?:比|较|相比|由|从)[^，；。、]{0,24}?(?:年|年末|年底|年初|期|末|初|计划|目标|任务|预算)[^，；。、]{0,4}[的（]|按(?:上年|去年)的?)$/u;
