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
  const { tokens } = sentence;
  const full = run.to - run.from >= 2 ? fullName(sentence, run) : null;
  if (full === null) {
    const recalled = people.byLast.get(tokens[run.to - 1]?.text ?? '') ?? null;
    if (recalled !== null) learnGender(recalled, titleBefore(tokens, run.from), people);
    return recalled;
  }
  const key = tokens[full.to - 1]?.text ?? '';
  const name = people.byLast.get(key) ?? textOf(sentence, full.from, full.to);
  people.byLast.set(key, name);
  const title = full.from > run.from ? (tokens[full.from - 1]?.lower ?? '') : titleBefore(tokens, run.from);
  if (isTitle(title) || isApposed(tokens, run.to)) people.shown.add(name);
  learnGender(name, title, people);
  return name;
}

function fullName(sentence: Sentence, run: Span): Span | null {
  const name = shortestForm(sentence.tokens, run);
  const from = name.to - name.from > 3 ? name.to - 2 : name.from;
  return name.to - from < 2 || isWordOf('determiner', sentence.tokens[from]) ? null : { from, to: name.to };
}

/** "Mr" of "Mr. Mora", "mayor" of "the mayor, Ana Mora". */
function titleBefore(tokens: readonly Token[], from: number): string {
  return tokens[/^[,.]$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1]?.lower ?? '';
}

/** "Ana Mora, 54,", "Ana Mora, who …". */
function isApposed(tokens: readonly Token[], to: number): boolean {
  const [comma, next] = [tokens[to], tokens[to + 1]];
  return comma?.text === ',' && (next?.lower === 'who' || (next?.kind === 'number' && next.text.length === 2));
}

const HE = /^(?:mr|sir|lord|king|prince|\w+man)$/;
const SHE = /^(?:mrs|ms|miss|lady|dame|queen|princess|\w+woman)$/;

function learnGender(name: string, title: string, { genders }: People): void {
  if (!isTitle(title) || genders.has(name)) return;
  if (SHE.test(title)) genders.set(name, 'she');
  else if (HE.test(title)) genders.set(name, 'he');
}
