import lists from '../../data/lexicon/function-words.json' with { type: 'json' };
import type { Token } from './tokens.ts';

export type WordClass =
  'determiner' | 'preposition' | 'conjunction' | 'pronoun' | 'auxiliary' | 'adverb' | 'verb' | 'weekday' | 'month';

const CLASSES = new Map<string, Set<string>>(lists.map((list) => [list.class, new Set(list.words)]));
/** Verbs are left out: many of them are nouns too. */
const ALL = new Set(lists.flatMap((list) => (list.class === 'verb' ? [] : list.words)));

/** Whether a word belongs to a class; it may belong to several. "US" in capitals is the country, no pronoun. */
export function isWordOf(wordClass: WordClass, token: Token | undefined): boolean {
  return token !== undefined && token.text !== 'US' && (CLASSES.get(wordClass)?.has(token.lower) ?? false);
}

/** A word of any closed class: never the head of a noun phrase. */
export function isFunctionWord(token: Token | undefined): boolean {
  return token !== undefined && token.text !== 'US' && ALL.has(token.lower);
}
