import { isQuoted, type Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { textOf, type Sentence } from './draft.ts';
import type { Span } from './sources.ts';

/** Somebody says something in a sentence: who, by which words, and over which tokens it reaches. */
export interface Saying {
  /** The source's noun phrase as tokens; null when only a pronoun or nobody is named. */
  source: Span | null;
  /** "he", "she", "they", "it": whoever was spoken of before. */
  pronoun: string | null;
  /** "reportedly", "is believed": said by somebody the text does not name. */
  unnamed: boolean;
  /** "hopes for", "plans to": what somebody wants; who reports that is the better source where both are named. */
  wish: boolean;
  cue: string;
  /** The saying itself, source and cue, which it does not reach over. */
  from: number;
  to: number;
  /** Reaches over these tokens but itself; quotations outside belong to it in any case. */
  reachFrom: number;
  reachTo: number;
  /** "told Reuters" names the one who carries it. */
  reporter: Span | null;
}

/** A saying by nobody yet, of a cue at `from`..`to`, that reaches to the end of the sentence. */
export function sayingAt(sentence: Sentence, from: number, to: number): Saying {
  return {
    source: null,
    pronoun: null,
    unnamed: false,
    wish: false,
    cue: textOf(sentence, from, to),
    from,
    to,
    reachFrom: to,
    reachTo: sentence.tokens.length,
    reporter: null,
  };
}

/** Whether a saying reaches over tokens `from`..`to`; a quotation outside it is its own in any case. */
export function reaches(saying: Saying, from: number, to: number, quotations: readonly Quotation[]): boolean {
  if (from >= saying.from && to <= saying.to) return false;
  const [quoted, within] = [isQuoted(quotations, from), isQuoted(quotations, saying.from)];
  if (quoted && !within) return true;
  // “They refuse to pay,” said Ruiz, 34: what is said inside a quotation ends with it.
  if (within && !quoted) return false;
  return from >= saying.reachFrom && to <= saying.reachTo;
}

const TURNS = new Set(
  'although because but compared down since so though up when where whereas which while who whose'.split(' '),
);

/** Where the clause that goes on at a token ends: at a stop, a bracket or a comma that opens another clause. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.text === ';' || token?.text === ')' || token?.text === '—') return i;
    if (token?.text === ',' && TURNS.has(tokens[i + 1]?.lower ?? '')) return i;
  }
  return tokens.length;
}

const OPENERS = new Set('after although because but if that when where whereas which while who whose'.split(' '));

/** Where the noun phrase that ends before a token begins: "some 34 people" of "some 34 people believed to have died". */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && (tokens[from - 1]?.kind !== 'mark' || tokens[from - 1]?.text === '-') && !isLink(tokens[from - 1]))
    from -= 1;
  return from;
}

function isLink(token: Token | undefined): boolean {
  return isFunctionWord(token) || isWordOf('verb', token);
}

/** Where the clause that a token stands in begins: behind a stop, a comma or what opens a clause. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || /^[,;:—(]$/u.test(token.text) || OPENERS.has(token.lower)) return i + 1;
  }
  return 0;
}
