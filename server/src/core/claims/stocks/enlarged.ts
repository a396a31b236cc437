import { foundIn } from '../../view/joint.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf } from '../numbers.ts';

/**
 * What is new of something and how many there are with it: “新增长者食堂10家，总数达到33家”, “规上企业96家，当年新增11家”,
 * “优良天数286天，同比增加21天”.
 */
export interface Enlarged {
  readonly unit: number;
  readonly added: Labelled;
  readonly total: Labelled;
  readonly verb: string;
  /** 长者食堂, as it stands with the one that is told first. */
  readonly name: string;
}

const SIGN =
  /总[数量面里规装]|累计|(?:存续|实有|在册|在营)[^，；。]{2,14}\d|使[^，。；]{2,14}达到|里程|[新净]增|扩种|新扩|(?:同比|[比较][上去]年)[^，。；]{0,4}[增多]/u;

/** Those of a report's sentences, in their order. */
export const enlargedOf = foundIn(SIGN, (sentence): readonly Omit<Enlarged, 'unit'>[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  const found: Omit<Enlarged, 'unit'>[] = [];
  for (let k = 1; k < numbers.length; k++) {
    const b = numbers[k];
    // “新增8.6万户，增长21.4%，总数达42.3万户”: rates between them are passed by.
    const last = numbers
      .slice(0, k)
      .findLast(
        ({ quantity: { kind }, label }) => kind !== 'percent' && kind !== 'point' && !MEAN.test(label),
      );
    const a = last && (beforeRow(text, numbers, numbers.indexOf(last)) ?? last);
    if (!a || !b || !isLike(a, b) || a.quantity.shape !== 'single' || b.quantity.shape !== 'single') continue;
    if (MEAN.test(a.label) || MEAN.test(b.label)) continue;
    const lead = text
      .slice(Math.max(0, a.quantity.start - REACH), a.quantity.start)
      .replace(/（[^（）\d]{1,8}）|[①-⑳]/gu, '');
    const gap = text
      .slice(a.quantity.end, b.quantity.start)
      .replace(a === last ? /^$/u : ROW, '')
      .replace(RATES, '');
    const [, verb, object = ''] = ADDS.exec(lead) ?? [];
    const name = object === '' ? (SUBJECT.exec(lead)?.[1] ?? '') : object;
    const again = SO_FAR.exec(gap)?.[1];
    if (again !== undefined) found.push({ added: a, total: b, verb: again, name: '' });
    if (verb !== undefined && !/[达有]到?$/u.test(name)) {
      if (leadsToTotal(gap, verb, bare(name))) found.push({ added: a, total: b, verb, name: bare(name) });
    } else {
      const risen = RISEN.exec(lead)?.[1];
      if (risen !== undefined && /^，(?:总数|总量)?达到?$/u.test(gap))
        found.push({ added: a, total: b, verb: risen, name: '' });
      const more = /利润|盈|亏|差|净/u.test(lead) ? undefined : MORE.exec(gap)?.[1];
      if (more !== undefined) found.push({ added: b, total: a, verb: more, name: '' });
      const own = NAME.exec(lead)?.[1];
      const ends = /^(?:[，。；！]|$)/u.test(text.slice(b.quantity.end));
      const then =
        SINCE_THEN.exec(gap)?.[1] ??
        (ends && REACHED.test(lead) ? /^，([新净]增)$/u.exec(gap)?.[1] : undefined);
      if (then !== undefined && own !== undefined && !SHRINKS.test(own))
        found.push({ added: b, total: a, verb: then, name: bare(own) });
    }
  }
  return found;
});

/** “建设高标准农田5.2万亩，其中新建3万亩、改造2.2万亩，累计达到60万亩”: what a row behind 其中 divides, two parts at least. */
function beforeRow(text: string, numbers: readonly Labelled[], at: number): Labelled | undefined {
  for (let i = at; i > 0; i--) {
    const [before, one] = [numbers[i - 1], numbers[i]];
    if (!before || !one || !isLike(before, one)) return undefined;
    const gap = text.slice(before.quantity.end, one.quantity.start);
    if (/^，其中[^，；。]*$/u.test(gap)) return i < at ? before : undefined;
    if (!/^、[^，；。、]*$/u.test(gap)) return undefined;
  }
  return undefined;
}

/** “26个村退出，累计退出118个”: the same deed, of this year and in all. */
const SO_FAR = /^[\u4e00-\u9fff]{1,12}?([\u4e00-\u9fff]{2})，累计(?:已|共)?\1(?:达到?|了)?$/u;
const ROW = /^，其中[^，；。]*/u;
const REACH = 26;
const MEAN = /每|[人户亩村]均|平均/u;
/** What has grown by how much, and what comes to each day. */
const RATES =
  /，(?:同比|比上年|较上年)?(?:增长|增加|提高|多)[\d.]+(?:%|个百分点)|，(?:平均|日均|月均)[^，；。\d]*\d[\d.]*[^，；。\d]*(?=，)/gu;
const ADDS =
  /(新(?:增加?|建|改建|改扩建|设立?|培育|组建|引进|认[定证]|发展|登记|注册|开[办设通]|入库|纳统|建成|投用|布局|[修植栽造铺拓扩评种]|(?=入园))|扩种|净增|建成|建[设立]|[创组]建|培育|引进|认定|治理|开办|设立|增设|加装|招引)((?:[45]G)?[\u4e00-\u9fff“”A-Za-z]{0,16})$/u;
const NAME = /(?<![\u4e00-\u9fff“”])([\u4e00-\u9fff“”]{3,14})$/u;
/** “，当年新增11家”; what is to come this year may well be more than there is. */
const SINCE_THEN = /^[\u4e00-\u9fff]{0,4}，(?:其中)?(?:当年|全年|年内|去年|上年|20\d\d年)([新净]增)$/u;
/** “达到21个，新增6个”: of the same things, where no other name follows. */
const REACHED = /(?<![增加升扩大展提高])(?:达到?|共有)$/u;

/** “同比增加21天”: of the number right before it, or of the one that it leads to. */
const MORE =
  /^(?:以上|左右)?[，、（](?:同比|[比较](?:上年|去年)(?:同期|末|底)?)(?:又|再|净)?(增加|增长|增|多[开增出发接运建]?|提高|上升)了?$/u;
const RISEN = /(?:同比|[比较](?:上年|去年)(?:同期|末|底)?)(?:净)?(增加|增|多出?|提高)了?$/u;

/** What is settled from year to year is no more at its end than what came in. */
const SHRINKS = /不良|[积存剩待未尚余]|失业|低保|困难|债|隐患|问题|投诉|案/u;

/** “镇村快递站新增26个”: its name before the verb. */
const SUBJECT =
  /(?:^|[，；：。、“”])([\u4e00-\u9fff]{3,14}?)(?:当年|全年|年内|今年|共|再|又)?(?:新[增建修植扩认培]定?育?|净增)$/u;

/** “，使总数达到”, “、达到” after 新增; of another subject it is another total. */
function leadsToTotal(gap: string, verb: string, name: string): boolean {
  // Houses under way are not built yet, but “新增代表性项目2项，总数达到13项” tells of what there is.
  if (verb === '新增' && /^，(?:总数|总量)(?:已?达到?|为)*$/u.test(gap)) return true;
  if (/(?<!厂)房|工程|项目/u.test(name) || (verb === '建设' && gap.includes('建成'))) return false;
  // “净增1200户，力争年末经营主体达到2.4万户”: whatever comes and goes of them is counted already.
  if (verb === '净增' && name === '' && AIMED.test(gap)) return true;
  const road = ROAD.exec(gap)?.[1];
  if (road !== undefined && (road === '' || name.endsWith(road))) return true;
  if ((verb.endsWith('增') || verb === '扩种') && /^[，、](?:总数|总量)?达到$/u.test(gap)) return true;
  // “建成86公里，年末通车里程达到1286公里”
  if (name === '' && LENGTH.test(gap)) return true;
  const subject = (TOTAL.exec(gap) ?? MADE.exec(gap) ?? EXISTING.exec(gap))?.[1];
  return subject !== undefined && (subject === '' || name.endsWith(bare(subject).replace(IN_USE, '')));
}

/** 公路通车总里程 is of 公路. */
const IN_USE = /(?:通车|运营|营运|并网)$/u;
/** “新入园企业8家，使入园企业达到42家”. */
const MADE = /^[，、][使让](?:全[市县区省州镇])?([\u4e00-\u9fff“”]{3,12}?)(?:达到|增加到|发展到|增至)$/u;
/** “新设企业2.1万户，存续企业达到14.8万户”. */
const EXISTING =
  /^，(?:全[市县区省州]|目前|年末|期末)?(?:存续|实有|在册|在营)([\u4e00-\u9fff]{2,8}?)(?:总数|总量)?(?:已|达到?|为|突破)+$/u;
const LENGTH = /^，(?:年末|年底)[\u4e00-\u9fff]{0,6}(?:里程|总装机)(?:容量)?(?:达到|增加到|为)$/u;

const AIMED =
  /^，(?:力争|确保|预计|使)(?:到?年[末底])?(?:全[市县区省州])?[\u4e00-\u9fff]{2,8}?(?:总数|总量)?(?:达到?|突破|增加到)$/u;
/** “建成云临高速公路42公里，力争年内高速公路通车里程达到386公里”. */
const ROAD =
  /^(?:以上|左右)?[，、](?:力争|确保|预计|使|让)?(?:到?年[末底内])?(?:全[市县区省州])?([\u4e00-\u9fff]{0,8}?)(?:通车|运营|营运)?总?里程(?:力争|预计|将|已)*(?:达到?|接近|突破|增加到|超过|为)$/u;

const TOTAL =
  /^[\u4e00-\u9fff]{0,4}[，、；](?:使|让)?(?:其|全[市县区省州镇]|年末|目前|到年底|近?[两三四五]年来?)?([\u4e00-\u9fff“”]{0,12}?)(?:累计|总数|总量|总面积|总里程|总规模|总装机)(?:容量)?(?:建成|开通|投用|布局|治理|面积|总数|加装|引进|培育|登记|认定|达标)*(?:力争|确保|预计|已?达到?|突破|接近|为|增加到|超过|已?有)*$/u;

function bare(name: string): string {
  return name.replace(/[“”]|^(?:了|一批|各类)/gu, '');
}
