import { isHan } from '../text/characters.ts';
import { approximatorAfter } from '../lexicon/approximators.ts';
import type { HeadMention, Mention, PeriodMention } from '../scanning/mention.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** What stands in a clause: mentions, and the text between them. */
export type Item = Gap | Exclude<Mention, HeadMention>;

export interface Gap extends Span {
  readonly kind: 'gap';
}

/**
 * A run of words between ，；：。 and brackets with numbers in them. “地区生产总值（上年为400亿元）达到434亿元，增长5.6%” has
 * three: the bracket's content comes after the clause it stands in.
 */
export interface Clause {
  /** The mark before it: '，', '；', '：', '（', '' at the beginning of a sentence or after a head. */
  readonly opener: string;
  /** Whether it stands in a bracket, whose year and subject are its own. */
  readonly aside: boolean;
  readonly items: readonly Item[];
}

/** The clauses of a sentence that may hold figures; a head's title ends at each of `ends`, also where no mark follows it. */
export function clausesOf(scanned: Scanned, ends: readonly number[]): readonly Clause[] {
  const { mentions, reading } = scanned;
  const closes = closings(mentions);
  const clauses: Clause[] = [];
  let items: Item[] = [];
  let inner: Clause[] = [];
  let opener = '';
  let at = 0;
  const titles = [...titleEnd(scanned), ...ends].sort((a, b) => a - b);
  let title = 0;
  const close = (mark: string): void => {
    if (items.length > 0) clauses.push({ opener, aside: false, items });
    clauses.push(...inner);
    items = [];
    inner = [];
    opener = mark;
  };
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start < at) continue;
    while ((titles[title] ?? at) < at) title++;
    const end = titles[title];
    if (end !== undefined && end <= mention.start) {
      if (end > at) pushGap(items, reading.text, at, end);
      close('');
      at = end;
      title++;
    }
    if (mention.start > at) pushGap(items, reading.text, at, mention.start);
    at = mention.end;
    if (mention.kind === 'head') {
      // What a sentence has begun with holds for each item of its list: “到2025年：一是…；二是…”.
      const isItem = clauses.length > 0 && !SECTIONS.has(mention.style);
      close(isItem ? '；' : '');
    } else if (mention.kind !== 'mark') {
      items.push(mention);
    } else if (SPLITS.includes(mention.mark)) {
      close(mention.mark);
    } else if (mention.mark === '（') {
      const end = closes.get(k);
      if (end === undefined) continue;
      const content = mentions.slice(k + 1, end);
      if (content.some(({ kind }) => kind === 'quantity'))
        inner.push(...bracketed(content, reading.text, mention.end));
      const dated = whenOf(content, reading.text);
      const last = items.at(-1);
      if (dated && last?.kind !== 'quantity') items.push(dated);
      // “研发经费18.9亿元（2020年数）”: read before its number, unless that ends a pair whose years the next pair goes on with.
      else if (dated && !'到至'.includes(reading.text.charAt((last?.start ?? 0) - 1)))
        items.splice(-1, 0, dated);
      at = mentions[end]?.end ?? at;
      k = end;
    } else if (mention.mark !== '）') {
      items.push(mention);
    }
  }
  if (at < reading.text.length) pushGap(items, reading.text, at, reading.text.length);
  close('');
  return clauses;
}

/** “研发经费（2024年数）达到12.6亿元”: a bracket before a number or behind it that tells of which year it is. */
function whenOf(content: readonly Mention[], text: string): PeriodMention | undefined {
  const [period, ...rest] = content;
  const last = content.at(-1);
  // “（该指标滞后一年发布，此为2022年数）”
  if (
    last?.kind === 'period' &&
    IS_OF.test(text.slice(0, last.start)) &&
    /^数据?）/u.test(text.slice(last.end))
  )
    return last;
  if (period?.kind !== 'period' || rest.length > 0) return undefined;
  return /^（(?:截至)?[^（）]*?(?:数据?|口径|快报)?）/u.test(text.slice(period.start - 1))
    ? period
    : undefined;
}

const IS_OF = /(?:[此均]|该?数据?|以上)[为系是]$/u;

/** “7.增进民生福祉 城镇新增就业8000人”: where white space parts the title of a head that is no heading from what follows it. */
function titleEnd({ mentions, reading: { text } }: Scanned): readonly number[] {
  const [head] = mentions;
  if (head?.kind !== 'head' || head.start > 0) return [];
  const space = text.indexOf(' ', head.end + 1);
  return space >= 0 && space < head.end + LONGEST_TITLE && isHan(text.charCodeAt(space - 1)) ? [space] : [];
}

const LONGEST_TITLE = 40;

const SECTIONS: ReadonlySet<HeadMention['style']> = new Set([
  'part',
  'chapter',
  'section',
  'panel',
  'ideographic',
  'bracketed-ideographic',
  'dash',
]);

const SPLITS = '，；：。！？—';

/** 以上 and 左右 after a number belong to it, not to what follows. */
function pushGap(items: Item[], text: string, start: number, end: number): void {
  let from = start;
  if (items.at(-1)?.kind === 'quantity') from += approximatorAfter(text, start)?.word.length ?? 0;
  while (from < end && text.charCodeAt(from) === 0x20) from++;
  if (from < end) items.push({ kind: 'gap', start: from, end });
}

/** Index of the bracket that closes each one; none for those that stay open in this sentence. */
function closings(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const open: number[] = [];
  const closed = new Map<number, number>();
  mentions.forEach((mention, k) => {
    if (mention.kind !== 'mark') return;
    if (mention.mark === '（') open.push(k);
    const opener = mention.mark === '）' ? open.pop() : undefined;
    if (opener !== undefined) closed.set(opener, k);
  });
  return closed;
}

function bracketed(content: readonly Mention[], text: string, start: number): Clause[] {
  const clauses: Clause[] = [];
  let items: Item[] = [];
  let opener = '（';
  let at = start;
  for (const mention of content) {
    if (mention.start < at) continue;
    if (mention.start > at) pushGap(items, text, at, mention.start);
    at = mention.end;
    if (mention.kind === 'head') continue;
    if (mention.kind === 'mark' && SPLITS.includes(mention.mark)) {
      clauses.push({ opener, aside: true, items });
      items = [];
      opener = mention.mark;
    } else {
      items.push(mention);
    }
  }
  return [...clauses, { opener, aside: true, items }];
}
