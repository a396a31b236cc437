import { BEFORE_FIGURE, COUNTER, NUMERAL, STRONG_UNIT } from '../lexicon/slots.ts';
import { gapBefore } from '../reading.ts';
import type { Claim, Rule } from '../rule.ts';
import type { Span } from '../span.ts';
import type { Scanned } from '../unit.ts';
import { breaks, clipped } from '../verdicts.ts';

interface Slot extends Claim {
  readonly what: What;
  readonly text: string;
}

type What = 'blank' | 'note';

interface Found extends Span {
  readonly what: What;
}

/** 留空与占位: “完成　　亿元”, “新增××家”, “（数据待核）”. */
export const placeholder: Rule<Slot> = {
  id: 'placeholder',
  level: 'error',
  needs: 'sentence',
  title: { zh: '留空与占位', en: 'Blanks and placeholders' },
  messages: {
    blank: { zh: '此处数字留空：“{text}”，请核后补齐。', en: 'A figure is left blank: “{text}”.' },
    note: { zh: '此处留有待办括注：“{text}”，请核后删去。', en: 'A note to the author is left: “{text}”.' },
  },
  *find(view) {
    for (let unit = 0; unit < view.units.length; unit++) {
      const scanned = view.units[unit];
      if (!scanned || !SIGN.test(scanned.reading.text)) continue;
      const { text } = scanned.reading;
      for (const { what, start, end } of merged(foundIn(scanned, view.units[unit + 1]))) {
        yield { place: { unit, start, end }, figures: [], places: [], what, text: text.slice(start, end) };
      }
    }
  },
  judge: ({ what, text }) => breaks({ id: what, args: { text: clipped(text.replace(/ /gu, '　'), 24) } }),
};

/** What holds a figure's place: blanks, crosses, boxes, circles, lines, brackets with nothing in them. */
const FILLER =
  ' +|[×xX]{2,}|[×XN]|[□■◇△▲●◯]+|○{2,}|[_＿]{2,}|…+|\\*{2,}|—+|' +
  '［[ ×xX□]*］|【[ ×xX□]*】|〔[ ×xX□]*〕|（[ ×xX□]*）';
const SLOT = new RegExp(`(${FILLER})(?:(${STRONG_UNIT})|(${COUNTER}))?`, 'gu');
const YEAR =
  /20(?:[×xX_□○]{2}| |［ *］|（ *）)年|(?:年|[×xX]|［ *］) *月 *(?:[×xX]{1,2}|［ *］| )日|年 月|第(?: |[×xX_□○]{1,3}|［ *］|（ *）)[届次]/gu;
const UNWRITTEN = /(?<=[\u4e00-\u9fff”])(?:%|‰|个百分点|[万亿]元)(?=[，。；、）！左以])/gu;
const SPREADSHEET = /#(?:N\/A|(?:REF|DIV\/0|VALUE|NUM)[!！])|\{\{[^{}]{0,30}\}\}/gu;
const NOTE =
  /[（［【〔](?:[^（）［］【】〔〕]{0,16}?(?:(?<![期等接对招亟善看优款])待(?![遇机产岗业建批办查续])[^（）［］【】〔〕，。]{0,8}?(?:[核补定填]|提供|确认|更新|反馈|统计)|暂缺|缺数|另附|据实填|空缺|请[^（）［］【】〔〕]{0,8}(?:补充|核实|填写|填报|提供|核对))|此处[^（）［］【】〔〕]{0,8}(?:[补填待核]|插入|更新))[^（）［］【】〔〕]{0,12}[）］】〕]|(?:数据|数字|数值|具体数|此数|名单|金额)(?:暂缺|待(?:核|补|定|填|更新))/gu;
const SIGN =
  /[ □■◇△▲●◯○_＿…*#{×？—]|XX|xx|[XN][%百千万亿个家户项人公]|［|【|〔|（|待|暂缺|[\u4e00-\u9fff”](?:%|‰|个百分点|[万亿]元[，。；、])/u;

function* foundIn(scanned: Scanned, next: Scanned | undefined): Generator<Found> {
  const { text } = scanned.reading;
  if (text.includes('|') || text.includes('\t')) return;
  for (const found of text.matchAll(SLOT)) {
    const [whole, filler = '', strong, counter] = found;
    const before = text.slice(Math.max(0, found.index - 8), found.index);
    const end = found.index + whole.length;
    const after = gapBefore(scanned.reading, end) ? ' ' : text.charAt(end);
    if (holdsPlace(filler, before, strong, counter, after)) {
      yield { start: startOf(text, found.index), end, what: 'blank' };
    }
  }
  for (const pattern of [YEAR, SPREADSHEET]) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      yield { start: index, end: index + whole.length, what: 'blank' };
    }
  }
  for (const { 0: unit, index } of text.matchAll(UNWRITTEN)) {
    const before = text.slice(Math.max(0, index - 8), index);
    if (NUMERAL.test(before) || before.endsWith('达')) continue;
    if (unit.endsWith('元') && !gapBefore(scanned.reading, index)) continue;
    yield { start: startOf(text, index), end: index + unit.length, what: 'blank' };
  }
  for (const { 0: whole, index } of text.matchAll(NOTE)) {
    yield { start: index, end: index + whole.length, what: 'note' };
  }
  // A question mark ends the sentence, so the unit stands in the next one: “完成？|亿元”.
  const asked = /？+$/u.exec(text);
  if (asked && next?.opens === 'sentence' && ASKED_UNIT.test(next.reading.text)) {
    if (BEFORE_FIGURE.test(text.slice(0, asked.index))) {
      yield { start: startOf(text, asked.index), end: text.length, what: 'blank' };
    }
  }
}

const ASKED_UNIT = new RegExp(`^${STRONG_UNIT}`, 'u');
const STOPS = '，。；、）！';

/** Whether `filler` stands where a figure should: “增长　%” does, “市长　沈知远” and “7×24小时” do not. */
function holdsPlace(
  filler: string,
  before: string,
  strong: string | undefined,
  counter: string | undefined,
  after: string,
): boolean {
  if (!HAN_END.test(before)) return false;
  const asked = BEFORE_FIGURE.test(before);
  const stops = after !== '' && STOPS.includes(after);
  const goesOn = stops || /[\u4e00-\u9fff]/u.test(after);
  switch (filler.charAt(0)) {
    case ' ':
      // A row of a table has blanks between all its cells.
      if (strong !== undefined) return asked ? goesOn : stops || (goesOn && !/^[万亿][人家]/u.test(strong));
      if (counter !== undefined) return asked ? goesOn : stops && THING.test(before);
      return asked && stops;
    case '○':
      if (NUMERAL.test(before)) return false;
      return strong !== undefined || (counter !== undefined && goesOn);
    case '…':
    case '*':
    case '—':
      return asked && (strong !== undefined || counter !== undefined) && goesOn;
    case 'N':
      return asked && (strong !== undefined || counter !== undefined);
    default:
      if (strong !== undefined) return true;
      if (counter !== undefined) return asked || filler.length > 1;
      return asked && stops && filler.length > 1;
  }
}

const HAN_END = /[\u4e00-\u9fff”）]$/u;
/** A noun that things are counted of, neither a post nor a surname: “幼儿园　所”. */
const THING = /[\u4e00-\u9fff]{2}(?<![长任记席员理师官士表])$/u;

/** Where the words begin that the figure belongs to, the clause if it is short: “总额完成　　亿元”. */
function startOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 13 && /[\u4e00-\u9fff]/u.test(text.charAt(start - 1))) start--;
  return at - start < 13 ? start : at - 6;
}

/** One blank with the note behind it is one thing to fill in. */
function merged(all: Iterable<Found>): Found[] {
  const list: Found[] = [];
  for (const found of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = list.at(-1);
    if (last && found.start <= last.end + 1) {
      list[list.length - 1] = { ...last, end: Math.max(last.end, found.end) };
    } else {
      list.push(found);
    }
  }
  return list;
}
