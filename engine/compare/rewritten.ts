/** Two sentences share at least this much of their words: one is the other with something changed. */
const SAME_SENTENCE = 0.85;
const MIN_WORDS = 5;

/**
 * One sentence with another number in it, of a kind that is no figure ("the 37th most abundant", "lost 2-1", "born in
 * 1985"): true when both have a number that the other lacks. Numbers inside the figures already held together do not count.
 */
export function hasOtherNumber(a: string, b: string, paired: readonly string[]): boolean {
  if (sharedWords(a, b) < SAME_SENTENCE) return false;
  const known = new Set(paired.flatMap(numbersIn));
  const [ours, theirs] = [numbersIn(a), numbersIn(b)];
  const onlyHere = ours.filter((number) => !theirs.includes(number) && !known.has(number));
  const onlyThere = theirs.filter((number) => !ours.includes(number) && !known.has(number));
  return onlyHere.length > 0 && onlyThere.length > 0;
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (Math.min(one.size, other.size) < MIN_WORDS) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(one.size, other.size);
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}
