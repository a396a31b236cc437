import type { Figure } from '../../figures/figure.ts';
import { grouped } from '../../grouped.ts';
import type { View } from '../../view/view.ts';
import type { Task } from './task.ts';

/** Tasks told side by side among the work, and again among the matters: where one agrees, the next one is the same too. */
export class Company {
  readonly #view: View;
  readonly #all: readonly Task[];
  readonly #at: ReadonlyMap<Task, number>;
  readonly #told: ReadonlyMap<string, readonly Task[]>;

  constructor(view: View, all: readonly Task[], told: readonly Task[]) {
    this.#view = view;
    this.#all = all;
    this.#at = new Map(all.map((task, i) => [task, i]));
    this.#told = grouped(told, keyOf);
  }

  stands(task: Task): boolean {
    return this.#around(task).some((beside) =>
      this.#told.get(keyOf(beside))?.some((one) => agree(one, beside)),
    );
  }

  /** “学校18所、幼儿园14所，新增学位8600个”: what things bring with them is the same only where all of them are. */
  comeOfOne(matter: Task, task: Task): boolean {
    return this.#comesOf(matter, task) && this.#comesOf(task, matter);
  }

  #comesOf(task: Task, other: Task): boolean {
    const [last, before] = [this.#beside(task, -1), this.#beside(task, -2)];
    if (!task.comes || !last || /[；。]/u.test(between(this.#view, last, task))) return true;
    const around = this.#around(other);
    const of = before?.figure.quantity.unit === last.figure.quantity.unit ? [before, last] : [last];
    return of.every((one) => around.some((beside) => keyOf(beside) === keyOf(one) && agree(beside, one)));
  }

  #around(task: Task): readonly Task[] {
    return [-2, -1, 1, 2].flatMap((by) => this.#beside(task, by) ?? []);
  }

  #beside(task: Task, by: number): Task | undefined {
    const one = this.#all[(this.#at.get(task) ?? 0) + by];
    return one?.figure.place.unit === task.figure.place.unit ? one : undefined;
  }
}

function between({ units }: View, { figure: a }: Task, { figure: b }: Task): string {
  return units[a.place.unit]?.reading.text.slice(a.place.end, b.place.start) ?? '';
}

function agree(a: Task, b: Task): boolean {
  return isOne(a.figure, b.figure);
}

export function isOne({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.unit === b.unit && a.value.coefficient === b.value.coefficient;
}

/** What tasks that tell of one thing have in common, with the last two characters of what it is. */
export function keyOf({ figure: { period, quantity, status }, object }: Task): string {
  return `${object.slice(-2)} ${quantity.kind} ${quantity.unit.replace(/^[百千万亿]+/u, '')} ${period?.to ?? ''} ${status}`;
}
