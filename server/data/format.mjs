// Writes every catalogue file the same way, so that a change of one fact is a change of one line:
// an entry that fits 150 characters stands on one line, a longer one has a line for each field.
// Run: node server/data/format.mjs [FILE…] (all files of this folder when none is named).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const WIDTH = 150;

/** The JSON text of one catalogue file, ending in a newline. */
export function format(catalogue) {
  return `${print(catalogue, 0)}\n`;
}

function print(value, depth) {
  const line = compact(value);
  if (depth > 0 && (line.length + depth <= WIDTH || depth > 3 || typeof value !== "object")) return line;
  const pad = " ".repeat(depth + 1);
  const close = `\n${" ".repeat(depth)}`;
  if (Array.isArray(value)) return `[\n${value.map((item) => pad + print(item, depth + 1)).join(",\n")}${close}]`;
  const fields = Object.entries(value).map(([key, item]) => `${pad}${JSON.stringify(key)}: ${print(item, depth + 1)}`);
  return `{\n${fields.join(",\n")}${close}}`;
}

function compact(value) {
  if (Array.isArray(value)) return `[${value.map(compact).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compact(item)}`).join(", ")} }`;
}

if (import.meta.filename === process.argv[1]) {
  const folder = new URL("./", import.meta.url);
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => new URL(name, folder));
  for (const file of files) writeFileSync(file, format(JSON.parse(readFileSync(file, "utf8"))));
}
