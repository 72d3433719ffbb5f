import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import { numeralWord } from '../figures/numeral-words.ts';
import { findNames } from '../text/names.ts';
import { abbreviated } from './initials.ts';
import type { Token } from '../text/tokens.ts';
import type { ContentWord, ReadText } from './read-text.ts';

/** Who says a thing is the frame of a sentence, not the thing. */
const SAYING = new Set(attribution.filter(({ kind }) => kind === 'verb').map(({ cue }) => cue));

/** What a claim says that the other text does not. */
export interface Coverage {
  /** Share of the claim's words that the other text has too; 1 for a claim without words of its own. */
  share: number;
  /** Words of names that the other text lacks. */
  unknownNames: number;
  /** The claim names people or places, and all of them are unknown. */
  isElsewhere: boolean;
}

export function coverageOf(claim: ReadText, told: ReadText, title: ReadonlySet<string>): Coverage {
  const known = new Set([...told.words.map(({ stem }) => stem), ...title]);
  const aliases = aliasedWords(claim, told);
  const isKnown = ({ stem, at }: ContentWord) => known.has(stem) || aliases.has(at);
  const said = claim.words.filter(
    ({ word, at }) => !SAYING.has(word) && numeralWord(claim.tokens[at]) === null && !isSpeaker(claim.tokens, at),
  );
  const names = claim.words.filter(({ isName }) => isName);
  const knownNames = names.filter(isKnown).length;
  return {
    share: said.length === 0 ? 1 : said.filter(isKnown).length / said.length,
    unknownNames: names.length - knownNames,
    isElsewhere: names.length > 0 && knownNames === 0 && told.words.some(({ isName }) => isName),
  };
}

/** "Officials say": who says so belongs to the frame too, unless it is named. */
function isSpeaker(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === false && SAYING.has(tokens[at + 1]?.lower ?? '');
}

/** Token positions of names that the other text gives in other words: "U.S." and "American", "TSA" and its full name. */
function aliasedWords(claim: ReadText, told: ReadText): Set<number> {
  const { text, tokens, words } = claim;
  const mentions = words.some(({ isName, at }) => isName || at === 0) ? findNames(text) : [];
  const names = mentions.length === 0 ? new Set() : new Set(findNames(told.text).map(({ name }) => name));
  const shared = mentions.filter(({ name }) => names.has(name));
  const covers = (at: number) =>
    shared.some(({ start, end }) => start <= (tokens[at]?.start ?? -1) && (tokens[at]?.end ?? Infinity) <= end);
  return new Set([...words.map(({ at }) => at).filter(covers), ...abbreviated(tokens, told.tokens)]);
}
