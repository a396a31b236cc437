import type { HeadStyle } from '../scanning/mention.ts';
import type { Place } from '../text/span.ts';

/** A heading of a report, or an item of a list that the outline shows. */
export interface Heading {
  /** 0 the report's title, 1 一、, 2 （一）, 3 1. and 一是, 4 a run-in topic. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** `plain`: a head that bears no number. */
  readonly style: HeadStyle | 'title' | 'plain' | 'topic';
  /** The number that its marker bears; 0 where it has none. */
  readonly ordinal: number;
  /** White space of hard wraps left out, closing 。 left out: “（一）全力稳增长”. */
  readonly title: string;
  /** The title, marker included. */
  readonly place: Place;
  /** Index of the heading above it in `Outline.headings`, -1 at the top. */
  readonly parent: number;
  /** The last sentence of what stands under it. */
  readonly lastUnit: number;
}

/** A run of items at one level: 一、二、三、 or 一是…二是… or ——…——…. What numbering and enumerated counts are checked on. */
export interface Series {
  readonly style: HeadStyle;
  readonly items: readonly { readonly ordinal: number; readonly place: Place }[];
  /** Index of the heading it stands under, -1 at the top. */
  readonly under: number;
}

export interface Outline {
  /** In the order of the text; the first is the title where the report has one. */
  readonly headings: readonly Heading[];
  readonly series: readonly Series[];
}

/** That of a report of which only some sentences are shown. */
export const NO_OUTLINE: Outline = { headings: [], series: [] };
/** A heading before its place in the tree is known. */
export type Head = Omit<Heading, 'title' | 'parent' | 'lastUnit'>;
