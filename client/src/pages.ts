/**
 * Rule pages without a network: the link of a diagnostic, `vscode://hegao.hegao/rule/numbering`, opens the page that the build
 * puts into `dist/rules`, in the Markdown preview.
 */
import { commands, env, Uri, type ExtensionContext, type UriHandler } from 'vscode';

/** What a link to a rule page begins with, in this VS Code or a product made of it; the rule's id follows. */
export function rulePages({ extension }: ExtensionContext): string {
  return `${env.uriScheme}://${extension.id}/rule/`;
}

export function pageHandler({ extensionUri }: ExtensionContext): UriHandler {
  return {
    async handleUri({ path }) {
      // A link may come from outside, so nothing but a rule's id is taken from it.
      const id = /^\/rule\/([a-z0-9-]+)$/.exec(path)?.[1];
      if (id === undefined) return;
      const page = Uri.joinPath(extensionUri, 'dist/rules', `${id}.md`);
      await commands.executeCommand('markdown.showPreview', page);
    },
  };
}
