import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import { indexPhrases, phraseAt, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import { nounBefore, nounFrom, type Span } from './sources.ts';

interface Entry {
  cue: string;
  kind: string;
}

/** Somebody says something in a sentence: who, by which words, and over which tokens it reaches. */
export interface Saying {
  /** The source's noun phrase as tokens; null when only a pronoun or nobody is named. */
  source: Span | null;
  /** "he", "she", "they", "it": the person the last sentence spoke of. */
  pronoun: string | null;
  cue: string;
  cueFrom: number;
  cueTo: number;
  from: number;
  to: number;
  /** "told Reuters" names the one who carries it. */
  reporter: Span | null;
}

const CUES = indexPhrases<Entry>(
  entries.filter((entry) => entry.kind !== 'noun'),
  (entry) => [entry.cue],
);
const SOURCE_NOUNS = indexPhrases<Entry>(
  entries.filter((entry) => entry.kind === 'noun'),
  (entry) => [entry.cue],
);

/** Every "X said", "according to X", "X's estimate of" of a sentence. */
export function sayingsIn(sentence: Sentence): Saying[] {
  const sayings: Saying[] = [];
  for (const cue of phrasesIn(CUES, sentence.tokens)) {
    const saying =
      cue.entry.kind === 'preposition'
        ? accordingTo(sentence, cue)
        : cue.entry.kind === 'passive'
          ? passive(sentence, cue)
          : spoken(sentence, cue);
    if (saying) sayings.push(saying);
  }
  return sayings;
}

/** "according to X, …" and "…, according to X" both reach over the whole sentence but X itself. */
function accordingTo(sentence: Sentence, cue: FoundPhrase<Entry>): Saying | null {
  const source = nounFrom(sentence.tokens, cue.to);
  if (!source) return null;
  if (cue.entry.cue === 'per' && !(sentence.tokens[cue.to]?.capital || sentence.tokens[cue.to]?.lower === 'the'))
    return null;
  return {
    source,
    pronoun: null,
    cue: textOf(sentence, cue.from, cue.to),
    cueFrom: cue.from,
    cueTo: source.to,
    from: 0,
    to: sentence.tokens.length,
    reporter: null,
  };
}

function passive(sentence: Sentence, cue: FoundPhrase<Entry>): Saying | null {
  return {
    source: null,
    pronoun: null,
    cue: textOf(sentence, cue.from, cue.to),
    cueFrom: cue.from,
    cueTo: cue.to,
    from: 0,
    to: sentence.tokens.length,
    reporter: null,
  };
}

function spoken(sentence: Sentence, cue: FoundPhrase<Entry>): Saying | null {
  const { tokens } = sentence;
  const isParticiple = /ing$/.test(cue.entry.cue);
  const inverted = isInverted(tokens, cue) ? nounFrom(tokens, cue.to) : null;
  const before = inverted ? null : nounBefore(tokens, cue.from);
  const pronoun = inverted || before ? null : pronounBefore(tokens, cue.from);
  if (!inverted && !before && pronoun === null) return null;
  if (isParticiple && !inverted) return null;
  const source = inverted ?? before;
  const start = source?.from ?? cue.from - 1;
  const parenthetical = inverted !== null || isParenthetical(tokens, start, cue.to);
  if (!parenthetical && !SPEECH_ALWAYS.test(cue.entry.cue) && !opensContent(tokens, cue.to)) return null;
  const reporter = reporterAfter(sentence, cue);
  return {
    source,
    pronoun,
    cue: textOf(sentence, cue.from, cue.to),
    cueFrom: start,
    cueTo: inverted?.to ?? cue.to,
    from: parenthetical ? 0 : cue.to,
    to: tokens.length,
    reporter,
  };
}

/** Verbs that report whatever follows; others ("found", "put", "added") need a "that" or a quotation. */
const SPEECH_ALWAYS =
  /^(?:said|says|say|told|tells|tell|stated|states|claimed|claims|claim|reported|reports|announced|announces|estimated|estimates|estimate|confirmed|confirms|warned|warns|warn|alleged|alleges|testified|predicted|predicts|predict|tweeted|wrote|writes|argued|argues|insisted|insists|believes|believe|expects|expect|projects|forecasts|noted|notes|acknowledged|admitted|explained|declared|puts|suggests|suggested|shows|showed|indicates|indicated|concluded|asserted)$/;

/** "…, said NATO chief X" and "…,” said X": the verb stands before its subject. */
function isInverted(tokens: readonly Token[], cue: FoundPhrase<Entry>): boolean {
  const before = tokens[cue.from - 1];
  const next = tokens[cue.to];
  if (
    !/^(?:said|says|added|adds|wrote|explained|noted|tweeted|warned|told|recalled|argued|reported|writes|stated|asked)$/.test(
      cue.entry.cue,
    )
  )
    return false;
  if (before !== undefined && !/^[,"”’?!]$/u.test(before.text)) return false;
  return (
    next !== undefined &&
    next.kind === 'word' &&
    (next.capital || next.lower === 'the' || next.lower === 'a') &&
    !isWordOf('pronoun', next) &&
    !isWordOf('weekday', next)
  );
}

/** ", X said" or "X said." after its content: the saying reaches back over the sentence. */
function isParenthetical(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (before === undefined || !/^[,"”’?!—–]$/u.test(before.text)) return false;
  const next = skipWhen(tokens, end);
  return (
    next === undefined || /^[.,;:"“”—–]$/u.test(next.text) || /^(?:in|at|during|from|after|as|on)$/.test(next.lower)
  );
}

function skipWhen(tokens: readonly Token[], at: number): Token | undefined {
  while (isWordOf('weekday', tokens[at]) || /^(?:on|late|early|yesterday|today)$/.test(tokens[at]?.lower ?? ''))
    at += 1;
  return tokens[at];
}

function opensContent(tokens: readonly Token[], at: number): boolean {
  const next = skipWhen(tokens, at);
  return next !== undefined && (next.lower === 'that' || /^["“:,]$/u.test(next.text));
}

function pronounBefore(tokens: readonly Token[], verb: number): string | null {
  let at = verb - 1;
  while (at >= 0 && (isWordOf('adverb', tokens[at]) || isWordOf('auxiliary', tokens[at]))) at -= 1;
  const word = tokens[at]?.lower ?? '';
  return /^(?:he|she|they|it|we|i|who|which)$/.test(word) ? word : null;
}

function reporterAfter(sentence: Sentence, cue: FoundPhrase<Entry>): Span | null {
  const { tokens } = sentence;
  if (!/^(?:told|tells|telling)$/.test(cue.entry.cue)) return null;
  const listener = nounFrom(tokens, cue.to);
  return listener && tokens[listener.from]?.capital ? listener : null;
}

/** "a previous US estimate of 130,000", "the ministry's figure of 34": the noun names its owner. */
export function ownerBefore(draft: Draft): { source: Span; cue: string } | null {
  const { tokens } = draft.sentence;
  const of = tokens[draft.from - 1]?.lower === 'of' ? draft.from - 1 : null;
  if (of === null) return null;
  const found = phraseAt(SOURCE_NOUNS, tokens, of - 1);
  if (
    !found ||
    !/^(?:estimate|estimates|figure|figures|count|tally|projection|forecast|assessment|toll)$/.test(found.entry.cue)
  )
    return null;
  const source = ownerSpan(tokens, of - 1);
  return source && { source, cue: found.entry.cue };
}

function ownerSpan(tokens: readonly Token[], noun: number): Span | null {
  let from = noun;
  while (
    from > 0 &&
    tokens[from - 1]?.kind === 'word' &&
    !isFunctionWord(tokens[from - 1]) &&
    !/^(?:earlier|previous|prior|initial|official|new|latest|preliminary|original)$/.test(tokens[from - 1]?.lower ?? '')
  )
    from -= 1;
  const to = tokens[noun - 1]?.lower === "'s" ? noun - 1 : noun;
  return to > from && tokens.slice(from, to).some((token) => token.capital) ? { from, to } : null;
}
