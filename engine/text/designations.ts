import { isPlural } from './nouns.ts';
import { isHyphen, type Token } from './tokens.ts';
import { isFunctionWord, isVerbOnly } from './word-classes.ts';
import { wordList } from './word-lists.ts';

/** The 19 of "COVID-19", the 16 of "F-16", the 20 of "G20". */
export function isNumberOfName(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1];
  if (tokens[at]?.kind !== 'number' || tokens[at]?.spaced) return false;
  if (hyphen?.kind === 'word') return hyphen.capital;
  return isHyphen(hyphen) && (tokens[at - 2]?.capital === true || isModel(tokens, at - 2));
}

/** The 737 of "Boeing 737-800 planes", the 2 of "Leopard 2 tanks": between a name and what has it. */
export function isModel(tokens: readonly Token[], at: number): boolean {
  const [name, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (name?.kind !== 'word' || !name.capital || isFunctionWord(name) || !/^\d{1,3}$/.test(number?.text ?? ''))
    return false;
  if (isHyphen(next)) return tokens[at + 2]?.kind === 'number' && isNamed(tokens[at + 3]);
  // "Boeing 737 Max 8 jets"
  return isNamed(next) || (next?.capital === true && (isNamed(tokens[at + 2]) || isModel(tokens, at + 2)));
}

/** "shot Miller 16 times": what happened so often has no name. */
const OFTEN = wordList('often');

function isNamed(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.spaced || OFTEN.has(token.lower)) return false;
  return isPlural(token.lower) && !isVerbOnly(token);
}

/** The "s" of "four F-16s". */
export function isPluralName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 's' || tokens[at]?.spaced || !isNumberOfName(tokens, at - 1)) return false;
  return /^\p{Lu}/u.test(tokens[nameStart(tokens, at)]?.text ?? '');
}

/** The capital that begins the name that ends before a token. */
function nameStart(tokens: readonly Token[], end: number): number {
  let from = end - 1;
  while (from > 0 && !tokens[from]?.spaced) from -= 1;
  return from;
}

/** The name that ends before a token, as one word: "f-16". */
export function nameOf(tokens: readonly Token[], end: number): string {
  const words = tokens.slice(nameStart(tokens, end), end);
  return words.map(({ lower }) => lower).join('');
}
