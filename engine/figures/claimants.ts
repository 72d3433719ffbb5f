import type { Attribution } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isQuoted, quotationsIn, type Quotation } from '../text/quotations.ts';
import { sayingsIn } from './attribution.ts';
import { textOf, type Sentence } from './draft.ts';
import { reaches, type Saying } from './saying.ts';
import { shortestForm, type Span } from './sources.ts';

export interface Claim {
  attribution: Attribution | null;
  reporter: string | null;
}

/** Who has spoken so far, as a reader remembers it: carried from sentence to sentence. */
export interface Memory {
  /** Full names by their last word: Danilov → Oleksiy Danilov. */
  people: Map<string, string>;
  lastPerson: string | null;
  /** The last paper or body that stated something: "the report added". */
  lastBody: string | null;
  /** Speaker of a quotation that is still open. */
  openQuote: string | null;
  reporter: string | null;
}

export function newMemory(): Memory {
  return { people: new Map(), lastPerson: null, lastBody: null, openQuote: null, reporter: null };
}

/** Words of a sentence that somebody may have said, most often a figure: token positions, `to` exclusive. */
export interface Place {
  sentence: Sentence;
  from: number;
  to: number;
  /** The numerals alone. */
  numberFrom: number;
  numberTo: number;
}

interface Named {
  saying: Saying;
  claimant: string;
  /** Said inside a quotation: “I think 34 came,” Ruiz said. */
  quoted: boolean;
}

/** Said by somebody the text keeps unnamed ("reportedly"), or quoted with no speaker anywhere near. */
const UNNAMED = 'unnamed sources';
const QUOTED = 'a quoted speaker';

/** Claimants for places of one sentence; the memory learns who spoke. Call it for every sentence in order. */
export function claimsOf(sentence: Sentence, places: readonly Place[], memory: Memory): Claim[] {
  rememberNames(sentence, memory);
  const quotations = quotationsIn(sentence.tokens, memory.openQuote !== null);
  const sayings = sayingsIn(sentence, quotations).flatMap((saying) =>
    nameOf(sentence, saying, memory).map((named) => ({ ...named, quoted: isQuoted(quotations, saying.from) })),
  );
  const claims = places.map((place) => claimOf(place, sayings, quotations, memory));
  learn(sentence, sayings, quotations, memory);
  return claims;
}

function nameOf(sentence: Sentence, saying: Saying, memory: Memory): Omit<Named, 'quoted'>[] {
  if (saying.source) return [{ saying, claimant: resolve(sentence, saying.source, memory) }];
  if (saying.unnamed) return [{ saying, claimant: UNNAMED }];
  const claimant = antecedent(saying.pronoun, memory);
  return claimant === null ? [] : [{ saying, claimant }];
}

function antecedent(pronoun: string | null, memory: Memory): string | null {
  if (pronoun === 'he' || pronoun === 'she') return memory.lastPerson ?? pronoun;
  if (pronoun === 'it') return memory.lastBody ?? pronoun;
  if (pronoun === 'they') return memory.lastBody ?? memory.lastPerson ?? pronoun;
  return pronoun === 'we' || pronoun === 'i' ? (memory.openQuote ?? memory.lastPerson ?? pronoun) : null;
}

const PAPER =
  /^(?:report|assessment|statement|document|survey|study|poll|ministry|agency|council|company|group|organization)$/;

/** "Danilov" is the Oleksiy Danilov named before; "the report" the assessment quoted before. */
function resolve(sentence: Sentence, source: Span, memory: Memory): string {
  const short = shortestForm(sentence.tokens, source);
  const text = textOf(sentence, short.from, short.to).replace(/['’]s?$/u, '');
  const full = memory.people.get(sentence.tokens[short.to - 1]?.text ?? '');
  if (full !== undefined && short.to - short.from === 1) return full;
  return PAPER.test(text.toLowerCase()) && memory.lastBody !== null ? memory.lastBody : text;
}

function claimOf(place: Place, sayings: readonly Named[], quotations: readonly Quotation[], memory: Memory): Claim {
  const { sentence } = place;
  const said = nearest(place, sayings, quotations);
  if (said)
    return {
      attribution: { claimant: said.claimant, cue: said.saying.cue },
      reporter: reporterOf(sentence, said.saying),
    };
  if (!isQuoted(quotations, place.numberFrom) || isName(sentence.tokens, quotations, place.numberFrom))
    return { attribution: null, reporter: null };
  const speaker = memory.openQuote ?? sayings.at(-1)?.claimant ?? memory.lastPerson ?? QUOTED;
  return { attribution: { claimant: speaker, cue: 'quotation' }, reporter: memory.reporter };
}

/** “Group of 20”, “34 Hours: The Long Road Home”: a few words or a title in quotation marks are a name, no speech. */
function isName(tokens: readonly Token[], quotations: readonly Quotation[], at: number): boolean {
  const quotation = quotations.find(({ from, to }) => at >= from && at < to);
  if (!quotation?.opened || !quotation.closed) return false;
  const words = tokens.slice(quotation.from, quotation.to).filter((token) => token.kind === 'word');
  return quotation.to - quotation.from < 6 || words.every((token) => token.capital || isFunctionWord(token));
}

function reporterOf(sentence: Sentence, saying: Saying): string | null {
  return saying.reporter && textOf(sentence, saying.reporter.from, saying.reporter.to);
}

/** The saying that reaches over the figure, a named one before an unnamed, the nearest first; none for the paper's own aside. */
function nearest(place: Place, sayings: readonly Named[], quotations: readonly Quotation[]): Named | null {
  if (sayings.length === 0) return null;
  return sayings
    .filter(
      ({ saying }) =>
        reaches(saying, place.numberFrom, place.numberTo, quotations) && !isAside(place, saying.to, quotations),
    )
    .reduce<Named | null>(
      (best, named) =>
        best === null || rankOf(named) + distance(place, named) < rankOf(best) + distance(place, best) ? named : best,
      null,
    );
}

function distance(place: Place, { saying }: Named): number {
  return Math.abs(saying.from - place.from);
}

/** Who states it comes before whom a quotation names and who wants it, a name before a pronoun, all before "reportedly". */
function rankOf({ saying, quoted }: Named): number {
  const rank = (saying.unnamed ? 1000 : 0) + (saying.wish ? 500 : 0) + (quoted ? 300 : 0);
  return rank + (saying.source === null ? 100 : 0);
}

/** ", which has claimed the lives of 14,000": background the paper adds itself, unless it stands inside a quotation. */
function isAside(place: Place, from: number, quotations: readonly Quotation[]): boolean {
  const { tokens } = place.sentence;
  if (isQuoted(quotations, place.numberFrom)) return false;
  for (let i = place.from - 1; i > from; i--) {
    if (/^(?:which|who|whose|when|where)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.text === ',') return true;
  }
  return false;
}

function learn(sentence: Sentence, sayings: readonly Named[], quotations: readonly Quotation[], memory: Memory): void {
  const last = sayings.findLast(({ saying }) => !saying.unnamed);
  if (last) {
    if (isPerson(last.claimant, memory)) memory.lastPerson = last.claimant;
    else memory.lastBody = last.claimant;
    memory.reporter = reporterOf(sentence, last.saying);
  }
  const open = quotations.at(-1);
  memory.openQuote = open && !open.closed ? (last?.claimant ?? memory.openQuote ?? memory.lastPerson ?? QUOTED) : null;
}

function isPerson(claimant: string, memory: Memory): boolean {
  const words = claimant.split(' ');
  return memory.people.get(words.at(-1) ?? '') === claimant || words.length === 1;
}

/** Two or more capitals in a row are a name; the last one recalls it. */
function rememberNames(sentence: Sentence, memory: Memory): void {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length;) {
    let to = at;
    while (
      tokens[to]?.kind === 'word' &&
      tokens[to]?.capital &&
      (to === at || tokens[to]?.spaced) &&
      !isWordOf('weekday', tokens[to]) &&
      !isWordOf('month', tokens[to])
    )
      to += 1;
    if (to - at >= 2) remember(sentence, { from: at, to }, memory);
    at = Math.max(to, at + 1);
  }
}

function remember(sentence: Sentence, run: Span, memory: Memory): void {
  const name = shortestForm(sentence.tokens, run);
  const from = name.to - name.from > 3 ? name.to - 2 : name.from;
  if (name.to - from < 2 || isWordOf('determiner', sentence.tokens[from])) return;
  const key = sentence.tokens[name.to - 1]?.text ?? '';
  if (!memory.people.has(key)) memory.people.set(key, textOf(sentence, from, name.to));
}
