import type { Message } from '../finding.ts';
import { numeralsOf } from '../ordinals.ts';
import type { Series } from '../outline.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import type { Place } from '../span.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import { textOf, type View } from '../view.ts';

interface Numbered extends Claim {
  readonly series: Series;
  /** The item that does not follow on its predecessor; absent where all do. */
  readonly slip?: Slip;
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
    previous: { zh: '前一项', en: 'the item before' },
    next: { zh: '后一项', en: 'the item after' },
    renumber: { zh: '改为“{due}”', en: 'Change to “{due}”' },
  },
  *find(view) {
    for (const series of view.outline.series) {
      if (series.style === 'dash') continue;
      const slips = slipsIn(series.items.map(({ ordinal }) => ordinal));
      const places = series.items.map(({ place }) => place);
      const [first] = places;
      if (!first) continue;
      if (slips.length === 0) yield { place: first, figures: [], places, series };
      for (const slip of slips) {
        yield { place: places[slip.index] ?? first, figures: [], places, series, slip };
      }
    }
  },
  judge(claim, view) {
    return claim.slip ? verdictOf(claim.series, claim.slip, view) : HOLDS;
  },
};

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

function verdictOf({ items }: Series, { index, what, due }: Slip, view: View): Verdict {
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
