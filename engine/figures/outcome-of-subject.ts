import { phraseAt, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import type { Draft, Sentence } from './draft.ts';
import { AFTER, NOUN, type OutcomeEntry } from './outcome-cues.ts';

/** "the death toll rose to 34". */
export function outcomeOfSubject(draft: Draft): string | null {
  const counts = draft.head !== null && draft.head !== 'people' && draft.head !== 'person';
  // "put excess deaths at 15 million": the head stands before the number.
  if (counts && draft.nounTo > draft.nounFrom) return null;
  const told = outcomeOfThose(draft);
  if (told !== null) return told;
  const before = nounsOf(draft.sentence).filter((found) => found.to <= draft.from && sameClause(draft, found.to));
  const last = before.at(-1);
  const noun = last && before.find((found) => isLinked(draft, found.to, last.from));
  return (noun ?? last)?.entry.outcome ?? null;
}

/** "deaths linked to infections": those who died, of what befell them. */
function isLinked({ sentence: { tokens } }: Draft, from: number, to: number): boolean {
  return (
    /^(?:attributed|due|linked|owing|related)$/.test(tokens[from]?.lower ?? '') &&
    tokens[from + 1]?.lower === 'to' &&
    from < to
  );
}

/** How far "number of those infected" may stand before its number. */
const THOSE = 18;
const COUNTS = wordList('count of');

/** "the total number of those infected until now is 1,501", "the number of people killed rose to 40". */
function outcomeOfThose({ from, sentence: { tokens } }: Draft): string | null {
  for (let at = from - 1; at > Math.max(1, from - THOSE); at--) {
    if (/^[,;:]$/.test(tokens[at]?.text ?? '') || tokens[at]?.kind === 'number') return null;
    // "the number who have died is 1,501"
    if (tokens[at]?.lower === 'who' && COUNTS.has(tokens[at - 1]?.lower ?? '')) return doneTo(tokens, at + 1);
    if (!/^(?:people|persons|those)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at - 2]?.lower !== 'of') continue;
    if (!COUNTS.has(tokens[at - 3]?.lower ?? '')) return null;
    return doneTo(tokens, at);
  }
  return null;
}

function doneTo(tokens: readonly Token[], from: number): string | null {
  let at = from;
  while (isWordOf('auxiliary', tokens[at])) at += 1;
  return phraseAt(AFTER, tokens, at)?.entry.outcome ?? null;
}

const nounsSeen = new WeakMap<Sentence, FoundPhrase<OutcomeEntry>[]>();

/** Found once for a sentence, not once for each of its numbers. */
function nounsOf(sentence: Sentence): FoundPhrase<OutcomeEntry>[] {
  const known = nounsSeen.get(sentence);
  if (known) return known;
  const nouns = phrasesIn(NOUN, sentence.tokens);
  nounsSeen.set(sentence, nouns);
  return nouns;
}

function sameClause(draft: Draft, from: number): boolean {
  const { tokens } = draft.sentence;
  for (let at = from; at < draft.from; at++) if (tokens[at]?.text === ';' || tokens[at]?.text === ':') return false;
  return true;
}
