import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { statusOf } from '../repeats/comparable.ts';
import { clauseBefore } from '../words.ts';

/**
 * The whole of “电子信息产业产值48.7亿元，占规上工业总产值的62%”, where the report tells it of 规上工业 a clause or two before its number: “规模以上工业企业达到64家，实现总
 * 产值78.5亿元”. Undefined where it tells none or several.
 */
export function industrialWhole(view: View, part: Figure, base: string): Figure | undefined {
  const [found, measure = ''] = BASE.exec(base) ?? [];
  if (found === undefined) return undefined;
  const own = measure === '' ? (MEASURE.exec(clauseBefore(view, part.place))?.[1] ?? '') : measure;
  const wholes = toldOf(view).filter(
    (one) => one.figure !== part && one.measure === plain(own) && one.figure.period?.to === part.period?.to,
  );
  return wholes.length === 1 ? wholes[0]?.figure : undefined;
}

const BASE = /^(?:全[省市县区州旗])?规(?:模以)?上工业(?:企业)?(总?产值|主营业务收入|营业收入)?$/u;
const MEASURE = /(总?产值|主营业务收入|营业收入)(?:完成|实现|达到?|为)*$/u;

function plain(measure: string): string {
  return measure.replace(/^总/u, '');
}

const toldOf = ofFigure((view, figure): { readonly figure: Figure; readonly measure: string } | undefined => {
  const { quantity, measure: kind, role, place } = figure;
  if (quantity.kind !== 'money' || quantity.shape !== 'single' || kind !== 'level' || role === 'from')
    return undefined;
  if (statusOf(view, figure) === 'target') return undefined;
  const measure = MEASURE.exec(clauseBefore(view, place))?.[1];
  const text = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  return measure !== undefined && SUBJECT.test(text) ? { figure, measure: plain(measure) } : undefined;
});

/** Nothing but what there is of them stands between, and no trade or zone. */
const SUBJECT = /规(?:模以)?上工业(?:企业)?(?:(?!产业|园|开发区|其中)[^；。])*$/u;
