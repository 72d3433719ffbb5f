import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import { indexPhrases, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import { isQuoted, type Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { textOf, type Sentence } from './draft.ts';
import { mayBegin } from './numerals.ts';
import { nounBefore, nounFrom, phraseEndingAt, type Span } from './sources.ts';

interface Entry {
  cue: string;
  kind: string;
}

/** Somebody says something in a sentence: who, by which words, and over which tokens it reaches. */
export interface Saying {
  /** The source's noun phrase as tokens; null when only a pronoun or nobody is named. */
  source: Span | null;
  /** "he", "she", "they", "it": whoever was spoken of before. */
  pronoun: string | null;
  /** "reportedly", "is believed": said by somebody the text does not name. */
  unnamed: boolean;
  cue: string;
  /** The saying itself, source and cue, which it does not reach over. */
  from: number;
  to: number;
  /** Reaches over what stands before it and after it; quotations outside belong to it in any case. */
  before: boolean;
  after: boolean;
  /** "told Reuters" names the one who carries it. */
  reporter: Span | null;
}

const of = (...kinds: string[]) => entries.filter((entry) => kinds.includes(entry.kind));
const CUES = indexPhrases<Entry>(of('verb', 'verb-at', 'verb-that', 'preposition', 'passive'), (entry) => [entry.cue]);
const DOCUMENTS = indexPhrases<Entry>(of('document'), (entry) => [entry.cue]);

/** Every "X said", "according to X", "in a poll by X", "X: …" of a sentence. */
export function sayingsIn(sentence: Sentence, quotations: readonly Quotation[]): Saying[] {
  const sayings = phrasesIn(CUES, sentence.tokens).flatMap((cue) => sayingOf(sentence, cue, quotations) ?? []);
  const document = inDocument(sentence);
  const label = speakerLabel(sentence);
  return [
    ...(label ? [label] : []),
    ...sayings,
    ...(document && sayings.every((saying) => saying.unnamed) ? [document] : []),
  ];
}

function sayingOf(sentence: Sentence, cue: FoundPhrase<Entry>, quotations: readonly Quotation[]): Saying | null {
  const first = sentence.tokens[cue.from];
  // "the United States", "Reports": a capital inside a sentence is no verb.
  if (first?.capital && cue.from > 0 && cue.entry.kind.startsWith('verb') && !sentence.title) return null;
  if (takesLives(sentence.tokens, cue)) return null;
  if (cue.entry.kind === 'preposition') return accordingTo(sentence, cue);
  if (cue.entry.kind === 'verb-at' && !leadsToNumber(sentence.tokens, cue.to)) return null;
  if (cue.entry.kind === 'passive') return { ...plain(sentence, cue), unnamed: true, before: true, after: true };
  return spoken(sentence, cue, quotations);
}

function plain(sentence: Sentence, cue: FoundPhrase<Entry>): Saying {
  return {
    source: null,
    pronoun: null,
    unnamed: false,
    cue: textOf(sentence, cue.from, cue.to),
    from: cue.from,
    to: cue.to,
    before: false,
    after: true,
    reporter: null,
  };
}

/** "according to X, …" and "…, according to X" both reach over the whole sentence but X itself. */
function accordingTo(sentence: Sentence, cue: FoundPhrase<Entry>): Saying | null {
  const source = nounFrom(sentence.tokens, cue.to);
  if (!source) return null;
  if (
    cue.entry.cue === 'per' &&
    !(sentence.tokens[source.from]?.capital && sentence.tokens[cue.from - 1]?.text === ',')
  )
    return null;
  return { ...plain(sentence, cue), source, to: source.to, before: true };
}

function spoken(sentence: Sentence, cue: FoundPhrase<Entry>, quotations: readonly Quotation[]): Saying | null {
  const { tokens } = sentence;
  const inverted = isInverted(tokens, cue) ? nounFrom(tokens, cue.to) : null;
  if (inverted) return { ...plain(sentence, cue), source: inverted, to: inverted.to, before: true, after: false };
  if (cue.entry.cue.endsWith('ing') && cue.entry.kind === 'verb-that') return participle(sentence, cue);
  const source = nounBefore(tokens, cue.from);
  const pronoun = source ? null : pronounBefore(tokens, cue.from);
  if (!source && pronoun === null) return null;
  const from = source?.from ?? cue.from - 1;
  const parenthetical = isParenthetical(tokens, from, cue.to);
  const opens = opensContent(tokens, cue.to, quotations);
  if (!parenthetical && !opens && (cue.entry.kind === 'verb-that' || isNounUse(tokens, source, cue))) return null;
  const after = parenthetical ? goesOn(tokens, cue.to) : true;
  return {
    ...plain(sentence, cue),
    source,
    pronoun,
    from,
    before: parenthetical,
    after,
    reporter: reporterAfter(sentence, cue),
  };
}

const TAKES = /^(?:claim|claims|claimed|claiming)$/;

/** "the war has claimed 14,000 lives" states nothing; "the minister claimed 14,000 lives were lost" does. */
function takesLives(tokens: readonly Token[], cue: FoundPhrase<Entry>): boolean {
  if (!TAKES.test(cue.entry.cue)) return false;
  for (let at = cue.to; at < cue.to + 9; at++) {
    const token = tokens[at];
    if (token?.lower === 'lives' || token?.lower === 'life') return !isWordOf('auxiliary', tokens[at + 1]);
    if (token === undefined || token.lower === 'that' || isVerbal(token)) return false;
  }
  return false;
}

function isVerbal(token: Token): boolean {
  if (isWordOf('auxiliary', token) || isWordOf('pronoun', token) || isWordOf('verb', token)) return true;
  return /(?:ed|ing)$/.test(token.lower) && token.lower !== 'estimated';
}

/** "police put the crowd at 15,000": the verb states a number only when "at" leads to one. */
function leadsToNumber(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length - 1, from + 10); at++) {
    if (tokens[at]?.lower === 'at')
      return tokens.slice(at + 1, at + 5).some((token) => mayBegin(token, undefined) || /^[$€£]$/u.test(token.text));
  }
  return false;
}

/** ", saying that 34 died": by whoever the sentence is about. */
function participle(sentence: Sentence, cue: FoundPhrase<Entry>): Saying | null {
  const { tokens } = sentence;
  if (!opensContent(tokens, cue.to, []) || cue.from < 2) return null;
  const source = nounFrom(tokens, 0);
  const pronoun = source
    ? null
    : /^(?:he|she|they|it)$/.test(tokens[0]?.lower ?? '')
      ? (tokens[0]?.lower ?? null)
      : null;
  return source || pronoun !== null ? { ...plain(sentence, cue), source, pronoun } : null;
}

/** "reports", "states", "figures" are nouns after an adjective or number and before no "that". */
function isNounUse(tokens: readonly Token[], source: Span | null, cue: FoundPhrase<Entry>): boolean {
  if (
    !source ||
    !/^(?:states|reports|claims|estimates|notes|lists|demands|fears|estimate|claim|fear)$/.test(cue.entry.cue)
  )
    return false;
  const last = tokens[source.to - 1];
  return (
    source.to === cue.from &&
    last !== undefined &&
    !last.capital &&
    !/(?:s|er|or|ist|an|people|police|report|survey|poll|study|data|analysis|agency|ministry|company|government|group)$/.test(
      last.lower,
    )
  );
}

const INVERTIBLE =
  /^(?:said|says|added|adds|wrote|writes|explained|noted|tweeted|warned|recalled|argued|reported|reports|stated|asked|announced|observed|replied|remarked|continued|insisted|declared|estimated|predicted|told)$/;

/** "…, said NATO chief X" and "…,” said X": the verb stands before its subject. */
function isInverted(tokens: readonly Token[], cue: FoundPhrase<Entry>): boolean {
  const [before, next] = [tokens[cue.from - 1], tokens[cue.to]];
  if (!INVERTIBLE.test(cue.entry.cue)) return false;
  if (before === undefined || !/^(?:[,"”’?!—]|'')$/u.test(before.text)) return false;
  if (
    next === undefined ||
    next.kind !== 'word' ||
    isWordOf('pronoun', next) ||
    isWordOf('weekday', next) ||
    next.lower === 'that'
  )
    return false;
  return next.capital || /^(?:the|a|an|one|his|her)$/.test(next.lower);
}

/** ", X said" or ",” X said." after its content. */
function isParenthetical(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[isWordOf('determiner', tokens[start - 1]) ? start - 2 : start - 1];
  if (before === undefined || !/^(?:[,"”’?!—–]|'')$/u.test(before.text)) return false;
  const next = skipWhen(tokens, end);
  return (
    next === undefined ||
    /^(?:[.,;:"“”—–]|'')$/u.test(next.text) ||
    /^(?:in|at|during|from|after|as|on|of|reporters|reuters|cnn|when|while|before)$/.test(next.lower)
  );
}

/** "Talks, he said, cost 34 lives": the saying is set in and its content goes on behind it. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next?.text === ',' && !/^(?:who|which|as|when|while|after|before|whose|where)$/.test(tokens[end + 1]?.lower ?? '')
  );
}

function skipWhen(tokens: readonly Token[], at: number): Token | undefined {
  while (
    isWordOf('weekday', tokens[at]) ||
    /^(?:on|this|late|early|yesterday|today|recently|last|week|month|morning|afternoon|evening|night)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    at += 1;
  return tokens[at];
}

function opensContent(tokens: readonly Token[], at: number, quotations: readonly Quotation[]): boolean {
  const next = skipWhen(tokens, at);
  if (next === undefined) return false;
  return (
    next.lower === 'that' ||
    /^(?:[“":,]|''|``)$/u.test(next.text) ||
    quotations.some((quotation) => quotation.from === at + 1)
  );
}

function pronounBefore(tokens: readonly Token[], verb: number): string | null {
  let at = verb - 1;
  while (at >= 0 && (isWordOf('adverb', tokens[at]) || isWordOf('auxiliary', tokens[at]))) at -= 1;
  const word = tokens[at]?.lower ?? '';
  return /^(?:he|she|they|it|we|i|who|which)$/.test(word) ? word : null;
}

function reporterAfter(sentence: Sentence, cue: FoundPhrase<Entry>): Span | null {
  const { tokens } = sentence;
  if (!/^(?:told|tells|telling|tell)$/.test(cue.entry.cue)) return null;
  const listener = nounFrom(tokens, cue.to);
  return listener && tokens[listener.from]?.capital ? listener : null;
}

/** "In a new ministry poll, …", "in recent polls from X": the paper named is the source. */
function inDocument(sentence: Sentence): Saying | null {
  const { tokens } = sentence;
  for (const found of phrasesIn(DOCUMENTS, tokens)) {
    const span = phraseEndingAt(tokens, found.to);
    if (!span) continue;
    const opener = tokens[isWordOf('determiner', tokens[span.from - 1]) ? span.from - 2 : span.from - 1];
    if (!/^(?:in|by|from)$/.test(opener?.lower ?? '') || found.to - span.from < 2) continue;
    return {
      source: span,
      pronoun: null,
      unnamed: false,
      cue: opener?.text ?? 'in',
      from: span.from,
      to: span.to,
      before: true,
      after: true,
      reporter: null,
    };
  }
  return null;
}

/** "CHRIS MILLER: Our plan …": the label of a transcript. */
function speakerLabel(sentence: Sentence): Saying | null {
  const { tokens } = sentence;
  const colon = tokens.slice(0, 6).findIndex((token) => token.text === ':');
  if (colon < 1 || sentence.title || tokens.length - colon < 4) return null;
  const names = tokens.slice(0, colon).filter((token) => token.kind === 'word');
  if (
    names.length === 0 ||
    !names.every((token) => token.capital || token.lower === 'and') ||
    (names[0]?.text.length ?? 0) < 2
  )
    return null;
  return {
    source: { from: 0, to: colon },
    pronoun: null,
    unnamed: false,
    cue: ':',
    from: 0,
    to: colon + 1,
    before: false,
    after: true,
    reporter: null,
  };
}

/** Whether a saying reaches over tokens `from`..`to`; a quotation outside it is its own in any case. */
export function reaches(saying: Saying, from: number, to: number, quotations: readonly Quotation[]): boolean {
  if (from >= saying.from && to <= saying.to) return false;
  if (isQuoted(quotations, from) && !isQuoted(quotations, saying.from)) return true;
  return from >= saying.to ? saying.after : saying.before;
}
