import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';

const LEADS_TO_SIZE = new Set(
  `of at to about around was were is be been being has had have may could estimated put thought believed numbered
  numbering number numbers total totals totalled totaled totalling totaling reached reach reaches reaching hit hits
  exceeded exceed exceeds exceeding topped tops topping surpassed surpasses surpassing passed passes stood stands stand
  standing remained remains`.split(/\s+/),
);

/** A word that may stand between what is counted and its number: "the crowd was put at about". */
export function leadsToSize(token: Token | undefined): boolean {
  return LEADS_TO_SIZE.has(token?.lower ?? '') || isWordOf('adverb', token) || isChangeWord(token?.lower);
}

const SIZE_VERBS = new Map<string, 'is' | 'passes' | 'stands'>([
  ...words(
    'is',
    'number numbers numbered numbering total totals totalled totaled totalling totaling reach reaches reached',
  ),
  ...words('is', 'exceed exceeds exceeded topped tops surpassed surpasses surpass'),
  ...words('passes', 'hit hits passed passes'),
  ...words('stands', 'stand stands stood remain remains remained'),
]);

function words(kind: 'is' | 'passes' | 'stands', list: string): [string, 'is' | 'passes' | 'stands'][] {
  return list.split(' ').map((word) => [word, kind]);
}

/** How a verb ties a count to its number: "number 40", "stands at 40", "passed 4,000"; null for any other word. */
export function sizeVerb(token: Token | undefined): 'is' | 'passes' | 'stands' | null {
  return SIZE_VERBS.get(token?.lower ?? '') ?? null;
}
