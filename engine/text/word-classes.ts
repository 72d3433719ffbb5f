import lists from '../../data/lexicon/function-words.json' with { type: 'json' };
import { entryOf } from './lexicon.ts';
import { wordList } from './word-lists.ts';

/** A bit for each class: a token carries all of its own in one number, looked up once when it is read. */
const BITS = {
  determiner: 1,
  preposition: 2,
  conjunction: 4,
  pronoun: 8,
  auxiliary: 16,
  adverb: 32,
  weekday: 64,
  month: 128,
  verb: 256,
};

export type WordClass = keyof typeof BITS;

/** Verbs are left out of the closed classes: many of them are nouns too. */
const CLOSED = BITS.verb - 1;

const BY_NAME = new Map(Object.entries(BITS));
for (const { class: name, words } of lists) {
  const bit = BY_NAME.get(name) ?? 0;
  for (const word of words) entryOf(word).classes |= bit;
}

/** In capitals these are the country and the health body, no pronouns. */
const ACRONYMS = new Set(['US', 'WHO']);

export function isAcronym(word: string): boolean {
  return ACRONYMS.has(word);
}

/** What this file needs of a token. */
interface Classed {
  classes: number;
}

/** Whether a word belongs to a class; it may belong to several. */
export function isWordOf(wordClass: WordClass, token: Classed | undefined): boolean {
  return token !== undefined && (token.classes & BITS[wordClass]) !== 0;
}

/** A word of any closed class: never the head of a noun phrase. */
export function isFunctionWord(token: Classed | undefined): boolean {
  return token !== undefined && (token.classes & CLOSED) !== 0;
}

const NOUNS_IN_LY = wordList('noun in ly');

/** "slightly", "jokingly" by its ending: how something is done. Not "family", nor the name "Kelly". */
export function isManner(token: { lower: string; capital: boolean } | undefined): boolean {
  return token !== undefined && !token.capital && token.lower.endsWith('ly') && !NOUNS_IN_LY.has(token.lower);
}

/** "put", "were", "burned": what somebody did or what was done, by list or by its ending. */
export function isDone(token: (Classed & { lower: string }) | undefined): boolean {
  return isWordOf('verb', token) || isWordOf('auxiliary', token) || (token?.lower.endsWith('ed') ?? false);
}

/** "poisoned", "abandoned" by ending and length; a "bed", "seed" or "hatred" is a thing. */
export function isParticiple({ lower }: { lower: string }): boolean {
  return lower.length > 6 && /[^e]ed$/.test(lower);
}

const NOUNS_TOO = wordList('noun too');

/** "the flying range", "a drop in cover": what is a noun as well. */
export function isNounToo({ lower }: { lower: string }): boolean {
  return NOUNS_TOO.has(lower);
}

/** "one guard put both bags down": a listed verb that is no plural noun. */
export function isVerbOnly(token: Classed & { lower: string; capital: boolean }): boolean {
  return !token.capital && isWordOf('verb', token) && !NOUNS_TOO.has(token.lower);
}

/** "12 of them", "of whom 12": those who were named before. */
export function isThem(token: { lower: string } | undefined): boolean {
  return /^(?:them|these|those|which|whom)$/.test(token?.lower ?? '');
}
