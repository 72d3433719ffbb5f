import { findNames } from '../text/names.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { isChangeVerb } from './changes.ts';
import { isPaper, paperOf } from './papers.ts';
import { isTime, mayTell, type Span } from './sources.ts';
import { isTeller } from './voices.ts';

/**
 * "polls show", "the minister claims": of a form that is a noun as well ("a talk show", "seven states") the subject
 * stands right before, or an auxiliary does, and agrees in number.
 */
export function agrees(tokens: readonly Token[], source: Span | null, verb: Span): boolean {
  const [before, form, next] = [tokens[verb.from - 1], tokens[verb.from], tokens[verb.to]];
  if (form?.lower.endsWith('ed')) return true;
  // "the annual report that the firm wrote"; but "doctors report that 34 died".
  if (next?.lower === 'that' && !(isOwnable(form) && source)) return true;
  if (isWordOf('auxiliary', before) || isWordOf('pronoun', before)) return true;
  if (source === null || isNounBeforeVerb(tokens, verb) || isGerund(tokens, source)) return false;
  if (next?.lower === 'that') return isMany(tokens, source) || maySay(tokens, source);
  return standsBefore(tokens, source, verb.from) && agreesInNumber(tokens, source, verb);
}

/** "Jobless claims fell", "unconfirmed reports put": two verbs would have one subject. */
function isNounBeforeVerb(tokens: readonly Token[], { from, to }: Span): boolean {
  return to - from === 1 && tokens[from]?.lower.endsWith('s') === true && isOtherVerb(tokens[to]);
}

function isOtherVerb(token: Token | undefined): boolean {
  return isChangeVerb(token?.lower) || /^(?:put|said|say|show|suggest|suggested)$/.test(token?.lower ?? '');
}

/** "Waiting lists in Lima": of what opens a sentence the capital tells nothing. */
function isGerund(tokens: readonly Token[], { from, to }: Span): boolean {
  const word = tokens[0];
  return from === 0 && to === 1 && word?.lower.endsWith('ing') === true && findNames(word.text).length === 0;
}

/** Right before the verb, or with an adverb, an aside or a time in between. */
function standsBefore(tokens: readonly Token[], source: Span, verb: number): boolean {
  const before = tokens[verb - 1];
  return source.to === verb || isWordOf('adverb', before) || before?.text === ',' || isTime(tokens, verb);
}

/** "sales estimate", "jobs forecast": a noun behind what it is of; "economists forecast" is said by people. */
function isOwnable(token: Token | undefined): boolean {
  return /^(?:claim|demand|estimate|forecast|project|report)$/.test(token?.lower ?? '');
}

function maySay(tokens: readonly Token[], source: Span): boolean {
  const last = tokens[source.to - 1];
  if (last === undefined) return false;
  const isPerson = unitOfHead(singularOf(last.lower)) === 'person' || /^(?:couple|family|team)$/.test(last.lower);
  return last.capital || isPerson || isPaper(tokens, source) || isTeller(tokens, source);
}

const PLURALS = wordList('plural without s');

function subjectOf(tokens: readonly Token[], source: Span): Token | undefined {
  return tokens[isPaper(tokens, source) ? paperOf(tokens, source) : source.to - 1];
}

function isMany(tokens: readonly Token[], source: Span): boolean {
  const word = subjectOf(tokens, source)?.lower ?? '';
  return isPlural(word) || PLURALS.has(word);
}

function agreesInNumber(tokens: readonly Token[], source: Span, { from, to }: Span): boolean {
  const [subject, next] = [subjectOf(tokens, source), tokens[to]];
  if (subject === undefined) return false;
  if (!tokens[from]?.lower.endsWith('s'))
    return isMany(tokens, source) && (!isOwnable(tokens[from]) || maySay(tokens, source));
  // "the poll of farmers shows a lead": an object follows a verb.
  if (next?.capital || isWordOf('pronoun', next) || isWordOf('determiner', next)) return true;
  return (
    subject.capital || (!isMany(tokens, source) && (mayTell(subject) || isTeller(tokens, source) || to - from > 1))
  );
}
