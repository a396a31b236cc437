import type { Severity } from '../lint/finding.ts';
import { clauseAround, type Match } from '../view/matches.ts';
import { BEFORE_FIGURE, COUNTER, STRONG_UNIT } from './slots.ts';

/** A way in which a number is broken, and what tells it from a number that is whole. */
export interface Form {
  readonly what: string;
  /** What the form's sentence holds for certain. */
  readonly sign?: string;
  readonly pattern: RegExp;
  readonly severity?: Severity;
  readonly accepts?: (match: Match) => boolean;
  readonly mends?: (text: string) => string;
}

const DOUBLED_UNIT =
  /\d(?:个?百分点个?百分点|((?:[百千]?[万亿](?:元|美元|人|吨|斤|亩|户|千瓦|立方米|平方米|人次)|公里|平方米|平方公里|立方米|人次|美元|千瓦时|千瓦|公斤|公顷))\1|[百千]?[万亿]?(?:斤斤(?!计较)|亩亩|吨吨|克克)|(?:[万亿]元)?(?:元元|亿元元|万元元|亿元万元|万元亿元)|%个?百分点)/gu;

/** The forms. */
export const FORMS: readonly Form[] = [
  {
    what: 'doubled',
    pattern: /(?<=\d)(?:%%+|‰‰+)/gu,
    mends: (text) => text.charAt(0),
  },
  // “增长%11.6”: the sign stands before its number.
  {
    what: 'before',
    pattern: /(?<=[\u4e00-\u9fff])%\d+(?:\.\d+)?(?![\d%])/gu,
    mends: (text) => `${text.slice(1)}%`,
  },
  { what: 'doubled', pattern: DOUBLED_UNIT },
  {
    what: 'doubled',
    pattern:
      /(?<=\d[百千]?[万亿]?)(?:平方平方|立方立方|([项所条台辆座起名])\1|个个(?![体人性案税别])|人人(?![均员才次口民大社]))|第第(?=[\d一二三四五六七八九十])|百分之[一二三四五六七八九十点零百]+%|(?:增长|上升|提高)\+\d[\d.]*%/gu,
  },
  {
    what: 'doubled',
    pattern: /百分之\d+(?:\.\d+)?%|(?<=\d)(?:个%|万?亿亿元|万亿亿|万万[元人户亩吨]|亿万元)/gu,
  },
  {
    what: 'points',
    pattern: /(?<=[到为成占长降升高破过近约率重额速幅])\d+，\d{1,2}(?:%|[万亿]元|个百分点)/gu,
  },
  // “实现收入12，35万元”: before a comma a number has its unit, unless it is a year or an index.
  {
    what: 'points',
    pattern:
      /(?<=[\u4e00-\u9fff]{2})(?<!第|指数|分别[\u4e00-\u9fff]{1,3})(?!(?:19|20)\d\d，)\d{1,4}，\d{1,2}(?:%|[万亿]+元|个百分点)/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  // “联网率达到61、2%”; 提高2、3个百分点 is a range, and a list has several before it.
  {
    what: 'points',
    pattern: /(?<=[到达为率长降升])\d{2,3}、\d{1,2}(?:%|个百分点|[万亿]元)/gu,
    accepts: ({ text, place }) => !isListed(text, place.start),
  },
  // “偿还本息3.元”
  {
    what: 'points',
    sign: '.',
    pattern: /(?<=[\u4e00-\u9fff]\d{1,5})\.(?:美?元|吨|亩|[人户]|公里|公顷|平方米)(?=[，。；、！])/gu,
    accepts: ({ text, place }) => !/[第图表注附]\d+$/u.test(text.slice(0, place.start)),
  },
  // “增长21.，”
  { what: 'points', sign: '.', pattern: /(?<=[\u4e00-\u9fff]{2})\d+\.(?=[，。；、！])/gu },
  { what: 'unit', pattern: /(?<=\d)个百分(?![点之])/gu },
  // “覆盖率提高1.7个。”: nothing that is counted comes in tenths.
  {
    what: 'tenths',
    sign: '.',
    pattern: /(?<=[提升降增回扩收加][\u4e00-\u9fff]了?)\d+\.\d+个(?=[，。；！）]|$)/gu,
    accepts: ({ text, place }) =>
      !/[每均]/u.test(text.slice(clauseAround(text, place.start).start, place.start)),
  },
  {
    what: 'points',
    sign: '.',
    pattern: new RegExp(
      `(?<![\\d.A-Za-z/])\\d+(?:\\.\\d+){2,}(?:${STRONG_UNIT}|[百千]?[万亿]|${COUNTER}|(?=[，。；、]))`,
      'gu',
    ),
    accepts: isNoVersion,
  },
  {
    what: 'points',
    pattern: new RegExp(`(?<=\\d)\\.(?:\\.+\\d+)?${STRONG_UNIT}`, 'gu'),
  },
  {
    what: 'points',
    pattern: new RegExp(`(?<=[\\u4e00-\\u9fff])\\.\\d+${STRONG_UNIT}`, 'gu'),
  },
  { what: 'character', pattern: /(?<=\d[百千]?)(?:忆元|億元|万圆|[万亿]园(?!区|林|艺))/gu },
  { what: 'doubled', sign: '-', pattern: /(?:下降|减少|降低)-\d+(?:\.\d+)?(?:%|个百分点)/gu },
  // “12,86家”, “支出63.5亿，元”, “11.0:43.6;:45.4”, “0..548”: a mark among the digits, or between a number and its unit.
  { what: 'points', sign: '.', pattern: /(?<=\d)\.\.+\d+/gu },
  {
    what: 'mark',
    pattern: /(?<=[\u4e00-\u9fff])(?<!第|指数|为|共|约)\d{1,3}，\d{1,2}[家户个人所亩吨](?![\u4e00-\u9fff])/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  // “1,56.3万元”: a comma parts three digits from the rest, never fewer before a point.
  {
    what: 'mark',
    pattern: /(?<=[\u4e00-\u9fff])(?<!第|指数|为|共|约)\d{1,3}，\d{1,2}\.\d+(?:[万亿]|%|[元吨亩户人])/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  { what: 'mark', pattern: /(?<=\d)[万亿]，元(?=[\u4e00-\u9fff])/gu },
  { what: 'mark', pattern: /(?<=\d)(?:[;；][:：∶]|[:：∶][;；:：∶])(?=\d)/gu },
  { what: 'points', sign: '·', pattern: /(?<=[长降升落高到为占])\d+·\d+(?:%|亿元|万元|个百分点)/gu },
  {
    what: 'letter',
    pattern:
      /(?<![A-Za-z\d.])(?:\d+\.?[OolI]|[lI]\.?\d)[\dOolI]*(?:\.[\dOolI]+)?(?:年|%|‰|个|[万亿]|家|户|项|公里|亩|元|人|名|件|月|日)|(?<![A-Za-z\d.])\d+[Oo]\d*(?=[\u4e00-\u9fff])/gu,
  },
  // In a cell of a table, where no unit stands behind it: “乙烯 | 万吨 | l86.2”.
  {
    what: 'letter',
    pattern: /(?<=[|｜\t] ?-?)(?=\d*\.?\d*[OolI])(?=[OolI.]*\d)[\dOolI]+\.[\dOolI]+(?= ?(?:[|｜\t]|$))/gu,
  },
  {
    what: 'year',
    pattern:
      /(?<!\d)(?:(20\d\d)(?:年?\1)年|20\d{3,4}年(?!前)|\d{4}年年(?=\d{1,2}月|工作|[全我]|，)|2[1-9]\d\d年(?=\d{1,2}月|工作|[全我政目主]|，)|2\d\d年(?=\d{1,2}月|工作|全[省市县区州年]))/gu,
  },
  {
    what: 'unit',
    pattern:
      /(?:增长|上升|下降|回落|增速为?|占比?)了?(?:约为|约|近|超过|超|达到|达|到|为)?-?\d+(?:\.\d+)?(?=[，。；！？]|、[^\d])/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  // “争取到位资金23.7，增长14%”, “生活垃圾回收利用率达到45。”
  {
    what: 'unit',
    pattern: /(?<=资金|投资|贷款|债券|产值|利润|税收|总额)\d+(?:\.\d+)?(?=，(?:同比|比上年)?(?:增长|下降))/gu,
  },
  { what: 'unit', pattern: /(?<=新增(?:学位|托位|床位|车位|岗位|泊位))\d{2,}(?=[，。；])/gu },
  {
    what: 'unit',
    pattern: /(?<=[\u4e00-\u9fff]率)(?:达到?|提高到|提升到|为)\d{1,2}(?:\.\d+)?(?=[，。；])/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  // “完成投资62.7，”: indices, ratios and scores are told with their names, and nothing else with a point has no unit.
  {
    what: 'unit',
    sign: '.',
    pattern: /(?<=[\u4e00-\u9fff]{2})\d+\.\d+(?=[，。；！？](?!\d))/gu,
    accepts: ({ text, place }) => !isBareValue(text, place.start),
  },
  // “改造老旧小区26.8万、惠及3200户”: of people alone 万 is said without its unit.
  {
    what: 'unit',
    sign: '万',
    pattern:
      /(?<=[\u4e00-\u9fff])(?<!超过?|突破|近|约|逾|达到?|至|到|第|的)\d+(?:\.\d+)?万(?=[，；。]|、(?!\d|[\u4e00-\u9fff]{1,10}\d[\d.]*万))/gu,
    accepts: ({ text, place }) => !isOfPeople(text, place.start) && !hasBareValues(text, place.start),
  },
  // “税收86.2亿，增长6%”
  {
    what: 'unit',
    sign: '亿',
    pattern:
      /(?<=(?:产值|收入|投资|总额|税收|贷款|存款|余额|支出|利润|资金|交易额|销售额)(?:完成|达到?|实现|为|突破)*)\d[\d.]*亿(?=[，。；])/gu,
  },
  {
    what: 'unit',
    pattern: /(?:提高|提升|降低)了?\d+\.\d+(?=[，。；！？])/gu,
    accepts: ({ text, place }) => !hasBareValues(text, place.start),
  },
  {
    what: 'low',
    pattern:
      /(?<![不未])(?:普及率|参保率|合格率|达标率|满意率|满意度|巩固率|办结率|办复率|处理率|入学率|入园率|成活率|及时率|知晓率)(?:稳定|保持|始终|已|均)*(?:达到了?|提高到|提升到|提升至|达|为|在)?\d(?:\.\d+)?%(?!以下)/gu,
    severity: 'warning',
  },
  {
    what: 'minus',
    sign: '-',
    pattern: /(?:增长|增加|提高)-\d+(?:\.\d+)?(?:%|个百分点)/gu,
    severity: 'information',
  },
];

/** Whether a number with two points stands for an amount: “12.3.4亿元”, not 3.0.1 of a system or 2024.3.15. */
function isNoVersion({ text, found: { 0: whole, index } }: Match): boolean {
  if (index === 0 || /^(?:19|20)\d\d\./u.test(whole)) return false;
  const before = text.slice(Math.max(0, index - 8), index);
  if (/[版本第条]$/u.test(before)) return false;
  if (/\d$/u.test(whole) && whole.split('.').length > 3) return false;
  return /[\d.]$/u.test(whole) ? BEFORE_FIGURE.test(before) : !/[“《]$/u.test(before) || whole.endsWith('%');
}

/** Whether the words before a number may be of one that has no unit: “收入比缩小到1.82”, “数字中国2.0”. */
function isBareValue(text: string, at: number): boolean {
  const { start } = clauseAround(text, at);
  const before = text.slice(start, at);
  return BARE.test(before) || /、|分别|\||\t/u.test(before) || hasBareValues(text, at);
}

const BARE =
  /[由从][^，。；\d]{0,8}\d[\d.]*[到至][^，。；\d]{0,6}$|比(?![上去年重亚])|倍差|死亡率|指数|系数|[得评分]分|得分|分值|强度|倍数|弹性|[级期版型号]$|行动$|计划$|工程$|模式$|政策$|经济$|时代$|[”"]$/u;

function isListed(text: string, at: number): boolean {
  const { start } = clauseAround(text, at);
  return /、|分别|依次|各/u.test(text.slice(start, at)) || hasBareValues(text, at);
}

function isOfPeople(text: string, at: number): boolean {
  const { start } = clauseAround(text, at);
  return /[人口众客民员工生兵]|粉丝|用户|观众|参保|就业|减贫|脱贫|点击|浏览|阅读|播放|关注/u.test(
    text.slice(start, at),
  );
}

/** “分类别看（以上年为100）：食品烟酒100.4；衣着101.3”: whatever follows is held against a base. */
const BASED = /以[^，。；（）]{1,10}(?:为|=|＝)100(?!\d|%|[\u4e00-\u9fff])/u;

/** Whether the clause speaks of indices, scores and ranks, whose values have no unit. */
function hasBareValues(text: string, at: number): boolean {
  const { start } = clauseAround(text, at, '。；！？');
  return (
    /指数|系数|库款保障|评分|得分|分值|排名|位次|名次|性别比|收入比|倍差|\||\t/u.test(
      text.slice(start, at),
    ) || BASED.test(text.slice(0, at))
  );
}
