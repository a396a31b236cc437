import { grouped } from '../../grouped.ts';
import { valueOf } from '../../lexicon/trie.ts';
import type { View } from '../../view/view.ts';
import { type CodedName, codedNames } from './coded.ts';
import { isExplained } from './name-context.ts';
import type { Programme } from './programmes.ts';

/**
 * Names that are made of several, each part of them held against where it is told alone: “一廊三谷” with “‘四谷’即药谷、芯谷…” in
 * the next sentence, “一主三副、四廊五区” with 主城带动、四副支撑、四廊串联 beside it.
 */
export function* compositesOf(view: View): Generator<readonly [Programme, Programme]> {
  const quoted = codedNames(view).filter((name) => name.quoted);
  const byFrame = grouped(quoted, ({ frame }) => frame);
  const lists = quoted.flatMap(listOf);
  for (const name of quoted) {
    if (name.numbers.length < 2 || !COMPOSITE.test(name.text)) continue;
    // “一带一路” is everybody's, and the report's “两带” its own.
    if (valueOf(view.catalogue.words, name.text)?.kind === 'name') continue;
    const parts = partsOf(name);
    if (parts.length < 2) continue;
    yield* unfolded(parts, lists);
    const alone = parts.map((part) => [
      ...quotedAlone(byFrame.get(`#${part.noun}`) ?? [], name, view),
      ...inTheSentence(part, name, view),
    ]);
    // Where no part is told again as it is, the names may well be others.
    const known = parts.filter((part, i) => alone[i]?.some((other) => other.text === part.text)).length;
    for (const [i, part] of parts.entries()) {
      // “‘一新’指…” tells it as it is, and “‘两新’指…” another thing.
      if (alone[i]?.some((other) => other.text === part.text && other.explained)) continue;
      for (const other of alone[i] ?? []) {
        if (other.text === part.text || known > 0 || other.explained) yield [other, part];
      }
    }
  }
}

/** Whether the parts of a name are explained behind it: “一主两优三新”……一主，即甲产业. */
export function tellsParts(name: CodedName, view: View): boolean {
  if (!COMPOSITE.test(name.text)) return false;
  const { unit, end } = name.place;
  const text = [0, 1, 2]
    .map((next) => view.units[unit + next]?.reading.text ?? '')
    .join('')
    .slice(end, end + REACH);
  return partsOf(name).some(({ text: part }) => {
    const at = text.indexOf(part);
    return at > 0 && /^”?，?(?:即|就是|指|是|为|：)/u.test(text.slice(at + part.length));
  });
}

const REACH = 200;

const NUMERAL = '[一二两双三四五六七八九十]';
const NUMERALS = new RegExp(`^${NUMERAL}`, 'u');
const COMPOSITE = new RegExp(`^(?:${NUMERAL}[^一二两双三四五六七八九十\\d、，]{1,3}、?){2,6}$`, 'u');
const PART = new RegExp(`(${NUMERAL})([^一二两双三四五六七八九十\\d、，]{1,3})`, 'gu');

/** A name that tells several things: “一湾引领、两翼齐飞”. */
type List = Pick<Programme, 'place'> & { readonly told: readonly string[] };

function listOf({ text, place }: CodedName): readonly List[] {
  return text.includes('、') ? [{ told: text.split('、'), place }] : [];
}

interface Part extends Programme {
  readonly noun: string;
}

function partsOf({ text, place }: CodedName): readonly Part[] {
  return [...text.matchAll(PART)].map(({ 0: whole, 2: noun = '', index }) => ({
    text: whole.replace(/双/u, '两'),
    noun,
    place: { ...place, start: place.start + index, end: place.start + index + whole.length },
  }));
}

/** “一湾两翼三带” told with what each part does: “一湾引领、两翼齐飞、四带支撑”, where all but one are the same. */
function* unfolded(
  parts: readonly Part[],
  lists: readonly List[],
): Generator<readonly [Programme, Programme]> {
  for (const { told, place } of lists) {
    if (told.length !== parts.length) continue;
    const heads = told.map((one, i) => {
      const noun = parts[i]?.noun ?? '';
      return one.length > noun.length + 1 && one.startsWith(noun, 1) ? one.slice(0, noun.length + 1) : '';
    });
    const odd = heads.findIndex((head, i) => head.replace(/^双/u, '两') !== parts[i]?.text);
    const [part, head = ''] = [parts[odd], heads[odd]];
    const others = heads.filter((other, i) => i !== odd && other.replace(/^双/u, '两') === parts[i]?.text);
    if (!part || !NUMERALS.test(head) || others.length < parts.length - 1) continue;
    const start = place.start + told.slice(0, odd).join('、').length + (odd > 0 ? 1 : 0);
    yield [{ text: head, place: { ...place, start, end: start + head.length } }, part];
  }
}

interface Alone extends Programme {
  /** “‘三谷’即甲谷、乙谷、丙谷”. */
  readonly explained: boolean;
}

/** How many sentences after a name its parts are explained in. */
const NEAR = 8;

/** “三谷” in quotation marks, in the sentences that follow. */
function quotedAlone(names: readonly CodedName[], { place }: CodedName, view: View): readonly Alone[] {
  return names.flatMap(({ text, place: own }) => {
    const away = own.unit - place.unit;
    if (away < 0 || away > NEAR) return [];
    return [{ text, place: own, explained: isExplained(own, view) }];
  });
}

/** “三副支撑” in the same sentence, where the clauses take up one part after the other. */
function inTheSentence({ noun }: Part, { place }: CodedName, view: View): readonly Alone[] {
  const text = view.units[place.unit]?.reading.text ?? '';
  const found: Alone[] = [];
  for (let at = text.indexOf(noun, place.end + 1); at >= 0; at = text.indexOf(noun, at + 1)) {
    const [start, end] = [at - 1, at + noun.length];
    if (!OPENS.test(text.slice(start - 1, at)) || !CLOSES.test(text.slice(end, end + 3))) continue;
    found.push({ text: text.slice(start, end), explained: false, place: { ...place, start, end } });
  }
  return found;
}

const OPENS = new RegExp(`^[，、：]${NUMERAL}$`, 'u');
const CLOSES = /^[\u4e00-\u9fff]{2}[，、。]$/u;
