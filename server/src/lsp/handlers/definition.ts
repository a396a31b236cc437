import type { DefinitionParams, Location } from 'vscode-languageserver/node';
import { definitionAt } from '../../core/features/navigation.ts';
import type { Asked } from '../asked.ts';
import { locationOf } from '../conversion.ts';

export function definition({ document, analysis }: Asked, { position }: DefinitionParams): Location | null {
  const span = definitionAt(analysis, document.lines.offsetAt(position));
  return span ? locationOf(document.lines, span) : null;
}
