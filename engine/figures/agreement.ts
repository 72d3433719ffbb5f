import { findNames } from '../text/names.ts';
import { isPlural } from '../text/nouns.ts';
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
  if (form?.lower.endsWith('ed') || next?.lower === 'that') return true;
  if (isWordOf('auxiliary', before) || isWordOf('pronoun', before)) return true;
  if (source === null || isNounBeforeVerb(tokens, verb) || isGerund(tokens, source)) return false;
  return standsBefore(tokens, source, verb.from) && agreesInNumber(tokens, source, verb);
}

/** "Jobless claims fell": two verbs would have one subject. */
function isNounBeforeVerb(tokens: readonly Token[], { from, to }: Span): boolean {
  return to - from === 1 && tokens[from]?.lower.endsWith('s') === true && isChangeVerb(tokens[to]?.lower);
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

const PLURALS = wordList('plural without s');

function agreesInNumber(tokens: readonly Token[], source: Span, { from, to }: Span): boolean {
  const [subject, next] = [tokens[isPaper(tokens, source) ? paperOf(tokens, source) : source.to - 1], tokens[to]];
  if (subject === undefined) return false;
  const isMany = isPlural(subject.lower) || PLURALS.has(subject.lower);
  if (!tokens[from]?.lower.endsWith('s')) return isMany;
  // "the poll of farmers shows a lead": an object follows a verb.
  if (next?.capital || isWordOf('pronoun', next) || isWordOf('determiner', next)) return true;
  return subject.capital || (!isMany && (mayTell(subject) || isTeller(tokens, source) || to - from > 1));
}
