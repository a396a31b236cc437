import { fileURLToPath } from 'node:url';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import { defaultCatalogue } from '../catalogue-data.ts';
import type { Catalogue } from '../core/knowledge/catalogue.ts';
import { catalogues } from '../workspace/catalogues.ts';

/** The catalogue that each file is read with. Equal as long as what an office adds has not changed, so that an analysis can be kept. */
export interface Knowing {
  of(uri: string): Catalogue;
  /** A file in a `.hegao` folder has changed. */
  changed(): void;
}

/** What makes no sense is said once, and the product's own catalogue takes its place. */
export function knowing(connection: Connection): Knowing {
  const offices = catalogues();
  const byUri = new Map<string, Catalogue>();
  const said = new Set<string>();
  const read = (uri: string): Catalogue => {
    if (!uri.startsWith('file:')) return defaultCatalogue();
    try {
      return offices.of(fileURLToPath(uri));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!said.has(message))
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        });
      said.add(message);
      return defaultCatalogue();
    }
  };
  return {
    of(uri) {
      const known = byUri.get(uri) ?? read(uri);
      byUri.set(uri, known);
      return known;
    },
    changed() {
      byUri.clear();
      said.clear();
    },
  };
}
