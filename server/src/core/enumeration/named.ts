import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { type Code, codesOf, asCount, endsRow, numbersIn, type Part } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, listsAtOnce, type Members, membersFrom, withBearers } from './members.ts';

/** A number of a code and a word that a list may follow. */
const SIGN =
  /[一二两三四五六七八九\d][^\d，。；：、（）“”]{0,4}”?，?(?:：?即|就是|分别[为是]|[为是指：])|”[\u4e00-\u9fff]{0,8}（[^）]*；/u;

/**
 * The numbers of what stands for a part of a code name: “‘一室两院’，一室即甲室，两院即乙院、丙院”, “‘1+6’政策（1即甲，6即
 * 乙、丙…）”: each part has its own list.
 */
export const namedCounts = listings(
  foundIn(SIGN, (sentence) => {
    const { text } = sentence.reading;
    const codes = codesOf(sentence);
    const told = toldIn(text, codes);
    return [
      ...told.flatMap((part) => listOf(text, part)),
      ...codes.flatMap((code) => [...retold(text, code, told), ...untold(text, code)]),
      ...numbersIn(text).flatMap((code) => renumbered(code, told)),
    ];
  }),
);

/** A part of a code where the text says what it stands for: ‸两院即乙院、丙院. */
interface Told extends Part {
  /** Where its list begins, and where the next part or the passage ends it. */
  readonly from: number;
  readonly to: number;
  /** 即 and 指 say what it is; 是, 为 and a colon may go on with a sentence: “‘三保障’是标志，…”. */
  readonly isDefined: boolean;
}

function toldIn(text: string, codes: readonly Code[]): readonly Told[] {
  const nouns = new Set(codes.flatMap(({ parts }) => parts.map(({ noun }) => noun)));
  const isName = ({ 3: verb = '', index }: RegExpExecArray): boolean =>
    DEFINES.test(verb) && text.charAt(index - 1) === '“';
  const heads = [...text.matchAll(TOLD)].filter((head) => {
    const [, number = '', noun = '', verb = ''] = head;
    if (noun === '') return /\d/u.test(number) && (DEFINES.test(verb) || text.charAt(head.index - 1) === '“');
    return verb === '即' || nouns.has(noun) || isName(head);
  });
  // “三日即审批”: where no code has the word, one part alone tells nothing.
  const [only] = heads;
  if (only && heads.length === 1 && !nouns.has(only[2] ?? '') && !isName(only)) return [];
  return heads.map(({ 0: head, 1: number = '', 2: noun = '', 3: verb = '', index }, i) => {
    const from = index + head.length;
    // “镇街（乡）党建统领”: a bracket within a name ends nothing.
    const rest = text.slice(from).replace(/（[^（）]{0,6}）/gu, (aside) => '·'.repeat(aside.length));
    const stop = from + rest.search(/[；。）]|，“[NnXx\d一二两三四五六七八九]|$/u);
    const to = from + text.slice(from, Math.min(stop, heads[i + 1]?.index ?? stop)).search(/[，“]*$/u);
    return {
      said: countOf(number),
      noun,
      start: index,
      end: index + number.length,
      from,
      to,
      isDefined: DEFINES.test(verb),
    };
  });
}

const TOLD =
  /(?<=^|[，；：。（“])([一二两三四五六七八九]|\d{1,2})[大个条张项]?([^\d一二两三四五六七八九”“，。；：、（）]{0,3}?)”?，?(：?(?:即(?![将使可便时日])|就是|分别[为是]|是?指(?![示导挥标数])(?:的是)?)|[为是：])/gu;
const DEFINES = /^：?(?:即|就是|是?指|是?指的是)$/u;
/** What stands before the name that a note explains: “3.‸‘两违’：”. */
const NOTE = /^(?:\d{1,2}[.．、]?|[（(【\[]\d{1,2}[)）】\]]|[①-⑳])?“$/u;

function listOf(text: string, { from, to, isDefined, ...part }: Told): readonly OwnListing[] {
  if (part.said < 2 || endsRow(text, part.start)) return [];
  const told = text.slice(0, to);
  const isNote = NOTE.test(text.slice(0, part.start));
  if (!isDefined && !isNote && !listsAtOnce(told, from)) return [];
  const members =
    (isDefined || listsAtOnce(told, from) ? membersFrom(told, from) : undefined) ??
    (isDefined || isNote ? onlyOne(part, told, from) : undefined);
  if (!members) return [];
  const { found, open, ...list } = withBearers(text, members, part.noun);
  return [{ count: asCount(part), told: [list], found, open, where: 'after' }];
}

/** “‘两带’指清溪农旅融合带”: one name is told that has what is counted, once; “‘两山’指绿水青山就是金山银山” tells of two. */
function onlyOne({ noun }: Part, text: string, start: number): Members | undefined {
  const name = text.slice(start);
  const isOne = noun !== '' && name.split(noun.slice(-1)).length === 2;
  if (!isOne || SEVERAL.test(name) || name.length > LONGEST) return undefined;
  return { start, end: start + name.length, found: [1], open: false };
}

const LONGEST = 16;
const SEVERAL = /[、，和与及各等二两双三四五六七八九]|分别|东西|南北|上下|左右|内外/u;

/** “‘四基地’，五基地即…”, “‘四带支撑’，三带即…”, where as many are listed: the number in the code is off. */
function retold(text: string, { parts }: Code, told: readonly Told[]): readonly OwnListing[] {
  return parts.flatMap((part) => {
    const own = told.find(({ noun }) => noun === part.noun || (noun !== '' && part.noun.startsWith(noun)));
    if (!own || own.start === part.start) return [];
    const listed = own.said > 1 ? membersFrom(text.slice(0, own.to), own.from)?.found : undefined;
    if (listed && !listed.includes(own.said)) return [];
    return [{ count: asCount(part), told: [own], found: [own.said], where: 'after' as const }];
  });
}

/** “‘一城、一村、一镇’（一城，甲；一镇，丙）”: the passages of the bracket name all parts but one. */
function untold(text: string, { parts, ...code }: Code): readonly OwnListing[] {
  BRACKET.lastIndex = code.end;
  const bracket = BRACKET.exec(text)?.[1];
  if (bracket === undefined || parts.length < 3) return [];
  const start = BRACKET.lastIndex - bracket.length;
  const passages = itemsIn(text, start, start + bracket.length, '；');
  const whole = parts.filter((part) => {
    const name = text.slice(part.start, part.end + part.noun.length);
    return passages.some((passage) => text.startsWith(name, passage.start));
  });
  if (passages.length !== whole.length || whole.length < parts.length - 1) return [];
  const count = { ...asCount(code), said: parts.length };
  return [{ count, told: passages, found: [whole.length], where: 'after' }];
}

const BRACKET = /”[\u4e00-\u9fff]{0,8}（([^（）]*)/uy;

/** “‘1+6’政策，1即…，8即…”: as many are told as the code has, and one is another. */
function renumbered({ parts }: Code, told: readonly Told[]): readonly OwnListing[] {
  const bare = told.filter(({ noun }) => noun === '');
  if (bare.length !== parts.length) return [];
  const off = parts.filter(({ said }, i) => bare[i]?.said !== said);
  if (off.length > 1) return [];
  return parts.flatMap((part, i) => {
    const own = bare[i];
    return own ? [{ count: asCount(part), told: [own], found: [own.said], where: 'after' as const }] : [];
  });
}
