import { clauseAround, type Match, matchesOf } from '../matches.ts';
import { partsOf } from '../parts.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, clipped, HOLDS } from '../verdicts.ts';
import { textOf } from '../view.ts';

interface Due extends Claim {
  readonly what: 'holds' | 'gone' | 'far';
}

/** 期限已过: “2023年底前完成” among the tasks of 2025, “到2052年”. */
export const pastDeadline: Rule<Due> = {
  id: 'past-deadline',
  level: 'warning',
  needs: 'report',
  title: { zh: '期限与远期年份', en: 'Deadlines gone by' },
  messages: {
    gone: {
      zh: '{year}年的安排里期限已过：“{text}”，请核。',
      en: 'A task of {year} with a date gone by: “{text}”.',
    },
    far: { zh: '“{text}”距今过远，疑年份有误，请核。', en: '“{text}” is too far ahead.' },
  },
  *find(view) {
    const { year, kind } = view.facts;
    if (year === undefined || kind === 'communique' || kind === 'speech') return;
    const parts = partsOf(view);
    for (const match of matchesOf(view, DEADLINE)) {
      if (parts[match.place.unit] === 'plan' && !isQualifier(match)) yield claim(match, year, 3);
    }
    for (const match of matchesOf(view, HORIZON)) {
      if (parts[match.place.unit] === 'plan' || kind === 'plan') yield claim(match, year, 12);
    }
  },
  judge: ({ what, place }, view) =>
    what === 'holds'
      ? HOLDS
      : breaks({ id: what, args: { year: view.facts.year ?? 0, text: clipped(textOf(view, place), 20) } }),
};

const DEADLINE = /((?:19|20)\d\d)年(?:年?底|年?末|\d{1,2}月(?:底|末|\d{1,2}日)?|上半年)(?:之?前|以前)/gu;

/** “到2027年，……”; not “从2015年到2020年” and “由2020年到2023年”. */
const HORIZON =
  /(?<![—年底末月日])到((?:19|20)\d\d)年(?!以来|之后)(?=，|底|末|全面|基本|建成|力争|实现|达到|[\u4e00-\u9fff]{2,12}(?:达到|超过|突破|提高))/gu;

/** Years that goals of the country are set for. */
const FAR = new Set([2035, 2049, 2050, 2060]);

function claim({ place, found, text }: Match, year: number, back: number): Due {
  const said = Number(found[1]);
  const { end } = clauseAround(text, place.end, '，。；、');
  const shown = { ...place, end: Math.min(end, place.end + 12) };
  const far = said > year + 10 && !FAR.has(said);
  const gone = said < year && said >= year - back;
  return { place: shown, figures: [], places: [], what: gone ? 'gone' : far ? 'far' : 'holds' };
}

/** “2000年底前建成的小区” says which, not when. */
function isQualifier({ text, place }: Match): boolean {
  const { end } = clauseAround(text, place.end, '，。；、');
  return text.slice(place.end, end).includes('的');
}
