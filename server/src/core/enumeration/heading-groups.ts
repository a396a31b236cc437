import { grouped } from '../grouped.ts';
import type { Heading } from '../outline/outline.ts';
import type { View } from '../view/view.ts';

/** Headings of one kind under one heading: 一、… with its （一）…, （二）…, （三）…. */
export function headingGroups({ outline }: View): readonly (readonly Heading[])[] {
  const byParent = grouped(outline.headings, ({ style, parent }) =>
    style === 'title' || style === 'plain' ? undefined : `${style}${parent}`,
  );
  return [...byParent.values()].filter((group) => group.length > 1);
}
