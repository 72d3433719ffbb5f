import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Span } from './sources.ts';

const PAPERS =
  /^(?:polls?|polling|rankings?|surveys?|stud(?:y|ies)|reports?|bills?|laws?|rules?|legislation|amendment|polic(?:y|ies)|proposals?|plans?|deals?|agreements?|averages?|tall(?:y|ies)|counts?|data|figures|records|evidence|estimates?|forecasts?|projections?|analys[ie]s|audit|census|index|contract|treaty|order|resolution|budget|measure)$/;

const POLLS = /^(?:polls?|polling|surveys?|census|ranking|averages?)$/;

/** "Monday's poll has Ruiz ahead": whether a noun is a poll that may have somebody somewhere. */
export function isPoll(token: Token | undefined): boolean {
  return POLLS.test(token?.lower ?? '');
}

/** Whether a source is something written: a poll, a bill, an average of polls. */
export function isPaper(tokens: readonly Token[], source: Span): boolean {
  return PAPERS.test(tokens[paperOf(tokens, source)]?.lower ?? '');
}

/** Token of the noun that a source is by its name: the polls of "polls from Acme and Lima University". */
export function paperOf(tokens: readonly Token[], source: Span): number {
  const rest = tokens.findIndex((token, at) => at > source.from && at < source.to && isWordOf('preposition', token));
  return (rest < 0 ? source.to : rest) - 1;
}
