import type { Connection } from 'vscode-languageserver/node';
import type { Severity } from '../core/lint/finding.ts';
import { type Locale, localeOf } from '../core/lint/messages.ts';

/** The settings under `hegao.`, as one document has them. */
export interface Settings {
  /** `hegao.detect`: whether plain text and Markdown files are looked at. */
  readonly detect: 'auto' | 'always' | 'never';
  /** `hegao.locale`: the language of findings and hovers, whatever the display language. */
  readonly locale: Locale;
  /** `hegao.hover`: how much a hover says. */
  readonly hover: 'brief' | 'full' | 'off';
  /** Off unless a person asks for them. */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly semanticTokens: boolean;
  /** `hegao.rules`: level by rule id. Equal settings share one object, so that an analysis can be kept. */
  readonly levels: Readonly<Record<string, Severity | 'off'>>;
}

export const defaults: Settings = {
  detect: 'auto',
  locale: 'zh',
  hover: 'full',
  codeLens: false,
  inlayHints: false,
  semanticTokens: false,
  levels: {},
};

/** Reads what a client sends for the section `hegao`; what is missing or makes no sense keeps its default. */
export function parseSettings(value: unknown): Settings {
  const section = recordOf(value);
  return {
    detect: oneOf(section.detect, ['auto', 'always', 'never']) ?? defaults.detect,
    locale: typeof section.locale === 'string' ? localeOf(section.locale) : defaults.locale,
    hover: oneOf(section.hover, ['brief', 'full', 'off']) ?? defaults.hover,
    codeLens: section.codeLens === true,
    inlayHints: section.inlayHints === true,
    semanticTokens: section.semanticTokens === true,
    levels: levelsOf(section.rules),
  };
}

function levelsOf(value: unknown): Settings['levels'] {
  const levels = Object.entries(recordOf(value)).flatMap(([id, level]) => {
    const known = oneOf(level, ['off', 'hint', 'information', 'warning', 'error']);
    return known ? [[id, known] as const] : [];
  });
  return levels.length > 0 ? Object.fromEntries(levels) : defaults.levels;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** The settings of each document: asked of the client once, where it can be asked, and forgotten when they change. */
export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** Something changed; `pushed` is what a client that can't be asked has sent along. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

export function settingsStore(connection: Connection, canBeAsked: boolean, initial: unknown): SettingsStore {
  let shared = parseSettings(initial);
  const byUri = new Map<string, Promise<Settings>>();
  const ask = async (uri: string): Promise<Settings> => {
    try {
      return parseSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'hegao' }));
    } catch {
      return shared;
    }
  };
  return {
    of(uri) {
      if (!canBeAsked) return Promise.resolve(shared);
      const settings = byUri.get(uri) ?? ask(uri);
      byUri.set(uri, settings);
      return settings;
    },
    changed(pushed) {
      byUri.clear();
      const section = recordOf(pushed).hegao;
      if (section !== undefined && section !== null) shared = parseSettings(section);
    },
    forget(uri) {
      byUri.delete(uri);
    },
  };
}
