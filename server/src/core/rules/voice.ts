import { sentencesHolding } from '../view/joint.ts';
import { occasionOf } from '../view/occasion.ts';
import { matchesOf } from '../view/matches.ts';
import { isQuoted } from '../scanning/quoted.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Voice extends Claim {
  readonly what: 'office' | 'level' | 'address';
  readonly text: string;
}

/** 部门口吻与层级自称: “我局牵头”, “我县” in a city's report. */
export const voice: Rule<Voice> = {
  id: 'voice',
  level: 'warning',
  needs: 'report',
  title: { zh: '部门口吻与层级自称', en: 'Whose voice speaks' },
  messages: {
    office: { zh: '“{text}”是部门口吻，疑为部门材料原文，请核。', en: '“{text}” is the voice of an office.' },
    address: { zh: '“{text}”：听报告的是人大代表，请核。', en: '“{text}” to the deputies of a congress.' },
    level: {
      zh: '“{text}”不是本级的称呼，本文是{place}的，请核。',
      en: '“{text}” is another level’s word; the report is of {place}.',
    },
  },
  *find(view) {
    const office = officeOf(view);
    if (office === ANY) return;
    for (const claim of voices(view, OFFICE, 'office')) {
      if (office === undefined || !(claim.text.includes(office) || claim.text === '全系统')) yield claim;
    }
    const { kind, level, place = '' } = view.facts;
    if (kind === 'work-report') yield* voices(view, CLOSES, 'office');
    // Who speaks to the deputies of a congress has no word for its guests alone.
    if (occasionOf(view).congress && sentencesHolding(view, '各位代表').length > 0)
      yield* voices(view, ADDRESSES, 'address');
    // A city of a county's level obeys a 市委 too.
    if (kind === 'work-report' && !(level === 'county' && place.endsWith('市')))
      yield* voices(view, petitions(place.at(-1) ?? ''), 'office');
    if (BULLETINS.has(kind) && level === 'city') yield* voices(view, BELOW, 'level');
    else if (level === 'city') {
      for (const claim of voices(view, BELOW_ALL, 'level'))
        if (!namesCounty(view, claim.place.unit)) yield claim;
    }
    if (kind === 'communique' && /[县区旗]$/u.test(place)) yield* voices(view, ABOVE, 'level');
    const words = levelWords(view);
    if (!words) return;
    const claims = [...voices(view, words, 'level')];
    const above = claims.filter(({ text }) => isAbove(text, view));
    // A county may say once what was given to its prefecture; who opens with the word, or goes on with it, means itself.
    const once = above.length === 1 ? above.find((claim) => !opensClause(claim, view)) : undefined;
    for (const claim of claims) if (claim !== once) yield claim;
  },
  judge: ({ what, text }, { facts }) => breaks({ id: what, args: { text, place: facts.place ?? '' } }),
};

function* voices(view: View, pattern: RegExp, what: Voice['what']): Generator<Voice> {
  for (const { place, found, text } of matchesOf(view, pattern)) {
    const scanned = view.units[place.unit];
    if (!scanned || isQuoted(scanned, place.start)) continue;
    if (found[0].startsWith('全') && namesAnother(text, place.start)) continue;
    yield { place, figures: [], places: [], what, text: found[0] };
  }
}

/** “我市” in a county's report. */
function isAbove(text: string, { facts: { level } }: View): boolean {
  return level === 'county' && text === '我市';
}

function opensClause({ place }: Voice, { units }: View): boolean {
  const before = units[place.unit]?.reading.text.charAt(place.start - 1) ?? '';
  return before === '' || '，。；：、！？ 　'.includes(before);
}

/** Offices that speak of themselves, without 自我, 我委托, “找我办” and the like. */
const OFFICE =
  /(?<![自忘大小唯敌])我们?(?:局(?!部|势|限|面)|委(?!托|派|屈|任|员|婉)|厅(?!堂)|单位|中心(?!城|区)|公司|司(?!机|法)|科(?!学|技|目|研|普|创|幻|举|考|教|协)|集团|[场矿厂所站社](?=全体|职工|干部|工人|牵头|承担|负责|打造|组织|累计)|街道|(?:大|支|总|中)队|行(?=(?:辖内|各项|信贷|存款|贷款|累计|共))|校(?!园|正)|院(?!子|落|士|墙)|处(?!理|于|置|在|境|罚|事))|(?<![自忘大小唯敌呼找帮替有给请让叫对向为事的])我办(?!理|事|公|学|好|不|成|到|结|妥)|本[局委厅](?!部|面|势|员|堂)|全系统(?=干部|职工|党员|上下|广大|同志|人员)|全[局委厅](?=上下(?![功力足苦真硬])|干部职工|职工|党员|机关干部|同志)|(?<=^|[，。、；：“在由经按照])[局委厅办]党[组委](?=的?(?:坚强|正确|统一|带领|部署|安排)|高度重视|研究|将|要|决定|成员|书记|班子|多次|专题|带头|率先|始终|坚持)|(?<=^|[，。、；：])[局委厅]机关(?=干部|党委|各科室|党员|全体)|(?<=^|[，。、；：在由经按])局(?:领导班子|班子|属各单位|属单位|长办公会|务会)/gu;

/** “报请县政府同意后”, “在县委、县政府的坚强领导下” in a county's own report: a government doesn't ask or lead itself. */
function petitions(level: string): RegExp {
  const pattern =
    petitioning.get(level) ??
    new RegExp(
      `(?:报请|报经|呈报|呈请)(?:${level}委、)?${level}(?:人民)?政府(?=(?:常务会议?)?(?:同意|批准|审定|审批|批复|研究|审议))|(?<=在[^，。；]{0,12})${level}委、${level}(?:人民)?政府的?(?:坚强|正确|统一)领导|(?<=^|[，。；])(?:恳请|商请|建议)${level}(?:人民)?政府(?=加大|给予|在|协调|支持|研究|尽快|出台|安排)|(?<=^|[，。；])根据${level}(?:委、${level})?(?:人民)?政府(?:统一|总体)?(?:部署|安排|要求)`,
      'gu',
    );
  petitioning.set(level, pattern);
  return pattern;
}

/** “各位委员，让我们……” from a speech at the consultative conference; “各位代表、各位委员” greets both. */
const ADDRESSES =
  /(?<=^|[。！？；] ?)各位(?:政协)?(?:委员|领导|评委|来宾|嘉宾|同事|同仁|常委)(?=[，：！]|、同志们)/gu;

/** How an office ends what it hands in. */
const CLOSES = /妥否|请批示|特此(?:报告|汇报|请示)|如有不妥|不妥之处|请批评指正|以上汇报/gu;

const petitioning = new Map<string, RegExp>();

/** Level words by their rank. */
const RANKS: Readonly<Record<string, number>> = {
  市: 2,
  州: 2,
  盟: 2,
  县: 1,
  区: 1,
  旗: 1,
  镇: 0,
  乡: 0,
  街: 0,
  村: 0,
};
const OWN_RANK = { nation: 4, province: 3, city: 2, county: 1 } as const;

/** Who a level word speaks for: “全县上下”, “全区人民”; 全县 alone may be a county that is spoken of. */
const SELVES = '上下|人民|干部|各级|各族|广大|党员|工作|经济社会|地区生产总值|一般公共预算';

/**
 * What a report of this place does not call itself; absent where the place is not known. Words of a level above may
 * speak of that level (我省 in a city's report), but a county does not say 我市.
 */
function levelWords(view: View): RegExp | undefined {
  const { place, level } = view.facts;
  const own = place?.at(-1);
  if (place === undefined || own === undefined || level === undefined) return undefined;
  const inRegion = place.endsWith('自治区') || sentencesHolding(view, '自治区').length > 0;
  const highest = level === 'county' && own !== '市' ? 2 : Math.min(OWN_RANK[level], 2);
  const words = Object.keys(RANKS).filter(
    (word) => word !== own && (RANKS[word] ?? 9) <= highest && !(word === '区' && inRegion),
  );
  if (words.length === 0) return undefined;
  const committees = words.filter((word) => (RANKS[word] ?? 9) < OWN_RANK[level] && '县区旗'.includes(word));
  const heads = committees.join('');
  const led =
    heads === ''
      ? ''
      : `|(?<=^|[在，。、；])[${heads}]委(?:、[县区旗]政府)?的?(?=坚强领导|正确领导|统一领导)|(?<=^|[，。；在])[${heads}]委、[${heads}]政府的?(?=高度重视|始终|坚决|坚持|团结带领|主要领导)|(?<=^|[，。；])(?:根据|按照)[${heads}]政府的?(?:统一)?(?:安排|部署|要求)`;
  const source = `(?<=请)[${words.join('')}]政协(?=各?位?委员|列席)|(?<!自)我[${words.join('')}](?![里长道区头巷民])|(?<![安健完齐])全[${words.join('')}](?=${SELVES})${led}`;
  const pattern = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, pattern);
  return pattern;
}

/** There are as many as kinds of places. */
const patterns = new Map<string, RegExp>();

/** “临溪县克难奋进，全县上下……”: the county is named in the sentence. */
function namesAnother(text: string, before: number): boolean {
  return /[\u4e00-\u9fff]{2}(?<!自治|园|新|社|景|城|老|辖|山|灌)[县区旗州盟]/u.test(text.slice(0, before));
}

/** The sheets of a city's counties look alike: “全县粮食作物播种面积” in its bulletin. A report may tell of a county by 全县. */
const BULLETINS: ReadonlySet<string> = new Set(['communique', 'budget', 'plan']);
const ABOVE = /(?<=^|[。；！ ])全市(?=[\u4e00-\u9fff]{2,16}\d)/gu;
/** “，全县‘三公’经费下降6.2%” in a city's report, where neither this sentence nor the one before names a county. */
const BELOW_ALL = /(?<=^|[，。；！：])全[县旗](?![域城级委])(?=[\u4e00-\u9fff“”]{2,14}\d)/gu;

function namesCounty({ units }: View, unit: number): boolean {
  return [unit - 1, unit].some((at) =>
    /[\u4e00-\u9fff]{2}[县旗]/u.test((units[at]?.reading.text ?? '').replace(/全[县旗]/gu, '')),
  );
}

const BELOW = /(?<=^|[。；！ ])全[县旗](?=[\u4e00-\u9fff]{2,16}\d)/gu;

/** Any word for an office is right. */
const ANY = '';

/**
 * What an office that wrote the text calls itself by, 局 of “云川市水利局2024年工作总结”: its title says so. Who gives a speech may be of
 * any, unless the line under its title says whose it is.
 */
function officeOf(view: View): string | undefined {
  if (view.facts.kind === 'speech')
    return view.units.slice(0, 5).some(({ reading }) => LEADER.test(reading.text)) ? undefined : ANY;
  const title = view.outline.headings.find(({ level }) => level === 0)?.title ?? '';
  if (/政府工作报告|人民政府|统计公报|规划|预算|(?:执行情况|草案)/u.test(title)) return undefined;
  const [, office] = /([局厅委])(?:20\d\d|工作|关于|上半年)/u.exec(title) ?? [];
  return office ?? (/[局厅委院校]|办公室|中心|公司|集团/u.test(title) ? ANY : undefined);
}

const LEADER = /[省市县区州旗盟](?:委书记|长)|人民政府/u;
