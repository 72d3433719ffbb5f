import entries from '../../data/lexicon/modifiers.json' with { type: 'json' };
import type { Modifier } from '../model.ts';
import { indexPhrases, phraseAt, phraseBefore, type FoundPhrase } from '../text/phrases.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isFunctionWord, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { textOf, type Draft } from './draft.ts';
import { currencyBefore } from './money.ts';
import { mayBegin } from './numerals.ts';
import { isAboutWhat } from './about-what.ts';
import { wordList } from '../text/word-lists.ts';

interface Entry {
  cue: string;
  modifier: string;
  side: string;
}

const BEFORE = indexPhrases<Entry>(
  entries.filter((entry) => entry.side === 'before'),
  (entry) => [entry.cue],
  'last',
);
const AFTER = indexPhrases<Entry>(
  entries.filter((entry) => entry.side === 'after'),
  (entry) => [entry.cue],
);
/** "over three years" lasts that long; "over three million" is more than that. */
const LASTING = /^(?:over|around|under)$/;
const PERIODS = wordList('period');
const GOES_UP = wordList('goes up');
const WITH_OVER = wordList('with over');

/** Reads "at least" or "nearly" before the number; the surface grows by the words. */
export function readModifier(draft: Draft): void {
  const before = modifierBefore(draft);
  if (before) {
    draft.modifier = before.entry.modifier === 'exact' ? draft.modifier : (before.entry.modifier as Modifier); // the data test holds it to the union
    draft.modifierText = textOf(draft.sentence, before.from, draft.from);
    draft.from = before.from;
  }
}

/** "topped 40,000": a modifier that is the verb of its number. */
export function isPassed(modifierText: string | null): boolean {
  return /^(?:exceeded|exceeds|surpassed|surpasses|topped|tops)$/i.test(modifierText ?? '');
}

/** "500 or more", "80-plus", "500 people or so": read once the noun is known. */
export function readModifierAfter(draft: Draft): void {
  const after = modifierAfter(draft);
  if (after && (draft.modifierText === null || draft.modifier === 'exact' || draft.modifier === 'about'))
    applyAfter(draft, after);
}

function modifierBefore(draft: Draft): FoundPhrase<Entry> | null {
  const { tokens } = draft.sentence;
  const end = skipFillers(draft);
  const found = phraseBefore(BEFORE, tokens, end);
  if (!found || (LASTING.test(found.entry.cue) && lasts(draft, found.from))) return null;
  // "handed over 40 hostages"
  if (found.entry.cue === 'over' && WITH_OVER.has(tokens[found.from - 1]?.lower ?? '')) return null;
  // "picked up to 1.6 percent"
  if (found.entry.cue === 'up to' && (GOES_UP.has(tokens[found.from - 1]?.lower ?? '') || comesFrom(draft)))
    return null;
  if (/^(?:about|over)$/.test(found.entry.cue) && isAboutWhat(draft, found.from)) return null;
  const earlier = phraseBefore(BEFORE, tokens, found.from);
  return earlier && stronger(earlier.entry, found.entry)
    ? { ...earlier, to: found.to }
    : { ...found, from: earlier ? earlier.from : found.from };
}

/** "will go up to £3 from £2": the fare goes up. */
function comesFrom({ sentence: { tokens }, to }: Draft): boolean {
  if (tokens[to]?.lower !== 'from') return false;
  return tokens[to + 1]?.kind === 'number' || currencyBefore(tokens, to + 2) !== null;
}

/** "between about 5 and 7", "from some 40": the modifier may stand before the word that opens the range. */
function skipFillers(draft: Draft): number {
  const { tokens } = draft.sentence;
  const word = tokens[draft.from - 1];
  const opens = draft.modifier === 'between' && /^(?:between|from)$/.test(word?.lower ?? '');
  return opens ? draft.from - 1 : draft.from;
}

/** "at least some 300" is at least, "only about 40" about. */
function stronger(earlier: Entry, later: Entry): boolean {
  return later.modifier === 'exact' || (later.modifier === 'about' && earlier.modifier !== 'exact');
}

function lasts(draft: Draft, at: number): boolean {
  if (draft.unit === null || !PERIODS.has(draft.unit) || draft.compound) return false;
  const before = draft.sentence.tokens[at - 1];
  return before?.kind === 'word' && !isWordOf('auxiliary', before) && !isWordOf('preposition', before);
}

function modifierAfter(draft: Draft): FoundPhrase<Entry> | null {
  const { tokens } = draft.sentence;
  const hyphen = hyphenAfter(tokens, draft.numberTo);
  const found =
    phraseAt(AFTER, tokens, draft.numberTo + hyphen) ??
    phraseAt(AFTER, tokens, draft.to) ??
    afterComma(tokens, draft.to);
  // "900 minimum-wage cooks"
  if (!found || isHyphen(tokens[found.to]) || leadsOn(found, tokens) || isOfNoun(found, tokens)) return null;
  // "200 or greater than 190": the words lead to another number.
  if (
    tokens[found.to]?.lower === 'than' &&
    tokens[found.to + 1] !== undefined &&
    mayBegin(tokens[found.to + 1], tokens[found.to + 2])
  )
    return null;
  if (HYPHENED.test(found.entry.cue) && hyphen === 0) return null;
  return found.entry.cue === '+' && tokens[found.from]?.spaced ? null : found;
}

/** "40 days, give or take": set apart by commas; "12, at least 5 of them" goes on. */
function afterComma(tokens: readonly Token[], at: number): FoundPhrase<Entry> | null {
  const found = tokens[at]?.text === ',' ? phraseAt(AFTER, tokens, at + 1) : null;
  const next = tokens[found?.to ?? 0];
  return found && (next === undefined || /^[,.;:)!?]$/.test(next.text)) ? found : null;
}

/** "rose 3 percent and over five years doubled", "40 games and under him none": the preposition of another clause. */
function leadsOn({ entry, to }: FoundPhrase<Entry>, tokens: readonly Token[]): boolean {
  const next = tokens[to];
  if (next === undefined || !/^and (?:above|below|over|under|up)$/.test(entry.cue)) return false;
  return isWordOf('determiner', next) || isWordOf('pronoun', next) || mayBegin(next, tokens[to + 1]);
}

/** "a $17 minimum wage", "a 12-year maximum sentence": said of the noun, which has just this number; not "8 maximum there". */
function isOfNoun({ entry, to }: FoundPhrase<Entry>, tokens: readonly Token[]): boolean {
  const noun = tokens[to];
  return /^(?:maximum|minimum)$/.test(entry.cue) && noun?.kind === 'word' && !isFunctionWord(noun) && !isVerbOnly(noun);
}

/** "80-plus houses", "300-odd people" */
const HYPHENED = /^(?:plus|odd)$/;

function hyphenAfter(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' && HYPHENED.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
}

/** Past the modifier between a number and its noun: "300 or so people", "80-plus houses", "300+ people". */
export function pastModifier(tokens: readonly Token[], at: number): number {
  const hyphen = hyphenAfter(tokens, at);
  const found = phraseAt(AFTER, tokens, at + hyphen);
  if (found === null || isHyphen(tokens[found.to]) || leadsOn(found, tokens)) return at;
  return HYPHENED.test(found.entry.cue) && hyphen === 0 ? at : found.to;
}

function applyAfter(draft: Draft, after: FoundPhrase<Entry>): void {
  draft.modifier = after.entry.modifier as Modifier; // the data test holds it to the union
  draft.modifierText = textOf(draft.sentence, after.from, after.to);
  draft.to = Math.max(draft.to, after.to);
}
