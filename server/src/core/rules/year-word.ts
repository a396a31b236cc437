import { clauseAround, type Match, matchesOf } from '../view/matches.ts';
import { occasionOf } from '../view/occasion.ts';
import { type Part, partsOf } from '../view/parts.ts';
import { isQuoted } from '../scanning/quoted.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Said extends Claim {
  readonly what: 'holds' | 'reviewed' | 'before' | 'planned' | 'standing' | 'last';
  readonly text: string;
}

/** 时间词: the 今年 of a review and the 明年 of a plan that the last draft left. */
export const yearWord: Rule<Said> = {
  id: 'year-word',
  level: 'warning',
  needs: 'report',
  title: { zh: '时间词未更新', en: 'Year words left behind' },
  messages: {
    reviewed: {
      zh: '回顾部分出现“{text}”，本文今年为{year}年，疑为旧稿用语，请核。',
      en: '“{text}” in the review: this year is {year}.',
    },
    before: {
      zh: '回顾部分出现“{text}”，本文今年为{year}年，回顾的就是去年，请核。',
      en: '“{text}” in the review of that year: this year is {year}.',
    },
    planned: {
      zh: '安排部分出现“{text}”，本文今年为{year}年，疑为旧稿用语，请核。',
      en: '“{text}” in the plan for {year}.',
    },
    standing: {
      zh: '本文体不用“{text}”，所指年份不明，请核。',
      en: '“{text}” names no year in a text of this kind.',
    },
  },
  *find(view) {
    const { year, reviewed, kind } = view.facts;
    if (kind === 'communique' || view.facts.plan) {
      yield* standing(view);
      return;
    }
    if (year === undefined || reviewed === undefined) return;
    const parts = partsOf(view);
    if ((occasionOf(view).date?.month ?? 0) >= MIDYEAR)
      for (const match of said(view, CARRIED))
        if (parts[match.place.unit] !== 'plan') yield claim(match, 'reviewed');
    if (year === reviewed) {
      yield* beforeTurn(view, parts);
      return;
    }
    if (kind === 'speech') return;
    const month = occasionOf(view).date?.month;
    if (month === undefined && speaksInDecember(view, parts)) return;
    for (const match of said(view, /(?<!\d)今年(?:以来)?|(?<![年当])年初至今/gu)) {
      if (parts[match.place.unit] !== 'review') continue;
      yield claim(match, isPast(match, month ?? 1) ? 'reviewed' : 'holds');
    }
    if ((month ?? 1) <= SPRING && matchesOf(view, AGAINST_LAST).length > 0)
      for (const match of said(view, AGAINST_THIS))
        if (parts[match.place.unit] === 'review') yield claim(match, 'before');
    for (const match of said(view, INTENDED))
      if (parts[match.place.unit] !== 'review') yield claim(match, 'planned');
    for (const match of said(view, /(?<![今年])明年|(?<![多数未将近历])来年/gu)) {
      const part = parts[match.place.unit];
      if (part === 'review') yield claim(match, isForWork(match) ? 'reviewed' : 'holds');
      if (part === 'plan')
        yield claim(
          match,
          isForWork(match) || isTask(match) || isGoal(match, month ?? 1) ? 'planned' : 'holds',
        );
    }
    for (const match of said(view, HELD_NEXT))
      if (parts[match.place.unit] === 'plan') yield claim(match, 'planned');
    for (const match of said(view, PAST_DUE))
      if (parts[match.place.unit] === 'plan') yield claim(match, 'planned');
  },
  judge({ what, text }, { facts: { year = 0 } }) {
    if (what === 'holds') return HOLDS;
    const args = { text: clipped(text, 16), year };
    return what === 'last'
      ? breaks({ id: 'standing', args }, { severity: 'information' })
      : breaks({ id: what, args });
  },
};

/** “去年拟安排市本级支出122亿元”, “去年，我们将继续办好十件实事”: what is intended is not of the last year. */
const INTENDED =
  /(?<![比较至])去年(?=，?(?:我们|全[省市县区州旗])?(?:要?(?:拟|将)(?:继续|进一步|着力|全面|大力|安排|实施|新建|建设|启动|完成|重点|推进|新开工|开工|谋划|办好)|计划(?:安排|实施|新建|建设|完成)|要(?!求|[素点件闻领害价义务塞道]|么)|(?:经济社会)?发展的?(?:主要)?(?:预期)?目标(?:是|为|：)|政府工作的?总体要求))/gu;

/** “粮食面积比去年扩大8.2万亩” in the review of that year itself, which other sentences hold against 上年. */
const AGAINST_THIS =
  /(?<=[比较])去年(?=(?:同期)?(?:净?增|扩|减|提|上升|下降|多|少|高|低|翻|压)[^，。；]{0,8}\d)(?![^。；]*今年)/gu;
const AGAINST_LAST = /[比较]上年/gu;

/** A report or speech of December calls what it reviews 今年: “今年拟安排重点项目80个” among its tasks was written for another. */
function* beforeTurn(view: View, parts: readonly Part[]): Generator<Said> {
  if ((occasionOf(view).date?.month ?? 0) < 12) return;
  for (const match of said(
    view,
    /(?<!\d)今年(?=(?:拟|计划|将|要)(?:安排|实施|新[开建]|建设|完成|推进|启动|确保))|(?<=确保|力争|争取)今年(?=(?:完成|实现|新增|建成|引进)[^，。；\d]{1,12}\d)/gu,
  )) {
    if (parts[match.place.unit] !== 'review') yield claim(match, 'planned');
  }
}

/** “去年以来，面对复杂形势，全市上下……”: the opening of the year before's; a comparison of two years tells of this one too. */
const MIDYEAR = 6;
const CARRIED =
  /(?<![与和比较从自及同])去年(?:以来|上半年|前三季度)(?=，(?:面对|在[省市县区]|全[市县区省][上各]|我们|各级|[全我][市县区省][\u4e00-\u9fff]{2,14}(?:增长|完成|实现|达到)\d))(?![^。]*今年)/gu;

/** Texts that stand for years on end, or speak of one year by its number, have no use for 今年; what a plan calls 去年 can only be one year. */
function* standing(view: View): Generator<Said> {
  const pattern = view.facts.plan ? STANDS : OF_A_YEAR;
  for (const match of said(view, pattern))
    yield claim(match, view.facts.plan && match.found[0] === '去年' ? 'last' : 'standing');
}

const OF_A_YEAR =
  /(?<!\d)今年(?:以来)?|(?<![今年])明年|(?<=[比较])去年[末底]|(?<=^|[，。；])去年(?=(?:全[省市县区州旗])?(?:新(?:增|认定|建|设|引进|开工)|净增|累计|共|完成|实现))/gu;
const STANDS = /(?<!\d)今年(?:以来|底)?|(?<![今年])明年底?|(?<![比较])去年(?!同期)/gu;

function* said(view: View, pattern: RegExp): Generator<Match> {
  for (const match of matchesOf(view, pattern)) {
    const scanned = view.units[match.place.unit];
    if (scanned && !isQuoted(scanned, match.place.start)) yield match;
  }
}

/** The finding takes in the words that follow, up to the next mark. */
function claim({ place, text }: Match, what: Said['what']): Said {
  const { end } = clauseAround(text, place.end, '，。；：！？、');
  // “今年汛期7月28日至25日”: a day that follows may have a fault of its own.
  const day = text.slice(place.end, end).search(DAY);
  const shown = { ...place, end: Math.min(end, place.end + (day < 0 ? 12 : Math.min(day, 12))) };
  return { place: shown, figures: [], places: [], what, text: text.slice(shown.start, shown.end) };
}

const DAY = /\d{1,2}月\d/u;

/** Without a date: no 今年 in the plan, and 明年 instead. */
function speaksInDecember(view: View, parts: readonly Part[]): boolean {
  let next = 0;
  for (let unit = view.first; unit < view.end; unit++) {
    if (parts[unit] !== 'plan') continue;
    const text = view.units[unit]?.reading.text ?? '';
    if (text.includes('今年')) return false;
    if (text.includes('明年')) next++;
  }
  return next > 1;
}

/** Whether a 今年 of the review tells what has been done: “今年以来，我们新开工……”, “今年的奋斗书写了……”. */
function isPast({ text, place, found: [word] }: Match, month: number): boolean {
  const clause = clauseAround(text, place.start);
  const rest = text.slice(place.end, clauseAround(text, place.end, '。；！？').end);
  // “截至今年11月底” lies ahead of a session in January.
  const till = /截[至止]$/u.test(text.slice(0, place.start));
  if (till && month <= 2 && /^(?:[3-9]月|1[0-2]月|年?底|年?末|[二三四]季度|前三季度|上半年)/u.test(rest))
    return true;
  if (/^的?(?:财政|预算|计划)+执行(?:情况)?(?:来看|看|总体)/u.test(rest)) return true;
  const isFaced = FACED.test(text.slice(clause.start, place.start));
  if (!isFaced && TOWARDS.test(text.slice(clause.start, place.start))) return false;
  // “今年初，面对突如其来的疫情”, “今年一些指标未达预期”, “今年新建的5所食堂”: by then it is the year before.
  if (month <= 2 && (OVER.test(rest) || (AMIDST.test(rest) && !FUTURE.test(rest.slice(0, 40))))) return true;
  // “今年1月顺利通过验收” in a report of March
  const [, own] = /^(\d{1,2})月(?!底|末|以来)/u.exec(rest) ?? [];
  if (own !== undefined && Number(own) <= month) return false;
  const before = text.charAt(place.start - 1);
  // “今年夏粮再获丰收”, “今年8月末，台风三次过境” in a report of January
  const isSeason = SEASONS.test(rest) && (before === '' || '。；：，'.includes(before) || isFaced);
  const opens = before === '' || '。；：'.includes(before) || isFaced;
  const isMonth = /^(?:[4-9]|1[0-2])月/u.test(rest) && opens;
  if (month <= SPRING && (isSeason || isMonth) && !FUTURE.test(rest.slice(0, 30))) return true;
  // By March there is something to tell of the new year: “年初至今，落地项目142个”.
  if (word.endsWith('以来') || word === '年初至今') return month <= 2;
  const near = rest.slice(0, rest.startsWith('，') ? 24 : Math.max(0, clause.end - place.end));
  if (FUTURE.test(near)) return false;
  if (/^的?(?:成绩|成就|奋斗|拼搏|收获|变化|答卷|进步)/u.test(rest)) return true;
  if (/^是[^，。；]{0,24}的一年/u.test(rest)) return !/十[一二三四五六七]五|周年/u.test(rest);
  if (/^[^。；]{0,24}?(?:了(?!解)|已|先后|累计|成功|荣获|获评|圆满)/u.test(rest)) return true;
  // “粮食今年产量61.6万吨”, “，今年空气优良天数361天”
  if (OUTCOME.test(rest) || (month <= 1 && LEVEL.test(rest) && !SET.test(rest.slice(0, 24)))) return true;
  if (month <= 1 && HELD.test(rest) && !SET.test(near)) return true;
  if (/^完成[^，。；\d]{0,8}\d[^，。；]{0,8}，占(?:年度|全年)?计划/u.test(rest)) return true;
  const told = rest.replace(/^(?:上半年|前三季度|[一二三四]季度|(?:1—)?\d{1,2}月份?|前\d{1,2}个月)，?/u, '');
  return text.charAt(place.start - 1) !== '，' && clause.start === place.start && DONE.test(told);
}

/** What a year that has just begun cannot have seen. */
const OVER =
  /^年?初，?(?:面对|突如其来|遭遇|爆发|突发|受|[^，。；]{0,10}(?:来袭|爆发|暴发|突袭|肆虐|突发))|^(?:[全我][省市县区州旗])?[\u4e00-\u9fff]{4,18}(?:“?双下?降”?|双双下降|“?零发生”?)(?=[，。；])|^[^，。；]{0,14}(?:未达|未能|低于预期|不及预期|没有完成|未完成)|^(?:全面|顺利)?(?:新?建成|新建|改建|投用|投运|开通|竣工|落成|引进|获评|启用)的/u;

/** “在今年上半年防控最吃紧的时候，我们派出……” */
const AMIDST =
  /^(?:上半年|下半年|前三季度|第?[二三四]季度|[入春夏秋冬主]?汛期?|[春夏秋冬]季)[^，。；]{2,16}(?:的时候|之时|之际|关头|时刻|期间)，/u;

/** “面对今年6月至8月的伏旱”, “妥善应对今年汛期的暴雨”: what is faced has come. */
const FACED = /^(?:妥善|有力|有效|成功|积极|科学|从容|沉着)*(?:面对|应对|遭遇|经历|抗击|战胜|抵御)了?$/u;
/** Sessions are held until then. */
const SPRING = 3;
const SEASONS = /^(?:[夏秋]粮|[入夏秋冬主]汛|汛期|入[夏秋冬]|[夏秋]收|三夏|三秋|双抢|高考|中考|国庆|中秋)/u;

/** What stands before a 今年 that lies ahead of the review: “为今年……打下基础”, “将于今年9月通车”. */
const TOWARDS =
  /(?:[为给对于到至将拟与和自从起]|计划|预计|力争|争取|确保|有望|列入|纳入|转入|推迟|结转|接续|迎接|安排|谋划)[^，。；]{0,6}$/u;
const FUTURE =
  /[将拟可]|计划|力争|争取到|确保|预计|(?<![主重需必首])要|目标|任务|有望|底前|开工建设|竣工|投用|投产|通车|继续|发力|冲刺|工作(?!队|站|组|室|人员|者|专班|日)|夯实|开局/u;
const OUTCOME =
  /^[\u4e00-\u9fff]{0,6}(?:产量|产值|增加值|收入|总额|总量|接待量|销售额|发电量)[约近达到为]{0,2}\d/u;
/** What no January can tell of its own year, unless it is set, given or held in it. */
const LEVEL =
  /^(?!是|[适恰]逢|正值|迎)(?:我们|[全我][市县区省州])?(?:[\u4e00-\u9fff]{3,14}(?:达到?|为|约|近|超过?)?|[\u4e00-\u9fff]{0,4}[入获][\u4e00-\u9fff]{2,8})\d/u;
/** “今年举办农民趣味运动会、乡村音乐节等活动1200场” */
const HELD =
  /^，?(?:我们|[全我][市县区省州])?(?:成功|先后|共|累计|集中|广泛|扎实)*(?:举办|承办|开展|组织|开发|办理|办结|培训|接待|查处|化解|投放|资助|救助|评选|受理|检查|巡查|发放|新改扩?建)[^，。；\d]{2,30}\d/u;
const SET =
  /安排|下达|预算|批|补助|提前|首|第|春|元旦|新年|开[年春]|铺排|提请|提交|纳入|列入|推进|谋划|储备|结转|续建/u;
const DONE =
  /^，?(?:我们|[全我][市县区省州])?[^，。；]{0,20}(?:完成|达到|实现|新增|新开工|增长|建成|兑现|落实|发放|改造|引进|争取)[^，。；]{0,12}\d/u;

/** “做好明年工作”, “明年政府工作的总体要求”; not “提前谋划明年工作”. */
function isForWork({ text, place }: Match): boolean {
  if (/(?:谋划好?|储备|着眼|提前[^，。；]{0,4})$/u.test(text.slice(0, place.start))) return false;
  return FOR_WORK.test(text.slice(place.end));
}

const FOR_WORK =
  /^，?的?(?:全[市县区省州])?(?:(?:一季度|首季)[^，。；]{0,8}开门红|(?:政府|各项|重点|主要|经济|社会|国民|和|发展|预期|总体|的)*(?:工作|目标|要求|思路|任务|安排|指标|发展|开好局))/u;

/** A sentence that begins with 明年 and sets a task of the plan; what is finished or opened next year may be meant. */
function isTask({ text, place }: Match): boolean {
  const before = text.charAt(place.start - 1);
  if (before !== '' && !'。；：'.includes(before)) return false;
  const rest = text.slice(place.end, clauseAround(text, place.end, '。；！？').end);
  if (/今年|20\d\d年/u.test(rest)) return false;
  if (/^是[^。]{0,60}(?:一年|之年|元年)/u.test(rest)) return !/十[一二三四五六七]五|周年/u.test(rest);
  const clause = rest.startsWith('，') ? rest.slice(1) : rest.slice(0, rest.search(/，|$/u));
  if (/底前|前完成|建成|投用|投产|完工|通车|竣工|投运|交付|开工/u.test(clause.slice(0, 24))) return false;
  return TASK.test(clause);
}

/** “，明年新增规上工业企业20家”: a number set for another year, where nothing says what this one brings. */
function isGoal({ text, place }: Match, month: number): boolean {
  const sentence =
    text.slice(0, place.start) + text.slice(place.end, clauseAround(text, place.end, '。；！？').end);
  if (/今年|年内|[两三]年|20\d\d年|跨年/u.test(sentence)) return false;
  const rest = text.slice(place.end);
  if (month <= SPRING && EARLY_NEXT.test(rest))
    return !/[为到至自从于在迎]$/u.test(text.slice(0, place.start));
  const before = text.charAt(place.start - 1);
  // “该厂年底投产，明年产值可达20亿元” looks ahead from what comes first.
  if ('。；：'.includes(before) && COUNTED.test(rest) && !FOLLOWS.test(sentence)) return true;
  return '，。；：'.includes(before) && AIMED.test(rest);
}

/** “明年一般性支出再压减5%”, “明年计划实施重点项目152个”. */
const AIMED =
  /^(?:我们|[全我][市县区省州])?(?:要|将|计划|拟|力争|确保|再|谋划)*(?:新增|净增|培育|引进|招引|新认定|新签约|实施|安排|新建|改造)[^，。；\d]{0,14}\d|^[\u4e00-\u9fff“”]{2,10}再(?:压减|压降|降低|提高|新增)\d/u;

/** “明年发放消费券4000万元”: whatever is done so many times, or with so much. */
const COUNTED = /^(?:我们|[全我][市县区省州])?[\u4e00-\u9fff“”]{3,14}\d/u;
const FOLLOWS = /底|投产|投用|建成|达产|竣工|通车|开通|验收|交付|完工|投运|春季|秋季|学期|汛期|届/u;

/** In January the next spring is this year's. */
const EARLY_NEXT =
  /^(?:春节|元宵|清明|[一二]季度|[1-5]月(?:底|份|上旬|中旬|下旬)?)(?:假期|前后|期间|前)?(?:，|开展|组织|举办|实施|做好|启动|完成|确保|全面)/u;

/** “办好明年5月举行的洽谈会” among this year's tasks; one that is prepared may be of the next. */
const HELD_NEXT =
  /(?<=(?:办好|承办|举办|参加|组织好|开好))[明来]年(?=\d{1,2}月(?:份|[上中下]旬|底)?(?:举行|举办|召开|开幕)的)/gu;

/** “确保去年底前完成12万平方米”: what is over can't be ensured. */
const PAST_DUE =
  /(?<=(?:确保|力争|争取|务必|计划|拟)[^，。；比较]{0,6})去年(?:年?底|年?内|[一二三四]季度|[上下]半年|\d{1,2}月(?:底|份)?)|(?<=^|[，。；])去年(?:年?底|\d{1,2}月底)前(?=完成|建成|全面|全部|实现|开工|投用|启动)(?![^。；]*(?:[已了]|的目标))/gu;

const TASK =
  /^(?:我们|[全我][市县区省州])?(?:要|将|计划|拟|力争|确保|重点|安排|预计|继续|实施|新[建引开增签]|谋划|引进|培育|办好|完成|突出|着力|聚焦|坚持|推进|全力|加快)/u;
