import type { Analysis } from '../core/analyse.ts';
import type { LevelOf } from '../core/lint/judgements.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

/** What a handler answers from: a report with its one analysis, as both are at that moment. It changes nothing. */
export interface Asked {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly client: Client;
  /** The level of each finding, as a person has judged it. */
  readonly levelOf: LevelOf;
}
