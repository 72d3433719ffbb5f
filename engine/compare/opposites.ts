import pairs from '../../data/lexicon/opposites.json' with { type: 'json' };
import type { ContentWord } from './read-text.ts';

/** By word as printed: "worst" and "best" differ in more than their stems. */
const OPPOSITES = new Map<string, Set<string>>();
for (const { words } of pairs) {
  const [one = '', other = ''] = words;
  for (const [word, opposite] of [
    [one, other],
    [other, one],
  ] as const)
    OPPOSITES.set(word, (OPPOSITES.get(word) ?? new Set()).add(opposite));
}

/** The claim says "worst" where the other text says "best", and neither says the other's word. */
export function oppositeIn(claim: readonly ContentWord[], told: readonly ContentWord[]): boolean {
  const [ours, theirs] = [wordsOf(claim), wordsOf(told)];
  return claim.some(({ word }) => !theirs.has(word) && oppositesIn(word, theirs).some((other) => !ours.has(other)));
}

export function oppositesIn(word: string, words: ReadonlySet<string>): string[] {
  return [...(OPPOSITES.get(word) ?? [])].filter((other) => words.has(other));
}

export function wordsOf(words: readonly ContentWord[]): Set<string> {
  return new Set(words.map(({ word }) => word));
}
