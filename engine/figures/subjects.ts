import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import changes from '../../data/lexicon/changes.json' with { type: 'json' };
import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { isPlural, unitOfHead } from '../text/noun-phrases.ts';
import { yearOf } from '../text/partial-dates.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import type { Draft } from './draft.ts';
import { gapBefore, nextSubject } from './gaps.ts';
import { numeralWord } from './numeral-words.ts';
import { isAdverb, isNumeral, isOfNumber } from './other-numbers.ts';
import { mayBegin } from './numerals.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { isUnit } from './units.ts';

/** What stands before a number in its clause. */
export interface Surroundings {
  /** Whose number it is: the phrase before the verb. */
  subject: Span | null;
  /** The phrase right before the number: "at a speed of", "the range by". */
  object: Span | null;
  /** Subject and verb right before a counted noun: "Russia now has". */
  clause: Span | null;
}

const verbsOf = (entries: readonly { kind: string; cue: string }[], ...kinds: string[]) =>
  entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.cue);
const VERBS = new Set([...verbsOf(changes, 'verb', 'transitive'), ...verbsOf(outcomes, 'before')]);
const BEFELL = new Set(verbsOf(outcomes, 'after').filter((word) => unitOfHead(word) === null && !isPlural(word)));
const SPEECH = new Set(verbsOf(attribution, 'verb', 'verb-that', 'verb-number'));
const PLACINGS = new Set(verbsOf(attribution, 'verb-at'));
const RELATIVES = new Set(['that', 'which', 'who']);
/** Longest subject: "the number of reconnaissance flights along the Ukrainian border". */
const LONGEST = 14;
/** "Russia now has": a longer clause would bury the noun it explains. */
const LONGEST_CLAUSE = 6;
/** How far a verb may stand before the number it governs. */
const REACH = 14;

/** Subject, object and verb before a number, found by closed classes and endings: no tagger needed. */
export function surroundingsOf(draft: Draft): Surroundings {
  const { tokens } = draft.sentence;
  if (standsApart(draft)) return { subject: null, object: null, clause: null };
  const next = draft.head === null ? nextSubject(tokens, draft.numberFrom) : null;
  if (next) return { subject: next, object: null, clause: null };
  let at = draft.from;
  while (at > 0 && (isWordOf('determiner', tokens[at - 1]) || tokens[at - 1]?.text === '(')) at -= 1;
  // "raised its forecast to between £120m and £130m"
  if (tokens[at - 1]?.lower === 'between' && isWordOf('preposition', tokens[at - 2])) at -= 1;
  const preposition = at > 0 && isWordOf('preposition', tokens[at - 1]);
  const bounded = !preposition && isBounded(draft);
  const phrase = preposition || bounded ? phraseEndingAt(tokens, bounded ? draft.from : at - 1) : null;
  const isOther = phrase !== null && (isOfNumber(tokens, phrase) || isAdverb(tokens, phrase));
  const object = isOther ? beforeStep(tokens, at - 1) : phrase && !isVerbPhrase(tokens, phrase) ? phrase : null;
  // "as temperatures topped 50C": the modifier is the verb.
  const verb = /^(?:exceeded|exceeds|surpassed|surpasses|topped|tops)$/i.test(draft.modifierText ?? '')
    ? groupStart(tokens, draft.from)
    : verbBefore(draft, object?.from ?? at);
  // "The U.N. office in Geneva said 12,000 had fled": who says it is not what is counted.
  const isPlacing = verb !== null && PLACINGS.has(tokens[verb]?.lower ?? '');
  const isClaim = isPlacing || (object === null && isBareCount(draft) && isSpoken(tokens[at - 1]));
  const subject =
    isClaim || isParticiple(tokens, verb)
      ? null
      : subjectOf(draft, verb ?? object?.from ?? (preposition ? at - 1 : at));
  const direct =
    verb !== null &&
    subject !== null &&
    object === null &&
    !preposition &&
    at - subject.from <= LONGEST_CLAUSE &&
    !tokens.slice(subject.to, at).some(endsClause);
  return { subject, object, clause: direct ? { from: subject.from, to: at } : null };
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

function isThem(token: Token | undefined): boolean {
  return /^(?:them|these|those|which|whom)$/.test(token?.lower ?? '');
}

/** "…, bringing the toll to": done by all that stands before the comma. */
function isParticiple(tokens: readonly Token[], verb: number | null): boolean {
  return verb !== null && tokens[verb - 1]?.text === ',' && (tokens[verb]?.lower.endsWith('ing') ?? false);
}

/** "Russia now has" explains a noun; "Russia launched 112 drones and" does not. */
function endsClause({ kind, text, lower }: Token): boolean {
  return kind === 'number' || text === ',' || /^(?:and|but|or)$/.test(lower) || SPEECH.has(lower);
}

/** "fines over $300", "lakes below 40 feet": what stands before a bound that is a preposition too. */
function isBounded({ modifierText, unitKind }: Draft): boolean {
  return unitKind !== 'count' && /^(?:over|under|above|below)$/.test(modifierText ?? '');
}

function isBareCount({ head, unitKind }: Draft): boolean {
  return head === null && (unitKind === null || unitKind === 'count');
}

/** "said", "say", "claims". */
export function isSpeech(token: Token): boolean {
  return SPEECH.has(token.lower);
}

/** A form of a reporting verb that is no noun: "said", "told", "reported". */
export function isSpoken(token: Token | undefined): boolean {
  return token !== undefined && SPEECH.has(token.lower) && /(?:said|told|ed)$/.test(token.lower);
}

/** "the prison population fell to": subject and verb, no object. */
function isVerbPhrase(tokens: readonly Token[], phrase: Span): boolean {
  if (isVerbOfClause(tokens, phrase.to - 1)) return true;
  return isVerb(tokens, phrase.to - 1) && (phrase.to - phrase.from < 3 || isChangeWord(tokens[phrase.to - 1]?.lower));
}

/** A verb by list or ending; a plain noun that only looks like one costs a few words of the concept. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  // "the range rose", "its need grew": nouns that could be verbs.
  if (/^(?:an?|the|its|their|his|her|our|no)$/.test(tokens[at - 1]?.lower ?? '') && !/(?:ed|ing)$/.test(token.lower))
    return false;
  return (
    VERBS.has(token.lower) ||
    isWordOf('verb', token) ||
    isWordOf('auxiliary', token) ||
    /(?:[^e]ed|ing)$/.test(token.lower)
  );
}

/** First token of the nearest verb group before a position, null when the clause has none. */
function verbBefore(draft: Draft, end: number): number | null {
  const { tokens } = draft.sentence;
  for (let i = end - 1; i >= 0 && end - i < REACH; i--) {
    if (/^[;:]$/.test(tokens[i]?.text ?? '')) return null;
    if (isVerb(tokens, i) || isVerbOfClause(tokens, i)) return groupStart(tokens, i);
  }
  return null;
}

/** "a plume that extends", "drivers who owe": the word after the pronoun, unless it is a noun we know. */
function isVerbOfClause(tokens: readonly Token[], at: number): boolean {
  const pronoun = tokens[at - 1]?.lower ?? '';
  const word = tokens[at];
  if (!RELATIVES.has(pronoun) || word?.kind !== 'word' || isFunctionWord(word)) return false;
  return unitOfHead(word.lower) === null && (pronoun === 'who' || isPlural(word.lower));
}

function groupStart(tokens: readonly Token[], at: number): number {
  const isMultiple = numeralWord(tokens[at], 'multiple') !== null;
  const joins = (word: string) => word === 'to' || (isMultiple && /^(?:almost|more|nearly|than)$/.test(word));
  const isNoun = () => tokens[at - 1]?.lower.endsWith('ing') === true && !isWordOf('auxiliary', tokens[at - 2]);
  // "his approval rating slipped"
  if (isChangeWord(tokens[at]?.lower) && isNoun()) return at;
  while (at > 0 && (isVerb(tokens, at - 1) || isWordOf('adverb', tokens[at - 1]) || joins(tokens[at - 1]?.lower ?? '')))
    at -= 1;
  return at;
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
    const isMeasure = span !== null && mayBegin(tokens[span.from], tokens[span.from + 1]);
    if (span && !isMeasure && !isSetIn(tokens, span)) return span;
    if (!isMeasure) first ??= span;
    let comma = span ? span.from : at;
    while (comma > 0 && (isFunctionWord(tokens[comma - 1]) || tokens[comma - 1]?.text === ',')) comma -= 1;
    if (tokens[comma]?.text !== ',' && !span) return first;
    at = comma;
  }
  return first;
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
  if (!RELATIVES.has(tokens[pronoun]?.lower ?? '')) return null;
  const end = tokens[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun;
  const last = tokens[end - 1];
  if (last?.kind !== 'word' || SPEECH.has(last.lower) || isVerb(tokens, end - 1)) return null;
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
  let to = end;
  while (to > from && (isFunctionWord(tokens[to - 1]) || tokens[to - 1]?.kind === 'mark')) to -= 1;
  // "Profit up 12% to $3bn"
  for (let i = from + 1; i < to - 1; i++)
    if (/^(?:down|up)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.kind === 'number') to = i;
  if (tokens[from]?.kind === 'number') from = pastNumber(tokens, from, to);
  return to > from ? { from, to: beforeNumbers(tokens, from, to) } : null;
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
  if (BEFELL.has(tokens[at]?.lower ?? '')) return to;
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
  if ((SPEECH.has(token.lower) && !isNoun(tokens, at)) || isWordOf('auxiliary', token)) return true;
  return (
    (isWordOf('conjunction', token) && token.lower !== 'and') ||
    (isWordOf('pronoun', token) && token.lower !== 'their' && !isObject(tokens, at))
  );
}

/** "the voltage across it was": the pronoun belongs to what stands before. */
function isObject(tokens: readonly Token[], at: number): boolean {
  return /^(?:it|them|him|her|us|me)$/.test(tokens[at]?.lower ?? '') && isWordOf('preposition', tokens[at - 1]);
}
