import type { Locale } from '../lint/messages.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * Where a place stands as colleagues tell each other: “第一部分第3段”, never a line number. The part is the numbered
 * heading of the first level above it; paragraphs count from there.
 */
export function whereIs(view: View, { unit }: Place, locale: Locale): string {
  const part = partAbove(view, unit);
  const from = part ? part.place.unit + 1 : 0;
  let paragraph = 0;
  for (let i = from; i <= unit; i++) if (view.units[i]?.opens === 'paragraph') paragraph++;
  paragraph = Math.max(1, paragraph);
  if (locale === 'en')
    return part ? `part ${part.ordinal}, paragraph ${paragraph}` : `paragraph ${paragraph}`;
  return part ? `第${chinese(part.ordinal)}部分第${paragraph}段` : `第${paragraph}段`;
}

function partAbove({ outline, headingOf }: View, unit: number) {
  let heading = outline.headings[headingOf[unit] ?? -1];
  while (heading && heading.level > 1) heading = outline.headings[heading.parent];
  return heading?.level === 1 && heading.ordinal > 0 ? heading : undefined;
}

/** 1 to 99 in Chinese: 12 is 十二. */
function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  if (tens === 0 || n > 99) return DIGITS[n] ?? String(n);
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${DIGITS[n % 10] ?? ''}`;
}
