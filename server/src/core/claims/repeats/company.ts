import { once } from '../../once.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { type Task, tasksByKey } from './task.ts';

/** What stands beside the tasks of a report. */
export interface Company {
  /** Whether a task beside this one is told among the matters too, with the same number: then the next one is the same as well. */
  readonly stands: (task: Task) => boolean;
  /** Whether the matters repeat the work as it is: three of them at least tell a number that it tells too. */
  readonly faithful: boolean;
  /** “学校18所、幼儿园14所，新增学位8600个”: what things bring with them is the same only where all of them are. */
  readonly comeOfOne: (matter: Task, task: Task) => boolean;
}

/** Tasks told side by side among the work, and again among the matters. */
export function companyOf(view: View, all: readonly Task[], isMatter: (task: Task) => boolean): Company {
  const at = placesIn(all);
  const told = tasksByKey(all);
  const beside = (task: Task, by: number): Task | undefined => {
    const one = all[(at.get(task) ?? 0) + by];
    return one?.figure.place.unit === task.figure.place.unit ? one : undefined;
  };
  const around = (task: Task): readonly Task[] => [-2, -1, 1, 2].flatMap((by) => beside(task, by) ?? []);
  const comesOf = (task: Task, other: Task): boolean => {
    const [last, before] = [beside(task, -1), beside(task, -2)];
    if (!task.comes || !last || /[；。：]/u.test(between(view, last, task))) return true;
    // “改造困难老年人家庭1200户，新增托位500个”: no family brings them.
    if (last.figure.quantity.kind !== 'count') return true;
    const of = before?.figure.quantity.unit === last.figure.quantity.unit ? [before, last] : [last];
    return of.every((one) => around(other).some((near) => near.key === one.key && agree(near, one)));
  };
  const repeats = (matter: Task): boolean =>
    told.get(matter.key)?.some((one) => !isMatter(one) && agree(one, matter)) ?? false;
  return {
    faithful: all.filter((task) => isMatter(task) && repeats(task)).length >= FAITHFUL,
    stands: (task) =>
      around(task).some((near) => told.get(near.key)?.some((one) => isMatter(one) && agree(one, near))),
    comeOfOne: (matter, task) => comesOf(matter, task) && comesOf(task, matter),
  };
}

const FAITHFUL = 3;

const placesIn = once((all: readonly Task[]) => new Map(all.map((task, i) => [task, i])));

function between({ units }: View, { figure: a }: Task, { figure: b }: Task): string {
  return units[a.place.unit]?.reading.text.slice(a.place.end, b.place.start) ?? '';
}

/** Whether both tell one number. */
export function agree({ figure: a }: Task, { figure: b }: Task): boolean {
  return areOneNumber(a.quantity, b.quantity);
}
