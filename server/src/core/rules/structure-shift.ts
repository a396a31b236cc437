import { pairsOf } from '../claims/pairs.ts';
import { shortened } from '../claims/growth.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import { magnitude, subtract } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { fromPrinted, meets, minus, negated } from '../interval.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Shift extends Claim {
  readonly verdict: Verdict;
}

/** 结构变化与升降不符: “三次产业结构由17.8∶47.5∶34.7优化为13.6∶45.2∶41.2，服务业比重提高5.6个百分点”. */
export const structureShift: Rule<Shift> = {
  id: 'structure-shift',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '结构变化与升降不符', en: 'Structures against the shifts told of them' },
  messages: {
    shift: {
      zh: '由{from}到{to}，该项{way}{right}个百分点，文中为{told}，请核。',
      en: 'From {from} to {to} it moves by {right} points, written {told}.',
    },
    level: { zh: '前后结构', en: 'One of the two structures' },
  },
  *find(view) {
    for (const { from, to } of pairsOf(view)) {
      if (to.quantity.terms?.length !== 3 || from.quantity.terms?.length !== 3) continue;
      for (const told of view.byUnit[to.place.unit] ?? []) {
        if (told.place.start < to.place.end || told.quantity.kind !== 'point' || told.list) continue;
        const [, branch, verb = ''] = MOVED.exec(clauseBefore(view, told.place)) ?? [];
        if (branch === undefined) continue;
        const verdict = verdictOf(
          view,
          [from, to, told],
          BRANCHES.findIndex((one) => one.test(branch)),
          verb,
        );
        const figures = [from, to, told];
        if (verdict) yield { place: told.place, figures, places: [from.place, to.place], verdict };
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

const MOVED =
  /(第?[一二三]次?产业?|服务业)(?:增加值)?(?:占比|比重|占[^，。；]{0,10}比重)?[^，。；\d]{0,6}?(提高|上升|提升|增加|下降|降低|回落|减少)了?$/u;
const BRANCHES = [/一/u, /二/u, /三|服务业/u] as const;

function verdictOf(
  view: View,
  [from, to, told]: readonly [Figure, Figure, Figure],
  branch: number,
  verb: string,
): Verdict | undefined {
  const [then, now] = [from.quantity.terms?.[branch], to.quantity.terms?.[branch]];
  if (!then || !now) return undefined;
  const change = minus(fromPrinted(now), fromPrinted(then));
  const falls = /[降落少]/u.test(verb);
  if (meets(falls ? negated(change) : change, told.quantity.interval)) return HOLDS;
  const by = subtract(now, then);
  const args = {
    from: printed(view, from),
    to: printed(view, to),
    way: by.coefficient < 0n ? '下降' : '提高',
    right: shortened(magnitude(by), told),
    told: verb + printed(view, told),
  };
  const related = [from, to].map(({ place }) => ({ place, role: { id: 'level', args: {} } }));
  return breaks({ id: 'shift', args }, { related, expected: `${args.right}个百分点` });
}
