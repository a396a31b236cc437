import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount, type Code, codesOf } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { listBefore } from './lists.ts';
import { itemsIn } from './members.ts';

/**
 * Code names that what stands right beside them counts too: “‘三去一降一补’五大任务”, whose parts are five, and
 * “北出口、清溪桥、环城线‘一口一桥一线’”, whose list stands before it.
 */
export const codedCounts = listings(
  foundIn(/“[一二两三四五六七八九][^”，。]{2,12}”/u, (sentence) => {
    const { text } = sentence.reading;
    return codesOf(sentence).flatMap((code) => [...countedBehind(text, code), ...listedBefore(text, code)]);
  }),
);

/** “‘三去一降一补’‸五大任务”. */
function countedBehind(text: string, { start, end, parts }: Code): readonly OwnListing[] {
  COUNT.lastIndex = end;
  const sum = parts.reduce((all, { said }) => all + said, 0);
  const [whole, number = ''] = COUNT.exec(text) ?? [];
  const said = countOf(number);
  // “‘三改一拆’两大行动” counts the deeds, “‘一区三园’五大平台” something else.
  if (whole === undefined || parts.length < 3 || said === parts.length || Math.abs(said - sum) > 1) return [];
  const at = end + 1;
  const count = { ...asCount({ start: at, end: at + number.length + 1, said }), number };
  return [{ count, told: [{ start, end }], found: [sum], where: 'before' }];
}

const COUNT = /”([二两三四五六七八九十])[大项个](?=[\u4e00-\u9fff])/uy;

/**
 * “北出口、清溪桥、环城线‸‘一口一桥一线’”: each ends in what one of the parts counts, or is the name of the one place that its
 * part counts: “陶家、石门、白石‸‘一城一村一镇’”, or as many as have a role each: “甲、乙、丙、丁‸‘两主两辅’产业”.
 */
function listedBefore(text: string, { start, end, parts }: Code): readonly OwnListing[] {
  const list = listBefore(text, start);
  if (!list || list.open) return [];
  const items = itemsIn(text, list.start, list.end, '、').map((item) => text.slice(item.start, item.end));
  const ends = parts.map(({ noun }) => noun.slice(-1));
  const areNames = parts.length > 2 && parts.every(({ said, noun }) => said === 1 && PLACES.includes(noun));
  const areRoles = items.length > 2 && parts.every(({ noun }) => ROLES.includes(noun));
  if (!areNames && !areRoles && !items.every((item) => ends.includes(item.slice(-1)))) return [];
  const said = parts.reduce((all, part) => all + part.said, 0);
  // “甲园、乙园、丙园‘一区三园’”: the one that holds them is not told.
  if (parts.some((part) => part.said === items.length) && items.length === said - 1) return [];
  if (Math.abs(said - items.length) > 1) return [];
  const count = asCount({ start, end, said });
  return [{ count, told: [{ start: list.start, end: list.end }], found: [items.length], where: 'before' }];
}

/** What each of several is to the others: “甲、乙、丙、丁‘两主两辅’产业”. */
const ROLES = '主辅副核极翼轴心';
/** Kinds of places that have names of their own. */
const PLACES = '城村镇乡县区园馆院校路桥河湖山岛港寺塔楼街湾';
