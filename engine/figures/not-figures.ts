import entries from '../../data/lexicon/not-figures.json' with { type: 'json' };
import { indexPhrases, phrasesIn } from '../text/phrases.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isFunctionWord, isManner, isParticiple, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import { isDate, isDecade, isMonth, isTime, isTimeAgo, type NonFigureTest } from './dates-and-times.ts';
import { isBlock, isCitation, isPostcode, isSeason, isInAddress } from './codes.ts';
import type { Draft } from './draft.ts';
import { isMulti, isNoMultiple, isNote, isOrTwo, isScored, isWordEnd, isZeroOf } from './idle-numbers.ts';
import { continuesLabel, isCredit, isGeneration, isGluedName, isModel, isNamed, isTitle, isVariant } from './labels.ts';
import { isNumber } from './numeral-words.ts';
import { wordList } from '../text/word-lists.ts';

interface Entry {
  cue: string;
  side: string;
  /** Only with its capitals: the "Group of 20", but "a group of 20 hikers". */
  name?: boolean;
}

const WHOLE = indexPhrases<Entry>(
  entries.filter((entry) => entry.side === 'whole'),
  (entry) => [entry.cue],
);

/** Drops dates, times, scores, names, list numbers and all else that is printed in digits and measures nothing. */
export function dropNonFigures(drafts: readonly Draft[]): Draft[] {
  const tokens = drafts[0]?.sentence.tokens ?? [];
  if (isCredit(tokens)) return [];
  const set = phrasesIn(WHOLE, tokens).filter(({ entry, from, to }) => !entry.name || isTitled(tokens.slice(from, to)));
  const kept: Draft[] = [];
  let label: Draft | null = null;
  for (const draft of drafts) {
    const named: boolean = isNamed(draft, tokens) || (label !== null && continuesLabel(draft, label, tokens));
    if (named) label ??= draft;
    else label = null;
    const inPhrase = set.some((phrase) => phrase.from < draft.numberTo && phrase.to > draft.numberFrom);
    if (!named && !inPhrase && !measuresNothing(draft)) kept.push(draft);
  }
  return kept;
}

function isTitled(words: readonly Token[]): boolean {
  return words.every((word) => word.kind !== 'word' || word.capital || isFunctionWord(word));
}

type Test = NonFigureTest;

/** Whether a number measures nothing: a date, a score, a name. */
export function isNoFigure(draft: Draft): boolean {
  return isNamed(draft, draft.sentence.tokens) || measuresNothing(draft);
}

function measuresNothing(draft: Draft): boolean {
  return TESTS.some((test) => test(draft, draft.sentence.tokens));
}

/** "4시간" within English: what it counts is written in a script that the word lists do not know. */
const isOfOtherScript: Test = ({ unit, numberTo }, tokens) => {
  const next = tokens[numberTo];
  return (
    unit === null &&
    next?.kind === 'word' &&
    !next.spaced &&
    /^[\p{sc=Hang}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/u.test(next.text)
  );
};

/** "the twenty-fifth anniversary" */
const ORDINAL_ENDS = new Set('first second third fourth fifth sixth seventh eighth ninth'.split(' '));

const isOrdinal: Test = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  if (draft.kind === 'words' && next?.text === '-' && ORDINAL_ENDS.has(tokens[draft.numberTo + 1]?.lower ?? ''))
    return true;
  return draft.kind === 'digits' && next?.spaced === false && /^(?:st|nd|rd|th)$/.test(next.lower);
};

/** "aged nine, ten, 13 and 49": the further ones of a list. */
function isListedAge(tokens: readonly Token[], number: number): boolean {
  let at = number - 1;
  if (!/^(?:,|and)$/.test(tokens[at]?.lower ?? '')) return false;
  while (/^(?:,|and)$/.test(tokens[at]?.lower ?? '') || isNumber(tokens[at])) at -= 1;
  return tokens[at]?.lower === 'aged';
}

/** Of whom a sentence begins with "At 17,". */
const YOUNGEST = 12;

/** "Miller, 42, said": an age nobody compares. */
const isAge: Test = (draft, tokens) => {
  const isPlain = draft.kind === 'digits' || draft.kind === 'words';
  if (!isPlain || draft.unit !== null || draft.high > 120 || draft.low < 1) return false;
  const [comma, name, next] = [tokens[draft.from - 1], tokens[draft.from - 2], tokens[draft.numberTo]];
  if (/^aged?$/.test(comma?.lower ?? '') || /^turn(?:ed|ing|s)$/.test(comma?.lower ?? '')) return true;
  // "at the age of 80", "ranging in age from 11 to 75"
  if (/^(?:from|of)$/.test(comma?.lower ?? '') && name?.lower === 'age') return true;
  if (isListedAge(tokens, draft.from) && (next === undefined || next.kind === 'mark' || next.lower === 'and'))
    return true;
  // "men aged between 21 and 58"
  if (comma?.lower === 'between' && name?.lower === 'aged') return true;
  // "two women aged 19 and 24"
  if (comma?.lower === 'and' && name?.kind === 'number' && tokens[draft.from - 3]?.lower === 'aged') return true;
  // "the under-21 team"
  if (isHyphen(comma) && /^(?:under|over)$/.test(name?.lower ?? '')) return true;
  const follows = next === undefined || /^[,.;)]$/.test(next.text) || next.lower === 'and';
  // "when I was 19,", "At 77, Ruiz ran again"
  const ends = next === undefined || next.kind === 'mark';
  if (/^(?:is|was)$/.test(comma?.lower ?? '') && /^(?:he|i|she)$/.test(name?.lower ?? '') && ends) return true;
  const who = tokens[draft.numberTo + 1];
  const isPerson = who?.capital === true || /^(?:he|she)$/.test(who?.lower ?? '');
  if (comma?.lower === 'at' && name === undefined && next?.text === ',' && draft.low >= YOUNGEST) return isPerson;
  // "Singer dies at 83"
  if (comma?.lower === 'at' && /^(?:died|dies)$/.test(name?.lower ?? '')) return follows;
  if ((comma?.text !== ',' && comma?.text !== '(') || name?.kind !== 'word' || !follows) return false;
  return name.capital ? !isMonth(name) : next?.text !== 'and' && isOnePerson(name);
};

/** "his sister, 12, fled"; in "of the sisters, 12," the number counts them. */
function isOnePerson(noun: Token): boolean {
  return !isPlural(noun.lower) && unitOfHead(singularOf(noun.lower)) === 'person';
}

const SCORES = wordList('score');

/** "won 3-2", "a 52-48 vote", "6-4, 6-3": two bare numbers with a dash. */
const isScore: Test = (draft, tokens) => {
  if (draft.modifier !== 'between' || draft.unit !== null) return false;
  if (isTally(draft, tokens)) return true;
  const dashed = tokens
    .slice(draft.numberFrom, draft.numberTo)
    .some((token) => /^[-–]$/u.test(token.text) && !token.spaced);
  const first = tokens[draft.numberFrom];
  const last = tokens[draft.numberTo - 1];
  const isDown = Number(first?.text) >= Number(last?.text);
  const near = tokens.slice(Math.max(0, draft.numberFrom - 4), draft.numberTo + 3);
  // "voted 329-299"
  if (dashed && isDown && near.some((token) => SCORES.has(token.lower))) return true;
  if (!dashed || draft.step < 1 || draft.high > 250) return false;
  if (isDown) return true;
  if (near.some((token) => SCORES.has(token.lower))) return true;
  const more =
    /^[-–]$/u.test(tokens[draft.numberTo]?.text ?? '') ||
    (tokens[draft.numberTo]?.text === ',' && tokens[draft.numberTo + 1]?.kind === 'number');
  return more;
};

/** "passed by 52 to 48", "won 3 to 2": a range would begin with the smaller number. */
function isTally(draft: Draft, tokens: readonly Token[]): boolean {
  const to = tokens.findIndex(({ lower }, at) => lower === 'to' && at > draft.numberFrom && at < draft.numberTo);
  if (to < 0 || Number(tokens[draft.numberFrom]?.text) <= Number(tokens[draft.numberTo - 1]?.text)) return false;
  return tokens.slice(Math.max(0, draft.numberFrom - 4), draft.numberFrom).some(({ lower }) => SCORES.has(lower));
}

/** "one of the", "the one", "no one", "one said": a pronoun. */
const isPronoun: Test = (draft, tokens) => {
  const token = tokens[draft.numberFrom];
  if (draft.numberTo - draft.numberFrom !== 1 || token?.lower !== 'one' || draft.unit !== null || draft.low < 0)
    return false;
  const next = tokens[draft.numberTo];
  const isSubject =
    next !== undefined && (isVerbOnly(next) || isDoing(next, tokens[draft.numberTo + 1])) && !isDead(next);
  if (next === undefined || next.kind !== 'word' || next.lower === "'s" || isSubject || isFunctionWord(next))
    return !/^(?:other|more)$/.test(next?.lower ?? '') && !isDead(next);
  if (tellsHow(next, tokens[draft.numberTo + 1])) return true;
  return isWordOf('determiner', tokens[draft.numberFrom - 1]);
};

/** "one backed the plan", "one armed guard" */
function isDoing(verb: Token, object: Token | undefined): boolean {
  return verb.lower.endsWith('ed') && (isWordOf('determiner', object) || isWordOf('pronoun', object));
}

/** "sold one separately for €30", "one poisoned and one abandoned": how it was done or what was done, with no noun behind. */
function tellsHow(token: Token, after: Token | undefined): boolean {
  const ends = after === undefined || after.kind === 'mark' || isFunctionWord(after);
  return ends && (isManner(token) || isParticiple(token));
}

function isDead(token: Token | undefined): boolean {
  return /^(?:dead|killed|injured|wounded|missing)$/.test(token?.lower ?? '');
}

const LISTS = /^(?:[,:;—–]|and|or)$/u;

/** "1. First item", "(2) second", "a) 3": numbers that count the lines of a text. */
const isListNumber: Test = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unit !== null || draft.high > 99) return false;
  const next = tokens[draft.numberTo];
  const first = tokens[draft.numberTo + 1];
  // "1. The dam must go" may be cut behind its stop.
  const opens = first === undefined ? tokens.length === 2 : first.capital;
  // "two aims — 1) to build and 2) to sell"
  const isInline = next?.text === ')' && !next.spaced && LISTS.test(tokens[draft.numberFrom - 1]?.lower ?? '');
  if (isInline && !tokens.some(({ text }) => text === '(')) return true;
  if (draft.numberFrom === 0 && (next?.text === '.' || next?.text === ')') && opens) return true;
  return tokens[draft.numberFrom - 1]?.text === '(' && next?.text === ')' && draft.modifierText === null;
};

/** Numbers of calls: "+44 20 7946 0958", "555-0123", "(212) 555-0123". */
const isPhone: Test = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unit !== null) return false;
  if (isLocalNumber(tokens, draft.numberFrom) || isDialled(tokens, draft.numberFrom)) return true;
  const [close, exchange] = [tokens[draft.numberTo], tokens[draft.numberTo + 1]];
  if (close?.text === ')' && exchange?.kind === 'number' && isLocalNumber(tokens, draft.numberTo + 1)) return true;
  return isInternational(draft, tokens);
};

/** "08001234567", "0370 60 60 900": its first group begins with a nought. */
function isDialled(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (tokens[first - 1]?.kind === 'number' && at - first < 4) first -= 1;
  return /^0\d{3,}$/.test(tokens[first]?.text ?? '');
}

/** Three digits, a hyphen and four: "555-0123". */
function isLocalNumber(tokens: readonly Token[], at: number): boolean {
  const [exchange, hyphen, line] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    /^[2-9]\d\d$/.test(exchange?.text ?? '') &&
    /^[-–]$/u.test(hyphen?.text ?? '') &&
    /^\d{4}$/.test(line?.text ?? '') &&
    hyphen?.spaced === false &&
    line?.spaced === false
  );
}

function isInternational(draft: Draft, tokens: readonly Token[]): boolean {
  let at = draft.numberFrom;
  while (
    at > 0 &&
    draft.numberFrom - at < 8 &&
    (tokens[at - 1]?.kind === 'number' || /^[-()]$/.test(tokens[at - 1]?.text ?? ''))
  )
    at -= 1;
  const plus = tokens[at - 1];
  return (
    plus?.text === '+' &&
    tokens[at]?.spaced === false &&
    (at < draft.numberFrom || tokens[draft.numberTo]?.kind === 'number' || tokens[draft.numberTo]?.text === '-')
  );
}

const TESTS: readonly Test[] = [
  isGeneration,
  isGluedName,
  isVariant,
  isModel,
  isCitation,
  isPostcode,
  isBlock,
  isInAddress,
  isSeason,
  isDate,
  isTime,
  isTimeAgo,
  isOrdinal,
  isDecade,
  isAge,
  isScore,
  isPronoun,
  isListNumber,
  isMulti,
  isOfOtherScript,
  isOrTwo,
  isZeroOf,
  isWordEnd,
  isNote,
  isScored,
  isTitle,
  isPhone,
  isNoMultiple,
];
