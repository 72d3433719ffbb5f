import { knownWord } from './lexicon.ts';
import { englishDigits } from './number-marks.ts';
import { type PlainToken, plainTokenAt, skipSpaces } from './plain-tokens.ts';
import { isAcronym } from './word-classes.ts';

/** One word, number or mark of a text, with UTF-16 offsets into it. */
export interface Token {
  text: string;
  /** In small letters; a number as an English page prints it: "3.5" for "3,5". */
  lower: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
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

const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?`;
const INDIAN = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?`;
const SPACED = String.raw`\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?`;
const APOSTROPHES = String.raw`\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?`;
const DOTTED = String.raw`\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+`;
/** "3,5 km"; "6-4,6-3" are scores and "3,5,7" a list. */
const DECIMAL_COMMA = String.raw`(?<![-–,.\d])\d{1,3},\d{1,2}(?![\d,–-])`;
const PLAIN = String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+(?!\p{L}))?|\.\d+`;
const INITIALS = String.raw`(?:\p{L}\.){2,}`;
const POSSESSIVE = String.raw`['’]s(?!\p{L})`;
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*`;
/** Typewriter quotation marks. */
const QUOTES = "''|" + '``';
const TOKEN = new RegExp(
  `(${INITIALS}|${POSSESSIVE}|${WORD})|(${GROUPED}|${INDIAN}|${SPACED}|${APOSTROPHES}|${DOTTED}|${DECIMAL_COMMA}|${PLAIN}|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])|${QUOTES}|[^\\s]`,
  'gu',
);

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
  return () => {
    const start = skipSpaces(text, end);
    const plain = plainTokenAt(text, start);
    const token = plain ? plainToken(text, start, plain, start > end) : matchedToken(text, start, end);
    if (dotsGroup && token?.kind === 'number') token.lower = englishDigits(token.text, true);
    end = token?.end ?? text.length;
    return token;
  };
}

function plainToken(text: string, start: number, { end, kind, capital }: PlainToken, spaced: boolean): Token {
  const printed = text.slice(start, end);
  const lower = capital ? printed.toLowerCase() : printed;
  return tokenOf({ text: printed, lower, start, end, kind, spaced, capital });
}

function matchedToken(text: string, from: number, before: number): Token | null {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (match === null) return null;
  const [printed, word, number] = match;
  const start = match.index;
  const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
  const lower = kind === 'word' ? lowerOf(printed) : kind === 'number' ? englishDigits(printed, false) : printed;
  const capital = kind === 'word' && printed !== lower && printed.replaceAll('’', "'") !== lower;
  return tokenOf({ text: printed, lower, start, end: start + printed.length, kind, spaced: start > before, capital });
}

function tokenOf(read: Omit<Token, 'classes' | 'begins' | 'ends'>): Token {
  const { text, lower, start, end, kind, spaced, capital } = read;
  const known = knownWord(lower);
  const classes = kind === 'word' && known.classes !== 0 && !isAcronym(text) ? known.classes : 0;
  return { text, lower, start, end, kind, spaced, capital, classes, begins: known.begins, ends: known.ends };
}

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
