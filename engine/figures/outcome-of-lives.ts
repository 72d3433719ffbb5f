import { phraseAt, phraseBefore } from '../text/phrases.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';
import { LIVES_AFTER, LIVES_BEFORE } from './outcome-cues.ts';

/** "claimed some 14,000 lives", "14,000 lives were lost"; lives saved or changed are no deaths. */
export function outcomeOfLives(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  let at = draft.from;
  while (at > 0 && isWordOf('determiner', tokens[at - 1])) at -= 1;
  const before = phraseBefore(LIVES_BEFORE, tokens, at);
  if (before) return before.entry.outcome;
  let after = draft.nounTo;
  while (isWordOf('auxiliary', tokens[after]) || isWordOf('adverb', tokens[after])) after += 1;
  return phraseAt(LIVES_AFTER, tokens, after)?.entry.outcome ?? null;
}
