/** What the word lists know of one word, all lists together: looked up once, when a token is read. */
export interface KnownWord {
  /** Closed classes as bits; see word-classes.ts. */
  classes: number;
  /** Lists with a phrase that begins with the word, and lists with one that ends in it, as bits. */
  begins: number;
  ends: number;
}

const NOTHING: KnownWord = { classes: 0, begins: 0, ends: 0 };
const KNOWN = new Map<string, KnownWord>();

export function knownWord(lower: string): KnownWord {
  return KNOWN.get(lower) ?? NOTHING;
}

/** The entry of a word, for a list that has something to say of it. */
export function entryOf(lower: string): KnownWord {
  const entry = KNOWN.get(lower) ?? { ...NOTHING };
  KNOWN.set(lower, entry);
  return entry;
}

const counts = { begins: 0, ends: 0 };
/** As many as fit the small integers of every engine. */
const BITS = 30;

/**
 * Marks the words that a list's phrases begin with (or end in); a token without the bit need not be looked up in the list.
 * Past 30 lists two share a bit, which costs a look-up and changes nothing.
 */
export function markEdges(words: Iterable<string>, edge: 'begins' | 'ends'): number {
  const bit = 1 << (counts[edge]++ % BITS);
  for (const word of words) entryOf(word)[edge] |= bit;
  return bit;
}
