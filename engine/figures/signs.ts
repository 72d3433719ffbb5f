import type { Token } from '../text/tokens.ts';

/** "$-50.8bn". */
export function signWithin(tokens: readonly Token[], money: number, number: number): number | null {
  return money < number - 1 && /^[-−]$/u.test(tokens[number - 1]?.text ?? '') ? money : null;
}

/** Position of a minus sign or word that belongs to the number, null when it is positive. */
export function signBefore(tokens: readonly Token[], from: number): number | null {
  const sign = tokens[from - 1];
  if (sign === undefined) return null;
  // "plus or minus 3 points"
  if (sign.lower === 'minus' && tokens[from - 2]?.lower === 'or' && tokens[from - 3]?.lower === 'plus') return null;
  if (/^(?:minus|negative)$/.test(sign.lower)) return from - 1;
  if (sign.lower === '-' && /^(?:minus|negative)$/.test(tokens[from - 2]?.lower ?? '')) return from - 2;
  const before = tokens[from - 2];
  const opens = sign.spaced || before === undefined || /^[($€£<>=*/]$/u.test(before.text);
  return /^[-−–]$/u.test(sign.text) && opens && !tokens[from]?.spaced ? from - 1 : null;
}
