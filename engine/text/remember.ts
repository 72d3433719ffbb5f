/**
 * The same function, which works out each answer once: a newspaper uses the same few thousand words, dates and names again
 * and again. What it remembers is bounded: past `most` it starts anew.
 */
export function remember<Key, Answer extends NonNullable<unknown> | null>(
  work: (key: Key) => Answer,
  most: number,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}

/** Longer words are pieces of the text they stand in, and would keep all of it in memory. */
const LONGEST_KEPT = 12;

/** The same for words cut out of a text. */
export function rememberWords<Answer extends NonNullable<unknown> | null>(
  work: (word: string) => Answer,
  most: number,
): (word: string) => Answer {
  const known = remember(work, most);
  return (word) => (word.length > LONGEST_KEPT ? work(word) : known(word));
}

/** The same for what is asked without a question: worked out when first wanted. */
export function once<Answer extends NonNullable<unknown>>(work: () => Answer): () => Answer {
  let known: Answer | undefined;
  return () => (known ??= work());
}
