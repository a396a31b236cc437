import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { referencesAt } from '../../core/features/navigation.ts';
import type { Asked } from '../asked.ts';
import { locationOf } from '../conversion.ts';

export function references({ document, analysis }: Asked, { position }: ReferenceParams): Location[] {
  return referencesAt(analysis, document.lines.offsetAt(position)).map((span) =>
    locationOf(document.lines, span),
  );
}
