/*
 * A regular expression with \p{L} in many places takes longer to compile than a page takes to be read. Nine letters of ten
 * are told by a table; the others are asked of two small expressions, one letter at a time.
 */

/** What one UTF-16 unit is, as far as a table of ASCII tells. */
export const OTHER = 0;
export const SPACE = 1;
export const SMALL = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
export const MARK = 5;

const ASCII = 128;
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(letter: string): number {
  if (/\s/.test(letter)) return SPACE;
  if (/[a-z]/.test(letter)) return SMALL;
  if (/[A-Z]/.test(letter)) return CAPITAL;
  if (/\d/.test(letter)) return DIGIT;
  // A full stop may begin a number, and the others a typewriter's quotation mark.
  return /[.'`]/.test(letter) ? OTHER : MARK;
}

export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < ASCII ? (KINDS[code] ?? OTHER) : OTHER;
}

const LETTER = /\p{L}/uy;
const ACCENT = /\p{M}/uy;

/** How many units the letter that stands at a place has, 0 when none stands there. */
export function letterAt(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === SMALL || kind === CAPITAL) return 1;
  return kind === OTHER ? lengthAt(LETTER, text, at) : 0;
}

/** The same of a letter or an accent that is set apart from its letter. */
export function letterOrAccentAt(text: string, at: number): number {
  return letterAt(text, at) || lengthAt(ACCENT, text, at);
}

function lengthAt(expression: RegExp, text: string, at: number): number {
  if (text.charCodeAt(at) < ASCII) return 0;
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex - at : 0;
}
