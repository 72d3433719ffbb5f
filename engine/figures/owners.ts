import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import { indexPhrases, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import { skipWhen } from './content.ts';
import { currencySign } from './money.ts';
import { mayBegin } from './numerals.ts';
import { sayingAt, type Saying } from './saying.ts';
import { nounFrom, type Span } from './sources.ts';
import { openingSubject } from './speakers.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

interface Claim {
  cue: string;
  forms?: string[] | undefined;
  takes?: string[] | undefined;
  /** "the union's demand for 9 percent", but "China's demand for oil fell 9 percent". */
  near?: boolean | undefined;
  /** "in the mayor's view, …": only behind these and before a comma. */
  held?: string[] | undefined;
}

const OWNED = indexPhrases<Claim>(
  entries.filter(({ kind }) => kind === 'noun'),
  (entry) => [entry.cue, ...(entry.forms ?? [])],
);

/** What `isNoun` takes for a verb is none: "the agency estimates that". "a previous US estimate of 130,000", "the minister's claim that …", "by the union's count": the noun names its owner. */
export function ownedIn(sentence: Sentence, isNoun: (at: number) => boolean): Saying[] {
  return phrasesIn(OWNED, sentence.tokens).flatMap((noun) => (isNoun(noun.from) && owned(sentence, noun)) || []);
}

function owned(sentence: Sentence, noun: FoundPhrase<Claim>): Saying | null {
  const { tokens } = sentence;
  // "the Storm Prediction Center".
  if (tokens[noun.from]?.capital && noun.from > 0 && !sentence.title) return null;
  if (noun.entry.held) return heldBy(sentence, noun, noun.entry.held);
  const source = ownerSpan(tokens, noun.from);
  const pronoun = source ? null : ownerPronoun(tokens[noun.from - 1]);
  if (!source && pronoun === null) return madeBy(sentence, noun);
  const from = source?.from ?? noun.from - 1;
  const saying = { ...sayingAt(sentence, noun.from, noun.to), source, pronoun, from };
  // "by the union's count, 34 …": of the whole sentence.
  if (tokens[from - 1]?.lower === 'by' || (isArticle(tokens[from - 1]) && tokens[from - 2]?.lower === 'by'))
    return { ...saying, reachFrom: 0 };
  return contentOf(saying, noun.entry, tokens);
}

/** "in the mayor's view, 34 …", "by her own account, Ruiz saw 34": of the whole sentence. */
function heldBy(sentence: Sentence, noun: Span, openers: readonly string[]): Saying | null {
  const { tokens } = sentence;
  const owner = tokens[noun.from - 1]?.lower === 'own' ? noun.from - 1 : noun.from;
  const pronoun = ownerPronoun(tokens[owner - 1]);
  const span = pronoun === null ? ownerSpan(tokens, noun.from) : null;
  const from = span?.from ?? owner - 1;
  const opener = isWordOf('determiner', tokens[from - 1]) && pronoun === null ? from - 2 : from - 1;
  const ends = /^[,.;)]$/.test(tokens[noun.to]?.text ?? '.');
  if (!ends || !openers.includes(tokens[opener]?.lower ?? '') || (!span && pronoun === null)) return null;
  // "in the campaign account" is nobody's.
  if (span && !/^['’]s?$/u.test(tokens[span.to]?.text ?? '')) return null;
  const source = span ?? (opener === 0 ? subjectAfter(tokens) : null);
  return { ...sayingAt(sentence, from, noun.to), source, pronoun: source ? null : pronoun, reachFrom: 0 };
}

/** "By her own account, Ruiz saw 34": Ruiz. */
function subjectAfter(tokens: readonly Token[]): Span | null {
  const { source } = openingSubject(tokens);
  if (source === null || !tokens[source.from]?.capital) return source && isTeller(tokens, source) ? source : null;
  const end = tokens.findIndex((token, at) => at > source.from && token.kind === 'word' && !token.capital);
  return { from: source.from, to: end < 0 ? source.to : Math.min(end, source.to) };
}

/** "an estimate by the ministry of 34 deaths", "the pledge by the firm to hire 34". */
function madeBy(sentence: Sentence, noun: FoundPhrase<Claim>): Saying | null {
  const { tokens } = sentence;
  const source = tokens[noun.to]?.lower === 'by' ? nounFrom(tokens, noun.to + 1) : null;
  const of = source?.to ?? 0;
  return source && contentOf({ ...sayingAt(sentence, noun.from, of), source }, noun.entry, tokens);
}

/** "last month" may stand between a claim and what is claimed. */
function contentOf(saying: Saying, { takes = ['of'], near }: Claim, tokens: readonly Token[]): Saying | null {
  const at = skipWhen(tokens, saying.to);
  const link = tokens[at]?.lower ?? '';
  if (!takes.includes(link) || (near && link === 'for' && !isNear(tokens, at + 1))) return null;
  return { ...saying, to: at + 1, reachFrom: at + 1, reachTo: commaAfter(tokens, at), wish: takes.includes('to') };
}

/** "for 9 percent", "for a 9 percent raise", "for more than 9 percent". */
function isNear(tokens: readonly Token[], at: number): boolean {
  const [first, ...rest] = tokens.slice(at, at + 3);
  if (mayBegin(first, rest[0]) || currencySign(first) !== null) return true;
  return isFunctionWord(first) && rest.some((token, i) => mayBegin(token, rest[i + 1]));
}

/** A claim named by its noun ends with the comma. */
function commaAfter(tokens: readonly Token[], at: number): number {
  const comma = tokens.findIndex((token, i) => i >= at && /^[,;:—)]$/u.test(token.text));
  return comma < 0 ? tokens.length : comma;
}

const OWNERS = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);

function ownerPronoun(token: Token | undefined): string | null {
  return OWNERS.get(token?.lower ?? '') ?? null;
}

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'the' || token?.lower === 'an' || token?.lower === 'a';
}

const WHICH = wordList('which estimate');

/** "last year's estimate" is nobody's. */
const PERIODS = wordList('period');

function ownerSpan(tokens: readonly Token[], noun: number): Span | null {
  let to = ownerMark(tokens, noun) ?? noun;
  while (WHICH.has(tokens[to - 1]?.lower ?? '')) to -= 1;
  let from = to;
  while (from > 0 && (tokens[from - 1]?.kind === 'word' || isLink(tokens[from - 1])) && !isBreak(tokens[from - 1]))
    from -= 1;
  const owns = /^['’]s?$/u.test(tokens[to - 1]?.text ?? '');
  if (owns) to -= 1;
  if (isParticiple(tokens, from) && to - from > 1) from += 1;
  if (owns && PERIODS.has(tokens[to - 1]?.lower ?? '')) return null;
  const named = tokens.slice(from, to).some((token) => token.capital);
  // "a police count", "the union tally".
  return to > from && (named || owns || isTeller(tokens, { from, to })) ? { from, to } : null;
}

/** ", beating analysts' estimate of": what was done, no part of who estimated. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return tokens[at - 1]?.text === ',' && token?.capital === false && /.{2}ing$/.test(token.lower);
}

/** Adjectives between an owner and what is claimed: "the mayor's odd and long-held belief". */
const MOST_ADJECTIVES = 7;

/** Behind the "'s" that stands a few adjectives before a noun, null when none does. */
function ownerMark(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun; at > Math.max(0, noun - MOST_ADJECTIVES); at--) {
    const token = tokens[at - 1];
    if (/^['’]s?$/u.test(token?.text ?? '')) return at;
    const describes = isWordOf('adverb', token) || token?.lower === 'and' || !isFunctionWord(token);
    if (token?.capital || !describes || (token?.kind !== 'word' && token?.text !== '-')) return null;
  }
  return null;
}

function isLink(token: Token | undefined): boolean {
  return /^['’-]$/u.test(token?.text ?? '');
}

function isBreak(token: Token | undefined): boolean {
  return isFunctionWord(token) || WHICH.has(token?.lower ?? '');
}
