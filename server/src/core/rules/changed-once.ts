import { agree, type Said } from '../claims/repeats/comparable.ts';
import { type Attribute, attributesOf } from '../claims/repeats/projects.ts';
import { besideTold } from '../claims/repeats/beside-told.ts';
import { amongKnownOf } from '../claims/repeats/among-known.ts';
import { areMixedUp, currenciesOf } from '../claims/repeats/currencies.ts';
import { divisionsOf } from '../claims/repeats/divisions.ts';
import { echoesOf } from '../claims/repeats/echoes.ts';
import { lookBacksOf } from '../claims/repeats/look-backs.ts';
import { repeatedPhrases } from '../claims/repeats/phrases.ts';
import { promisesTwice } from '../claims/repeats/promises.ts';
import { peopleTwice } from '../claims/repeats/own-people.ts';
import { keptOf } from '../claims/repeats/kept.ts';
import { rowsTold } from '../claims/repeats/rows-told.ts';
import { sameWords } from '../claims/repeats/same-words.ts';
import { setsTwice } from '../claims/repeats/sets.ts';
import { isSwap } from '../claims/repeats/slips.ts';
import { startsOf } from '../claims/repeats/starts.ts';
import { repeatedTasks } from '../claims/repeats/tasks.ts';
import { figuresAt } from '../claims/sums/additions.ts';
import { leftTwice } from '../claims/sums/leftovers.ts';
import type { Figure } from '../figures/figure.ts';
import { amongAlike } from '../figures/among-alike.ts';
import { eachWithEarlier } from '../grouped.ts';
import type { Fix } from '../lint/finding.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

/** A number told of one thing in two places, where one may have been changed alone. */
interface Told extends Claim {
  readonly what: string;
  readonly here: Said;
  readonly there: Said;
}

/** 只改了一处: “总投资12.6亿元的榆岭高速” here, “总投资13.1亿元的榆岭高速” there. */
export const changedOnce: Rule<Told> = {
  id: 'changed-once',
  level: 'warning',
  needs: 'report',
  title: { zh: '只改了一处', en: 'Changed in one place only' },
  messages: {
    differs: {
      zh: '“{what}”两处不一：此处{here}，另一处{there}，请核后统一。',
      en: '“{what}”: {here} here, {there} elsewhere.',
    },
    other: { zh: '另一处', en: 'the other place' },
    here: { zh: '此处改为{text}', en: 'Change this to {text}' },
    there: { zh: '另一处改为{text}', en: 'Change the other to {text}' },
  },
  *find(view) {
    for (const [here, there] of sameObjects(view)) {
      yield claim(here.figure, there.figure, here.object + here.what);
    }
    for (const { here, there, words } of repeatedPhrases(view)) yield claim(here, there, words);
    const told = [
      ...divisionsOf(view),
      ...echoesOf(view),
      ...repeatedTasks(view),
      ...lookBacksOf(view),
      ...amongKnownOf(view),
      ...startsOf(view),
      ...setsTwice(view),
      ...keptOf(view),
      ...rowsTold(view),
      ...sameWords(view),
      ...currenciesOf(view),
      ...promisesTwice(view),
    ];
    for (const { here, there, words } of [...told, ...besideTold(view, told)])
      yield claim(here, there, words);
    for (const [here, there, what] of leftTwice(view))
      yield {
        place: here.place,
        figures: figuresAt(view, [here, there]),
        places: [there.place],
        what,
        here,
        there,
      };
    for (const [here, there] of peopleTwice(view))
      yield { place: here.place, figures: [], places: [there.place], what: '本地人口', here, there };
  },
  judge({ what, here, there, place }, view) {
    if (agree(here, there) && !areMixedUp(here, there)) return HOLDS;
    const texts = { here: textOf(view, here.place), there: textOf(view, there.place) };
    return breaks(
      { id: 'differs', args: { what: clipped(what, 16), ...texts } },
      {
        related: [{ place: there.place, role: { id: 'other', args: {} } }],
        fixes: [fix('here', place, texts.there), fix('there', there.place, texts.here)],
      },
    );
  },
};

function claim(here: Figure, there: Figure, what: string): Told {
  return { place: here.place, figures: [here, there], places: [there.place], what, here, there };
}

function fix(id: string, place: Figure['place'], text: string): Fix {
  return { title: { id, args: { text } }, edits: [{ place, text }], safe: false };
}

/** Each later mention of an object's attribute with the first that it repeats. */
const sameObjects = amongAlike(
  attributesOf,
  ({ object, what }) => [`${object.charAt(0)} ${what}`],
  function* (group): Generator<readonly [Attribute, Attribute]> {
    for (const [one, earlier] of eachWithEarlier(group, MOST)) {
      const same = earlier.find((other) => isSame(one, other));
      if (same) yield [one, same];
    }
  },
);

const MOST = 24;

/**
 * A phase has its own sums, but where the text tells them besides, or a swap of digits makes the one of the other; and so has
 * each project of a firm that its name alone is told of (星澜项目, 星澜晶圆项目).
 */
function isSame(a: Attribute, b: Attribute): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.place.unit === other.place.unit || one.quantity.kind !== other.quantity.kind) return false;
  const [short, long] = a.object.length < b.object.length ? [a.object, b.object] : [b.object, a.object];
  // A part of a road may be built, but hardly one of the same digits turned round.
  const turned = (beginAlike(short, long) || isShortFor(short, long)) && isSwap(one.quantity, other.quantity);
  if (a.implied || b.implied) return turned;
  if (short.length < FIRM) return turned;
  if (short !== long) return turned && short.length >= WHOLE && !isLater(a) && !isLater(b);
  if (a.phase === b.phase || (a.split && b.split)) return true;
  // Beside “总投资12.6亿元的榆岭产业园” its 二期 is another.
  return !isLater(a) && !isLater(b) && isSwap(one.quantity, other.quantity);
}

/** 榕洛二级路 for 榕垌至洛西二级公路, 澜山枢纽 for 澜山水利枢纽大坝: the characters of the one in the order of the other. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < WHOLE || long.length > 2 * short.length + 2) return false;
  let at = -1;
  return Array.from(short).every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}

/** One begins with the other, or both with a name that is told whole: 云溪光伏治沙基地 of “…基地进展顺利” and “…基地全容量并网”. */
function beginAlike(short: string, long: string): boolean {
  if (long.startsWith(short) || long.startsWith(short.slice(0, LONG))) return true;
  let same = 0;
  while (same < short.length && short.charAt(same) === long.charAt(same)) same++;
  return WORKS.test(short.slice(0, same));
}

/** 金竹坪水库 of “金竹坪水库下闸” and “金竹坪水库调蓄能力”. */
const WORKS = /[\u4e00-\u9fff]{2}(?:水库|大桥|隧道|电站|机场|水厂|枢纽|高速|公路|铁路|医院|大道)$/u;

const LONG = 6;

function isLater({ phase }: Attribute): boolean {
  return phase !== '' && phase !== '一';
}

/** A name this long is told whole, and what goes on is what becomes of it: 榆岭抽水蓄能电站地下厂房. */
const WHOLE = 4;

/** A name this short is a firm's, not its project's. */
const FIRM = 4;
