import assert from 'node:assert/strict';
import { analyse, locate } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { marked } from '../mark.ts';

/** What a draft leaves behind, in other wordings than the rules' pages and in other kinds of documents. */

/** Each kind of document around a sentence of its review and one of its plan. */
const DOCUMENTS = {
  city: (review: string, plan: string) =>
    `2025年云川市政府工作报告\n——2025年1月14日在云川市第六届人民代表大会第四次会议上\n各位代表：\n一、2024年工作回顾\n过去一年，全市上下克难奋进。${review}\n二、2025年工作安排\n今年要抓好七项工作。${plan}`,
  county: (review: string, plan: string) =>
    `临溪县2026年政府工作报告 2026年1月22日在临溪县第十七届人民代表大会第六次会议上 临溪县人民政府县长 陶然 各位代表： 一、2025年工作回顾 过去一年，全县上下克难奋进。${review} 二、2026年目标任务 今年要抓好七项工作。${plan}`,
  province: (review: string, plan: string) =>
    `政府工作报告\n——2024年1月23日在清源省第十四届人民代表大会第二次会议上\n清源省省长　顾明远\n各位代表：\n一、2023年工作回顾\n过去一年，全省经济回升向好。${review}\n二、2024年主要目标和重点工作\n今年工作千头万绪。${plan}`,
  planning: (review: string, plan: string) =>
    `关于云川市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告\n——2025年1月14日在云川市第六届人民代表大会第四次会议上\n云川市发展和改革委员会\n各位代表：\n一、2024年国民经济和社会发展计划执行情况\n总体平稳、稳中有进。${review}\n二、2025年经济社会发展的总体要求和主要目标\n今年要把握好以下几点。${plan}`,
  communique: (review: string, plan: string) =>
    `云川市2024年国民经济和社会发展统计公报\n云川市统计局\n2025年3月28日\n一、综合\n初步核算，全年地区生产总值1286.4亿元。${review}\n二、人民生活\n居民收入稳步增长。${plan}`,
  outline: (review: string, plan: string) =>
    `云川市国民经济和社会发展第十五个五年规划纲要\n第一章　发展基础\n“十四五”时期取得重要进展。${review}\n第二章　总体要求\n“十五五”时期要把握主攻方向。${plan}`,
} as const;

type Kind = keyof typeof DOCUMENTS;

interface Table {
  readonly rule: string;
  readonly document: Kind;
  readonly part?: 'plan';
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const TABLES: readonly Table[] = [
  {
    rule: 'placeholder',
    document: 'county',
    bad: [
      '固定资产投资⟦增长X.X%⟧，民间投资增长6%。',
      '一般公共预算收入⟦完成××.×亿元⟧，增长5%。',
      '争取专项债券⟦约 亿元⟧，惠及12个项目。',
      '新建公厕⟦（ ）座⟧、垃圾中转站3座。',
      '全年旅游⟦收入＿＿亿元⟧，同比增长9%。',
      '农村集体经济强村⟦达到□□个⟧。',
      '新增城镇就业⟦〇〇〇人⟧，动态清零。',
      '帮扶干部⟦（人数待组织部核）⟧驻村轮训。',
      '云溪产业园完成产值18亿元⟦（工信局提供）⟧。',
      '空气优良天数比例⟦提高？⟧个百分点，稳居前列。',
      '新培育⟦N家⟧链主企业，配套企业62家。',
    ],
    good: [
      '推广“N＋1”帮带，培育X射线设备产业，建成5×8米廊道。',
      '成绩来之不易，经验弥足珍贵……我们倍加珍惜。',
      '完成投资12亿元（含续建），期待更大突破，待遇持续提高。',
    ],
  },
  {
    rule: 'placeholder',
    document: 'communique',
    bad: [
      '全年粮食产量⟦　　万吨⟧，比上年增长2.1%。',
      '年末常住人口⟦xx万人⟧，城镇化率62.3%。',
      '城镇居民人均可支配收入⟦增长【】%⟧。',
    ],
    good: ['指 标　　单位　　绝对数\n原煤　　万吨　　86.7', '其中：女性　　136.2万人，占49.8%。'],
  },
  {
    rule: 'broken-numeral',
    document: 'planning',
    bad: [
      '一般公共预算收入完成92.⟦4亿亿元⟧。',
      '地区生产总值达到⟦1286。⟧4亿元，增长6.1%。',
      '固定资产投资完成⟦268，5亿元⟧。',
      '研发强度⟦提高0.11⟧，位次前移。',
      '城镇化率提高0.⟦8个百分⟧，达到62.3%。',
      '税收⟦占比百分之67.3%⟧。',
      '⟦2o25年⟧，高新技术企业力争突破300家。',
      '服务业增加值⟦增长5..4%⟧。',
      '进出口总额下降⟦1.5‰‰⟧。',
      '⟦2204年⟧工作成效明显。',
    ],
    good: [
      '营商环境便利度得分提高1.25，位次前移；云川港3.5千米岸线贯通。',
      '企业开办时间压缩至0.5天，系统升级到2.1.3版，网址为10.1.2.3。',
      '增长5.6个百分点左右，占三分之一以上，前五位分别占12.1、9.8、8.2、7.6和6.1%。',
    ],
  },
  {
    rule: 'year-word',
    document: 'province',
    bad: [
      '⟦今年以来⟧，全省新增经营主体46万户。',
      '截至⟦今年11月底⟧，发放助企贷款120亿元。',
      '⟦今年前三季度⟧，全省规模以上工业增加值增长6.8%。',
      '这为⟦明年⟧经济工作打下了坚实基础。',
      '⟦今年⟧，我们先后战胜三轮洪涝灾害。',
    ],
    good: [
      '高铁北线计划于今年10月通车，为今年稳增长蓄势。',
      '去年一季度开局平稳，去年以来外贸承压。',
      '企业家们说：“今年我们拿到了三个大单。”',
    ],
  },
  {
    rule: 'year-word',
    document: 'county',
    part: 'plan',
    bad: [
      '围绕⟦明年目标任务⟧，重点抓好以下工作。',
      '⟦明年⟧，我们将聚力建设茶旅融合示范区。',
      '确保⟦明年一季度⟧实现开门红。',
      '对⟦明年工作⟧，县委已经作出部署。',
      '⟦来年工作⟧的总体思路是稳中求进。',
    ],
    good: [
      '二期工程力争明年建成投用，明年底前完成验收。',
      '提前谋划明年项目，储备亿元以上项目30个。',
      '今明两年集中攻坚，今年开工12个、明年竣工8个。',
    ],
  },
  {
    rule: 'stale-year',
    document: 'city',
    part: 'plan',
    bad: ['去年（⟦2023年⟧）已完成前期。', '今年（⟦2024年⟧）要抓紧实施。'],
    good: ['去年（2024年）已完成前期。'],
  },
  {
    rule: 'past-deadline',
    document: 'county',
    part: 'plan',
    bad: [
      '⟦2025年底前完成⟧老旧管网改造。',
      '⟦到2023年⟧，全县实现村村通客车。',
      '⟦到2072年⟧，力争森林覆盖率达到45%。',
    ],
    good: ['2026年底前全部建成，2003年底前建成的小区优先改造，到2030年实现全覆盖。'],
  },
  {
    rule: 'voice',
    document: 'province',
    bad: [
      '⟦我厅⟧会同财政部门出台奖补办法。',
      '⟦本局⟧制定的服务指南全面推行。',
      '⟦我们局⟧开展了万企大走访。',
      '⟦我市⟧新材料产业产值突破千亿元。',
      '⟦我县⟧入选国家级试点。',
      '在⟦厅党组⟧的坚强领导下，整治任务如期完成。',
    ],
    good: [
      '我省外贸突破万亿元，自我革新不停步，各局委办密切配合。',
      '群众说：“我县的路通了。”“接诉我办”品牌叫得响。',
      '统筹全局、着眼全局，让健全县乡村三级网络落到实处。',
    ],
  },
  {
    rule: 'place-left',
    document: 'province',
    part: 'plan',
    bad: [
      '奋力谱写中国式现代化⟦贵州⟧篇章！',
      '开创⟦泸源高质量发展⟧新局面！',
      '全省4600⟦万泸源人民⟧心往一处想。',
    ],
    good: [
      '奋力谱写中国式现代化清源新篇章！',
      '学习浙江、江苏经验，引进上海、深圳总部项目，打通至云南的出省通道。',
      '开创全省高质量发展新局面，绘就乡村全面振兴新画卷。',
    ],
  },
  {
    rule: 'session',
    document: 'planning',
    bad: [
      '现提请⟦市六届人大三次会议⟧审查。',
      '请⟦市人大六届三次会议⟧审议。',
      '⟦市六届人大四次会议⟧批准的年度计划执行良好。',
    ],
    good: [
      '市六届人大三次会议批准的年度计划执行良好。',
      '省十四届人大二次会议确定的任务全部完成。',
      '落实市委六届七次全会部署。',
    ],
  },
  {
    rule: 'plenum',
    document: 'county',
    part: 'plan',
    bad: [
      '总体要求是：以习近平新时代中国特色社会主义思想为指导，全面落实⟦党的二十大和二十届二中、三中全会⟧精神。',
      '高举中国特色社会主义伟大旗帜，全面贯彻⟦党的十九大和十九届历次全会⟧精神。',
    ],
    good: [
      '总体要求是：以习近平新时代中国特色社会主义思想为指导，全面落实党的二十大和二十届历次全会精神。',
      '总体思路是：以习近平新时代中国特色社会主义思想为指导，贯彻党的二十届四中全会精神，落实县委十四届十次全会部署。',
      '深入实施党的二十届三中全会改革举措，盘活国有资产。',
    ],
  },
  {
    rule: 'estimate',
    document: 'county',
    bad: [
      '⟦预计全年固定资产投资增长6%⟧。（一）项目建设提速。固定资产投资增长7.2%，开工重点项目96个。',
      '⟦1至11月，完成外贸进出口总额12.6亿元⟧。',
      '⟦前10个月，规上工业增加值增长8.1%⟧。',
      '⟦预计地区生产总值完成168亿元⟧，迈上新台阶。地区生产总值171.6亿元、增长5.9%。',
    ],
    good: [
      '地区生产总值一季度增长5%，1—6月增长5.4%，前三季度增长5.6%，全年增长5.9%。',
      '预计2026年上半年建成投用，建成后年可接待游客30万人次。',
    ],
  },
  {
    rule: 'note-mark',
    document: 'city',
    part: 'plan',
    bad: [
      '建设零碳园区〔1〕，推行“标准地”〔2〕，打造中试平台⟦〔4〕⟧。\n注释：\n〔1〕零碳园区：净排放为零的园区。\n〔2〕“标准地”：带控制性指标出让的用地。\n⟦〔3〕中试平台⟧：提供中间试验条件的平台。',
      '推进“一网统管”①和“一件事”②。\n名词解释\n①“一网统管”：城市运行一张网。\n②“一件事”：集成办理。\n⟦③“揭榜挂帅”⟧：谁有本事谁揭榜。',
    ],
    good: ['主要抓三条：①扩内需；②优结构；③防风险。按照市政办〔2025〕12号文件执行。'],
  },
  {
    rule: 'date',
    document: 'planning',
    part: 'plan',
    bad: [
      '⟦4月31日⟧前完成开工准备。',
      '⟦2026年2月29日⟧前完成决算。',
      '工期为⟦3月20日至3月5日⟧。',
      '力争⟦13月底⟧前试运行。',
      '⟦十一月三十一日⟧前销号。',
    ],
    good: [
      '12月31日前完成竣工结算，2028年2月29日前完成评估。',
      '11月15日至次年3月15日供暖，农历二月三十日办庙会。',
    ],
  },
  {
    rule: 'plan-period',
    document: 'outline',
    bad: [
      '⟦“十四五”时期（2020—2025年）⟧，经济总量连跨台阶。',
      '2025年是⟦“十四五”规划第四年⟧，任务艰巨。',
      '⟦2035年“十五五”末⟧，基本实现现代化。',
      '2026年是⟦“十五五”规划收官之年⟧。',
    ],
    good: [
      '“十四五”（2021—2025年）圆满收官，2026年是“十五五”规划开局之年，“十五五”末的2030年和2035年目标衔接。',
    ],
  },
  {
    rule: 'anniversary',
    document: 'county',
    part: 'plan',
    bad: [
      '2026年是⟦红军长征胜利89周年⟧。',
      '今年是⟦中国共产党成立一百零四周年⟧。',
      '喜迎⟦新中国成立74周年⟧。',
    ],
    good: ['2026年是中国共产党成立105周年，也是红军长征胜利90周年、临溪建县60周年。'],
  },
  {
    rule: 'year-span',
    document: 'outline',
    bad: ['⟦连续四年（2021—2025年）⟧获评优秀。', '实施⟦三年提升行动（2023—2028年）⟧。'],
    good: [
      '连续五年（2021—2025年）获评优秀，实施三年提升行动（2023—2025年），过去五年（2020—2025年）年均增长6%。',
    ],
  },
  {
    rule: 'unit-kind',
    document: 'communique',
    bad: [
      '全年规模以上工业⟦发电量86.5亿千瓦⟧，增长6%。',
      '年末⟦公路通车里程12600平方公里⟧。',
      '全年⟦接待游客3260万元⟧，增长9%。',
      '年末⟦森林面积86.2万公里⟧。',
      '全市⟦总库容6.8亿平方米⟧。',
      '年末电力⟦总装机容量320万千瓦时⟧。',
      '年末各类养老机构⟦床位3.1万平方米⟧。',
      '全年⟦旅游收入148亿人次⟧。',
    ],
    good: [
      '电网侧储能装机20万千瓦/40万千瓦时，全年用电量212亿千瓦时，年末公路里程12600公里。',
      '人均道路面积18平方米，道路清扫面积3200万平方米，出口机电产品12万吨。',
    ],
  },
  {
    rule: 'unit-missing',
    document: 'communique',
    bad: ['全年⟦一般公共预算收入92.4⟧，增长5.0%。', '年末⟦常住人口282.6⟧，出生率6.1‰。'],
    good: ['城乡居民收入比2.05，恩格尔系数28.6%，居民消费价格指数100.2。'],
  },
  {
    rule: 'pair-swapped',
    document: 'communique',
    bad: [
      '农村居民、城镇居民人均可支配收入⟦分别增长4.8%和6.9%⟧。',
      '城乡居民人均可支配收入⟦分别为19260元和38420元⟧。',
    ],
    good: ['城镇居民、农村居民人均可支配收入分别增长4.8%和6.9%。'],
  },
  {
    rule: 'name-variant',
    document: 'city',
    bad: [
      '白鹭湾大桥合龙，白鹭湾大桥引桥完工，⟦白露湾大桥⟧亮化启动。',
      '⟦茶亭岭隧道⟧贯通，茶庭岭隧道机电招标。',
    ],
    good: ['城东水厂扩建、城西水厂提标，第一中学、第三中学迁建，南山公园、北山公园开放。'],
  },
  {
    rule: 'term-members',
    document: 'province',
    part: 'plan',
    bad: [
      '坚定“四个自信”（⟦道路自信、理论自信、文化自信⟧）。',
      '增强⟦大局意识、核心意识、看齐意识⟧“四个意识”。',
    ],
    good: ['增强“四个意识”、坚定“四个自信”（道路自信、理论自信、制度自信、文化自信）。'],
  },
  {
    rule: 'doubled-word',
    document: 'communique',
    bad: ['社会消费品零售总额⟦同比同比⟧增长5.6%。', '高新技术产业投资⟦增长增长⟧12%。'],
    good: ['一项一项抓、一件一件办，家家户户用上清洁能源。'],
  },
  {
    rule: 'unpaired-mark',
    document: 'city',
    bad: ['深入实施“双百⟦“⟧行动，引进人才1200名（含柔性引进）。', '建设澄江电池基地⟦（⟧二期，产能翻番。'],
    good: ['落实《条例》（修订版），推进“放管服”改革；重点：1）稳增长；2）促改革。'],
  },
];

function touched(text: string, rule: string) {
  const levels = Object.fromEntries(rules.map(({ id }) => [id, id === rule ? 'warning' : 'off'] as const));
  const analysis = analyse(text, { catalogue: defaultCatalogue(), levels });
  return analysis.reports.flatMap((report) => {
    assert.deepEqual(report.body.linted.failures, []);
    return report.body.linted.findings.map((finding) =>
      [finding, ...finding.related].map(({ place }) => locate(analysis, report, place)),
    );
  });
}

function written({ document, part }: Table, sentence: string): string {
  return part === 'plan' ? DOCUMENTS[document]('', sentence) : DOCUMENTS[document](sentence, '');
}

describe('what a draft leaves behind', () => {
  for (const table of TABLES) {
    describe(`${table.rule} in ${table.document}`, () => {
      for (const sentence of table.bad) {
        it(`finds: ${sentence}`, () => {
          const { text, spans } = marked(written(table, sentence));
          const found = touched(text, table.rule);
          for (const span of spans) {
            assert.ok(
              found.some((places) => places.some((place) => overlaps(place, span))),
              `nothing touches “${text.slice(span.start, span.end)}”; found: ${found.map(([own]) => text.slice(own?.start, own?.end)).join('; ')}`,
            );
          }
          assert.ok(
            found.every((places) => places.some((place) => spans.some((span) => overlaps(place, span)))),
          );
        });
      }
      for (const sentence of table.good) {
        it(`leaves alone: ${sentence}`, () => {
          const { text } = marked(written(table, sentence));
          const found = touched(text, table.rule).map(([own]) => text.slice(own?.start, own?.end));
          assert.deepEqual(found, []);
        });
      }
    });
  }
});
