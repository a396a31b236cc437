import { countOf } from '../numbers/ordinals.ts';
import type { Place } from '../text/span.ts';
import type { View } from './view.ts';

/** When and at which session a report is given: “2025年1月14日在云川市第六届人民代表大会第四次会议上”. */
export interface Occasion {
  readonly date?: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly place: Place;
  };
  readonly congress?: Congress;
}

/** A session of a people's congress: the fourth of the sixth. */
export interface Congress {
  /** What it is the congress of, as written: 云川市; '' where that is left out. */
  readonly region: string;
  readonly term: number;
  readonly session: number;
  readonly place: Place;
}

/** Reads the lines between the title and the salutation, which may stand on one line with both. */
export function occasionOf(view: View): Occasion {
  let date: Occasion['date'];
  let congress: Congress | undefined;
  for (let unit = 0; unit < Math.min(FRONT, view.units.length); unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    const body = SALUTATION.exec(text)?.index ?? Math.min(text.length, LONGEST);
    const front = text.slice(0, body);
    // What is missing stands on a line of its own: “（2025年1月14日）” under the title.
    if ((date ?? congress) && front.length > LINE) break;
    date ??= dateIn(front, unit);
    congress ??= congressIn(front, unit);
    if ((date && congress) || body < text.length) break;
  }
  return { ...(date && { date }), ...(congress && { congress }) };
}

function dateIn(text: string, unit: number): Occasion['date'] {
  const found = DATE.exec(text);
  if (!found) return undefined;
  return {
    year: Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
    place: { unit, start: found.index, end: found.index + found[0].length },
  };
}

/** How many sentences the lines before the text take at most. */
const FRONT = 8;
const LONGEST = 400;
const LINE = 60;
const SALUTATION = /各位代表|同志们|各位委员|现在/u;
/** “2020年11月1日零时” is when people were counted. */
const DATE = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?!零时)/u;
/** What “落实市第六届人民代表大会第一次会议确定的任务” speaks of is not where the text is given. */
const CONGRESS =
  /(?:(?<=在|^|[，—\s])([\u4e00-\u9fff]{2,12}?))?第([一二三四五六七八九十]{1,3}|\d{1,2})届(?:人民代表大会|人大)第?([一二三四五六七八九十]{1,3}|\d{1,2})次会议(?!确定|明确|提出|部署|通过|票决|批准|安排|精神)/u;

/** “（2021年2月3日州十二届人大五次会议材料之三）” */
const SHORT =
  /(?<=日|（)[\s，]*([省市县区州旗盟镇乡]?)第?([一二三四五六七八九十]{1,3})届人大([一二三四五六七八九十]{1,3})次会议/u;

function congressIn(text: string, unit: number): Congress | undefined {
  const found = CONGRESS.exec(text) ?? SHORT.exec(text);
  if (!found) return undefined;
  const [whole, region = '', term = '', session = ''] = found;
  return {
    region,
    term: countOf(term),
    session: countOf(session),
    place: { unit, start: found.index, end: found.index + whole.length },
  };
}
