import { ONE, whole } from '../../numbers/decimal.ts';
import { exactly } from '../../numbers/interval.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import type { Labelled } from '../numbers.ts';
import { wordsFrom } from '../words.ts';

/**
 * All but those that are named: “‘十件实事’除体育馆因地质原因延期外，其余九件全部完成”, “‘十大工程’建成9项，体育馆缓建”; or but those that are counted:
 * “28项指标，除外贸、旅游2项受市场影响外，其余26项全部完成”.
 */
export function* excepted({ reading: { text } }: Scanned): Generator<Found> {
  for (const pattern of PATTERNS) {
    for (const { groups, indices } of text.matchAll(pattern)) {
      const { all = '', kind = '', left = '', unit = '', names = '', less = '' } = groups ?? {};
      const [total, rest, named, fewer] = ['all', 'left', 'names', 'less'].map(
        (group) => indices?.groups?.[group],
      );
      const listed = names.replace(REASON, '');
      // A name may hold 和 of its own.
      if (!total || !rest || !named || (!fewer && /[和与及等\d]/u.test(listed))) continue;
      if (isOfSeveral(text, total[0]) || !isOfOne(text, total[1], rest[1] + unit.length)) continue;
      const others = fewer
        ? counted(fewer, unit, countOf(less))
        : counted(named, '', listed.split('、').length);
      const parts = [counted(rest, unit, countOf(left)), others];
      yield {
        total: counted(total, kind === '大' ? '' : kind, countOf(all)),
        parts,
        are: 'all',
        apart: true,
      };
    }
  }
}

/** “自查发现的132个问题和核查新增的21个问题，除4个需长期整改外，其余149个”: all of both. */
function isOfSeveral(text: string, all: number): boolean {
  return /\d[件项个][^，。；\d]{0,16}[和与及、][^，。；、\d]{0,16}$/u.test(
    text.slice(Math.max(0, all - FAR), all),
  );
}

const FAR = 40;

/** “9个卫生院全部达标，除2个村不再单设外，其余96个村”: what is left is of what all are, where it says what it is. */
function isOfOne(text: string, all: number, left: number): boolean {
  const [kind] = KINDS.exec(text.slice(left)) ?? [];
  return kind === undefined || wordsFrom(text, all, REACH).includes(kind);
}

const KINDS = /^[村镇乡县社]/u;
const REACH = 20;

const COUNT = '\\d{1,3}|[两二三四五六七八九十]{1,3}';
const KIND = '(?<kind>[件项个大])';
const PATTERNS = [
  new RegExp(
    `(?<![\\d.第])(?<all>${COUNT})${KIND}[^，。；\\d]{0,16}，?除(?<names>[^。；，\\d]{0,40}?)(?<less>${COUNT})\\k<kind>[^。；，\\d]{0,24}外，?其[余他]的?(?<left>${COUNT})(?<unit>\\k<kind>)`,
    'dgu',
  ),
  new RegExp(
    `(?<![\\d.第])(?<all>${COUNT})${KIND}[^，。；\\d]{0,16}，?除(?<names>[^。；，]{2,40})外，?其[余他]的?(?<left>${COUNT})(?<unit>[件项个])`,
    'dgu',
  ),
  new RegExp(
    `(?<![\\d.第])(?<all>${COUNT})${KIND}[^，。；\\d]{2,12}，?(?:建成|完成|竣工|投[入用]|办结|落实)了?(?<left>${COUNT})(?<unit>[件项个])，(?<names>[\\u4e00-\\u9fff、]{4,30}?)(?:跨年|缓建|延期|推迟|顺延|未能)`,
    'dgu',
  ),
];

/** Why the named ones are left behind. */
const REASON = /[因受由].*$|(?:需要?|将|已|暂时?|正在?)+$/u;

/** Things counted by their names, or by a number that may be part of a name; `found` is where. */
function counted([start, end]: readonly [number, number], unit: string, count: number): Labelled {
  const value = whole(count);
  const interval = exactly(value);
  const quantity = {
    start,
    end: end + unit.length,
    shape: 'single' as const,
    value,
    numeral: { start, end },
    unit,
    kind: 'count',
    scale: ONE,
    interval,
    printed: interval,
    bound: 'exact' as const,
  };
  return { quantity, label: '' };
}
