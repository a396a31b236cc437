import { knownPlacesOf } from '../claims/names/known-places.ts';
import { bareName } from '../claims/names/bare-name.ts';
import { localSlotsOf } from '../claims/names/local-slots.ts';
import { isAbove, namesEvent } from '../claims/names/other-levels.ts';
import { clauseAround, matchesOf } from '../view/matches.ts';
import { occasionOf } from '../view/occasion.ts';
import { isQuoted } from '../scanning/quoted.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Named extends Claim {
  readonly what: 'holds' | 'foreign' | 'title' | 'level';
  readonly name: string;
}

/** 地名没换: another place in a slot that must be local: “谱写中国式现代化临溪新篇章” in the report of 云川. */
export const placeLeft: Rule<Named> = {
  id: 'place-left',
  level: 'warning',
  needs: 'report',
  title: { zh: '他处地名', en: 'Another place’s name' },
  messages: {
    foreign: {
      zh: '此处应是本地，写的是“{name}”，本文是{place}的，请核。',
      en: '“{name}” where {place} is meant.',
    },
    title: { zh: '此处写“{name}”，标题是{place}，请核。', en: '“{name}”, but the title says {place}.' },
    level: { zh: '“{name}”与本级不合，本文是{place}的，请核。', en: '“{name}” in a report of {place}.' },
  },
  *find(view) {
    const { place } = view.facts;
    if (place === undefined) return;
    for (const { place: at, name, what } of localSlotsOf(view, place))
      if (what === 'holds' || !isMeant(view, at, name)) yield { ...placed(at), what, name };
    for (const { place: at, name } of knownPlacesOf(view, place))
      if (!isMeant(view, at, name)) yield { ...placed(at), what: 'foreign', name };
    yield* inFront(view, place);
    yield* slogans(view, place);
  },
  judge: ({ what, name }, { facts: { place = '' } }) =>
    what === 'holds' ? HOLDS : breaks({ id: what, args: { name, place } }),
};

/** An event of history, or the place above. */
function isMeant(view: View, { unit, end }: Place, name: string): boolean {
  return namesEvent(view.units[unit]?.reading.text ?? '', end) || isAbove(view, bareName(name));
}

/** The session line and the speaker's line name the place of the title. */
function* inFront(view: View, place: string): Generator<Named> {
  const { congress } = occasionOf(view);
  const isOther = (name: string) =>
    /[市县区旗州盟省]$/u.test(name) && !name.endsWith(place) && !place.endsWith(name);
  if (congress && congress.region !== '') {
    const end = congress.place.start + congress.region.length;
    const what = isOther(congress.region) ? 'title' : 'holds';
    yield { ...placed({ ...congress.place, end }), what, name: congress.region };
  }
  for (let unit = 0; unit < Math.min(6, view.units.length); unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    const found =
      /(?<=^|[上会 ])(?![第议])([\u4e00-\u9fff]{2,10}?[市县区旗州盟省])人民政府(?:代)?[市县区旗州盟省]长/u.exec(
        text,
      );
    if (!found?.[1]) continue;
    const what = isOther(found[1]) ? 'title' : 'holds';
    yield {
      ...placed({ unit, start: found.index, end: found.index + found[1].length }),
      what,
      name: found[1],
    };
  }
}

const SLOGANS =
  /(?<=[\u4e00-\u9fff]{2})(?<![百千十])[强立兴富活名][市县区](?![域场民政级长委内外值容化直城])/gu;

/** “工业强市” beside “生态立县”: a slogan of another level among the report's own. */
function* slogans(view: View, place: string): Generator<Named> {
  const own = place.at(-1) ?? '';
  if (view.facts.level !== 'county' || !'县区旗'.includes(own)) return;
  for (const match of matchesOf(view, SLOGANS)) {
    if (match.found[0].endsWith(own)) continue;
    const scanned = view.units[match.place.unit];
    const { start, end } = clauseAround(match.text, match.place.start);
    const clause = match.text.slice(start, end);
    const beside =
      new RegExp(`[强立兴富活名]${own}(?!域|城|级)`, 'u').test(clause) ||
      /坚定不移|深入(?:推进|实施)|坚持/u.test(clause);
    if (!scanned || !beside || isQuoted(scanned, match.place.start)) continue;
    if (/全市|市委|省委|全省|助力|服务|支撑|融入|对接|全国/u.test(clause)) continue;
    const place = { ...match.place, start: match.place.start - 2 };
    yield { ...placed(place), what: 'level', name: match.text.slice(place.start, place.end) };
  }
}

function placed(place: Place): Claim {
  return { place, figures: [], places: [] };
}
