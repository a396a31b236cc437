import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { countsOf, type Count } from './counts.ts';
import { listBefore, listInBrackets, type WrittenList } from './lists.ts';

/** A count beside the list that it sums up, in one sentence. */
export interface Adjacent {
  readonly place: Place;
  readonly list: Place;
  readonly count: Count;
  readonly written: WrittenList;
  readonly where: 'before' | 'after';
}

/** “A、B、C三大基地”, “‘A’‘B’两个片区”, “A、B、C等‘六大工业’”, “4个镇（A、B、C、D）”. */
export function* adjacentCounts(view: View): Generator<Adjacent> {
  for (let unit = 0; unit < view.units.length; unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    if (!MAY_LIST.test(text)) continue;
    for (const count of countsOf(view, unit)) {
      const before = summedBefore(text, count);
      const after = before ? undefined : summedAfter(text, count);
      const written = before ?? after;
      if (!written || (!written.quoted && isFixedName(text, count, view))) continue;
      yield {
        place: { unit, start: count.start, end: count.end },
        list: { unit, start: written.start, end: written.end },
        count,
        written,
        where: before ? 'before' : 'after',
      };
    }
  }
}

const MAY_LIST = /、|”“|\+/u;

/** A noun must follow: in “学校、医院5所，” the number counts things of those kinds. */
function summedBefore(text: string, count: Count): WrittenList | undefined {
  if (
    PLACES.includes(count.measure) || count.quoted
      ? count.noun === '' && count.measure === ''
      : count.noun.length < 1
  ) {
    return undefined;
  }
  const list = listBefore(text, count.start);
  if (!list) return undefined;
  // Digits count what statistics count: they sum up the list only where the list nearly has so many.
  if (count.arabic && !isPlain(count, list)) return undefined;
  if (!count.arabic && count.measure === '' && text.charAt(list.end - 1) !== '”' && !count.quoted)
    return undefined;
  return list;
}

const PLACES = '镇乡村矿厂园山河湖校院馆站';

/** Things that come in kinds: “博士、硕士3名人才” are three people of two kinds. */
const OF_KINDS = /^(?:企业|单位|人|学校|医院|公司|部门|岗位)/u;

function isPlain({ said, noun, measure }: Count, list: WrittenList): boolean {
  if (OF_KINDS.test(noun)) return false;
  const away = said < list.least ? list.least - said : Math.max(0, said - list.most);
  if (away > 1) return false;
  const ofPlaces =
    PLACES.includes(measure) || /^[\u4e00-\u9fff]{0,4}[镇乡村县区市园矿厂山河湖站]/u.test(noun);
  return list.most > 2 || ofPlaces || away === 0;
}

/** “4个镇区延伸（云台、石门、澄江、白石）”: no other number and no mark between. */
function summedAfter(text: string, count: Count): WrittenList | undefined {
  const bracket = text.indexOf('（', count.end);
  if (bracket < 0 || bracket - count.end > 8) return undefined;
  const between = text.slice(count.end, bracket);
  if (!/^[\u4e00-\u9fff”]*$/u.test(between)) return undefined;
  return listInBrackets(text, bracket);
}

/** A name of the catalogue counts what its definition says, not the words before it: “承包地、宅基地‘三权分置’”. */
function isFixedName(text: string, { start, end, noun }: Count, { catalogue }: View): boolean {
  const said = text.slice(start, end + noun.length);
  for (let length = said.length; length > 2; length--) {
    if (catalogue.terms.has(said.slice(0, length))) return true;
  }
  return false;
}
