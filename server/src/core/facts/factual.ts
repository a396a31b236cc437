import type { Places } from '../knowledge/calendars.ts';
import type { Correction } from '../context.ts';
import { kindOf } from './kind.ts';
import { plannedYears } from './plan.ts';
import { placeOf } from './place.ts';
import { yearOf } from './year.ts';
import type { Facts } from './facts.ts';
import type { Outline } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** What a report says about itself; a person's correction wins. */
export function factsOf(
  units: readonly Scanned[],
  outline: Outline,
  places: Places,
  correction?: Correction,
): Facts {
  const [title] = outline.headings;
  const name = title?.level === 0 ? title.title : '';
  const kind = kindOf(name, units);
  const plan = kind === 'plan' ? plannedYears(name) : undefined;
  const front = frontOf(units, outline);
  const read = {
    kind,
    ...(plan && { plan }),
    ...yearOf(units, outline, kind, front),
    ...placeOf(units, outline, front, places),
  };
  return correction ? corrected(read, correction) : read;
}

/** Lines between title and first head: session, speaker, salutation. */
const FRONT = 10;

function frontOf(units: readonly Scanned[], outline: Outline): readonly Place[] {
  const title = outline.headings[0]?.level === 0 ? outline.headings[0] : undefined;
  const first = outline.headings.find(({ level }) => level === 1);
  const from = title?.place.unit ?? 0;
  const front: Place[] = [];
  for (let unit = from; unit < Math.min(units.length, from + FRONT); unit++) {
    if (first && unit > first.place.unit) break;
    const start = unit === title?.place.unit ? title.place.end : 0;
    const end = first?.place.unit === unit ? first.place.start : (units[unit]?.reading.text.length ?? 0);
    if (end > start) front.push({ unit, start, end });
  }
  return front;
}

function corrected(facts: Facts, { year, place }: Correction): Facts {
  const { yearAt, placeAt, ...rest } = facts;
  const late = facts.year !== undefined && facts.reviewed === facts.year;
  return {
    ...rest,
    ...(year === undefined ? yearAt && { yearAt } : { year, reviewed: late ? year : year - 1 }),
    ...(place === undefined ? placeAt && { placeAt } : { place }),
  };
}
