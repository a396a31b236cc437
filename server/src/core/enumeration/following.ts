import { countedIn, countsIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { sinceOrder } from './lists.ts';
import { sizes, sizesFrom, split } from './members.ts';

/**
 * Clauses after a colon: “办好16件民生实事：实施…，为…提供…，…。” They may be parted by ；, ， or 、; the count holds if any reading
 * has as many, so only lists of clauses that are long enough to be one are taken.
 */
export const followingCounts = listings(
  countedIn(/(?:：|——)[^]/u, ({ mentions, reading: { text } }, counts) =>
    Array.from(text.matchAll(/：|(?<=件)——/gu), ({ index }) => index).flatMap(
      (colon): readonly OwnListing[] => {
        // Items with numbers of their own are a series.
        if (mentions.some(({ kind, start }) => kind === 'head' && start > colon)) return [];
        const count = counts.findLast(({ end }) => end <= colon);
        const between = count ? text.slice(count.end, colon) : '';
        const told = text.slice(sinceOrder(text, colon + 1)).replace(PARALLEL, '');
        const rest = told.replace(/^—|[。！；]+$/gu, '');
        if (!count || rest.endsWith('等') || isCountedAgain(count, rest)) return [];
        // “‘四新’‘四化’：‘四新’指……；‘四化’指……”: each of them is explained.
        if (/^“[^“”]+”(?:[是即]?指|是|即)/u.test(rest)) return [];
        // “十件实事，除县医院外全部完成：”
        if (/除[^，：]+外/u.test(between)) return [];
        const found = sizesOf(count, between, rest);
        const list = { start: colon + 1, end: text.length };
        return found.length > 0 ? [{ count, told: [list], found, where: 'after', loose: true }] : [];
      },
    ),
  ),
);

/** “2个抓手：技改与数字化；3类主体：……” has a list of its own behind each. */
const PARALLEL = /；(?:\d|[一二三四五六七八九十])+[\u4e00-\u9fff]{1,8}：[^]*$/u;

function sizesOf({ said, measure }: Count, between: string, list: string): readonly number[] {
  // “再办两件——新建…；改造…。”.
  if (between === '' && measure === '件')
    return list.includes('；') ? [list.split('；').length] : readings(list);
  // “16件惠民实事，我们照单全收：…；…”.
  const [things = '', ...asides] = between.split('，');
  if (asides.length > 0)
    return asides.every((aside) => ASIDE.test(aside)) && TASKS.test(things) && list.includes('；')
      ? readings(list)
      : [];
  if (BETWEEN.test(between)) return TASKS.test(between) ? readings(list) : readingsOfNouns(list);
  // “断头路5条：甲路、乙路、丙街、…”: what is not far off, for a few may be named of many.
  if (between !== '' || measure === '' || said < 3) return [];
  const found = readingsOfNouns(list);
  return found.some((size) => Math.abs(size - said) < 2) ? found : [];
}

const BETWEEN = /^[\u4e00-\u9fff”“]{1,16}$/u;

const ASIDE = /^[\u4e00-\u9fff、]{2,14}$/u;

const TASKS =
  /^[\u4e00-\u9fff]{0,6}(?:实事|任务|工程|行动|工作|举措|措施|项目|方面|大事)”?(?:[是为有]|包括|如下|(?:已|均|都|全部|全面|逐项|逐一|件件|如期)*(?:完成|兑现|落实|办结|见效|落地))*$/u;

/** “7个重点项目：…，甲、乙3个新项目开工，…”: a count of counts. */
function isCountedAgain({ noun }: Count, list: string): boolean {
  const kind = noun.slice(-2);
  if (kind !== '项目' && kind !== '企业') return false;
  return countsIn(list).some((other) => other.noun.includes(kind));
}

/** By ； if it has any, and else by ， or by 、; clauses that ； parts may be as many as their commas say. */
function readings(list: string): readonly number[] {
  const passages = list.split('；').length;
  if (passages > 1) return [passages, clausesOf(list)];
  const tasks = list.split('，').filter((clause) => !GOES_ON.test(clause));
  // “再办好2件：建设健身中心16个，实现乡镇全覆盖”: the others tell what comes of the first.
  if (!/[、；和与及]/u.test(tasks[0] ?? '、') && tasks.slice(1).every((clause) => AIMED.test(clause)))
    return [1];
  // “新增床位620张、托位420个” may be one thing or two.
  const twos = tasks.filter((clause) => /\d[^、]*、[^、]*\d/u.test(clause)).length;
  const sizes = Array.from({ length: twos + 1 }, (_, i) => tasks.length + i);
  return [...sizes, list.split('、').length].filter((size) => size > 1);
}

/** Parted by ； or ，, but for those that only go on with what stands before them: “新建食堂60个，全县累计142个”. */
function clausesOf(list: string): number {
  return list.split(/[；，]/u).filter((clause) => !GOES_ON.test(clause)).length;
}

const AIMED = /^(?:实现|做到|确保|力争)/u;
const GOES_ON =
  /^(?:一[件桩项][件桩项]|其[余他它]|全[省市州县区镇乡]|累计|其中|共|总|惠及|受益|占|达到|有效|切实|让|使)/u;

/** Of other things than tasks only a plain list of names is a list, or passages parted by ；. */
function readingsOfNouns(list: string): readonly number[] {
  if (list.includes('；')) return [list.split('；').length, clausesOf(list)];
  const items = split(list, '、');
  if (items.length < 2 || list.includes('，')) return [];
  return sizesFrom(sizes(items));
}
