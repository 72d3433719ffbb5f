import { isPlural } from '../text/nouns.ts';
import { yearOf } from '../text/partial-dates.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isThem, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import {
  groupStart,
  isPlacing,
  isRelative,
  isSpeech,
  isSpoken,
  isVerb,
  isVerbOfClause,
  saysWhatBefell,
  verbBefore,
} from './clause-verbs.ts';
import type { Draft } from './draft.ts';
import { gapBefore, nextSubject } from './gaps.ts';
import { isPassed } from './modifiers.ts';
import { isAdverb, isNumeral, isOfNumber } from './other-numbers.ts';
import { isNumber } from './numeral-words.ts';
import { mayBegin } from './numerals.ts';
import { PAY } from './pounds.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { isUnit } from './units.ts';
import { wordList } from '../text/word-lists.ts';

/** What stands before a number in its clause. */
export interface Surroundings {
  /** Whose number it is: the phrase before the verb. */
  subject: Span | null;
  /** The phrase right before the number: "at a speed of", "the range by". */
  object: Span | null;
  /** Subject and verb right before a counted noun: "Russia now has". */
  clause: Span | null;
}

/** Longest subject: "the number of reconnaissance flights along the Ukrainian border". */
const LONGEST = 14;
/** "Russia now has": a longer clause would bury the noun it explains. */
const LONGEST_CLAUSE = 6;

/** Subject, object and verb before a number, found by closed classes and endings: no tagger needed. */
export function surroundingsOf(draft: Draft): Surroundings {
  const { tokens } = draft.sentence;
  if (standsApart(draft)) return { subject: null, object: null, clause: null };
  const next = draft.head === null ? nextSubject(tokens, draft.numberFrom) : null;
  if (next) return { subject: next, object: null, clause: null };
  const at = leadBefore(draft);
  const object = objectBefore(draft, at);
  const verb = verbOver(draft, object?.from ?? at);
  const isOfOther = isClaim(draft, verb, object ? undefined : tokens[at - 1]) || isParticiple(tokens, verb);
  const end = isWordOf('preposition', tokens[at - 1]) ? at - 1 : at;
  const subject = isOfOther ? null : subjectOf(draft, verb ?? object?.from ?? end);
  const isDirect = verb !== null && object === null && end === at;
  return { subject, object, clause: isDirect && subject ? clauseOf(tokens, subject, at) : null };
}

/** Back from a number over its articles and brackets: "between" in "raised its forecast to between £120m and £130m". */
function leadBefore({ from, sentence: { tokens } }: Draft): number {
  let at = from;
  while (at > 0 && (isWordOf('determiner', tokens[at - 1]) || tokens[at - 1]?.text === '(')) at -= 1;
  return tokens[at - 1]?.lower === 'between' && isWordOf('preposition', tokens[at - 2]) ? at - 1 : at;
}

function objectBefore(draft: Draft, at: number): Span | null {
  const { tokens } = draft.sentence;
  const isAfterPreposition = isWordOf('preposition', tokens[at - 1]);
  if (!isAfterPreposition && !isBounded(draft)) return null;
  const phrase = phraseEndingAt(tokens, isAfterPreposition ? at - 1 : draft.from);
  if (phrase === null) return null;
  if (isOfNumber(tokens, phrase) || isAdverb(tokens, phrase)) return beforeStep(tokens, at - 1);
  return isVerbPhrase(tokens, phrase) ? null : phrase;
}

/** The verb of a number; in "as temperatures topped 50C" its modifier is one. */
function verbOver({ modifierText, from, sentence: { tokens } }: Draft, end: number): number | null {
  return isPassed(modifierText) ? groupStart(tokens, from) : verbBefore(tokens, end);
}

/** "Russia now has", "the mayor met" explain a noun; "Russia launched 112 drones and" does not. */
function clauseOf(tokens: readonly Token[], subject: Span, end: number): Span | null {
  if (end - subject.from > LONGEST_CLAUSE || tokens.slice(subject.to, end).some(endsClause)) return null;
  let { from } = subject;
  while (isWordOf('determiner', tokens[from - 1])) from -= 1;
  return { from, to: end };
}

/** "The U.N. office in Geneva said 12,000 had fled": who says it is not what is counted. */
function isClaim(draft: Draft, verb: number | null, before: Token | undefined): boolean {
  return (verb !== null && isPlacing(draft.sentence.tokens[verb])) || (isBareCount(draft) && isSpoken(before));
}

/** "…, police at 40,000", "two of them children", "homes burned and 300 people are missing": no word before is its subject. */
function standsApart(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const next = tokens[Math.max(draft.to, draft.nounTo)];
  if (draft.head === null && next?.lower === 'of' && isThem(tokens[draft.to + 1])) return true;
  if (draft.head === null && gapBefore(tokens, draft.numberFrom)) return true;
  const opener = tokens[draft.from - 1]?.lower ?? '';
  return /^(?:and|but|while|;)$/.test(opener) && (isWordOf('auxiliary', next) || isWordOf('verb', next));
}

/** Words of a step: "by 25 basis points". */
const STEP = 5;

/** The rate of "cut its rate by 25 basis points to 6.25 percent": what was changed, before the step. */
function beforeStep(tokens: readonly Token[], to: number): Span | null {
  for (let at = to - 1; at > Math.max(0, to - STEP); at--) {
    if (tokens[at]?.lower !== 'by') continue;
    const phrase = phraseEndingAt(tokens, at);
    return phrase && !isVerbPhrase(tokens, phrase) ? phrase : null;
  }
  return null;
}

/** "…, bringing the toll to": done by all that stands before the comma. */
function isParticiple(tokens: readonly Token[], verb: number | null): boolean {
  return verb !== null && tokens[verb - 1]?.text === ',' && (tokens[verb]?.lower.endsWith('ing') ?? false);
}

function endsClause(token: Token): boolean {
  return token.kind === 'number' || /^(?:,|and|but|or)$/.test(token.lower) || isSpeech(token);
}

/** "fines over $300", "lakes below 40 feet": what stands before a bound that is a preposition too. */
function isBounded({ modifierText, unitKind }: Draft): boolean {
  return unitKind !== 'count' && /^(?:over|under|above|below)$/.test(modifierText ?? '');
}

function isBareCount({ head, unitKind }: Draft): boolean {
  return head === null && (unitKind === null || unitKind === 'count');
}

const MODALS = /^(?:can|could|may|might|must|shall|should|will|would)$/;

/** "the prison population fell to": subject and verb, no object. */
function isVerbPhrase(tokens: readonly Token[], phrase: Span): boolean {
  if (isVerbOfClause(tokens, phrase.to - 1)) return true;
  // "Officials first spoke of"
  if (tokens[phrase.to]?.lower === 'of' && /^(?:speaks?|spoke|told|warned)$/.test(tokens[phrase.to - 1]?.lower ?? ''))
    return true;
  // "will pass within 80 million km"
  if (phrase.to - phrase.from === 1 && MODALS.test(tokens[phrase.from - 1]?.lower ?? '')) return true;
  // "at a total cost of"
  if (tokens[phrase.to]?.lower === 'of' && PAY.has(tokens[phrase.to - 1]?.lower ?? '')) return false;
  return isVerb(tokens, phrase.to - 1) && (phrase.to - phrase.from < 3 || isChangeWord(tokens[phrase.to - 1]?.lower));
}

/** "the number of flights along the border, above the sea, tripling": the subject may stand before a comma. */
function subjectOf(draft: Draft, end: number): Span | null {
  const { tokens } = draft.sentence;
  const antecedent = antecedentOf(tokens, end - 1);
  if (antecedent) return antecedent;
  let at = end;
  let first: Span | null = null;
  for (let tries = 0; tries < 3; tries++) {
    at = beforeRelative(tokens, at);
    const span = subjectEndingAt(draft, at);
    // "The bridge, 1.2 km long, cost €320m", "at 4:17 a.m. and was": a number is nobody's subject.
    const isMeasure =
      span !== null && mayBegin(tokens[span.from], tokens[span.from + 1]) && !isHyphened(tokens, span.from);
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
