import { phraseAt } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isWordOf } from '../text/word-classes.ts';
import { mayBegin } from './numerals.ts';
import { BEFORE, CLAUSE_END } from './outcome-cues.ts';

/** Behind its verb a clause ends with the next number too: "40,000 were in tents and thousands had died". */
export function endsClause(tokens: readonly Token[], at: number, hasVerb: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || CLAUSE_END.test(token.text)) return true;
  return hasVerb && isWordOf('conjunction', token) && mayBegin(tokens[at + 1], tokens[at + 2]);
}

/** "are feared to have died", "are said to be missing": still said of those before. */
function isInfinitive(tokens: readonly Token[], at: number, hasVerb: boolean): boolean {
  return hasVerb && tokens[at]?.lower === 'to' && /^(?:be|have)$/.test(tokens[at + 1]?.lower ?? '');
}

/** Another number, verb or clause: what comes then befell others. */
export function leadsAway(tokens: readonly Token[], at: number, hasVerb: boolean): boolean {
  if (isInfinitive(tokens, at, hasVerb)) return false;
  const token = tokens[at];
  // "337 users in 38 countries were arrested"
  const isOther = token?.kind === 'number' && tokens[at - 1]?.lower !== 'in';
  if (isOther || phraseAt(BEFORE, tokens, at)) return true;
  // "pulled 14 survivors from the mud and buried nine dead"
  if (isDone(token) && tokens[at - 1]?.lower === 'and' && mayBegin(tokens[at + 1], tokens[at + 2])) return true;
  const word = token?.lower ?? '';
  // "climbs to 12 as the last missing are found"; "12 as of Monday have died".
  if (word === 'as') return tokens[at + 1]?.lower !== 'of';
  // "a trial in 4,300 people showed it cut deaths"
  if (/^(?:he|it|she|that|they|we|while)$/.test(word)) return true;
  return isWordOf('preposition', token) && !/^(?:of|in|from|since|on)$/.test(word);
}
