import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Correction } from '../core/context.ts';
import { folderOf } from './folder.ts';
import { Nonsense, readJson } from './json.ts';

/** Years and places that a person has corrected: for each file, by the index of the report in it. */
export type Corrections = Readonly<Record<string, readonly Correction[]>>;

const FILE = 'reports.json';

/**
 * What has been corrected of a file's reports; undefined where nothing has. `.hegao/reports.json` names the file by its path from
 * the folder that holds `.hegao`: `{"files": {"2025年临溪县政府工作报告.txt": [{"year": 2025}]}}`. Throws `Nonsense` where it makes none.
 */
export function correctionsOf(file: string): readonly Correction[] | undefined {
  const folder = folderOf(file);
  return readCorrections(folder)[nameIn(folder, file)];
}

/** Reads `.hegao/reports.json`; none is as good as an empty one. Throws `Nonsense` where it makes none. */
export function readCorrections(folder: string): Corrections {
  const file = join(folder, FILE);
  const value = readJson(file);
  if (value === undefined) return {};
  const files = Object.entries(recordOf(recordOf(value, file).files ?? {}, `${file}: files`));
  return Object.fromEntries(
    files.map(([name, list]) => {
      if (!Array.isArray(list)) throw new Nonsense(`${file}: files["${name}"]: a list is wanted`);
      return [name, list.map((one) => correctionOf(one, `${file}: files["${name}"]`))];
    }),
  );
}

/** Corrects one report of a file, and keeps what was corrected of it and of the others before. */
export function correct(file: string, report: number, correction: Correction): void {
  const folder = folderOf(file);
  const all = readCorrections(folder);
  const name = nameIn(folder, file);
  const before = all[name] ?? [];
  const length = Math.max(before.length, report + 1);
  const list = Array.from({ length }, (_, i) =>
    i === report ? { ...before[i], ...correction } : (before[i] ?? {}),
  );
  const files = Object.fromEntries(
    Object.entries({ ...all, [name]: list }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  mkdirSync(folder, { recursive: true });
  const target = join(folder, FILE);
  writeFileSync(`${target}.new`, `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
  renameSync(`${target}.new`, target);
}

function nameIn(folder: string, file: string): string {
  return relative(dirname(folder), file).split(sep).join('/');
}

function correctionOf(value: unknown, where: string): Correction {
  const { year, place } = recordOf(value, where);
  if (year !== undefined && !Number.isInteger(year)) throw new Nonsense(`${where}.year: a year is wanted`);
  if (place !== undefined && typeof place !== 'string')
    throw new Nonsense(`${where}.place: a name is wanted`);
  return { ...(year !== undefined && { year: Number(year) }), ...(place !== undefined && { place }) };
}

function recordOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Nonsense(`${where}: an object is wanted`);
  }
  return value as Readonly<Record<string, unknown>>;
}
