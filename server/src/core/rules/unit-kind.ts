import { FOLLOWED, MEASURED, type Measured } from '../lexicon/measured.ts';
import type { QuantityMention } from '../scanning/mention.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import type { View } from '../view/view.ts';
import { isRow } from '../text/rows.ts';

interface Measure extends Claim {
  readonly noun: string;
  readonly usual: string;
  /** The figure as it is printed. */
  readonly text: string;
  readonly fits: boolean;
}

/** 单位种类: “光伏装机26万千瓦时”, “年发电量3亿千瓦”, “绿道64平方公里”. */
export const unitKind: Rule<Measure> = {
  id: 'unit-kind',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '单位种类', en: 'Kinds of units' },
  messages: {
    kind: {
      zh: '“{noun}”以{usual}计，此处为“{text}”，请核单位。',
      en: '“{noun}” is not measured as “{text}” is.',
    },
    moved: {
      zh: '由“{from}”到“{to}”，起止的单位不是一类，请核。',
      en: 'From “{from}” to “{to}”: units of two kinds.',
    },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      if (!scanned || isRow(scanned.reading.text)) continue;
      for (const mention of scanned.mentions) {
        if (mention.kind !== 'quantity' || beginsRow(mention, scanned)) continue;
        const claim =
          moved(unit, mention, scanned) ??
          followed(unit, mention, scanned) ??
          vast(unit, mention, scanned) ??
          (isCarried(view, unit, mention) ? undefined : measured(unit, mention, scanned)) ??
          indicated(unit, mention, scanned, view);
        if (claim) yield claim;
      }
    }
  },
  judge({ noun, usual, text, fits }) {
    if (fits) return HOLDS;
    return usual === ''
      ? breaks({ id: 'moved', args: { from: noun, to: text } })
      : breaks({ id: 'kind', args: { noun, usual, text: clipped(text, 16) } });
  },
};

/** Kinds that any of the things listed is never measured in, those of `neverUnits` among them. */
const KINDS = new Set(
  MEASURED.flatMap(({ never }) => never).concat('area', 'concentration', 'teu', 'mass/平方米'),
);

/** Most words are none of the things listed, which one search tells. */
const ANY_NOUN = new RegExp(MEASURED.map(({ noun }) => noun.source).join('|'), 'u');

/** “游客接待量、旅游总收入分别达到285万人次、82.6亿元”: the first number is not of the name right before it. */
function beginsRow(
  { start, end, quantity }: QuantityMention,
  { reading: { text }, mentions }: Scanned,
): boolean {
  if (!/^[、和与]/u.test(text.charAt(end)) || !ROW.test(text.slice(Math.max(0, start - REACH), start)))
    return false;
  const next = mentions.find((other) => other.kind === 'quantity' && other.start === end + 1);
  return next?.kind === 'quantity' && next.quantity.kind !== quantity.kind;
}

const REACH = 24;
const ROW = /、[^，、；：。]{1,16}分别[^，、；：。\d]{0,4}$/u;

/** “由31.2亿元扩大到86.4亿美元”: what something grew from and to is measured alike. */
function moved(
  unit: number,
  { quantity: { start, end, kind } }: QuantityMention,
  { reading: { text }, mentions }: Scanned,
): Measure | undefined {
  const before = MOVED.exec(text.slice(Math.max(0, start - REACH), start));
  if (!before || !(kind in GROUPS)) return undefined;
  const from = mentions.findLast((one) => one.kind === 'quantity' && one.end === start - before[0].length);
  if (from?.kind !== 'quantity' || !(from.quantity.kind in GROUPS)) return undefined;
  if (!/[由从](?:20\d\d年的?|[\u4e00-\u9fff]{0,6}的)?$/u.test(text.slice(0, from.start))) return undefined;
  return {
    place: { unit, start: from.start, end },
    figures: [],
    places: [],
    noun: text.slice(from.start, from.end),
    usual: '',
    text: text.slice(start, end),
    fits: from.quantity.kind === kind || COUNTED.has(kind),
  };
}

const MOVED =
  /(?:提高|提升|增加|增长|扩大|上升|攀升|发展|壮大|下降|减少|降低|压减|跃升|拓展|延伸)[到至](?:了|20\d\d年的?)?$|[增升降扩]至$/u;
/** People and things are counted in many words. */
const COUNTED: ReadonlySet<string> = new Set(['people', 'person-times', 'count', 'households']);

/** “新开工240万千瓦时机组”: what the figure measures stands behind it. */
function followed(
  unit: number,
  { quantity }: QuantityMention,
  { reading: { text } }: Scanned,
): Measure | undefined {
  const printed = text.slice(quantity.start, quantity.end);
  for (const { unit: wrong, noun, usual } of FOLLOWED) {
    if (!wrong.test(printed)) continue;
    const [found] = noun.exec(text.slice(quantity.end, quantity.end + REACH)) ?? [];
    if (found === undefined) continue;
    const place = { unit, start: quantity.start, end: quantity.end + found.length };
    return { place, figures: [], places: [], noun: found, usual, text: printed, fits: false };
  }
  return undefined;
}

/** “建设冷链仓储8.5万平方公里”: a province is not much larger; what is built is measured in 平方米. */
function vast(
  unit: number,
  { quantity }: QuantityMention,
  { reading: { text } }: Scanned,
): Measure | undefined {
  const printed = text.slice(quantity.start, quantity.end);
  if (ABOVE_ALL.test(printed)) return beyond(unit, quantity, text);
  if (!printed.endsWith('万平方公里')) return undefined;
  const start = clauseStart(text, quantity.start);
  const words = text.slice(start, quantity.start);
  if (!BUILT.test(words) || NATURE.test(words)) return undefined;
  const noun = words.replace(BUILT, '').replace(VERBS, '');
  return {
    place: { unit, start, end: quantity.end },
    figures: [],
    places: [],
    noun: clipped(noun, 14),
    usual: '平方米',
    text: printed,
    fits: false,
  };
}

/** “新能源外送46亿千瓦”: no province has so much of power; it is 千瓦时. */
function beyond(unit: number, { start, end }: Span, text: string): Measure | undefined {
  const from = clauseStart(text, start);
  const noun = clipped(text.slice(from, start).replace(VERBS, ''), 14);
  if (noun === '' || NATION.test(text)) return undefined;
  const place = { unit, start: from, end };
  return { place, figures: [], places: [], noun, usual: '千瓦时', text: text.slice(start, end), fits: false };
}

const ABOVE_ALL = /^(?:[6-9]|\d{2,})(?:\.\d+)?亿千瓦$/u;
const NATION = /全国|我国|中国|世界|全球|国家电网|西北电网/u;
const BUILT = /(?:新建|建设|建成|改造|盘活|拆除|腾退|开工|竣工|装修|交付|出让|收储|新增)/u;
const NATURE = /国土|流域|海域|草原|[治防]沙|沙化|水土|森林|绿化|林|湿地|辖区|版图|覆盖|保护/u;

/** “货运量……，公路12864万吨，铁路1000万吨”: what goes by road is weighed. */
function isCarried({ units }: View, unit: number, { start, quantity: { kind } }: QuantityMention): boolean {
  if (kind !== 'mass' || NEVER_WEIGHED.test(units[unit]?.reading.text.slice(0, start) ?? '')) return false;
  const [before, own] = [units[unit - 1]?.reading.text ?? '', units[unit]?.reading.text ?? ''];
  return /货|客运|旅客|运输|吞吐|周转|输送/u.test(before + own.slice(0, start));
}

/** Turnover is mass times way, and passengers are counted. */
const NEVER_WEIGHED =
  /(?:周转量|(?:旅客|客运)(?:吞吐|发送|运输)?量|客流量|面积|绿地)(?:达到?|完成|为|[\u4e00-\u9fff]{1,3}[在到至])?$/u;

function measured(
  unit: number,
  { quantity }: QuantityMention,
  { reading: { text } }: Scanned,
): Measure | undefined {
  if (!KINDS.has(quantity.kind) || quantity.shape === 'ratio') return undefined;
  const from = clauseStart(text, quantity.start);
  const words = text.slice(from, quantity.start).replace(VERBS, '');
  if (!ANY_NOUN.test(words)) return undefined;
  const clause = text.slice(from, quantity.end);
  // 发电 of “新建光伏发电3万千瓦” is power, of “全年发电3亿千瓦时” energy: the first that the clause leaves certain.
  const entry = MEASURED.find(
    ({ noun, unless, only }) =>
      noun.test(words) && unless?.test(clause) !== true && only?.test(clause) !== false,
  );
  if (!entry) return undefined;
  const found = entry.noun.exec(words);
  const place = { unit, start: from + (found?.index ?? 0), end: quantity.end };
  const fits =
    !clashes(entry, quantity.kind, quantity.unit) ||
    isPair(text, quantity.end) ||
    isInRow(text, from, quantity.unit) ||
    sharesUnit(text, quantity.end, quantity.unit);
  const printed = text.slice(quantity.start, quantity.end);
  return { place, figures: [], places: [], noun: found?.[0] ?? '', usual: entry.usual, text: printed, fits };
}

/** “其中水利93亿元、高标准农田49亿元”: what each of them is given. */
function isInRow(text: string, from: number, unit: string): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  return (
    unit.endsWith('元') &&
    before.endsWith(`${unit}、`) &&
    /\d[\d.]*$/u.test(before.slice(0, -unit.length - 1))
  );
}

/** “控制在30微克、65微克/立方米”: the last of a row has the whole unit. */
function sharesUnit(text: string, end: number, unit: string): boolean {
  const next = /^[、和][\d.]+([^\d，。；、和]+)/u.exec(text.slice(end, end + 24))?.[1];
  return next?.startsWith(`${unit}/`) ?? false;
}

/** What the catalogue counts in one kind and the text in another: “高新技术企业达到19亿元”. */
function indicated(
  unit: number,
  { quantity }: QuantityMention,
  { reading: { text }, mentions }: Scanned,
  view: View,
): Measure | undefined {
  const group = GROUPS[quantity.kind];
  if (group === undefined || quantity.shape !== 'single') return undefined;
  const before = text.slice(clauseStart(text, quantity.start), quantity.start);
  const words = before.replace(VERBS, '');
  // Without a verb the number may be another thing's: “给予高新技术企业50万元奖励”.
  if (words.length === before.length || isPair(text, quantity.end)) return undefined;
  const end = quantity.start - before.length + words.length;
  const name = mentions.find((mention) => mention.kind === 'name' && mention.end === end);
  if (name?.kind !== 'name' || name.what !== 'indicator' || name.ambiguous) return undefined;
  const indicator = view.catalogue.indicators.get(name.entry);
  const own = [indicator?.kind ?? '', ...(indicator?.altKinds ?? [])].map((kind) => GROUPS[kind]);
  if (!indicator || own.includes(undefined)) return undefined;
  const place = { unit, start: name.start, end: quantity.end };
  const printed = text.slice(quantity.start, quantity.end);
  const noun = clipped(text.slice(name.start, name.end), 14);
  return {
    place,
    figures: [],
    places: [],
    noun,
    usual: indicator.units[0] ?? '',
    text: printed,
    fits: own.includes(group),
  };
}

/** Kinds that nobody takes for each other; households, firms and cases are all counted. */
const GROUPS: Readonly<Record<string, string>> = {
  money: 'money',
  'money-usd': 'money',
  people: 'people',
  'person-times': 'people',
  count: 'count',
  households: 'count',
  mass: 'mass',
  length: 'length',
  area: 'area',
  volume: 'volume',
  power: 'power',
  energy: 'energy',
};

function clashes({ never, neverUnits }: Measured, kind: string, unit: string): boolean {
  return never.includes(kind) || neverUnits?.test(unit) === true;
}

/** “20万千瓦/40万千瓦时”: the other unit is said as well. */
function isPair(text: string, end: number): boolean {
  return text.charAt(end) === '/' || text.charAt(end) === '（';
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !'，、；：。！？（）'.includes(text.charAt(start - 1))) start--;
  return start;
}

/** What may stand between a thing and its figure. */
const VERBS =
  /(?:可?达到了?|可?达|完成|实现|分别为?|为|是|有|约|近|仅|已|均|共|超过?|突破|逾|新增|净增|累计|总计|合计|接近|不低于|不少于|力争|(?:稳定|保持|控制|维持)在|(?:提高|提升|增加|增长|扩大|下降|降低|发展|压减|减少|上升|恢复|扩容|扩建|缩减|调整|核定)(?:到|至|为)|[增升降]至|降到|升到|增到)+$/u;
