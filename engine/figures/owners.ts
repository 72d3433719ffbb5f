import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import { indexPhrases, phraseAt } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import type { Span } from './sources.ts';

const OWNED = indexPhrases(
  entries.filter(({ kind }) => kind === 'noun'),
  (entry) => [entry.cue],
);

/** "a previous US estimate of 130,000", "the ministry's figure of 34": the noun names its owner. */
export function ownerBefore(place: { sentence: Sentence; from: number }): { source: Span; cue: string } | null {
  const { tokens } = place.sentence;
  const noun = tokens[place.from - 1]?.lower === 'of' ? place.from - 2 : -1;
  const found = noun >= 0 ? phraseAt(OWNED, tokens, noun) : null;
  if (!found) return null;
  const source = ownerSpan(tokens, noun);
  return source && { source, cue: found.entry.cue };
}

const TIMES =
  /^(?:earlier|previous|prior|initial|official|new|latest|preliminary|original|current|first|death|average)$/;

function ownerSpan(tokens: readonly Token[], noun: number): Span | null {
  let from = noun;
  while (
    from > 0 &&
    tokens[from - 1]?.kind === 'word' &&
    !isFunctionWord(tokens[from - 1]) &&
    !TIMES.test(tokens[from - 1]?.lower ?? '')
  )
    from -= 1;
  const to = tokens[noun - 1]?.lower === "'s" ? noun - 1 : noun;
  return to > from && tokens.slice(from, to).some((token) => token.capital) ? { from, to } : null;
}
