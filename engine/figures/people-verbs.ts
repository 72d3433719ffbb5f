import verbs from '../../data/lexicon/people-verbs.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';

type PeopleVerb = (typeof verbs)[number];

/** What is done to people, or by people alone: what nobody names behind or before such a verb is people. */
const DONE_TO = indexPhrases(verbsDone('to'), ({ forms }) => forms, 'last');
const DONE_BY = indexPhrases(verbsDone('by'), ({ forms }) => forms);

function verbsDone(side: string): PeopleVerb[] {
  return verbs.filter(({ done }) => done === side);
}

/** "employs", "laid off": the verb that ends before a token; null for any other word. */
export function doneToPeople(tokens: readonly Token[], before: number): PeopleVerb | null {
  return phraseBefore(DONE_TO, tokens, before)?.entry ?? null;
}

/** "march", "need": the verb that begins at a token; null for any other word. */
export function doneByPeople(tokens: readonly Token[], at: number): PeopleVerb | null {
  return phraseAt(DONE_BY, tokens, at)?.entry ?? null;
}
