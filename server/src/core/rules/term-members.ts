import type { Term } from '../knowledge/catalogue.ts';
import type { NameMention } from '../scanning/mention.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Listed extends Claim {
  readonly term: Term;
  /** What the text lists. */
  readonly told: readonly string[];
}

/** 提法的内容: “四个意识”（政治意识、大局意识、核心意识） leaves one out. */
export const termMembers: Rule<Listed> = {
  id: 'term-members',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '提法所含各项', en: 'Members of fixed terms' },
  messages: {
    missing: {
      zh: '“{term}”共{count}项，此处列{found}项，缺“{item}”，请核。',
      en: '“{term}” has {count} items; {found} are listed.',
    },
    alien: { zh: '“{term}”里没有“{item}”一项，请核。', en: '“{item}” is no item of “{term}”.' },
    extra: {
      zh: '“{term}”共{count}项，此处列了{found}项，请核。',
      en: '“{term}” has {count} items; {found} are listed.',
    },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      for (const mention of scanned?.mentions ?? []) {
        if (mention.kind === 'name' && mention.what === 'term') yield* listed(view, unit, mention);
      }
    }
  },
  judge({ term, told }) {
    const items = membersOf(term);
    const count = term.count ?? 0;
    const found = told.length;
    const alien = told.find((one) => !items.some((item) => isSame(one, item)));
    const missing = (term.items ?? []).find((item) => !told.some((one) => isSame(one, item)));
    const known = told.filter((one) => items.some((item) => isSame(one, item))).length;
    if (known < count - 1) return { kind: 'unsure', why: '所列多不是其所含各项' };
    const args = { term: clipped(term.term, 10), count, found };
    if (found > count) return breaks({ id: 'extra', args });
    if (alien !== undefined) return breaks({ id: 'alien', args: { ...args, item: clipped(alien, 12) } });
    if (found === count || missing === undefined) return HOLDS;
    return breaks({ id: 'missing', args: { ...args, item: clipped(missing, 12) } });
  },
};

function* listed(view: View, unit: number, { entry, start, end }: NameMention): Generator<Listed> {
  const term = view.catalogue.terms.get(entry);
  const text = view.units[unit]?.reading.text ?? '';
  if (!term?.items || term.checkable !== true || !term.sure || term.items.length < 3) return;
  // Items that are sentences of their own are told with 、 and 和 in them: 三个区分开来.
  if (term.items.some((item) => item.includes('，'))) return;
  const found = listAfter(text, end, term) ?? listBefore(text, start, term) ?? listBeside(text, end, term);
  if (!found || found.told.filter((one) => membersOf(term).some((item) => isSame(one, item))).length < 2)
    return;
  // The finding points at the list, and at no more than a reader can take in.
  const place = { unit, start: found.start, end: Math.min(found.end, found.start + 60) };
  yield { place, figures: [], places: [{ unit, start, end }], term, told: found.told };
}

interface List {
  readonly start: number;
  readonly end: number;
  readonly told: readonly string[];
}

/** “四个意识”（……）, “四个意识”，即……。 */
function listAfter(text: string, end: number, term: Term): List | undefined {
  const opener = /^”?(?:（|：|——|，?即：?)/u.exec(text.slice(end, end + 5));
  if (!opener) return undefined;
  const start = end + opener[0].length;
  const length = text.slice(start).search(opener[0].endsWith('（') ? /）/u : /[。；！？）]/u);
  const content = text.slice(start, length < 0 ? text.length : start + length);
  if (content.includes('等') || content.includes('…')) return undefined;
  // “贫困县摘帽后，不摘责任、不摘政策、……”: when they hold.
  const lead = /^[^，、；]{2,12}[后时]，/u.exec(content)?.[0].length ?? 0;
  return { start: start + lead, ...upTo(content.slice(lead), start + lead, term) };
}

/**
 * “落实‘四个不摘’要求，确保责任、政策、帮扶、监管力度不减”: the next clause lists all but one by what sets them apart, and
 * the sentence has no word of that one.
 */
function listBeside(text: string, end: number, term: Term): List | undefined {
  const { items = [], count = 0 } = term;
  const opener = /^”?[\u4e00-\u9fff]{0,8}，/u.exec(text.slice(end, end + 12));
  if (!opener || !NUMBERED.test(term.term) || items.length !== count) return undefined;
  const start = end + opener[0].length;
  const sentence = /^[^。！？]*/u.exec(text.slice(start))?.[0] ?? '';
  const clause = /^[^，；：。！？]*/u.exec(sentence)?.[0] ?? '';
  const cores = count > 3 ? coresOf(items) : items;
  if (cores.some((core) => core.length < 2 || (count === 3 && core.length < WHOLE))) return undefined;
  const words = clause.split('、');
  const told = words.map((word, i) =>
    cores.findIndex((core) =>
      i === 0 ? word.endsWith(core) : i === words.length - 1 ? word.startsWith(core) : word === core,
    ),
  );
  if (new Set(told).size !== count - 1 || told.length !== count - 1 || told.includes(-1)) return undefined;
  const missing = cores.findIndex((_, i) => !told.includes(i));
  if (sentence.includes(cores[missing] ?? '')) return undefined;
  return { start, end: start + clause.length, told: told.map((i) => items[i] ?? '') };
}

/** Of three, two may be named for themselves, but hardly by their whole names. */
const WHOLE = 4;

/** What sets the items apart: 责任, 政策, 帮扶, 监管 of 摘帽不摘责任 and the others. */
function coresOf(items: readonly string[]): readonly string[] {
  const [first = ''] = items;
  let head = 0;
  while (head < first.length && items.every((item) => item.charAt(head) === first.charAt(head))) head++;
  let tail = 0;
  const fromEnd = (item: string): string => item.charAt(item.length - 1 - tail);
  while (tail < first.length - head && items.every((item) => fromEnd(item) === fromEnd(first))) tail++;
  return items.map((item) => item.slice(head, item.length - tail));
}

/** To the clause in which all items are told: what comes after it, “…，尽锐出战、精准施策”, goes on with something else. */
function upTo(content: string, start: number, term: Term): Pick<List, 'end' | 'told'> {
  const items = membersOf(term);
  const clauses = content.split('，');
  let length = 0;
  for (const clause of clauses) {
    length += clause.length + 1;
    const told = parts(content.slice(0, length - 1), items);
    if (told.length >= (term.count ?? 0)) return { end: start + length - 1, told };
  }
  return { end: start + content.length, told: parts(content, items) };
}

const NUMBERED = /[两二三四五六七八九十\d]/u;

/** 政治意识、大局意识、核心意识“四个意识”: as many parts before it as it has, or all that there are. */
function listBefore(text: string, end: number, term: Term): List | undefined {
  const { count = 0 } = term;
  // 新发展理念 may be spoken of by two of its items; what bears its number is told whole.
  if (!NUMBERED.test(term.term)) return undefined;
  let start = end;
  while (start > 0 && !'，。；：！？（）'.includes(text.charAt(start - 1))) start--;
  const content = text.slice(start, end).replace(/“$/u, '');
  // “财政资金、国有资产、‘三资’管理”: the term is one of the list itself.
  if (content.endsWith('、')) return undefined;
  if (!content.includes('、') || content.includes('等')) return undefined;
  return { start, end: start + content.length, told: parts(content, membersOf(term)).slice(-count) };
}

function parts(content: string, items: readonly string[]): string[] {
  // “务必谦虚谨慎、艰苦奋斗，务必…”: items that have a 、 of their own.
  const marks = items.every((item) => item.includes('、')) ? /[，；]/u : /[、，；]/u;
  const told = content
    .replace(SUMMED, '、')
    .split(marks)
    .map(bare)
    .filter((part) => part !== '');
  const last = told.pop() ?? '';
  // “医疗、医保、医药协同发展”: what all of them do stands behind the last.
  const ends =
    wholeOf(last, items) === undefined && /[和与及]/u.test(last) ? last.split(/[和与及]/u).map(bare) : [last];
  return [...told, ...ends.map((end) => itemOf(end, items))].filter((part) => part !== '');
}

/** 东北 of “西北、华北和东北地区实施的防护林工程”. */
function itemOf(end: string, items: readonly string[]): string {
  const whole = wholeOf(end, items);
  return whole !== undefined && end.startsWith(whole) ? whole : end;
}

/** The item that the last is, or begins with: the longest, for 有机农产品 is no 有机. “享乐主义和奢靡之风” are two. */
function wholeOf(last: string, items: readonly string[]): string | undefined {
  const begun = items.filter((item) => last.startsWith(item)).sort((a, b) => b.length - a.length)[0];
  if (begun === undefined) return items.find((item) => item.startsWith(last));
  return JOINTS.includes(last.charAt(begun.length) || ' ') ? undefined : begun;
}

const JOINTS = '和与及';

/** “城镇、农业、生态‸三类空间和‸生态保护红线”: what sums up a part of them. */
const SUMMED =
  /[二两三四五六七八九][类个项条大种][\u4e00-\u9fff]{2}(?:(?:和|与|以及)(?=[\u4e00-\u9fff]{3})|(?=[、，；]|$))/gu;

/** 坚定道路自信 → 道路自信. */
function bare(part: string): string {
  return part.replace(
    /[“”‘’]|^(?:增强|坚定|围绕|聚焦|紧扣|紧盯|突出|推动|促进|实现|抓好|做好|坚持|坚决|做到|打好|打赢|树牢|统筹推进|协调推进|统筹|推进|加强|贯彻|以及)+|的$/gu,
    '',
  );
}

function membersOf({ items = [], versions = [] }: Term): readonly string[] {
  return [...items, ...versions.flatMap((version) => version.items ?? [])];
}

/** 政治 stands for 政治意识 in a list, and 增强政治意识 for it too. */
function isSame(words: string, member: string): boolean {
  const item = member.replace(/[（）]/gu, '');
  // “新增首台套、首批次、首版次‘三首’产品”
  const told = words.replace(/^(?:新增|新获|获批|推广|推出)+(?=.{2})/u, '');
  if (told === item || told.endsWith(item) || (told.length > 1 && item.startsWith(told))) return true;
  // 执法公示 stands for 行政执法公示.
  if (told.length > 3 && item.includes(told)) return true;
  // The first and last may share words with the sentence: “推进煤电机组节能降碳、…”, “…、运营好农村公路”.
  return (
    item.length > 2 && told.length > item.length && (told.startsWith(item) || told.includes(item.slice(0, 4)))
  );
}
