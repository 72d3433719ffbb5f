import { findNames } from '../text/names.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';

/** Longest name that is looked for: "Port Marlow Bay Bridge". */
const LONGEST = 4;
const PLACED = /^(?:around|at|in|near|off|outside)$/;

/**
 * Places that no list has, by the word before them: "near Huaraz", "off Port Marlow". As printed, in order, without those
 * of the list, months and days.
 */
export function unlistedPlaces(text: string): string[] {
  const places = text.split('\n').flatMap(placesInLine);
  return [...new Set(places)].filter((place) => findNames(place).length === 0);
}

/** A headline has no full stop: its last name is no part of the next line's first. */
function placesInLine(line: string): string[] {
  const tokens = tokenize(line);
  return tokens.flatMap((token, at) => {
    const end = PLACED.test(token.lower) ? nameEnd(tokens, at + 1) : at;
    return end > at + 1 ? [textBetween(line, tokens, at + 1, end)] : [];
  });
}

function textBetween(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function nameEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < start + LONGEST && isNameWord(tokens[end])) end += 1;
  return end;
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.capital || token.text.length < 3 || isFunctionWord(token)) return false;
  return !isWordOf('month', token) && !isWordOf('weekday', token);
}

/**
 * Names that no list has, one word each, as printed and in order: what has its capital where no sentence begins, the Oran of
 * "the Oran pipeline".
 */
export function unlistedNames(text: string): string[] {
  const tokens = tokenize(text);
  const listed = findNames(text);
  // The storm of "Storm Ida" is no name of its own.
  const isListed = ({ start, end }: Token): boolean => listed.some((name) => start >= name.start && end <= name.end);
  const words = tokens.filter((token, at) => isNameWord(token) && !isListed(token) && isWithinSentence(tokens[at - 1]));
  return [...new Set(words.map((token) => token.text))].filter((name) => findNames(name).length === 0);
}

/** "Net profit of the quarter, Norvik": a comma begins no sentence. */
function isWithinSentence(before: Token | undefined): boolean {
  return before?.kind === 'word' || before?.text === ',';
}
