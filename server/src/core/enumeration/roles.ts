import { foundIn } from '../view/joint.ts';
import { asCount, codesOf } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { split } from './members.ts';

/**
 * “以中心城区为核心，以青浦、白石、石门为副中心，构建‘一核三副多点’格局”: what is to be what a part of the code counts stands before it, by that part's
 * character.
 */
export const roleCounts = listings(
  foundIn(/以[^，；。“”]{2,30}为[^，；。]{1,6}[，、].*“[一二两三四五六七八九]/u, (sentence) => {
    const { text } = sentence.reading;
    return codesOf(sentence).flatMap(({ start, parts }) => {
      const from = Math.max(0, start - REACH);
      const roles = [...text.slice(from, start).matchAll(ROLE)];
      return parts.flatMap(({ noun, said, ...place }): OwnListing[] => {
        const [role, other] = roles.filter(([, , , name = '']) => name.startsWith(noun.charAt(0)));
        const [, lead = '', list = ''] = role ?? [];
        if (!role || other || said < 2 || !list.includes('、') || list.endsWith('等')) return [];
        const at = from + role.index + lead.length;
        return [
          {
            count: asCount({ ...place, noun, said }),
            told: [{ start: at, end: at + list.length }],
            found: [split(list, '、').length],
            where: 'before',
          },
        ];
      });
    });
  }),
);

const ROLE =
  /((?<=^|[，、；。：])以)([^，；。：“”]{2,30}?)为[二两三四五六七八九]?([\u4e00-\u9fff]{1,4})(?=[，、])/gu;
const REACH = 90;
