import type { PartialDate } from '../model.ts';
import { yearOf } from '../text/partial-dates.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';

/** How far from its number the year of an event may stand: "the 2014-16 epidemic in the three countries killed 11,300". */
const REACH = 10;

/** The year of "the 1988 earthquake killed 25,000", "died in the 2015 attack"; null for those who go on dying, and for other counts. */
export function eventYear(draft: Draft, published: PartialDate | null): PartialDate | null {
  const { from, to, nounTo, outcome, sentence } = draft;
  if (outcome === null) return null;
  const { tokens } = sentence;
  const end = Math.max(to, nounTo);
  for (let at = from - 2; at >= Math.max(1, from - REACH) && !endsReach(tokens[at + 1]); at--) {
    const year = yearBeforeNoun(tokens, at);
    if (year !== null) return ended(year, published);
  }
  for (let at = end + 2; at < end + REACH && !endsReach(tokens[at - 1]); at++) {
    const year = /^(?:during|in)$/.test(tokens[at - 2]?.lower ?? '') ? yearBeforeNoun(tokens, at) : null;
    if (year !== null) return ended(year, published);
  }
  return null;
}

/** 2016 of "the 2014-16 epidemic", at its first token. */
function yearBeforeNoun(tokens: readonly Token[], at: number): string | null {
  const year = yearOf(tokens[at]?.text);
  if (year === null || tokens[at - 1]?.lower !== 'the') return null;
  const isSpan = /^[-–]$/u.test(tokens[at + 1]?.text ?? '') && /^\d{2}(?:\d\d)?$/.test(tokens[at + 2]?.text ?? '');
  const noun = tokens[isSpan ? at + 3 : at + 1];
  if (noun?.kind !== 'word' || isFunctionWord(noun)) return null;
  const last = isSpan ? (tokens[at + 2]?.text ?? '') : '';
  return String(year).slice(0, 4 - last.length) + last;
}

/** "The 2022 war has killed 40,000", "killed more than in the 2019 quake". */
function endsReach(token: Token | undefined): boolean {
  if (token === undefined || /^[,;:()—]$/u.test(token.text)) return true;
  if (/^(?:has|have|is|are|as|than|from)$/.test(token.lower)) return true;
  return isWordOf('pronoun', token) || (isWordOf('conjunction', token) && token.lower !== 'and');
}

function ended(year: string, published: PartialDate | null): PartialDate | null {
  return published !== null && year < published.slice(0, 4) ? year : null;
}
