import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount, type Code, codesOf } from './codes.ts';
import { listedBefore } from './coded-before.ts';
import { listings, type OwnListing } from './listing.ts';

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
