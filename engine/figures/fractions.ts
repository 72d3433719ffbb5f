import type { Token } from '../text/tokens.ts';
import { parseDigits } from './digits.ts';
import { countedPhrase } from '../text/noun-phrases.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import { isArticle, isNumber, numeralWord, smallAt, type Part } from './numeral-words.ts';
import { wordList } from '../text/word-lists.ts';

/** "half", "a third of", "two-thirds", "3/4": a share as a value below one; null when none begins here. */
export function fractionAt(tokens: readonly Token[], at: number): Part | null {
  return halfAt(tokens, at) ?? partsAt(tokens, at) ?? slashAt(tokens, at);
}

/** "half a million", "a quarter million", "two thirds of a million": a share of a power is a number. */
export function shareOfPower(tokens: readonly Token[], at: number): (Part & { scale: number }) | null {
  if (tokens[at]?.kind !== 'word') return null;
  const part = plainShare(tokens, at);
  if (!part) return null;
  let next = part.to;
  if (tokens[next]?.lower === 'of') next += 1;
  if (isArticle(tokens[next]) || tokens[next]?.lower === '-') next += 1;
  const power = numeralWord(tokens[next], 'hundred', 'scale', 'dozen');
  return power && power.word !== 'score' ? { value: part.value * power.value, to: next + 1, scale: power.value } : null;
}

function plainShare(tokens: readonly Token[], at: number): Part | null {
  const begin = isArticle(tokens[at]) ? at + 1 : at;
  const word = tokens[begin]?.lower;
  if (word === 'half') return { value: 0.5, to: begin + 1 };
  if (word === 'quarter') return { value: 0.25, to: begin + 1 };
  const count = smallAt(tokens, at);
  const hyphen = count && tokens[count.to]?.text === '-' ? 1 : 0;
  const parts = count && numeralWord(tokens[count.to + hyphen], 'fraction');
  const to = (count?.to ?? 0) + hyphen + 1;
  return count && parts && parts.word.endsWith('s') ? { value: count.value * parts.value, to } : null;
}

/** What "and" adds to a whole number: "a half", "three fifths", "one fourth". */
export function addedShare(tokens: readonly Token[], at: number): Part | null {
  if (tokens[at]?.kind === 'number') return null;
  const count = isArticle(tokens[at]) ? { value: 1, to: at + 1 } : smallAt(tokens, at);
  const parts = count && numeralWord(tokens[count.to], 'fraction');
  if (!count || !parts || parts.word.endsWith('s') === (count.value === 1)) return null;
  const next = tokens[count.to + 1];
  const ends =
    next === undefined ||
    next.kind === 'mark' ||
    parts.word === 'half' ||
    numeralWord(next, 'scale') !== null ||
    parts.word.endsWith('s');
  return ends && next?.lower !== 'of' ? { value: count.value * parts.value, to: count.to + 1 } : null;
}

function halfAt(tokens: readonly Token[], at: number): Part | null {
  const begin = isArticle(tokens[at]) ? at + 1 : at;
  const word = tokens[begin]?.lower;
  if (word === 'quarter') {
    const next = tokens[begin + 1];
    return begin > at && (next?.lower === 'of' || next === undefined) ? { value: 0.25, to: begin + 1 } : null;
  }
  return word === 'half' && !isOrdinalUse(tokens, begin) ? { value: 0.5, to: begin + 1 } : null;
}

/** "the second half", "half-time", "half-hour": no share of anything. */
function isOrdinalUse(tokens: readonly Token[], half: number): boolean {
  const hyphen = tokens[half - 1]?.text === '-' && !tokens[half]?.spaced ? 1 : 0;
  const before = tokens[half - 1 - hyphen]?.lower ?? '';
  if (
    /^(?:first|second|latter|other|last|third|this|next|better|worse|same|corresponding|previous|prior|1|2)$/.test(
      before,
    )
  )
    return true;
  const next = tokens[half + 1];
  return next?.lower === '-' && !next.spaced && tokens[half + 2]?.spaced === false;
}

function partsAt(tokens: readonly Token[], at: number): Part | null {
  const count = isArticle(tokens[at]) ? { value: 1, to: at + 1 } : smallAt(tokens, at);
  if (!count) return withoutArticle(tokens, at);
  const hyphen = tokens[count.to]?.lower === '-' ? 1 : 0;
  const parts = numeralWord(tokens[count.to + hyphen], 'fraction');
  if (!parts || parts.word.startsWith('hal')) return null;
  const end = count.to + hyphen + 1;
  const plural = parts.word.endsWith('s');
  if (parts.word === 'quarters' && isSpan(tokens, { count: count.value, from: at, to: end })) return null;
  if (count.value === 1 ? plural || !standsAsShare(tokens, at, end) : !plural) return null;
  return { value: count.value * parts.value, to: end };
}

/** "Third of nurses plan to quit": a headline spares the article. "Third of four trials" and "Fifth of May" are ordinals. */
function withoutArticle(tokens: readonly Token[], at: number): Part | null {
  if (at > 0 || tokens[1]?.lower !== 'of') return null;
  const parts = numeralWord(tokens[0], 'fraction');
  if (!parts || parts.word.endsWith('s')) return null;
  const whole = countedPhrase(tokens, 2);
  const isPlain = whole !== null && !isFunctionWord(tokens[2]) && !tokens.slice(2, whole.to + 1).some(tellsWhich);
  return isPlain ? { value: parts.value, to: 1 } : null;
}

/** "four trials", "her team's goals": of those known one is the third. */
function tellsWhich(token: Token): boolean {
  return isNumber(token) || /^['’]s?$/u.test(token.text);
}

const COURSES = wordList('course');

/**
 * "two quarters of contraction", "losses for three quarters": parts of a year, not "for three quarters of an hour". Nobody
 * writes two or four quarters for a share.
 */
function isSpan(tokens: readonly Token[], { count, from, to }: { count: number; from: number; to: number }): boolean {
  if (count !== 3) return true;
  if (tokens[to]?.lower !== 'of') return follows(tokens, from, SPANNED) && !follows(tokens, from - 1, MAKES_UP);
  return tokens.slice(to + 1, to + 3).some(({ lower }) => COURSES.has(lower));
}

/** "the last three quarters", "within three quarters"; "in three quarters" may be a share of the cases just named. */
const SPANNED = /^(?:first|for|last|next|past|previous|within)$/;
/** "Lorries account for three quarters": a share of what was named. */
const MAKES_UP = /^account/;

function follows(tokens: readonly Token[], at: number, words: RegExp): boolean {
  return words.test(tokens[at - 1]?.lower ?? '');
}

/** "a third of them" and "one third." are shares; "a third ship" is an ordinal, "a quarter later" a time. */
function standsAsShare(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.lower === 'of' || next.lower === 'the') return true;
  const about =
    /^(?:about|nearly|almost|roughly|by|over|around|than|up|down|fell|rose|between|above|below|under)$/.test(
      tokens[at - 1]?.lower ?? '',
    );
  if (tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === '-') return true;
  return (
    about && (next.kind === 'mark' || (isFunctionWord(next) ? !LATER.test(next.lower) : COMPARED.test(next.lower)))
  );
}

/** "over a quarter later" */
const LATER = /^(?:later|earlier|ago|before|after)$/;
/** "nearly a third last year", "by a third more": no noun that "third" might number. */
const COMPARED = /^(?:last|next|less|fewer|higher|lower|cheaper)$/;

export function slashAt(tokens: readonly Token[], at: number): Part | null {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // 3/4 is a share, 5/17/2018 a date and 9/11 a day.
  if (top?.kind !== 'number' || slash?.text !== '/' || bottom?.kind !== 'number' || slash.spaced || bottom.spaced)
    return null;
  const [a, b] = [parseDigits(top.lower), parseDigits(bottom.lower)];
  if (
    a === null ||
    b === null ||
    !Number.isInteger(a) ||
    a < 1 ||
    b < 2 ||
    b > 100 ||
    a >= b ||
    tokens[at + 3]?.text === '/'
  )
    return null;
  return { value: a / b, to: at + 3 };
}
