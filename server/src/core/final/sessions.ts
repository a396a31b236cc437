import { locate } from '../analyse.ts';
import { matchesOf } from '../view/matches.ts';
import { overlaps } from '../text/span.ts';
import type { Entry } from './entry.ts';
import type { Exam } from './exam.ts';

/** Every session of a congress and every plenum that the text names: “市六届人大四次会议”, “二十届三中全会”. */
export function* sessionsIn({ analysis, report }: Exam): Generator<Entry> {
  const { view, linted } = report.body;
  for (const { place, found } of matchesOf(view, NAMED, '届')) {
    if (linted.findings.some((one) => one.place.unit === place.unit && overlaps(one.place, place))) continue;
    yield { span: locate(analysis, report, place), text: `“${found[0]}”`, state: 'look' };
  }
}

const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
const NAMED = new RegExp(
  `(?:第${NUMBER}|(?:党的|[省市县区州旗])?${NUMBER})届[^，。；、：\\s]{0,12}?(?:${NUMBER}次(?:全体)?会议|${NUMBER}中全会|${NUMBER}次全会)`,
  'gu',
);
