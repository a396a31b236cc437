import { compileTrie, longestAt } from '../lexicon/trie.ts';
import { heldBy } from '../per-sentence.ts';
import type { Claim, Rule } from '../rule.ts';
import type { Place } from '../span.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Variant extends Claim {
  readonly here: string;
  readonly there: string;
}

/** 专名一字之差: “沧西水库” once and “沧溪水库” elsewhere, “黎霍高速” and “霍黎高速”. */
export const nameVariant: Rule<Variant> = {
  id: 'name-variant',
  level: 'hint',
  needs: 'report',
  title: { zh: '专名一字之差', en: 'Names one character apart' },
  messages: {
    differs: {
      zh: '“{here}”与另一处“{there}”只差一字，请核是否一处。',
      en: '“{here}” and “{there}” differ by one character.',
    },
    other: { zh: '另一处', en: 'the other place' },
  },
  *find(view) {
    for (const names of namesOf(view).values()) {
      for (const name of names) {
        const like = names.find((other) => isSlipOf(name, other));
        const [place, ...rest] = name.places;
        const [other] = like?.places ?? rest;
        if (!place || !other) continue;
        yield { place, figures: [], places: [other], here: name.text, there: like?.text ?? name.text };
      }
    }
  },
  judge({ here, there, places }) {
    const [other] = places;
    if (here === there || !other) return HOLDS;
    return breaks(
      { id: 'differs', args: { here, there } },
      { related: [{ place: other, role: { id: 'other', args: {} } }] },
    );
  },
};

/** Works and institutions that bear a name; the longer kind first. */
const KINDS =
  '高速公路|污水处理厂|水利枢纽|湿地公园|快速通道|水电站|变电站|快速路|高铁站|火车站|客运站|特大桥|工业园|产业园|体育馆|图书馆|博物馆|纪念馆|风景区|水库|电站|电厂|高速|大桥|隧道|机场|水厂|灌区|枢纽|铁路|高铁|景区|公园|广场|大道|古镇|古城|古村|小镇|港区|码头|医院|中学|小学|学院|大学|街区|运河|社区|街道|新城|煤矿|林场|牧场|遗址|故居|石窟|书院|剧院|航道|集团|公司|物流园|科技园|大厦|数字港|科学城|大学城|渡口|口岸|草原|峡谷|湿地';

const KIND = compileTrie(KINDS.split('|').map((kind) => [kind, kind] as const));

/** A name begins after a mark, a verb or a preposition, so that its first character is certain. */
const BEFORE_NAME =
  /(?:^|[^\u4e00-\u9fff]|建设|推进|完成|实施|加快|启动|推动|开工|改造|提升|修建|新建|改建|扩建|打造|建成|贯通|打通|畅通|治理|整治|确保|位于|接待|支持|办好|[的和与及至到以让使对向从由将把在为是即除])$/u;

/** Words that many works are called by, which name none. */
const GENERAL =
  /^(?:[全本各该我市县区省国州乡镇村]+|.*(?:[省市县区]级|产业|工业|农业|科技|生态|城市|森林|湿地|文化|体育|口袋|中心|人民|中医|综合|职业|技术|实验|经济|高新|物流|中央|城乡|农村|乡村|老旧|特色|旅游|文旅|历史|公立|公办|民办|社会|抽水|蓄能|光伏|风电|储能|现代|智能|智慧|绿色|国家|国际|示范|重点|重大|骨干|郊野|附属|等)|.*[的了和与及等在为把将被一二三四五六七八九十\\d].*)$/u;

interface Name {
  /** 沧溪水库. */
  readonly text: string;
  /** 沧溪. */
  readonly stem: string;
  readonly places: Place[];
}

/** Every name is held against every other of its kind, so there is an end to them. */
const MOST = 300;

/** Names by their kind, in the order of the text. */
function namesOf(view: View): ReadonlyMap<string, readonly Name[]> {
  const kinds = new Map<string, Map<string, Name>>();
  for (const { unit, value } of toldIn(view)) {
    for (const { kind, stem, at } of value) {
      const names = kinds.get(kind) ?? new Map<string, Name>();
      if (names.size >= MOST) continue;
      const place = { unit, start: at - stem.length, end: at + kind.length };
      const known = names.get(stem);
      if (known) known.places.push(place);
      else names.set(stem, { text: stem + kind, stem, places: [place] });
      kinds.set(kind, names);
    }
  }
  return new Map([...kinds].map(([kind, names]) => [kind, [...names.values()]]));
}

interface Told {
  readonly kind: string;
  readonly stem: string;
  /** Where its kind begins. */
  readonly at: number;
}

const toldIn = heldBy(({ reading: { text } }): readonly Told[] | undefined => {
  let told: Told[] | undefined;
  for (let at = 2; at < text.length; at++) {
    const kind = KIND.values[longestAt(KIND, text, at)];
    const stem = kind === undefined ? undefined : stemBefore(text, at);
    if (kind !== undefined && stem !== undefined && !GENERAL.test(stem))
      (told ??= []).push({ kind, stem, at });
  }
  return told;
});

/** The two to four characters before the kind that begin where a name begins. */
function stemBefore(text: string, at: number): string | undefined {
  for (let length = 2; length <= 4; length++) {
    const stem = text.slice(Math.max(0, at - length), at);
    if (stem.length < length || !/^[\u4e00-\u9fff]+$/u.test(stem)) return undefined;
    if (BEFORE_NAME.test(text.slice(Math.max(0, at - length - 2), at - length))) return stem;
  }
  return undefined;
}

/**
 * Whether `name` looks like a slip of `other`: told once, and one character other, more or less, or two the other way
 * round. Two characters are too few to tell, unless the other name is told again. Of two told once the first is taken.
 */
function isSlipOf(name: Name, other: Name): boolean {
  if (name === other || name.places.length > 1) return false;
  const again = other.places.length > 1;
  if (!again && !isEarlier(name.places[0], other.places[0])) return false;
  const [long, short] =
    name.stem.length > other.stem.length ? [name.stem, other.stem] : [other.stem, name.stem];
  if (long.length === short.length + 1) {
    const extra = [...long].findIndex((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
    return extra >= 0 && !isApart(long.charAt(extra));
  }
  if (long.length !== short.length) return false;
  const at = [...long].flatMap((char, i) => (char === short.charAt(i) ? [] : [i]));
  const [first = 0, second = 0] = at;
  if (at.length === 1) {
    return (again || long.length > 2) && !isApart(long.charAt(first), short.charAt(first));
  }
  return (
    at.length === 2 &&
    long.charAt(first) === short.charAt(second) &&
    long.charAt(second) === short.charAt(first)
  );
}

function isEarlier(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && (a.unit - b.unit || a.start - b.start) < 0;
}

/** Characters that tell two things apart: east and west, first and second, new and old. */
const APART = [
  '东西南北中上下左右内外前后',
  '一二三四五六七八九十甲乙丙',
  '新老旧古',
  '大小',
  '省市县区镇乡村州国',
  '高初',
  '男女',
  '公私',
];

function isApart(a: string, b = ''): boolean {
  return APART.some((chars) => chars.includes(a) && (b === '' || chars.includes(b)));
}
