import entries from '../../data/lexicon/not-figures.json' with { type: 'json' };
import { countedPhrase, type NounPhrase } from '../text/noun-phrases.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import { indexPhrases, phraseAt, phraseBefore, type FoundPhrase } from '../text/phrases.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { isSpan } from './counted-nouns.ts';
import { nextSubject } from './gaps.ts';
import type { NonFigureTest } from './dates-and-times.ts';
import type { Draft } from './draft.ts';
import { wordList } from '../text/word-lists.ts';

interface Label {
  cue: string;
  side: string;
  /** "Grade 5 pupils": its number never counts what follows. */
  always?: boolean;
  /** "Boeing 737 jets": a maker's, whatever follows and wherever it stands. */
  name?: boolean;
}

const cuesOn = (side: string) =>
  indexPhrases<Label>(
    entries.filter((entry) => entry.side === side),
    (entry) => [entry.cue],
    side === 'before' ? 'last' : 'first',
  );
const BEFORE = cuesOn('before');
const AFTER = cuesOn('after');
const CREDITS = cuesOn('credit');
/** "Grade 12", "World War 2", "size 10": labels that stand before what they narrow are small. */
const LARGEST_BEFORE_NOUN = 12;

/** "Photo: Jane Doe/Agency, 2 of 10", "(Photo by Jane Doe, 2019)": who took the picture. */
export function isCredit(tokens: readonly Token[]): boolean {
  return phraseAt(CREDITS, tokens, tokens[0]?.text === '(' ? 1 : 0) !== null;
}

/** "Articles 5 and 6", "Dial 911 or 112", "Photo 2 of 10": a number joined to one that was a label. */
export function continuesLabel(draft: Draft, label: Draft, tokens: readonly Token[]): boolean {
  if (draft.kind !== 'digits' || draft.unit !== null || draft.modifierText !== null) return false;
  const joined = tokens
    .slice(label.numberTo, draft.numberFrom)
    .every((token) => token.kind === 'number' || /^(?:,|and|or|of|&)$/.test(token.lower));
  if (!joined || countedPhrase(tokens, draft.numberTo) !== null) return false;
  const next = tokens[draft.numberTo];
  const many = tokens[label.numberFrom - 1]?.lower.endsWith('s') ?? false;
  return many || next === undefined || next.kind === 'mark' || tokens[draft.numberFrom - 1]?.lower === 'of';
}

/** "Article 5", "No. 10", "#2", "Boeing 737", "10 Downing Street". */
export const isNamed: NonFigureTest = (draft, tokens) => {
  if (draft.unit !== null && draft.unitKind !== 'measure') return false;
  const hyphen = tokens[draft.numberFrom - 1]?.text === '-' ? 1 : 0;
  if (
    draft.kind === 'digits' &&
    draft.unit === null &&
    /^no\.?$/.test(tokens[draft.numberFrom - 2]?.lower ?? '') &&
    tokens[draft.numberFrom - 1]?.text === '.'
  )
    return true;
  const cue = phraseBefore(BEFORE, tokens, draft.numberFrom - hyphen);
  if (cue && isLabel(draft, tokens, cue)) return true;
  const after = phraseAt(AFTER, tokens, draft.numberTo);
  if (after && draft.unit === null && draft.kind === 'digits' && draft.low === draft.high && draft.high < 100_000)
    return (
      tokens[draft.numberTo]?.capital === true ||
      /^(?:gmt|est|pst|edt|utc|b\.c\.(?:e\.)?|c\.e\.)$/.test(tokens[draft.numberTo]?.lower ?? '')
    );
  return isAddress(draft, tokens) || isProperName(draft, tokens) || isNumberName(draft, tokens);
};

/** House numbers and model numbers are smaller. */
const LARGEST_LABEL = 1000;

/** "The rebels, who number 40", "Refugees there number 6,000": the verb. */
function countsSubject({ low }: Draft, tokens: readonly Token[], word: number): boolean {
  if (tokens[word]?.lower !== 'number') return false;
  const before = tokens[word - 1];
  if (/^(?:who|which|there|now|still|already)$/.test(before?.lower ?? '')) return true;
  return low > LARGEST_LABEL && before?.capital === false && isPlural(before.lower);
}

function isLabel(draft: Draft, tokens: readonly Token[], { entry, from, to }: FoundPhrase<Label>): boolean {
  if ((draft.low !== draft.high && draft.kind === 'vague') || countsSubject(draft, tokens, from)) return false;
  const word = tokens[from];
  if (word?.text === '#' || (entry.name && word?.capital && isModelNumber(draft))) return true;
  if (entry.always && draft.unit === null && draft.high <= LARGEST_BEFORE_NOUN) return true;
  if (tokens[to]?.kind === 'number' || tokens[to]?.kind === 'word' || to < draft.numberFrom) {
    const counted = nounAfter(tokens, draft.numberTo);
    if (word?.capital && draft.sentence.tokens[0] !== word) return counted === null || draft.sentence.title === false;
    // A code may be long ("zip code 90210"); what is grouped ("10,000") is a count.
    const grouped = draft.high >= 10_000 && (tokens[draft.numberFrom]?.text.includes(',') ?? false);
    // "Apartment 12B" is no twelve billion.
    return counted === null && draft.unit === null && draft.high / draft.scale < 100_000 && !grouped;
  }
  return false;
}

/** "737": in "For Boeing 40 orders came" the number counts. */
function isModelNumber({ unit, low, high, modifierText }: Draft): boolean {
  return unit === null && modifierText === null && low === high && high >= 100 && high < 1000;
}

/** In "Section 230 protects them" and "Week 12 begins" a verb looks like a plural. */
function nounAfter(tokens: readonly Token[], at: number): NounPhrase | null {
  const counted = countedPhrase(tokens, at);
  const [word, next] = [tokens[at], tokens[at + 1]];
  const isVerb =
    counted?.to === at + 1 &&
    word !== undefined &&
    (isVerbOnly(word) || isWordOf('determiner', next) || /^(?:them|him|it|us)$/.test(next?.lower ?? ''));
  return isVerb ? null : counted;
}

const STREETS = wordList('street');

function isAddress(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.kind !== 'digits' || draft.unit !== null) return false;
  for (let i = draft.numberTo; i < draft.numberTo + 4; i++) {
    const token = tokens[i];
    if (token === undefined || !token.capital) return false;
    if (STREETS.has(token.lower)) return true;
  }
  return false;
}

/** A capitalised word before a number that counts nothing: "Apollo 11", "Catch-22", "F-16". */
function isProperName(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.modifierText !== null || draft.sentence.title || draft.high >= 10_000 || draft.low < 0) return false;
  if (draft.kind !== 'digits' && !(tokens[draft.numberFrom]?.capital && draft.numberFrom > 0)) return false;
  const before = tokens[draft.numberFrom - 1];
  const glued = isHyphen(before) && tokens[draft.numberFrom]?.spaced === false;
  const name = glued ? tokens[draft.numberFrom - 2] : before;
  if (name?.kind !== 'word') return false;
  if (glued && draft.unit === null) return name.capital || /^(?:\p{L})$/u.test(name.text);
  const first = tokens[0] === name && !/^\p{Ll}/u.test(name.text) && !isSubject(name, tokens, draft.numberFrom);
  if (!name.capital || first || isFunctionWord(name)) return false;
  // "Ukraine lost 12 jets and Russia 19"
  if (!glued && isGapped(draft, name, tokens)) return false;
  const counts = countedPhrase(tokens, draft.numberTo) !== null && !isSpan(tokens, draft.numberTo);
  return draft.unit === null && (!counts || isPlainVerb(tokens[draft.numberTo]));
}

/** "HR 6819 contains two stars": a verb of the list, and no noun that is counted. */
function isPlainVerb(token: Token | undefined): boolean {
  return token !== undefined && isVerbOnly(token) && unitOfHead(singularOf(token.lower)) === null;
}

/** A verb left out ends its clause with the number; "CentOS 7" behind "CentOS 8" is another of its name. */
function isGapped({ numberFrom, numberTo }: Draft, name: Token, tokens: readonly Token[]): boolean {
  const next = tokens[numberTo];
  const isAnother = tokens.slice(0, numberFrom - 1).some(({ lower }) => lower === name.lower);
  return (next === undefined || next.kind === 'mark') && !isAnother && nextSubject(tokens, numberFrom) !== null;
}

/** "Operation 40 began", "Checkpoint 300 was shut": of a noun in the singular no number is told. */
function isSubject(name: Token, tokens: readonly Token[], number: number): boolean {
  const next = tokens[number + 1];
  return (
    isDone(next) && !isPlural(name.lower) && unitOfHead(name.lower) === null && !tokens[number]?.text.includes(',')
  );
}

/** "the Gang of Four", "Three Mile Island", "the Seven Years War": inside a sentence only names have capitals. */
function isNumberName(draft: Draft, tokens: readonly Token[]): boolean {
  const [before, number] = [tokens[draft.numberFrom - 1], tokens[draft.numberFrom]];
  if (draft.kind !== 'words' || !number?.capital || before?.kind !== 'word' || draft.sentence.title) return false;
  if (draft.modifierText !== null && before.capital) return false;
  return tokens.some((token) => token.kind === 'word' && !token.capital && !isFunctionWord(token));
}

/** "11 Pro Max", "737 Max": digits before a capital that is no plural name the thing. */
export const isModel: NonFigureTest = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  if (
    draft.kind !== 'digits' ||
    draft.unit !== null ||
    draft.sentence.title ||
    draft.modifierText !== null ||
    draft.high >= 1000
  )
    return false;
  // "a charge of 2.5 F": a unit that is not known.
  if (!Number.isInteger(draft.high) && next?.text.length === 1) return false;
  return (
    next !== undefined &&
    next.capital &&
    next.spaced &&
    draft.numberFrom > 0 &&
    countedPhrase(tokens, draft.numberTo) === null
  );
};

/** “1984”, "Slaughterhouse-Five": a short quotation in which every word has a capital is a title. */
export const isTitle: NonFigureTest = (draft, tokens) => {
  // In a headline every quotation is in capitals.
  if (draft.unit !== null && (draft.sentence.title || !tokens[draft.numberTo]?.capital)) return false;
  let from = draft.numberFrom - 1;
  while (from >= 0 && draft.numberFrom - from < 7 && !OPENING.test(tokens[from]?.text ?? '')) from -= 1;
  if (!OPENING.test(tokens[from]?.text ?? '')) return false;
  let to = draft.numberTo;
  while (to < tokens.length && to - draft.numberTo < 6 && !CLOSING.test(tokens[to]?.text ?? '')) to += 1;
  if (!CLOSING.test(tokens[to]?.text ?? '')) return false;
  const quoted = tokens.slice(from + 1, to);
  const words = quoted.filter((token) => token.kind === 'word' && token.lower.length > 3);
  // “It is 55” is a sentence.
  const says = quoted.some(
    (token, i) =>
      (/^[.!?]$/.test(token.text) && i < quoted.length - 1) || (!token.capital && isWordOf('auxiliary', token)),
  );
  return words.every((word) => word.capital) && !says;
};

const OPENING = /^["“‘]$/u;
const CLOSING = /^["”’]$/u;

/** "23andMe", "4chan": a name that begins with digits and has no unit in it. */
export const isGluedName: NonFigureTest = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  if (draft.kind !== 'digits' || draft.unit !== null || next?.kind !== 'word' || next.spaced) return false;
  // "49ers"
  const isNoun = !next.capital && countedPhrase(tokens, draft.numberTo) !== null;
  return next.text === 'ers' || (next.text.length > 3 && !isNoun);
};

/** "5G", "3D", "4x4": generations and formats. */
export const isGeneration: NonFigureTest = (draft, tokens) =>
  (draft.unit === 'times' && tokens[draft.to]?.kind === 'number' && tokens[draft.to]?.spaced === false) ||
  (/^[2-6]$/.test(tokens[draft.numberFrom]?.text ?? '') &&
    /^[DG]$/.test(tokens[draft.numberFrom + 1]?.text ?? '') &&
    tokens[draft.numberFrom + 1]?.spaced === false);

/** The 22 of "a Tu-22M bomber", no 22 million: between a capitalised name and a glued letter. */
export const isVariant: NonFigureTest = (draft, tokens) => {
  const at = draft.numberFrom;
  const [name, letter] = [tokens[at - 2], tokens[at + 1]];
  const isGlued = isHyphen(tokens[at - 1]) && tokens[at]?.spaced === false;
  if (draft.kind !== 'digits' || draft.unitKind === 'money' || !isGlued) return false;
  const isLetter = letter?.spaced === false && /^\p{Lu}\p{L}?$/u.test(letter.text);
  return isLetter && name?.kind === 'word' && name.capital;
};
