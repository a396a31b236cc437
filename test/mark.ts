import type { Span } from '../server/src/core/text/span.ts';

/** A text with its marks taken out: ⟦…⟧ are spans, ‸ is the cursor. */
export interface Marked {
  readonly text: string;
  /** In the order of the text. */
  readonly spans: readonly Span[];
  readonly cursor: number | undefined;
}

/** `marked('增长⟦5.6%⟧')` is {text: '增长5.6%', spans: [{start: 2, end: 6}]}. */
export function marked(source: string): Marked {
  const spans: Span[] = [];
  const opened: number[] = [];
  let cursor: number | undefined;
  let text = '';
  for (const char of source) {
    if (char === '⟦') opened.push(text.length);
    else if (char === '⟧') spans.push({ start: opened.pop() ?? 0, end: text.length });
    else if (char === '‸') cursor = text.length;
    else text += char;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start), cursor };
}
