import entries from '../../data/lexicon/numerals.json' with { type: 'json' };
import { markEdges } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { parseDigits } from './digits.ts';

export interface NumeralWord {
  word: string;
  kind: string;
  value: number;
  low?: number;
  high?: number;
}

const WORDS = new Map<string, NumeralWord>(entries.map((entry) => [entry.word, entry]));
const BIT = markEdges(WORDS.keys(), 'begins');

export function isNumeralWord(token: Token): boolean {
  return (token.begins & BIT) !== 0;
}

/** "34", "dozens". */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || isNumeralWord(token));
}

/** The number word at a token when it is of one of the kinds, else null. */
export function numeralWord(token: Token | undefined, ...kinds: string[]): NumeralWord | null {
  return token === undefined || !isNumeralWord(token) ? null : numeralNamed(token.lower, kinds);
}

/** The same for a word by itself, such as the "six" of "sixfold". */
export function numeralNamed(word: string, kinds: readonly string[]): NumeralWord | null {
  const entry = WORDS.get(word);
  return entry && (kinds.length === 0 || kinds.includes(entry.kind)) ? entry : null;
}

/** "a", "an"; not "the". */
export function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an';
}

/** A value and the token after it. */
export interface Part {
  value: number;
  to: number;
}

/** Below a hundred in words, or any digits. */
export function smallAt(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const value = parseDigits(token.lower);
    return value === null ? null : { value, to: at + 1 };
  }
  const ones = numeralWord(token, 'ones');
  if (ones) return { value: ones.value, to: at + 1 };
  const tens = numeralWord(token, 'tens');
  if (!tens) return null;
  const hyphen = tokens[at + 1]?.lower === '-' ? 1 : 0;
  const unit = numeralWord(tokens[at + 1 + hyphen], 'ones');
  return unit && unit.value > 0 && unit.value < 10
    ? { value: tens.value + unit.value, to: at + 2 + hyphen }
    : { value: tens.value, to: at + 1 };
}
