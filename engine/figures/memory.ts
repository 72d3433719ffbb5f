import type { Attribution } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { textOf, type Sentence } from './draft.ts';
import { isTitle, shortestForm } from './short-names.ts';
import type { Span } from './sources.ts';
import { voiceOf } from './voices.ts';

/** Who has spoken so far, as a reader remembers it: carried from sentence to sentence. */
export interface Memory {
  /** Full names by their last word: Danilov → Oleksiy Danilov. */
  people: Map<string, string>;
  /** Full names that a title, an age or ", who" has shown to be people. */
  persons: Set<string>;
  /** Whom "he" or "she" would mean. */
  lastPerson: string | null;
  /** The last paper or body that stated something: "the report added". */
  lastBody: string | null;
  /** The last that spoke as many: "they said". */
  lastMany: string | null;
  /** The quotation that is still open. */
  quote: OpenQuote | null;
  reporter: string | null;
}

interface OpenQuote {
  block: number;
  speaker: string | null;
  /** What was quoted before its speaker is named. */
  waiting: Attribution[];
}

export function newMemory(): Memory {
  return {
    people: new Map(),
    persons: new Set(),
    lastPerson: null,
    lastBody: null,
    lastMany: null,
    quote: null,
    reporter: null,
  };
}

/**
 * Whom a pronoun means: the one person that its sentence names before it, else whom the text spoke of last; the pronoun
 * itself when that is nobody in particular; null for one that stands for nobody.
 */
export function antecedent(pronoun: string | null, before: readonly Mention[], memory: Memory): string | null {
  if (pronoun === 'he' || pronoun === 'she') return personBefore(before) ?? memory.lastPerson ?? pronoun;
  if (pronoun === 'it') return memory.lastBody ?? pronoun;
  if (pronoun === 'they') return memory.lastMany ?? memory.lastBody ?? pronoun;
  return pronoun === 'we' || pronoun === 'i' ? (memory.quote?.speaker ?? memory.lastPerson ?? pronoun) : null;
}

function personBefore(mentions: readonly Mention[]): string | null {
  return new Set(mentions.map(({ name }) => name)).size === 1 ? (mentions[0]?.name ?? null) : null;
}

/** Whoever spoke is whom the next pronoun means; after a name that may be anyone's, "it" means nobody in particular. */
export function rememberSpeaker(claimant: string, memory: Memory): void {
  const voice = memory.persons.has(claimant) ? 'person' : voiceOf(claimant);
  if (voice === 'person' || voice === 'either') memory.lastPerson = claimant;
  if (voice === 'body') memory.lastBody = claimant;
  if (voice === 'either') memory.lastBody = memory.lastBody === null ? claimant : null;
  if (voice === 'many') memory.lastMany = claimant;
}

/** A person named in a sentence, by full name, at a token. */
export interface Mention {
  name: string;
  at: number;
}

/** Once the speaker of a quotation is named, all that was quoted before is theirs: “It is bad. We have 34 beds,” Mora said. */
export function rememberQuote(heard: OpenQuote, goesOn: boolean, memory: Memory): void {
  const quote = memory.quote ?? { ...heard, waiting: [] };
  quote.speaker = heard.speaker ?? quote.speaker;
  quote.block = heard.block;
  quote.waiting.push(...heard.waiting);
  if (heard.speaker !== null) {
    for (const attribution of quote.waiting) attribution.claimant = heard.speaker;
    quote.waiting.length = 0;
  }
  memory.quote = goesOn ? quote : null;
}

/** Two or more capitals in a row are a name; the last one recalls it. The people among the names of a sentence. */
export function rememberNames(sentence: Sentence, memory: Memory): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
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
    // "Then Ana Mora left": a capital that only begins the sentence.
    const from = at === 0 && to > 1 && opensSentence(tokens[0]) ? 1 : at;
    const name = to > from ? nameIn(sentence, { from, to }, memory) : null;
    if (name !== null && memory.persons.has(name)) mentions.push({ name, at: from });
    at = Math.max(to, at + 1);
  }
  return mentions;
}

function opensSentence(token: Token | undefined): boolean {
  return isFunctionWord(token) && !isWordOf('determiner', token);
}

/** A sentence about one person is whom "she" means next; after one about two, "she" means nobody in particular. */
export function rememberPeople(mentions: readonly Mention[], memory: Memory): void {
  const names = new Set(mentions.map(({ name }) => name));
  if (names.size === 0 || (memory.lastPerson !== null && names.has(memory.lastPerson))) return;
  memory.lastPerson = names.size === 1 ? (mentions[0]?.name ?? null) : null;
}

/** The full name that a run of capitals gives or recalls, null when it is none. */
function nameIn(sentence: Sentence, run: Span, memory: Memory): string | null {
  const { tokens } = sentence;
  const last = tokens[run.to - 1]?.text ?? '';
  const full = run.to - run.from >= 2 ? fullName(sentence, run) : null;
  if (full === null) return memory.people.get(last) ?? null;
  const key = tokens[full.to - 1]?.text ?? '';
  const name = textOf(sentence, full.from, full.to);
  if (!memory.people.has(key)) memory.people.set(key, name);
  if (isShownPerson(sentence, run, full)) memory.persons.add(name);
  return memory.people.get(key) ?? name;
}

function fullName(sentence: Sentence, run: Span): Span | null {
  const name = shortestForm(sentence.tokens, run);
  const from = name.to - name.from > 3 ? name.to - 2 : name.from;
  return name.to - from < 2 || isWordOf('determiner', sentence.tokens[from]) ? null : { from, to: name.to };
}

/** "Mayor Ana Mora", "the mayor, Ana Mora,", "Ana Mora, 54,", "Ana Mora, who …". */
function isShownPerson({ tokens }: Sentence, run: Span, name: Span): boolean {
  if (name.from > run.from && isTitle(tokens[name.from - 1]?.lower ?? '')) return true;
  const before = /^[,.]$/.test(tokens[run.from - 1]?.text ?? '') ? run.from - 2 : run.from - 1;
  if (isTitle(tokens[before]?.lower ?? '')) return true;
  const [comma, next] = [tokens[run.to], tokens[run.to + 1]];
  return comma?.text === ',' && (next?.lower === 'who' || (next?.kind === 'number' && next.text.length === 2));
}
