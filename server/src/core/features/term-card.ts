import type { Collective, Term } from '../knowledge/catalogue.ts';
import type { Locale } from '../lint/messages.ts';
import type { Line } from './markup.ts';

/** What a term is, its members, and who said so. Without a source nothing: a wrong word here is worse than none. */
export function termCard({ term, items, definition, source, sure }: Term, locale: Locale): readonly Line[] {
  if (!source || !sure) return [];
  return [
    [
      { bold: term },
      ...(items && items.length > 0 ? [` · ${items.length}${locale === 'zh' ? '项' : ' items'}`] : []),
    ],
    ...(items && items.length > 0 ? [[items.join('；')]] : []),
    [definition],
    [locale === 'zh' ? `出处　${source}` : `Source: ${source}`],
  ];
}

/** One name for several indicators: “城乡居民人均可支配收入” is two. */
export function collectiveCard({ name, members }: Collective, locale: Locale): readonly Line[] {
  return [
    [{ bold: name }],
    [locale === 'zh' ? `合指　${members.join('、')}` : `Together: ${members.join(', ')}`],
  ];
}
