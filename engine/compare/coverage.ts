import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import genericPeople from '../../data/lexicon/generic-people.json' with { type: 'json' };
import { isNumeral } from './align.ts';
import { numeralWord } from '../figures/numeral-words.ts';
import { findNames } from '../text/names.ts';
import { restsOfNames } from './full-names.ts';
import { abbreviated } from './initials.ts';
import type { Token } from '../text/tokens.ts';
import { oppositesIn, wordsOf } from './opposites.ts';
import { type ContentWord, keyOf, type ReadText } from './read-text.ts';

/** Who says a thing is the frame of a sentence, not the thing. */
const SAYING = new Set(attribution.filter(({ kind }) => kind === 'verb').map(({ cue }) => cue));

const GENERIC_PEOPLE = new Set(genericPeople.map(keyOf));

/** What a claim says that the other text does not. */
export interface Coverage {
  /** Words that say something, numbers and who says so left out. */
  said: number;
  /** Those of them that the other text has too. */
  known: number;
  /** Words of names that the other text lacks. */
  unknownNames: number;
  /** The claim names people or places, and all of them are unknown. */
  isElsewhere: boolean;
}

export function coverageOf(claim: ReadText, told: ReadText, title: ReadonlySet<string>): Coverage {
  const known = new Set([...told.words.map(({ stem }) => stem), ...title]);
  const aliases = aliasedWords(claim, told);
  const theirs = wordsOf(told.words);
  // "Worst" speaks of what "best" speaks of.
  const isKnown = ({ stem, word, at }: ContentWord) =>
    known.has(stem) || aliases.has(at) || oppositesIn(word, theirs).length > 0;
  const inNumbers = numberWords(claim);
  const said = claim.words.filter(
    ({ word, stem, at }) =>
      !SAYING.has(word) && !isSpeaker(claim.tokens, at) && !inNumbers.has(at) && !GENERIC_PEOPLE.has(stem),
  );
  const names = claim.words.filter(({ isName }) => isName);
  const knownNames = names.filter(isKnown).length;
  return {
    said: said.length,
    known: said.filter(isKnown).length,
    unknownNames: names.length - knownNames,
    isElsewhere: names.length > 0 && knownNames === 0 && told.words.some(({ isName }) => isName),
  };
}

/** "Fewer than three million" of "fewer than three million ships": it is answered by a number, not by words. */
function numberWords({ numbers, dates, tokens }: ReadText): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of [...numbers, ...dates]) {
    let last = to - 1;
    while (last > from && !isNumeral(tokens[last])) last--;
    for (let at = from; at <= last; at++) found.add(at);
  }
  tokens.forEach((token, at) => {
    if (numeralWord(token) !== null || token.text.startsWith("'")) found.add(at);
  });
  return found;
}

/** "Officials say": who says so belongs to the frame too, unless it is named. */
function isSpeaker(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === false && SAYING.has(tokens[at + 1]?.lower ?? '');
}

/** Token positions of names that the other text gives in other words: "U.S." and "American", "TSA" and its full name, "Brandel" and his first. */
function aliasedWords(claim: ReadText, told: ReadText): Set<number> {
  const { text, tokens, words } = claim;
  const mentions = words.some(({ isName, at }) => isName || at === 0) ? findNames(text) : [];
  const names = mentions.length === 0 ? new Set() : new Set(findNames(told.text).map(({ name }) => name));
  const shared = mentions.filter(({ name }) => names.has(name));
  const covers = (at: number) =>
    shared.some(({ start, end }) => start <= (tokens[at]?.start ?? -1) && (tokens[at]?.end ?? Infinity) <= end);
  return new Set([
    ...words.map(({ at }) => at).filter(covers),
    ...abbreviated(tokens, told.tokens),
    ...restsOfNames(tokens, told.tokens),
  ]);
}
