import type { Bilingual, Fix, Message, Related, Severity } from './finding.ts';
import type { Figure } from '../figures/figure.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';

/**
 * One kind of inconsistency. `find` names what the text lets one check, also where it holds; `judge` decides by
 * intervals alone. Both are pure. A rule is its own file, a page beside it and a line in `rules/index.ts`.
 */
export interface Rule<C extends Claim = Claim> {
  /** Kebab case, named by what is wrong or what is checked: `enumeration-count`. */
  readonly id: string;
  readonly level: Severity;
  /**
   * What it must see. A rule that needs a sentence looks at nothing but one sentence, its figures, its neighbours, the
   * report's facts and the catalogue; so it is not asked again of a sentence that an edit leaves alone. One that needs
   * figures looks at nothing but all of them, the sentences that they stand in, the facts and the catalogue, and is shown
   * no more; so it is not asked again where an edit leaves all figures alone, as most do.
   */
  readonly needs: 'sentence' | 'figures' | 'report' | 'folder';
  readonly title: Bilingual;
  /** Templates of its findings, roles and fixes; `{name}` stands for an argument. */
  readonly messages: Readonly<Record<string, Bilingual>>;
  find(view: View): Iterable<C>;
  judge(claim: C, view: View): Verdict;
}

/** 核对项: something that can be checked. */
export interface Claim {
  /** Where a finding would stand; at most 80 characters. */
  readonly place: Place;
  /** The figures that take part, for coverage. */
  readonly figures: readonly Figure[];
  /** The other places that take part. */
  readonly places: readonly Place[];
}

export type Verdict = { readonly kind: 'holds' } | { readonly kind: 'unsure'; readonly why: string } | Breach;

export interface Breach {
  readonly kind: 'breaks';
  readonly message: Message;
  readonly related: readonly Related[];
  readonly formula: string;
  readonly expected: string;
  readonly fixes: readonly Fix[];
  /** Where this one is graver or lighter than the rule's own level. */
  readonly severity?: Severity;
}
