import matters from '../../data/lexicon/matters.json' with { type: 'json' };
import entries from '../../data/lexicon/topics.json' with { type: 'json' };
import { countedPhrase, headOfPhrase, singularPhrase } from '../text/noun-phrases.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';
import { currencySign } from './money.ts';
import { numeralWord } from './numeral-words.ts';

/** What may be about a number of things, or only about crimes, faults and losses: "held over 300" is more than 300. */
const TOPICS = new Map(entries.map(({ word, needs }) => [word, needs]));
const MATTERS = new Set(matters.map(({ noun }) => noun));

/**
 * "a row over 3,000 homes", "talks about 12 hostages", "held over 3 murders", "fined $2m over 12 leaks": whether the "over"
 * or "about" at a token says about what.
 */
export function isAboutWhat(draft: Draft, over: number): boolean {
  const { tokens } = draft.sentence;
  const before = tokens[over - 1];
  const needs = TOPICS.get(before?.lower ?? '');
  // "fined $2m"; but "in 2023".
  const behindSum = numeralWord(before, 'scale', 'short') !== null || currencySign(tokens[over - 2]) !== null;
  if (needs === undefined && !behindSum) return false;
  // "arrested about 300 people"
  if (tokens[over]?.lower === 'about' && needs !== 'anything') return false;
  const head = nounAfter(draft);
  return head !== null && (needs === 'anything' || MATTERS.has(head));
}

/** The noun that the number counts or the sum narrows: "3 murders", "$2m theft". */
function nounAfter({ sentence: { tokens }, to, unitKind }: Draft): string | null {
  if (tokens[to]?.kind !== 'word' || isFunctionWord(tokens[to])) return null;
  const phrase = countedPhrase(tokens, to) ?? (unitKind === null ? null : singularPhrase(tokens, to));
  return phrase && headOfPhrase(tokens, phrase);
}
