import { type Match, matchesOf } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';
import { endsAsName, namesIn } from './name-like.ts';
import { isRelated } from './strangers.ts';

/**
 * The names in what a report swears to do: “谱写临溪乡村振兴新篇章”, “建设海洋强区临溪而不懈奋斗”, and those of whose people it thanks:
 * “全县21.6万临溪各族儿女”. Whatever else stands there is a word of the language.
 */
export function* sloganNames(
  view: View,
  own: string,
): Generator<{ readonly match: Match; readonly name: string }> {
  for (const pattern of [WORKS, STRIVES, PEOPLE, SHOWS, COMES, WILL]) {
    for (const match of matchesOf(view, pattern)) {
      const written = match.found[1] ?? '';
      const from = match.place.start + match.found[0].indexOf(written);
      // “阿拉坦高质量发展”: what lies across the own name is none.
      const phrase = written.replaceAll(own, '·'.repeat(own.length));
      for (const { start, name } of namesIn(view.catalogue, phrase, Math.min(3, own.length))) {
        const place = { ...match.place, start: from + start, end: from + start + name.length };
        yield { match: { ...match, place }, name };
      }
    }
  }
}

const WORKS =
  /(?:谱写|书写|续写|绘就|描绘|开创|奏响|交出)([^，。；！？、“”《]{2,26}?)(?:篇章|实践|图景|画卷|样板|场景|答卷|华章|局面|征程|乐章|之路)/gu;
const STRIVES = /(?<=建设|建成|打造)([^，。；！？“”《]{2,26})(?=而[^，。；]{0,4}奋斗)/gu;
/** “彰显临溪作为，”, “贡献临溪智慧。” */
const SHOWS =
  /(?<=(?:彰显|展现|展示|体现|贡献|扛起|作出|创造|提供|塑造|擦亮)(?:出|了|好)?(?:更[多大优]的?)?)([\u4e00-\u9fff]{2,3})(?=[\u4e00-\u9fff]{2}[，。；、！])/gu;
/** “吸引更多企业来临溪投资” */
const COMES =
  /(?<=(?<!近年|[一二三四五六七八九十两多几]年|[越未带以过历向往从近原外自本传迎])来)([\u4e00-\u9fff]{2,3})(?=投资|创业|兴业|置业|安家|落户|旅游|观光|消费|过年)/gu;
/** “临溪一定能够再创辉煌” */
const WILL =
  /(?<=[，。！：])([\u4e00-\u9fff]{2,3}?)(?=(?:就?一定|必将|必定|定能|定将|必能)(?:能|会|可|在|[\u4e00-\u9fff]{0,6}(?:再|更|迎|创|实现)))/gu;
const PEOPLE =
  /(?<=[\d十百千两][余多]? ?)万 ?([\u4e00-\u9fff]{2,3}?)(?=(?:各族)?(?:人民|儿女|父老|干部群众))/gu;

/**
 * The names that a report speaks of as its own where it looks back on all and ahead: “推动临溪在新征程上行稳致远”, “不负临溪人民的期待”,
 * “让临溪这座千年古城焕发光彩”. Who else is named there is named with its level, or with the report's own place beside it.
 */
export function* namesInClosing(
  view: View,
  own: string,
): Generator<{ readonly match: Match; readonly name: string }> {
  for (const unit of new Set(matchesOf(view, CLOSING).map(({ place }) => place.unit))) {
    const text = view.units[unit]?.reading.text ?? '';
    if (text.includes(own) || ABOVE.test(text)) continue;
    for (const found of text.matchAll(CLAUSE)) {
      const [clause] = found;
      // “翻山越岭”, “不负韶华”: what has four characters is a saying.
      if (clause.length < 5) continue;
      for (const { start, name } of namesIn(view.catalogue, clause, 2)) {
        const from = found.index + start;
        const place = { unit, start: from, end: from + name.length };
        const isThing = KIND.test(clause.slice(start + name.length));
        if (isThing || !endsAsName(view.catalogue, name) || isRelated(text, place)) continue;
        yield { match: { place, found, text }, name };
      }
    }
  }
}

const CLAUSE = /[\u4e00-\u9fff]+/gu;
const CLOSING =
  /让我们|我们(?:坚信|相信|深信|一定|坚决)|奋斗|奋勇|敬意|更加美好|行稳致远|再创|再上新?台阶|走在前列|更大的?(?:贡献|作为)|爬坡过坎|磅礴|新征程|扬帆|蓝图|答卷|重托|辉煌/gu;
/** What those above ask for, and whose forces they are. */
const ABOVE = /总书记|习近平|中央|省委|省第|主席|烈士|战争|革命/u;
/** “松河生态经济带”, “临溪河”: what stands behind a name makes it another thing's. */
const KIND =
  /^(?:[市县区镇乡村街江河湖海山岛湾港站桥路园岭峰滩洲水塔寺]|[\u4e00-\u9fff]{0,4}走廊|生态|经济带|高[铁速新]|机场|隧道|大桥|大道|航[空道线]|铁路|水库|工业园|产业|新区|新城|片区|流域|文化|精神|模式|经验|集团|公司|大学|学院)/u;
