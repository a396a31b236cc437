/**
 * Rule pages without a network: the link of a diagnostic, `vscode://hegao.hegao/rule/numbering`, opens the page that the build
 * puts into `dist/rules`, in the Markdown preview.
 */
import { commands, env, l10n, Uri, window, type ExtensionContext, type UriHandler } from 'vscode';

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

/** Lists the rules by what they find, and opens the page of the one that is chosen. Their ids are those of `hegao.rules`. */
export async function showRules({ extension, extensionUri }: ExtensionContext): Promise<void> {
  const rules = Object.entries(rulesOf(extension.packageJSON as Manifest));
  // The manifest says it in both languages.
  const wanted = env.language.startsWith('zh') ? 0 : 1;
  const items = rules.map(([id, { description }]) => ({
    label: description.split(' · ')[wanted] ?? id,
    description: id,
  }));
  const placeHolder = l10n.t('Which rule? Its id is its name in the setting hegao.rules.');
  const chosen = await window.showQuickPick(items, { matchOnDescription: true, placeHolder });
  if (!chosen) return;
  await commands.executeCommand(
    'markdown.showPreview',
    Uri.joinPath(extensionUri, 'dist/rules', `${chosen.description}.md`),
  );
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, RuleSetting>> }[];
  };
}

interface RuleSetting {
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

/** The ids of all rules. */
export function ruleIds({ extension }: ExtensionContext): ReadonlySet<string> {
  return new Set(Object.keys(rulesOf(extension.packageJSON as Manifest)));
}

function rulesOf({ contributes }: Manifest) {
  const setting = contributes.configuration.flatMap(({ properties }) => properties['hegao.rules'] ?? []);
  return setting[0]?.properties ?? {};
}
