import { matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Held extends Claim {
  readonly before: string;
  readonly here: string;
  readonly name: string;
  readonly follows: boolean;
  /** Editions between the one of the last year and the one to come. */
  readonly skips: boolean;
}

/** 活动届次: “成功举办第八届茶博会” in the review, “办好第八届茶博会” among the tasks. */
export const edition: Rule<Held> = {
  id: 'edition',
  level: 'warning',
  needs: 'report',
  title: { zh: '活动届次', en: 'Editions of events' },
  messages: {
    same: {
      zh: '“{name}”回顾中是{before}，安排中是{here}，疑届次未更新，请核。',
      en: '“{name}”: {before} in the review, {here} in the plan.',
    },
    skips: {
      zh: '“{name}”上年是{before}，今年是{here}，届次不相接，请核。',
      en: '“{name}”: {before} last year, {here} this year.',
    },
    before: { zh: '回顾中的一届', en: 'the one in the review' },
  },
  *find(view) {
    const past = new Map<string, Event>();
    for (const event of eventsOf(view)) {
      const key = event.name.slice(0, event.ordinal.startsWith('连续') ? 2 * LEAST : LEAST);
      const before = past.get(key);
      if (event.part === 'review') past.set(key, event);
      else if (before) {
        const texts = { before: before.ordinal, here: event.ordinal, name: event.name };
        yield {
          place: event.place,
          figures: [],
          places: [before.place],
          ...texts,
          follows: event.number > before.number,
          skips: event.number > before.number + 1 && areOneAfterOther(view, before, event),
        };
      }
    }
  },
  judge({ before, here, name, follows, skips, places }) {
    const [other] = places;
    if ((follows && !skips) || !other) return HOLDS;
    return breaks(
      { id: skips ? 'skips' : 'same', args: { before, here, name: clipped(name, 10) } },
      { related: [{ place: other, role: { id: 'before', args: {} } }] },
    );
  },
};

/** “首届采茶节” last year, “第三届采茶节” this year: of one name, and neither told of several years. */
function areOneAfterOther(view: View, before: Event, here: Event): boolean {
  if (before.name.slice(0, NAMED) !== here.name.slice(0, NAMED)) return false;
  if (!/^(?:第.+|首)届$/u.test(before.ordinal) || !/^第.+届$/u.test(here.ordinal)) return false;
  return [before, here].every(({ place: { unit } }) => {
    if (SEVERAL_YEARS.test(view.units[unit]?.reading.text ?? '')) return false;
    const { headings } = view.outline;
    let at = view.headingOf[unit] ?? -1;
    while (at >= 0 && !SEVERAL_YEARS.test(headings[at]?.title ?? '')) at = headings[at]?.parent ?? -1;
    return at < 0;
  });
}

const NAMED = 4;
const SEVERAL_YEARS = /[三四五六七八九十]年|20\d\d年?[—~至到-]|“十|以来|时期|期间|先后|累计|每[两二三四]年/u;

interface Event {
  readonly part: 'review' | 'plan';
  readonly number: number;
  /** 第八届. */
  readonly ordinal: string;
  readonly name: string;
  readonly place: Place;
}

/** Names of events agree in so many characters at least. */
const LEAST = 3;

const ORDINAL =
  '((?:第(?:([一二三四五六七八九十]{1,3}|\\d{1,3}))|首)届)(?!人民|人大|政协|中央|全国人|委员|党)[“《]?';
/** “成功举办第八届……”: what is prepared or won in a review may be the one to come. */
const HELD = new RegExp(
  `(?<=(?:举办|承办|主办|组织|召开|开幕|闭幕|参加)[^，。；]{0,30})${ORDINAL}([\\u4e00-\\u9fff]{3,16})`,
  'gu',
);
const TO_HOLD = new RegExp(
  `(?<=(?:举办|承办|主办|办好|筹办|开好|筹备|迎接|组织|召开|办)[^，。；]{0,30})${ORDINAL}([\\u4e00-\\u9fff]{3,16})`,
  'gu',
);

function eventsOf(view: View): readonly Event[] {
  const parts = partsOf(view);
  const events: Event[] = [];
  for (const part of ['review', 'plan'] as const) {
    for (const { place, found } of matchesOf(view, part === 'review' ? HELD : TO_HOLD, '届')) {
      const [, ordinal = '', number = '', name = ''] = found;
      if (parts[place.unit] !== part) continue;
      if (part === 'review' && /申办|申报|获得|筹备|筹办/u.test(found.input.slice(0, place.start))) continue;
      events.push({ part, number: ordinal === '首届' ? 1 : countOf(number), ordinal, name, place });
    }
  }
  return [...countedIn(view, parts), ...events, ...runsOf(view, parts)];
}

/** “连续成功举办4届茶博会”, “茶博会如期落幕，至此已办满八届”: how many there have been. */
const SO_MANY = '(?<count>[一二两三四五六七八九十]{1,3}|\\d{1,3})届';
const HOW_MANY = [
  new RegExp(
    `(?:已|连续|累计)(?:成功)?(?<told>[举承主]?办了?${SO_MANY})(?<name>[\\u4e00-\\u9fff]{3,16})`,
    'gu',
  ),
  new RegExp(
    `(?<=^ ?|[，。；、] ?)[“《]?(?<name>[\\u4e00-\\u9fff]{2,14}(?:会|节|赛|论坛|大典|大集))[”》]?[^。；\\d届]{0,12}(?:已|连续|累计)(?:连续|成功)*(?<told>[举承主]?办[了满过]?${SO_MANY})`,
    'gu',
  ),
];

function countedIn(view: View, parts: readonly Part[]): readonly Event[] {
  return HOW_MANY.flatMap((pattern) =>
    Array.from(matchesOf(view, pattern, '届')).flatMap(({ place, found }): readonly Event[] => {
      const { told: ordinal = '', count = '', name = '' } = found.groups ?? {};
      return parts[place.unit] === 'review'
        ? [{ part: 'review', number: countOf(count), ordinal, name, place }]
        : [];
    }),
  );
}

/** “连续第十六年获评……” in the review, “连续第十七年获评……” in the plan. */
const RUN = /(连续第([一二三四五六七八九十]{1,3}|\d{1,2})年)([\u4e00-\u9fff]{4,16})/gu;

function runsOf(view: View, parts: readonly Part[]): readonly Event[] {
  const runs = Array.from(matchesOf(view, RUN, '连续第'), ({ place, found }) => {
    const [, ordinal = '', number = '', name = ''] = found;
    return { part: parts[place.unit], number: countOf(number), ordinal, name, place };
  });
  const told = (wanted: 'review' | 'plan') =>
    runs.flatMap(({ part, ...run }): readonly Event[] => (part === wanted ? [{ ...run, part: wanted }] : []));
  return [...told('review'), ...told('plan')];
}
