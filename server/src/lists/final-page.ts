import { type Checklist, type Item, verdictOf } from '../core/final/checklist.ts';
import type { Entry } from '../core/final/entry.ts';
import type { Span } from '../core/text/span.ts';
import { SIGNS } from './final-rows.ts';
import { STYLE } from './page-style.ts';

/** A file whose checklists are to be printed. */
export interface Examined {
  /** “2025年临溪县政府工作报告.txt”. */
  readonly name: string;
  readonly lists: readonly Checklist[];
  /** Names a place for people: `12:8`. */
  readonly where: (span: Span) => string;
}

/**
 * 定稿体检 as a page of its own, for printing and for the file: no scripts, nothing from elsewhere, Chinese first with English
 * beside it, and a box to tick before each place.
 */
export function pageOf(files: readonly Examined[]): string {
  const title = `定稿体检 ${files.map(({ name }) => name).join('、')}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${files.map(fileOf).join('\n')}
</body>
</html>
`;
}

function fileOf({ name, lists, where }: Examined): string {
  const open = lists.some(({ items }) => items.some(({ state }) => state === 'open'));
  return `<main>
<header>
<h1>定稿体检 <span lang="en">Final check</span></h1>
<p class="name">${escaped(name)}</p>
<p class="verdict ${open ? 'open' : 'passed'}"><strong>${verdictOf(lists, 'zh')}</strong> <span lang="en">${verdictOf(lists, 'en')}</span></p>
</header>
${lists.map((list) => reportOf(list, where)).join('\n')}
<footer>
<p>核稿人 <i></i> 日期 <i></i></p>
<p>✗ 须改正或判读 <span lang="en">to be settled</span>　○ 请过目 <span lang="en">to be read through</span>　✓ 无 <span lang="en">nothing</span>　位置为行:列 <span lang="en">places are line:column</span></p>
</footer>
</main>`;
}

function reportOf({ about, items }: Checklist, where: Examined['where']): string {
  return `<section>
<h2>${escaped(about)}</h2>
${items.map((item) => itemOf(item, where)).join('\n')}
</section>`;
}

function itemOf({ title, state, entries }: Item, where: Examined['where']): string {
  const count = entries.length > 0 ? ` <b>${entries.length}</b>` : '';
  const head = `<h3 class="${state}"><span class="sign">${SIGNS[state]}</span> ${escaped(title.zh)} <span lang="en">${escaped(title.en)}</span>${count}</h3>`;
  if (entries.length === 0) return head;
  const dense = entries.length > DENSE ? ' class="dense"' : '';
  return `${head}\n<ul${dense}>\n${entries.map((entry) => entryOf(entry, where)).join('\n')}\n</ul>`;
}

/** Long lists are set in two columns. */
const DENSE = 12;

function entryOf({ span, text, state, paragraph }: Entry, where: Examined['where']): string {
  const place = span ? `<code>${where(span)}</code> ` : '';
  const about = paragraph === undefined ? '' : ` <small>${paragraph}</small>`;
  return `<li class="${state}">${place}${escaped(text)}${about}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
