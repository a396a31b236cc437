import { foundIn } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';

/**
 * “抢抓国发5号文件机遇” where the report tells of 国发〔2022〕2号: a document that is called by its number alone is one that is told with its
 * year, if any of that office is.
 */
export function* documentNumbers(view: View): Generator<readonly [Programme, Programme]> {
  const told = toldIn(view);
  for (const { unit, start, end, text, office, year, number } of told) {
    if (year !== undefined) continue;
    const full = told.filter((one) => one.office === office && one.year !== undefined);
    const [first] = full;
    if (!first || full.some((one) => one.number === number)) continue;
    const other = { unit: first.unit, start: first.start, end: first.end };
    yield [
      { place: { unit, start, end }, text },
      { place: other, text: first.text },
    ];
  }
}

const toldIn = foundIn(/发.*\d号/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(NAMED), ({ 0: whole, 1: office = '', 2: year, 3: number = '', index: start }) => ({
    text: whole,
    office,
    number,
    start,
    end: start + whole.length,
    ...(year !== undefined && { year }),
  })),
);

const NAMED = /(国发|国办发|中发|中办发)(?:[〔［【（](20\d\d)[〕］】）])?(\d{1,3})号(?=文|[》，。；、）])/gu;
