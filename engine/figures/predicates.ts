import type { Token } from '../text/tokens.ts';
import { isManner, isWordOf } from '../text/word-classes.ts';
import { isPast } from './past-tense.ts';

/** "should have opened and has cost", "is to close but was sold": what follows is said of now or before, whatever the first verb was. */
export function isNextPredicate(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|but)$/.test(tokens[at]?.lower ?? '')) return false;
  let verb = at + 1;
  while (isWordOf('adverb', tokens[verb]) || isManner(tokens[verb])) verb += 1;
  return TELLS.test(tokens[verb]?.lower ?? '');
}

/** "and is", "but it": another clause begins. */
export function isNext(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|but)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.lower === 'yet' ? tokens[at + 2] : tokens[at + 1];
  return isWordOf('auxiliary', next) || isWordOf('pronoun', next);
}

/** "counted 80 survivors and expect to find more": a second verb has its own object; not "34 are missing and feared dead". */
export function isNextVerb(tokens: readonly Token[], at: number, verb: string): boolean {
  return /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? '') && !/^\w+ed\b/.test(verb);
}

/** "will meet Ruiz, who saved 34 shots", "may lose, given that 34 percent", "says rain is likely and that 34 died": what is so already. */
export function toldApart(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (/^(?:and|given)$/.test(token?.lower ?? '') && next?.lower === 'that') return true;
  return before?.text === ',' && token?.lower === 'who' && isPast(tokens, at + 1);
}

/** "will free 12 men, and 30 women are held": behind "and" a number with a verb of its own tells what is so. */
export function isOwnSubject(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const verb = /^(?:more|others)$/.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  return /^(?:and|but)$/.test(tokens[from - 1]?.lower ?? '') && TELLS.test(tokens[verb]?.lower ?? '');
}

/** Finite and no modal: what they tell is or was so. */
const TELLS = /^(?:are|did|does|had|has|is|was|were)$/;
/** Longest clause set between commas: ", which will come into force in May next year,". */
const LONGEST_ASIDE = 16;

/**
 * "The law, which will come into force in May, was backed by 34 deputies": what is set between commas is said of the noun
 * before it, and the verb behind it governs the number.
 */
export function isSetApart(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  number: number,
): boolean {
  const closing = commaAfter(tokens, to, number);
  if (closing === null) return false;
  const verb = tokens[closing + 1];
  if (!TELLS.test(verb?.lower ?? '') && !isPast(tokens, closing + 1) && verb?.lower.endsWith('ed') !== true)
    return false;
  for (let at = from; at > Math.max(0, from - LONGEST_ASIDE); at--)
    if (tokens[at - 1]?.text === ',') return /^(?:where|which|who|whose)$/.test(tokens[at]?.lower ?? '');
  return false;
}

function commaAfter(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + LONGEST_ASIDE); at++) if (tokens[at]?.text === ',') return at;
  return null;
}
