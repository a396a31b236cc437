import type { Entry } from './entry.ts';
import type { Exam } from './exam.ts';

/** The year and the place, on which all else hangs, where they could not be read: “年份不明，与年份有关的各项未核。” */
export function* unknownsIn({ report, locale }: Exam): Generator<Entry> {
  const { year, place } = report.body.view.facts;
  if (year === undefined) {
    const said = {
      zh: '年份不明，与年份有关的各项未核。',
      en: 'The year is unknown: nothing about years was checked.',
    };
    yield { text: said[locale], state: 'look' };
  }
  if (place === undefined) {
    const said = {
      zh: '地区不明，与地名有关的各项未核。',
      en: 'The place is unknown: nothing about places was checked.',
    };
    yield { text: said[locale], state: 'look' };
  }
}
