import type { NameMention } from '../scanning/mention.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Scanned } from '../text/unit.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';
import { isRow } from '../text/rows.ts';

interface Bare extends Claim {
  readonly name: string;
  readonly text: string;
  readonly usual: string;
}

/** 缺单位: “一般公共预算收入92.4，增长5%”: an indicator whose level has a unit, and a number that has none. */
export const unitMissing: Rule<Bare> = {
  id: 'unit-missing',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '缺单位', en: 'Units left out' },
  messages: {
    missing: {
      zh: '“{name}”的数{text}后缺单位（通常为{usual}），请核。',
      en: '“{name}”: {text} has no unit.',
    },
  },
  *find(view) {
    for (let unit = view.first; unit < view.end; unit++) {
      const scanned = view.units[unit];
      if (!scanned || isRow(scanned.reading.text)) continue;
      for (const mention of scanned.mentions) {
        if (mention.kind !== 'name' || mention.what !== 'indicator' || mention.ambiguous) continue;
        const claim = numberAfter(view, scanned, unit, mention);
        if (claim) yield claim;
      }
    }
  },
  judge: ({ name, text, usual }) =>
    usual === '' ? HOLDS : breaks({ id: 'missing', args: { name: clipped(name, 14), text, usual } }),
};

const NUMBER =
  /^(?:分别)?(?:完成|实现|达到了?|达|为|突破|超过|约)*(\d{2,}(?:\.\d+)?|\d\.\d+)(?=[，。；]|、[^\d])/u;

function numberAfter(
  view: View,
  { reading: { text } }: Scanned,
  unit: number,
  name: NameMention,
): Bare | undefined {
  const indicator = view.catalogue.indicators.get(name.entry);
  const usual = indicator?.units[0];
  // Indices and ratios are bare numbers, and so is what has its unit in its name: 百万吨死亡率.
  if (indicator === undefined || usual === undefined || !/^[%‰\u4e00-\u9fff]/u.test(usual)) return undefined;
  if (
    indicator.units.some((unit) => /比|无量纲|=100|倍/u.test(unit)) ||
    /[比数]$|[十百千万亿][元吨人]/u.test(name.entry) ||
    // “亿元生产总值生产安全事故死亡率0.020”
    /(?:[百千万亿][元吨人]|万车)[^，。；：\d]*$/u.test(text.slice(Math.max(0, name.start - LEAD), name.start))
  )
    return undefined;
  const rest = text.slice(name.end);
  const found = NUMBER.exec(rest);
  const number = found?.[1];
  if (!found || number === undefined || isOfList(rest.slice(found[0].length))) return undefined;
  const place = { unit, start: name.start, end: name.end + found[0].length };
  return { place, figures: [], places: [], name: text.slice(name.start, name.end), text: number, usual };
}

const LEAD = 20;

/** “5.6、8.2和7.1%” have their unit at the end; so may numbers parted by commas. */
function isOfList(after: string): boolean {
  return /^[，、]\d/u.test(after);
}
