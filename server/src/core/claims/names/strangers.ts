import { clauseAround, matchesOf } from '../../view/matches.ts';
import { isQuoted } from '../../scanning/quoted.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isVerb } from './proper-names.ts';

/** Another county that a county's report tells of as its own, without a word of how it comes in. */
export interface Stranger {
  readonly place: Place;
  readonly name: string;
}

/**
 * “禾川县脱贫人口人均纯收入增长11.8%” in the report of 青川县: a county has no county under it, so that another is told of as a partner,
 * a neighbour, the end of a road, or not at all. A prefecture's report may tell of any.
 */
export function* strangersOf(view: View, place: string): Generator<Stranger> {
  if (view.facts.level !== 'county' || !place.endsWith('县') || place.length > LONGEST) return;
  for (const { place: at, text, found } of matchesOf(view, COUNTY)) {
    const [name] = found;
    const scanned = view.units[at.unit];
    if (!scanned || isQuoted(scanned, at.start) || place.endsWith(name) || name.includes(place.slice(0, 2)))
      continue;
    if (isVerb(name.slice(0, 2)) || NO_NAME.test(name)) continue;
    if (!isRelated(text, at) && isName(view, name.slice(0, -1), at.unit)) yield { place: at, name };
  }
}

/** 云川市临溪县, but no autonomous county, whose name is told in part. */
const LONGEST = 7;

/** The county and, right behind it, what is told of it: an office, a house, a number, an honour. */
const COUNTY =
  /(?<=^|[，。；：！]|来自|[将把])[\u4e00-\u9fff]{2}县(?![级域委乡城直里区情属内外际市镇处长人]|政府|政协)(?=(?:获评|荣获|获得|获批|入选|跻身|被评为|被列入|成功(?:创建|入选|获批|申报))|[\u4e00-\u9fff]{2,14}(?:\d|局|院|校))/gu;

/** “贫困县”, “全国百强县”, “撤县”. */
const NO_NAME =
  /[全我本各该外邻市省强大穷区山]县|[贫困示范先进重点百强试产粮农牧业革命老区边境生态人口工经济富裕个批建撤改联帮包驻入出进多每]县|[的了在]/u;

/** Whether the clause says how another place comes in: as a partner, a neighbour, an end of a road. */
export function isRelated(text: string, { start, end }: Place): boolean {
  const clause = clauseAround(text, start, '，；。！？');
  const before = text.slice(Math.max(clause.start, start - 8), start);
  if (/[与同和跟及赴至到往距邻、向给]$|学习|借鉴|对标/u.test(before)) return true;
  if (/^(?:[、和与及至]|段|境|籍|的?(?:做法|经验|模式)|方向|客商|交界|接壤|毗邻)/u.test(text.slice(end)))
    return true;
  return RELATIONS.test(text.slice(clause.start, clause.end));
}

const RELATIONS =
  /协作|对口|共建|托管|医联体|邀请|挂职|联合|帮扶|结对|支援|援建|合作|考察|招商|签约|签订|总部|公司|集团|高速|铁路|快速路|快速通道|城际|跨界|联防|联控|互认|互通|通办|飞地|兄弟|流域|上游|下游|交界|毗邻|析置|划归/u;

/** Whether the two characters are a place's, and no sentence beside says how that place comes in. */
function isName(view: View, bare: string, own: number): boolean {
  let always = true;
  for (const [unit, { reading }] of view.units.entries()) {
    const { text } = reading;
    for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
      const end = at + bare.length;
      if (Math.abs(unit - own) < 2 && isRelated(text, { unit, start: at, end: end + 1 })) return false;
      always &&= text.charAt(end) === '县';
    }
  }
  return always || isNamedElsewhere(view, bare);
}

/** “邻县禾川”, “云川至禾川”, “合云高速禾川段”: the report speaks of that place as one. */
export function isNamedElsewhere({ units }: View, bare: string): boolean {
  const named = new RegExp(
    `${bare}(?:[市县区省州旗镇乡段港站](?!的)|高铁|高速|机场|大桥|城际|方向|境内)|[\u4e00-\u9fff]{2}至${bare}|${bare}至[\u4e00-\u9fff]{2}|(?:邻|邻近|周边|兄弟|毗邻)[市县区]?${bare}`,
    'u',
  );
  return units.some(({ reading }) => reading.text.includes(bare) && named.test(reading.text));
}
