import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import { sectionsOf } from '../../core/features/sections.ts';
import type { Asked } from '../asked.ts';
import { flatSymbols, symbolOf } from '../conversion.ts';

export function documentSymbols({
  document,
  analysis,
  client,
}: Asked): DocumentSymbol[] | SymbolInformation[] {
  const sections = sectionsOf(analysis);
  if (!client.treesOfSymbols) return flatSymbols(document.lines, sections);
  return sections.map((section) => symbolOf(document.lines, section));
}
