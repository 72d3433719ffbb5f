import lists from '../../data/lexicon/function-words.json' with { type: 'json' };
import type { Token } from './tokens.ts';

export type WordClass =
  'determiner' | 'preposition' | 'conjunction' | 'pronoun' | 'auxiliary' | 'adverb' | 'verb' | 'weekday' | 'month';

/** The classes of each word: one look-up a word keeps the reading of a page under a few milliseconds. */
const CLASSES = new Map<string, Set<string>>();
for (const { class: name, words } of lists) {
  for (const word of words) CLASSES.set(word, (CLASSES.get(word) ?? new Set()).add(name));
}
/** Verbs are left out of the closed classes: many of them are nouns too. */
const FUNCTION_WORDS = new Set(lists.flatMap((list) => (list.class === 'verb' ? [] : list.words)));

/** In capitals these are the country and the health body, no pronouns. */
const ACRONYMS = new Set(['US', 'WHO']);

/** Whether a word belongs to a class; it may belong to several. */
export function isWordOf(wordClass: WordClass, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || ACRONYMS.has(token.text)) return false;
  return CLASSES.get(token.lower)?.has(wordClass) ?? false;
}

/** A word of any closed class: never the head of a noun phrase. */
export function isFunctionWord(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && !ACRONYMS.has(token.text) && FUNCTION_WORDS.has(token.lower);
}
