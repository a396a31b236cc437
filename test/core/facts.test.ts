import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type { Facts } from '../../server/src/core/facts/facts.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly facts: Facts;
}

const JANUARY = '——2025年1月8日在临溪县第十七届人民代表大会第四次会议上';
const DECEMBER = '——2024年12月28日在临溪县第十七届人民代表大会第四次会议上';
const REVIEW = '一、2024年工作回顾\n全县上下团结奋斗。\n二、2025年工作安排\n坚持项目为王。\n';
const COUNTY = { place: '临溪县', level: 'county' } as const;

const CASES: readonly Case[] = [
  {
    name: 'a work report',
    text: `2025年临溪县政府工作报告\n${JANUARY}\n各位代表：\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, ...COUNTY },
  },
  {
    name: 'a title without a place or a year',
    text: `政府工作报告\n${JANUARY}\n各位代表：\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, ...COUNTY },
  },
  {
    name: 'the year in the middle of the title',
    text: `榆泽市2025年政府工作报告\n各位代表：\n回顾过去，成绩来之不易。\n`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, place: '榆泽市', level: 'city' },
  },
  {
    name: 'headings alone',
    text: `政府工作报告\n各位代表：\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024 },
  },
  {
    name: 'a speaker who names no place',
    text: `政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n${REVIEW.replace('全县', '全市')}经济总量居全省第二。增速居全省第三。投资居全省第四。\n`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, level: 'city' },
  },
  {
    name: 'a speaker who names it',
    text: `政府工作报告\n各位代表：\n现在，我代表云川市人民政府，向大会报告工作。\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, place: '云川市', level: 'city' },
  },
  {
    name: 'a city that ranks itself in its province',
    text: `政府工作报告\n各位代表：\n${REVIEW.replace('全县', '全市')}全市经济总量居全省第二。增速居全省第三。投资居全省第四。\n`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, level: 'city' },
  },
  {
    name: 'sentences that open the parts',
    text: '政府工作报告\n各位代表：\n一、过去一年工作回顾\n2024年是爬坡过坎的一年，全县上下团结奋斗。\n二、今年工作安排\n坚持项目为王。\n',
    facts: { kind: 'work-report', year: 2025, reviewed: 2024 },
  },
  {
    name: 'half a year under review',
    text: '关于临溪县2024年上半年国民经济和社会发展计划执行情况的报告\n一、上半年计划执行情况\n经济稳中有进。\n二、下半年工作安排\n坚持项目为王。\n',
    facts: { kind: 'plan', year: 2024, reviewed: 2024, months: { from: 1, to: 6 }, ...COUNTY },
  },
  {
    name: 'a year closed and half a year',
    text: '关于临溪县2023年决算和2024年上半年预算执行情况的报告\n一、2023年决算情况\n收支平衡。\n',
    facts: { kind: 'budget', year: 2024, reviewed: 2023, ...COUNTY },
  },
  {
    name: 'a title left over from last year, outvoted',
    text: `2024年临溪县政府工作报告\n${JANUARY}\n各位代表：\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, ...COUNTY },
  },
  {
    name: 'a session in December',
    text: `2025年临溪县政府工作报告\n${DECEMBER}\n各位代表：\n${REVIEW}`,
    facts: { kind: 'work-report', year: 2024, reviewed: 2024, ...COUNTY },
  },
  {
    name: 'a report of December that has no session line',
    text: '政府工作报告\n各位代表：\n一、2024年工作回顾\n今年是攻坚之年。今年以来，新开工项目36个。今年新建学校2所。\n二、明年工作安排\n明年，我们要接续奋斗。做好明年工作，意义重大。\n',
    facts: { kind: 'work-report', year: 2024, reviewed: 2024 },
  },
  {
    name: 'an excerpt that speaks of the plan to be drafted',
    text: '一、扩大内需\n深入实施提振消费行动，高质量编制“十五五”规划。\n二、推进改革\n深化国企改革。\n',
    facts: { kind: 'other', year: 2025, reviewed: 2024 },
  },
  {
    name: 'an excerpt that begins with the work of a year',
    text: '2025年是“十四五”规划收官之年，各级各部门要真抓实干，重点做好以下三方面的工作。\n（一）扩大内需\n改造管网30公里。\n',
    facts: { kind: 'other', year: 2025, reviewed: 2024 },
  },
  {
    name: 'one 今年 left in a review',
    text: '政府工作报告\n各位代表：\n一、2024年工作回顾\n今年以来，新开工项目36个。\n二、2025年工作安排\n今年，我们要接续奋斗。\n',
    facts: { kind: 'work-report', year: 2025, reviewed: 2024 },
  },
  {
    name: 'five years and one',
    text: '2026年云川市政府工作报告\n各位代表：\n一、2025年和“十四五”时期工作回顾\n全市上下团结奋斗。\n二、“十五五”时期目标和2026年工作\n坚持工业立市。\n',
    facts: { kind: 'work-report', year: 2026, reviewed: 2025, place: '云川市', level: 'city' },
  },
  {
    name: 'a communiqué',
    text: '云川市2024年国民经济和社会发展统计公报\n云川市统计局\n2025年3月26日\n一、综合\n全年经济平稳。\n',
    facts: { kind: 'communique', year: 2024, reviewed: 2024, place: '云川市', level: 'city' },
  },
  {
    name: 'a plan for five years',
    text: '云川市国民经济和社会发展第十五个五年规划纲要\n第一章　发展基础\n工业立市迈出大步。\n',
    facts: {
      kind: 'plan',
      plan: { from: 2026, to: 2030 },
      year: 2026,
      reviewed: 2025,
      place: '云川市',
      level: 'city',
    },
  },
  {
    name: 'a budget report',
    text: '关于云川市2024年预算执行情况和2025年预算草案的报告\n各位代表：\n收支平衡。\n',
    facts: { kind: 'budget', year: 2025, reviewed: 2024, place: '云川市', level: 'city' },
  },
  {
    name: 'a speech',
    text: '在数港片区建设推进会上的讲话\n（2025年2月18日）\n云川市人民政府市长　沈知远\n同志们：\n今天开个会。\n',
    facts: { kind: 'speech', year: 2025, reviewed: 2024, place: '云川市', level: 'city' },
  },
  {
    name: 'a city within a city',
    text: '2025年云川市石门区政府工作报告\n各位代表：\n全区平稳。\n',
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, place: '石门区', level: 'county' },
  },
  {
    name: 'a city of one character, at county level',
    text: '2025年津市市政府工作报告\n各位代表：\n认真落实省委省政府、云川市委市政府决策部署。\n',
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, place: '津市市', level: 'county' },
  },
  {
    name: 'a province',
    text: '2025年攀西省政府工作报告\n各位代表：\n全省平稳。\n',
    facts: { kind: 'work-report', year: 2025, reviewed: 2024, place: '攀西省', level: 'province' },
  },
  {
    name: 'an excerpt',
    text: '一、扩大内需\n全市投资平稳增长。我市消费稳步回升。全市就业稳定。\n',
    facts: { kind: 'other', level: 'city' },
  },
];

/** Without the places, which one case looks at. */
function factsOf(
  text: string,
  corrections?: readonly { year?: number; place?: string }[],
): Facts | undefined {
  const context = { catalogue: defaultCatalogue(), ...(corrections && { corrections }) };
  const facts = analyse(text, context).reports[0]?.body.view.facts;
  return (
    facts &&
    (Object.fromEntries(Object.entries(facts).filter(([name]) => !name.endsWith('At'))) as unknown as Facts)
  );
}

describe('what a report says about itself', () => {
  for (const { name, text, facts } of CASES)
    it(`of ${name}`, () => {
      assert.deepEqual(factsOf(text), facts);
    });

  it('finds the prefecture that an excerpt names again and again', () => {
    const places = { provinces: [], prefectures: [{ name: '云川市', short: '云川' }] };
    const text = '一、扩大内需\n全市建设品质云川。\n全市办好云川茶博会，唱响云川品牌，云川港扩能。\n';
    const { reports } = analyse(text, { catalogue: { ...defaultCatalogue(), places } });
    assert.equal(reports[0]?.body.view.facts.place, '云川市');
  });

  it('says where it was read', () => {
    const view = analyse(CASES[0]?.text ?? '', { catalogue: defaultCatalogue() }).reports[0]?.body.view;
    const read = [view?.facts.yearAt, view?.facts.placeAt].map(
      (place) => place && view?.units[place.unit]?.reading.text.slice(place.start, place.end),
    );
    assert.deepEqual(read, ['2025年', '临溪县']);
  });

  it('gives way to a person’s correction', () => {
    const corrected = factsOf(CASES[0]?.text ?? '', [{ year: 2023, place: '白石县' }]);
    assert.deepEqual([corrected?.year, corrected?.reviewed, corrected?.place], [2023, 2022, '白石县']);
  });
});
