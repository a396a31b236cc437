import { isSame, legsOf, pairsOf, runsAgainst, wayOf } from '../claims/growth/pairs.ts';
import { oneWaysOf } from '../claims/growth/one-way.ts';
import { placeOf } from '../claims/numbers.ts';
import { thenAndNowOf } from '../claims/growth/then-and-now.ts';
import { turnsOf } from '../claims/growth/turns.ts';
import { printed } from '../claims/words.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface Direction extends Claim {
  readonly verdict: Verdict;
}

/** 升降词与数不符: “由12.6亿元提高到8.4亿元”, “由39微克下降到42微克”, “由5.2%上升归零”. */
export const direction: Rule<Direction> = {
  id: 'direction',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '升降词与数不符', en: 'Rising and falling words against the numbers' },
  messages: {
    rise: {
      zh: '由{from}到{to}是降，文中为“{verb}”，请核。',
      en: 'From {from} to {to} falls, written “{verb}”.',
    },
    fall: {
      zh: '由{from}到{to}是升，文中为“{verb}”，请核。',
      en: 'From {from} to {to} rises, written “{verb}”.',
    },
    same: {
      zh: '由{from}到{to}没有变，文中为“{verb}”，请核。',
      en: 'From {from} to {to} nothing has changed, written “{verb}”.',
    },
    zero: { zh: '归零是降，文中为“{verb}”，请核。', en: 'What comes to nothing falls, written “{verb}”.' },
    turned: {
      zh: '前说“{said}”，后说“{against}”，两相矛盾，请核。',
      en: '“{said}” first, then “{against}”.',
    },
    narrowed: { zh: '前说“{against}”，后说“{said}”，请核。', en: '“{against}” first, then “{said}”.' },
    widened: {
      zh: '“{against}”而“{said}”，则此前并未同向变动，请核。',
      en: '“{against}” cannot have come of “{said}”.',
    },
    moved: { zh: '{against}与“{said}”方向相反，请核。', en: '{against} is the other way than “{said}”.' },
    grade: { zh: '{against}与“{said}”方向相反，请核。', en: '{against} is the other way than “{said}”.' },
    unturned: { zh: '前后都是{said}，请核。', en: '{said} on both sides.' },
    built: {
      zh: '{name}逐年累积，一般只升不降，文中为“{verb}”，请核。',
      en: '{name} is built up year by year, written “{verb}”.',
    },
    from: { zh: '起点', en: 'From here' },
  },
  *find(view) {
    for (const pair of [...pairsOf(view), ...legsOf(view)]) {
      const { from, to } = pair;
      const way = wayOf(view, pair);
      if (way === undefined) continue;
      const args = { from: printed(view, from), to: printed(view, to), verb: to.verb };
      const related = [{ place: from.place, role: { id: 'from', args: {} } }];
      const formula = `${args.to}${isSame(pair) ? '＝' : way === 'rise' ? '＜' : '＞'}${args.from}`;
      const verdict = runsAgainst(view, pair)
        ? breaks({ id: isSame(pair) ? 'same' : way, args }, { related, formula })
        : HOLDS;
      yield { place: to.place, figures: [from, to], places: [from.place], verdict };
    }
    for (const { unit, start, end, kind, said, against } of turnsOf(view)) {
      const verdict = breaks({ id: kind, args: { said, against } });
      yield { place: { unit, start, end }, figures: [], places: [], verdict };
    }
    for (const { unit, start, end, name, verb } of oneWaysOf(view)) {
      const verdict = breaks({ id: 'built', args: { name: clipped(name, 16), verb } });
      yield { place: { unit, start, end }, figures: [], places: [], verdict };
    }
    for (const { unit, then, now, verb, fits } of thenAndNowOf(view)) {
      const [from, place] = [placeOf(unit, then), placeOf(unit, now)];
      const related = [{ place: from, role: { id: 'from', args: {} } }];
      const args = { from: textOf(view, from), to: textOf(view, place), verb };
      const verdict = fits ? HOLDS : breaks({ id: 'rise', args }, { related });
      yield { place, figures: [], places: [from], verdict };
    }
    for (const { place } of matchesOf(view, ZERO, '零')) {
      const verdict = breaks({ id: 'zero', args: { verb: textOf(view, place) } });
      yield { place, figures: [], places: [], verdict };
    }
  },
  judge: ({ verdict }) => verdict,
};

/** “由5.2%上升归零”, “由11.8%升至零”. */
const ZERO =
  /(?:上升|提高|增长|增加|扩大|提升)(?:[归清]零|[到至]了?零(?=[，。；、]|$))|(?<=[\d%‰人户个起])，?[升增][到至]零(?=[，。；、]|$)/gu;
