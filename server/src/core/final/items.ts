import { locate } from '../analyse.ts';
import { whereIs } from '../features/where.ts';
import type { Bilingual, Finding } from '../lint/finding.ts';
import { renderFinding } from '../lint/messages.ts';
import { estimatesIn, partYearsIn } from './estimates.ts';
import type { Entry } from './entry.ts';
import { sessionsIn } from './sessions.ts';
import { singlesIn } from './singles.ts';
import { unknownsIn } from './unknowns.ts';
import { yearWordsIn } from './year-words.ts';
import type { Exam } from './exam.ts';

interface Examined {
  readonly id: string;
  readonly title: Bilingual;
  readonly look: (exam: Exam) => Iterable<Entry>;
}

/** Rules whose findings stand in an item of their own; the last item but two has those of all others. */
const BLANKS = ['placeholder', 'unit-missing', 'broken-numeral'];
const YEARS = ['year-word', 'stale-year'];
const SESSIONS = ['session', 'plenum'];
const NOTES = ['note-mark'];
const PLACES = ['place-left', 'voice'];
const OWN = new Set(['estimate', ...BLANKS, ...YEARS, ...SESSIONS, ...NOTES, ...PLACES]);

/** What an office goes through before it prints, in its order: 定稿体检. */
export const items: readonly Examined[] = [
  { id: 'facts', title: { zh: '地区与年份', en: 'Place and year' }, look: unknownsIn },
  {
    id: 'blanks',
    title: { zh: '留空、占位与残损数字', en: 'Blanks, placeholders, broken numerals' },
    look: (exam) => found(exam, ({ rule }) => BLANKS.includes(rule)),
  },
  {
    id: 'estimates',
    title: { zh: '预计数', en: 'Estimates' },
    look: (exam) => [
      ...found(exam, (finding) => finding.rule === 'estimate' && !isPartYear(finding)),
      ...estimatesIn(exam),
    ],
  },
  {
    id: 'part-years',
    title: { zh: '不足一年的数', en: 'Parts of the year under review' },
    look: (exam) => [...found(exam, isPartYear), ...partYearsIn(exam)],
  },
  {
    id: 'year-words',
    title: { zh: '今年、去年、明年', en: 'Year words' },
    look: (exam) => [...found(exam, ({ rule }) => YEARS.includes(rule)), ...yearWordsIn(exam)],
  },
  {
    id: 'sessions',
    title: { zh: '届次与全会', en: 'Sessions and plenums' },
    look: (exam) => [...found(exam, ({ rule }) => SESSIONS.includes(rule)), ...sessionsIn(exam)],
  },
  {
    id: 'notes',
    title: { zh: '注号与注释', en: 'Note marks and notes' },
    look: (exam) => found(exam, ({ rule }) => NOTES.includes(rule)),
  },
  {
    id: 'places',
    title: { zh: '地名与口吻', en: 'Place names and voice' },
    look: (exam) => found(exam, ({ rule }) => PLACES.includes(rule)),
  },
  {
    id: 'findings',
    title: { zh: '其余疑点', en: 'Other findings' },
    look: (exam) => found(exam, ({ rule }) => !OWN.has(rule)),
  },
  { id: 'judged', title: { zh: '已判读', en: 'Judged' }, look: judged },
  { id: 'singles', title: { zh: '孤数（唯一出处，须对材料）', en: 'Single figures' }, look: singlesIn },
];

/** “1—11月” in a review of the year, which waits for the year's number. */
function isPartYear({ rule, message }: Finding): boolean {
  return rule === 'estimate' && message.id === 'months';
}

/** Open findings of a kind. A hint is a remark and keeps nobody from printing. */
function* found(exam: Exam, wanted: (finding: Finding) => boolean): Generator<Entry> {
  for (const finding of exam.report.body.linted.findings) {
    if (!wanted(finding)) continue;
    const level = exam.levelOf(exam.report, finding);
    if (level !== 'off') yield entryOf(exam, finding, level === 'hint' ? 'look' : 'open');
  }
}

/** What a person has judged is shown as such: the list goes to the file. */
function* judged(exam: Exam): Generator<Entry> {
  for (const finding of exam.report.body.linted.findings) {
    if (exam.levelOf(exam.report, finding) === 'off') yield entryOf(exam, finding, 'settled');
  }
}

function entryOf({ analysis, report, locale }: Exam, finding: Finding, state: Entry['state']): Entry {
  const { place } = finding;
  return {
    span: locate(analysis, report, place),
    text: renderFinding(finding, locale),
    paragraph: whereIs(report.body.view, place, locale),
    state,
  };
}
