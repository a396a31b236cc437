import assert from 'node:assert/strict';
import { analyse, locate } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type { Outline } from '../../server/src/core/outline/outline.ts';
import { outlineOf } from '../../server/src/core/outline/outlining.ts';
import { NOTHING_OPEN, scan } from '../../server/src/core/scanning/scan.ts';
import { splitUnits } from '../../server/src/core/text/units.ts';

function outlinesOf(text: string): readonly Outline[] {
  return analyse(text, { catalogue: defaultCatalogue() }).reports.map(({ body }) => body.view.outline);
}

/** A line a heading: its level as many dots, and its title. */
function shown(text: string): string {
  return outlinesOf(text)
    .flatMap(({ headings }) => headings.map(({ level, title }) => `${'·'.repeat(level)}${title}`))
    .join('\n');
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly outline: string;
}

const REVIEW = '2024年，全县上下团结奋斗，较好完成了全年任务。';
const CASES: readonly Case[] = [
  {
    name: 'bodies that run on behind their heads in one line',
    text: '临溪县政府工作报告\n各位代表！一、2019年和“十三五”时期工作回顾刚刚走过的2020年，大事要事交织，我们攻坚克难。二、过去五年工作总结县第十七届人大一次会议以来，我们干事创业。三、2021年工作安排本届政府任期将满，时不我待。（一）以实业之力壮大工业经济 坚持兴工强县，力争规模工业总产值突破220亿元，新增 规模工业企业12家以上，培育亿元企业6家。',
    outline: `临溪县政府工作报告
·一、2019年和“十三五”时期工作回顾
·二、过去五年工作总结
·三、2021年工作安排
··（一）以实业之力壮大工业经济`,
  },
  {
    name: 'clean paragraphs',
    text: `2025年临溪县政府工作报告
——2025年1月8日在临溪县第十七届人民代表大会第四次会议上
临溪县人民政府县长　叶听澜
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
${REVIEW}
（一）聚力稳增长，经济大盘更加坚实
工业投资增长9%。
（二）聚力惠民生，幸福成色更加厚重
办好三件实事：1.新建学校2所；2.修路18公里；3.体检3000人。
二、2025年重点工作
坚持项目为王。
谢谢大家！`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
··（一）聚力稳增长，经济大盘更加坚实
··（二）聚力惠民生，幸福成色更加厚重
···1.新建学校2所
···2.修路18公里
···3.体检3000人
·二、2025年重点工作`,
  },
  {
    name: 'topics that open their paragraphs in the same words, however long they are',
    text: `2021年临溪县政府工作报告
一、“十三五”时期工作回顾
五年来，我们咬定目标、一户一策、一村一品，啃下了最硬的骨头。全县42个贫困村全部出列。
五年来，我们强基础。新修公路186公里。
五年来，我们一张蓝图绘到底、一年接着一年干，山川面貌为之一新。造林3.2万亩。
农业逆势上扬。粮食产量稳定在11万吨。
二、2021年重点工作
修路架桥。`,
    outline: `2021年临溪县政府工作报告
·一、“十三五”时期工作回顾
····五年来，我们咬定目标、一户一策、一村一品，啃下了最硬的骨头
····五年来，我们强基础
····五年来，我们一张蓝图绘到底、一年接着一年干，山川面貌为之一新
····农业逆势上扬
·二、2021年重点工作`,
  },
  {
    name: 'heads that run into their bodies with no mark, told by the words that bodies take up again',
    text: `2025年临溪县政府工作报告
一、2025年重点工作
（一）狠抓项目建设,在扩大投资上持续发力项目是发展的支撑。全年实施项目130个。
（二）狠抓产业升级,在集群培育上持续发力产业是强县的根基。培育企业24家。
（三）狠抓乡村振兴,在富民增收上持续发力乡村是安康的底色。改造农田3万亩。
二、政府自身建设
依法行政。`,
    outline: `2025年临溪县政府工作报告
·一、2025年重点工作
··（一）狠抓项目建设,在扩大投资上持续发力
··（二）狠抓产业升级,在集群培育上持续发力
··（三）狠抓乡村振兴,在富民增收上持续发力
·二、政府自身建设`,
  },
  {
    name: 'a full-width blank between head and body, a colon in a head, and a subtitle with dashes',
    text: `聚力转型　奋力开创新局面
——云川经济开发区管委会工作报告
一、2016—2020年：爬坡过坎的五年
（一）强化科技支撑　新增高新技术企业25家，总数增至137家。建成平台6个。
（二）守护碧水蓝天　断面水质全部达标，无一例外。`,
    outline: `云川经济开发区管委会工作报告
·一、2016—2020年：爬坡过坎的五年
··（一）强化科技支撑
··（二）守护碧水蓝天`,
  },
  {
    name: 'one line, with a gap after heads',
    text: `2025年临溪县政府工作报告 各位代表:现在,我代表县人民政府报告工作,请予审议。 一、2024年工作回顾 2024年是爬坡过坎的一年。全县上下团结奋斗。 二、加强政府自身建设 新的一年,我们将依法履职。`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
·二、加强政府自身建设`,
  },
  {
    name: 'one line, heads running into the body',
    text: `2025年临溪县政府工作报告各位代表：现在，我代表县人民政府报告工作，请予审议。 一、2024年工作回顾刚刚过去的一年，我们克难奋进。 二、“十五五”时期目标任务“十五五”时期是夯实基础的关键时期，我们要抢抓机遇。 三、2025年工作安排2025年是转型发展的重要一年。重点抓好以下工作：（一）做强主导产业。坚持以链聚企。（二）做美城乡环境。推进十项工程。 四、建设人民满意政府站在新的起点上，我们将担当作为。`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
·二、“十五五”时期目标任务
·三、2025年工作安排
··（一）做强主导产业
··（二）做美城乡环境
·四、建设人民满意政府`,
  },
  {
    name: 'hard-wrapped text',
    text: `2025年临溪县政府工作报告
一、2024年工作回顾
2024年，我们牢记“靠山吃山、护山富山”的县情，坚持林业立县、文旅活
县、民生暖县，稳住了经济运行的大盘，较好完成了全年任务。
（一）以路兴游，做活全域旅游，把过境流量变成留客增量、把自然风光
变成富民产业。全年接待游客三百万人次，打通景区连接线三条，新增民宿
六十二家。
（二）以农促稳，做优和美乡村。打造和美乡村九个。`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
··（一）以路兴游，做活全域旅游，把过境流量变成留客增量、把自然风光变成富民产业
··（二）以农促稳，做优和美乡村`,
  },
  {
    name: 'wraps that have become spaces, in heads too',
    text: `2025年临溪县政府工作报告 各位代表: 现在,我代表县人民政府向大会报告工作,请予审议,并 请县政协委员和其他列席人员提出意见。 一、2024年工作回顾 2024年是我县爬坡过坎、滚石上山的一年。全县上下坚持项 目为王、实干为要,努力克服各种困难,经济社会保持平稳。 （一）坚持不懈稳增长,推动三次产业提质增效 坚持把发展经济的着力点放在实体经济上,新开工项目一百 余个,完成投资五十亿元,主要指标好于预期。 （二）坚持不懈惠民生,推动发展成果共建共享 始终把人民放在心中最高位置,新建学校两所、幼儿园五所, 解决群众急难愁盼问题三百余件。`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
··（一）坚持不懈稳增长,推动三次产业提质增效
··（二）坚持不懈惠民生,推动发展成果共建共享`,
  },
  {
    name: 'an excerpt without a title',
    text: `一、着力扩大内需，增强发展动力
抓好项目建设。
二、着力改善民生，增进百姓福祉
办好民生实事。
全面加强政府自身建设
坚持依法行政，提高施政水平。`,
    outline: `·一、着力扩大内需，增强发展动力
·二、着力改善民生，增进百姓福祉
·全面加强政府自身建设`,
  },
  {
    name: 'a plan, with a contents page',
    text: `云川市国民经济和社会发展第十五个五年规划纲要
目　录
第一篇　总体要求……………………1
第一章　发展基础……………………1
第一篇　总体要求
第一章　发展基础
第一节　主要成就
“十四五”时期，经济实力跃上新台阶。
专栏1　主要指标
指标	2025年	2030年
第二篇　重点任务
第二章　做强产业
建设现代化产业体系。`,
    outline: `云川市国民经济和社会发展第十五个五年规划纲要
·第一篇　总体要求
··第一章　发展基础
···第一节　主要成就
···专栏1　主要指标
·第二篇　重点任务
··第二章　做强产业`,
  },
  {
    name: 'a speech',
    text: `在数港片区建设推进会上的讲话
（2025年2月18日）
同志们：
下面，我讲两点意见。
第一，认清形势，把思想统一到“早”字上
周边城市都在往前跑，我们要早谋快动。
第二，突出重点，把力量集中到“快”字上
一要快建载体。年底前交付厂房十二栋。
二要快聚企业。已签未落的项目逐家过堂。`,
    outline: `在数港片区建设推进会上的讲话
·第一，认清形势，把思想统一到“早”字上
·第二，突出重点，把力量集中到“快”字上
···一要快建载体
···二要快聚企业`,
  },
  {
    name: 'markdown',
    text: `# 云川市2024年国民经济和社会发展统计公报\n\n## 一、综合\n\n全年经济平稳运行。\n\n## 二、农业\n\n- **粮食增产。** 粮食再获丰收。\n- **畜牧稳定。** 生猪出栏增加。\n`,
    outline: `云川市2024年国民经济和社会发展统计公报
·一、综合
·二、农业
····粮食增产
····畜牧稳定`,
  },
  {
    name: 'a title set wide, and parts',
    text: `政　府　工　作　报　告
——2025年1月14日在云川市第六届人民代表大会第四次会议上
第一部分　2024年工作回顾
一、坚持以稳为先，经济运行稳中向好。全年生产总值增长6%。
二、坚持创新驱动，动能转换步伐加快。
1．工业经济。增长8%。
第二部分　2025年工作安排
一、全力扩大内需
（一）抓投资
新开工项目200个。`,
    outline: `政府工作报告
·第一部分　2024年工作回顾
··一、坚持以稳为先，经济运行稳中向好
··二、坚持创新驱动，动能转换步伐加快
···1．工业经济
·第二部分　2025年工作安排
··一、全力扩大内需
···（一）抓投资`,
  },
  {
    name: 'a title over two lines',
    text: `云川市人民政府
关于2024年国民经济和社会发展计划执行情况
与2025年国民经济和社会发展计划草案的报告
各位代表：
受市人民政府委托，现将有关情况报告如下。
一、2024年计划执行情况
全市经济平稳运行。`,
    outline: `关于2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告
·一、2024年计划执行情况`,
  },
  {
    name: 'items of a series: the clause, or its first part if it is long',
    text: `2025年临溪县政府工作报告
一、自身建设
一是讲政治，严守规矩；二是守法治，自觉接受人大监督、政协民主监督和社会舆论监督，办好建议提案；三是提效能。`,
    outline: `2025年临溪县政府工作报告
·一、自身建设
···一是讲政治，严守规矩
···二是守法治
···三是提效能`,
  },
  {
    name: 'titled dashes and listed dashes',
    text: `2025年临溪县政府工作报告
一、工作回顾
——我们以项目建设为牵引，夯实发展基础。全年新开工项目三十六个，完成投资五十亿元。
——我们以改革开放为动力，激发市场活力。推行“一网通办”，减少审批环节四十个。
二、主要目标
——地区生产总值增长6%；
——粮食产量12万吨。`,
    outline: `2025年临溪县政府工作报告
·一、工作回顾
··——我们以项目建设为牵引，夯实发展基础
··——我们以改革开放为动力，激发市场活力
·二、主要目标`,
  },
  {
    name: 'topics that open paragraphs',
    text: `2025年临溪县政府工作报告
一、2024年工作回顾
综合实力迈上新台阶。地区生产总值增长5.9%，增速全市第二。工业稳。
工业经济稳中提质。规上工业增加值增长8.8%，新增企业8家。
我们也看到，差距还不小。经济总量不大，产业层次不高。`,
    outline: `2025年临溪县政府工作报告
·一、2024年工作回顾
····综合实力迈上新台阶
····工业经济稳中提质`,
  },
  {
    name: 'topics in one line',
    text: `2025年临溪县政府工作报告各位代表：现在，我代表县人民政府报告工作。 一、2025年工作安排2025年，我们要抓好三件事。（一）做强产业。加快园区建设。完善水电路气等配套设施，新建标准厂房12万平方米。培育龙头企业。实施“小升规”行动，新增规上企业8家，带动就业2000人。开展招商引资。紧盯长三角产业转移，引进项目15个、总投资40亿元。（二）改善民生。稳定扩大就业。支持返乡创业，新增就业3400人，零就业家庭动态清零。办好人民教育。新建学校2所，改造寄宿制学校4所，引进教师120名。建设健康临溪。县医院综合楼投用，组建医共体3个，实现远程诊疗全覆盖。`,
    outline: `2025年临溪县政府工作报告
·一、2025年工作安排
··（一）做强产业
····加快园区建设
····培育龙头企业
····开展招商引资
··（二）改善民生
····稳定扩大就业
····办好人民教育
····建设健康临溪`,
  },
  {
    name: 'a head that has lost its number',
    text: `2025年临溪县政府工作报告各位代表：现在，我代表县人民政府报告工作。 一、2025年工作安排2025年，我们要抓好五件事。（一）聚力工业立县，壮大实体经济。新增企业8家。（二）聚力项目建设，扩大有效投资。新开工36个。（三）聚力乡村振兴，建设和美乡村。打造示范村9个。聚力改革开放，激发内生动力。进出口增长9%。（五）聚力民生改善，增进群众福祉。新建学校2所。`,
    outline: `2025年临溪县政府工作报告
·一、2025年工作安排
··（一）聚力工业立县，壮大实体经济
··（二）聚力项目建设，扩大有效投资
··（三）聚力乡村振兴，建设和美乡村
··聚力改革开放，激发内生动力
··（五）聚力民生改善，增进群众福祉`,
  },
];

describe('outline', () => {
  for (const { name, text, outline } of CASES)
    it(`of ${name}`, () => {
      assert.equal(shown(text), outline);
    });

  for (const line of [
    '（一）好。\n',
    '一、好\n',
    '聚力惠民生\n好事要办好。\n',
    '一是好；',
    '——好事。办好。',
    '\n做好工作。好。',
  ]) {
    it(`takes 20,000 times ${JSON.stringify(line)}`, function () {
      this.timeout(20_000);
      const catalogue = defaultCatalogue();
      const units = [...splitUnits(line.repeat(20_000))].map((unit) => scan(unit, NOTHING_OPEN, catalogue));
      assert.ok(outlineOf(units).headings.length >= 0);
    });
  }

  it('gives each heading the one above it and its last sentence', () => {
    const [outline] = outlinesOf(
      '临溪县政府工作报告\n一、回顾\n甲事办成。\n（一）工业\n乙事办成。\n二、安排\n丙事要办。',
    );
    assert.deepEqual(
      outline?.headings.map(({ parent, place, lastUnit }) => [parent, place.unit, lastUnit]),
      [
        [-1, 0, 6],
        [0, 1, 4],
        [1, 3, 4],
        [0, 5, 6],
      ],
    );
  });

  it('has places in the file', () => {
    const text = '  • 【临溪县招商】2025年临溪县政府工作报告\n\n一、回顾 与展 望\n全县平稳。';
    const analysis = analyse(text, { catalogue: defaultCatalogue() });
    const report = analysis.reports[0];
    assert.ok(report);
    const spans = report.body.view.outline.headings.map(({ place }) => locate(analysis, report, place));
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['2025年临溪县政府工作报告', '一、回顾 与展 望'],
    );
  });

  it('holds every run of items, chapters through the whole of a plan', () => {
    const [outline] = outlinesOf(
      '云川市发展规划\n第一篇　总论\n第一章　基础\n一是好；二是快。\n第二篇　任务\n第二章　产业\n——甲事；\n——乙事。',
    );
    assert.deepEqual(
      outline?.series.map(({ style, items }) => [style, items.map(({ ordinal }) => ordinal)]),
      [
        ['part', [1, 2]],
        ['chapter', [1, 2]],
        ['is-series', [1, 2]],
        ['dash', [0, 0]],
      ],
    );
  });
});
