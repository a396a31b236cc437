import type { Figure } from '../../figures/figure.ts';
import { ofFigures } from '../../figures/figures-alone.ts';
import { foundIn } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { isBelow } from '../../numbers/interval.ts';
import { agree, periodOf, statusOf } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys } from './slips.ts';
import { clauseBefore } from '../words.ts';

/** A number that a sentence calls up again, with what it is of. */
interface Recalled {
  /** Where its numeral begins. */
  readonly at: number;
  /** The thing as far as it can be read off: 重点项目; in “剩余22个贫困村全部退出” 贫困村全部退出. */
  readonly noun: string;
  /** The year it is of: 2023, `last` for 去年; `rest` for what is left to do. */
  readonly of: number | 'last' | 'rest' | 'all' | 'deed';
}

type Told = Recalled & { readonly figure: Figure };

/**
 * What is said to have been told before is told so: “在去年158个重点项目的基础上” where “重点项目185个” is the result of last year, “剩余12个贫困
 * 村全部退出” where “尚有22个贫困村没有退出”.
 */
export const lookBacksOf = ofFigures(lookBacksIn);

function* lookBacksIn(view: View): Generator<Echo> {
  const rests: Told[] = [];
  for (const { unit, ...recalled } of recalledIn(view)) {
    const figure = view.byUnit[unit]?.find(({ quantity }) => quantity.numeral.start === recalled.at);
    if (figure?.quantity.shape !== 'single') continue;
    const told = { ...recalled, figure };
    if (recalled.of === 'all') {
      yield* moreThanAll(view, told);
      continue;
    }
    if (recalled.of === 'deed') yield* begunOf(view, told);
    else if (recalled.of === 'rest') rests.push(told);
    else yield* resultsOf(view, told);
  }
  for (const here of rests) yield* leftOf(view, here);
  for (const [i, here] of rests.entries()) {
    const same = rests.filter((one) => one !== here && isSameRest(view, one, here));
    const there = same.find((one) => rests.indexOf(one) < i);
    // What is left at one time may have been more before: where any two agree nobody is asked.
    if (there && !same.some((one) => agree(one.figure, here.figure)))
      yield { here: here.figure, there: there.figure, words: here.noun };
  }
}

/** “开工建设安置住房1126户” in the review, “去年开工的1126户全部入住” in the plan, where a slip makes the one number of the other. */
function* begunOf(view: View, { figure: here, noun: deed }: Told): Generator<Echo> {
  const told = view.figures.filter(
    (one) =>
      one.place.unit !== here.place.unit &&
      one.quantity.unit === here.quantity.unit &&
      one.region === here.region &&
      statusOf(view, one) === 'actual' &&
      isOfYear(view, one, view.facts.reviewed ?? 0) &&
      clauseBefore(view, one.place).includes(deed),
  );
  const [there, ...more] = told;
  if (there && more.length === 0 && (agree(there, here) || isSlipOfKeys(there.quantity, here.quantity)))
    yield { here, there, words: deed };
}

/** “建成17个区域医疗中心” in the review, “用好已建成的7个区域医疗中心” in the plan: one year brings no more than there are. */
function* moreThanAll(view: View, { figure: here, noun }: Told): Generator<Echo> {
  const there = view.figures.find(
    (one) =>
      one.place.unit !== here.place.unit &&
      one.quantity.unit === here.quantity.unit &&
      one.region === here.region &&
      one.quantity.shape === 'single' &&
      statusOf(view, one) === 'actual' &&
      (view.units[one.place.unit]?.reading.text.startsWith(noun, one.place.end) ?? false) &&
      /(?:建成|投用|获批|认定|创建|拥有|共有)了?$/u.test(clauseBefore(view, one.place)) &&
      isBelow(here.quantity.interval, one.quantity.interval),
  );
  if (there) yield { here, there, words: noun };
}

/** “小散企业由22家压降到3家” and, of the year to come, “剩余5家小散企业”: what was left is what is left to do. */
function* leftOf(view: View, { figure: here, noun }: Told): Generator<Echo> {
  if (statusOf(view, here) !== 'target') return;
  const told = view.figures.filter(
    ({ role, verb, name, status, quantity, region, period }) =>
      role === 'to' &&
      /[降减压]/u.test(verb) &&
      status === 'actual' &&
      name.length > 2 &&
      noun.startsWith(name) &&
      quantity.unit === here.quantity.unit &&
      region === here.region &&
      period?.to === view.facts.reviewed,
  );
  const [there] = told;
  if (there && told.length === 1 && !agree(there, here)) yield { here, there, words: there.name };
}

/** The result that a number of last year's is said to be, unless another agrees with it. */
function* resultsOf(view: View, { figure: here, noun, of }: Told): Generator<Echo> {
  const year = of === 'last' ? view.facts.reviewed : of;
  const told = view.figures.filter(
    (one) =>
      one.place.unit !== here.place.unit &&
      one.quantity.unit === here.quantity.unit &&
      (one.region === here.region || LEVELS.test(one.region ?? '')) &&
      statusOf(view, one) === 'actual' &&
      isOfYear(view, one, Number(year)) &&
      isOf(view, one, noun),
  );
  const [there] = told;
  if (there && told.every((one) => !agree(one, here) && agree(one, there)))
    yield { here, there, words: noun };
}

/** “省市县重点项目” are of no place of that name. */
const LEVELS = /^[省市县区州]+$/u;

function isOfYear(view: View, figure: Figure, year: number): boolean {
  const period = periodOf(view, figure);
  return period?.from === year && period.to === year && !period.months && figure.quantity.shape === 'single';
}

/** “实施重点项目185个”, “185个重点项目”: of all of them, no matter what is done. */
function isOf(view: View, { place, role, whole }: Figure, noun: string): boolean {
  if (role || whole) return false;
  const before = clauseBefore(view, place);
  const text = view.units[place.unit]?.reading.text ?? '';
  if (before.endsWith(noun)) return ANY.test(before.slice(0, -noun.length));
  return text.startsWith(noun, place.end) && ANY.test(before);
}

const ANY =
  /^(?:全[年省市县区州]|[省市县区州]+级?|[去上]年|年度|各[级类]|共|累计|总?计?安排|实施|推进|完成|开展|谋划|组织|的)*$/u;

function isSameRest(view: View, a: Told, b: Told): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.place.unit === other.place.unit || one.region !== other.region) return false;
  if (one.quantity.kind !== other.quantity.kind && !COUNTS.has(one.quantity.kind)) return false;
  return a.noun === b.noun && a.noun.length > 2 && yearsIn(view, one) === yearsIn(view, other);
}

const COUNTS = new Set(['count', 'people', 'none']);

/** The years that a sentence names. */
function yearsIn(view: View, { place }: Figure): string {
  return (view.units[place.unit]?.reading.text.match(/20\d\d(?=年)/gu) ?? []).join(' ');
}

const recalledIn = foundIn(
  /基础上|剩余|剩下|余下|尚[有未]|仍未|仅剩|已[建投获认][成用批定]的|[去上]年[开签启引落][工约动进地]的/u,
  ({ reading: { text } }): readonly Recalled[] => [
    ...Array.from(text.matchAll(ALL), ({ index, 1: lead = '', 2: noun = '' }) => ({
      at: index + lead.length,
      noun,
      of: 'all' as const,
    })),
    ...Array.from(text.matchAll(LAST), ({ index, 0: whole, 1: lead = '', 2: year, 3: noun = '' }) => ({
      at: index + lead.length,
      noun: noun.replace(/(?:落地|完成|建成|投用|投产|实施|开展|全部)+$/u, '') || whole,
      of: year === undefined ? ('last' as const) : Number(year),
    })),
    ...Array.from(text.matchAll(LAST_OF), ({ index, 1: noun = '', 2: lead = '', 3: year }) => ({
      at: index + noun.length + lead.length,
      noun,
      of: year === undefined ? ('last' as const) : Number(year),
    })),
    ...Array.from(text.matchAll(BEGUN), ({ index, 1: lead = '', 2: noun = '' }) => ({
      at: index + lead.length,
      noun,
      of: 'deed' as const,
    })),
    ...Array.from(text.matchAll(LACKING), ({ index, 1: things = '', 2: noun = '' }) => ({
      at: index,
      noun: things + noun,
      of: 'rest' as const,
    })),
    ...Array.from(text.matchAll(REST), ({ index, 1: lead = '', 2: noun = '' }) => ({
      at: index + lead.length,
      noun: noun.replace(ASIDE, ''),
      of: 'rest' as const,
    })),
    ...Array.from(text.matchAll(REST_OF), ({ index, 0: whole, 1: noun = '' }) => ({
      at: index + whole.length - 1,
      noun: noun.replace(ASIDE, ''),
      of: 'rest' as const,
    })),
  ],
);

const ALL = /(已(?:建成|投用|获批|认定)的)\d+[个家所座条处]([\u4e00-\u9fff]{4,12})(?=[，。；、]|$)/gu;
const LAST =
  /(在(?:[去上]年|(20\d\d)年)的?)\d[\d.]*万?[个家户项所处条座台宗件]([\u4e00-\u9fff]{2,10}?)的?基础上/gu;
/** “茶园面积在去年12.6万亩的基础上”. */
const LAST_OF =
  /(?<=^|[，。；：])([\u4e00-\u9fff]{3,8})(在(?:[去上]年|(20\d\d)年)的?)\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,3}的?基础上/gu;
/** “去年开工的1126户”. */
const BEGUN = /([去上]年([开签启引落][工约动进地])的)\d[\d.]*万?[个家户项所处条座套]/gu;
/** “5个乡镇尚未建成污水处理设施”, of which “剩余5个乡镇污水处理设施” are to be built. */
const LACKING =
  /(?<=^|[，。；：还仍有])\d+[个户家所处]([\u4e00-\u9fff]{2,4})(?:尚未|仍未|还未|还没有?)(?:建成|实现|完成|接通|配备|开通|通)([\u4e00-\u9fff]{2,10})/gu;
const REST =
  /((?:剩余|剩下|余下|尚有|仅剩)的?)\d[\d.]*[万余多]?[个户名人座处所家项件]?([\u4e00-\u9fff]{3,10})/gu;
const REST_OF =
  /(?:剩余|剩下|余下)的?([\u4e00-\u9fff]{3,8}?)(?:(?:下?降|减少?|压减)[至到]|仅?[为剩有]|还有)?\d/gu;
/** What is said of the thing before its name, and all that is said of it afterwards. */
const ASIDE =
  /^(?:农村|建档立卡|现行标准下|未?脱贫)+|(?:全部|没有|尚未|年内|今年|如期|按期|开工|完成|改造|退出|出列|脱贫|摘帽|正|将|需|要|未|已|均|都|在|力争|确保|也|和).*$/gu;
