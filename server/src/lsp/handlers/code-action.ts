import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Mend, type Problem, problemsOf } from '../../core/features/problems.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { Asked } from '../asked.ts';
import { judgementsOn } from '../opinions.ts';
import { editsOf, rangeOf, spanOf } from '../conversion.ts';

/** Mends form alone (numbering, doubled signs, width) in the whole file, and only when asked for by name. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hegao`;

/** What may be done about the findings at a place. They are found anew, so that they fit the text as it is now. */
export function codeActions(asked: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const { document, analysis, settings, levelOf } = asked;
  const wants = (kind: string): boolean =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? false;
  const problems = problemsOf(analysis, settings.locale, levelOf);
  const selected = spanOf(document.lines, range);
  const quick =
    context.only === undefined || wants(CodeActionKind.QuickFix)
      ? problems
          .filter(({ span }) => touches(span, selected))
          .flatMap((problem) => fixesOf(asked, problem, context.diagnostics))
      : [];
  return wants(FIX_ALL) ? [...quick, ...fixAll(asked, problems)] : quick;
}

function fixesOf(asked: Asked, problem: Problem, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const range = rangeOf(asked.document.lines, problem.span);
  const told = diagnostics.filter(
    ({ code, range: { start } }) =>
      code === problem.rule && start.line === range.start.line && start.character === range.start.character,
  );
  const about = { kind: CodeActionKind.QuickFix, ...(told.length > 0 && { diagnostics: told }) };
  const fixes = problem.fixes.map((fix) => ({
    ...about,
    title: fix.title,
    ...(fix.safe && problem.fixes.length === 1 && { isPreferred: true }),
    edit: edit(asked, fix.edits, fix.title),
  }));
  const judgements = judgementsOn(asked, problem).map((judgement) => ({ ...about, ...judgement }));
  return [...fixes, ...judgements];
}

function fixAll(asked: Asked, problems: readonly Problem[]): CodeAction[] {
  const edits = apart(problems.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1)));
  if (edits.length === 0) return [];
  const title =
    asked.settings.locale === 'zh'
      ? '改正全部序号、标点与全半角'
      : 'Mend all numbering, punctuation and width';
  return [{ title, kind: FIX_ALL, edit: edit(asked, edits, title) }];
}

/** The edits of all fixes, but those that meet an earlier one: the next round finds what is left. */
function apart(fixes: readonly Mend[]): Mend['edits'] {
  const kept: Mend['edits'][number][] = [];
  for (const { edits } of fixes) {
    if (!edits.some(({ span }) => kept.some((other) => touches(other.span, span)))) kept.push(...edits);
  }
  return kept;
}

function edit({ document, client }: Asked, edits: Mend['edits'], label: string): WorkspaceEdit {
  return editsOf(document.lines, edits, {
    label,
    versioned: client.versionedEdits,
    previewed: client.previewsEdits,
  });
}

function touches(a: Span, b: Span): boolean {
  return overlaps(a, b) || a.start === b.end || a.end === b.start;
}
