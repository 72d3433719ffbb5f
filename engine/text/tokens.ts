import { classesOf } from './word-classes.ts';

/** One word, number or mark of a text, with UTF-16 offsets into it. */
export interface Token {
  text: string;
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
}

const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?`;
const INDIAN = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?`;
const SPACED = String.raw`\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?`;
const APOSTROPHES = String.raw`\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?`;
const DOTTED = String.raw`\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+`;
const PLAIN = String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+(?!\p{L}))?|\.\d+`;
const INITIALS = String.raw`(?:\p{L}\.){2,}`;
const POSSESSIVE = String.raw`['’]s(?!\p{L})`;
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*`;
/** Most words: nothing stands behind them that could still belong to them. */
const PLAIN_WORD = String.raw`[A-Za-z]+(?![\p{L}\p{M}'’.])`;
/** Typewriter quotation marks. */
const QUOTES = "''|" + '``';
const TOKEN = new RegExp(
  `(${PLAIN_WORD}|${INITIALS}|${POSSESSIVE}|${WORD})|(${GROUPED}|${INDIAN}|${SPACED}|${APOSTROPHES}|${DOTTED}|${PLAIN}|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])|${QUOTES}|[^\\s]`,
  'gu',
);

/** Words, numbers and marks in order, one pass. "$5.2bn" is "$", "5.2", "bn"; "U.S." and "don't" are one word each. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const next = tokenReader(text);
  for (let token = next(); token !== null; token = next()) tokens.push(token);
  return tokens;
}

/** The same one at a time, null at the end: of a long text only the sentence being read is held in memory. */
export function tokenReader(text: string): () => Token | null {
  const matches = text.matchAll(TOKEN);
  let end = 0;
  return () => {
    const next = matches.next();
    if (next.done) return null;
    const token = tokenOf(next.value, end);
    end = token.end;
    return token;
  };
}

function tokenOf(match: RegExpExecArray, before: number): Token {
  const text = match[0];
  const start = match.index;
  const word = match[1] !== undefined;
  const lower = word ? lowerOf(text) : text;
  return {
    text,
    lower,
    start,
    end: start + text.length,
    kind: word ? 'word' : match[2] !== undefined ? 'number' : 'mark',
    spaced: start > before,
    capital: word && text !== lower && text.replaceAll('’', "'") !== lower,
    classes: word ? classesOf(text, lower) : 0,
  };
}

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
