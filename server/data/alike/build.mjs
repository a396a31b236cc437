// Writes server/data/alike.json: which of GB2312's characters sound alike, and which look alike.
// Run: npm install && npm run build, in this folder.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pinyin } from "pinyin-pro";
import { format } from "../format.mjs";

/** So many characters share a radical that they do not look alike for it: 江 and 湖. */
const MOST = 30;

/** Parts that are taken for each other by themselves, the usual one first: 呜 is read for 鸣. */
const TWINS = ["鸟乌", "己已巳", "土士", "日曰", "木朩", "戊戌戍", "末未", "大太", "天夭", "干千于", "人入", "夂攵", "冫氵", "礻衤", "艹⺮", "亻彳", "今令", "仑仓", "母毋"];

/** Characters of the names of places and streets that the standard lacks. */
const PLACES = "埗滘塱漖堽塅埇浛洭涢溇澴滠汈洺潏瀼崀崾嵕垟垚堎堌塄墚硚枧栘樠芃茆邠郚鄌藠蕰葖圲圫埫墈浬湴溁漈潖濞岽岙屻峎崚嶂";

const characters = [...new Set([...gb2312(), ...PLACES])];
const out = {
  source: {
    characters: "GB 2312-80, levels 1 and 2, and some that places are called by",
    sounds: "pinyin-pro (MIT): syllables without tones, all usual readings",
    shapes: "cjk-decomp by Gavin Grover (MIT among six licences), as the package hanzi carries it: a part that is no mere radical is shared",
  },
  sounds: Object.fromEntries(groups((character) => [...new Set(readings(character))])),
  shapes: groups(partsOf(decompositions()), MOST).map(([, group]) => group),
};
writeFileSync(new URL("../alike.json", import.meta.url), format(out));

/** The 6763 characters in the order of the standard: rows 16 to 87 of 94. */
function* gb2312() {
  const decoder = new TextDecoder("gb18030");
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/u.test(character)) yield character;
    }
  }
}

function readings(character) {
  return pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }).map((syllable) => syllable.trim());
}

/** Strings of the characters that have a key in common, by it, those of one character and those above `most` left out. */
function groups(keysOf, most = Infinity) {
  const found = new Map();
  for (const character of characters) {
    for (const key of keysOf(character)) found.set(key, (found.get(key) ?? "") + character);
  }
  const known = new Map([...found].map(([key, group]) => [group, key]));
  return [...known]
    .filter(([group]) => group.length > 1 && group.length <= most)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, key]) => [key, group]);
}

/** The parts of a character, and itself as one: 丁 of 汀 and of 丁; and all of it with every part told by its usual twin. */
function partsOf(table) {
  const usual = (part) => TWINS.find((twins) => twins.includes(part))?.charAt(0) ?? part;
  return (character) => {
    const parts = table.get(character) ?? [];
    const whole = parts.length > 1 && parts.length < 4 ? [parts.map(usual).join("+")] : [];
    return [...new Set([character, ...parts, usual(character), ...whole])];
  };
}

/** “沙:a(氵,少)” → 沙: 氵, 少. */
function decompositions() {
  const file = createRequire(import.meta.url).resolve("hanzi/lib/data/cjk-decomp.txt.js");
  const table = new Map();
  for (const [, character, parts] of readFileSync(file, "utf8").matchAll(/^`?([^:\n]+):[a-z0-9/]*\(([^)]*)\)/gmu))
    table.set(character, parts.split(",").filter((part) => part !== ""));
  return table;
}
