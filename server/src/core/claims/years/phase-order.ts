import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** Two phases of one project, and what is told of each. */
export interface PhaseOrder {
  readonly place: Place;
  /** 二期, with 投产. */
  readonly finished: string;
  readonly done: string;
  /** 一期, with 开工. */
  readonly begun: string;
  readonly starts: string;
  /** Whether the one that is finished comes first by its number. */
  readonly fits: boolean;
}

/** “物流园一期满仓运营、二期打桩开建”, “一期走上正轨，同步启动二期建设”: what is finished and what begins. */
export function* phaseOrders(view: View): Generator<PhaseOrder> {
  for (const pattern of PATTERNS) {
    for (const { place, found } of matchesOf(view, pattern, '期')) {
      const { finished = '', done = '', begun = '', starts = '' } = found.groups ?? {};
      if (finished === begun || AGAIN.test(found[0])) continue;
      yield { place, finished, done, begun, starts, fits: ORDER.indexOf(finished) < ORDER.indexOf(begun) };
    }
  }
}

const ORDER = '首一二三四五六';
const WORDS = '[^，；。、：期\\d]{0,8}';
const DONE = '(?<done>投[产用运]|运营|建成|竣工|完工|交付|达产|满产|走上正轨|通车|开园|开业|并网|封顶|验收)';
const STARTS = '(?<starts>[开动]工|启动(?!投)|开建|奠基|打桩|破土|前期|谋划)';
const PHASE = (name: string): string => `(?<${name}>[首一二三四五六])期`;
/** Nothing but such words stands before the other phase, so that it is no other project's. */
const THEN = '[，、](?:同步|同时|随即|接续|接着|[并而])*';

const PATTERNS = [
  new RegExp(`${PHASE('finished')}${WORDS}${DONE}${WORDS}${THEN}${PHASE('begun')}${WORDS}?${STARTS}`, 'gu'),
  new RegExp(`${PHASE('begun')}${WORDS}?${STARTS}${WORDS}${THEN}${PHASE('finished')}${WORDS}${DONE}`, 'gu'),
  new RegExp(
    `${PHASE('finished')}${WORDS}${DONE}${WORDS}${THEN}${STARTS}(?:实施|建设)?${PHASE('begun')}`,
    'gu',
  ),
] as const;

/** What is finished is begun again: “二期投产，一期技改启动”. */
const AGAIN = /技改|改造|升级|扩[能建容]|提[质升]|检修|搬迁|更新/u;
