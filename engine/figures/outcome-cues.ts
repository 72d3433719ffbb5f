import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { indexPhrases, type PhraseIndex } from '../text/phrases.ts';

export interface OutcomeEntry {
  cue: string;
  /** null: "court cases", of which nobody falls ill. */
  outcome: string | null;
  kind: string;
}

const on = (kind: string, edge: 'first' | 'last' = 'first'): PhraseIndex<OutcomeEntry> =>
  indexPhrases<OutcomeEntry>(
    outcomes.filter((entry) => entry.kind === kind),
    (entry) => [entry.cue],
    edge,
  );
export const BEFORE = on('before');
export const AFTER = on('after');
export const NOUN = on('noun');
export const LIVES_BEFORE = on('before-lives', 'last');
export const LIVES_AFTER = on('after-lives');

/** Marks over which nothing is said of a number. */
export const CLAUSE_END = /^[;:()—–]$/u;
