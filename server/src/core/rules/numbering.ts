import { passageRuns } from '../enumeration/numbered.ts';
import type { Message } from '../lint/finding.ts';
import { matchesOf } from '../view/matches.ts';
import { numeralsOf, ordinalOf } from '../numbers/ordinals.ts';
import type { Series } from '../outline/outline.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

type Numbered = Items | Plenums;

interface Items extends Claim {
  readonly kind: 'items';
  readonly series: Pick<Series, 'items'>;
  /** The item that does not follow on its predecessor; absent where all do. */
  readonly slip?: Slip;
}

/** “二中、三中、四中全会”. */
interface Plenums extends Claim {
  readonly kind: 'plenums';
  readonly gap?: { readonly before: string; readonly found: string; readonly due: string };
}

interface Slip {
  readonly index: number;
  readonly what: 'repeated' | 'missing' | 'disordered';
  /** The number that would follow on the one before. */
  readonly due: number;
}

/** 序号: “（三）”后是“（五）”, two “三是”, “四、”前是“五、”. */
export const numbering: Rule<Numbered> = {
  id: 'numbering',
  level: 'error',
  needs: 'report',
  title: { zh: '序号', en: 'Numbering' },
  messages: {
    repeated: {
      zh: '序号重复：“{before}”之后又是“{found}”，请核。',
      en: '“{found}” comes again after “{before}”.',
    },
    missing: {
      zh: '序号不连：“{before}”之后是“{found}”，缺“{due}”，请核。',
      en: '“{found}” follows “{before}”: “{due}” is missing.',
    },
    disordered: {
      zh: '序号颠倒：“{before}”之后是“{found}”，请核。',
      en: '“{found}” follows “{before}”: out of order.',
    },
    plenum: {
      zh: '全会届次不连：“{before}”之后是“{found}”，缺“{due}”，请核。',
      en: '“{found}” follows “{before}”: the plenum “{due}” is missing.',
    },
    previous: { zh: '前一项', en: 'the item before' },
    next: { zh: '后一项', en: 'the item after' },
    renumber: { zh: '改为“{due}”', en: 'Change to “{due}”' },
  },
  *find(view) {
    const passages = passageRuns(view).filter(({ items }) => items.length > 2);
    for (const series of [...view.outline.series, ...passages]) {
      if ('style' in series && series.style === 'dash') continue;
      const slips = slipsIn(series.items.map(({ ordinal }) => ordinal)).filter(
        (slip) => !isRunTogether(view, series.items, slip),
      );
      const places = series.items.map(({ place }) => place);
      const [first] = places;
      if (!first) continue;
      if (slips.length === 0) yield { kind: 'items', place: first, figures: [], places, series };
      for (const slip of slips) {
        yield { kind: 'items', place: places[slip.index] ?? first, figures: [], places, series, slip };
      }
    }
    yield* plenumsIn(view);
  },
  judge(claim, view) {
    if (claim.kind === 'plenums') {
      return claim.gap ? breaks({ id: 'plenum', args: { ...claim.gap } }, { severity: 'warning' }) : HOLDS;
    }
    return claim.slip ? verdictOf(claim.series, claim.slip, view) : HOLDS;
  },
};

const PLENUMS = /(?:[一二三四五六七八]中[、和]){2,}[一二三四五六七八]中(?=(?:历次|各次|历届)?全会)/gu;

/** Reports name every plenum since the congress, so in a list of three or more none is left out. */
function* plenumsIn(view: View): Generator<Plenums> {
  for (const { place: list, found } of matchesOf(view, PLENUMS, '全会')) {
    const numerals = found[0].split(/[、和]/u).map((name) => name.charAt(0));
    const [slip] = slipsIn(numerals.map(ordinalOf));
    const at = list.start + 3 * (slip?.index ?? 0);
    const gap = slip && {
      before: `${numerals[slip.index - 1] ?? ''}中`,
      found: `${numerals[slip.index] ?? ''}中`,
      due: `${numeralsOf(slip.due)}中`,
    };
    const place = { ...list, start: at, end: at + 2 };
    yield { kind: 'plenums', place, figures: [], places: [], ...(gap && { gap }) };
  }
}

/**
 * Where a run of numbers departs from one after the other. A number that its neighbours contradict on both sides is
 * the one that is wrong; one that all later numbers go on from leaves a gap or repeats.
 */
function slipsIn(ordinals: readonly number[]): readonly Slip[] {
  const shifts = ordinals.map((ordinal, index) => ordinal - index);
  let shift = shifts[0] ?? 1;
  // A first item that is no number one, where all others count from one, is the wrong one.
  if (shift !== 1 && shifts.length > 2 && shifts.slice(1).every((other) => other === 1)) shift = 1;
  const slips: Slip[] = [];
  shifts.forEach((own, index) => {
    if (own === shift) return;
    const before = index > 0 ? (ordinals[index - 1] ?? 0) : 0;
    const ordinal = ordinals[index] ?? 0;
    const what = ordinal === before ? 'repeated' : ordinal < before ? 'disordered' : 'missing';
    slips.push({ index, what: index === 0 ? 'disordered' : what, due: index + shift });
    // Where the next one agrees with those before, only this one is wrong.
    if (shifts[index + 1] !== shift) shift = own;
  });
  return slips;
}

/** “4.15分钟便民服务圈”: the point of an item stands before a number that its text begins with. */
function isRunTogether({ units }: View, items: Series['items'], { index, what, due }: Slip): boolean {
  const [before, item] = [items[index - 1], items[index]];
  if (what !== 'missing' || !before || !item) return false;
  const between = units.slice(before.place.unit + 1, item.place.unit);
  return between.some(({ reading: { text } }) => text.startsWith(`${due}.`) && /^\d+\.\d/u.test(text));
}

function verdictOf({ items }: Pick<Series, 'items'>, { index, what, due }: Slip, view: View): Verdict {
  const item = items[index];
  if (!item) return HOLDS;
  const neighbour = index > 0 ? items[index - 1] : items[1];
  const marker = textOf(view, item.place);
  const number = NUMBER.exec(marker);
  if (!number) return HOLDS;
  const numerals = numberLike(number[0], due);
  const label = marker.replace(number[0], numerals);
  const message: Message = {
    id: what,
    args: {
      before: neighbour ? bare(textOf(view, neighbour.place)) : '',
      found: bare(marker),
      due: bare(label),
    },
  };
  return breaks(message, {
    related: neighbour
      ? [{ place: neighbour.place, role: { id: index > 0 ? 'previous' : 'next', args: {} } }]
      : [],
    expected: bare(label),
    fixes: [
      {
        title: { id: 'renumber', args: { due: bare(label) } },
        edits: [{ place: placeOf(item.place, number), text: numerals }],
        safe: true,
      },
    ],
  });
}

const NUMBER = /\d+|[一二三四五六七八九十]+|[①-⑳]/u;

/** A number in the style of another: “五” → “四”, “5” → “4”, “⑤” → “④”. */
function numberLike(model: string, number: number): string {
  if (/\d/u.test(model)) return String(number);
  return model >= '①' && model <= '⑳' ? String.fromCharCode(0x2460 + number - 1) : numeralsOf(number);
}

function placeOf({ unit, start }: Place, match: RegExpExecArray): Place {
  return { unit, start: start + match.index, end: start + match.index + match[0].length };
}

function bare(marker: string): string {
  return marker.replace(/[、，：.．]$/u, '');
}
