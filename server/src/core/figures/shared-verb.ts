import type { QuantityMention } from '../scanning/mention.ts';
import { type Group, isJoined } from './groups.ts';
import type { Predicate } from './predicate.ts';
import type { State } from './state.ts';
import { isAspect } from './subjects.ts';

/** A name without a verb shares the one before it in a row joined by 、; so does what is compared with. */
export function withVerbBefore(state: State, predicate: Predicate, group: Group): Predicate {
  const { lead, parts, sense } = predicate;
  // “高于全省2.4个百分点、全市1.1个百分点”
  if (sense === 'none' && parts.length === 0 && lead.place && isJoined(group) && isGap(state.verb?.sense)) {
    return { ...predicate, ...state.verb, lead: { ...lead, place: undefined }, base: lead.place };
  }
  if (
    predicate.sense !== 'none' ||
    !predicate.parts.some((part) => !isAspect(part)) ||
    !isJoined(group) ||
    !state.verb ||
    !sharesVerb(state, group.first)
  )
    return predicate;
  return { ...predicate, ...state.verb };
}

/** “新签约项目126个、协议金额860亿元”: what is counted is new, not the money; nor does it grow in “项目增长三成、投资95亿元”. */
function sharesVerb({ verb, figures }: State, { quantity }: QuantityMention): boolean {
  const last = figures.at(-1)?.quantity.kind;
  if (verb?.sense === 'rise' || verb?.sense === 'fall') return isRate(last) === isRate(quantity.kind);
  if (verb?.sense !== 'add' && verb?.sense !== 'net') return true;
  return (last === 'money') === (quantity.kind === 'money');
}

function isRate(kind: QuantityMention['quantity']['kind'] | undefined): boolean {
  return kind === 'percent' || kind === 'permille' || kind === 'point' || kind === 'multiple';
}

function isGap(sense: Predicate['sense'] | undefined): boolean {
  return sense === 'above' || sense === 'below';
}
