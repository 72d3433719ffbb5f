import type { Token } from '../text/tokens.ts';
import { wordList } from '../text/word-lists.ts';
import { isVerb } from './clause-verbs.ts';

const TOLLS = wordList('toll');

/**
 * "The toll of the blast on Monday rose to 40", "of Monday's blast": a day between the toll and the verb before its number is
 * that of the event, and neither that of the count nor of the telling. Token positions, `to` exclusive; null without a toll.
 */
export function tollSubject(tokens: readonly Token[], number: number): { from: number; to: number } | null {
  const from = tokens.findIndex(({ lower }, at) => at < number && TOLLS.has(lower));
  if (from < 0) return null;
  for (let at = number - 1; at > from; at--) if (isVerb(tokens, at)) return { from, to: at };
  return null;
}
