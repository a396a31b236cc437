import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { symbolsFor } from '../../core/features/symbols.ts';
import type { Asked } from '../asked.ts';
import { locationOf } from '../conversion.ts';

/** A list that is longer than this is refined, not read. */
export const MOST_SYMBOLS = 1000;

export function workspaceSymbols({ document, analysis }: Asked, query: string): WorkspaceSymbol[] {
  return symbolsFor(analysis, query)
    .slice(0, MOST_SYMBOLS)
    .map(({ kind, name, container, span }) => ({
      name,
      kind: kind === 'heading' ? SymbolKind.String : SymbolKind.Variable,
      containerName: container,
      location: locationOf(document.lines, span),
    }));
}
