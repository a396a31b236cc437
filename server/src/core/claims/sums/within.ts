import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import { COUNTED } from '../../numbers/quantity.ts';

/** What is said to be among others: “38家企业中产值超亿元的有11家”, “286个贫困村中已有198个脱贫”, “累计24座，昼夜开放的有9座”. */
export function* within({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    if (!COUNTED.has(total.quantity.kind)) continue;
    const noun = MEMBERS.exec(text.slice(total.quantity.end, total.quantity.end + REACH));
    const parts: Labelled[] = [];
    for (const one of numbers.slice(k + 1, k + 1 + MOST)) {
      const last = parts.at(-1) ?? total;
      const gap = text.slice(last.quantity.end, one.quantity.start).replace(ASIDE, '');
      // “总河长2名，包含在市级12名之中”: the whole comes last.
      if (
        /[；。：（）]|其中|(?:包含|包括|计算?|[计列归]入|含)在[^，；。]{0,8}$/u.test(gap) ||
        gap.length > REACH
      )
        break;
      // “16个街道中，……的由3个增加到7个”: what it was is passed by.
      if (!isMember(one, total) || (parts.length === 0 && /的[\u4e00-\u9fff]{0,6}[由从]$/u.test(gap))) {
        if (parts.length > 0) break;
        continue;
      }
      const after = text.slice(one.quantity.end, one.quantity.end + 8);
      const own = noun?.[1] ?? '';
      const first = parts.length === 0;
      const among = noun
        ? first && (ENTERS.test(gap) || (FIRM.test(one.quantity.unit) && !OTHERS.test(gap)))
        : first &&
          HAVING.test(gap) &&
          !passed(numbers, k, one) &&
          !HAVING.test(text.slice(0, total.quantity.start));
      if (
        !(among || (!first && NEXT.test(gap) && noun)) ||
        !(isBare(after, own) || (noun && gap.endsWith('的')))
      )
        break;
      parts.push(one);
    }
    if (parts.length > 0)
      yield { total, parts, are: 'some', apart: parts.length < 2 || isApart(text, parts) };
  }
}

/** Whether another number of the kind stands between a total and one: then that is the total. */
function passed(numbers: readonly Labelled[], k: number, one: Labelled): boolean {
  const total = numbers[k];
  return numbers.slice(k + 1, numbers.indexOf(one)).some((other) => total && isLike(other, total));
}

/** 县（市、区）, A类（已解决）. */
const ASIDE = /（[^（）\d]{1,6}）/gu;
const REACH = 36;
const MOST = 6;

/** Things counted one by one, which a word for what they are belongs to. */
/** The things of which some are meant, right after their number: “个贫困村中”, “项主要指标有”; 中 of 中心 and 集中 is none. */
const MEMBERS =
  /^([\u4e00-\u9fff“”]{0,10}?)(?:（[\u4e00-\u9fff、]{1,6}）)?(?:(?<![集其初高建之])中(?![小心央学药标国型等级部医间外层介转])|里(?!程)|(?<=[标业村目题户企])有(?!序|效|力|机|关|色))/u;

/** “有9项高于全省，有5项进入前四”: one after the other. */
const NEXT = /^[^，、]{0,16}[、，](?:另?有)?$/u;

/** What leads to the number of those meant. */
const ENTERS = /(?:[有的占达中里，、]|达到|其余|[增加升扩][加大]?[到至])$/u;

/** Households, people and firms are what they are without a noun before their number. */
const FIRM = /^[百千万]*[户人家名]$/u;
const OTHERS = /新增|新建|建成|带动|吸纳|惠及|培育|引进|服务|发放|派|配备/u;

/** “新增6座、累计24座，昼夜开放的有9座”. */
const HAVING =
  /^[^，]{0,18}，(?:[^，；。]{2,16}的(?:只|仅|已)?有|(?:已)?(?:完成|通过|取得|获得|列入|纳入|具备)[^，；。]{2,12}的)$/u;

/** What is measured of the things, and what they have been given: “有9个经济增速高于全省”, “12个通高铁”. */
const MEASURED =
  /^(?:经济|地区生产总值|GDP|财政|税收|收入|投资|产值|增加值|工业|主要指标|增[速幅]|人口|通(?![道信讯用航过])|接入|设有|建有|拥有|不再|没有|未)/u;

/** Whether nothing but those meant is counted: a mark, what became of them, or the same word follows. */
function isBare(after: string, own: string): boolean {
  const word = own.slice(-1);
  if (/^(?:[，、。；）！]|$)/u.test(after) || (word !== '' && after.slice(0, 6).includes(word))) return true;
  if (MEASURED.test(after)) return true;
  return /^(?:已|全部|均|也|仍|还|未|正|被|获|获得|实现|完成|达|达到|达标|超额|基本|超|高于|低于|位居|居|进入|列入|入选|脱贫|摘帽|退出|通[过了]|开工|竣工|建成|投产|办结|化解|整改|落实|保持|增长|下降|处于|增[速幅]|排名|位次|占|为|是)/u.test(
    after,
  );
}

/** Whether one counts the same things as the other, each of them exactly. */
export function isMember(one: Labelled, total: Labelled): boolean {
  if (one.quantity.shape !== 'single' || one.quantity.bound !== 'exact') return false;
  return (
    isLike(one, total) ||
    (one.quantity.kind === total.quantity.kind && THINGS.has(one.quantity.unit + total.quantity.unit))
  );
}

/** Words that count the same things. */
const THINGS = new Set(['件个', '个件', '件项', '项件']);

/** Shares of one whole stand side by side after one 有: “有9项超额完成、2项持平”. */
function isApart(text: string, parts: readonly Labelled[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    !text.slice(first.quantity.end, last.quantity.start).includes('，')
  );
}
