import entries from '../../data/lexicon/not-figures.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore, phrasesIn } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { countedPhrase } from '../text/noun-phrases.ts';
import { isDate, isDecade, isMonth, isTime, type NonFigureTest } from './dates-and-times.ts';
import type { Draft } from './draft.ts';

const cuesOn = (side: string) =>
  indexPhrases(
    entries.filter((entry) => entry.side === side),
    (entry) => [entry.cue],
    side === 'before' ? 'last' : 'first',
  );
const BEFORE = cuesOn('before');
const AFTER = cuesOn('after');
const WHOLE = cuesOn('whole');

/** Drops dates, times, scores, names, list numbers and all else that is printed in digits and measures nothing. */
export function dropNonFigures(drafts: readonly Draft[]): Draft[] {
  const first = drafts[0];
  if (!first) return [];
  const set = phrasesIn(WHOLE, first.sentence.tokens);
  return drafts.filter(
    (draft) =>
      !set.some((phrase) => phrase.from < draft.numberTo && phrase.to > draft.numberFrom) && !isNoFigure(draft),
  );
}

type Test = NonFigureTest;

/** Whether a number measures nothing: a date, a score, a name. */
export function isNoFigure(draft: Draft): boolean {
  return TESTS.some((test) => test(draft, draft.sentence.tokens));
}

const bare: Test = (draft) => draft.unit === null;

/** "the twenty-fifth anniversary" */
const ORDINAL_ENDS = new Set('first second third fourth fifth sixth seventh eighth ninth'.split(' '));

const isOrdinal: Test = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  if (draft.kind === 'words' && next?.text === '-' && ORDINAL_ENDS.has(tokens[draft.numberTo + 1]?.lower ?? ''))
    return true;
  return draft.kind === 'digits' && next?.spaced === false && /^(?:st|nd|rd|th)$/.test(next.lower);
};

/** "Miller, 42, said": an age nobody compares. */
const isAge: Test = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unit !== null || draft.high > 120 || draft.low < 1) return false;
  const [comma, name, next] = [tokens[draft.from - 1], tokens[draft.from - 2], tokens[draft.numberTo]];
  if (/^aged?$/.test(comma?.lower ?? '') || comma?.lower === 'turned') return true;
  const follows = next === undefined || /^[,.;)]$/.test(next.text) || next.lower === 'and';
  return (
    (comma?.text === ',' || comma?.text === '(') && name?.kind === 'word' && name.capital && follows && !isMonth(name)
  );
};

const SCORE_WORDS =
  /^(?:win|wins|won|beat|beats|lead|leads|led|lost|lose|defeat|defeated|victory|draw|drew|tie|tied|loss|score|scored|vote|voted|votes|ruled|record|triumph|thrashing|deadlock|finished|up|thrashed|edged|rout|ahead|decision|ruling|split|margin|set|sets|final)$/;

/** "won 3-2", "a 52-48 vote", "6-4, 6-3": two bare numbers with a dash. */
const isScore: Test = (draft, tokens) => {
  if (draft.modifier !== 'between' || draft.unit !== null) return false;
  const dashed = tokens
    .slice(draft.numberFrom, draft.numberTo)
    .some((token) => /^[-–]$/u.test(token.text) && !token.spaced);
  if (!dashed || draft.step < 1 || draft.high > 250) return false;
  const first = tokens[draft.numberFrom];
  const last = tokens[draft.numberTo - 1];
  if (Number(first?.text) > Number(last?.text)) return true;
  const near = tokens.slice(Math.max(0, draft.numberFrom - 4), draft.numberTo + 3);
  if (near.some((token) => SCORE_WORDS.test(token.lower))) return true;
  const more =
    /^[-–]$/u.test(tokens[draft.numberTo]?.text ?? '') ||
    (tokens[draft.numberTo]?.text === ',' && tokens[draft.numberTo + 1]?.kind === 'number');
  return more;
};

/** "Article 5", "No. 10", "#2", "Boeing 737", "10 Downing Street". */
const isNamed: Test = (draft, tokens) => {
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
  if (cue && isLabel(draft, tokens, cue.from, cue.to)) return true;
  const after = phraseAt(AFTER, tokens, draft.numberTo);
  if (after && bare(draft, tokens) && draft.kind === 'digits' && draft.low === draft.high && draft.high < 100_000)
    return (
      tokens[draft.numberTo]?.capital === true || /^(?:gmt|est|pst|edt|utc)$/.test(tokens[draft.numberTo]?.lower ?? '')
    );
  return isAddress(draft, tokens) || isProperName(draft, tokens);
};

function isLabel(draft: Draft, tokens: readonly Token[], from: number, to: number): boolean {
  if (draft.low !== draft.high && draft.kind === 'vague') return false;
  const word = tokens[from];
  if (word?.text === '#') return true;
  if (tokens[to]?.kind === 'number' || tokens[to]?.kind === 'word' || to < draft.numberFrom) {
    const counted = countedPhrase(tokens, draft.numberTo);
    if (word?.capital && draft.sentence.tokens[0] !== word) return counted === null || draft.sentence.title === false;
    return counted === null && draft.unit === null && draft.high < 10_000;
  }
  return false;
}

const STREETS = /^(?:street|avenue|road|lane|boulevard|drive|square|st|ave|rd|blvd|downing|plaza|court|terrace)$/;

function isAddress(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.kind !== 'digits' || draft.unit !== null) return false;
  for (let i = draft.numberTo; i < draft.numberTo + 4; i++) {
    const token = tokens[i];
    if (token === undefined || !token.capital) return false;
    if (STREETS.test(token.lower)) return true;
  }
  return false;
}

/** A capitalised word before a number that counts nothing: "Apollo 11", "Catch-22", "F-16". */
function isProperName(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.modifierText !== null || draft.sentence.title || draft.high >= 10_000 || draft.low < 0) return false;
  if (draft.kind !== 'digits' && !(tokens[draft.numberFrom]?.capital && draft.numberFrom > 0)) return false;
  const before = tokens[draft.numberFrom - 1];
  const glued = before?.text === '-' && !before.spaced && tokens[draft.numberFrom]?.spaced === false;
  const name = glued ? tokens[draft.numberFrom - 2] : before;
  if (name?.kind !== 'word') return false;
  if (glued && draft.unit === null) return name.capital || /^(?:\p{L})$/u.test(name.text);
  const first = tokens[0] === name && !/^\p{Ll}/u.test(name.text);
  if (!name.capital || first || isFunctionWord(name)) return false;
  return draft.unit === null && countedPhrase(tokens, draft.numberTo) === null;
}

/** "11 Pro Max", "737 Max": digits before a capital that is no plural name the thing. */
const isModel: Test = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  if (
    draft.kind !== 'digits' ||
    draft.unit !== null ||
    draft.sentence.title ||
    draft.modifierText !== null ||
    draft.high >= 1000
  )
    return false;
  return (
    next !== undefined &&
    next.capital &&
    next.spaced &&
    draft.numberFrom > 0 &&
    countedPhrase(tokens, draft.numberTo) === null
  );
};

/** "one of the", "the one", "no one", "one said": a pronoun. */
const isPronoun: Test = (draft, tokens) => {
  const token = tokens[draft.numberFrom];
  if (draft.numberTo - draft.numberFrom !== 1 || token?.lower !== 'one' || draft.unit !== null || draft.low < 0)
    return false;
  const next = tokens[draft.numberTo];
  if (next === undefined || next.kind !== 'word' || next.lower === "'s" || isFunctionWord(next))
    return !/^(?:other|more)$/.test(next?.lower ?? '') && !isDead(next);
  return isWordOf('determiner', tokens[draft.numberFrom - 1]);
};

function isDead(token: Token | undefined): boolean {
  return /^(?:dead|killed|injured|wounded|missing)$/.test(token?.lower ?? '');
}

/** "1. First item", "(2) second", "a) 3": numbers that count the lines of a text. */
const isListNumber: Test = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unit !== null || draft.high > 99) return false;
  const next = tokens[draft.numberTo];
  if (
    draft.numberFrom === 0 &&
    (next?.text === '.' || next?.text === ')') &&
    tokens[draft.numberTo + 1]?.capital === true
  )
    return true;
  return tokens[draft.numberFrom - 1]?.text === '(' && next?.text === ')' && draft.modifierText === null;
};

/** “1984”, "Slaughterhouse-Five": a short quotation in which every word has a capital is a title. */
const isTitle: Test = (draft, tokens) => {
  if (draft.unit !== null) return false;
  let from = draft.numberFrom - 1;
  while (from >= 0 && draft.numberFrom - from < 7 && !OPENING.test(tokens[from]?.text ?? '')) from -= 1;
  let to = draft.numberTo;
  while (to < tokens.length && to - draft.numberTo < 6 && !CLOSING.test(tokens[to]?.text ?? '')) to += 1;
  if (!OPENING.test(tokens[from]?.text ?? '') || !CLOSING.test(tokens[to]?.text ?? '')) return false;
  const quoted = tokens.slice(from + 1, to);
  const words = quoted.filter((token) => token.kind === 'word' && token.lower.length > 3);
  // “It is 55” is a sentence.
  const says = quoted.some((token) => /^[.!?]$/.test(token.text) || (!token.capital && isWordOf('auxiliary', token)));
  return words.every((word) => word.capital) && !says;
};

const OPENING = /^["“‘]$/u;
const CLOSING = /^["”’]$/u;

/** Numbers of calls: "+44 20 7946 0958", "555-0123". */
const isPhone: Test = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unit !== null) return false;
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
};

/** "doubled down", "a double agent": a multiple needs something that grew. */
const isNoMultiple: Test = (draft, tokens) => {
  if (draft.kind !== 'multiple') return false;
  const word = tokens[draft.numberFrom]?.lower ?? '';
  const next = tokens[draft.numberTo];
  if (/^(?:double|triple|quadruple)$/.test(word))
    return !(
      /^(?:the|that|those|what|this|its|their|his|her|last)$/.test(next?.lower ?? '') ||
      isWordOf('auxiliary', tokens[draft.numberFrom - 1]) ||
      tokens[draft.numberFrom - 1]?.lower === 'to'
    );
  if (word === 'twice' || word === 'thrice')
    return !/^(?:the|as|that|those|what|its|their|his|her|last)$/.test(next?.lower ?? '');
  return false;
};

/** "23andMe", "7News": a name that begins with digits, a capital inside and no unit in it. */
const isGluedName: Test = (draft, tokens) => {
  const next = tokens[draft.numberTo];
  return (
    draft.kind === 'digits' &&
    draft.unit === null &&
    next?.kind === 'word' &&
    !next.spaced &&
    next.text.length > 3 &&
    next.capital
  );
};

/** "5G", "4K": generations and formats. */
const isGeneration: Test = (draft, tokens) =>
  /^[2-6]$/.test(tokens[draft.numberFrom]?.text ?? '') &&
  tokens[draft.numberFrom + 1]?.text === 'G' &&
  tokens[draft.numberFrom + 1]?.spaced === false;

const TESTS: readonly Test[] = [
  isGeneration,
  isGluedName,
  isModel,
  isDate,
  isTime,
  isOrdinal,
  isDecade,
  isAge,
  isScore,
  isNamed,
  isPronoun,
  isListNumber,
  isTitle,
  isPhone,
  isNoMultiple,
];
