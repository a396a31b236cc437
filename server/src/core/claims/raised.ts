import type { Figure } from '../figure.ts';
import type { View } from '../view.ts';
import { statusOf } from './comparable.ts';
import { wordsOf } from './words.ts';

/** What is to be raised to a number, with what has been reached of it, under one name that no catalogue knows. */
export interface Raised {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
}

/** “每千人口养老床位达到42张” and “每千人口养老床位增加到38张”: equal names, one result alone, and a verb that says more. */
export function* raisedOf(view: View): Generator<Raised> {
  const targets: (readonly [Figure, string])[] = [];
  for (const figure of view.figures) {
    if (!isPlain(figure) || figure.sense !== 'to' || !UPWARD.test(figure.verb)) continue;
    const name = nameOf(view, figure);
    if (name !== '' && statusOf(view, figure) === 'target') targets.push([figure, name]);
  }
  if (targets.length === 0) return;
  const results = new Map<string, Figure[]>();
  for (const figure of view.figures) {
    if (!isPlain(figure) || statusOf(view, figure) !== 'actual') continue;
    const name = nameOf(view, figure);
    if (name !== '') results.set(name, [...(results.get(name) ?? []), figure]);
  }
  for (const [target, name] of targets) {
    const [result, ...more] = results.get(name) ?? [];
    if (!result || more.length > 0 || result.quantity.kind !== target.quantity.kind) continue;
    if (result.sense !== 'reach' && result.sense !== 'to') continue;
    if (result.place.unit < target.place.unit) yield { target, result, name };
  }
}

const UPWARD = /提高|提升|增加|扩大|上升|增至|升至/u;

function isPlain({ indicator, measure, role, list, whole, quantity }: Figure): boolean {
  const level = measure === 'level' || measure === 'share';
  return indicator === undefined && level && !role && !list && !whole && quantity.shape === 'single';
}

/** The words before a number where they are a name: 全市 and 全县 before it say nothing more. */
function nameOf(view: View, figure: Figure): string {
  const name = wordsOf(view, figure).replace(/^(?:全[市县区省州]|目前|推动|力促|推进|确保|使|将|把)+/u, '');
  return /^[\u4e00-\u9fffA-Za-z0-9]{4,16}$/u.test(name) ? name : '';
}
