/** A number by which days can be put in their order, and no more than that. */
export function orderOf(year: number, month: number, day: number): number {
  return 400 * year + 32 * month + day;
}

/** How many days a month has; February has 29 unless the year is known and has none. 0 for a month that is none. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 0 for Sunday to 6 for Saturday (Sakamoto's method; proleptic Gregorian). */
export function weekdayOf(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}
