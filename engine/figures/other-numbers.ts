import type { Token } from '../text/tokens.ts';
import { isManner } from '../text/word-classes.ts';
import { numeralWord } from './numeral-words.ts';
import { isTime, type Span } from './sources.ts';
import { isUnit } from './units.ts';

/** "rose tenfold to", "by a third to", "from $40 million to": another number's words. */
export function isNumeral(token: Token | undefined): boolean {
  return numeralWord(token) !== null || (token?.lower.endsWith('fold') ?? false);
}

/** "rose 18 cents to $23.50", "fell two points to 31%", "up 3p a litre at 139p": words of another number. */
export function isOfNumber(tokens: readonly Token[], { from, to }: Span): boolean {
  if (isNumeral(tokens[to - 1])) return true;
  if (isNumeral(tokens[from]) && (isUnit(tokens, from + 1) || tokens[from - 1]?.kind === 'number')) return true;
  if (/^(?:an?|per)$/.test(tokens[from - 1]?.lower ?? '')) return isUnit(tokens, from) && isUnit(tokens, from - 2);
  return tokens[from - 1]?.kind === 'number' && isUnit(tokens, from);
}

/** "fell slightly to", "just shy of", "rose this year to". */
export function isAdverb(tokens: readonly Token[], { from, to }: Span): boolean {
  if (isTime(tokens, to)) return true;
  const isShort = /^(?:short|shy)$/.test(tokens[from]?.lower ?? '') && tokens[to]?.lower === 'of';
  return to - from === 1 && (isShort || isManner(tokens[from]));
}
