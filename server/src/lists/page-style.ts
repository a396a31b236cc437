/** How the page looks, on a screen and on A4. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c1c1e; --quiet: #6b6b70; --line: #d9d9de; --open: #b5302a; --look: #8a5a00; --passed: #2e7d32; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f4f6; color: var(--ink); font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 880px; margin: 32px auto; padding: 40px 48px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
[lang=en] { color: var(--quiet); font-weight: 400; font-size: .82em; }
h1 { margin: 0; font-size: 26px; }
h2 { margin: 28px 0 4px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); font-size: 18px; }
h3 { margin: 16px 0 2px; font-size: 16px; break-after: avoid; }
h3 b { margin-left: 4px; padding: 0 8px; border-radius: 9px; background: #ececf0; font-size: .8em; font-weight: 600; }
h3.passed { color: var(--quiet); font-weight: 400; }
.sign { display: inline-block; width: 1.3em; font-weight: 700; }
.open > .sign { color: var(--open); }
.look > .sign { color: var(--look); }
.passed > .sign { color: var(--passed); }
.name { margin: 4px 0 12px; color: var(--quiet); }
.verdict { margin: 0; padding: 10px 16px; border-left: 5px solid; background: #fafafa; }
.verdict strong { font-size: 18px; }
.verdict.open { border-color: var(--open); }
.verdict.passed { border-color: var(--passed); }
ul { margin: 4px 0 8px; padding-left: 1.75em; list-style: none; }
li { position: relative; padding-left: 1.5em; break-inside: avoid; }
li::before { content: ""; position: absolute; left: 0; top: .45em; width: .8em; height: .8em; border: 1px solid var(--quiet); border-radius: 2px; }
li.settled::before { content: "✓"; border: 0; top: -.05em; color: var(--passed); }
ul.dense { columns: 2; column-gap: 28px; font-size: 13px; line-height: 1.55; }
small { margin-left: .4em; color: var(--quiet); white-space: nowrap; }
code { display: inline-block; min-width: 4.2em; color: var(--quiet); font: .88em ui-monospace, Consolas, Menlo, monospace; }
footer { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; color: var(--quiet); }
footer p { margin: 4px 0; }
footer p:first-child { color: var(--ink); font-size: 15px; }
footer i { display: inline-block; width: 9em; margin-right: 2em; border-bottom: 1px solid var(--ink); }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { background: none; font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  main + main { break-before: page; }
}
`;
