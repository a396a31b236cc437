import { catalogueData, defaultCatalogue } from '../catalogue-data.ts';
import type { Catalogue } from '../core/knowledge/catalogue.ts';
import { compileCatalogue } from '../core/knowledge/compile-catalogue.ts';
import { extended } from '../core/knowledge/knowledge.ts';
import { folderOf } from './folder.ts';
import { readKnowledge } from './knowledge.ts';

/** The catalogue that a file is read with: the product's, with what its office adds in `.hegao/knowledge.json`. */
export interface Catalogues {
  /** Throws `Nonsense` where the office's file makes no sense. */
  of(file: string): Catalogue;
}

/** What an office adds is compiled once, and again only when it says something else: an analysis can be kept till then. */
export function catalogues(): Catalogues {
  const byFolder = new Map<string, { readonly said: string; readonly catalogue: Catalogue }>();
  return {
    of(file) {
      const folder = folderOf(file);
      const own = readKnowledge(folder, catalogueData);
      if (!own) return defaultCatalogue();
      const said = JSON.stringify(own);
      const last = byFolder.get(folder);
      if (last?.said === said) return last.catalogue;
      const catalogue = compileCatalogue(extended(catalogueData, own));
      byFolder.set(folder, { said, catalogue });
      return catalogue;
    },
  };
}
