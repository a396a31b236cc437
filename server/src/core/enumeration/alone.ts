import { countOf } from '../numbers/ordinals.ts';
import { foundIn, sentencesHolding } from '../view/joint.ts';
import type { View } from '../view/view.ts';
import { asCount } from './codes.ts';
import type { Listing } from './listing.ts';

/**
 * One name before the number of what it is one of: “完善白石‸两大景区” in a report that tells of 白石景区, “治理清水河‸两条河流”. What holds
 * the several is called by another kind: “石门镇‸两个村”.
 */
export function* aloneCounts(view: View): Generator<Listing> {
  for (const { unit, lead, from, number, start, end, kind } of loneNames(view)) {
    const name = BEARERS[kind]?.test(lead) ? lead.slice(-NAMED) : nameIn(view, unit, lead, kind);
    if (name === undefined) continue;
    const count = { ...asCount({ start, end, said: countOf(number), noun: '' }), number };
    const told = [{ unit, start: from + lead.length - name.length, end: from + lead.length }];
    yield { place: { unit, start, end }, count, told, found: [1], where: 'before' };
  }
}

/** The end of what stands before the number that elsewhere is the name of such a thing. */
function nameIn(view: View, unit: number, lead: string, kind: string): string | undefined {
  for (let length = Math.min(LONGEST, lead.length); length >= SHORTEST; length--) {
    const name = lead.slice(-length);
    if (GENERIC.test(name)) continue;
    if (!sentencesHolding(view, name + kind).some((other) => other !== unit)) continue;
    if (!HOLDERS.some((holder) => holder !== kind && sentencesHolding(view, name + holder).length > 0))
      return name;
  }
  return undefined;
}

const SHORTEST = 2;
const LONGEST = 6;
const NAMED = 3;
/** What may hold several of a kind, and bear the same name. */
const HOLDERS = ['镇', '乡', '县', '区', '街道', '新区', '集团', '市'];
/** No name of one, but what several are spoken of by. */
const GENERIC =
  /[全我本各该等的了]|[省市县区乡镇村州旗级]$|重点|特色|主导|优势|传统|新兴|支柱|现代|未来|[农工]业|服务业|旅游|城市|农村|城乡|现有|新[建增]|示范|中心|国家|建设|发展|打造|培育|推进|提升|做[强大优]/u;

/** What ends in the kind that is counted is one of them by its name. */
const BEARERS: Readonly<Record<string, RegExp>> = {
  河流: /[\u4e00-\u9fff]河$/u,
  河道: /[\u4e00-\u9fff]河$/u,
  湖泊: /[\u4e00-\u9fff]湖$/u,
  水库: /[\u4e00-\u9fff]{2}水库$/u,
};

const loneNames = foundIn(
  /[二两三四2-4][个大条座处]?[^，。；]{0,6}(?:景区|街区|片区|园区|[镇乡村县]|产业|河[流道]|湖泊|水库)/u,
  ({ reading: { text } }) =>
    Array.from(
      text.matchAll(LONE),
      ({ index, 0: whole, 1: lead = '', 2: number = '', 3: measure = '', 4: kind = '' }) => {
        const start = index + lead.length;
        return { lead, from: index, number, start, end: start + number.length + measure.length, kind, whole };
      },
    ).filter(({ lead }) => !/[、和与及等共这]$|[、和与及]/u.test(lead)),
);

const LONE =
  /(?<=^|[，；。：])([^，。；：、\d“”（）一二两三四五六七八九十]{2,10})([二两三四2-4])([个大条座处]?)(?:[^，。；：、\d的“”（）]{0,6}?)(景区|街区|片区|园区|镇|乡|村|县|产业|河流|河道|湖泊|水库)(?=[，。；\u4e00-\u9fff])(?!民|级|域|城|委|道)/gu;
