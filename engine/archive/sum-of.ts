import { areSynonyms } from '../text/synonyms.ts';
import { singularOf } from '../text/nouns.ts';
import { tokenize } from '../text/tokens.ts';
import { isFunctionWord } from '../text/word-classes.ts';

/**
 * What a sum or a share is of, singular: "net profit for the first quarter, Acme" → net, profit; the last word is what it
 * is, and words further on tell of when, where and whose.
 */
function nounsOf(concept: string): { all: string[]; head: string | null } {
  const before = concept.split(/[,;:(–—]/u)[0] ?? '';
  const tokens = tokenize(before).filter(({ kind }) => kind === 'word');
  const end = tokens.findIndex((token, at) => at > 0 && isFunctionWord(token));
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  return { all: tokens.map(({ lower }) => singularOf(lower)), head: singularOf(phrase.at(-1)?.lower ?? '') || null };
}

/** A stadium and a hospital, profit and revenue: neither is what the other's words speak of. */
export function areOtherSums(ours: string, theirs: string): boolean {
  const [one, other] = [nounsOf(ours), nounsOf(theirs)];
  if (one.head === null || other.head === null) return false;
  const isAmong = (head: string, words: readonly string[]): boolean =>
    words.some((word) => word === head || areSynonyms(word, head));
  return !isAmong(one.head, other.all) && !isAmong(other.head, one.all);
}
