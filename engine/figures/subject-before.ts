import { isPlural } from '../text/nouns.ts';
import { yearOf } from '../text/partial-dates.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import { isRelative, isSpeech, isVerb, saysWhatBefell } from './clause-verbs.ts';
import type { Draft } from './draft.ts';
import { isNumeral } from './other-numbers.ts';
import { isNumber } from './numeral-words.ts';
import { mayBegin } from './numerals.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { isUnit } from './units.ts';
import { wordList } from '../text/word-lists.ts';

/** Longest subject: "the number of reconnaissance flights along the Ukrainian border". */
const LONGEST = 14;

/** "the number of flights along the border, above the sea, tripling": the subject may stand before a comma. */
export function subjectOf(draft: Draft, end: number): Span | null {
  const { tokens } = draft.sentence;
  const antecedent = antecedentOf(tokens, end - 1);
  if (antecedent) return antecedent;
  let at = end;
  let first: Span | null = null;
  for (let tries = 0; tries < 3; tries++) {
    at = beforeRelative(tokens, at);
    const span = subjectEndingAt(draft, at);
    // "The bridge, 1.2 km long, cost €320m", "at 4:17 a.m. and was": a number is nobody's subject.
    const isMeasure = span !== null && beginsWithNumber(tokens, span.from) && !isHyphened(tokens, span.from);
    const isName = span !== null && !isMeasure && !isTime(tokens, span);
    if (isName && !isSetIn(tokens, span)) return span;
    if (isName) first ??= span;
    let comma = span ? span.from : at;
    while (comma > 0 && (isFunctionWord(tokens[comma - 1]) || tokens[comma - 1]?.text === ',')) comma -= 1;
    if (tokens[comma]?.text !== ',' && !span) return first;
    at = comma;
  }
  return first;
}

/** "40 tanks", "some 80 percent of the crop", "total of 318,000". */
function beginsWithNumber(tokens: readonly Token[], from: number): boolean {
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  const isLed = /^(?:about|almost|around|nearly|roughly|some)$/.test(first) || (first === 'total' && second === 'of');
  const at = isLed ? from + (second === 'of' ? 2 : 1) : from;
  return mayBegin(tokens[at], tokens[at + 1]);
}

const PERIODS = wordList('period');

/** "cut 140 posts last year and will cut": a time does nothing. */
function isTime(tokens: readonly Token[], { from, to }: Span): boolean {
  return (
    to - from === 2 && /^(?:last|next)$/.test(tokens[from]?.lower ?? '') && PERIODS.has(tokens[from + 1]?.lower ?? '')
  );
}

/** "Fourth-quarter margins were": a number that narrows a noun. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens[at + 1]) && tokens[at + 2]?.kind === 'word';
}

/** Longest aside: ", which costs £28,000 a year in most hospitals,". */
const ASIDE = 16;

/** "The drug, which costs £28,000 a year, slowed": before what is set in between commas. */
function beforeRelative(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ',') return end;
  for (let at = end - 2; at > Math.max(0, end - ASIDE); at--)
    if (tokens[at]?.text === ',') return /^(?:which|who|whose)$/.test(tokens[at + 1]?.lower ?? '') ? at : end;
  return end;
}

/** "a plume that extends", "the fire, which burned": the noun before the pronoun is what does it. */
function antecedentOf(tokens: readonly Token[], pronoun: number): Span | null {
  if (!isRelative(tokens[pronoun])) return null;
  const end = tokens[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun;
  const last = tokens[end - 1];
  if (last?.kind !== 'word' || isSpeech(last) || isVerb(tokens, end - 1)) return null;
  return phraseEndingAt(tokens, end);
}

/** ", above the Black Sea": a phrase between commas that only says where or when. */
function isSetIn(tokens: readonly Token[], span: Span): boolean {
  let at = span.from;
  while (isWordOf('determiner', tokens[at - 1])) at -= 1;
  const opener = tokens[at - 1];
  return isWordOf('preposition', opener) && opener?.lower !== 'with' && tokens[at - 2]?.text === ',';
}

function subjectEndingAt(draft: Draft, end: number): Span | null {
  const { tokens } = draft.sentence;
  let from = end;
  while (from > 0 && end - from < LONGEST && !opensClause(tokens, from - 1)) from -= 1;
  while (from < end && (isFunctionWord(tokens[from]) || tokens[from]?.kind === 'mark')) from += 1;
  from = pastSetting(tokens, from, end);
  // "first-half sales"
  if (from < end && isHyphen(tokens[from - 1]) && tokens[from - 2]?.kind === 'word') from -= 2;
  let to = end;
  while (to > from && (isFunctionWord(tokens[to - 1]) || tokens[to - 1]?.kind === 'mark')) to -= 1;
  to = beforeRise(tokens, from, to);
  if (tokens[from]?.kind === 'number') from = pastNumber(tokens, from, to);
  // "had killed 40 militants and captured", "captured 15 and wounded": what was done, not who did it.
  if (isDone(tokens[from]) && (isWordOf('auxiliary', tokens[from - 1]) || isNumber(tokens[from + 1]))) return null;
  return to > from ? { from, to: beforeNumbers(tokens, from, to) } : null;
}

/** "At its peak the fire covered": the noun behind its own article, where the clause opens with when or where. */
function pastSetting(tokens: readonly Token[], start: number, end: number): number {
  if (!opensWithPreposition(tokens, start)) return start;
  const at = tokens.slice(start, end).findLastIndex((_, i) => i > 0 && isArticleOfNoun(tokens, start + i));
  return at < 0 ? start : start + at + 1;
}

function opensWithPreposition(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  const opener = tokens[at - 1];
  return isWordOf('preposition', tokens[at]) && (opener === undefined || /^[;:“"—]$/u.test(opener.text));
}

/** "peak the fire": an article behind a noun opens another phrase. */
function isArticleOfNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return /^(?:an?|its|the|their)$/.test(tokens[at]?.lower ?? '') && before?.kind === 'word' && !isFunctionWord(before);
}

/** The profit of "Profit up 12% to $3bn". */
function beforeRise(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++)
    if (/^(?:down|up)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'number') return at;
  return to;
}

/** "Airlines cancelled 3,200 flights and delayed 11,000": the first verb's own number is not the second's subject. */
function beforeNumbers(tokens: readonly Token[], from: number, to: number): number {
  let verb = from + 1;
  while (verb < to && !isVerb(tokens, verb)) verb += 1;
  return tokens.slice(verb, to).some(isCount) ? verb : to;
}

/** No year, and no part of "COVID-19". */
function isCount({ kind, spaced, text }: Token): boolean {
  return kind === 'number' && spaced && yearOf(text) === null;
}

/** "The 40 tanks burned for 3 days": another number names nothing, what it counts may; 40 km and 4:17 a.m. count nothing. */
function pastNumber(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (tokens[at]?.kind !== 'word' || isFunctionWord(tokens[at]) || isNumeral(tokens[at]))) at += 1;
  // "11 die, 47 hurt": what befell the first is no name for the second.
  if (saysWhatBefell(tokens[at])) return to;
  return isUnit(tokens, at) || /^[ap]\.?m\.?$/.test(tokens[at]?.lower ?? '') ? from : at;
}

/** "Waiting lists in Lima", "jobless claims fell": a plural that may be a verb is none before "in" or another verb. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const goesOn = /^(?:at|for|in|of)$/.test(next?.lower ?? '') || isChangeWord(next?.lower);
  return goesOn && isPlural(tokens[at]?.lower ?? '') && !isWordOf('pronoun', tokens[at - 1]);
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return /^(?:[,;:()—–"“”]|'')$/u.test(token.text);
  if ((isSpeech(token) && !isNoun(tokens, at)) || isWordOf('auxiliary', token)) return true;
  return (
    (isWordOf('conjunction', token) && token.lower !== 'and') ||
    (isWordOf('pronoun', token) && token.lower !== 'their' && !isObject(tokens, at))
  );
}

/** "the voltage across it was": the pronoun belongs to what stands before. */
function isObject(tokens: readonly Token[], at: number): boolean {
  return /^(?:it|them|him|her|us|me)$/.test(tokens[at]?.lower ?? '') && isWordOf('preposition', tokens[at - 1]);
}
