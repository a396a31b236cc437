import { recalledOf } from '../claims/recalled.ts';
import { printed } from '../claims/words.ts';
import type { Figure } from '../figure.ts';
import type { Fix } from '../finding.ts';
import { meets } from '../interval.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, clipped, HOLDS } from '../verdicts.ts';

interface LookedBack extends Claim {
  readonly here: Figure;
  readonly there: Figure;
}

/** 回指的数: “由去年的368万人次增加到450万人次” where the review has 386万人次. */
export const recalledFigure: Rule<LookedBack> = {
  id: 'recalled-figure',
  level: 'warning',
  needs: 'report',
  title: { zh: '回指的数', en: 'Figures looked back on' },
  messages: {
    differs: {
      zh: '此处以{here}为起点，前文{name}为{there}，请核后统一。',
      en: 'Starts from {here}; the text has {there} for {name}.',
    },
    other: { zh: '前文的数', en: 'The figure looked back on' },
    here: { zh: '此处改为{text}', en: 'Change this to {text}' },
    there: { zh: '另一处改为{text}', en: 'Change the other to {text}' },
  },
  *find(view) {
    for (const { here, there } of recalledOf(view)) {
      yield { place: here.place, figures: [here, there], places: [there.place], here, there };
    }
  },
  judge({ here, there, place }, view) {
    if (meets(here.quantity.interval, there.quantity.interval)) return HOLDS;
    const texts = { here: printed(view, here), there: printed(view, there) };
    return breaks(
      { id: 'differs', args: { ...texts, name: clipped(there.name, 14) } },
      {
        related: [{ place: there.place, role: { id: 'other', args: {} } }],
        fixes: [fix('here', place, texts.there), fix('there', there.place, texts.here)],
      },
    );
  },
};

function fix(id: string, place: Figure['place'], text: string): Fix {
  return { title: { id, args: { text } }, edits: [{ place, text }], safe: false };
}
