import type { Count } from './count.ts';
import { listBefore, type WrittenList } from './lists.ts';
import { split } from './members.ts';

/** “省、市、县‸三级”, “县乡村‸三级”: each level has a character; 乡镇, 县区 may be one or two. Ranks (三级医院) are none. */
export function levelsBefore(
  text: string,
  { start, noun, said, arabic, quoted }: Count,
): WrittenList | undefined {
  if (arabic || said > 6 || (RANKED.test(noun) && !WORKS.test(noun))) return undefined;
  const end = quoted ? start - 1 : start;
  const reach = text.slice(Math.max(0, end - LEVELS_REACH), end);
  if (/[”的]$/u.test(reach)) return reach.endsWith('”') ? listBefore(text, start) : duties(text, end);
  const levels = LEVELS.exec(reach)?.[0];
  // “县城、中心镇、村庄‸三级体系”: what each level is called.
  const own = levels === undefined && WORKS.test(noun) ? listBefore(text, start) : undefined;
  // “县级中心、镇级平台”: of two each says which it is.
  if (own && (own.least > 2 || areLevels(text.slice(own.start, own.end)))) return own;
  if (levels === undefined) return undefined;
  const plain = levels.replace(/（[^（）]*）/gu, '').replace(/苏木(?:乡?镇)?|嘎查村?/gu, '村');
  const all = plain.match(LEVEL)?.length ?? 0;
  const before = text.slice(0, end - levels.length);
  // “全市县乡两级”, “临溪县乡村两级”: the first may be the end of a place's name.
  const named = /[\u4e00-\u9fff]$/u.test(before) && !BUILDING.test(before) ? 1 : 0;
  const pairs = plain.match(PAIRED)?.length ?? 0;
  // “区、街镇、居村‸三级”: what 、 parts is one, too, and where 、 parts it, 街镇 is not two.
  const apart = plain.split(/[、和与及—]/u).length;
  const least = Math.max(2, Math.min(all - pairs - named, apart > 1 ? apart : all));
  const most = apart > 1 ? all - (plain.match(ONE_LEVEL)?.length ?? 0) : all;
  return { start: end - levels.length, end, least, most, open: false, quoted: false };
}

function areLevels(list: string): boolean {
  return split(list, '、').every((item) => /[省市州盟县区旗乡镇街村社组]级/u.test(item));
}

/** “县级统筹、乡镇主抓、村为主体的‸三级联动”: what each level does. */
function duties(text: string, end: number): WrittenList | undefined {
  const clause = /[^，；：。]*$/u.exec(text.slice(Math.max(0, end - 60), end - 1))?.[0] ?? '';
  const items = split(clause, '、');
  const isDuty = (item: string, i: number): boolean => item.slice(0, i === 0 ? 8 : 2).search(LEVEL) >= 0;
  if (items.length < 2 || !items.every(isDuty)) return undefined;
  const size = items.length;
  return {
    start: end - 1 - clause.length,
    end: end - 1,
    least: size,
    most: size,
    open: false,
    quoted: false,
  };
}

const LEVELS_REACH = 24;
const LEVEL =
  /国家|中央|自治区|街道|社区|苏木乡镇|苏木镇|苏木|嘎查村|嘎查|[省市州盟县区旗乡镇街办村居组户]/gu;
const LEVELS =
  /(?:(?:国家|中央|自治区|街道|社区|苏木乡镇|苏木镇|苏木|嘎查村|嘎查|[省市州盟县区旗乡镇街办村居组户])(?:（[市县区旗、]{1,7}）)?级?[、和与及/—]?){2,}$/u;
const PAIRED = /乡镇|镇乡|县区|区县|市区|县市|市县区|镇街|街镇|乡街|街乡|镇办|村居|居村|村组/gu;
const ONE_LEVEL = /乡镇|镇乡|县区|区县|镇街|街镇|乡街|街乡|村居|居村/gu;
/** What levels work in together: of 三级医院 they are ranks. */
const WORKS = /体系|网络|机制|^联动/u;
const RANKED = /^(?:[甲乙丙综医公标达响航水以及路]|资(?!金)|地震|地表|风险)/u;
const BUILDING =
  /(?:健全|完善|构建|建立|建成|建强|推行|推动|推进|设立|设置|选派|明确|聘任|形成|实现|落实|打通|贯通|畅通|强化|加强|加快|织密|织牢|开展|坚持|实行|召开|通过|覆盖|依托|压实|配强|[的在由对及和与])$/u;
