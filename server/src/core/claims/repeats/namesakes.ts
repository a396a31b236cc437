import type { View } from '../../view/view.ts';
import type { CodedName } from './coded.ts';
import {
  after,
  before,
  common,
  isAnothers,
  isBare,
  isBareBefore,
  isDefined,
  isExplained,
  VAGUE,
} from './name-context.ts';
import { isNext, isRecalled } from './recalled-names.ts';
import { common as shared } from '../names/surroundings.ts';

/**
 * Whether two names that differ in numbers alone are one name with a slip: “三区四线” beside “三区三线”, but not
 * “五大行动” beside “六大行动”. `usual` is the one told more often, or first; `told` how often.
 */
export function isSlipOf(odd: CodedName, usual: CodedName, told: number, view: View): boolean {
  const { frame } = odd;
  if (frame === '#') {
    if (!sameKind(odd, usual, view)) return false;
    return isOneOff(odd.text, usual.text) || (told > 1 && sameOwner(odd, usual, view));
  }
  // “十四连增” is “十五连增” a year later, as “五证合一” has followed “三证合一”; what each tells its own members of are two things.
  if (frame.startsWith('#连') || frame.startsWith('#证合#')) return false;
  if (odd.numbers.length < 3 && isDefined(odd, view) && isDefined(usual, view)) return false;
  if (SUMMED.test(frame)) {
    if (!isOneNumberOff(odd.numbers, usual.numbers)) return false;
    // “1+N” leaves open how many, and says no other number.
    if (/[NnXx]/u.test(odd.text) !== /[NnXx]/u.test(usual.text)) return sameKind(odd, usual, view);
    return sameKind(odd, usual, view) || sameTopic(odd, usual, view);
  }
  if (isOneOf(odd, usual, view) || isOneOf(usual, odd, view)) return false;
  // “四位一体” and “五位一体”, “三馆合一” and “五馆合一”
  if (/^#(?!个)[\u4e00-\u9fff]{1,2}#体?$/u.test(frame) && odd.numbers.at(-1) === '一')
    return sameNoun(odd, usual, view);
  // “‘一新’指…” and “‘两新’指…” are of two things.
  if (frame.length === 2 && isExplained(odd.place, view)) return false;
  if (isRecalled(odd, usual, told, view) || (told === 1 && isRecalled(usual, odd, told, view))) return true;
  const content = frame.replace(/[^\u4e00-\u9fff]/gu, '');
  if (content.length === 1 && (odd.numbers.length === 1 || odd.numbers.at(-1)?.length === 1))
    return (
      odd.quoted &&
      usual.quoted &&
      (sameNoun(odd, usual, view) || areBareOf(odd, usual, view) || sameBefore(odd, usual, view))
    );
  // “四个一批” that tells its four is right, and “五个一批” of something else may well be another.
  if (/^#个#批$/u.test(frame)) {
    if (sameNoun(odd, usual, view)) return true;
    const defined = [odd, usual].filter((name) => isDefined(name, view));
    if (defined.length > 0) {
      const [recalled] = defined.includes(usual) ? [odd] : told === 1 ? [usual] : [];
      return (
        recalled !== undefined &&
        isNext(odd.numbers, usual.numbers) &&
        isBare(recalled, view) &&
        areOfProjects(odd, usual, view)
      );
    }
    const known = told > 1 || (isNext(odd.numbers, usual.numbers) && isBare(usual, view));
    return known && isBare(odd, view);
  }
  if (odd.numbers.length > 1) {
    if (!isOneNumberOff(odd.numbers, usual.numbers)) return false;
    if (PARK.test(frame) && isNext(odd.numbers, usual.numbers) && isParks(odd, view) && isParks(usual, view))
      return true;
    return !LAYOUT.test(frame) || odd.numbers.length > 2 || told > 1 || sameNoun(odd, usual, view);
  }
  const core = frame.startsWith('#') ? content.replace(MEASURES, '') : content;
  if (core.length < 2 || isAnothers(odd, view) !== isAnothers(usual, view)) return false;
  return !GENERIC.test(core) || sameSurroundings(odd, usual, view) || isToldOften(odd, usual, told, view);
}

/** “‘十个全覆盖’成果” once, where “‘七个全覆盖’” is told several times: quoted, and no members of its own. */
function isToldOften(odd: CodedName, usual: CodedName, told: number, view: View): boolean {
  return (
    told > 1 &&
    odd.quoted &&
    usual.quoted &&
    odd.text.length > 3 &&
    !isDefined(odd, view) &&
    isBare(odd, view)
  );
}

const SUMMED = /^#(?:\+#)+$/u;

/** “一把尺子是法治，一把尺子是民意” are the two of “两把尺子”: each is one of them. */
function isOneOf(one: CodedName, all: CodedName, view: View): boolean {
  if (one.quoted || one.numbers.length > 1 || one.numbers[0] !== '一') return false;
  return all.numbers[0] !== '一' && /^[是为要]/u.test(after(one, view));
}

/** One number is another, or two have changed places: 千人百城 and 百人千城. */
export function isOneNumberOff(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.filter((number, i) => number !== b[i]).length;
  // “三提三改” and “四提四改”
  if (a.length > 1 && [a, b].every((own) => new Set(own).size === 1)) return isNext(a.slice(1), b.slice(1));
  return differing === 1 || [...a].sort().join() === [...b].sort().join();
}

/** Two codes of digits that one slip makes: a digit is another, or two neighbours have changed places. */
function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = at;
  if (at.length === 1) return true;
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Plans of a space, of which there are several: “一核两带” of tourism and “一核三带” of farming. */
const LAYOUT = /^(?:#[核心轴带廊翼区极圈环园谷城点片组团港岛道主副多中馆院]+)+$/u;

/** A development zone with its parks, of which a place has one: “一区四园”, “一园三区”. */
const PARK = /^#[区园]#[区园]$/u;

/** Whether nothing names another zone than the place's own: “完善‘一区四园’功能”, “开发区‘一区四园’”. */
function isParks({ place: { unit, start }, quoted }: CodedName, view: View): boolean {
  const text =
    view.units[unit]?.reading.text.slice(Math.max(0, start - 10), quoted ? start - 1 : start) ?? '';
  return isBareBefore(
    text.replace(/[省市县区]?(?:[经高]?开发?区|高新区|(?:产业|工业)?园区?|产业集聚区)$/u, ''),
  );
}

/** “‘三院’工程加速推进” and “‘五院’工程要见分晓”: nothing before either says of what it is, and one noun follows. */
function areBareOf(a: CodedName, b: CodedName, view: View): boolean {
  return common(after(a, view), after(b, view)).length > 1 && isBare(a, view) && isBare(b, view);
}

/** “农村‘五治’扎实开展” and “深入开展农村‘四治’”; “锚定‘四新’主攻‘四化’” and “锚定‘四新’主攻‘三化’”. */
function sameBefore(a: CodedName, b: CodedName, view: View): boolean {
  const [one, other] = [a, b].map(({ place: { unit, start } }) =>
    (view.units[unit]?.reading.text ?? '').slice(Math.max(0, start - 13), start - 1),
  );
  if (one === undefined || other === undefined || !isNext(a.numbers, b.numbers)) return false;
  let n = 0;
  while (n < one.length && n < other.length && one.at(-1 - n) === other.at(-1 - n)) n++;
  const shared = one.slice(one.length - n);
  return DOMAIN.test(shared) || /”[\u4e00-\u9fff]{2}$/u.test(shared);
}

/** What a campaign is of. */
const DOMAIN = /(?:农村|乡村|城镇|城市|城区|农业|工业|企业|园区|社区|校园|机关|基层|财政|林业|水利|矿山)$/u;

const MEASURES = /^[大个项种类条张件重级支座家处批篇场轮道对组套位本块只份门节]/u;

/** Nouns and verbs that many a report counts several of. */
const GENERIC =
  /(?:工程|行动|体系|任务|基地|平台|机制|制度|举措|措施|政策|战略|领域|板块|片区|产业|集群|链条|清单|中心|计划|规划|专项|攻坚|攻坚战|战役|会战|重点|目标|关系|方面|环节|要素|支柱|支撑|保障|引擎|抓手|优势|问题|难题|短板|变革|革命|开放|改革|名片|品牌|园区|新区|功能区|示范区|项目|文章|实事|件事|方法|工作法|模式|路径|方案|活动|服务|清零|红线|底线|防线|关口|维度|层面|要求|原则|理念|意见|办法|载体|阵地|网络|通道|走廊|组团|市场|团队|队伍|人才|主体|企业|先锋|之[城乡都]|坚持|着力|聚焦|确保|注重|突出|强化|更加|提升|提高|突破|转变|统筹|转型|创新|发展|建设|融合|联动|结合|覆盖|同步|统一|到位|优先|增长|下降|一批|必须|务必|面向|监管|治理|整治|补贴|责任|能力)$/u;

/** The same noun follows both, which tells short names apart: “三零”单位创建 and “四零”单位创建. */
function sameNoun(a: CodedName, b: CodedName, view: View): boolean {
  const noun = common(after(a, view), after(b, view));
  return noun.length > 2 || (noun.length === 2 && !VAGUE.has(noun));
}

/** Both speak of projects: “滚动推进‘四个一批’项目建设” and “签约一批、开工一批、投产一批‘三个一批’活动”. */
function areOfProjects(a: CodedName, b: CodedName, view: View): boolean {
  return [a, b].every(({ place: { unit, start, end } }) =>
    PROJECTS.test(view.units[unit]?.reading.text.slice(Math.max(0, start - NEAR), end + NEAR) ?? ''),
  );
}

const PROJECTS = /项目|招商|签约|开工|竣工|投产|达产/u;

/** A word of two characters stands near both: “县级国企整合为‘1+4’架构” and “‘1+3’国企集团”. */
function sameTopic(a: CodedName, b: CodedName, view: View): boolean {
  const [one, other] = [a, b].map(({ place: { unit, start, end } }) => {
    const text = view.units[unit]?.reading.text ?? '';
    const around = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
    return around.join(' ').replace(ANY_TOPIC, ' ');
  });
  for (let i = 0; one !== undefined && i + 2 <= one.length; i++) {
    const word = one.slice(i, i + 2);
    if (!word.includes(' ') && other?.includes(word) === true) return true;
  }
  return false;
}

const NEAR = 14;

/** Words that stand near any code, and what is no word. */
const ANY_TOPIC =
  /政策|文件|方案|措施|举措|意见|模式|改革|制度|服务|平台|机制|管理|治理|体系|工程|行动|计划|建设|发展|布局|格局|推[进动]|构建|打造|实施|完善|深化|加快|加强|全[面县市省区力]|持续|创新|工作|[成为的以等了和与]|[^\u4e00-\u9fff]/gu;

/** What follows two codes is of one kind: “13710”督办制度 and “13710”制度. A hotline's or a road's number is no code. */
function sameKind(a: CodedName, b: CodedName, view: View): boolean {
  const [one, other] = [after(a, view), after(b, view)];
  if (/热线|专线|平台|电话|国道|省道|县道|高速|指挥|急救|警/u.test(one + other)) return false;
  if (common(one, other).length > 1 || (one.length > 1 && one.slice(-2) === other.slice(-2))) return true;
  return shared([one], [other]).length > 3;
}

/** “市委‘一三四三’工作思路” again and again, and once another code: as many digits, whose it is and what it is of. */
function sameOwner(a: CodedName, b: CodedName, view: View): boolean {
  const owner = before(a, view).slice(-2);
  return a.text.length === b.text.length && owner.length === 2 && owner === before(b, view).slice(-2);
}

/** The words right before, or right behind, are the same. */
function sameSurroundings(a: CodedName, b: CodedName, view: View): boolean {
  if (common(after(a, view), after(b, view)).length > 3) return true;
  const [left, right] = [before(a, view), before(b, view)];
  let n = 0;
  while (n < left.length && n < right.length && left.at(-1 - n) === right.at(-1 - n)) n++;
  return n > 3;
}
