import entries from '../../data/lexicon/pay-words.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isNumber } from './numeral-words.ts';
import type { Numeral } from './numerals.ts';

/** Words of what is paid, owed or earned. */
export const PAY: ReadonlySet<string> = new Set(entries.map(({ word }) => word));
/** Words between what is paid and the number: "cost the small club an extra 300 pounds". */
const REACH = 6;

/**
 * Whether the pounds at a token are money. They are in millions, and where something is paid, owed or earned; those of
 * the kitchen and the scales have no such word, or say of what: "40 pounds of beef".
 */
export function isSterling(tokens: readonly Token[], pounds: number, numeral: Numeral): boolean {
  if (!/^pounds?$/.test(tokens[pounds]?.lower ?? '')) return false;
  if (numeral.scale >= 1e6 || tokens[pounds + 1]?.lower === 'worth') return true;
  if (tokens[pounds + 1]?.lower === 'of' || tokens[pounds - 1]?.text === '-') return false;
  if (tokens[pounds + 1]?.lower === 'to' && PAY.has(tokens[pounds + 2]?.lower ?? '')) return true;
  if (tokens[pounds + 1]?.lower === 'in' && PAY.has(tokens[pounds + 2]?.lower ?? '')) return true;
  return isPaid(tokens, numeral.from - 1);
}

function isPaid(tokens: readonly Token[], last: number): boolean {
  const first = beforeShare(tokens, beforeRange(tokens, last));
  for (let at = first; at > first - REACH && !endsSearch(tokens[at]); at--)
    if (PAY.has(tokens[at]?.lower ?? '')) return !isWeighed(tokens, at);
  return false;
}

/** "won at 160 pounds". */
function isWeighed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'won' && tokens[at + 1]?.lower === 'at';
}

/** "between 9 and 12 pounds", "9 to 12 pounds": before the first number. */
function beforeRange(tokens: readonly Token[], last: number): number {
  let at = last;
  if (/^(?:and|or|to|-|–)$/u.test(tokens[at]?.lower ?? '') && isNumber(tokens[at - 1])) at -= 1;
  while (isNumber(tokens[at])) at -= 1;
  return at;
}

/** "The price rose 3.4 percent to 412,000 pounds": before by how much it rose. */
function beforeShare(tokens: readonly Token[], last: number): number {
  const share = tokens[last]?.lower === 'to' ? last - 1 : last;
  const number = tokens[share]?.lower === 'cent' ? share - 2 : share - 1;
  const isShare = /^(?:%|cent|percent)$/.test(tokens[share]?.lower ?? '') && isNumber(tokens[number]);
  return isShare ? number - 1 : last;
}

/** A mark, another number or what is done in between: "spent days hauling". */
function endsSearch(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'mark' || isNumber(token)) return true;
  return !PAY.has(token.lower) && (token.lower === 'and' || token.lower.endsWith('ing'));
}
