import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Span } from './sources.ts';
import { wordList } from '../text/word-lists.ts';

const PAPERS = wordList('paper');

const POLLS = wordList('poll');

/** "Monday's poll has Ruiz ahead": whether a noun is a poll that may have somebody somewhere. */
export function isPoll(token: Token | undefined): boolean {
  return POLLS.has(token?.lower ?? '');
}

/** Whether a source is something written: a poll, a bill, an average of polls. */
export function isPaper(tokens: readonly Token[], source: Span): boolean {
  return PAPERS.has(tokens[paperOf(tokens, source)]?.lower ?? '');
}

/** Token of the noun that a source is by its name: the polls of "polls from Acme and Lima University". */
export function paperOf(tokens: readonly Token[], source: Span): number {
  const rest = tokens.findIndex((token, at) => at > source.from && at < source.to && isWordOf('preposition', token));
  return (rest < 0 ? source.to : rest) - 1;
}
