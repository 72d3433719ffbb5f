import { isPresentVerb } from '../text/present-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isHyphen } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';

/** Longest subject of a headline: "Lima and Callao city councils". */
const LONGEST = 6;
/** "Bid to save 34 jobs": nouns that a verb with "to" completes. */
const COMPLETED = wordList('completed by to');

/** "Acme to axe 34 jobs", "Rail fares to rise 4%": nothing but a subject before the "to", as headlines tell of plans. */
export function isHeadlinePlan(tokens: readonly Token[], to: number): boolean {
  if (to === 0 || to > LONGEST || COMPLETED.has(tokens[to - 1]?.lower ?? '')) return false;
  for (let at = 0; at < to; at++) if (!isOfSubject(tokens, at)) return false;
  return true;
}

function isOfSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return token.text === '&' || isHyphen(token);
  if (token?.kind !== 'word' || isPresentVerb(tokens, at)) return false;
  if (token.lower === 'and') return at > 0;
  return !isFunctionWord(token) && !isWordOf('verb', token) && !token.lower.endsWith('ed');
}
