import { COUNTER, STRONG_UNIT } from './slots.ts';

/** What holds a figure's place: blanks, crosses, boxes, circles, lines, X.X, brackets with nothing in them. */
const FILLER =
  ' +|[×xX*_○□]+\\.[×xX*_○□]+|[×xX]{2,}|[×XN]|[□■◇△▲●◯]+|○+|〇{2,}|[_＿]{2,}|(?<![\\d.])0{3,}(?![\\d.])|…+|\\*+|—+|' +
  '［[ ×xX□]*］|【[ ×xX□]*】|〔[ ×xX□]*〕|（[ ×xX□]*）';

/** A filler with the unit behind it, which is strong or a counter. */
export const SLOT = new RegExp(`(${FILLER})(?:(${STRONG_UNIT})|(${COUNTER}))?`, 'gu');

/** Years, days and sessions that are left open: 20××年, “2025年　月　日”, “第　次会议”. */
export const OPEN_DATE =
  /20(?:[×xX_□○]{2}| |［ *］|（ *）)年|(?<=20\d\d年\d{1,2}月)(?:[×xX_□○]{1,2}| |［ *］|（ *）)日|(?:年|[×xX]|［ *］) *月 *(?:[×xX]{1,2}|［ *］| )日|年 月|第(?: |[×xX_□○]{1,3}|［ *］|（ *）)[届次]|(?<![\u4e00-\u9fff]年|\d年)(?:[×xX_□○]{1,2}|［ *］|（ *）)月(?:底|末|份|初|[上中下]旬|\d)/gu;

/** A unit right after a word, where the author left the figure out: “增长%”, “完成 亿元”. */
export const BARE_UNIT = /(?<=[\u4e00-\u9fff”])(?:%|‰|个百分点|[万亿]元)(?=[，。；、）！左以])/gu;

/** What a spreadsheet or a mail merge leaves. */
export const ERROR_VALUE = /#(?:N\/A|(?:REF|DIV\/0|VALUE|NUM)[!！])|\{\{[^{}]{0,30}\}\}/gu;

const INSIDE = '[^（）［］【】〔〕<>]';
/** 待核, 待工信局核, 待补充; not 期待, 待遇 and the like. */
const DUE = `(?<![期等接对招亟善看优款])待(?![遇机产岗业建批办查续])[^（）［］【】〔〕<>，。]{0,8}?(?:[核补定填]|提供|确认|更新|反馈|统计|报(?!批|国务院|省|请)|[局委办厅科组部司处]报)|[局委办厅科处室部司][^）】〕，。]{0,4}(?:核(?:实|对)?(?:一下|一遍)|[再需尚未后][核报补填])`;
const LACKS = '暂缺|缺数|另附|另报|据实填|空缺|[局委办厅](?:提供|供数|[补核填报定])(?=[）］】〕>])';
const ASKS = `请${INSIDE}{0,8}(?:补充|核实|填写|填报|提供|核对|[补填报核定改查审](?=[）］】〕>])|确认|把关|[局委办厅科处室部司](?:再|抓紧|尽快)?[核补填报定改](?:后|一下|准|清|完)?)|此处${INSIDE}{0,8}(?:[补填待核]|插入|更新)`;

/** A note to the author in brackets, or a figure that is said to be due: “（待工信局核）”, “数据待补”. */
export const NOTE = new RegExp(
  `[（［【〔<](?:${INSIDE}{0,16}?(?:${DUE}|${LACKS}|${ASKS})|[缺空](?=[）］】〕]))${INSIDE}{0,12}[）］】〕>]|` +
    '（暂）|(?<=^|[。；])(?:此段|此句|此数|本段|此处)[^，。；]{0,10}(?:补充|核实|核定|更新|删去|修改|提供)(?=[，。；]|$)|' +
    '(?:数据|数字|数值|具体数|此数|名单|金额)(?:暂缺|待(?:核|补|定|填|更新))',
  'gu',
);
