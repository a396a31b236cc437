import { countedYearsOf } from '../claims/years/counted-years.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { planYears } from '../knowledge/calendars.ts';
import { countOf, ordinalOf } from '../numbers/ordinals.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { partsOf } from '../view/parts.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Since extends Claim {
  readonly verdict: Verdict;
}

/** 起算年份与年数: “1994年撤县设市，至今已走过37个年头”, “自2014年以来连续6年”, “第六届（2017年首届，每年一届）”. */
export const yearsSince: Rule<Since> = {
  id: 'years-since',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '起算年份与年数', en: 'Years counted from one that is written' },
  messages: {
    years: {
      zh: '“{text}”：自{from}年起算，到{to}年为{right}，文中{told}，请核。',
      en: 'From {from} to {to} are {right}, written {told}.',
    },
    left: {
      zh: '“{text}”：本文今年{to}年，离{from}年还有{right}年，请核。',
      en: 'From {to} to {from} are {right} years.',
    },
    pair: { zh: '“{text}”前后年数不一，请核。', en: 'Two numbers of years that should be one: “{text}”.' },
  },
  *find(view) {
    const { year, reviewed } = view.facts;
    for (const match of matchesOf(view, PARALLEL, '年')) {
      const { one, other } = groupsOf(match);
      const same =
        countOf(one) === countOf(other) || [one, other].every((count) => isAge(countOf(count), year));
      yield claim(match, same ? HOLDS : breaks({ id: 'pair', args: { text: clipped(match.found[0], 20) } }));
    }
    if (year === undefined || reviewed === undefined) return;
    const parts = partsOf(view);
    for (const pattern of [FOUNDED, BRACKET]) {
      for (const match of matchesOf(view, pattern, '年')) {
        const { from, count, what } = groupsOf(match);
        const ends = endsOf(match, view, [reviewed, year, year + 1]);
        const slack = what === '周年' ? 0 : 1;
        yield claim(match, judged(match, Number(from), countOf(count), ends, slack, `${count}${what}`));
      }
    }
    for (const pattern of [RUNNING, RUN]) {
      for (const match of matchesOf(view, pattern, '连')) {
        const { from, count, what } = groupsOf(match);
        // “从2024年起连续5年，每年安排……” sets out what is to come.
        if (match.text.slice(match.place.end).startsWith('，每年')) continue;
        // A review of 2022 that is given in 2023 tells of no year after it.
        const ends = parts[match.place.unit] === 'review' ? [reviewed] : [reviewed, year];
        yield claim(match, judged(match, Number(from), countOf(count), ends, 1, `${count}${what}`));
      }
    }
    for (const { match, from, to, right, told, fits } of countedYearsOf(view, year, reviewed)) {
      const args = { text: clipped(match.found[0], 16), from, to, right: `${right}年`, told: `${told}年` };
      yield claim(match, fits ? HOLDS : breaks({ id: 'years', args }));
    }
    for (const match of matchesOf(view, YEARLY, '首届')) {
      const { from, count } = groupsOf(match);
      yield claim(
        match,
        judged(
          match,
          Number(from) - 1,
          countOf(count),
          TO_HOLD.test(match.text.slice(0, match.place.start)) ? [year] : [reviewed, year],
          0,
          `第${count}届`,
        ),
      );
    }
    for (const match of [...matchesOf(view, AHEAD, '提前'), ...matchesOf(view, AHEAD_OF, '提前')]) {
      const { from, until, count, plan } = groupsOf(match);
      const right = (plan === '' ? Number(until) : planYears(ordinalOf(plan)).end) - Number(from);
      const args = {
        text: clipped(match.found[0], 16),
        from,
        to: Number(from) + right,
        right: `${right}年`,
        told: `${count}年`,
      };
      yield claim(match, right < 0 || countOf(count) === right ? HOLDS : breaks({ id: 'years', args }));
    }
    for (const match of matchesOf(view, WITHIN, '到')) {
      const { until, count } = groupsOf(match);
      const right = Number(until) - year;
      const fits = countOf(count) === right || countOf(count) === right + 1;
      const args = { text: clipped(match.found[0], 16), from: until, to: year, right };
      yield claim(match, fits || right < 1 ? HOLDS : breaks({ id: 'left', args }));
    }
    for (const match of [...matchesOf(view, LEFT, '年'), ...matchesOf(view, LEFT_OF_PLAN, '年')]) {
      const { until, count, plan } = groupsOf(match);
      const { short, goal, soon, own } = match.found.groups ?? {};
      const end =
        goal !== undefined
          ? GOALS[goal]
          : plan !== ''
            ? planYears(ordinalOf(plan)).end
            : own !== undefined
              ? Math.ceil(year / 5) * 5
              : Number(soon ?? until);
      if (end === undefined) continue;
      const right = end - year;
      // “不到两年” are more than one.
      const fits =
        right < 0 ||
        (short !== undefined && right > countOf(count) ? false : Math.abs(countOf(count) - right) <= 1);
      const args = { text: clipped(match.found[0], 16), from: end, to: year, right };
      yield claim(match, fits ? HOLDS : breaks({ id: 'left', args }));
    }
  },
  judge: ({ verdict }) => verdict,
};

const COUNT = '(?<count>\\d{1,3}|[两一二三四五六七八九十百]{1,4})';
const YEAR = '(?:19|20)\\d\\d';
/** Counties are older than reports. */
const FOUNDING = '(?:1\\d|20)\\d\\d';
/** How a place or a body came to be. */
const BEGAN =
  '(?:撤[\\u4e00-\\u9fff]{1,2}[设建改]|建[市县区州镇乡旗盟省校院厂]|设[市县区州镇旗立]|复[市县区]|成立|升格|挂牌|组建|创办|创建|获批设立|批准设立)';

/** “七十载披荆斩棘，四十年敢为人先”: of the party, the country and its opening, each has its own. */
function isAge(years: number, year: number | undefined): boolean {
  return year !== undefined && [1921, 1949, 1978].some((since) => Math.abs(year - since - years) < 2);
}

/** “1994年撤县设市，至今已走过27个年头”, “2010年升格为国家级开发区10周年”, “成立于1953年10月，今年10月迎来建县65周年”. */
const FOUNDED = new RegExp(
  `(?<!—|-|至|到|\\d)(?:(?<from>${FOUNDING})年(?:\\d{1,2}月|[正冬腊]月|[春夏秋冬]季?|[上下]半年|年?[初中底末])?(?:\\d{1,2}日)?(?:经[^，。；]{1,8}|正式)?${BEGAN}|${BEGAN}于(?<since>${FOUNDING})年)` +
    `(?:(?!周年|个?年头|${YEAR}年${BEGAN})[^。；]){0,36}?${COUNT}(?<what>周年|个年头|年头|周岁|岁|个春秋)`,
  'gu',
);
/** “建区40周年（1983年建区）”, “复县50周年（1963年—2013年）”. */
const BRACKET = new RegExp(
  `${BEGAN}[\\u4e00-\\u9fff]{0,10}?${COUNT}(?<what>周年)（[^）]{0,6}?(?<from>${YEAR})(?:年?[—-]+(?<end>${YEAR})(?:年|）)|年[^）\\d]{0,6}，(?:今|即|到)?(?<until>${YEAR})年|年(?![—至到-]))`,
  'gu',
);
/** “自2014年以来已连续8年”, “从2004年算起已是连续九年”. */
const RUNNING = new RegExp(
  `[自从](?<from>${YEAR})年(?:\\d{1,2}月)?(?:以来|起|算起|开始)[^。；\\d]{0,16}?连续${COUNT}(?<what>年)(?!以上|多)`,
  'gu',
);
/** “从2008年至2020年连续13年” has its own end; here “连续八年……（自2014年起）”. */
const RUN = new RegExp(
  `连续${COUNT}(?<what>年)[^。；，]{0,16}（[自从]?(?<from>${YEAR})年(?:以来|起|开始|首次|首届|率先)`,
  'gu',
);
/** “第八届沙柑节（首届于2010年举办，每年一届）”, “第九届……（2017年首届，每年一届）”. */
const YEARLY = new RegExp(
  `第${COUNT}届[^。；（]{0,30}（(?:首届[^）\\d]{0,4}(?<since>${YEAR})年|(?<from>${YEAR})年[^）\\d]{0,4}首届)[^）]{0,10}每年一届`,
  'gu',
);
/** What is to be held this year. */
const TO_HOLD = /(?:办好|筹办|筹备)[^，。；]{0,6}$/u;
/** “到2020年‘十三五’收官，只剩四年时间”. */
const LEFT = new RegExp(
  `(?:[到距离](?<until>20\\d\\d)年|距离?(?:实现|建成)?(?<goal>第[一二]个百年)|(?<!\\d)(?<soon>20\\d\\d)年[^。；\\d]{0,24}距今(?:天)?)[^。；\\d]{0,20}?(?:只剩|仅剩|还剩|剩下|只有|仅有|还有|(?=不[到足]))下?(?:短短)?(?<short>不到|不足)?${COUNT}年(?!内|级)`,
  'gu',
);
/** The centenaries of the party and of the republic. */
const GOALS: Readonly<Record<string, number>> = { 第一个百年: 2021, 第二个百年: 2049 };
/** “距离‘十四五’收官还有两年”, “距规划收官仅剩两年”, “‘十二五’规划剩余时间还有两年”. */
const LEFT_OF_PLAN = new RegExp(
  `(?:“?(?<plan>十[一二三四五六七]?)五”?(?:规划|时期|计划)?(?:收官|结束|期末|期满|剩余|完成)?|距离?本?(?<own>规划)(?:收官|结束|期末|期满))(?:时间)?(?:只剩|仅剩|还剩|剩下|只有|仅有|还有|不到)(?:短短)?${COUNT}年(?!内|级)`,
  'gu',
);
/** “2019年4月……，比计划的2020年提前一年”. */
const AHEAD = new RegExp(
  `(?<!\\d)(?<from>20\\d\\d)年(?!底|末|以来|至|到)(?:(?!20\\d\\d年)[^。；]){0,40}比(?:原?计划|原定|预定|规划|预期)(?:确定)?的?(?<until>20\\d\\d)年[^。；\\d]{0,4}提前${COUNT}年`,
  'gu',
);
/** “到2019年全部脱贫，提前一年完成2020年脱贫任务”, “提前一年即于2019年完成‘十三五’任务”. */
const AHEAD_OF = new RegExp(
  `(?<![\\d由从比较])到?(?<from>20\\d\\d)年(?!底|末|以来|至|到)(?:(?!20\\d\\d年)[^。；]){0,40}提前${COUNT}年(?:完成|实现|达到)(?<until>20\\d\\d)年(?:[^。；，]{0,10})(?:任务|目标)` +
    `|提前(?<early>[一二两三四五]|\\d)年即?于(?<done>20\\d\\d)年[^。；，\\d]{0,6}(?:完成|实现|达到)“?(?<plan>十[一二三四五六七]?)五”?`,
  'gu',
);
/** “用三年时间，到2027年……”, “力争通过三年努力，到2026年……”. */
const WITHIN = new RegExp(
  `(?:再?用|通过|经过|力争)${COUNT}年(?:左右)?的?(?:时间|努力|奋斗)[^。；\\d]{0,12}到(?<until>20\\d\\d)年`,
  'gu',
);
/** “25年栉风沐雨，25年春华秋实”: small numbers may rise on purpose (“一年打基础，三年见成效”). */
const PARALLEL =
  /(?<!\d)(?<one>[1-9]\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:年|载)[\u4e00-\u9fff]{4}，(?<other>[1-9]\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:年|载)[\u4e00-\u9fff]{4}(?=[，。；！])/gu;

/** What the groups hold, '' for one that the pattern lacks. */
function groupsOf({ found }: Match): Written {
  const {
    from,
    since,
    count,
    early = '',
    done,
    what = '',
    until = '',
    one = '',
    other = '',
    plan = '',
  } = found.groups ?? {};
  return { from: from ?? since ?? done ?? '', count: count ?? early, what, until, one, other, plan };
}

type Written = Readonly<Record<'from' | 'count' | 'what' | 'until' | 'one' | 'other' | 'plan', string>>;

/** The years that the count may run to: the one that the sentence is about, or those that a report speaks of. */
function endsOf(match: Match, view: View, usual: readonly number[]): readonly number[] {
  const { end, until } = match.found.groups ?? {};
  if (end !== undefined || until !== undefined) return [Number(end ?? until)];
  const subject = subjectYear(view, match.text, match.place.start);
  return subject?.certain ? [subject.year] : usual;
}

function judged(
  { found }: Match,
  from: number,
  count: number,
  ends: readonly number[],
  slack: number,
  told: string,
): Verdict {
  if (ends.some((end) => count >= end - from && count <= end - from + slack)) return HOLDS;
  const to = ends.at(-1) ?? 0;
  const kind = ends.length > 1 ? (ends.at(-2) ?? to) : to;
  const least = kind - from;
  const right = told.replace(
    /[\d一二三四五六七八九十百]+/u,
    slack > 0 ? `${least}或${least + 1}` : `${least}`,
  );
  return breaks({ id: 'years', args: { text: clipped(found[0], 16), from, to: kind, right, told } });
}

function claim({ place }: Match, verdict: Verdict): Since {
  return {
    place: { ...place, end: Math.min(place.end, place.start + 80) },
    figures: [],
    places: [],
    verdict,
  };
}
