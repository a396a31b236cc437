/** calendars.json: numbers, years and days that agree with each other. */
import assert from 'node:assert/strict';
import { grouped, read, repeated } from './catalogue.ts';

interface Span {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}
interface Numbered {
  readonly number: number;
  readonly name: string;
}
interface Years extends Numbered {
  readonly start: number;
  readonly end: number;
}
interface Calendars {
  readonly plans: readonly Years[];
  readonly planYears: readonly { readonly word: string; readonly year: number }[];
  readonly programmes: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly congresses: readonly (Span & Numbered)[];
  readonly plenums: readonly (Span & Numbered & { readonly term: number })[];
  readonly npc: readonly (Numbered & { readonly start: number })[];
  readonly cppcc: readonly (Numbered & { readonly start: number })[];
  readonly commemorations: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly year: number;
    readonly date?: string;
  }[];
  readonly lawEducation: readonly Years[];
  readonly censuses: readonly {
    readonly family: string;
    readonly number: number;
    readonly year: number;
    readonly moment?: string;
  }[];
}

const calendars = read('calendars.json') as Calendars;

describe('calendars', () => {
  it('start plan N in 1951 + 5N from the third on', () => {
    const wrong = calendars.plans.filter((plan) => plan.number >= 3 && plan.start !== 1951 + 5 * plan.number);
    assert.deepEqual(wrong, []);
  });

  it('give each plan and each programme of legal education five years', () => {
    const wrong = [...calendars.plans, ...calendars.lawEducation].filter(
      ({ start, end }) => end !== start + 4,
    );
    assert.deepEqual(wrong, []);
  });

  it('have years of a plan from the first to the fifth', () => {
    assert.deepEqual(
      calendars.planYears.filter(({ year }) => year < 1 || year > 5),
      [],
    );
  });

  it('hold congresses and plenums on days that exist, one after the other', () => {
    const meetings = [calendars.congresses, calendars.plenums];
    for (const list of meetings) {
      const days = list.flatMap(({ start, end }) => [start, end]);
      assert.deepEqual(days, [...days].sort());
      assert.deepEqual(
        days.filter((day) => new Date(day).toISOString().slice(0, 10) !== day),
        [],
      );
    }
  });

  it('number the plenums of a term without a gap and after its congress', () => {
    for (const [term, list] of grouped(calendars.plenums, (plenum) => plenum.term)) {
      const congress = calendars.congresses.find(({ number }) => number === term);
      const first = list[0]?.number ?? 0;
      assert.deepEqual(
        list.map(({ number }) => number),
        list.map((_, at) => first + at),
      );
      assert.ok(
        list.every(({ start }) => start > (congress?.start ?? '9999')),
        String(term),
      );
    }
  });

  it('have people’s congresses and consultative conferences every five years since 1978', () => {
    const late = [...calendars.npc, ...calendars.cppcc].filter(({ number }) => number >= 5);
    assert.deepEqual(
      late.filter(({ number, start }) => start !== 1953 + 5 * number),
      [],
    );
  });

  it('count anniversaries from the year of the day', () => {
    const wrong = calendars.commemorations.filter(
      ({ year, date }) => date !== undefined && Number(date.slice(0, 4)) !== year,
    );
    assert.deepEqual(wrong, []);
  });

  it('name each event once', () => {
    assert.deepEqual(
      repeated(calendars.commemorations.flatMap(({ name, aliases }) => [name, ...aliases])),
      [],
    );
  });

  it('have economic and agricultural censuses on their rhythm', () => {
    const of = (family: string) =>
      calendars.censuses.filter((census) => census.family === family).map(({ year }) => year);
    assert.deepEqual(of('经济普查'), [2004, 2008, 2013, 2018, 2023, 2028]);
    assert.deepEqual(of('农业普查'), [1996, 2006, 2016, 2026, 2036]);
    assert.deepEqual(of('人口普查'), [1953, 1964, 1982, 1990, 2000, 2010, 2020, 2030]);
  });

  it('end programmes after they start', () => {
    assert.deepEqual(
      calendars.programmes.filter(({ start, end }) => end < start),
      [],
    );
  });
});
