import { type EditedNumber, editedNumbers } from '../claims/repeats/edited.ts';
import { clauseBefore } from '../claims/words.ts';
import { compare } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

/** A number that has just been changed, and the places where it still stands as it was. */
interface Left extends Claim {
  readonly edited: EditedNumber;
}

/**
 * 改了此处，别处未改: “总投资12.6亿元” becomes “总投资13.1亿元” here and stays as it was there. The evidence is the edit
 * itself: both stood equal when the file was opened, so no indicator need be known.
 */
export const changedElsewhere: Rule<Left> = {
  id: 'changed-elsewhere',
  level: 'warning',
  needs: 'report',
  title: { zh: '改了此处，别处未改', en: 'Changed here, not there' },
  messages: {
    left: {
      zh: '此数已由{was}改为{now}，另有{count}处仍为{was}，请核。',
      en: 'Changed from {was} to {now}; it is still {was} in {count} other place(s).',
    },
    other: { zh: '仍为原数', en: 'still as it was' },
    all: { zh: '其余{count}处一并改为{now}', en: 'Change the other {count} to {now} too' },
    back: { zh: '此处改回{was}', en: 'Change this back to {was}' },
  },
  *find(view) {
    if (!view.before) return;
    const changed = editedNumbers(view.before, view.units).filter(
      ({ now, was }) => compare(now.value, was.value) !== 0 || now.unit !== was.unit,
    );
    if (changed.length === 0) return;
    const stood = new Set(view.before.map(({ reading }) => reading.text));
    for (const edited of changed) {
      const { unit, now } = edited;
      const place = { unit, start: now.start, end: now.end };
      const places = placesLeft(view, place, edited, stood);
      if (places.length > 0) yield { place, figures: [], places, edited };
    }
  },
  judge({ edited, place, places }, view) {
    const args = { was: edited.wasText, now: textOf(view, place), count: places.length };
    return breaks(
      { id: 'left', args },
      {
        related: places.map((other) => ({ place: other, role: { id: 'other', args: {} } })),
        fixes: [
          {
            title: { id: 'all', args },
            edits: places.map((other) => ({ place: other, text: args.now })),
            safe: false,
          },
          { title: { id: 'back', args }, edits: [{ place, text: args.was }], safe: false },
        ],
      },
    );
  },
};

/** The places that say what this one said; they must have stood there when this one did. */
function placesLeft(
  view: View,
  place: Place,
  { wasText, was }: EditedNumber,
  stood: ReadonlySet<string>,
): readonly Place[] {
  const words = clauseBefore(view, place);
  // 12.6 seldom stands twice by chance; of a round or short number the words before it must agree as well.
  const telling = wasText.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length >= 3;
  return view.figures.flatMap(({ place: other }: Figure) => {
    if (other.unit === place.unit || textOf(view, other) !== wasText || was.kind === 'rank') return [];
    if (!stood.has(view.units[other.unit]?.reading.text ?? '')) return [];
    return telling || sharesWord(words, clauseBefore(view, other)) ? [other] : [];
  });
}

/** Whether two phrases have two neighbouring characters in common that are no verb of every figure. */
function sharesWord(a: string, b: string): boolean {
  const [one, other] = [a.replace(VERBS, '，'), b.replace(VERBS, '，')];
  for (let i = 0; i + 2 <= one.length; i++) {
    const pair = one.slice(i, i + 2);
    if (!pair.includes('，') && other.includes(pair)) return true;
  }
  return false;
}

const VERBS = /达到|完成|实现|增长|增加|提高|下降|减少|超过|突破|新增|新建|累计|分别|全年|力争|确保|其中/gu;
