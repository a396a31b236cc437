/** `server/data/calendars.json`: what happened when, and what is counted from it. Its README describes the lists. */
export interface Calendars {
  /** Words for a year of a five-year plan, 1 to 5: 开局之年 is 1, 收官之年 is 5. */
  readonly planYears: readonly { readonly word: string; readonly year: number }[];
  readonly programmes: readonly Programme[];
  readonly horizons: readonly Horizon[];
  readonly congresses: readonly Meeting[];
  readonly plenums: readonly (Meeting & { readonly term: number })[];
  readonly commemorations: readonly Commemoration[];
  readonly lawEducation: readonly { readonly number: number; readonly start: number; readonly end: number }[];
  readonly censuses: readonly Census[];
  /** The growth of the nation's output in percent by years, as first told and as revised. */
  readonly outputGrowth: readonly { readonly year: number; readonly told: readonly string[] }[];
}

/** A campaign of several years: 国企改革三年行动, 2020 to 2022. */
export interface Programme {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly source?: string;
}

/** A goal and the year that it is set for: 基本实现社会主义现代化, 2035. */
export interface Horizon {
  readonly name: string;
  readonly year: number;
  /** Other years that it is told with: 2050 for 本世纪中叶. */
  readonly alsoYears?: readonly number[];
  /** Whether the year is the nation's and every place's. */
  readonly fixed?: boolean;
}

/** A congress of the party or a plenary session of its committee; days as “2024-07-18”. */
export interface Meeting {
  readonly number: number;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** What anniversaries are counted from: 新中国成立, 1949. */
export interface Commemoration {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly year: number;
  /** Other years that are counted from as well. */
  readonly alsoYears?: readonly number[];
}

/** A nationwide census: the seventh of the population, data of 2020. */
export interface Census {
  readonly family: string;
  readonly number: number;
  readonly year: number;
  /** The day that it counts by, “2023-12-31”. */
  readonly moment?: string;
}

/** `server/data/places.json`: the country's provinces and prefectures. */
export interface Places {
  readonly provinces: readonly KnownPlace[];
  readonly prefectures: readonly KnownPlace[];
}

export interface KnownPlace {
  /** 山西省, 运城市. */
  readonly name: string;
  /** Without its level word: 山西, 运城. */
  readonly short: string;
  /** The one character that a province is called by: 晋. */
  readonly abbr?: string;
  /** The short name of a prefecture's province: 山西. */
  readonly province?: string;
}

/** First and last year of a five-year plan from the third on: 2021 and 2025 of the fourteenth. */
export function planYears(number: number): { readonly start: number; readonly end: number } {
  return { start: 1951 + 5 * number, end: 1955 + 5 * number };
}

/** The year of a congress of the party from the twelfth on: 2022 of the twentieth. */
export function congressYear(number: number): number {
  return 1922 + 5 * number;
}
