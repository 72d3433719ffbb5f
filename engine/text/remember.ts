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
