import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';

const BODY =
  '各位代表：现在，我代表县人民政府报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县上下团结奋斗。\n二、2025年工作安排\n2025年，我们要接续奋斗。\n让我们携手并肩，为建设美好家园而努力奋斗！\n';

/** Title, first and last sentence of each report. */
function reportsOf(text: string): readonly (readonly (string | undefined)[])[] {
  const { reports } = analyse(text, { catalogue: defaultCatalogue() });
  return reports.map(({ body: { view } }) => {
    const [title] = view.outline.headings;
    const texts = view.units.map(({ reading }) => reading.text).filter((own) => own !== '');
    return [title?.level === 0 ? title.title : undefined, texts.at(-1)];
  });
}

const LAST = '让我们携手并肩，为建设美好家园而努力奋斗！';

describe('reports of a file', () => {
  it('are none in an empty one', () => {
    assert.deepEqual(reportsOf(''), []);
  });

  it('are one where no title stands', () => {
    assert.deepEqual(reportsOf('一、扩大内需\n抓好项目。'), [[undefined, '抓好项目。']]);
  });

  it('are one under its title', () => {
    assert.deepEqual(reportsOf(`2025年临溪县政府工作报告\n${BODY}`), [['2025年临溪县政府工作报告', LAST]]);
  });

  it('are several on a page, without its furniture', () => {
    const page = ['临溪县', '白石县', '石门县']
      .map((name) => `  • 【${name}招商】2025年${name}政府工作报告\n\n    ${BODY}\n    2025-07-08\n\n`)
      .join('');
    const furniture =
      '有想补充的？点我投稿\n\n共 154 页\n\n联系我们\n\n一、投稿须知\n\n1.1本站欢迎投稿，请遵守法律法规。\n';
    assert.deepEqual(reportsOf(page + furniture), [
      ['2025年临溪县政府工作报告', LAST],
      ['2025年白石县政府工作报告', LAST],
      ['2025年石门县政府工作报告', LAST],
    ]);
  });

  it('follow a contents page on the same line', () => {
    const contents =
      '购物车\n2025年政府工作报告汇编(2篇)\n\n2025年政府工作报告汇编(2篇) 目录 1.2025年临溪县政府工作报告..........3 2.2025年白石县政府工作报告..........46 ';
    const body = BODY.replaceAll('\n', ' ');
    assert.deepEqual(
      reportsOf(`${contents}2025年临溪县政府工作报告 ${body}2025年白石县政府工作报告 ${body}`),
      [
        ['2025年临溪县政府工作报告', LAST],
        ['2025年白石县政府工作报告', LAST],
      ],
    );
  });

  it('begin at the title, not at links to it', () => {
    const links = '首页\n政务公开\n2025年临溪县政府工作报告\n发布时间：2025-01-20\n';
    assert.deepEqual(
      reportsOf(`${links}2025年临溪县政府工作报告\n${BODY}相关链接\n2024年临溪县政府工作报告\n`),
      [['2025年临溪县政府工作报告', LAST]],
    );
  });

  it('go on with what is appended, be it a table of short lines', () => {
    const list = '附件1\n2025年民生实事清单\n序号\t项目名称\n1\t就业促进\n2\t学位保障\n';
    assert.deepEqual(reportsOf(`2025年临溪县政府工作报告\n${BODY}${list}`), [
      ['2025年临溪县政府工作报告', '2\t学位保障'],
    ]);
  });

  it('are not told apart by a sentence about a report', () => {
    const text = `2025年临溪县政府工作报告\n${BODY}会议审议通过了县人大常委会工作报告\n代表们一致表示赞成。大会圆满闭幕。\n`;
    assert.equal(reportsOf(text).length, 1);
  });
});
