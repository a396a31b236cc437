import type { Rule } from '../rule.ts';
import { numbering } from './numbering.ts';
import { placeholder } from './placeholder.ts';
import { brokenNumeral } from './broken-numeral.ts';

/** Every rule, in the order in which equal findings win. Adding a rule adds its line here. */
export const rules: readonly Rule[] = [numbering, placeholder, brokenNumeral];
