import changes from '../../data/lexicon/changes.json' with { type: 'json' };
import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import type { NounPhrase } from '../text/noun-phrases.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';

const CHANGE_VERBS = new Set(changes.filter((entry) => entry.kind.startsWith('verb')).map((entry) => entry.cue));
const SPEECH_VERBS = new Set(attribution.filter((entry) => entry.kind === 'verb').map((entry) => entry.cue));
/** Longest subject: "the number of reconnaissance flights along the Ukrainian border". */
const LONGEST = 14;

/**
 * The noun phrase a clause begins with, up to its verb: what rose to 34, costs $5 or measures 3 km. null when the clause
 * has none before the number.
 */
export function subjectBefore(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const verb = verbBefore(draft);
  const end = verb ?? draft.from;
  let from = end;
  while (from > 0 && end - from < LONGEST && !opensClause(draft, from - 1)) from -= 1;
  while (
    from < end &&
    (isFunctionWord(tokens[from]) || tokens[from]?.kind === 'mark') &&
    !isWordOf('determiner', tokens[from])
  )
    from += 1;
  let to = end;
  while (to > from && (isFunctionWord(tokens[to - 1]) || tokens[to - 1]?.kind === 'mark')) to -= 1;
  return to > from ? { from, to } : null;
}

/** The nearest verb before the number: a change verb or an auxiliary. */
function verbBefore(draft: Draft): number | null {
  const { tokens } = draft.sentence;
  for (let i = draft.from - 1; i >= 0 && draft.from - i < 12; i--) {
    const token = tokens[i];
    if (token === undefined || /^[;:]$/.test(token.text)) return null;
    if (CHANGE_VERBS.has(token.lower) || isWordOf('auxiliary', token)) return firstAuxiliary(draft, i);
  }
  return null;
}

function firstAuxiliary(draft: Draft, at: number): number {
  const { tokens } = draft.sentence;
  while (at > 0 && (isWordOf('auxiliary', tokens[at - 1]) || isWordOf('adverb', tokens[at - 1]))) at -= 1;
  return at;
}

function opensClause(draft: Draft, at: number): boolean {
  const token = draft.sentence.tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return /^[,;:()—–"“”]$/u.test(token.text);
  return (
    SPEECH_VERBS.has(token.lower) ||
    isWordOf('auxiliary', token) ||
    (isWordOf('conjunction', token) && token.lower !== 'and') ||
    (isWordOf('pronoun', token) && token.lower !== 'their')
  );
}
