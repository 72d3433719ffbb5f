import type { Attribution } from '../model.ts';
import { isWordOf } from '../text/word-classes.ts';
import { ownerBefore, sayingsIn, type Saying } from './attribution.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
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

interface Named {
  saying: Saying;
  claimant: string;
}

/** Claimants for the figures of one sentence; the memory learns who spoke. Call it for every sentence in order. */
export function claimsOf(sentence: Sentence, drafts: readonly Draft[], memory: Memory): Claim[] {
  rememberNames(sentence, memory);
  const sayings = sayingsIn(sentence).flatMap((saying) => nameOf(sentence, saying, memory));
  const carried = carriedOver(sentence, sayings, memory);
  const claims = drafts.map((draft) => claimOf(draft, sayings, carried, memory));
  learn(sentence, sayings, memory);
  return claims;
}

function nameOf(sentence: Sentence, saying: Saying, memory: Memory): Named[] {
  if (saying.source) return [{ saying, claimant: resolve(sentence, saying.source, memory) }];
  if (saying.pronoun === 'it' || saying.pronoun === 'they')
    return (memory.lastBody ?? memory.lastPerson)
      ? [{ saying, claimant: memory.lastBody ?? memory.lastPerson ?? '' }]
      : [];
  if (saying.pronoun === 'he' || saying.pronoun === 'she')
    return [{ saying, claimant: memory.lastPerson ?? saying.pronoun }];
  if (saying.pronoun !== null) return [];
  return [];
}

/** "Danilov" is the Oleksiy Danilov named before; "the report" the assessment quoted before. */
function resolve(sentence: Sentence, source: Span, memory: Memory): string {
  const short = shortestForm(sentence.tokens, source);
  const text = textOf(sentence, short.from, short.to).replace(/['’]s?$/u, '');
  const last = sentence.tokens[short.to - 1]?.text ?? '';
  const full = memory.people.get(last);
  if (full !== undefined && short.to - short.from === 1) return full;
  if (
    /^(?:report|assessment|statement|document|survey|study|poll|ministry|agency|council|company)$/.test(
      text.toLowerCase(),
    ) &&
    memory.lastBody !== null
  )
    return memory.lastBody;
  return text;
}

function claimOf(draft: Draft, sayings: readonly Named[], carried: string | null, memory: Memory): Claim {
  const owner = ownerBefore(draft);
  if (owner)
    return {
      attribution: { claimant: textOf(draft.sentence, owner.source.from, owner.source.to), cue: owner.cue },
      reporter: null,
    };
  const said = nearest(draft, sayings);
  if (said)
    return {
      attribution: { claimant: said.claimant, cue: said.saying.cue },
      reporter: reporterOf(draft.sentence, said.saying),
    };
  if (carried !== null && !isAside(draft))
    return { attribution: { claimant: carried, cue: 'carried over' }, reporter: memory.reporter };
  return { attribution: null, reporter: null };
}

function reporterOf(sentence: Sentence, saying: Saying): string | null {
  return saying.reporter && textOf(sentence, saying.reporter.from, saying.reporter.to);
}

/** The saying that reaches over the figure, the innermost one first; none for the paper's own aside. */
function nearest(draft: Draft, sayings: readonly Named[]): Named | null {
  let best: Named | null = null;
  for (const named of sayings) {
    const { saying } = named;
    if (draft.numberFrom < saying.from || draft.numberTo > saying.to) continue;
    if (draft.numberFrom >= saying.cueFrom && draft.numberTo <= saying.cueTo) continue;
    if (isAside(draft, saying.cueTo)) continue;
    if (!best || Math.abs(saying.cueFrom - draft.from) < Math.abs(best.saying.cueFrom - draft.from)) best = named;
  }
  return best;
}

/** ", which has claimed the lives of 14,000": background the paper adds itself, unless it stands inside a quotation. */
function isAside(draft: Draft, from = 0): boolean {
  const { tokens } = draft.sentence;
  let quoted = false;
  for (let i = draft.from - 1; i > from; i--) {
    const text = tokens[i]?.text ?? '';
    if (/^[“"”]$/u.test(text)) quoted = !quoted;
    if (/^(?:which|who)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.text === ',' && !quoted) return true;
    if (/^[,;:]$/.test(text) && i < draft.from - 1 && false) return false;
  }
  return false;
}

/** A quotation left open, or one that a sentence of speech directly precedes. */
function carriedOver(sentence: Sentence, sayings: readonly Named[], memory: Memory): string | null {
  if (sayings.length > 0) return null;
  if (memory.openQuote !== null) return memory.openQuote;
  return /^[“"]/u.test(sentence.text) && /[”"]\.?$/u.test(sentence.text) ? memory.lastPerson : null;
}

function learn(sentence: Sentence, sayings: readonly Named[], memory: Memory): void {
  const last = sayings.at(-1);
  if (last) {
    if (isPerson(last.claimant, memory)) memory.lastPerson = last.claimant;
    else memory.lastBody = last.claimant;
    memory.reporter = reporterOf(sentence, last.saying);
  }
  const opened = (sentence.text.match(/[“]/gu) ?? []).length - (sentence.text.match(/[”]/gu) ?? []).length;
  if (opened > 0) memory.openQuote = last?.claimant ?? memory.lastPerson;
  else if (opened < 0 || !memory.openQuote) memory.openQuote = null;
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
