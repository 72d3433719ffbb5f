import { type Token } from '../text/tokens.ts';
import { isThem, isWordOf } from '../text/word-classes.ts';
import { isChangeVerb, isChangeWord } from './changes.ts';
import {
  groupStart,
  isPlacing,
  isRelative,
  isSpeech,
  isSpoken,
  isVerb,
  isVerbOfClause,
  verbBefore,
} from './clause-verbs.ts';
import type { Draft } from './draft.ts';
import { gapBefore, nextSubject } from './gaps.ts';
import { isPassed } from './modifiers.ts';
import { isAdverb, isOfNumber } from './other-numbers.ts';
import { PAY } from './pounds.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { subjectOf } from './subject-before.ts';
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
  const isTallied = object !== null && /^(?:tally|toll)$/.test(tokens[object.to - 1]?.lower ?? '');
  const isOfOther =
    (isTallied && verb !== null && isChangeVerb(tokens[verb]?.lower)) ||
    isClaim(draft, verb, object ? undefined : tokens[at - 1]) ||
    isParticiple(tokens, verb);
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
  const done = changedWithin(tokens, phrase);
  if (done !== null) return { from: done + 1, to: phrase.to };
  const isCountOf = tokens[phrase.from - 1]?.lower === 'of' && COUNTS_OF.has(tokens[phrase.from - 2]?.lower ?? '');
  if (isCountOf && !isPlacing(tokens[phrase.to - 1])) return { from: phrase.from - 2, to: phrase.to };
  return isVerbPhrase(tokens, phrase) ? null : phrase;
}

/** "raised the number of missing to 40". */
const COUNTS_OF = wordList('count of');

/** The verb of "Vaccines cut hospital admissions by": what is named behind it was changed. null for "a tax cut package". */
function changedWithin(tokens: readonly Token[], { from, to }: Span): number | null {
  const opener = tokens[from - 1];
  if ((isWordOf('auxiliary', opener) || isRelative(opener)) && isChangeVerb(tokens[from]?.lower) && to - from > 1)
    return from;
  if (opener !== undefined && opener.kind !== 'mark') return null;
  for (let at = from + 1; at < to - 1; at++) if (isChangeVerb(tokens[at]?.lower)) return at;
  return null;
}

/** The verb of a number; in "as temperatures topped 50C" its modifier is one. */
function verbOver({ modifierText, from, sentence: { tokens } }: Draft, end: number): number | null {
  return isPassed(modifierText) ? groupStart(tokens, from) : verbBefore(tokens, end);
}

/** "Russia now has", "the mayor met" explain a noun; "Russia launched 112 drones and" does not. */
function clauseOf(tokens: readonly Token[], subject: Span, end: number): Span | null {
  const between = tokens.slice(subject.to, end);
  // "disorder which has seen 40 arrests"
  if (
    end - subject.from > LONGEST_CLAUSE ||
    between.some(endsClause) ||
    between.some(isRelative) ||
    tokens[end - 2]?.lower === 'there'
  )
    return null;
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

/** "is expected to slow from": a verb behind "to", whatever else the word may be. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const led = tokens[at - 2];
  const isLed = led?.lower.endsWith('ed') === true || /^(?:due|going|likely|set)$/.test(led?.lower ?? '');
  return tokens[at - 1]?.lower === 'to' && isLed && tokens[at]?.capital === false;
}

/** "the prison population fell to": subject and verb, no object. */
function isVerbPhrase(tokens: readonly Token[], phrase: Span): boolean {
  if (isVerbOfClause(tokens, phrase.to - 1)) return true;
  // "Officials first spoke of"
  if (tokens[phrase.to]?.lower === 'of' && /^(?:speaks?|spoke|told|warned)$/.test(tokens[phrase.to - 1]?.lower ?? ''))
    return true;
  if (phrase.to - phrase.from === 1 && isInfinitive(tokens, phrase.from)) return true;
  // "will pass within 80 million km"
  if (phrase.to - phrase.from === 1 && MODALS.test(tokens[phrase.from - 1]?.lower ?? '')) return true;
  // "at a total cost of"
  if (tokens[phrase.to]?.lower === 'of' && PAY.has(tokens[phrase.to - 1]?.lower ?? '')) return false;
  return isVerb(tokens, phrase.to - 1) && (phrase.to - phrase.from < 3 || isChangeWord(tokens[phrase.to - 1]?.lower));
}
