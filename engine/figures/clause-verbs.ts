import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import changes from '../../data/lexicon/changes.json' with { type: 'json' };
import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { isPlural, unitOfHead } from '../text/nouns.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isNounToo, isWordOf } from '../text/word-classes.ts';
import { isChangeWord, isCompound } from './changes.ts';
import { numeralWord } from './numeral-words.ts';
import { PAY } from './pounds.ts';

const verbsOf = (entries: readonly { kind: string; cue: string }[], ...kinds: string[]) =>
  entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.cue);
const VERBS = new Set([...verbsOf(changes, 'verb', 'transitive'), ...verbsOf(outcomes, 'before')]);
const BEFELL = new Set(verbsOf(outcomes, 'after').filter((word) => unitOfHead(word) === null && !isPlural(word)));
const SPEECH = new Set(verbsOf(attribution, 'verb', 'verb-that', 'verb-number'));
const PLACINGS = new Set(
  attribution.flatMap(({ kind, cue, forms = [] }) => (kind === 'verb-at' ? [cue, ...forms] : [])),
);
const RELATIVES = new Set(['that', 'which', 'who']);
/** How far a verb may stand before the number it governs. */
const REACH = 14;

/** "said", "say", "claims". */
export function isSpeech(token: Token): boolean {
  return SPEECH.has(token.lower);
}

/** A form of a reporting verb that is no noun: "said", "told", "reported". */
export function isSpoken(token: Token | undefined): boolean {
  return token !== undefined && isSpeech(token) && /(?:said|told|ed)$/.test(token.lower);
}

/** "put" of "put the crowd at", "pegs" of "pegs it at". */
export function isPlacing(token: Token | undefined): boolean {
  return PLACINGS.has(token?.lower ?? '');
}

/** "hurt", "drowned": what befell somebody, as no noun says it. */
export function saysWhatBefell(token: Token | undefined): boolean {
  return BEFELL.has(token?.lower ?? '');
}

export function isRelative(token: Token | undefined): boolean {
  return RELATIVES.has(token?.lower ?? '');
}

/** A verb by list or ending; a plain noun that only looks like one costs a few words of the concept. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  // "the range rose", "its need grew", "the building cost": nouns that could be verbs.
  if (/^(?:an?|the|its|their|his|her|our|no)$/.test(tokens[at - 1]?.lower ?? '') && !token.lower.endsWith('ed'))
    return false;
  if ((isNounToo(token) && isNarrowedNoun(tokens, at)) || isCompound(tokens, at)) return false;
  return (
    VERBS.has(token.lower) ||
    isWordOf('verb', token) ||
    isWordOf('auxiliary', token) ||
    /(?:[^e]ed|ing)$/.test(token.lower)
  );
}

/** "the flying range by", "its operating cost to": a noun behind its gerund and article. */
function isNarrowedNoun(tokens: readonly Token[], at: number): boolean {
  const isGerund = tokens[at - 1]?.lower.endsWith('ing') === true && isWordOf('determiner', tokens[at - 2]);
  return isGerund && /^(?:at|by|of|to)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "a plume that extends", "drivers who owe": the word after the pronoun, unless it is a noun we know. */
export function isVerbOfClause(tokens: readonly Token[], at: number): boolean {
  const [pronoun, word] = [tokens[at - 1], tokens[at]];
  if (!isRelative(pronoun) || word?.kind !== 'word' || isFunctionWord(word)) return false;
  return unitOfHead(word.lower) === null && (pronoun?.lower === 'who' || isPlural(word.lower));
}

/** First token of the nearest verb group before a position, null when the clause has none. */
export function verbBefore(tokens: readonly Token[], end: number): number | null {
  for (let i = end - 1; i >= 0 && end - i < REACH; i--) {
    if (/^[;:]$/.test(tokens[i]?.text ?? '')) return null;
    if (isVerb(tokens, i) || isVerbOfClause(tokens, i) || isPresentVerb(tokens, i)) return groupStart(tokens, i);
  }
  return null;
}

/** Back from a verb over its auxiliaries and adverbs: "has slowly risen", "more than doubled", "was little changed". */
export function groupStart(tokens: readonly Token[], verb: number): number {
  const isMultiple = numeralWord(tokens[verb], 'multiple') !== null;
  const joins = (word: string) =>
    /^(?:little|to)$/.test(word) || (isMultiple && /^(?:almost|more|nearly|than)$/.test(word));
  if (isBehindGerund(tokens, verb) || isBehindSum(tokens, verb)) return verb;
  let at = verb;
  while (at > 0 && (isVerb(tokens, at - 1) || isWordOf('adverb', tokens[at - 1]) || joins(tokens[at - 1]?.lower ?? '')))
    at -= 1;
  return at;
}

/** "Average pay rose", "the total cost fell": nouns that could be verbs. */
function isBehindSum(tokens: readonly Token[], verb: number): boolean {
  const [before, noun] = [tokens[verb - 2], tokens[verb - 1]];
  if (!isChangeWord(tokens[verb]?.lower) || !PAY.has(noun?.lower ?? '') || before?.kind !== 'word') return false;
  return !isFunctionWord(before) && !isWordOf('verb', before);
}

/** "his approval rating slipped": no verb, though it ends like one. */
function isBehindGerund(tokens: readonly Token[], verb: number): boolean {
  const isGerund = tokens[verb - 1]?.lower.endsWith('ing') === true && !isWordOf('auxiliary', tokens[verb - 2]);
  return isGerund && (isChangeWord(tokens[verb]?.lower) || numeralWord(tokens[verb], 'multiple') !== null);
}
