// Writes server/data/pairs.json: which characters stand side by side in usual words, names of places aside.
// Run: npm install && npm run build, in this folder.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "../format.mjs";

/** A noun of two characters that the dictionary's texts hold less often is as likely a name; what is done or what something is like is none. */
const OFTEN = 10;
const DEEDS = 3;
/** Longer words tell what stands side by side within them: 沉甸甸. */
const LONGER = 60;
/** Parts of speech of names: places, institutions, transcriptions, others. Words like 明珠 are taken for people's. */
const NAMES = new Set(["ns", "nt", "nrt", "nz", "nrfg"]);
/** Names that stand for more than a place: 江南, 中原. */
const FAMOUS = 200;

function leastOf(word, part) {
  if (NAMES.has(part)) return FAMOUS;
  if (word.length > 2) return LONGER;
  return /^[vad]/u.test(part) ? DEEDS : OFTEN;
}

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const { prefectures, provinces } = read("../places.json");
const known = new Set([
  ...Object.values(read("../counties.json").counties).flatMap((names) => names.split(" ").filter((name) => !name.endsWith("区")).map((name) => name.slice(0, -1))),
  ...[...prefectures, ...provinces].map(({ short }) => short),
]);

const dictionary = createRequire(import.meta.url).resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8");
const pairs = {};
function learn(word) {
  for (let i = 0; i + 1 < word.length; i++) if (!known.has(word.slice(i, i + 2))) (pairs[word[i]] ??= new Set()).add(word[i + 1]);
}

for (const line of readFileSync(dictionary, "utf8").split("\n")) {
  const [word, frequency, part] = line.split(" ");
  if (!/^[\u4e00-\u9fff]{2,4}$/u.test(word) || Number(frequency) < leastOf(word, part)) continue;
  if (known.has(word) || (NAMES.has(part) && word.length > 2)) continue;
  learn(word);
}
// The dictionary's texts are older than these.
for (const word of readFileSync(new URL("recent.txt", import.meta.url), "utf8").split(/\s+/u)) learn(word);
const source = "cppjieba (MIT): the words of its dictionary by frequency and part of speech, as the package nodejieba carries them; recent.txt: words of reports since 2015";
const sorted = Object.fromEntries(Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, rest]) => [first, [...rest].sort().join("")]));
writeFileSync(new URL("../pairs.json", import.meta.url), format({ source, pairs: sorted }));
