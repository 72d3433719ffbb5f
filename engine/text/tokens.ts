import { knownWord } from './lexicon.ts';
import { englishDigits } from './number-marks.ts';
import { isSmall, skipSpaces, tokenEnd, type TokenKind, tokenKindAt } from './token-ends.ts';
import { yearOf } from './partial-dates.ts';
import { isAcronym, isWordOf } from './word-classes.ts';

/** One word, number or mark of a text, with UTF-16 offsets into it. */
export interface Token {
  text: string;
  /** In small letters; a number as an English page prints it: "3.5" for "3,5". */
  lower: string;
  start: number;
  end: number;
  kind: TokenKind;
  /** White space stands before it. */
  spaced: boolean;
  /** Written with a capital, first ("Kyiv") or inside ("iPhone"). */
  capital: boolean;
  /** Closed classes it belongs to, as bits; ask `isWordOf`. 0 for a number or mark. */
  classes: number;
  /** Word lists with a phrase that begins with it, or ends in it, as bits; ask `phraseAt` and `phraseBefore`. */
  begins: number;
  ends: number;
}

/** Words, numbers and marks in order, one pass. "$5.2bn" is "$", "5.2", "bn"; "U.S." and "don't" are one word each. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const next = tokenReader(text);
  for (let token = next(); token !== null; token = next()) tokens.push(token);
  return tokens;
}

/**
 * The same one at a time, null at the end: of a long text only the sentence being read is held in memory. `dotsGroup`
 * where the page prints "1.200" for 1,200.
 */
export function tokenReader(text: string, dotsGroup = false): () => Token | null {
  let end = 0;
  let last: Token | null = null;
  let before: Token | null = null;
  return () => {
    const start = skipSpaces(text, end);
    if (start >= text.length) return null;
    const token = tokenAt(text, start, start > end);
    if (token.kind === 'number') {
      token.lower = englishDigits(token.text, dotsGroup);
      if (before?.kind === 'number' && isMonthBetween(before, last, token)) last.capital = true;
    }
    end = token.end;
    [before, last] = [last, token];
    return token;
  };
}

/** "24 may 1986" in small letters is as certain a month as with a capital. */
function isMonthBetween(day: Token, month: Token | null, year: Token): month is Token {
  return isWordOf('month', month ?? undefined) && /^[0-3]?\d$/.test(day.text) && yearOf(year.text) !== null;
}

/** The hyphen of "F-16" and "well-known"; not a dash with white space before it. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' && !token.spaced;
}

function tokenAt(text: string, start: number, spaced: boolean): Token {
  const kind = tokenKindAt(text, start);
  const end = tokenEnd(text, start, kind);
  const printed = kind === 'mark' ? plainHyphen(text.slice(start, end)) : text.slice(start, end);
  const isPlain = kind !== 'word' || isSmall(text, start, end);
  const small = isPlain ? printed : printed.toLowerCase();
  const lower = isPlain ? printed : straight(small);
  const { classes, begins, ends } = knownWord(lower);
  return {
    text: printed,
    lower,
    start,
    end,
    kind,
    spaced,
    capital: small !== printed,
    classes: kind === 'word' && classes !== 0 && !isAcronym(printed) ? classes : 0,
    begins,
    ends,
  };
}

/** The hyphens of U+2010 and U+2011 (that breaks no line) join words as the one of ASCII does. */
function plainHyphen(mark: string): string {
  return mark === '\u2010' || mark === '\u2011' ? '-' : mark;
}

function straight(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}
