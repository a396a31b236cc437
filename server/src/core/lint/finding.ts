import type { Place } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A word of the product in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A text to be rendered from the rule's own table: `此处称“{said}”，其下列有{found}项`. */
export interface Message {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Related {
  readonly place: Place;
  readonly role: Message;
}

export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A change that a person may choose. `safe` fixes mend form alone (numbering, doubled signs, width), never a value. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** 疑点: something that a reviewer would raise with the author. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly related: readonly Related[];
  readonly message: Message;
  /** The arithmetic with its numbers filled in, both sides: “20＋35＝55亿元”; '' where there is none. */
  readonly formula: string;
  /** What would agree, printed; '' where nothing single would. */
  readonly expected: string;
  readonly fixes: readonly Fix[];
  /** The rule and the read sentences of all its places: what a judgement is kept by. */
  readonly key: string;
}
