import { isOneTime } from '../claims/repeats/comparable.ts';
import { keptRanksOf } from '../claims/targets/kept-ranks.ts';
import { printed } from '../claims/words.ts';
import type { Figure } from '../figures/figure.ts';
import { meets } from '../numbers/interval.ts';
import { matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Ranked extends Claim {
  readonly verdict: Verdict;
}

/** 位次: “由第15位升至第18位”; one indicator 全省第二 here and 全省第三 there. */
export const rank: Rule<Ranked> = {
  id: 'rank',
  level: 'warning',
  needs: 'figures',
  title: { zh: '位次', en: 'Ranks' },
  messages: {
    way: {
      zh: '由第{from}位到第{to}位是{way}，文中为“{verb}”，请核。',
      en: 'From number {from} to number {to}, written “{verb}”.',
    },
    places: {
      zh: '由第{from}位到第{to}位，相差{right}位，文中为{told}位，请核。',
      en: 'From number {from} to number {to} is {right} places, written {told}.',
    },
    differs: {
      zh: '{name}位次两处不一：此处{field}{here}，另一处{field}{there}，请核后统一。',
      en: '{name} ranks {here} here, {there} elsewhere.',
    },
    beyond: {
      zh: '共{count}个，位次第{rank}，请核。',
      en: 'Number {rank} of {count}.',
    },
    among: {
      zh: '居第{rank}位，称前{count}位之列，请核。',
      en: 'Number {rank} is said to be among the first {count}.',
    },
    other: { zh: '另一处', en: 'the other place' },
  },
  *find(view) {
    for (const { place, found } of matchesOf(view, MOVED, '第')) {
      yield { place, figures: [], places: [], verdict: moved(found) };
    }
    for (const { place, found } of matchesOf(view, COMPARED, '第')) {
      yield { place, figures: [], places: [], verdict: compare(found) };
    }
    for (const { place, found, text } of matchesOf(view, AMONG, '前')) {
      // “由第5位进入前3位” tells of two times.
      if (/[由从自]$/u.test(text.slice(0, place.start))) continue;
      const [rank, count] = [countOf(found[1] ?? ''), countOf(found[2] ?? '')];
      const verdict = rank > count && count > 0 ? breaks({ id: 'among', args: { rank, count } }) : HOLDS;
      yield { place, figures: [], places: [], verdict };
    }
    for (const { place, found } of matchesOf(view, BEFORE, '第')) {
      const [whole, here, verb, by, before] = found;
      yield { place, figures: [], places: [], verdict: compare([whole, here, before, verb, by]) };
    }
    for (const { place, found } of matchesOf(view, FIRST, '第')) {
      const rank = countOf(found[1] ?? '');
      const verdict = rank > 1 ? breaks({ id: 'among', args: { rank, count: 1 } }) : HOLDS;
      yield { place, figures: [], places: [], verdict };
    }
    for (const { place, found } of matchesOf(view, WITHIN, '第')) {
      const [rank, count] = [countOf(found[1] ?? ''), countOf(found[2] ?? '')];
      const verdict = rank > count && count > 1 ? breaks({ id: 'beyond', args: { count, rank } }) : HOLDS;
      yield { place, figures: [], places: [], verdict };
    }
    yield* fields(view);
    yield* repeated(view);
    for (const { here, there } of keptRanksOf(view))
      yield {
        place: here.place,
        figures: [here, there],
        places: [there.place],
        verdict: compared(here, there, view),
      };
  },
  judge: ({ verdict }) => verdict,
};

const NUMBER = '第?([\\d一二三四五六七八九十]{1,3})(?:位|名)';
const MOVED = new RegExp(
  `[由从](?:[\\u4e00-\\u9fff“”\\d]{0,10}?的?)第([\\d一二三四五六七八九十]{1,3})(?:位|名)?[，、]?` +
    `((?:上|提|跃|攀|晋|回|进|前|下|滑|后|跌|倒)?[升进移位降滑落退跃跌]|提升|提高|前进|前移|后移|后退)` +
    `(?:到|至|为|居)(?:了)?(?:20\\d\\d年)?[\\u4e00-\\u9fff]{0,4}?${NUMBER}(?:，(?:上升|提升|前移|前进|进位|升|下降|后退|退后|降)了?([\\d一二三四五六七八九十]{1,2})(?:个)?(?:位|名))?`,
  'gu',
);

function moved(found: RegExpExecArray): Verdict {
  const [from, verb, to, told] = [
    countOf(found[1] ?? ''),
    found[2] ?? '',
    countOf(found[3] ?? ''),
    countOf(found[4] ?? ''),
  ];
  if (from === 0 || to === 0 || from === to) return HOLDS;
  const rises = /[升进跃前提]/u.test(verb);
  const args = { from, to, verb, way: to < from ? '升' : '降', right: Math.abs(to - from), told };
  if (rises !== to < from) return breaks({ id: 'way', args });
  return told > 0 && told !== args.right
    ? breaks({ id: 'places', args }, { expected: `${args.right}位` })
    : HOLDS;
}

const ORDINAL = '第([\\d一二三四五六七八九十]{1,3})';

/** “列第58位，较上年的第71位前移13位”. */
const COMPARED = new RegExp(
  `${ORDINAL}(?:位|名)，(?:较|比)[^，。；第]{0,8}的?${ORDINAL}(?:位|名)` +
    `(上升|前移|提升|前进|进位?|升|下降|后移|后退|下滑|退|降)了?([\\d一二三四五六七八九十]{1,2})(?:个)?(?:位|名)`,
  'gu',
);

function compare([, here = '', before = '', verb = '', by = '']: readonly (string | undefined)[]): Verdict {
  const [to, from, told] = [countOf(here), countOf(before), countOf(by)];
  if (to === 0 || from === 0 || told === 0) return HOLDS;
  const rises = /[升进]|前移/u.test(verb);
  const args = { from, to, verb, way: to < from ? '升' : '降', right: Math.abs(to - from), told };
  if (to !== from && rises !== to < from) return breaks({ id: 'way', args });
  return told === args.right ? HOLDS : breaks({ id: 'places', args }, { expected: `${args.right}位` });
}

/** “列第2位，较上年前进1位，上年为第3位”. */
const BEFORE = new RegExp(
  `${ORDINAL}(?:位|名)?，(?:较|比)(?:上年|去年)(上升|前移|提升|前进|进位?|升|下降|后移|后退|下滑|退|降)了?([\\d一二三四五六七八九十]{1,2})(?:个)?(?:位|名)，(?:上年|去年)(?:排名|位次)?(?:为|是|居|排名|列)?${ORDINAL}`,
  'gu',
);

/** “居全市第1，连续三年蝉联榜首”. */
const FIRST = new RegExp(
  `${ORDINAL}(?:位|名)?，(?:已|且|并)?(?:连续)[一二三四五六七八九十\\d]{1,2}年(?:蝉联|稳居|位居|居|保持|荣登|位列)[^，。；\\d第前]{0,4}(?:榜首|首位|第一|第1)(?!方|梯|档)`,
  'gu',
);

/** “居第12位，在全市7个县区中进位明显”. */
const WITHIN = new RegExp(
  `${ORDINAL}(?:位|名)，在?全[国省市州]([\\d一二三四五六七八九十]{1,3})个(?:地级市|设区市|省辖市|市州|市|县市区|县区|区县|县|区|乡镇)中`,
  'gu',
);

/** “居全省第14位，跻身全省前五”. */
const AMONG = new RegExp(
  `${ORDINAL}(?:位|名)[，、]?(?:[^，。；、\\d第]{0,6}，)?(?:首次|再次|成功|稳定|继续|一举|历史性地?|已|并)*(?:跻身|进入|挺进|迈入|稳居|位居|居|保持)[^，。；、\\d第]{0,4}(?:\\d+个[^，。；、\\d第]{1,8})?前([\\d一二三四五六七八九十]{1,2})(?![\\d个项年批期季月]|分之)`,
  'gu',
);

/** “在全市11个县（市、区）中分列第3、第2、第5位”: none of so many is further behind. */
function* fields(view: View): Generator<Ranked> {
  for (const { place, found, text } of matchesOf(view, FIELD, '第')) {
    const count = countOf(found[1] ?? '');
    const rest = text.slice(place.end, place.end + LONGEST).replace(/[。；（].*$/u, '');
    for (const ranked of rest.matchAll(RANK)) {
      const rank = countOf(ranked[1] ?? '');
      const start = place.end + ranked.index;
      const at = { ...place, start, end: start + ranked[0].length };
      const verdict = rank > count && count > 1 ? breaks({ id: 'beyond', args: { count, rank } }) : HOLDS;
      yield { place: at, figures: [], places: [{ ...place, end: place.start + found[0].length }], verdict };
    }
  }
}

const FIELD =
  /(?<!\d)([\d一二三四五六七八九十]{1,3})个(?:(?:地级|设区|县级|副省级)市|市州|州市|州（市）|市（州）|市（地）|县（区）|市（县）|县（市、区）|县（市）|县市区|县区|区县|旗县区|省[份（]?(?:区、市）)?|(?:省级|国家级|省级以上)?(?:开发区|经开区|高新区|园区|新区|自贸区|自贸试验区)|副省级城市|省会城市|计划单列市|(?:重点|大中|同类|主要|直辖)城市|直辖市|乡镇|街道|镇街|街镇|镇)(?=[^。；]{0,40}第)/gu;
const RANK =
  /(?<=^(?:中的?|里)?|[列居位次均、和由从]|[升移降退]至|[^，。；]排名?|[分并位]列|分别)第([\d一二三四五六七八九十]{1,3})(?=[位名、和，]|$)/gu;
const LONGEST = 60;

/** The ranks of one thing in one field, each later one with the first. */
function* repeated(view: View): Generator<Ranked> {
  const told = new Map<string, Figure[]>();
  for (const figure of view.figures) {
    const { measure, name, base, region = '', scope, aspect, status, role, indicator } = figure;
    if (measure !== 'rank' || role || status !== 'actual' || base === '' || scope !== '') continue;
    if (indicator === undefined && name.length < SHORTEST) continue;
    if (aspect === '' && isOfPace(view, figure)) continue;
    const key = `${indicator ?? name} ${aspect} ${base.replace(/[的中内]$/u, '')} ${region}`;
    const earlier = told.get(key)?.find((other) => isOneTime(view, other, figure));
    told.set(key, [...(told.get(key) ?? []), figure]);
    if (!earlier || earlier.place.unit === figure.place.unit) continue;
    yield {
      place: figure.place,
      figures: [figure, earlier],
      places: [earlier.place],
      verdict: compared(figure, earlier, view),
    };
  }
}

/** “增速分别高于全国、全省1.6个和0.8个百分点，居全省第3位”: the rank is the pace's. */
function isOfPace(view: View, { place: { unit, start } }: Figure): boolean {
  const before = view.units[unit]?.reading.text.slice(Math.max(0, start - 40), start) ?? '';
  return /(?:增速|增幅)[^。；]*，[^，。；]*$/u.test(before) && !/总量|规模|[总数]额/u.test(before);
}

const SHORTEST = 4;

function compared(here: Figure, there: Figure, view: View): Verdict {
  if (meets(here.quantity.interval, there.quantity.interval)) return HOLDS;
  const args = {
    name: clipped(here.indicator ?? here.name.replace(/[在的]+$/u, ''), 16),
    field: here.base.replace(/的.*$/u, ''),
    here: printed(view, here),
    there: printed(view, there),
  };
  return breaks(
    { id: 'differs', args },
    { related: [{ place: there.place, role: { id: 'other', args: {} } }] },
  );
}
