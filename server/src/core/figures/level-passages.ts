import type { Facts } from '../facts/facts.ts';
import type { Heading, Outline } from '../outline/outline.ts';
import type { Scanned } from '../text/unit.ts';
import { regionOf } from './regions.ts';

/**
 * The level of government whose books each sentence is about, where that is not the whole place: under “2.市级安排” what
 * is told without a place (“教育支出21.46亿元”) is of 市级, and no growth on 全市's 108.36亿元. Undefined for the whole.
 */
export function levelsOf(
  units: readonly Scanned[],
  { headings }: Outline,
  facts: Facts,
): readonly (string | undefined)[] {
  const opened = new Map<number, string | undefined>();
  const own: (string | undefined)[] = [];
  for (const heading of headings) {
    const level = ofHeading(heading, own[heading.parent], facts);
    own.push(level);
    opened.set(heading.place.unit, level);
  }
  let section: string | undefined;
  let level: string | undefined;
  return units.map(({ opens, reading: { text } }, index) => {
    const isHead = opened.has(index);
    if (isHead) section = opened.get(index);
    if (isHead || opens === 'paragraph') level = section;
    const lead = LEAD.exec(text);
    if (lead) level = lead[1] === undefined ? undefined : ownLevel(lead[1], facts);
    return level;
  });
}

function ofHeading({ level, title }: Heading, above: string | undefined, facts: Facts): string | undefined {
  if (level === 0 || /[全我][省市县区州盟旗]/u.test(title)) return undefined;
  const named = TITLE.exec(title)?.[1];
  return named === undefined ? above : ownLevel(named, facts);
}

/** 市级 of a city's report; 县级 there is that of others. */
function ownLevel(written: string, facts: Facts): string | undefined {
  return regionOf(`全${written.charAt(0)}`, facts) === regionOf(undefined, facts) ? written : undefined;
}

const ACCOUNTS = '一般公共预算|公共财政|政府性基金|国有资本|社会保险基金|财政|预算|收支|收入|支出';

/** “2.市级情况”, “（一）2022年市本级一般公共预算执行情况” */
const TITLE = new RegExp(`([省市县区州盟旗]本?级)(?:情况|安排|预期|决算|执行|${ACCOUNTS})`, 'u');

/** What a sentence is about from its beginning: “2022年，市级政府性基金收入71.28亿元，加…”, “全市…”. */
const LEAD = new RegExp(
  `^[^；：]{0,12}?(?:([省市县区州盟旗]本?级)(?:${ACCOUNTS})|[全我][省市县区州盟旗])`,
  'u',
);
