import { dueDaysOf } from '../claims/years/due-days.ts';
import { horizonsOf } from '../claims/years/horizons.ts';
import { lateAimsOf } from '../claims/years/late-aims.ts';
import { clauseAround, type Match, matchesOf } from '../view/matches.ts';
import { partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface Due extends Claim {
  readonly what: 'holds' | 'gone' | 'far' | 'horizon' | 'passed';
  /** The year that would agree. */
  readonly due?: number;
  /** The day on which the report was given. */
  readonly given?: string;
}

/** 期限已过: “2023年底前完成” among the tasks of 2025, “到2052年”. */
export const pastDeadline: Rule<Due> = {
  id: 'past-deadline',
  level: 'warning',
  needs: 'report',
  title: { zh: '期限与远期年份', en: 'Deadlines gone by' },
  messages: {
    gone: {
      zh: '{year}年的安排里期限已过：“{text}”，请核。',
      en: 'A task of {year} with a date gone by: “{text}”.',
    },
    horizon: {
      zh: '“{text}”：五年的目标宜至{due}年，请核。',
      en: '“{text}”: five years from here end in {due}.',
    },
    passed: {
      zh: '“{text}”：报告作于{given}，期限已过，请核。',
      en: 'A task with a date gone by: the report was given on {given}.',
    },
    far: { zh: '“{text}”距今过远，疑年份有误，请核。', en: '“{text}” is too far ahead.' },
  },
  *find(view) {
    const { year, reviewed, kind } = view.facts;
    if (year === undefined || kind === 'communique' || kind === 'speech') return;
    const parts = partsOf(view);
    for (const match of matchesOf(view, DEADLINE)) {
      if (parts[match.place.unit] === 'plan' && !isQualifier(match) && !isDone(match))
        yield claim(match, year, 3);
    }
    for (const { place, gone, given } of dueDaysOf(view))
      yield { place, figures: [], places: [], what: gone ? 'passed' : 'holds', given };
    for (const pattern of [MEANT, OPENED]) {
      for (const match of matchesOf(view, pattern, '年')) {
        if (parts[match.place.unit] === 'plan' && !isRecalled(match)) yield claim(match, year, 12);
      }
    }
    for (const match of matchesOf(view, HOST, '20')) {
      // Games that were put off kept their year.
      const back = year > 2020 && year < 2024 ? year - 2 : year;
      const isTask = parts[match.place.unit] === 'plan' && !isRecalled(match) && !isQualifier(match);
      if (isTask && Number(match.found[1]) < back) yield claim(match, year, 15);
    }
    for (const match of matchesOf(view, MOVED, '除')) yield claim(match, year - 1, 12);
    for (const match of matchesOf(view, EARLY, '提前')) {
      // “2024年是……，已有17项提前达到2023年目标”: the year that is told of is the last written before.
      const told = [...match.text.slice(0, match.place.start).matchAll(/20\d\d(?=年)/gu)].at(-1);
      if (told) yield claim(match, Number(told[0]), 12);
    }
    if (reviewed !== undefined && kind !== 'plan') {
      for (const { place, said, due } of [...horizonsOf(view, year, reviewed), ...lateAimsOf(view, year)]) {
        const what = due.includes(said) ? 'holds' : 'horizon';
        yield { place, figures: [], places: [], what, due: due[0] ?? 0 };
      }
    }
    for (const pattern of [HORIZON, REMOTE]) {
      for (const match of matchesOf(view, pattern)) {
        const part = parts[match.place.unit];
        if (part === 'plan' || (kind === 'plan' && part !== 'review')) yield claim(match, year, 12);
      }
    }
  },
  judge: ({ what, place, due = 0, given = '' }, view) =>
    what === 'holds'
      ? HOLDS
      : breaks({
          id: what,
          args: { year: view.facts.year ?? 0, due, given, text: clipped(textOf(view, place), 20) },
        }),
};

const DEADLINE = /((?:19|20)\d\d)年(?:年?底|年?末|\d{1,2}月(?:底|末|\d{1,2}日)?|上半年)(?:之?前|以前)/gu;

/** “力争2012年建成通车”, “农村贫困人口2010年如期脱贫”, “2010年同步全面小康”. */
const MEANT =
  /(?:力争|确保|争取|有望|拟于|将于)(?:在|于|到)?((?:19|20)\d\d)年(?=(?:[底末]|\d{1,2}月底?|[上下]半年)?前?(?:全线|基本|全面|如期|正式|部分|整体|率先|同步)*(?:建成|通车|竣工|投产|投用|完工|运营|开通|实现|达到|完成|脱贫|摘帽))|((?:19|20)\d\d)年(?:底|末)?(?:如期|同步)(?!上年|比)/gu;
/** A road that is still to be opened: “加快……建设，东段2014年建成通车，……”. */
const OPENED =
  /(?<=(?:推进|加快|启动|抓好|实施|新建|建设)[^。；]{0,60})(?<![\d—至到-])((?:19|20)\d\d)年(?:底|末)?(?:全线|基本|全面|正式)?(?:建成|竣工|完工)(?:通车|投产|投用|投运)(?=[，。；、])/gu;
/** “承办2015……大会” among the tasks of 2025. */
const HOST =
  /(?:承办|举办|主办|协办|筹办|办好|开好|筹备)(?:好)?[“《]?(20[012]\d)(?:年|(?=[\u4e00-\u9fff·“]))(?!以来|起|版|标准|号)/gu;
/** “十件实事除……调整到2013年完工外，其余……” */
const MOVED = /除[^。；]{0,30}(?:调整|推迟|延期|顺延|延后|延迟)[到至]((?:19|20)\d\d)年/gu;
/** “17项提前达到2023年目标” in a review of 2024. */
const EARLY = /提前(?:达到|完成|实现)((?:19|20)\d\d)年(?:目标|任务)/gu;

/** “到2027年，……”; not “从2015年到2020年” and “由2020年到2023年”. */
const HORIZON =
  /(?<![—年底末月日])到(?:[^，。；“”\d]{2,14}的)?((?:19|20)\d\d)年(?!以来|之后)(?=，|底|末|全面|基本|建成|力争|实现|达到|[\u4e00-\u9fff]{2,12}(?:达到|超过|突破|提高))/gu;

/** “2038年贫困县摘帽”. */
const REMOTE =
  /(?<=[，。；、]|^ ?)((?:19|20)\d\d)年(?![底末]?(?:尚|仍|未))(?:底|末)?(?:前|之前)?[^，。；\d]{0,8}(?:摘帽|脱贫|建成通车|建成投[产用]|竣工|完工)/gu;
/** Years that goals of the country are set for. */
const FAR = new Set([2035, 2049, 2050, 2060]);

function claim({ place, found, text }: Match, year: number, back: number): Due {
  const said = Number(found[1] ?? found[2]);
  const { end } = clauseAround(text, place.end, '，。；、');
  const shown = { ...place, end: Math.min(end, place.end + 12) };
  const far = said > year + 10 && !FAR.has(said);
  const gone = said < year && said >= year - back;
  return { place: shown, figures: [], places: [], what: gone ? 'gone' : far ? 'far' : 'holds' };
}

/** “巩固2020年如期脱贫的成果” looks back. */
function isRecalled({ text, place }: Match): boolean {
  const { start, end } = clauseAround(text, place.start);
  return /巩固|成果|以来|经验|了|该|原|现有|已|首|获/u.test(text.slice(start, end));
}

/** “任务在2018年底前全面完成，累计搬迁1126户”: what it has come to stands behind it. */
function isDone({ text, place }: Match): boolean {
  const { end } = clauseAround(text, place.end);
  return /^，(?:累计|共计?|已|实际)[^，。；]*\d/u.test(text.slice(end));
}

/** “2000年底前建成的小区” says which, not when. */
function isQualifier({ text, place }: Match): boolean {
  const { end } = clauseAround(text, place.end, '，。；、');
  return text.slice(place.end, end).includes('的');
}
