import type { Place } from '../text/span.ts';
import { titleIn } from './titles.ts';
import type { Scanned } from '../text/unit.ts';
import { isRow } from '../text/rows.ts';

/** How far down the page a title may stand under the organ's name, a document number and the like. */
const TOP = 6;

/**
 * The title of the report that these units are: one of a report's kinds, or else a first line that stands alone
 * (“云川市经济形势分析”). A text that begins with a head or a sentence has none.
 */
export function documentTitle(units: readonly Scanned[]): Place | undefined {
  for (let i = 0; i < Math.min(TOP, units.length); i++) {
    const unit = units[i];
    if (!unit) break;
    const head = unit.mentions[0];
    // “——云川经济开发区管委会工作报告” stands under a slogan.
    if (head?.kind === 'head' && head.start === 0 && head.style !== 'dash') break;
    const title = titleIn(unit);
    if (title) return { unit: i, ...title, start: Math.max(title.start, dashesOf(unit)) };
    if (/[。！？]/u.test(unit.reading.text)) break;
  }
  const first = units[0];
  const text = first?.reading.text ?? '';
  if (units.length < 2 || units[1]?.opens !== 'paragraph' || text.length < 4 || text.length > 40)
    return undefined;
  if (first?.mentions[0]?.kind === 'head' && first.mentions[0].start === 0) return undefined;
  return /[。！？；：，]$/u.test(text) || isRow(text) ? undefined : { unit: 0, start: 0, end: text.length };
}

/** How long the dashes are that a subtitle begins with. */
function dashesOf({ reading: { text } }: Scanned): number {
  return /^—*/u.exec(text)?.[0].length ?? 0;
}

/**
 * Where the text proper begins: after the title, its session line (“——2025年1月8日在…会议上”) and a contents page,
 * whose lines come again as heads.
 */
export function frontMatterEnd(units: readonly Scanned[], title: Place | undefined): Place {
  let unit = title?.unit ?? 0;
  let start = title?.end ?? 0;
  while (
    unit + 1 < units.length &&
    (start >= textAt(units, unit).length || isSessionLine(textAt(units, unit).slice(start)))
  ) {
    unit++;
    start = 0;
    if (!isSessionLine(textAt(units, unit)) && textAt(units, unit) !== '') break;
  }
  const contents = contentsEnd(units, unit);
  return contents > unit ? { unit: contents, start: 0, end: 0 } : { unit, start, end: start };
}

function textAt(units: readonly Scanned[], i: number): string {
  return units[i]?.reading.text ?? '';
}

function isSessionLine(text: string): boolean {
  return text.length < 60 && /^(?:——|（)?.{0,30}\d日.{0,30}(?:会议?上|大会上|通过|批准)?）?$/u.test(text);
}

/** The unit at which the first line of a contents page comes again. */
function contentsEnd(units: readonly Scanned[], from: number): number {
  const heading = units.findIndex(
    (unit, i) => i >= from && i < from + TOP && /^目\s?录$/u.test(unit.reading.text),
  );
  if (heading < 0) return from;
  const first = withoutPage(textAt(units, heading + 1));
  if (first.length < 2) return heading + 1;
  for (let i = heading + 2; i < units.length; i++)
    if (withoutPage(textAt(units, i)).startsWith(first)) return i;
  return heading + 1;
}

function withoutPage(line: string): string {
  return line.replace(/[\s.…·]*\d{0,3}$/u, '').replace(/\s/gu, '');
}
