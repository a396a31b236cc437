import type { Bilingual, Finding, Message } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from '../rules/index.ts';

/** The language of findings, hovers and lists. Chinese whatever the display language, unless a person has asked. */
export type Locale = 'zh' | 'en';

/** The locale of a setting or an argument: “en” and “en-US” are English, anything else is Chinese. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/**
 * Fills a template: `此处称“{said}”` with {said: '十个方面'} gives 此处称“十个方面”, and with {said: '“十四五”开局之年'} 此处称“‘十四五’开局之年”.
 * An argument that is missing leaves its braces.
 */
export function fill(template: string, args: Message['args']): string {
  return template.replace(
    /(?<=(“?))\{(\w+)\}(?=(”?))/g,
    (braces, open: string, name: string, close: string) => {
      const words = String(args[name] ?? braces);
      return open && close ? words.replace(/“/g, '‘').replace(/”/g, '’') : words;
    },
  );
}

/** The rule of an id; undefined where there is none, as in a judgement kept by another version. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** A message of a rule, as a person reads it; its id where the rule has no such template. */
export function render(rule: string, message: Message, locale: Locale): string {
  const template = ruleOf(rule)?.messages[message.id];
  return template ? fill(inLocale(template, locale), message.args) : message.id;
}

/** A finding's own sentence. */
export function renderFinding(finding: Finding, locale: Locale): string {
  return render(finding.rule, finding.message, locale);
}

export function inLocale(words: Bilingual, locale: Locale): string {
  return words[locale];
}
