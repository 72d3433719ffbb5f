import entries from '../../data/lexicon/attribution.json' with { type: 'json' };
import { indexPhrases, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import { findNames, kindOf } from '../text/names.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import { isNumber } from './numeral-words.ts';
import { sayingAt, type Saying } from './saying.ts';
import { nounFrom, type Span } from './sources.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

interface Paper {
  cue: string;
  /** "in the poll" is one that the text spoke of before; a statement or lawsuit may be no source of numbers at all. */
  counts?: boolean;
  /** "340 letters in Ruiz's lawsuit": behind a noun it only tells where that noun is found. */
  tells?: boolean;
}

const DOCUMENTS = indexPhrases<Paper>(
  entries.filter(({ kind }) => kind === 'document'),
  (entry) => [entry.cue],
);

const MADE = wordList('made');

/** "In a new ministry poll, …", "in recent polls from X": the paper named is the source. */
export function inDocument(sentence: Sentence): Saying | null {
  for (const found of phrasesIn(DOCUMENTS, sentence.tokens)) {
    const saying = paperAt(sentence, found);
    if (saying) return saying;
  }
  return null;
}

function paperAt(sentence: Sentence, { entry, from, to }: FoundPhrase<Paper>): Saying | null {
  const { tokens } = sentence;
  const span = { from: paperStart(tokens, from), to };
  const isKnown = tokens[span.from - 1]?.lower === 'the' && entry.counts === true;
  if (to - span.from < 2 && !isKnown && !isMade(tokens[to])) return null;
  const at = isWordOf('determiner', tokens[span.from - 1]) ? span.from - 2 : span.from - 1;
  const opener = tokens[at];
  if (opener === undefined || !/^(?:in|by|from)$/.test(opener.lower)) return null;
  if (entry.tells && tokens[at - 1]?.kind === 'word') return null;
  const maker = makerAfter(tokens, to);
  // "support fell in some polls" names none; "In some polls, …" speaks of nothing else.
  const isNamed = maker !== null || tokens.slice(span.from, to).some((token) => token.capital);
  if (at > 0 && !isKnown && !isNamed) return null;
  const source = maker ?? span;
  return { ...sayingAt(sentence, span.from, source.to), source, cue: opener.text, reachFrom: 0 };
}

/** "a poll by Acme", "a poll conducted in May" */
function isMade(token: Token | undefined): boolean {
  return token?.lower === 'by' || MADE.has(token?.lower ?? '');
}

/** "in polls from Acme and Fox", "in a study by the union". */
function makerAfter(tokens: readonly Token[], at: number): Span | null {
  const maker = /^(?:by|from)$/.test(tokens[at]?.lower ?? '') ? nounFrom(tokens, at + 1) : null;
  return maker && tokens[maker.from]?.capital ? maker : null;
}

/** Words of a paper's name: "a September Acme-ABC News poll", "the 50-state poll", "Monday's poll". */
const LONGEST = 10;

function paperStart(tokens: readonly Token[], noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < LONGEST && isPartOfName(tokens[from - 1])) from -= 1;
  return from;
}

function isPartOfName(token: Token | undefined): boolean {
  if (token?.kind === 'mark') return /^[-/’'&]$/u.test(token.text);
  const names = isWordOf('month', token) || isWordOf('weekday', token) || token?.lower === "'s";
  // "the most recent Acme poll"
  return names || token?.lower === 'most' || (!isFunctionWord(token) && !isWordOf('verb', token));
}

/** Labels of a newspaper, not of a speaker: "The Latest: …", "Update: …". */
const RUBRICS = wordList('rubric');

/** "CHRIS MILLER: Our plan …": the label of a transcript, one that something said follows after a space. */
export function speakerLabel(sentence: Sentence): Saying | null {
  const { tokens } = sentence;
  const colon = tokens.slice(0, 6).findIndex((token) => token.text === ':');
  if (colon < 1 || sentence.title || tokens.length - colon < 4 || tokens[colon + 1]?.spaced !== true) return null;
  const names = tokens.slice(0, colon);
  const named = names.every((token) =>
    token.kind === 'word'
      ? (token.capital && !isWordOf('determiner', token) && !isWordOf('preposition', token)) || token.lower === 'and'
      : /^[.'’-]$/u.test(token.text),
  );
  if (
    !named ||
    isPlaceName(sentence, colon) ||
    isCaption(tokens, colon) ||
    RUBRICS.has(tokens[colon - 1]?.lower ?? '') ||
    (tokens[0]?.text.length ?? 0) < 2
  )
    return null;
  return { ...sayingAt(sentence, 0, colon + 1), source: { from: 0, to: colon }, cue: ':' };
}

/** "Company Size: about 290 employees": a label of a number, and nothing is said; a transcript's label may be in capitals. */
function isCaption(tokens: readonly Token[], colon: number): boolean {
  const isInCapitals = tokens.slice(0, colon).every(({ text }) => text === text.toUpperCase());
  const value = tokens.slice(colon + 1);
  return !isInCapitals && value.some(isNumber) && !value.some((token) => isDone(token) || isWordOf('pronoun', token));
}

/** "Hartlepool: Two bridges are shut": where it is, and nobody who speaks. */
function isPlaceName({ text, tokens, start }: Sentence, colon: number): boolean {
  const label = text.slice(0, (tokens[colon]?.start ?? start) - start);
  return findNames(label).some(({ name, start: from, end }) => {
    const kind = kindOf(name);
    return from === 0 && end === label.length && (kind === 'place' || kind === 'country');
  });
}

/** Longest source at the end of a headline: "Swiss health ministry". */
const LONGEST_END = 4;

/** "Police: 12 held", "Toll rises to 40: officials", "12 killed in blast – UN": a headline's own way of naming its source. */
export function headlineSource(sentence: Sentence): Saying | null {
  const { tokens, title } = sentence;
  if (!title) return null;
  const colon = tokens.slice(0, LONGEST_END + 1).findIndex(({ text }) => text === ':');
  if (colon > 0 && isSource(tokens, { from: 0, to: colon }))
    return { ...sayingAt(sentence, 0, colon + 1), source: { from: 0, to: colon }, cue: ':' };
  const mark = tokens.findLastIndex(({ text, spaced }) => text === ':' || (/^[-–—]$/u.test(text) && spaced));
  const end = { from: mark + 1, to: tokens.length };
  if (mark < 1 || end.to - end.from > LONGEST_END || !isSource(tokens, end)) return null;
  return {
    ...sayingAt(sentence, mark, end.to),
    source: end,
    cue: tokens[mark]?.text ?? '',
    reachFrom: 0,
    reachTo: mark,
  };
}

function isSource(tokens: readonly Token[], { from, to }: Span): boolean {
  const words = tokens.slice(from, to);
  const isName = words.every((token) => token.kind === 'word' && !isFunctionWord(token) && !isWordOf('verb', token));
  return isName && isTeller(tokens, { from, to }) && !RUBRICS.has(words.at(-1)?.lower ?? '');
}
