import { once } from '../../once.ts';
import { foundIn } from '../../view/joint.ts';
import { clauseAround } from '../../view/matches.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Span } from '../../text/span.ts';

/** A goal that the nation has set a year for, and the year that a sentence tells of it. */
export interface GoalYear extends Span {
  readonly name: string;
  readonly said: number;
  readonly due: number;
}

/**
 * “到2025年……与全国同步基本实现社会主义现代化”: the year told last before a goal of the nation. What is done for it by then (“为基本实现
 * 社会主义现代化奠定基础”) has years of its own, and so have those who are ahead of the others.
 */
export const goalYearsOf = foundIn(
  /基本实现社会主义现代化|社会主义现代化强国|建军一百年奋斗目标/u,
  ({ reading: { text } }: Scanned, catalogue): readonly GoalYear[] =>
    compiled(catalogue).flatMap(({ pattern, goal: { name, year, alsoYears = [] } }) =>
      Array.from(text.matchAll(pattern), (match) => ({ match, at: match.index + match[0].length }))
        .filter(({ match, at }) => !FIRST.test(match[0]) && isGoal(text, at, name))
        .map(({ match, at }): GoalYear => {
          const said = Number(match[1]);
          const fits = [year, ...alsoYears].some((due) => match[0].includes(`${due}年`));
          return { start: match.index, end: at, name, said, due: fits ? said : year };
        }),
    ),
);

const compiled = once(({ calendars }: Catalogue) =>
  calendars.horizons
    .filter(({ fixed }) => fixed)
    .map((goal) => ({
      goal,
      pattern: new RegExp(
        `[到在于](20\\d\\d)年(?!的?基础)(?:(?![到在于]20\\d\\d年)[^。；]){0,90}?${goal.name}`,
        'gu',
      ),
    })),
);

/** Those who mean to be there before the others. */
const FIRST = /率先|提前|先行|走在前|排头兵/u;

/** Whether it is what is reached, and not what is worked for. */
function isGoal(text: string, end: number, name: string): boolean {
  const clause = clauseAround(text, end - 1, '，。；');
  const before = text.slice(clause.start, end - name.length);
  // “与建军一百年奋斗目标（2027年）相衔接” tells its year itself.
  if (/^（20\d\d年/u.test(text.slice(end))) return false;
  return (
    !/(?<!成)[为向朝]|距/u.test(before) &&
    !/奠定|基础|迈|进程|征程|取得|步伐|开局/u.test(text.slice(end, clause.end))
  );
}
