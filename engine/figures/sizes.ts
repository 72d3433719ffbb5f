import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { isChangeWord } from './changes.ts';

const LEADS_TO_SIZE = new Set([
  ...wordList('leads to size'),
  ...'of at to about around was were is be been being has had have may could'.split(' '),
]);

/** A word that may stand between what is counted and its number: "the crowd was put at about". */
export function leadsToSize(token: Token | undefined): boolean {
  return LEADS_TO_SIZE.has(token?.lower ?? '') || isWordOf('adverb', token) || isChangeWord(token?.lower);
}

const SIZE_VERBS = new Map<string, 'is' | 'passes' | 'stands'>([
  ...[...wordList('is of size')].map((word) => [word, 'is'] as const),
  ...[...wordList('passes a size')].map((word) => [word, 'passes'] as const),
  ...[...wordList('stands at a size')].map((word) => [word, 'stands'] as const),
]);

/** How a verb ties a count to its number: "number 40", "stands at 40", "passed 4,000"; null for any other word. */
export function sizeVerb(token: Token | undefined): 'is' | 'passes' | 'stands' | null {
  return SIZE_VERBS.get(token?.lower ?? '') ?? null;
}
