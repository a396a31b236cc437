/** Rows in columns as wide as their longest cell, for a terminal with a fixed-width font. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu;

/** Columns of a terminal: a Chinese character takes two. */
function width(text: string): number {
  const wide = text.match(WIDE) ?? [];
  const units = wide.reduce((sum, char) => sum + char.length, 0);
  return text.length - units + 2 * wide.length;
}
