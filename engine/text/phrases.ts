import { markEdges } from './lexicon.ts';
import { tokenize, type Token } from './tokens.ts';

/** Phrases of a word list, found in tokens by their first (or last) word; longest first. */
export interface PhraseIndex<T> {
  /** Borne by every token that one of the phrases begins with, or ends in. */
  bit: number;
  byEdge: Map<string, Phrase<T>[]>;
}

interface Phrase<T> {
  words: string[];
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
  edge: 'first' | 'last' = 'first',
): PhraseIndex<T> {
  const byEdge = new Map<string, Phrase<T>[]>();
  for (const entry of entries) for (const phrase of phrasesOf(entry)) addPhrase(byEdge, edge, phrase, entry);
  for (const list of byEdge.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { bit: markEdges(byEdge.keys(), edge === 'first' ? 'begins' : 'ends'), byEdge };
}

function addPhrase<T>(byEdge: Map<string, Phrase<T>[]>, edge: 'first' | 'last', phrase: string, entry: T): void {
  const words = wordsOf(phrase);
  const key = edge === 'first' ? words[0] : words.at(-1);
  if (key === undefined) return;
  const list = byEdge.get(key);
  if (list) list.push({ words, entry });
  else byEdge.set(key, [{ words, entry }]);
}

/** Most are plain words, and there are thousands to read each time the background starts. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function wordsOf(phrase: string): string[] {
  return PLAIN.test(phrase) ? phrase.split(' ') : tokenize(phrase).map((token) => token.lower);
}

/** The longest phrase that begins at a token and ends before `limit`. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
  limit = tokens.length,
): FoundPhrase<T> | null {
  const first = tokens[at];
  if (first === undefined || (first.begins & index.bit) === 0) return null;
  const phrases = index.byEdge.get(first.lower);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    if (at + phrase.words.length <= limit && stands(phrase.words, tokens, at))
      return { entry: phrase.entry, from: at, to: at + phrase.words.length };
  }
  return null;
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
  const phrases = index.byEdge.get(last.lower);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const from = end - phrase.words.length;
    if (from >= limit && stands(phrase.words, tokens, from)) return { entry: phrase.entry, from, to: end };
  }
  return null;
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
    const phrase = phraseAt(index, tokens, at, to);
    if (phrase) found.push(phrase);
    at = phrase ? phrase.to : at + 1;
  }
  return found;
}

function stands(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[from + i]?.lower !== words[i]) return false;
  return true;
}
