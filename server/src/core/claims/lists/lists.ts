import { isBelow } from '../../numbers/interval.ts';
import type { Labelled } from '../numbers.ts';
import { COUNTED, plainUnit } from '../../numbers/quantity.ts';

/** Numbers in a row that may be parts of one total. */
export interface List {
  readonly parts: readonly Labelled[];
  /** Whether they stand side by side, so that none of them holds another. */
  readonly apart: boolean;
}

/** The numbers like the total that follow each other; rates between them are passed by. */
export function listFrom(text: string, numbers: readonly Labelled[], total: Labelled): List {
  const parts: Labelled[] = [];
  let apart = true;
  for (const one of numbers) {
    const last = parts.at(-1);
    const gap = last ? text.slice(last.quantity.end, one.quantity.start) : '';
    if (/[；。：]/u.test(gap) || DERIVED.test(gap)) break;
    // “甲6.3万亩（良种4.1万亩）”: a part of a part.
    if (/（[^）]*$/u.test(gap)) continue;
    if (!isLike(one, total)) {
      // “第一位7项、第二位5项”, “九年一贯制学校2所”: some are in the names of parts.
      if (one.quantity.kind === 'percent' || one.quantity.kind === 'rank') continue;
      if (text.startsWith('一贯制', one.quantity.end)) continue;
      break;
    }
    // “占就业人数的28.6%，脱贫人口务工2.6万人” goes on to something else.
    if (/占[^，]*，/u.test(gap) && isBelow(total.quantity.interval, one.quantity.interval)) break;
    if (gap.includes('，') && TURNOVER.test(one.label) && !TURNOVER.test(total.label)) break;
    if (gap.includes('，') && !/[增降占][^，]*\d/u.test(gap)) {
      // What is more than the whole tells of something else: “13项、预期性指标17项，安排重大项目218个”.
      if (STATES.test(gap) || isBelow(total.quantity.interval, one.quantity.interval)) break;
      apart = false;
    }
    parts.push(one);
  }
  return { parts, apart: apart || areParallel(text, parts) };
}

/** “其中通乡镇8公里，通建制村29公里，通自然屯37公里”: clauses that begin alike and go on otherwise are one row; 国有 and 国有控股 are not. */
function areParallel(text: string, parts: readonly Labelled[]): boolean {
  if (parts.length < 3) return false;
  const names = parts.map(({ label }) => label.replace(/^其中/u, ''));
  const first = names[0]?.charAt(0) ?? '';
  return (
    /[\u4e00-\u9fff]/u.test(first) &&
    names.every((name) => name.startsWith(first)) &&
    new Set(names.map((name) => name.charAt(1))).size === names.length &&
    parts.slice(1).every(({ quantity }, i) => {
      const gap = text.slice(parts[i]?.quantity.end, quantity.start);
      return /^，[^，、]*$/u.test(gap);
    })
  );
}

/** What is traded, which is no part of what is told in other accounts. */
const TURNOVER = /交易额|销售额|零售额|营业收入|产值/u;

/** What is reckoned from the parts is none of them. */
const DERIVED = /[顺逆]差|差额|结余|[人户亩村]均|平均|亩产|单产/u;

/** A clause of its own, which tells of something else. */
const STATES =
  /，已|，[^，]*(?:新增|新登记|净增|注销|完成|实施|建成|引进|培育|开展|举办|发放|改造|带动|惠及|保留|剩余|累计|总|共|达到|实现|投入|办理|建设|推动|争取|兑现)/u;

/** Of one unit, or of one kind that can be converted: 亿元 and 万元. */
export function isLike(a: Labelled, b: Labelled): boolean {
  const [one, other] = [a.quantity, b.quantity];
  if (one.kind !== other.kind || one.kind === 'percent' || one.kind === 'none' || one.kind === 'rank')
    return false;
  return (
    plainUnit(one) === plainUnit(other) ||
    !UNITED.has(one.kind) ||
    FIRM_UNITS.has(one.unit + other.unit) ||
    areHeads(a, b)
  );
}

/** “存栏86.4万头只，其中羊62.8万只、牛23.6万头”. */
function areHeads(a: Labelled, b: Labelled): boolean {
  if (![a, b].every(({ quantity }) => HEADS.has(plainUnit(quantity)))) return false;
  return [a, b].some(({ label }) => label.includes('头只'));
}

const HEADS = new Set(['头', '只', '匹', '峰']);

const UNITED = new Set([...COUNTED, 'months', 'time', 'voltage']);
const FIRM_UNITS = new Set(['家户', '户家', '个家', '家个', '人名', '名人', '个项', '项个']);
