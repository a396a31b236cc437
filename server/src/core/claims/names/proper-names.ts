import { isHan } from '../../text/characters.ts';
import { compileTrie, longestAt } from '../../lexicon/trie.ts';
import { heldBy } from '../../text/per-sentence.ts';
import type { Place } from '../../text/span.ts';

/** A name that ends with what it is the name of: 沧溪水库. */
export interface ProperName {
  readonly text: string;
  /** 沧溪. */
  readonly stem: string;
  readonly kind: string;
  readonly places: readonly Place[];
}

/** A word for a kind of thing, with what stands right before it, wherever its name begins: “下游的沧溪” of “下游的沧溪水库”. */
export interface KindWord {
  readonly kind: string;
  readonly before: string;
  readonly place: Place;
}

/** What `namesTold` gives of a report. */
export type NamesTold = ReturnType<typeof namesTold>;

/** The names of a report by their kind, in the order of the text: those whose first character is certain. */
export function properNames(all: NamesTold): ReadonlyMap<string, readonly ProperName[]> {
  const kinds = new Map<string, Map<string, ProperName & { readonly places: Place[] }>>();
  for (const { unit, value } of all) {
    for (const { kind, stem, end, until } of value) {
      if (stem === undefined) continue;
      const names = kinds.get(kind) ?? new Map<string, ProperName & { readonly places: Place[] }>();
      if (names.size >= MOST) continue;
      const place = { unit, start: end - stem.length, end: until };
      const known = names.get(stem);
      if (known) known.places.push(place);
      else names.set(stem, { text: stem + kind, stem, kind, places: [place] });
      kinds.set(kind, names);
    }
  }
  return new Map([...kinds].map(([kind, names]) => [kind, [...names.values()]]));
}

/** Every word for a kind of thing in a report, in the order of the text. */
export function* kindWords(all: NamesTold): Generator<KindWord> {
  for (const { unit, value } of all) {
    for (const { kind, before, end, until } of value)
      yield { kind, before, place: { unit, start: end, end: until } };
  }
}

/** Every name is held against every other of its kind, so there is an end to them. */
const MOST = 300;

/** Works, institutions and places that bear a name; the longer kind first. */
const KINDS =
  '高速公路|污水处理厂|水利枢纽|湿地公园|快速通道|水电站|变电站|快速路|高铁站|火车站|客运站|特大桥|工业园|产业园|体育馆|图书馆|博物馆|纪念馆|风景区|水库|电站|电厂|高速|大桥|隧道|机场|水厂|灌区|枢纽|铁路|高铁|景区|公园|广场|大道|古镇|古城|古村|古街|老街|片区|小镇|港区|码头|医院|中学|小学|学院|大学|街区|运河|社区|街道|新城|煤矿|林场|牧场|遗址|故居|石窟|书院|剧院|航道|集团|公司|物流园|科技园|大厦|数字港|科学城|大学城|渡口|口岸|草原|峡谷|湿地|湾|坝|岛|县|市|镇|乡|村';

const KIND = compileTrie(KINDS.split('|').map((kind) => [kind, kind] as const));

/** Whether a name may begin at `at`: after a mark, a verb or a preposition, so that its first character is certain. */
export function opensName(text: string, at: number): boolean {
  const before = at === 0 ? 0 : text.charCodeAt(at - 1);
  if (!isHan(before)) return true;
  const kind = BEFORE[before];
  return kind === PREPOSITION || (kind === VERB && VERBS.has(text.slice(at - 2, at)));
}

const VERBS = new Set(
  '建设|推进|完成|实施|加快|启动|推动|开工|改造|提升|修建|新建|改建|扩建|兴建|续建|加固|修复|疏浚|拓宽|架设|开通|打造|建成|贯通|打通|畅通|治理|整治|确保|位于|接待|支持|扶持|引进|依托|组建|办好|抓好|其中'.split(
    '|',
  ),
);
/** 加快 of “加快县中医院迁建” is no county. */
export function isVerb(word: string): boolean {
  return VERBS.has(word);
}

const [VERB, PREPOSITION] = [1, 2];
const BEFORE = new Uint8Array(0x10000);
for (const verb of VERBS) BEFORE[verb.charCodeAt(1)] = VERB;
for (const char of '的和与及至到以让使对向从由将把在为是即除') BEFORE[char.charCodeAt(0)] = PREPOSITION;

/** “云川省临溪市”: a place is told with the one it lies in. */
function opensPlace(text: string, at: number): boolean {
  return opensName(text, at) || '省州市'.includes(text.charAt(at - 1));
}

/** Words that many works are called by, which name none. */
const GENERAL =
  /^(?:[全本各该我市县区省国州乡镇村]+|.*(?:[省市县区]级|产业|工业|农业|科技|生态|城市|森林|湿地|文化|体育|口袋|中心|人民|中医|综合|职业|技术|实验|经济|高新|物流|中央|城乡|农村|乡村|老旧|特色|旅游|文旅|历史|公立|公办|民办|社会|抽水|蓄能|病险|中型|小型|大型|光伏|风电|储能|现代|智能|智慧|绿色|国家|国际|示范|重点|重大|骨干|郊野|附属|等)|.*[的了和与及等在为把将被一二三四五六七八九十\\d].*)$/u;

interface Told {
  readonly kind: string;
  /** Where what stands before its kind ends; in “龙洞河中型水库” before 中型. */
  readonly end: number;
  /** Where its kind ends. */
  readonly until: number;
  /** Undefined where nothing tells where it begins. */
  readonly stem: string | undefined;
  readonly before: string;
}

/** What the sentences of a report tell by such words; the same object as before where an edit touches none of them. */
export const namesTold = heldBy(({ reading: { text } }): readonly Told[] | undefined => {
  let told: Told[] | undefined;
  for (let at = 2; at < text.length; at++) {
    const kind = KIND.values[longestAt(KIND, text, at)];
    if (kind === undefined || (kind.length === 1 && NO_NAME.test(text.slice(at - 1, at + 2)))) continue;
    const [between = ''] = BETWEEN.exec(text.slice(Math.max(0, at - 3), at)) ?? [];
    const end = at - between.length;
    const stem = stemBefore(text, end, kind === '县' || kind === '市' ? opensPlace : opensName);
    // “上湾、下湾两座水厂”: a list is of short names that go together.
    const isNone = stem === undefined || GENERAL.test(stem) || (COUNTED.test(between) && stem.length < 3);
    const before = text.slice(Math.max(0, end - REACH), end);
    (told ??= []).push({ kind, end, until: at + kind.length, before, stem: isNone ? undefined : stem });
    // The 镇 of a 古镇 is no kind of its own.
    at += kind.length - 1;
  }
  return told;
});

/** “沧溪中型水库”, “柳塘、上涌、石岗头三个片区”. */
const BETWEEN = /(?:[大中小]型|[两三四五六七八九十\d][个座条大])$/u;
const COUNTED = /[^型]$/u;
const REACH = 8;

/** 全县, 城镇, 农村, 市场, 村民. */
const NO_NAME =
  /^(?:[全我本各该某][县市镇乡村]|[城乡集]镇|[城超股楼菜夜上门]市|[农乡]村|城乡)|市[场民值价况区县]$|村[民庄级组]$|乡[村镇亲土愁]$|县[市区]$|镇[村街]$/u;

/** The two to four characters before the kind that begin where a name begins. */
function stemBefore(text: string, at: number, opens: typeof opensName): string | undefined {
  for (let length = 2; length <= 4; length++) {
    const stem = text.slice(Math.max(0, at - length), at);
    if (stem.length < length || !/^[\u4e00-\u9fff]+$/u.test(stem)) return undefined;
    if (opens(text, at - length)) return stem;
  }
  return undefined;
}
