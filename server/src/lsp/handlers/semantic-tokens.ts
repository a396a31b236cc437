import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensLegend,
} from 'vscode-languageserver/node';
import { type TokenKind, tokensOf } from '../../core/features/tokens.ts';
import type { Asked } from '../asked.ts';
import { runsOf } from '../conversion.ts';

const TYPES: Readonly<Record<TokenKind, string>> = {
  number: 'number',
  indicator: 'variable',
  term: 'type',
  period: 'enumMember',
};

const KINDS = Object.keys(TYPES) as TokenKind[];

export const LEGEND: SemanticTokensLegend = { tokenTypes: Object.values(TYPES), tokenModifiers: [] };

/** A longer text gets no colours: they are a convenience, and cost as much as all the rest. */
const LONGEST = 200_000;

/** Off unless `hegao.semanticTokens` is set. */
export function semanticTokens(asked: Asked): SemanticTokens {
  return build(asked, asked.document.tokens ?? new SemanticTokensBuilder()).build();
}

export function semanticTokensDelta(
  asked: Asked,
  { previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta {
  const builder = asked.document.tokens ?? new SemanticTokensBuilder();
  builder.previousResult(previousResultId);
  return build(asked, builder).buildEdits();
}

function build(
  { document, analysis, settings }: Asked,
  builder: SemanticTokensBuilder,
): SemanticTokensBuilder {
  document.tokens = builder;
  if (!settings.semanticTokens || analysis.text.length > LONGEST) return builder;
  for (const token of tokensOf(analysis)) {
    for (const { line, character, length } of runsOf(document.lines, token)) {
      builder.push(line, character, length, KINDS.indexOf(token.kind), 0);
    }
  }
  return builder;
}
