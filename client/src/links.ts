import { DocumentLink, languages, Range, Uri, type Disposable, type TextDocument } from 'vscode';

/** A rule's id where one stands in settings and judgements: as a key, or as the value of `rule`. */
const NAMED = /"([a-z]+(?:-[a-z]+)*)"(?=\s*:)|(?<="rule"\s*:\s*)"([a-z]+(?:-[a-z]+)*)"/g;

/** Links from the names of rules in settings and in `.hegao/judgements.json` to their pages, which begin with `pages`. */
export function ruleLinks(pages: string, rules: ReadonlySet<string>): Disposable {
  const selector = ['**/settings.json', '**/.hegao/judgements.json'].map((pattern) => ({ pattern }));
  return languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document) => linksIn(document, pages, rules),
  });
}

function linksIn(document: TextDocument, pages: string, rules: ReadonlySet<string>): DocumentLink[] {
  return [...document.getText().matchAll(NAMED)].flatMap((found) => {
    const id = found[1] ?? found[2] ?? '';
    if (!rules.has(id)) return [];
    const start = found.index + 1;
    const range = new Range(document.positionAt(start), document.positionAt(start + id.length));
    return [new DocumentLink(range, Uri.parse(pages + id))];
  });
}
