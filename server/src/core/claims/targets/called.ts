import { type Decimal, multiply, whole } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import type { Labelled } from '../numbers.ts';

/** What an industry has come to be called by its output: “产值1126亿元，成为首个千亿级产业集群”. */
export interface Called {
  readonly unit: number;
  readonly level: Labelled;
  readonly name: string;
  readonly least: Decimal;
}

export const calledOf = foundIn(/亿级/u, ({ mentions, reading: { text } }): readonly Omit<Called, 'unit'>[] =>
  mentions.flatMap((mention) => {
    if (mention.kind !== 'quantity' || mention.quantity.kind !== 'money') return [];
    const [, name = ''] = NAMED.exec(text.slice(mention.end)) ?? [];
    const least = LEAST[name];
    return least ? [{ level: { quantity: mention.quantity, label: '' }, name, least }] : [];
  }),
);

const NAMED =
  /^，(?:成为|跻身|迈入|进入|晋级为?|跃升为|跃居)(?:我?[全本]?[国省市县区州])?(?:首个|第[一二三四五六七八九十]个|又一|又一个)?(五?十亿|百亿|五百亿|千亿|万亿)级/u;
const LEAST: Readonly<Record<string, Decimal>> = Object.fromEntries(
  Object.entries({ 十: 10, 五十: 50, 百: 100, 五百: 500, 千: 1000, 万: 10000 }).map(([word, n]) => [
    `${word}亿`,
    multiply(whole(n), whole(100_000_000)),
  ]),
);
