import type { Rule } from '../rule.ts';
import { placeholder } from './placeholder.ts';

/** Every rule, in the order in which equal findings win. Adding a rule adds its line here. */
export const rules: readonly Rule[] = [placeholder];
