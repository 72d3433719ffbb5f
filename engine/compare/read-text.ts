import irregularVerbs from '../../data/lexicon/irregular-verbs.json' with { type: 'json' };
import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import synonyms from '../../data/lexicon/synonyms.json' with { type: 'json' };
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { stem } from '../text/stem.ts';
import { fold } from '../text/terms.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { statedDates, type StatedDate } from './stated-dates.ts';
import { statedNumbers, type StatedNumber } from './stated-numbers.ts';

/** A word that says something, by its stem. */
export interface ContentWord {
  stem: string;
  word: string;
  /** Token position. */
  at: number;
  /** Where it stands for measuring nearness: marks between clauses set words further apart. */
  place: number;
  /** Written with a capital inside its sentence. */
  isName: boolean;
}

/** A short text, read for being held against another. */
export interface ReadText {
  text: string;
  tokens: Token[];
  numbers: StatedNumber[];
  dates: StatedDate[];
  words: ContentWord[];
  /** `place` of each token. */
  places: number[];
}

/** What a mark adds to the distance between the words on its two sides. */
const GAPS: Record<string, number> = { ',': 2, ';': 4, '(': 3, ')': 3, '–': 3, '—': 3, '.': 6, '?': 6, '!': 6 };

export function readText(text: string): ReadText {
  const tokens = tokenize(text);
  const dates = statedDates(tokens);
  const numbers = statedNumbers(tokens, text, dates);
  const places = placesOf(tokens);
  return { text, tokens, dates, numbers, places, words: contentWords(tokens, places) };
}

function placesOf(tokens: readonly Token[]): number[] {
  let place = 0;
  return tokens.map((token) => {
    place += token.kind === 'mark' ? (GAPS[token.text] ?? 0) : 1;
    return place;
  });
}

function contentWords(tokens: readonly Token[], places: readonly number[]): ContentWord[] {
  const words: ContentWord[] = [];
  tokens.forEach((token, at) => {
    if (!isContent(token)) return;
    const isFirst = at === 0 || /^[.!?]$/.test(tokens[at - 1]?.text ?? '');
    words.push({
      stem: keyOf(token.lower),
      word: token.lower,
      at,
      place: places[at] ?? 0,
      isName: token.capital && !isFirst,
    });
  });
  return words;
}

function isContent(token: Token): boolean {
  if (token.kind !== 'word' || token.lower.length < 2 || isFunctionWord(token)) return false;
  return !isWordOf('month', token);
}

/** "Recovered" and "recoveries", "reviews" and "reviewers": between two texts held together, the beginning of a word says enough. */
const KEY_LENGTH = 6;

export function keyOf(word: string): string {
  const key = beginningOf(word);
  return SENSES.get(key) ?? key;
}

/** "Zoë" and "Zoe" begin alike. */
function beginningOf(word: string): string {
  return stem(fold(word)).slice(0, KEY_LENGTH);
}

/** "Soldiers" and "troops", "died" and "killed": one key for what is said in two words. */
const SENSES = new Map<string, string>();
for (const { cue, kind, outcome } of outcomes)
  // "Claimed" and "cost" kill only beside "lives".
  if (!cue.includes(' ') && !kind.endsWith('lives')) SENSES.set(beginningOf(cue), `${outcome}:outcome`);
for (const { heads } of synonyms) {
  const [first, ...others] = heads.filter((head) => !head.includes(' ')).map(beginningOf);
  for (const other of others) if (first !== undefined && !SENSES.has(other)) SENSES.set(other, first);
}
/** "Broke" and "breaks": one verb. */
for (const { verb, forms } of irregularVerbs)
  for (const form of forms)
    if (!SENSES.has(beginningOf(form)))
      SENSES.set(beginningOf(form), SENSES.get(beginningOf(verb)) ?? beginningOf(verb));
