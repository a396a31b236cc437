import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { textOf } from '../../view/view.ts';
import { clauseBefore } from '../words.ts';

/** What a project, a road or a hospital has of its own and does not change from year to year: 总投资, 全长, 床位. */
export interface Attribute {
  readonly figure: Figure;
  /** The thing's name, without 项目 and what is done to it: 榆岭高速. */
  readonly object: string;
  readonly what: string;
  /** 一 of 一期; '' where the whole is meant or no phase is named. */
  readonly phase: string;
  /** Whether its sentence tells the phases' own sums besides, so that this one is the whole's. */
  readonly split: boolean;
  /** Whether no word says what the number is of it: “建成24.3公里的云临快速通道”, which may be a part of the whole. */
  readonly implied: boolean;
}

/** “总投资12.6亿元的榆岭高速”, “区人民医院新院总投资6.9亿元”, “市二院新院区封顶，新增床位800张”. */
export const attributesOf = ofFigure((view, figure): Attribute | undefined => {
  const { kind, shape } = figure.quantity;
  if (!KINDS.has(kind) || shape !== 'single') return undefined;
  const before = clauseBefore(view, figure.place);
  const text = view.units[figure.place.unit]?.reading.text ?? '';
  const after = nameIn(text.slice(figure.place.end));
  const found =
    ATTRIBUTE.exec(before) ??
    (after !== undefined || text.charAt(figure.place.start - before.length - 1) === '（'
      ? SHORT_ATTRIBUTE.exec(before)
      : undefined);
  const long = after !== undefined && kind === 'length' ? '全长' : undefined;
  const bracketed = nameBeforeBracket(text, figure);
  const told =
    found?.[1] ??
    (bracketed === undefined ? undefined : '规模') ??
    (textOf(view, figure.place).endsWith('床位') ? '床位' : undefined) ??
    (text.startsWith('机组', figure.place.end) ? '装机容量' : undefined);
  const what = told ?? long;
  if (what === undefined) return undefined;
  const own = after ?? bracketed ?? before.slice(0, found?.index);
  const named = strippedOf(own) === '' ? nameEarlier(text, figure.place.start - before.length) : own;
  // What stands after its number begins with the name itself: “…的星辉基地从签约到开工”.
  const written = named === after ? named : named.replace(DOING, '');
  const phase = /([首一二三四五])期/u.exec(written);
  const object = strippedOf(phase ? wholeOf(written, phase) : written);
  if (object.length < (KNOWN_AS.test(written) ? SHORT : SHORTEST) || !isProper(object)) return undefined;
  return {
    figure,
    object,
    what: WHATS.get(what) ?? what,
    phase: phase?.[1]?.replace('首', '一') ?? '',
    implied: told === undefined,
    split: /期(?:工程|项目)?(?:计划)?投资/u.test(text),
  };
});

/** 榆岭产业园 of “榆岭产业园二期厂房”, and 板岭风电项目 of “板岭二期风电项目”. */
function wholeOf(written: string, { index, 0: phase }: RegExpExecArray): string {
  const name = written.slice(0, index);
  return name.length < SHORTEST ? name + written.slice(index + phase.length) : name;
}

const KINDS = new Set(['money', 'length', 'area', 'power', 'energy', 'count', 'volume', 'beds']);

/** “云溪储能电站（10万千瓦/20万千瓦时）”: a size in brackets right behind the name is the thing's. */
function nameBeforeBracket(text: string, { quantity: { kind }, place }: Figure): string | undefined {
  if (!SIZES.has(kind)) return undefined;
  const found = /([\u4e00-\u9fff]{4,16})（(?:规模|装机|容量|长)?(?:\d[\d.]*[^\d，。；（）]{1,5}\/)?$/u.exec(
    text.slice(Math.max(0, place.start - 40), place.start),
  );
  const name = found?.[1] ?? '';
  const isAll = /^[/）]/u.test(text.slice(place.end));
  return name !== '' && isAll && !/[省市县区镇乡村]$/u.test(name) ? name : undefined;
}

const SIZES = new Set(['length', 'power', 'energy', 'volume']);
const SHORTEST = 4;
/** A firm's name alone: “总投资12.6亿元的星澜项目”, “星澜12英寸晶圆项目”. */
const SHORT = 2;
const KNOWN_AS = /^[\u4e00-\u9fff]{2,3}(?:项目|工程|基地|\d)/u;

const ATTRIBUTE =
  /(?:可?提供|增加|计划|概算|估算|预计|项目|工程|线路|新增|设计|设置|设有?|拥有)*(总投资|总造价|学位|(?:公共)?(?:停车|停)?[车泊]位|全长|总长|总里程|总?建筑面积|总装机|装机容量|床位|总?库容|规划面积|总占地面积|(?:设计)?灌溉面积|总建设规模|设计年产能|变电容量)(?:额|度|规模|容量|约|近|为|达到?|共|逾|超过?)*$/u;

/** “投资12.6亿元建成的榆岭高速”, “长4.3公里的望江隧道”: before the thing's name short words will do. */
const SHORT_ATTRIBUTE =
  /(?:^|[，、（]|推动|推进|支持|加快|促进|力促|做好|抓好|抓实|实施|确保|依托|用好)(投资|造价|长)$/u;

const WHATS = new Map([
  ['库容', '总库容'],
  ['总长', '全长'],
  ['设计灌溉面积', '灌溉面积'],
  ['长', '全长'],
  ['造价', '总投资'],
  ['总造价', '总投资'],
  ['投资', '总投资'],
]);

/** “…12.6亿元的榆岭高速全线贯通”, “…4.4亿元、17.5公里的旅游公路”, “…13.4亿元建成的榆岭公路”. */
function nameIn(after: string): string | undefined {
  return /^(?:左右|以上)?(?:、(?:总投资|全长|占地|长)?[\d.]+[\u4e00-\u9fff]{1,4})?(?:建成|建设|新建|打造|长)?的([^，。；、：（）！]{4,30})/u.exec(
    after,
  )?.[1];
}

/**
 * The name before the clause that a number stands in, where that has none: before its bracket (“榆岭大桥（总投资12.6亿元）”),
 * before other numbers of the same thing (“榆岭大桥全长4.3公里、总投资12.6亿元”), or the clause before, if it tells no number.
 */
function nameEarlier(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - FAR), at).replace(/[，、（]$/u, '');
  const others = before.replace(OTHER_ATTRIBUTES, '');
  const clause = /[^，。；：、（）]*$/u.exec(others)?.[0] ?? '';
  return others.length === before.length && /\d/u.test(clause) ? '' : clause;
}

const FAR = 60;

const OTHER_ATTRIBUTES =
  /(?:[，、]?(?:全长|总长|长|总投资|投资|设站|占地|建筑面积|总建筑面积|装机|总装机|总库容|设计时速)(?:约|近|为|达到?)?[\d.]+[\u4e00-\u9fff]{1,4})+$/u;

/** A thing's name without what is done to it. */
function strippedOf(words: string): string {
  return words
    .replace(/［\d+］|[“”《》①-⑳\s]|^其中/gu, '')
    .replace(/(?<=项目|工程|基地)[和与及等].*$/u, '')
    .replace(DONE, '')
    .replace(/(?:等|项目|工程|建设|的|(?<=[风光]电)场)+$/u, '')
    .replace(/高速公路/u, '高速')
    .replace(/^[我全本市县区州]*(?=[\u4e00-\u9fff]{4})/u, '');
}

const DOING =
  /^.*(?:推动|推进|加快|确保|抓好|支持|实施|启动|促进|力促|开工|建成|引进|签约|谋划|争取|完成|新建|做好|盘活|投资建设|建设(?=总)|其中|以及)(?=[\u4e00-\u9fff]{4})/u;
const DONE =
  /(?:全线|如期|主体|封顶|建成|投产|达产|达效|量产|投用|投入|开工|竣工|通车|完工|落地|签约|加快|顺利|启动|点火|试运|试产|进入|实现|完成|奠基|开业|稳步|有序|即将|正式|获批|列入|纳入|启用|全面|提前|开园|交付|并网|运营|开放|扎实|持续|成功|建设(?:[加顺全有稳]|$)|前期|年内|[前今明]年|年[底初内中末]|[一二三四]季度|已|正|串[起联]|连接|贯通|惠及|带动|辐射|覆盖|从|\d).*$/u;

/** Whether a name can mean one thing alone: 榆岭高速 or 县人民医院新院, but not 污水处理厂 or 重点产业项目. */
function isProper(object: string): boolean {
  // “新增养老床位420张”, “恢复和改善灌溉面积18万亩” are told of every year anew.
  if (ADDED.test(object) || /^(?:每|人均|户均)/u.test(object)) return false;
  return ONLY_ONE.test(object) || object.replace(KIND_OF_THING, '').length > 1;
}

const ADDED = /^(?:新增|增加|增设|净增|恢复|改善|扩大|覆盖)/u;

const ONLY_ONE =
  /人民医院|中医院|妇幼保健院|博物馆|图书馆|科技馆|体育中心|文化中心|会展中心|机场|高铁站|职教中心|党校|第.中学/u;

/** Words that kinds of projects are named by. */
const KIND_OF_THING =
  /重点|重大|基础设施|产业链?|民生|社会|[续新扩改迁]建|亿元|千万|以上|工业|农业|农产品|交通|水利|能源|新能源|新材料|装备|制造|智能|数字|经济|综合|利用|循环|现代|示范|特色|城建|招商|转型|一批|项目|工程|物流|园区?|污水|垃圾|焚烧|处理|处置|厂房?|标准化?|光伏|风电|发电|储能|抽水蓄能|电站|变电|输电|热电|联产|养殖|种植|生猪|肉牛|蛋鸡|屠宰|饲料|食品|加工|冷链|仓储|生态|文化|旅游|文旅|康养|基地|中心|医院|学校|小学|中学|高中|幼儿园|公路|道路|大桥|铁路|高速|改造|提升|新区|老旧|小区|城区|城市|县城|乡镇|农村|乡村|供水|供热|供气|燃气|天然气|管网|水库|灌区|河道|流域|治理|修复|棚户区|安置|保障性?|住房|停车场|体育|会展|酒店|商贸|商业|市场|煤矿|焦化|钢铁|化工|水泥|建材|医药|生物|服务|平台|设施|设备|生产线?|技改|研发|科技|创新|创业|孵化|大数据|算力|信息|[省市县区级新老大小的年产]/gu;
