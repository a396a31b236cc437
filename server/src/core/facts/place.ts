import type { Places } from '../knowledge/calendars.ts';
import type { Facts } from './facts.ts';
import type { Outline } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** Whose report it is, where that is written, and at which level of government. */
export type PlaceFacts = Pick<Facts, 'place' | 'placeAt' | 'level'>;

/**
 * The place that the title, the session line or the speaker's line names; of a text without them, the one whose
 * people's government, committee or congress it names most often, or the prefecture that a text about 全市 names again
 * and again. 全省, 全市, 全县 alone give a level without a place.
 */
export function placeOf(
  units: readonly Scanned[],
  outline: Outline,
  front: readonly Place[],
  places: Places,
): PlaceFacts {
  const found =
    inTitle(units, outline) ?? inFront(units, front) ?? ofMeeting(units, outline) ?? mostNamed(units);
  if (found) return { ...found, level: levelOf(found.place, units) };
  const level = speakersLevel(units) ?? commonLevel(units);
  const prefecture = level === 'city' ? mostMentioned(units, places) : undefined;
  return { ...prefecture, ...(level && { level }) };
}

interface Found {
  readonly place: string;
  readonly placeAt: Place;
}

const NAME = '[\\u4e00-\\u9fff]{1,11}?(?:省|市|县|区|旗|州|盟|林区|特区|镇|乡|街道)';
const TITLE = new RegExp(
  `^(?:关于|在)?(?:(?:19|20)\\d\\d年)?((?:${NAME})+)(?=(?:人民)?政府|管(?:理)?委(?:员)?会|(?:19|20)\\d\\d年|国民经济|第|经济|“|人大|人民|[\\u4e00-\\u9fff]{2,8}[局委厅办](?:20|工作))`,
  'u',
);
/** “在云川市上半年经济形势分析会上的讲话” */
const MEETING =
  /^在([\u4e00-\u9fff]{2,6}?(?:省|市|县|州|盟|旗|(?<![片园社景校牧林小])区))(?=[^市县区]{0,20}会(?:议)?上?的?(?:讲话|报告|发言))/u;
const SESSION = new RegExp(`在(?:中国共产党)?((?:${NAME})+)第.{1,4}届`, 'u');
const OFFICE = new RegExp(
  `(?:^|[ ，。：——])((?:${NAME})+)(?:人民政府|管委会|管理委员会|街道办事处|发展和改革|财政|统计)`,
  'u',
);

function inTitle(units: readonly Scanned[], outline: Outline): Found | undefined {
  const [title] = outline.headings;
  return title?.level === 0 ? match(units, title.place, TITLE) : undefined;
}

/** Where nobody else is named, a speech is about the place of its meeting. */
function ofMeeting(units: readonly Scanned[], outline: Outline): Found | undefined {
  const [title] = outline.headings;
  return title?.level === 0 ? match(units, title.place, MEETING) : undefined;
}

function inFront(units: readonly Scanned[], front: readonly Place[]): Found | undefined {
  for (const pattern of [SESSION, OFFICE]) {
    for (const place of front) {
      const found = match(units, place, pattern);
      if (found) return found;
    }
  }
  return undefined;
}

function match(units: readonly Scanned[], { unit, start, end }: Place, pattern: RegExp): Found | undefined {
  const found = pattern.exec(units[unit]?.reading.text.slice(start, end) ?? '');
  const names = properName(found?.[1] ?? '');
  if (!found || names === undefined) return undefined;
  const own = innermost(names);
  const from = start + found.index + found[0].indexOf(names) + names.length - own.length;
  return { place: own, placeAt: { unit, start: from, end: from + own.length } };
}

/** What is named in “现在，我代表云川市”; nothing is in “我代表市” and “全县”. */
function properName(words: string): string | undefined {
  const name = words.replace(/^(?:.*(?:代表|受)|在)/u, '');
  return /^(?:[我全各本]?[省市县区旗州]?|[我全各本].*)$/u.test(name) ? undefined : name;
}

/** “攀西省云川市临溪县” → “临溪县”: a name has two characters before its 省 or 市 at least. */
function innermost(names: string): string {
  const rest =
    /^[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|自治州|州|盟|地区)(?=[\u4e00-\u9fff]{1,7}[市县区旗州盟]$)(?!区$|治)/u.exec(
      names,
    );
  return rest ? innermost(names.slice(rest[0].length)) : names;
}

/** At least so often a place is named, where nothing else tells whose report it is. */
const OFTEN = 2;

/** The most frequent name before 政府, 人大 and the like. */
function mostNamed(units: readonly Scanned[]): Found | undefined {
  const counts = new Map<string, { readonly found: Found; times: number }>();
  units.forEach(({ reading: { text } }, unit) => {
    for (const { index } of text.matchAll(SUFFIX)) {
      const name = properName(NAMED.exec(text.slice(Math.max(0, index - 6), index + 1))?.[1] ?? '');
      if (name === undefined) continue;
      const place = innermost(name);
      const known = counts.get(place);
      const placeAt = { unit, start: index + 1 - place.length, end: index + 1 };
      if (known) known.times++;
      else counts.set(place, { found: { place, placeAt }, times: 1 });
    }
  });
  const [first, second] = [...counts.values()].sort((a, b) => b.times - a.times);
  return first && first.times >= OFTEN && first.times > (second?.times ?? 0) ? first.found : undefined;
}

/** A prefecture is named so often at least, and thrice as often as any other. */
const AGAIN_AND_AGAIN = 4;
/** Sentences that are enough to tell. */
const LOOKED_AT = 400;

function mostMentioned(units: readonly Scanned[], { prefectures }: Places): Found | undefined {
  const names = new Map(prefectures.map(({ name, short }) => [short, name]));
  const pattern = new RegExp([...names.keys()].join('|'), 'gu');
  const counts = new Map<string, { readonly placeAt: Place; times: number }>();
  units.slice(0, LOOKED_AT).forEach(({ reading: { text } }, unit) => {
    for (const { 0: short, index } of text.matchAll(pattern)) {
      const known = counts.get(short);
      if (known) known.times++;
      else counts.set(short, { placeAt: { unit, start: index, end: index + short.length }, times: 1 });
    }
  });
  const [first, second] = [...counts].sort(([, a], [, b]) => b.times - a.times);
  const place = first && names.get(first[0]);
  if (!first || place === undefined || first[1].times < AGAIN_AND_AGAIN) return undefined;
  return first[1].times >= 3 * (second?.[1].times ?? 0) ? { place, placeAt: first[1].placeAt } : undefined;
}

const SUFFIX = /[省市县区旗州](?=人民政府|人大|政协|第.{1,3}届|经济社会|各族|各级|人民|篇章|高质量发展)/gu;
const NAMED = /(?:^|[，。、；：“”（ 在为向把建设造谱写代化新])([\u4e00-\u9fff]{2,4}[省市县区旗州])$/u;

const MUNICIPALITIES = /^(?:北京|上海|天津|重庆)市$/u;

function levelOf(place: string, units: readonly Scanned[]): Facts['level'] {
  if (/(?:省|自治区)$/u.test(place) || MUNICIPALITIES.test(place)) return 'province';
  if (/(?:县|旗|区)$/u.test(place)) return 'county';
  if (/(?:州|盟)$/u.test(place)) return 'city';
  if (/(?:镇|乡|街道)$/u.test(place)) return undefined;
  return place.endsWith('市') && answersToCity(place, units) ? 'county' : 'city';
}

/** A city at county level obeys another city: “省委省政府、云川市委市政府决策部署”. */
function answersToCity(place: string, units: readonly Scanned[]): boolean {
  return units.some(({ reading }) => {
    if (!reading.text.includes('市委')) return false;
    const superior = /([\u4e00-\u9fff]{2,4}市)委、?(?:[\u4e00-\u9fff]{2,4})?市政府/u.exec(reading.text)?.[1];
    return superior !== undefined && !superior.endsWith(place) && !/[省和及、，]市$/u.test(superior);
  });
}

/** “我代表市人民政府，向大会报告工作”, among a report's first sentences. */
function speakersLevel(units: readonly Scanned[]): Facts['level'] {
  for (const { reading } of units.slice(0, SPEAKS_WITHIN)) {
    const letter = /代表([省市州盟县区旗])(?:人民)?政府/u.exec(reading.text)?.[1];
    if (letter !== undefined) return LEVELS[letter];
  }
  return undefined;
}

const SPEAKS_WITHIN = 24;

const LEVELS: Readonly<Record<string, Facts['level']>> = {
  国: 'nation',
  省: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
};

/**
 * By 全县, 我市 and the like, which the scan has found. A report ranks itself in what is above it (全省第二), and seldom
 * speaks of one below: the lowest level that is named a third as often as the most frequent is its own.
 */
function commonLevel(units: readonly Scanned[]): Facts['level'] {
  const counts = new Map<Facts['level'], number>();
  for (const { mentions } of units) {
    for (const mention of mentions) {
      if (mention.kind !== 'region' || !/^[全我本][国省市州盟县区旗]$/u.test(mention.name)) continue;
      if (mention.name === '全国') continue;
      const level = LEVELS[mention.name.charAt(1)];
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return (['county', 'city', 'province', 'nation'] as const).find((level) => {
    const count = counts.get(level) ?? 0;
    return count > 1 && count * 3 >= most;
  });
}
