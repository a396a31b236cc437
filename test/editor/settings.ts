import { ConfigurationTarget, workspace } from 'vscode';

const changed = new Set<string>();

/** Sets a setting of `hegao.`; a group of tests that does has `after(reset)`. */
export async function setTo(name: string, value: unknown): Promise<void> {
  changed.add(name);
  await workspace.getConfiguration('hegao').update(name, value, ConfigurationTarget.Global);
}

/** Gives all that was set its default again. */
export async function reset(): Promise<void> {
  for (const name of changed) await setTo(name, undefined);
}
