import type { Token } from '../text/tokens.ts';
import { countedPhrase } from '../text/noun-phrases.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import type { Draft } from './draft.ts';
import { mayBegin } from './numerals.ts';
import { isTens } from './ages-and-temperatures.ts';
import { dimensionOf } from './units.ts';

/** Whether a number that was found measures nothing. */
export type NonFigureTest = (draft: Draft, tokens: readonly Token[]) => boolean;

export const isDate: NonFigureTest = (draft, tokens) => {
  if (draft.kind !== 'digits' || draft.unitKind === 'money' || draft.unitKind === 'percent') return false;
  return (
    isDayOfMonth(draft, tokens) ||
    isNumericDate(draft, tokens) ||
    isYear(draft, tokens) ||
    isShortYear(draft, tokens) ||
    isGluedGroup(draft, tokens)
  );
};

function isDayOfMonth(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.low < 1 || draft.high > 2100 || draft.step < 1) return false;
  const before = tokens[draft.numberFrom - 1];
  const month = before?.text === '.' ? tokens[draft.numberFrom - 2] : before;
  if (isMonth(month) && (draft.high <= 31 || draft.high >= 1000)) return true;
  if (draft.high <= 31 && (isFurtherDay(tokens, draft.numberFrom, -1) || isFurtherDay(tokens, draft.numberTo - 1, 1)))
    return true;
  const of = tokens[draft.numberTo]?.lower === 'of' ? 1 : 0;
  return draft.high <= 31 && isMonth(tokens[draft.numberTo + of]) && !isMayVerb(tokens, draft.numberTo + of);
}

/** The 4 and 5 of "May 3, 4 and 5", the 3 of "3 and 4 May": beside another day of the list that ends at its month. */
function isFurtherDay(tokens: readonly Token[], at: number, step: -1 | 1): boolean {
  let day = at;
  while (/^(?:,|and|or)$/.test(tokens[day + step]?.lower ?? '') && isDay(tokens[day + 2 * step])) day += 2 * step;
  return day !== at && isMonth(tokens[day + step]);
}

function isDay(token: Token | undefined): boolean {
  return /^(?:[1-9]|[12]\d|3[01])$/.test(token?.text ?? '');
}

export function isMonth(token: Token | undefined): boolean {
  return token !== undefined && token.capital && isWordOf('month', token);
}

function isMayVerb(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'may' && tokens[at + 1]?.kind === 'word' && !isFunctionWord(tokens[at + 1]);
}

/** 12/31/2021, 2021-12-31, 31.12.2021, 10:30, 192.168.1.2 and phone numbers: groups joined by marks. */
function isNumericDate(draft: Draft, tokens: readonly Token[]): boolean {
  const after = joinsNumber(tokens, draft.numberTo, 1);
  const before = joinsNumber(tokens, draft.numberFrom - 1, -1);
  if (after && tokens[draft.numberTo]?.text === ':') return true;
  if (before && tokens[draft.numberFrom - 1]?.text === ':') return true;
  // "2022-03-01" is read as "2022-03" and "-01".
  if (before && joinsNumber(tokens, draft.numberFrom - 3, -1)) return true;
  const groups = draft.numberTo - draft.numberFrom > 1 ? 2 : 1;
  const beside = (after ? 1 : 0) + (before ? 1 : 0);
  return (
    groups + beside >= 3 ||
    (beside >= 1 && groups + beside >= 2 && draft.unit === null && tokens[draft.numberTo]?.text !== '.')
  );
}

/** "31.12.2021" is read as "31.12" and ".2021": groups without white space between them. */
function isGluedGroup(draft: Draft, tokens: readonly Token[]): boolean {
  const [before, first, next] = [tokens[draft.numberFrom - 1], tokens[draft.numberFrom], tokens[draft.numberTo]];
  if (before?.kind === 'number' && first?.spaced === false) return true;
  return next?.kind === 'number' && !next.spaced && next.text.startsWith('.');
}

/** "the summer of '69" */
function isShortYear(draft: Draft, tokens: readonly Token[]): boolean {
  const [mark, year] = [tokens[draft.numberFrom - 1], tokens[draft.numberFrom]];
  const cut = /^['’‘]$/u.test(mark?.text ?? '') && mark?.spaced === true && year?.spaced === false;
  if (!cut || draft.unit !== null || !/^\d\d$/.test(year?.text ?? '')) return false;
  // ‘69 homes’ is quoted.
  return !tokens.slice(draft.numberTo).some((token) => /^['’]$/u.test(token.text));
}

/** A mark without white space around it, with a number on the far side. */
function joinsNumber(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark' || mark.spaced || tokens[at + 1]?.spaced) return false;
  return tokens[at + step]?.kind === 'number' && /^[/:.\-–]$/u.test(mark.text);
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const YEAR_OPENERS =
  /^(?:in|since|by|until|till|before|after|during|from|of|early|late|the|to|through|between|and|around|about|for|as|vs|over|'s)$/;
const BEFORE_YEARS = wordList('before a year');

function isYear(draft: Draft, tokens: readonly Token[]): boolean {
  const first = tokens[draft.numberFrom];
  const last = tokens[draft.numberTo - 1];
  if (first === undefined || last === undefined || !YEAR.test(first.text)) return false;
  if (draft.numberTo - draft.numberFrom > 1 && !(YEAR.test(last.text) || /^\d\d$/.test(last.text))) return false;
  if (draft.unit !== null) return false;
  if (tokens[draft.numberTo]?.lower === 's' || tokens[draft.numberTo]?.text === '’') return true;
  const before = tokens[draft.numberFrom - 1]?.lower ?? '';
  // "Court jails 11 over 2021 plot": about, and no "more than"; "met around 1998, before the war".
  const isAbout =
    (draft.modifierText === 'over' || (isClose(draft.modifierText) && isUneven(first))) &&
    countedPhrase(tokens, draft.numberTo) === null;
  // "43 percent below 2019 levels"
  const ofLevels =
    /^levels?$/.test(tokens[draft.numberTo]?.lower ?? '') &&
    /^(?:above|below|over|under)$/i.test(draft.modifierText ?? '');
  if (ofLevels) return true;
  // "until at least 2031"
  if (isUntil(draft, tokens) && countedPhrase(tokens, draft.numberTo) === null) return true;
  if (MORE.test(before) || (draft.modifierText !== null && !(isAbout && /^(?:19|20)/.test(first.text)))) return false;
  const isListed = before !== 'and' || YEAR.test(tokens[draft.numberFrom - 2]?.text ?? '');
  const opensYear = YEAR_OPENERS.test(before) || BEFORE_YEARS.has(before);
  const opened = (opensYear && isListed) || tokens[draft.numberFrom - 1]?.text === '-';
  const counted = countedPhrase(tokens, draft.numberTo);
  if (counted === null) return opened || /^(?:19|20)/.test(first.text);
  // "2000 soldiers" are soldiers, "2018 sales" those of a year: counts are round or grouped ("2,018").
  if (PEOPLE.has(tokens[counted.to - 1]?.lower ?? '')) return false;
  return /^(?:19|20)/.test(first.text) && (ALWAYS_YEAR.test(before) || isUneven(first));
}

function isUntil({ from, modifierText }: Draft, tokens: readonly Token[]): boolean {
  return modifierText !== null && /^(?:until|till|through|since|by|before|after)$/.test(tokens[from - 1]?.lower ?? '');
}

/** Nobody says "around" of a count that is not round. */
const isClose = (modifier: string | null): boolean => /^(?:about|around|circa)$/i.test(modifier ?? '');
const isUneven = ({ text }: Token): boolean => Number(text) % 50 !== 0;

/** "1951 people": no year has people of its own. */
const PEOPLE = new Set(['people', 'persons']);
const ALWAYS_YEAR = /^(?:in|since|until|during|fiscal|the)$/;
const MORE = /^(?:than|least|exceed|exceeds|equals|nearly|almost|some|exactly|surpass)$/;

export const isTime: NonFigureTest = (draft, tokens) => isClock(draft, tokens) || isPastTheHour(draft, tokens);

/** "three months ago", "two days earlier": how far off a day is, no quantity in question. */
export const isTimeAgo: NonFigureTest = (draft, tokens) => {
  if (draft.per !== null || dimensionOf(draft.unit ?? '') !== 'time') return false;
  const word = tokens[draft.to]?.lower ?? '';
  // "The climb took 40 minutes earlier in the week": that long.
  const saysWhen = /^(?:in|this|that|on)$/.test(tokens[draft.to + 1]?.lower ?? '');
  return /^(?:ago|hence)$/.test(word) || (/^(?:earlier|later)$/.test(word) && !saysWhen);
};

/** "half past five", "a quarter to nine", "ten past six": both numbers. */
function isPastTheHour(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.unit !== null || draft.high > 59) return false;
  const past = (at: number) => tokens[at]?.lower === 'past';
  if (past(draft.numberTo)) return mayBegin(tokens[draft.numberTo + 1], tokens[draft.numberTo + 2]);
  const share = /^(?:half|quarter)$/.test(tokens[draft.numberFrom - 2]?.lower ?? '');
  if (past(draft.numberFrom - 1)) return share || mayBegin(tokens[draft.numberFrom - 2], undefined);
  return share && tokens[draft.numberFrom - 2]?.lower === 'quarter' && tokens[draft.numberFrom - 1]?.lower === 'to'
    ? draft.high <= 12
    : false;
}

function isClock(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.kind !== 'digits' && draft.kind !== 'words') return false;
  const next = tokens[draft.numberTo];
  if (/^(?:a\.m\.?|p\.m\.?|am|pm)$/.test(next?.lower ?? '') && draft.high <= 12.6) return true;
  if (next?.lower === "o'clock") return true;
  // "At 0430 it began."
  const isGroup = tokens[draft.numberFrom - 1]?.kind === 'number';
  if (/^0\d[0-5]\d$/.test(tokens[draft.numberFrom]?.text ?? '') && draft.unit === null && !isGroup) return true;
  return (
    /^\d{4}$/.test(tokens[draft.numberFrom]?.text ?? '') &&
    /^(?:gmt|hours|hrs|utc|est|edt|local)$/.test(next?.lower ?? '') &&
    (tokens[draft.numberFrom]?.text ?? '').startsWith('0')
  );
}

export const isDecade: NonFigureTest = (draft, tokens) => {
  if (isTens(draft)) return draft.unit === null;
  const next = tokens[draft.numberTo];
  const apostrophe = next?.lower === "'s" ? 1 : 0;
  return (
    draft.kind === 'digits' &&
    draft.modifier !== 'between' &&
    next?.spaced === false &&
    (next.lower === 's' || apostrophe === 1) &&
    draft.unit !== 'second'
  );
};
