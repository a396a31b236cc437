import type { Clause, Item } from './clauses.ts';
import type { Part } from './lead.ts';
import { isMood, leadOf } from './take-apart.ts';
import { isAdministrative, zoneBefore } from './regions.ts';
import { namingOf, type State } from './state.ts';
import { subjectsOf } from './subjects.ts';
import { NOBODY, type Subject } from './subject.ts';

/** A clause without numbers may name what the next one tells of, and when, or whose it is. */
export function readPlain(state: State, { items }: Clause): void {
  state.placed ??= zoneIn(items, state);
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (item.kind === 'period' && next?.kind === 'cue' && next.cue === 'than') state.since = item;
    if (item.kind !== 'cue') return;
    if (item.cue === 'aim' && next && !isMood(item, undefined, state.text)) state.aimed = true;
    if (item.cue === 'estimate') state.estimated = true;
    // “其中，A…；B…”: 其中 alone holds to the end of the sentence.
    if (item.cue === 'among') state.parting = state.dividing = state.whole;
  });
  if (!items.some((item) => item.kind === 'name' && item.what !== 'term')) {
    const [first, last] = [items[0], items.at(-1)];
    if (first && last && TELLS_OF.test(state.text.slice(first.start, last.end))) state.subjects = [];
    return;
  }
  const { segments } = leadOf(items, state.text);
  const parts = segments.find((segment) => segment.parts.some(({ names }) => names.length > 0))?.parts ?? [];
  const subjects = subjectsOf(
    parts.map((part) => named(part, state.text)),
    namingOf(state),
  );
  if (!subjects.some(({ indicator }) => indicator !== undefined)) return;
  state.subjects = subjects;
  state.fresh = true;
}

/** “青浦开发区改革走在前列，工业投资占全市的64%”: the zone that a sentence is about. */
function zoneIn([first]: readonly Item[], { text, unit, figures }: State): Subject | undefined {
  if (!first || figures.length > 0) return undefined;
  const { start } = first;
  const zone = zoneBefore(text.slice(start, start + 14));
  if (zone === undefined || '、和与及等'.includes(text.charAt(start + zone.length))) return undefined;
  return { ...NOBODY, region: zone, named: { unit, start, end: start + zone.length } };
}

/** “支持青浦区做强总部经济，生产总值突破400亿元；支持临溪县……”: the place that is to do it. */
export function backedIn([first]: readonly Item[], text: string): string | undefined {
  const place = first && BACKED.exec(text.slice(first.start, first.start + 12))?.[1];
  return place !== undefined && isAdministrative(place) ? place : undefined;
}

const BACKED =
  /^(?:支持|推动|引导|鼓励|指导|督促|助推)([\u4e00-\u9fff]{2,4}?(?<![全我各城老新社小园街片景矿库]|示范|度假|开发)[市县区旗])(?![、和与及级域])/u;

/** “…，软件服务等核心产业的增加值，争取比上年高12%”: something without an entry is told of from here on. */
const TELLS_OF =
  /(?:[^总]产值|增加值|[^、，]{2}(?:收入|投资|产量|零售额|销售额|交易额|营收|利润|出口额?|进口额?))$/u;

/** “高新技术企业从无到有”, “固定资产投资止跌回稳”: the name without what is told of it. */
function named(part: Part, text: string): Part {
  const end = part.names.at(-1)?.end ?? part.end;
  const after = text.slice(end, part.end);
  return after.length > 1 && !GOES_ON.test(after) ? { ...part, end } : part;
}

/** Nouns that make another of a name: 固定资产投资项目, 规上工业增加值占比. */
const GOES_ON =
  /^(?:[的之及和与等占比率]|项目|企业|产业|行业|产品|结构|质量|效益|政策|体系|机制|制度|能力|水平|方式|环境|工作|工程|行动|平台|基地|园区|服务|管理|改革|贡献|领域|力度|规模|主体|合同|任务|目标|计划|资金|基金|单位|部门|人口|家庭|总量|总额|面积|标准|示范|试点|联盟|协会|专项|总部)/u;
