import { matchesOf } from '../matches.ts';
import { type Congress, occasionOf } from '../occasion.ts';
import { countOf } from '../ordinals.ts';
import { partsOf } from '../parts.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import { textOf, type View } from '../view.ts';

interface Sitting extends Claim {
  readonly what: 'holds' | 'put' | 'past' | 'heads';
  readonly own: Congress;
}

/** 届次: “提请市七届人大四次会议审议” at the fifth session. */
export const session: Rule<Sitting> = {
  id: 'session',
  level: 'error',
  needs: 'report',
  title: { zh: '人代会届次', en: 'Sessions of the congress' },
  messages: {
    put: {
      zh: '此处为“{text}”，题注是第{term}届第{session}次会议，请核。',
      en: '“{text}”, but the title line says session {session} of term {term}.',
    },
    past: {
      zh: '“{text}”就是本次会议，此处回顾上年，疑未更新，请核。',
      en: '“{text}” is this session, but last year’s is meant.',
    },
    heads: { zh: '会议名两处不一：“{text}”与题注不同，请核。', en: '“{text}” differs from the title line.' },
    title: { zh: '题注', en: 'title line' },
  },
  *find(view) {
    const { congress: own } = occasionOf(view);
    if (!own) return;
    const parts = partsOf(view);
    for (const { place, found, text } of matchesOf(view, REFERENCE, '次')) {
      if (place.unit === own.place.unit && place.start <= own.place.end && place.end >= own.place.start)
        continue;
      const [, level = '', first, second, number = ''] = found;
      const term = first ?? second ?? '';
      if (!isOwn(level, view, own)) continue;
      const same = countOf(term) === own.term && countOf(number) === own.session;
      const before = text.slice(0, place.start);
      const after = text.slice(place.end);
      const put =
        /(?:提请|提交|向|请)[^，。；]{0,10}$/u.test(before) &&
        /^[^，。；]{0,6}(?:审议|审查|作报告|报告)/u.test(after);
      const decided = /^[^，。；]{0,4}(?:确定|票决|通过|批准|部署|提出|明确|审议|安排)/u.test(after);
      const claim = { place, figures: [], places: [own.place], own };
      if (put) yield { ...claim, what: same ? 'holds' : 'put' };
      else if (isHead(view, place.unit, own)) yield { ...claim, what: same ? 'holds' : 'heads' };
      else if (parts[place.unit] === 'review' && decided) yield { ...claim, what: same ? 'past' : 'holds' };
    }
  },
  judge({ what, own, place }, view) {
    if (what === 'holds') return HOLDS;
    const args = { text: textOf(view, place), term: own.term, session: own.session };
    return breaks({ id: what, args }, { related: [{ place: own.place, role: { id: 'title', args: {} } }] });
  },
};

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** 市六届人大四次会议, 第六届人民代表大会第四次会议, 市人大六届四次会议. */
const REFERENCE = new RegExp(
  `(全国|[省市县区州旗盟镇乡])?(?:第?${NUMBER}届(?:人民代表大会|人大)|(?:人民代表大会|人大)第?${NUMBER}届)第?${NUMBER}次(?:全体)?会议`,
  'gu',
);

/** “省十四届人大三次会议” in a city's report is the province's. */
function isOwn(level: string, { facts: { place } }: View, own: Congress): boolean {
  return level === '' || (place ?? own.region).endsWith(level);
}

/** The lines above the text name the session too: “云川市第六届人民代表大会第四次会议文件”. */
function isHead(view: View, unit: number, own: Congress): boolean {
  return unit < own.place.unit + 2 && !/[。！？]/u.test(view.units[unit]?.reading.text ?? '');
}
