import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { type Checklist, checklistsOf, verdictOf } from '../../server/src/core/final/checklist.ts';
import type { LevelOf } from '../../server/src/core/lint/judgements.ts';
import { marked } from '../mark.ts';

const FRONT = '2025年临溪县政府工作报告\n2025年1月14日在临溪县第十八届人民代表大会第四次会议上\n各位代表：\n';
const REVIEW = '一、2024年工作回顾\n';
const PLAN = '二、2025年工作安排\n';

function listsOf(text: string, levelOf?: LevelOf): readonly Checklist[] {
  return checklistsOf(analyse(text, { catalogue: defaultCatalogue() }), 'zh', levelOf);
}

function itemOf(text: string, id: string, levelOf?: LevelOf) {
  const item = listsOf(text, levelOf)[0]?.items.find((one) => one.id === id);
  assert.ok(item, id);
  return item;
}

/** What the item of an id has to say of a text, whose marks are the places that it names. */
const cases: readonly { readonly id: string; readonly state: string; readonly text: string }[] = [
  { id: 'facts', state: 'passed', text: FRONT },
  { id: 'facts', state: 'look', text: '我们要把各项工作做实做细。\n' },
  { id: 'blanks', state: 'open', text: `${FRONT}${REVIEW}新增企业⟦××家⟧。\n` },
  { id: 'blanks', state: 'open', text: `${FRONT}${REVIEW}粮食产量增长⟦8.8%%⟧。\n` },
  { id: 'blanks', state: 'passed', text: `${FRONT}${REVIEW}粮食产量增长8.8%。\n` },
  { id: 'estimates', state: 'look', text: `${FRONT}${REVIEW}预计全年地区生产总值增长⟦5.5%⟧左右。\n` },
  { id: 'estimates', state: 'passed', text: `${FRONT}${PLAN}地区生产总值预期目标增长5.5%左右。\n` },
  { id: 'part-years', state: 'open', text: `${FRONT}${REVIEW}⟦1—11月⟧，规模以上工业增加值增长8.8%。\n` },
  { id: 'part-years', state: 'look', text: `${FRONT}${REVIEW}上半年，旅游收入增长⟦5.8%⟧。\n` },
  { id: 'part-years', state: 'passed', text: `${FRONT}${REVIEW}全年旅游收入增长5.8%。\n` },
  { id: 'year-words', state: 'open', text: `${FRONT}${REVIEW}⟦今年以来⟧，我们新建了3所学校。\n` },
  { id: 'year-words', state: 'look', text: `${FRONT}${REVIEW}县医院新院区将于⟦今年⟧10月启用。\n` },
  { id: 'year-words', state: 'passed', text: `${FRONT}${PLAN}今年要办好民生实事，年底前全部完成。\n` },
  {
    id: 'sessions',
    state: 'look',
    text: `2025年临溪县政府工作报告\n${REVIEW}⟦县十八届人大三次会议⟧以来，我们真抓实干。\n`,
  },
  {
    id: 'sessions',
    state: 'look',
    text: `2025年临溪县政府工作报告\n${PLAN}全面贯彻⟦党的二十届三中全会⟧精神。\n`,
  },
  {
    id: 'notes',
    state: 'open',
    text: `${FRONT}${REVIEW}我们推行“一表通办”⟦［2］⟧。\n注释：\n［1］一表通办：一张表办好一件事。\n`,
  },
  { id: 'findings', state: 'open', text: `${FRONT}${REVIEW}用水量⟦下降125%⟧。\n` },
  { id: 'findings', state: 'passed', text: `${FRONT}${REVIEW}用水量下降12.5%。\n` },
  { id: 'singles', state: 'look', text: `${FRONT}${REVIEW}粮食产量⟦12.5万吨⟧。\n` },
];

describe('the checklist before printing', () => {
  for (const { id, state, text: source } of cases) {
    it(`${id} ${state}: ${source.replace(FRONT, '').split('\n').join(' ')}`, () => {
      const { text, spans } = marked(source);
      const item = itemOf(text, id);
      assert.equal(item.state, state, item.entries.map((entry) => entry.text).join('; '));
      for (const span of spans) {
        assert.ok(
          item.entries.some(
            (entry) => entry.span && entry.span.start < span.end && span.start < entry.span.end,
          ),
          `nothing at “${text.slice(span.start, span.end)}”`,
        );
      }
    });
  }

  it('says 可付印 where nothing is open, and what is only to be read through', () => {
    const lists = listsOf(`${FRONT}${REVIEW}粮食产量12.5万吨。\n`);
    assert.match(verdictOf(lists, 'zh'), /^可付印；另有 \d 项（\d 处）请过目$/);
    assert.match(verdictOf(lists, 'en'), /^Ready to print; /);
  });

  it('counts the items that are open, and their places', () => {
    const lists = listsOf(`${FRONT}${REVIEW}粮食产量增长8.8%%，新增企业××家。用水量下降125%。\n`);
    assert.match(verdictOf(lists, 'zh'), /^尚有 2 项（3 处）/);
    assert.match(verdictOf(lists, 'en'), /^2 items \(3 places\) left/);
  });

  it('shows what has been judged as settled, and lets it keep nobody from printing', () => {
    const text = `${FRONT}${REVIEW}用水量下降125%。\n`;
    const judged: LevelOf = () => 'off';
    assert.deepEqual(
      itemOf(text, 'judged', judged).entries.map(({ state }) => state),
      ['settled'],
    );
    assert.match(verdictOf(listsOf(text, judged), 'zh'), /^可付印/);
  });

  it('is content with an empty file', () => {
    assert.match(verdictOf(listsOf(''), 'zh'), /^可付印/);
  });
});
