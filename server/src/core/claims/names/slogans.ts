import { type Match, matchesOf } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';
import { namesIn } from './name-like.ts';

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
      const phrase = match.found[1] ?? '';
      const from = match.place.start + match.found[0].indexOf(phrase);
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
