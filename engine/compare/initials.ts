import type { Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/word-classes.ts';

/** "NATO", "TSA". Two letters stand for too much. */
const ABBREVIATION = /^\p{Lu}{3,6}$/u;

/** Positions of a's words that b has shortened to their initials or written out: "TSA", "Transportation Security Administration". */
export function abbreviated(a: readonly Token[], b: readonly Token[]): number[] {
  const [ours, theirs] = [initialsOf(a), initialsOf(b)];
  const short = a.flatMap(({ text }, at) => (ABBREVIATION.test(text) && theirs.letters.includes(text) ? [at] : []));
  const long = b.flatMap(({ text }) => {
    const start = ABBREVIATION.test(text) ? ours.letters.indexOf(text) : -1;
    return start < 0 ? [] : ours.places.slice(start, start + text.length);
  });
  return [...short, ...long];
}

/** First letters of words with capitals that stand in a row, "of" and "the" left out: "FBI" of "Federal Bureau of Investigation". */
function initialsOf(tokens: readonly Token[]): { letters: string; places: number[] } {
  const [letters, places]: [string[], number[]] = [[], []];
  tokens.forEach((token, at) => {
    if (isFunctionWord(token)) return;
    letters.push(token.capital ? token.text.charAt(0) : ' ');
    places.push(at);
  });
  return { letters: letters.join(''), places };
}
