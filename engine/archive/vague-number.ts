import type { Modifier } from '../model.ts';

/** A quantity by its numbers alone. */
interface Numbers {
  low: number;
  high: number;
  modifier: Modifier;
}

/** "Thousands march", says a headline over 60,000: a word for many is good for ten times its own size. */
const LOOSE = 10;
/** From "dozens" to "tens of thousands" each word spans its size up to the next. "About 5,000 to 6,000" does not. */
const SPAN = 10;

/** Whether a number is one that a word for many ("thousands", "dozens") may stand for. */
export function mayStandFor(word: Numbers, number: Numbers): boolean {
  const isWord = word.modifier === 'about' && word.high >= word.low * SPAN;
  return isWord && number.low >= word.low && number.high <= word.high * LOOSE;
}
