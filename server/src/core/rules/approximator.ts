import { perSentence } from '../text/per-sentence.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import { breaks } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface Doubled extends Claim {
  readonly words: Words;
}

interface Words extends Span {
  readonly before: string;
  readonly after: string;
  readonly how: 'against' | 'twice';
}

/** 约数词相抵: “近500余家”, “不足100多人”, “超过300名左右”, “约80户左右”. */
export const approximator: Rule<Doubled> = {
  id: 'approximator',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '约数词相抵', en: 'Approximations that contradict each other' },
  messages: {
    against: {
      zh: '“{text}”：“{before}”与“{after}”相抵，请核。',
      en: '“{text}”: {before} and {after} contradict each other.',
    },
    twice: {
      zh: '“{text}”：“{before}”与“{after}”重复，可删其一。',
      en: '“{text}”: {before} and {after} say one thing.',
    },
  },
  *find(view) {
    const found = doubled(view);
    for (let unit = view.first; unit < view.end; unit++) {
      for (const words of found(unit)) {
        yield { place: { unit, start: words.start, end: words.end }, figures: [], places: [], words };
      }
    }
  },
  judge({ words: { before, after, how }, place }, view) {
    const args = { text: textOf(view, place), before, after };
    return breaks({ id: how, args }, { severity: how === 'against' ? 'warning' : 'information' });
  },
};

const doubled = perSentence(({ mentions, reading: { text } }: Scanned): readonly Words[] => {
  const found: Words[] = [];
  if (!FIRST.test(text)) return found;
  for (const mention of mentions) {
    if (mention.kind !== 'quantity') continue;
    const [before = '', after = ''] = mention.quantity.approximator?.split('…') ?? [];
    const how = AGAINST.test(`${before}…${after}`)
      ? 'against'
      : TWICE.test(`${before}…${after}`)
        ? 'twice'
        : undefined;
    if (how === undefined || after === '') continue;
    // “低于6.5%左右的预期0.3个百分点”: the one is said of the aim, the other is in it.
    if (how === 'against' && OF_AIM.test(text.slice(mention.end, mention.end + AIM_REACH))) continue;
    const start = text.startsWith(before, mention.start - before.length)
      ? mention.start - before.length
      : mention.start;
    const end = text.startsWith(after, mention.end) ? mention.end + after.length : mention.end;
    found.push({ start, end, before, after, how });
  }
  return found;
});

const AIM_REACH = 14;
const OF_AIM = /^(?:左右|上下)?的[^，。；\d]{0,6}(?:预期|目标|计划|任务|预算|平均)/u;

/** The words before a number that the table speaks of. */
const FIRST = /[近约超逾]|不[足到低少小止]|突破|[至最][多少]/u;

/** One says less than the number, the other more; or one bounds it that the other leaves open. */
const AGAINST =
  /^(?:将?近|接近)…(?:余|多|以上|有余)$|^(?:不足|不到|不超过?|少于|低于|至多|最多)…(?:余|多|以上|有余|左右|上下)$|^(?:超过?|突破|逾|不止)…(?:左右|上下|以内|以下)$|^(?:不低于|不少于|不小于|至少|最少)…(?:左右|上下|以内|以下)$/u;

const TWICE = /^(?:约|约为|大约|大概)…(?:左右|上下|余|多)$/u;
