import { findNames } from '../text/names.ts';
import { isPlural } from '../text/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { isChangeVerb } from './changes.ts';
import { isTime, TELLERS, type Span } from './sources.ts';

const MANY = new Set(['children', 'data', 'men', 'people', 'police', 'women']);

/**
 * "polls show", "the minister claims": of a form that is a noun as well ("a talk show", "seven states") the subject
 * stands right before, or an auxiliary does, and agrees in number.
 */
export function agrees(tokens: readonly Token[], source: Span | null, verb: { from: number; to: number }): boolean {
  const before = tokens[verb.from - 1];
  const form = tokens[verb.from]?.lower ?? '';
  if (form.endsWith('ed')) return true;
  if (isWordOf('auxiliary', before) || isWordOf('pronoun', before)) return true;
  const next = tokens[verb.to];
  if (next?.lower === 'that') return true;
  // "Jobless claims fell": two verbs would have one subject.
  if (form.endsWith('s') && verb.to - verb.from === 1 && isChangeVerb(next?.lower)) return false;
  const last = source && tokens[source.to - 1];
  // "Waiting lists in Lima": of what opens a sentence the capital tells nothing.
  if (source?.from === 0 && source.to === 1 && last?.lower.endsWith('ing') && findNames(last.text).length === 0)
    return false;
  const apart = !isWordOf('adverb', before) && before?.text !== ',' && !isTime(tokens, verb.from);
  if (!last || (source.to !== verb.from && apart)) return false;
  const plural = MANY.has(last.lower) || isPlural(last.lower);
  if (!form.endsWith('s')) return plural;
  // "the poll of farmers shows a lead": an object follows a verb.
  if (next?.capital || isWordOf('pronoun', next) || isWordOf('determiner', next)) return true;
  return last.capital || (!plural && (TELLERS.test(last.lower) || verb.to - verb.from > 1));
}
