import type { Span } from '../text/span.ts';

/** A line of a hover: pieces of text, some of which lead to a place in the file. The edge makes Markdown of it. */
export type Line = readonly Piece[];

export type Piece = string | { readonly bold: string } | { readonly text: string; readonly to: Span };
