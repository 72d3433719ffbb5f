import { isPlural } from '../text/nouns.ts';
import { yearOf } from '../text/partial-dates.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isManner, isWordOf } from '../text/word-classes.ts';
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
  let at = beforeAsides(tokens, end);
  let first: Span | null = null;
  for (let tries = 0; tries < 3; tries++) {
    at = beforeRelative(tokens, at);
    const span = subjectEndingAt(draft, at);
    // "US output will fall under Ruiz, they could add 40": the pronoun does it, whoever that is.
    if (span === null && tries === 0 && isPronounBefore(tokens, at)) return null;
    // "The bridge, 1.2 km long, cost €320m", "at 4:17 a.m. and was": a number is nobody's subject.
    const isMeasure = span !== null && beginsWithNumber(tokens, span.from) && !isHyphened(tokens, span.from);
    const isName = span !== null && !isMeasure && !isTime(tokens, span);
    if (isName && !isSetIn(tokens, span)) return span;
    if (isName) first ??= span;
    let comma = span ? span.from : at;
    while (comma > 0 && (isFunctionWord(tokens[comma - 1]) || tokens[comma - 1]?.text === ',')) comma -= 1;
    if (tokens[comma]?.text !== ',' && !span) return first;
    at = Math.min(comma, beforeAsides(tokens, comma + 1));
  }
  return first;
}

function isPronounBefore(tokens: readonly Token[], end: number): boolean {
  let at = end - 1;
  while (isWordOf('auxiliary', tokens[at]) || isWordOf('adverb', tokens[at])) at -= 1;
  return /^(?:he|i|it|she|they|we|you)$/.test(tokens[at]?.lower ?? '');
}

/** "40 tanks", "some 80 percent of the crop", "total of 318,000". */
function beginsWithNumber(tokens: readonly Token[], from: number): boolean {
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  const isLed = /^(?:about|almost|around|nearly|roughly|some)$/.test(first) || (first === 'total' && second === 'of');
  const at = isLed ? from + (second === 'of' ? 2 : 1) : from;
  return mayBegin(tokens[at], tokens[at + 1]);
}

const PERIODS = wordList('period');
const TIMES = wordList('period', 'part of day');

/** "cut 140 posts last year and will cut", "came this year and left": a time does nothing. */
function isTime(tokens: readonly Token[], { from, to }: Span): boolean {
  if (to - from === 1 && tokens[from - 1]?.lower === 'this' && PERIODS.has(tokens[from]?.lower ?? '')) return true;
  // "For example, 40 said so"
  if (to - from === 1 && /^(?:example|instance)$/.test(tokens[from]?.lower ?? '')) return true;
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

/**
 * "Vega, a senator from Lima, won", "Ruiz, the mayor of South Bend, Indiana, came second", "profit, helped by tax cuts, rose":
 * before what is set in between commas; the end itself where nothing is.
 */
function beforeAsides(tokens: readonly Token[], end: number): number {
  let close = end - 1;
  if (tokens[close]?.text !== ',') return end;
  for (;;) {
    const open = commaBefore(tokens, close);
    if (open === null || !isAside(tokens, open, close)) return close === end - 1 ? end : close;
    close = open;
  }
}

function commaBefore(tokens: readonly Token[], close: number): number | null {
  for (let at = close - 1; at > Math.max(0, close - ASIDE); at--) {
    if (tokens[at]?.text === ',') return at;
    if (/^[;:()“”"—–]$/u.test(tokens[at]?.text ?? '')) return null;
  }
  return null;
}

/** "a senator from Lima", behind a name "the former mayor", "helped by", "Indiana"; no list and no clause of its own. */
function isAside(tokens: readonly Token[], open: number, close: number): boolean {
  const [before, first] = [tokens[open - 1], tokens[open + 1]];
  if (before?.kind !== 'word' || first?.kind !== 'word') return false;
  const words = tokens.slice(open + 1, close);
  if (words.some((token) => isWordOf('auxiliary', token) || isRelative(token) || isWordOf('pronoun', token)))
    return false;
  if (/^(?:an?|no)$/.test(first.lower)) return true;
  if (first.lower === 'the') return before.capital;
  if (first.lower.endsWith('ed') && /^(?:as|at|by|from|in|on)$/.test(tokens[open + 2]?.lower ?? '')) return true;
  return words.length <= REGION && before.capital && words.every(({ capital }) => capital);
}

/** Words of "South Carolina". */
const REGION = 2;

/** ", above the Black Sea": a phrase between commas that only says where or when. */
function isSetIn(tokens: readonly Token[], span: Span): boolean {
  let at = span.from;
  while (isWordOf('determiner', tokens[at - 1])) at -= 1;
  const opener = tokens[at - 1];
  // "…, after profit fell to": a clause and no phrase
  if (isWordOf('conjunction', opener) && tokens[span.to]?.kind === 'word') return false;
  return isWordOf('preposition', opener) && opener?.lower !== 'with' && tokens[at - 2]?.text === ',';
}

function subjectEndingAt(draft: Draft, end: number): Span | null {
  const { tokens } = draft.sentence;
  let from = end;
  while (from > 0 && end - from < LONGEST && !opensClause(tokens, from - 1)) from -= 1;
  while (from < end && opensNothing(tokens, from)) from += 1;
  from = pastSetting(tokens, from, end);
  // "This morning Jacques Chirac died"
  if (tokens[from - 1]?.lower === 'this' && TIMES.has(tokens[from]?.lower ?? '') && tokens[from + 1]?.capital)
    from += 1;
  // "first-half sales"
  if (from < end && isHyphen(tokens[from - 1]) && tokens[from - 2]?.kind === 'word') from -= 2;
  let to = end;
  while (to > from && isLoose(tokens[to - 1])) to -= 1;
  to = beforeRise(tokens, from, to);
  from = pastNext(tokens, from, to);
  if (tokens[from]?.kind === 'number') from = pastNumber(tokens, from, to);
  // "had killed 40 militants and captured", "captured 15 and wounded": what was done, not who did it.
  if (isDone(tokens[from]) && (isWordOf('auxiliary', tokens[from - 1]) || isNumber(tokens[from + 1]))) return null;
  if (to <= from) return null;
  to = beforeNumbers(tokens, from, to);
  while (to > from + 1 && isLoose(tokens[to - 1])) to -= 1;
  return { from, to };
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

/** "It's seen", "and the": no subject begins so. */
function opensNothing(tokens: readonly Token[], at: number): boolean {
  const isVerb = /^['’]s$/u.test(tokens[at]?.lower ?? '') && isWordOf('pronoun', tokens[at - 1]);
  return isVerb || isFunctionWord(tokens[at]) || tokens[at]?.kind === 'mark';
}

/** "The brigade, nominally 4,000 strong": how it is so, not what is. */
function isLoose(token: Token | undefined): boolean {
  return isFunctionWord(token) || token?.kind === 'mark' || isManner(token);
}

/** The bonds of "Shares rose 3 percent and bonds fell": behind another's number and "and" stands the next subject. */
function pastNext(tokens: readonly Token[], from: number, to: number): number {
  const and = tokens.slice(from, to).findLastIndex(({ lower }) => lower === 'and') + from;
  const counts = (at: number) => isCount(tokens, at);
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const verb = places.find((at) => at >= from && at < and && isFinite(tokens, at));
  // "added 9 cents": the verb may be one of saying, before which the clause was cut.
  const start = counts(from) ? from : verb;
  if (start === undefined || and <= start || places.some((at) => at > and && counts(at))) return from;
  return places.some((at) => at >= start && at < and && counts(at)) ? and + 1 : from;
}

/** The profit of "Profit up 12% to $3bn". */
function beforeRise(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++)
    if (/^(?:down|up)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'number') return at;
  return to;
}

/** "Airlines cancelled 3,200 flights and delayed 11,000": the first verb's own number is not the second's subject. */
function beforeNumbers(tokens: readonly Token[], from: number, to: number): number {
  const count = tokens.slice(from + 1, to).findIndex((_, i) => isCount(tokens, from + 1 + i)) + from + 1;
  if (count <= from) return to;
  for (let at = count - 1; at > from; at--) if (isFinite(tokens, at)) return at;
  return to;
}

/** "killed", no "stabbing" and no "search mission involving". */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const isGerund = tokens[at]?.lower.endsWith('ing') === true && !isWordOf('auxiliary', tokens[at - 1]);
  return isVerb(tokens, at) && (!isGerund || isCount(tokens, at + 1));
}

/** No year, no part of "COVID-19" or of "two-week"; in words too, but for "one", which may be nobody in particular. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isHyphen(tokens[at + 1])) return false;
  if (token.kind === 'word') return token.lower !== 'one' && isNumber(token);
  return token.kind === 'number' && token.spaced && yearOf(token.text) === null;
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

/** "the pressure inside it was": the pronoun belongs to what stands before. */
function isObject(tokens: readonly Token[], at: number): boolean {
  return /^(?:it|them|him|her|us|me)$/.test(tokens[at]?.lower ?? '') && isWordOf('preposition', tokens[at - 1]);
}
