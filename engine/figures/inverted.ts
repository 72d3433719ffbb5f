import type { FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import { sayingAt, type Saying } from './saying.ts';
import { nameAfter, nounBefore, nounFrom, type Span } from './sources.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

type Verb = FoundPhrase<{ cue: string }>;

/** "…, said NATO chief X" and "…,” said X": the verb stands before its subject and behind its content; null elsewhere. */
export function invertedAt(sentence: Sentence, verb: Verb): Saying | null {
  const { tokens } = sentence;
  const subject = subjectBehind(tokens, verb);
  if (subject === null) return null;
  // "…, said officials, with 12 hurt" goes on; "…, said Ruiz, 34" does not.
  const goesOn = tokens[subject.to]?.text === ',' && tokens[subject.to + 1]?.lower === 'with';
  return {
    ...sayingAt(sentence, verb.from, verb.to),
    source: nameAfter(tokens, subject) ?? subject,
    to: subject.to,
    reachFrom: 0,
    reachTo: goesOn ? tokens.length : verb.from,
  };
}

const SAID_FIRST = wordList('said first');

/** The noun behind a verb that is its subject, not what it says. */
function subjectBehind(tokens: readonly Token[], cue: Verb): Span | null {
  const [before, next] = [tokens[cue.from - 1], tokens[cue.to]];
  if (!SAID_FIRST.has(cue.entry.cue)) return null;
  if (before === undefined || !/^(?:[,"”’'?!—]|'')$/u.test(before.text)) return null;
  if (next?.kind !== 'word' || isWordOf('pronoun', next) || isWordOf('weekday', next) || next.lower === 'that')
    return null;
  const noun = nounFrom(tokens, cue.to);
  if (noun === null) return null;
  // "said former governor Ruiz", "reported officials": a name stands somewhere in it, or nobody else could say it.
  const speaks = hasName(tokens, noun) || isTeller(tokens, noun);
  if (!/^(?:the|a|an|one|his|her)$/.test(next.lower) && !speaks) return null;
  return before.text === ',' && isDirect(tokens, cue, { noun, speaks }) ? null : noun;
}

function hasName(tokens: readonly Token[], { from, to }: Span): boolean {
  return tokens.slice(from, to).some((token) => token.capital);
}

/**
 * "Ruiz, a veteran, said the old plan is dead": a subject before and a verb behind its content; "Ruiz, a veteran, said the
 * plan's words, the past and the law agree": nobody who `speaks` behind the verb.
 */
function isDirect(tokens: readonly Token[], cue: Verb, { noun, speaks }: { noun: Span; speaks: boolean }): boolean {
  const after = tokens[noun.to];
  if (isWordOf('auxiliary', after) || isWordOf('verb', after)) return true;
  const ends = after === undefined || after.kind === 'mark' || isWordOf('weekday', after);
  return !(ends && speaks) && nounBefore(tokens, cue.from) !== null;
}
