import { planBasesOf } from '../claims/years/plan-bases.ts';
import { spansThroughout } from '../claims/years/spans-throughout.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';

interface Spanned extends Claim {
  readonly verdict: Verdict;
}

/** 年数与起止: “过去五年（2016—2021年）”, “连续三年（2021、2022年）”. */
export const yearSpan: Rule<Spanned> = {
  id: 'year-span',
  level: 'warning',
  needs: 'report',
  title: { zh: '年数与起止年份', en: 'Counts of years' },
  messages: {
    span: {
      zh: '“{text}”：{from}年至{to}年是{due}年，文中{count}年，请核。',
      en: '{from} to {to} are {due} years, not {count}.',
    },
    same: { zh: '“{text}”前后年数不一：{due}年与{count}年，请核。', en: '{due} years first, then {count}.' },
    base: {
      zh: '“{text}”：别处多从{due}年算起，此处{said}年，请核。',
      en: 'Elsewhere counted from {due}, here from {said}.',
    },
    next: { zh: '今年、明年是两年：“{text}”，请核。', en: 'This year and next are two: “{text}”.' },
    months: {
      zh: '“{text}”列了{due}个月，文中{count}个月，请核。',
      en: '{due} months are listed, not {count}.',
    },
    list: {
      zh: '“{text}”列了{due}个年份，文中{count}年，请核。',
      en: '{due} years are listed, not {count}.',
    },
  },
  *find(view) {
    for (const match of matchesOf(view, BRACKETED, '（'))
      yield claim(match, spanVerdict(match, match.found.slice(1, 5)));
    for (const match of matchesOf(view, APART, '年'))
      yield claim(match, spanVerdict(match, match.found.slice(1, 5)));
    for (const match of matchesOf(view, PROGRAMME, '年')) {
      const [, count = '', from = '', to = ''] = match.found;
      yield claim(match, spanVerdict(match, ['连续', count, from, to]));
    }
    for (const match of matchesOf(view, IN_A_ROW, '连')) {
      const [, count = '', from = '', to = ''] = match.found;
      yield claim(match, spanVerdict(match, ['连续', count, from, to]));
    }
    for (const match of matchesOf(view, AFTERWARDS, '连续')) {
      const [, count = '', from = '', to = ''] = match.found;
      yield claim(match, spanVerdict(match, ['连续', count, from, to]));
    }
    for (const match of matchesOf(view, PLANNED, '年')) {
      const [, from = '', to = '', count = ''] = match.found;
      yield claim(match, spanVerdict(match, ['连续', count, from, to]));
    }
    for (const match of matchesOf(view, RUNNING, '连')) {
      const [, from = '', to = '', count = ''] = match.found;
      yield claim(match, spanVerdict(match, ['连续', count, from, to]));
    }
    for (const pattern of [SAME, KEY, ALSO])
      for (const match of matchesOf(view, pattern, '年')) yield claim(match, sameVerdict(match));
    for (const { match, due, told } of spansThroughout(view)) {
      const args = { text: match.found[0], due, count: told };
      yield claim(match, due === told ? HOLDS : breaks({ id: 'same', args }));
    }
    const { reviewed } = view.facts;
    for (const { match, said, due } of reviewed === undefined ? [] : planBasesOf(view, reviewed)) {
      const args = { text: clipped(match.found[0], 16), said, due };
      yield claim(match, said === due ? HOLDS : breaks({ id: 'base', args }));
    }
    for (const match of matchesOf(view, DRAFT, '草案')) {
      const [text, count = ''] = match.found;
      const args = { text: clipped(text, 16), due: PLANS, count: countOf(count) };
      yield claim(match, countOf(count) === PLANS ? HOLDS : breaks({ id: 'same', args }));
    }
    for (const match of matchesOf(view, NEXT, '今明')) yield claim(match, nextVerdict(match));
    for (const match of matchesOf(view, LISTED, '（')) yield claim(match, listVerdict(match));
    for (const match of matchesOf(view, LATER, '连续')) yield claim(match, listVerdict(match));
    for (const match of matchesOf(view, MONTHS, '连续')) yield claim(match, monthsVerdict(match));
    for (const match of matchesOf(view, YEARS_FIRST, '年')) yield claim(match, listVerdict(match));
    for (const match of matchesOf(view, FOLLOWED, '年')) {
      const [, from = '', to = '', running = '', count = ''] = match.found;
      // What several years have done in all is of each of them.
      const whole = /^(?:间|来)?，?(?:累计|共|合计|总共|先后)/u.test(match.text.slice(match.place.end));
      yield claim(match, spanVerdict(match, [whole ? '连续' : running, count, from, to]));
    }
    for (const match of matchesOf(view, LOOKED_BACK, '年')) {
      const before = view.units[match.place.unit - 1]?.reading.text ?? '';
      const [, from, to] = PERIOD.exec(before) ?? [];
      if (from !== undefined) yield claim(match, spanVerdict(match, ['连续', match.found[1], from, to]));
    }
  },
  judge: ({ verdict }) => verdict,
};

const COUNT = '(?<![\\d百千万])([一二三四五六七八九十两]{1,2}|\\d{1,2})';
const DASH = '(?:—+|-|~|至|到)';

/** 过去五年（2016—2020年）, 三年行动计划（2023—2025年）. */
const BRACKETED = new RegExp(
  `(连续|过去|前|近|这)?${COUNT}个?年(?:来|间|期|期间|时间|度)?[\\u4e00-\\u9fff]{0,10}（((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年?）`,
  'gu',
);
/** 三年行动（2023—2025年）, 五年攻坚计划（2021—2025年）: the years of a programme are all of them. */
const PROGRAMME = new RegExp(
  `(?<![近前过去])${COUNT}年[\\u4e00-\\u9fff]{0,6}(?:行动|计划|攻坚|方案|规划)(?:方案|计划)?”?(?:（|，[^，。；\\d]{0,4})((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年?(?:）|间|期间|各项|任务|(?=[，。；]))`,
  'gu',
);
/** “十五连丰”（2004年至2018年）. */
const IN_A_ROW = new RegExp(
  `${COUNT}连[\\u4e00-\\u9fff]”?(?:（|，[从自])((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年`,
  'gu',
);
/** “连续四年居全省第一，2019年至2022年……”. */
const AFTERWARDS = new RegExp(
  `连续${COUNT}年[^。；（\\d]{0,20}，((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年(?=[^，。；\\d]{0,4}(?:均|都|无|从未|每年))`,
  'gu',
);
/** 2016年至2020年的五年规划. */
const PLANNED = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年的?${COUNT}年(?:规划|计划|行动)`,
  'gu',
);
/** 从2008年至2020年连续13年, 2016年至2020年，我市连续五年. */
const RUNNING = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年(?:，[我全][省市县区州旗])?[^。；，\\d]{0,8}?连续${COUNT}年`,
  'gu',
);
/** 连续三年（2021、2022、2023年）, 两个年度（2025年、2026年）. */
const LISTED = new RegExp(
  `(?:连续)?${COUNT}(?:年|个年度)（((?:(?:19|20)\\d\\d年?[、和]){1,9}(?:19|20)\\d\\d年?)）`,
  'gu',
);
/** 2022、2023两个年度. */
const YEARS_FIRST = new RegExp(
  `(?<![\\d—-])(?<years>(?:20\\d\\d年?[、和]){1,5}20\\d\\d)年?这?(?<count>[两二三四五六])(?:个年度|年(?=[，。；连均都共累来里的]))`,
  'gu',
);
/** 过去五年，即2018年至2022年; without 即 the years may be some of them. */
const APART = new RegExp(
  `(连续|过去|前|近|这|的)${COUNT}年(?:来|间|里)?(?:[\\u4e00-\\u9fff]{0,16}，|[，：])?(?:即|也就是)[从自由]?((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年?`,
  'gu',
);
/** 连续三年获评优秀，分别是2021年、2022年、2023年. */
const LATER = new RegExp(
  `连续${COUNT}年[\\u4e00-\\u9fff]{0,16}[，：]?(?:分别[是为]|即)((?:(?:19|20)\\d\\d年?[、和]){1,9}(?:19|20)\\d\\d年?)`,
  'gu',
);
/** 5月、6月连续两个月; 4、5、6月连续三个月. */
const MONTHS = new RegExp(
  `(?<![\\d—-])((?:1?\\d月?[、和]){1,10}1?\\d月)(?:当月)?(?:已|均|都)?连续${COUNT}个月`,
  'gu',
);
/** 2021—2023年连续三年, 2016年至2020年五年间. */
const FOLLOWED = new RegExp(
  `((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年?，?(连续|这)?${COUNT}年(?:间|来)`,
  'gu',
);

/** “2013年至2017年，是很不平凡的时期。五年间，……” */
const LOOKED_BACK = new RegExp(`^${COUNT}年(?:间|来)(?=，)`, 'gu');
const PERIOD = new RegExp(
  `^((?:19|20)\\d\\d)年?${DASH}((?:19|20)\\d\\d)年，?是[^，。；]{2,40}(?:时期|阶段|岁月|年份)。$`,
  'u',
);

/** 过去的五年，是……砥砺奋进的五年; “十三五”时期是……的五年. */
const SAME =
  /(?:(?:过去|刚刚过去|这|今后|未来|“?十[一二三四五六七]?五”?(?:时期)?的)的?(?<years>[二三四五六七八九十])年|“?十[一二三四五六七]?五”?(?:时期(?:（[^）]{4,14}）)?|（[^）]{4,14}）))，?(?:既|也|又)?是[^。；]{0,40}?的(?:关键|重要|攻坚|决胜)?(?<said>[二三四五六七八九十])年(?=[，。；！]|$)/gu;
/** “‘十四五’时期是……进军的第一个五年，也是……转型的关键三年”. */
const KEY =
  /“?十[一二三四五六七]?五”?时期，?(?:既|也|又)?是[^。；]{41,140}?的(?:关键|重要|攻坚|决胜|决定性)(?<said>[二三四五六七八九十])年(?=[，。；！]|$)/gu;
/** “是不忘初心的五年，也是收获满满的六年”; of 本届政府的四年 others are meant. */
const ALSO =
  /是[^。；]{0,40}?的(?<years>[二三四五六七八九])年，(?:也|更|又|还|必将)*是(?!本届)[^。；]{0,40}?的(?<said>[二三四五六七八九])年(?=[，。；！]|$)/gu;

/** “《纲要（草案）》提出，今后五年……”: plans are of five years. */
const DRAFT = /(?:纲要|规划)》?（草案）》?[^。；，“]{0,4}提出，(?:今后|未来)([二三四五六七八九])年/gu;
/** A five-year plan has its years. */
const PLANS = 5;
const NEXT = /今明([一二两三四五])年/gu;

function claim({ place }: Match, verdict: Verdict): Spanned {
  return { place, figures: [], places: [], verdict };
}

function monthsVerdict({ found: [text, listed = '', written = ''] }: Match): Verdict {
  const [due, count] = [listed.split(/[、和]/u).length, countOf(written)];
  return due === count ? HOLDS : breaks({ id: 'months', args: { text: clipped(text, 16), due, count } });
}

/** Both ends count; where it is not said that the years run on, the first may be the base that is counted from. */
function spanVerdict(
  { found }: Match,
  [running, written = '', first = '', last = '']: readonly (string | undefined)[],
): Verdict {
  const [from, to, count] = [Number(first), Number(last), countOf(written)];
  const due = to - from + 1;
  const fromBase = running !== '连续' && count === due - 1;
  if (count === due || fromBase || due < 1) return HOLDS;
  return breaks(
    { id: 'span', args: { text: clipped(found[0], 16), from, to, due, count } },
    { formula: `${to}－${from}＋1＝${due}`, expected: String(due) },
  );
}

function sameVerdict({ found }: Match): Verdict {
  const { years, said = '' } = found.groups ?? {};
  const [due, count] = [years === undefined ? PLANS : countOf(years), countOf(said)];
  return due === count ? HOLDS : breaks({ id: 'same', args: { text: clipped(found[0], 12), due, count } });
}

function nextVerdict({ found }: Match): Verdict {
  return /[二两]/u.test(found[1] ?? '') ? HOLDS : breaks({ id: 'next', args: { text: found[0] } });
}

function listVerdict({ found }: Match): Verdict {
  const { years = found[2], count: written = found[1] ?? '' } = found.groups ?? {};
  const count = countOf(written);
  const due = years?.match(/(?:19|20)\d\d/gu)?.length ?? 0;
  return count === due
    ? HOLDS
    : breaks({ id: 'list', args: { text: clipped(found[0], 16), due, count } }, { expected: String(due) });
}
