import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import irregularVerbs from '../../data/lexicon/irregular-verbs.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';

const PAST = new Set(['was', 'were', 'had', 'did', ...irregularVerbs.flatMap(({ forms }) => forms.slice(0, 1))]);
/** "said it will": when something was said tells nothing of what was. What a firm reported, it did. */
const SAYING = new Set(attribution.map(({ cue }) => cue).filter((cue) => cue !== 'reported'));
/** Words of a clause to either side of what is asked about. */
const REACH = 24;

/** Whether the clause around a phrase has a verb in the past: "sold", "was", "fell 34 percent"; reporting verbs do not count. */
export function tellsOfPast(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !endsClause(tokens, at); at--)
    if (isPast(tokens, at)) return true;
  for (let at = to; at < Math.min(tokens.length, to + REACH) && !endsClause(tokens, at); at++)
    if (isPast(tokens, at)) return true;
  return false;
}

/** Whether a token is a verb in the past by its form, no participle: "sold"; not "is sold", "a planned deal", "said". */
export function isPast(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || SAYING.has(token.lower)) return false;
  // "is spent", "to be sold", "a planned deal".
  if (/^(?:are|be|being|is|to)$/.test(before?.lower ?? '') || isWordOf('determiner', before)) return false;
  if (PAST.has(token.lower)) return true;
  const isFinite = next?.kind !== 'word' || isFunctionWord(next);
  return token.lower.endsWith('ed') && before?.kind === 'word' && !isWordOf('preposition', before) && isFinite;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const { text = '', lower = '' } = tokens[at] ?? {};
  return /^[;:—]$/u.test(text) || /^(?:and|but|which|whereas|while)$/.test(lower);
}
