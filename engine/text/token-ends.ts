import { CAPITAL, DIGIT, kindAt, letterAt, letterOrAccentAt, MARK, OTHER, SMALL, SPACE } from './letters.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** Past the white space that stands here. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  for (let kind = kindAt(text, at); kind === SPACE || (kind === OTHER && isSpace(text, at));) {
    kind = kindAt(text, ++at);
  }
  return at;
}

/** "Rs.900 crore" are 900: the stop of a short word is no decimal point. */
function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === SMALL || kind === CAPITAL;
}

function isSpace(text: string, at: number): boolean {
  return /^\s$/.test(text.charAt(at));
}

/** What the token that begins here is; no space stands here. */
export function tokenKindAt(text: string, start: number): TokenKind {
  const kind = kindAt(text, start);
  if (kind === SMALL || kind === CAPITAL) return 'word';
  if (kind === DIGIT) return 'number';
  if (kind === MARK) return 'mark';
  if (text[start] === '.') return kindAt(text, start + 1) === DIGIT && !isLetter(text, start - 1) ? 'number' : 'mark';
  if (isDashOrQuote(text.charCodeAt(start))) return 'mark';
  if (FRACTION.test(text.charAt(start))) return 'number';
  return letterAt(text, start) > 0 || isPossessive(text, start) ? 'word' : 'mark';
}

export function tokenEnd(text: string, start: number, kind: TokenKind): number {
  if (kind === 'word') return wordEnd(text, start);
  return kind === 'number' ? numberEnd(text, start) : markEnd(text, start);
}

/** U+2010 to U+2027 are all marks, and nearly all that news prints beyond ASCII; a curly apostrophe may be a word's. */
function isDashOrQuote(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027 && code !== 0x2019;
}

const FRACTION = /^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]$/;

/** Most words are letters from A to Z with nothing behind them that could still be theirs. */
function wordEnd(text: string, start: number): number {
  let end = start;
  let kind = kindAt(text, end);
  while (kind === SMALL || kind === CAPITAL) kind = kindAt(text, ++end);
  // "don't", "Zoë", "U.S."; a stop behind two letters or more is none of the word's.
  const goesOn = kind === OTHER && end < text.length && !(text[end] === '.' && end - start > 1);
  return goesOn ? longWordEnd(text, start) : end;
}

/** Letters from a to z alone. */
export function isSmall(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && kindAt(text, at) === SMALL) at++;
  return at === end;
}

/** "U.S." and "don't" are one word each, "Kyiv's" two. */
function longWordEnd(text: string, start: number): number {
  if (isApostrophe(text, start)) return start + 2;
  const initials = initialsEnd(text, start);
  if (initials !== null) return initials;
  let end = start;
  for (let length = letterAt(text, end); length > 0; length = letterOrAccentAt(text, end)) end += length;
  while (isApostrophe(text, end) && letterAt(text, end + 1) > 0 && !isPossessive(text, end)) {
    end += 1;
    for (let length = letterAt(text, end); length > 0; length = letterAt(text, end)) end += length;
  }
  return end;
}

function initialsEnd(text: string, start: number): number | null {
  let end = start;
  let initials = 0;
  for (let length = letterAt(text, end); length > 0 && text[end + length] === '.'; length = letterAt(text, end)) {
    end += length + 1;
    initials += 1;
  }
  return initials > 1 ? end : null;
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isPossessive(text: string, at: number): boolean {
  return isApostrophe(text, at) && text[at + 1] === 's' && letterAt(text, at + 2) === 0;
}

const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?`;
const INDIAN = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?`;
const SPACED = String.raw`\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?`;
const APOSTROPHES = String.raw`\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?`;
const DOTTED = String.raw`\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+`;
/** "3,5 km"; "6-4,6-3" are scores and "3,5,7" a list. */
const DECIMAL_COMMA = String.raw`(?<![-–,.\d])\d{1,3},\d{1,2}(?![\d,–-])`;
const PLAIN = String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+(?!\p{L}))?|\.\d+`;
const NUMBER = new RegExp([GROUPED, INDIAN, SPACED, APOSTROPHES, DOTTED, DECIMAL_COMMA, PLAIN, '.'].join('|'), 'uy');

function numberEnd(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === DIGIT) end++;
  if (end > start && !mayGoOn(text, end)) return end;
  NUMBER.lastIndex = start;
  NUMBER.test(text);
  return NUMBER.lastIndex;
}

/** "1,200", "1 200", "1'200", "1.5", "1e6". */
function mayGoOn(text: string, end: number): boolean {
  if (end >= text.length) return false;
  const kind = kindAt(text, end);
  if (kind === OTHER && text[end] !== '.' && text[end] !== "'") return true;
  const next = kindAt(text, end + 1);
  if (/[,. ']/.test(text[end] ?? '')) return next === DIGIT;
  return /[eE]/.test(text[end] ?? '') && (next === DIGIT || /[+-]/.test(text[end + 1] ?? ''));
}

/** A typewriter's quotation mark is two; so are the halves of what stands beyond U+FFFF. */
function markEnd(text: string, start: number): number {
  const [mark, next] = [text[start], text[start + 1]];
  if ((mark === "'" || mark === '`') && next === mark) return start + 2;
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}
