import type { Analysis } from '../analyse.ts';
import { contains, type Span } from '../text/span.ts';
import { at } from '../text/unit.ts';
import { cursorAt } from './cursor.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What a selection grows over, from the inside: number or name, clause, sentence, paragraph, section, file. */
export function selectionsAt(analysis: Analysis, offset: number): readonly Span[] {
  const cursor = cursorAt(analysis, offset);
  if (!cursor) return [];
  const { unit, scanned } = cursor;
  const start = analysis.starts[unit] ?? 0;
  const word = scanned.mentions.find(
    ({ kind, start: from, end }) =>
      (kind === 'quantity' || kind === 'name') && from <= cursor.at && cursor.at <= end,
  );
  const spans = [
    ...(word ? [at(start, scanned, word)] : []),
    clauseAt(analysis.text, offset),
    inked(analysis.text, { start, end: start + scanned.text.length }),
    paragraphAt(analysis, unit),
    ...sectionsAround(sectionsOf(analysis), offset),
    { start: 0, end: analysis.text.length },
  ];
  return growing(spans, offset);
}

const CLAUSE_ENDS = '，；。！？：,;!?\r\n';

function clauseAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && !CLAUSE_ENDS.includes(text.charAt(start - 1))) start--;
  while (end < text.length && !CLAUSE_ENDS.includes(text.charAt(end))) end++;
  return inked(text, { start, end });
}

function paragraphAt({ units, starts, text }: Analysis, unit: number): Span {
  let first = unit;
  let after = unit + 1;
  while (first > 0 && units[first]?.opens !== 'paragraph') first--;
  while (after < units.length && units[after]?.opens !== 'paragraph') after++;
  return inked(text, { start: starts[first] ?? 0, end: starts[after] ?? text.length });
}

function sectionsAround(sections: readonly Section[], offset: number): readonly Span[] {
  const around = sections.find(({ range }) => range.start <= offset && offset <= range.end);
  return around ? [...sectionsAround(around.children, offset), around.range] : [];
}

/** Without the white space at both ends. */
function inked(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Each must hold the offset and the one before, and be larger. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept.at(-1) ?? { start: offset, end: offset };
    if (contains(span, inner) && span.end - span.start > inner.end - inner.start) kept.push(span);
  }
  return kept;
}
