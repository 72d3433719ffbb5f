import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isManner, isWordOf } from '../text/word-classes.ts';
import type { Saying } from './saying.ts';
import { isPaper } from './papers.ts';
import { nounBefore, nounFrom, phraseEndingAt, type Span } from './sources.ts';

/** Who a verb speaks of. */
export interface Subject {
  source: Span | null;
  pronoun: string | null;
  from: number;
  /** Where what it says ends at the latest. */
  until: number;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** Who stands before the verb; of "Ruiz, who said", Ruiz. */
export function subjectOf(tokens: readonly Token[], verb: number): Subject {
  const at = beforeAuxiliaries(tokens, verb);
  const word = tokens[at]?.lower ?? '';
  if (RELATIVE.has(word) && (tokens[at]?.classes ?? 0) !== 0) {
    const aside = tokens[at - 1]?.text === ',';
    const close = aside ? tokens.findIndex((token, i) => i > verb && token.text === ',') : -1;
    return {
      source: antecedentOf(tokens, aside ? at - 1 : at),
      pronoun: null,
      from: at,
      until: close < 0 ? tokens.length : close,
    };
  }
  // "owns two ferries and says it has …": the second verb has the first one's subject.
  if (word === 'and' || word === 'but') {
    const { source, pronoun } = openingSubject(tokens);
    return { source, pronoun, from: at, until: tokens.length };
  }
  const source = nounBefore(tokens, verb);
  const pronoun = source ? null : (PRONOUN.exec(word)?.[1] ?? null);
  return { source, pronoun, from: source?.from ?? at, until: tokens.length };
}

/** "they", "they'll", "they've". */
const PRONOUN = /^(he|she|they|it|we|i)(?:'|$)/;

/** Whom "who" follows: in "a professor at the University of Lima who said" the professor, in "a paper in May that said" the paper. */
function antecedentOf(tokens: readonly Token[], end: number): Span | null {
  // "the data it had collected, which showed"
  if (tokens[end - 1]?.lower.endsWith('ed') === true && isWordOf('auxiliary', tokens[end - 2])) return null;
  const dated = isWordOf('month', tokens[end - 1]) || isWordOf('weekday', tokens[end - 1]);
  const near = phraseEndingAt(tokens, dated ? end - 2 : end);
  const at = near ? beforeName(tokens, near.from) : -1;
  // "a cheat, coward and thief who said": whoever these words are said of.
  if (tokens[at]?.lower === 'and' && near && !tokens[near.from]?.capital) return null;
  const placed = isPlaced(tokens[at]) ? placedAt(tokens, at) : null;
  // "a note coming from a judge who said"
  return placed === null || tokens[placed.to - 1]?.lower.endsWith('ing') === true ? near : placed;
}

/** What stands "at", "from" or "in" some place: the phrase before the preposition. */
function placedAt(tokens: readonly Token[], preposition: number): Span | null {
  const phrase = phraseEndingAt(tokens, preposition);
  const at = phrase ? beforeArticle(tokens, phrase.from) : -1;
  return (isPlaced(tokens[at]) || tokens[at]?.lower === 'of' ? placedAt(tokens, at) : null) ?? phrase;
}

/** Before "Lima", or before all of "the University of Lima". */
function beforeName(tokens: readonly Token[], from: number): number {
  const at = beforeArticle(tokens, from);
  const name = tokens[at]?.lower === 'of' && tokens[at - 1]?.capital ? phraseEndingAt(tokens, at) : null;
  return name ? beforeArticle(tokens, name.from) : at;
}

function beforeArticle(tokens: readonly Token[], at: number): number {
  return isWordOf('determiner', tokens[at - 1]) ? at - 2 : at - 1;
}

function isPlaced(token: Token | undefined): boolean {
  return /^(?:at|from|in)$/.test(token?.lower ?? '');
}

function beforeAuxiliaries(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && (isWordOf('adverb', tokens[at]) || isWordOf('auxiliary', tokens[at]) || isManner(tokens[at])))
    at -= 1;
  return isWordOf('weekday', tokens[at]) && tokens[at - 1]?.lower === 'on' ? at - 2 : at;
}

/** ", saying that 34 died": by whoever the sentence is about; "with a survey finding that": by the survey. */
export function mainSubject(tokens: readonly Token[], participle: number, before: Saying | null): Subject {
  const until = tokens.length;
  if (tokens.slice(Math.max(0, participle - 2), participle).some(isCounted))
    return { source: null, pronoun: null, from: participle, until };
  const direct = tokens[participle - 1]?.kind === 'word' ? phraseEndingAt(tokens, participle) : null;
  if (direct && (isWith(tokens, direct.from) || isPaper(tokens, direct)))
    return { source: direct, pronoun: null, from: participle, until };
  const { source, pronoun } = before && !before.unnamed ? before : openingSubject(tokens);
  return { source, pronoun, from: participle, until };
}

/** Whom a sentence is about: its first noun phrase or pronoun, behind "On Tuesday, ". */
export function openingSubject(tokens: readonly Token[]): Pick<Subject, 'source' | 'pronoun'> {
  const start = afterFronted(tokens);
  const source = firstNoun(tokens, start);
  const first = tokens[start]?.lower ?? '';
  return { source, pronoun: !source && /^(?:he|she|they|it)$/.test(first) ? first : null };
}

/** The noun phrase at a token up to its verb: "the mayor left the hall" begins with the mayor. */
function firstNoun(tokens: readonly Token[], at: number): Span | null {
  const noun = nounFrom(tokens, at);
  if (!noun) return null;
  const verb = tokens.findIndex(
    (token, i) => i > noun.from && i < noun.to && (isFiniteVerb(token) || takesObject(tokens, i)),
  );
  return verb < 0 ? noun : { from: noun.from, to: verb };
}

/** "the report describes a failing service"; not "the University of the Andes". */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.capital === false && !isFunctionWord(token) && isWordOf('determiner', tokens[at + 1]);
}

function isFiniteVerb(token: Token): boolean {
  return !token.capital && (isWordOf('verb', token) || token.lower.endsWith('ed'));
}

/** "with 50 percent saying", "three in 10 saying": those counted say it, not whom the sentence is about. */
function isCounted(token: Token): boolean {
  return (token.kind === 'number' && token.text.length < 4) || token.lower === 'percent' || token.text === '%';
}

function isWith(tokens: readonly Token[], noun: number): boolean {
  return tokens[isWordOf('determiner', tokens[noun - 1]) ? noun - 2 : noun - 1]?.lower === 'with';
}

/** "On Tuesday, the minister …": the subject stands behind the comma. */
export function afterFronted(tokens: readonly Token[]): number {
  if (!isWordOf('preposition', tokens[0]) && !isWordOf('conjunction', tokens[0])) return 0;
  return tokens.findIndex((token) => token.text === ',') + 1;
}
