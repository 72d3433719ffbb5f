import type { Token } from '../text/tokens.ts';
import { speaksOfHeat } from './heat.ts';
import { currencySign } from './money.ts';
import { PAY } from './pounds.ts';
import { rateAt } from './rates.ts';

/** "lost 40c a share", "rose 12c to $3.40", "a profit of 9c": cents; "hits 40c", "a low of 9c" are degrees. */
export function isCent(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'c' || tokens[at]?.spaced || speaksOfHeat(tokens)) return false;
  if (rateAt(tokens, at + 1) !== null || /^(?:each|apiece)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  return tokens.some((token, i) => {
    if (PAY.has(token.lower) || currencySign(token) !== null) return true;
    // "1,142c/kg, down 11c"
    return token.text === 'c' && !token.spaced && rateAt(tokens, i + 1) !== null;
  });
}
