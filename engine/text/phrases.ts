import { markEdges } from './lexicon.ts';
import { tokenize, type Token } from './tokens.ts';

/** Phrases of a word list, found in tokens by their first (or last) word; longest first. */
export interface PhraseIndex<T> {
  /** Borne by every token that one of the phrases begins with, or ends in. */
  bit: number;
  byEdge: Map<string, PhraseGroup<T>>;
}

/** The phrases that share a word at their edge: split into words when a text has that word, for of thousands it has a few. */
interface PhraseGroup<T> {
  printed: { phrase: string; entry: T }[];
  read: ReadGroup<T> | null;
}

/** "in" begins dozens of phrases: those of more words are found by the word beside their edge, longest first. */
interface ReadGroup<T> {
  alone: Phrase<T> | null;
  longer: Map<string, Phrase<T>[]> | null;
}

interface Phrase<T> {
  words: readonly string[];
  entry: T;
}

export interface FoundPhrase<T> {
  entry: T;
  /** Token positions, `to` exclusive. */
  from: number;
  to: number;
}

export function indexPhrases<T>(
  entries: readonly T[],
  phrasesOf: (entry: T) => readonly string[],
  edge: Edge = 'first',
): PhraseIndex<T> {
  const byEdge = new Map<string, PhraseGroup<T>>();
  for (const entry of entries) for (const phrase of phrasesOf(entry)) addPhrase(byEdge, edge, phrase, entry);
  return { bit: markEdges(byEdge.keys(), edge === 'first' ? 'begins' : 'ends'), byEdge };
}

type Edge = 'first' | 'last';

function addPhrase<T>(byEdge: Map<string, PhraseGroup<T>>, edge: Edge, phrase: string, entry: T): void {
  const word = edgeOf(phrase, edge);
  if (word === undefined) return;
  const group = byEdge.get(word);
  if (group) group.printed.push({ phrase, entry });
  else byEdge.set(word, { printed: [{ phrase, entry }], read: null });
}

/** Most are plain words and hyphens, and there are thousands to look at each time the background starts. */
const PLAIN = /^[a-z -]+$/;
const PLAIN_EDGE = { first: /^(?:[a-z]+|-)/, last: /(?:[a-z]+|-)$/ };

function edgeOf(phrase: string, edge: Edge): string | undefined {
  if (PLAIN.test(phrase)) return PLAIN_EDGE[edge].exec(phrase)?.[0];
  return tokenize(phrase).at(edge === 'first' ? 0 : -1)?.lower;
}

function readGroup<T>(group: PhraseGroup<T>, edge: Edge): ReadGroup<T> {
  const read: ReadGroup<T> = { alone: null, longer: null };
  const phrases = group.printed
    .map(({ phrase, entry }) => ({ words: tokenize(phrase).map(({ lower }) => lower), entry }))
    .sort((a, b) => b.words.length - a.words.length);
  for (const phrase of phrases) {
    const beside = phrase.words.at(edge === 'first' ? 1 : -2);
    if (phrase.words.length === 1 || beside === undefined) read.alone ??= phrase;
    else addTo((read.longer ??= new Map()), beside, phrase);
  }
  return (group.read = read);
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const NONE: readonly never[] = [];

/** The longest phrase that begins at a token and ends before `limit`. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): FoundPhrase<T> | null {
  const first = tokens[at];
  if (first === undefined || (first.begins & index.bit) === 0) return null;
  const group = index.byEdge.get(first.lower);
  if (group === undefined || at >= limit) return null;
  const { alone, longer } = group.read ?? readGroup(group, 'first');
  for (const phrase of longer?.get(tokens[at + 1]?.lower ?? '') ?? NONE) {
    if (at + phrase.words.length <= limit && stands(phrase.words, tokens, at))
      return { entry: phrase.entry, from: at, to: at + phrase.words.length };
  }
  return alone && { entry: alone.entry, from: at, to: at + 1 };
}

/** The longest phrase that ends right before token `end` and begins at `limit` or later. */
export function phraseBefore<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  end: number,
  limit = 0,
): FoundPhrase<T> | null {
  const last = tokens[end - 1];
  if (last === undefined || (last.ends & index.bit) === 0) return null;
  const group = index.byEdge.get(last.lower);
  if (group === undefined || end <= limit) return null;
  const { alone, longer } = group.read ?? readGroup(group, 'last');
  for (const phrase of longer?.get(tokens[end - 2]?.lower ?? '') ?? NONE) {
    const from = end - phrase.words.length;
    if (from >= limit && stands(phrase.words, tokens, from)) return { entry: phrase.entry, from, to: end };
  }
  return alone && { entry: alone.entry, from: end - 1, to: end };
}

/** Every phrase in a stretch of tokens, longest at each place, without overlap. */
export function phrasesIn<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  for (let at = from; at < to;) {
    // Most words begin no phrase of a list: they are passed over here.
    const phrase = ((tokens[at]?.begins ?? 0) & index.bit) === 0 ? null : phraseAt(index, tokens, at, to);
    if (phrase) found.push(phrase);
    at = phrase ? phrase.to : at + 1;
  }
  return found;
}

function stands(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[from + i]?.lower !== words[i]) return false;
  return true;
}
