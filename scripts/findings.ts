/**
 * All that is found in the reports of a folder, sorted by rule: what a rule's author reads before giving it its level.
 *
 * Example: `npm run findings -- samples` prints a line a finding: rule, level, text, place and message.
 */
import { readFileSync } from 'node:fs';
import { defaultCatalogue } from '../server/src/catalogue-data.ts';
import { decode } from '../server/src/cli/decode.ts';
import { listTexts } from '../server/src/cli/texts.ts';
import { analyse } from '../server/src/core/analyse.ts';
import { problemsOf } from '../server/src/core/features/problems.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('npm run findings -- DIR…');
  process.exit(2);
}
const lines = listTexts(folders).flatMap(({ file }) => {
  const decoded = decode(readFileSync(file));
  if (!('text' in decoded)) return [];
  const analysis = analyse(decoded.text, { catalogue: defaultCatalogue() });
  return problemsOf(analysis, 'zh').map(({ rule, severity, span, message }) => {
    const around = decoded.text.slice(Math.max(0, span.start - 20), span.end + 20).replace(/\s+/gu, ' ');
    return `${rule}\t${severity}\t${file}:${span.start}\t${message}\t«${around}»`;
  });
});
console.log([...lines.sort(), `${lines.length} findings`].join('\n'));
