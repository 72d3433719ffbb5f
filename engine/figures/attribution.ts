import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };
import { indexPhrases, phraseAt, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Quotation } from '../text/quotations.ts';
import { headlineSource, inDocument, speakerLabel } from './documents.ts';
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './draft.ts';
import { ownedIn } from './owners.ts';
import type { Verb } from './is-reporting.ts';
import { rumoured, spoken, type Surroundings } from './reporting-verbs.ts';
import { skipWhen } from './content.ts';
import { gapBefore, nextSubject } from './gaps.ts';
import { clauseEnd, sayingAt, type Saying } from './saying.ts';
import { nameAfter, nounFrom, type Span } from './sources.ts';
import { wordList } from '../text/word-lists.ts';

const VERBAL = new Set([
  'verb',
  'verb-at',
  'verb-count',
  'verb-number',
  'verb-that',
  'verb-to',
  'verb-paper',
  'verb-poll',
  'preposition',
  'passive',
]);
const CUES = indexPhrases<Verb>(
  entries.filter(({ kind }) => VERBAL.has(kind)),
  (entry) => [entry.cue, ...(entry.forms ?? [])],
);

/** Every "X said", "according to X", "in a poll by X", "X's claim that", "X: …" of a sentence with numbers at some tokens. */
export function sayingsIn(sentence: Sentence, quotations: readonly Quotation[], numbers: readonly number[]): Saying[] {
  const sayings = passedOn(statedIn(sentence, quotations), sentence.tokens);
  const owned = ownedIn(sentence, (noun) => sayings.every(({ from, to }) => noun < from || noun >= to));
  const document = inDocument(sentence);
  const label = speakerLabel(sentence) ?? headlineSource(sentence);
  return [
    ...(label ? [label] : []),
    ...sayings,
    ...gapped(sentence, sayings, numbers),
    ...owned,
    ...(document && sayings.every((saying) => saying.unnamed || saying.wish) ? [document] : []),
  ];
}

const PASSES_ON = /^(?:citing|quoting)$/;

/** "Xinhua said, citing the governor": the governor says so, Xinhua carries it. */
function passedOn(sayings: Saying[], tokens: readonly Token[]): Saying[] {
  if (!sayings.some(({ cue }) => PASSES_ON.test(cue))) return sayings;
  const follows = (carrier: Saying, saying: Saying) =>
    PASSES_ON.test(saying.cue) && carrier.source !== null && skipWhen(tokens, carrier.to) + 1 === saying.from;
  return sayings.flatMap((saying) => {
    if (sayings.some((other) => follows(saying, other))) return [];
    const carrier = sayings.find((other) => follows(other, saying));
    return [carrier ? { ...saying, reporter: carrier.source } : saying];
  });
}

/** "…, police at 40,000": said with the verb before, of that number alone. */
function gapped(sentence: Sentence, sayings: readonly Saying[], numbers: readonly number[]): Saying[] {
  const { tokens } = sentence;
  if (sayings.length === 0) return [];
  return numbers.flatMap((at) => {
    const source = gapBefore(tokens, at) ?? nextTeller(tokens, at);
    const verb = source && sayings.findLast(({ from }) => from < source.from);
    if (!source || !verb || verb.source?.from === source.from) return [];
    return [{ ...sayingAt(sentence, source.from, source.to), source, cue: verb.cue, reachTo: clauseEnd(tokens, at) }];
  });
}

const OWN_COUNTS = new Set([
  'confirmed',
  'counted',
  'offered',
  'pledged',
  'promised',
  'recorded',
  'registered',
  'reported',
]);

/** "Germany pledged €3bn, France €1bn", "Thailand has confirmed 30 cases, and Vietnam 8": each for itself. */
function nextTeller(tokens: readonly Token[], number: number): Span | null {
  const source = nextSubject(tokens, number);
  return source && tokens.slice(0, source.from).some(({ lower }) => OWN_COUNTS.has(lower)) ? source : null;
}

function statedIn(sentence: Sentence, quotations: readonly Quotation[]): Saying[] {
  const sayings: Saying[] = [];
  for (const cue of phrasesIn(CUES, sentence.tokens)) {
    const saying = sayingOf(sentence, cue, { quotations, before: sayings.at(-1) ?? null });
    if (saying) sayings.push(saying);
  }
  return sayings;
}

function sayingOf(sentence: Sentence, cue: FoundPhrase<Verb>, around: Surroundings): Saying | null {
  if (cue.entry.kind === 'preposition') return accordingTo(sentence, cue);
  if (cue.entry.kind === 'passive') return rumoured(sentence, cue);
  return spoken(sentence, cue, around);
}

/** "according to X, …" and "…, according to X" both reach over the whole sentence but X itself. */
function accordingTo(sentence: Sentence, cue: FoundPhrase<Verb>): Saying | null {
  const { tokens } = sentence;
  const source = beforeShows(tokens, cue, nounFrom(tokens, cue.to));
  if (!source || isCriterion(tokens, cue.to, source)) return null;
  if (cue.entry.cue === 'per' && !isPerSource(tokens, cue, source)) return null;
  const said = { ...sayingAt(sentence, cue.from, cue.to), source: maker(sentence, source) };
  const comma = tokens.findIndex((token, at) => at >= source.to && (token.text === ',' || token.text === ')'));
  if (cue.from <= 1 || tokens[cue.from]?.capital) return { ...said, to: comma < 0 ? source.to : comma, reachFrom: 0 };
  const end = comma < 0 ? tokens.length : comma;
  return {
    ...said,
    to: end,
    reachFrom: bracketBefore(tokens, cue.from),
    reachTo: isInserted(tokens, cue.from, end) ? tokens.length : cue.from,
  };
}

const PAPERS =
  /^(?:an? (?:analysis|count|estimate|report|study|survey|tally)|data|estimates|figures|numbers|statistics) /;

/** "…, data from Interpol show", "a survey by their union found", "a count by volunteers came to": the verb of the paper is no part of who made it. */
function beforeShows(tokens: readonly Token[], cue: FoundPhrase<Verb>, source: Span | null): Span | null {
  if (!source || source.to - source.from < 2 || !PAPERS.test(cue.entry.cue)) return source;
  const verb = phraseAt(CUES, tokens, source.to - 1);
  const isVerb = verb?.entry.kind.startsWith('verb') || /^comes?$|^came$/.test(tokens[source.to - 1]?.lower ?? '');
  return isVerb ? { ...source, to: source.to - 1 } : source;
}

const CRITERIA = new Set(claimants.criteria);

/** "according to need", "according to your income": by what something is measured, which says nothing. */
function isCriterion(tokens: readonly Token[], at: number, { from, to }: Span): boolean {
  return tokens[at]?.lower === 'your' || (to - from === 1 && CRITERIA.has(tokens[from]?.lower ?? ''));
}

/** ", per Reuters" and "Per the ministry, …"; not "per person", "Per capita". */
function isPerSource(tokens: readonly Token[], cue: FoundPhrase<Verb>, source: Span): boolean {
  if (cue.from === 0)
    return tokens[source.to]?.text === ',' && (source.from > cue.to || tokens[source.from]?.capital === true);
  return tokens[cue.from - 1]?.text === ',' && tokens[source.from]?.capital === true;
}

/** Behind the bracket that "(about 34, according to X)" stands in, else 0. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (tokens[i]?.text === ')') return 0;
    if (tokens[i]?.text === '(') return i + 1;
  }
  return 0;
}

const ASIDES = /^(?:a|an|the|which|who|where|when|while|but|and|compared|up|down|as|with)$/;

/** "The storm, according to police, killed 34": the statement goes on behind its source. */
function isInserted(tokens: readonly Token[], from: number, comma: number): boolean {
  return tokens[from - 1]?.text === ',' && tokens[comma]?.text === ',' && !ASIDES.test(tokens[comma + 1]?.lower ?? '');
}

const MADE = wordList('made');

/** "according to a tally by the union", "a Twitter post by Ana Ruiz", "the mayor, Ana Ruiz,": who made it or has a name is the source. */
function maker({ tokens }: Sentence, source: Span): Span {
  const apposed = nameAfter(tokens, source);
  if (apposed) return apposed;
  const by = MADE.has(tokens[source.to]?.lower ?? '') ? source.to + 1 : source.to;
  if (by > source.to && tokens.slice(source.from, source.to).some((token) => token.capital)) return source;
  const named = tokens[by]?.lower === 'by' ? nounFrom(tokens, by + 1) : null;
  return named && tokens[named.from]?.capital ? named : source;
}
