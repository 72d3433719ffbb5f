import entries from '../../data/lexicon/gender-words.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { textOf, type Sentence } from './draft.ts';
import { shortestForm } from './short-names.ts';
import { isTitle } from './titles.ts';
import type { Span } from './sources.ts';
import { voiceOf } from './voices.ts';

export type Gender = 'he' | 'she';

/** The names of a text as a reader learns them. */
export interface People {
  /** Full names by their last word: Danilov → Oleksiy Danilov. */
  byLast: Map<string, string>;
  /** Full names that a title, an age or ", who" has shown to be people. */
  shown: Set<string>;
  /** Of those whom the text calls "Mr." or "she". */
  genders: Map<string, Gender>;
}

/** A name of a sentence, in full, at a token; `shown` when it is known to be a person's. */
export interface Mention {
  name: string;
  at: number;
  shown: boolean;
}

export function newPeople(): People {
  return { byLast: new Map(), shown: new Set(), genders: new Map() };
}

/** Two or more capitals in a row are a name; the last one recalls it. */
export function mentionsIn(sentence: Sentence, people: People): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = endOfName(tokens, at);
    // "Then Ana Mora left": a capital that only begins the sentence.
    const from = at === 0 && to > 1 && opensSentence(tokens[0]) ? 1 : at;
    const name = to > from ? nameIn(sentence, { from, to }, people) : null;
    if (name !== null) mentions.push({ name, at: from, shown: people.shown.has(name) });
    at = Math.max(to, at + 1);
  }
  return mentions;
}

/** The people among names: once one is known for a person, whatever may be another counts too. */
export function peopleAmong(mentions: readonly Mention[]): string[] {
  if (!mentions.some(({ shown }) => shown)) return [];
  const names = mentions.filter(({ name, shown }) => shown || voiceOf(name) !== 'body').map(({ name }) => name);
  return [...new Set(names)];
}

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from;
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital && (to === from || tokens[to]?.spaced)) {
    if (isWordOf('weekday', tokens[to]) || isWordOf('month', tokens[to])) break;
    to += 1;
  }
  return to;
}

function opensSentence(token: Token | undefined): boolean {
  return isFunctionWord(token) && !isWordOf('determiner', token);
}

/** The full name that a run of capitals gives or recalls, null when it is none. */
function nameIn(sentence: Sentence, run: Span, people: People): string | null {
  const full = run.to - run.from >= 2 ? fullName(sentence, run) : null;
  const name = full ? learnName(sentence, full, people) : recalledName(sentence, run, people);
  if (name === null) return null;
  const { tokens } = sentence;
  const title = titleOf(tokens, run, full?.from ?? run.to - 1);
  const gender = genderOf(title) ?? genderOf(appositionAfter(tokens, run.to));
  if (full && (isTitle(title) || gender !== null || isApposed(tokens, run.to))) people.shown.add(name);
  if (gender !== null && !people.genders.has(name)) people.genders.set(name, gender);
  return name;
}

/** A full name under its last word; "Mora" alone, if she was "Ms Mora" so far, is now Ana Mora. */
function learnName(sentence: Sentence, full: Span, people: People): string {
  const key = sentence.tokens[full.to - 1]?.text ?? '';
  const known = people.byLast.get(key);
  if (known !== undefined && known !== key) return known;
  const name = textOf(sentence, full.from, full.to);
  people.byLast.set(key, name);
  if (known === undefined) return name;
  people.shown.add(name);
  const gender = people.genders.get(known);
  if (gender !== undefined) people.genders.set(name, gender);
  return name;
}

const CIVIL = new Set(['dr', 'mr', 'mrs', 'ms', 'miss']);

/** Whom a last name recalls; "Ms Mora" names somebody new. */
function recalledName({ tokens }: Sentence, run: Span, people: People): string | null {
  const key = tokens[run.to - 1]?.text ?? '';
  const known = people.byLast.get(key) ?? null;
  if (known !== null || !CIVIL.has(titleOf(tokens, run, run.to - 1)) || CIVIL.has(key.toLowerCase())) return known;
  people.byLast.set(key, key);
  people.shown.add(key);
  return key;
}

function fullName(sentence: Sentence, run: Span): Span | null {
  // "Actress Ana Mora"
  const start = run.to - run.from > 2 && GENDERS.has(sentence.tokens[run.from]?.lower ?? '') ? run.from + 1 : run.from;
  const name = shortestForm(sentence.tokens, { from: start, to: run.to });
  const from = name.to - name.from > 3 ? name.to - 2 : name.from;
  return name.to - from < 2 || isWordOf('determiner', sentence.tokens[from]) ? null : { from, to: name.to };
}

/** "Mr" of "Mr. Mora", "Actress" of "Actress Ana Mora", "mayor" of "the mayor, Ana Mora". */
function titleOf(tokens: readonly Token[], run: Span, name: number): string {
  if (name > run.from) return tokens[name - 1]?.lower ?? '';
  const mark = tokens[run.from - 1]?.text;
  return tokens[mark === ',' || mark === '.' ? run.from - 2 : run.from - 1]?.lower ?? '';
}

/** Words of what somebody is: ", 54, a retired mother of two". */
const APPOSED = 5;

/** "mother" of "Ana Mora, 54, a mother of two"; empty when nothing of the kind is set in behind a name. */
function appositionAfter(tokens: readonly Token[], to: number): string {
  if (tokens[to]?.text !== ',') return '';
  const at = tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ',' ? to + 3 : to + 1;
  if (!/^(?:a|an|the)$/.test(tokens[at]?.lower ?? '')) return '';
  let end = at + 1;
  while (end < at + APPOSED && tokens[end]?.kind === 'word' && !isFunctionWord(tokens[end])) end += 1;
  return tokens[end - 1]?.lower ?? '';
}

/** "Ana Mora, 54,", "Ana Mora, who …". */
function isApposed(tokens: readonly Token[], to: number): boolean {
  const [comma, next] = [tokens[to], tokens[to + 1]];
  return comma?.text === ',' && (next?.lower === 'who' || (next?.kind === 'number' && next.text.length === 2));
}

const HE = /^(?:mr|sir|lord|king|prince|\w+man)$/;
const SHE = /^(?:mrs|ms|miss|lady|dame|queen|princess|\w+woman)$/;
const GENDERS = new Map(entries.map(({ word, gender }) => [word, gender === 'she' ? 'she' : 'he'] as const));

function genderOf(word: string): Gender | null {
  const known = GENDERS.get(word);
  if (known !== undefined || !isTitle(word)) return known ?? null;
  return SHE.test(word) ? 'she' : HE.test(word) ? 'he' : null;
}
