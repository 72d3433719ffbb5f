import { isSaidOf } from '../text/noun-phrases.ts';
import { isPlural } from '../text/nouns.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { isChangeVerb } from './changes.ts';
import type { Draft } from './draft.ts';
import { isSpoken } from './clause-verbs.ts';
import { isArticle, numeralWord } from './numeral-words.ts';
import type { Span } from './sources.ts';
import { wordList } from '../text/word-lists.ts';

/** The prepositional phrases behind the noun that a number counts: "at the border with Belarus". Empty when none stands there. */
export function tailOf(draft: Draft): Span {
  const { tokens } = draft.sentence;
  const from = tailStart(draft);
  if (!opensTail(draft, from)) return { from, to: from };
  let to = from;
  while (to < from + LONGEST && !endsTail(tokens, to, from)) to += 1;
  to = beforeCountry(tokens, to, from);
  // "eight of the village's 40 homes": cut off before what is owned.
  if (tokens[to - 1]?.lower === "'s" && tokens[to]?.kind === 'number') to = from;
  // "in the past 24 hours"
  if (counts(tokens[to]) && /^(?:first|last|next|past)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  while (to > from && isLoose(tokens[to - 1])) to -= 1;
  return isPeriod(tokens, from, to) ? { from, to: from } : { from, to };
}

/** "some 30 kilometers (18 miles) from the border": the conversion stands between the unit and its tail. */
function tailStart({ nounTo, to, sentence: { tokens } }: Draft): number {
  if (nounTo > to) return nounTo;
  if (tokens[to]?.text !== '(') return tokens[to]?.text === ')' ? to + 1 : to;
  for (let at = to + 1; at < to + BRACKETS; at++) if (tokens[at]?.text === ')') return at + 1;
  return to;
}

const LONGEST = 10;
/** Longest conversion: "(about 18 miles)". */
const BRACKETS = 6;
/** Prepositions that lead to another value or another event. */
const LEADS_AWAY = /^(?:as|than|since|until|because|while|following|after|before|including)$/;

function opensTail(draft: Draft, at: number): boolean {
  const { tokens } = draft.sentence;
  const word = tokens[at]?.lower ?? '';
  if (word === 'to' && draft.unitKind === 'count' && isInfinitive(tokens[at + 1])) return false;
  // "rose 4% to a median of $3"
  if (draft.unitKind === 'percent' && word === 'to') return false;
  return isWordOf('preposition', tokens[at]) && !LEADS_AWAY.test(word);
}

/** "six players to record wins", no "aid to Lima", "visits to the north", "tours to ruins". */
function isInfinitive(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital && !isFunctionWord(token) && !isPlural(token.lower);
}

function endsTail(tokens: readonly Token[], at: number, start: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || counts(token) || (token.kind === 'mark' && !joinsWords(token))) return true;
  if (at > start + 1 && (isPresentVerb(tokens, at) || isSaidOf(tokens, at) || isGone(token, next))) return true;
  // "by thugs managed to raise"
  const isLed = token.lower.endsWith('ed') || /^continues?$/.test(token.lower);
  if (isLed && next?.lower === 'to' && isInfinitive(tokens[at + 2])) return true;
  // "in Lima and put 40 in hospital"
  if (token.lower === 'and') return isDone(next) || isWordOf('adverb', next) || isChangeVerb(next?.lower);
  // "jobs in Germany by the end of 2026"
  if (token.lower === 'by' && isWordOf('determiner', next) && tokens[at + 2]?.lower === 'end') return true;
  // "in October from a year earlier"
  if (token.lower === 'from' && isArticle(next) && isTime(tokens[at + 2])) return true;
  return isSpoken(token) || ENDING.some((wordClass) => isWordOf(wordClass, token));
}

/** "two", "40"; no "first" and no "second". */
function counts(token: Token | undefined): boolean {
  return token?.kind === 'number' || numeralWord(token, 'ones', 'tens') !== null;
}

const ENDING = ['auxiliary', 'conjunction', 'pronoun', 'weekday'] as const;

/** "in the war-torn north", "on the Saints ' bench"; not "in the blast - police". */
function joinsWords({ text, spaced }: Token): boolean {
  return /^[-’'&]$/u.test(text) && !(text === '-' && spaced);
}

const PERIODS = wordList('period');

function isTime(token: Token | undefined): boolean {
  return PERIODS.has(token?.lower ?? '');
}

/** "in the north go hungry"; not "in urgent need". */
function isGone(token: Token, next: Token | undefined): boolean {
  return isVerbOnly(token) && token.lower !== 'need' && next?.kind === 'word' && !isWordOf('preposition', next);
}

/** "in the year": when, not where. */
function isPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => !isFunctionWord(token));
  const isBare = words
    .slice(0, -1)
    .every((token) => /^(?:few|first|fourth|last|past|previous|second|third)$/.test(token.lower));
  return isTime(words.at(-1)) && isBare && /^(?:in|over|within)$/.test(tokens[from]?.lower ?? '');
}

/** "to US $7.2 billion": the country is the sum's. */
function beforeCountry(tokens: readonly Token[], end: number, start: number): number {
  if (tokens[end]?.kind !== 'number' && tokens[end]?.text !== '$') return end;
  let to = end;
  while (to > start && /^(?:\p{Lu}{1,3}|Rs|Rp)$/u.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

/** "in a trial involving", "for the quarter ended": what leads on to another number ends no phrase. */
function isLoose(token: Token | undefined): boolean {
  return (
    isFunctionWord(token) || token?.kind === 'mark' || /^(?:aged|ended|ending|involving)$/.test(token?.lower ?? '')
  );
}
