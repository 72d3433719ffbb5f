import { dayNumber, lastDayNumber } from '../text/days.ts';
import { countedPhrase, headOfPhrase } from '../text/noun-phrases.ts';
import { unitOfHead } from '../text/nouns.ts';
import { dateOf, monthNumber } from '../text/partial-dates.ts';
import type { Token } from '../text/tokens.ts';

/** A day, month, year, decade or century named in a text. Positions are tokens, `to` exclusive. */
export interface StatedDate {
  from: number;
  to: number;
  year: number | null;
  /** Last year of a span ("2009–10", "the 1990s"); `year` for a single one. */
  lastYear: number | null;
  month: number | null;
  day: number | null;
  bound: DateBound;
  /** "As of 3 May", "by 3 May": the day a number describes, not the day something happened. */
  isAsOf: boolean;
}

type DateBound = 'before' | 'after' | 'upTo' | 'since' | null;

/** Days since 1970; an open side is ±Infinity. */
interface Days {
  low: number;
  high: number;
}

const BOUNDS: Record<string, DateBound> = {
  before: 'before',
  'prior to': 'before',
  after: 'after',
  by: 'upTo',
  until: 'upTo',
  till: 'upTo',
  since: 'since',
};
const LONGEST_LEAD = 5;
const LEADS = /^(?:the|a|in|on|at|end|start|beginning|middle|early|mid|late|of|month|year|day|-)$/;
/** A leap year, so that every day of a calendar without a year is one. */
const ANY_YEAR = 2000;

/** Every date a text names, in order. */
export function statedDates(tokens: readonly Token[]): StatedDate[] {
  const dates: StatedDate[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = dateAt(tokens, at);
    if (found) dates.push({ ...found, from: at, ...(isName(tokens, found) ? NO_LEAD : leadOf(tokens, at)) });
    at = found?.to ?? at + 1;
  }
  return dates;
}

const NO_LEAD = { bound: null, isAsOf: false };

/** "Before the 2008 World Cup": the year is part of a name, and what stands before it bounds the event. */
function isName(tokens: readonly Token[], { to, month }: Parts): boolean {
  return month === null && tokens[to]?.kind === 'word' && tokens[to].capital;
}

type Parts = Pick<StatedDate, 'to' | 'year' | 'lastYear' | 'month' | 'day'>;

function dateAt(tokens: readonly Token[], at: number): Parts | null {
  return monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? yearsAt(tokens, at) ?? century(tokens, at);
}

/** "May 3, 2020", "May 3rd", "May 2020", "Sept. 3". A month alone is a date only beside a word that leads to it. */
function monthFirst(tokens: readonly Token[], at: number): Parts | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  let to = tokens[at + 1]?.text === '.' && tokens[at + 1]?.spaced === false ? at + 2 : at + 1;
  const day = dayAt(tokens, to);
  if (day !== null) to = pastOrdinal(tokens, to + 1);
  const year = yearAfter(tokens, to);
  if (day === null && year === null && !/^(?:in|of|by|since|until|before|after|during)$/.test(wordAt(tokens, at - 1)))
    return null;
  return { to: year?.to ?? to, year: year?.year ?? null, lastYear: year?.year ?? null, month, day };
}

/** "3 May 2020", "the 3rd of May". */
function dayFirst(tokens: readonly Token[], at: number): Parts | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  let to = pastOrdinal(tokens, at + 1);
  if (wordAt(tokens, to) === 'of') to += 1;
  const month = monthAt(tokens, to);
  if (month === null) return null;
  const year = yearAfter(tokens, to + 1);
  return { to: year?.to ?? to + 1, year: year?.year ?? null, lastYear: year?.year ?? null, month, day };
}

/** "1985", "2009–10", "the 1990s". What counts something ("1840 cases") is left to the reader of numbers. */
function yearsAt(tokens: readonly Token[], at: number): Parts | null {
  const year = yearAt(tokens, at);
  if (year === null || counts(tokens, at, year)) return null;
  const next = tokens[at + 1];
  if (next?.spaced === false && (next.lower === 's' || next.lower === "'s") && year % 10 === 0)
    return { to: at + 2, year, lastYear: year + (year % 100 === 0 ? 99 : 9), month: null, day: null };
  const last = /^[-–/]$/u.test(next?.text ?? '') ? spanEnd(tokens, at + 2, year) : null;
  return { to: last === null ? at + 1 : at + 3, year, lastYear: last ?? year, month: null, day: null };
}

/** Years of the past that news dates things by; "1840 cases" is no year. */
const MODERN = 1900;

function counts(tokens: readonly Token[], at: number, year: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (/^(?:than|least|most|nearly|almost|[$€£])$/u.test(before)) return true;
  const phrase = countedPhrase(tokens, at + 1);
  if (phrase === null) return false;
  if (year < MODERN) return true;
  const isOpened = /^(?:in|since|during|the|of|by|until)$/.test(before);
  return !isOpened && unitOfHead(headOfPhrase(tokens, phrase) ?? '') !== null;
}

function spanEnd(tokens: readonly Token[], at: number, first: number): number | null {
  const text = tokens[at]?.text ?? '';
  if (!/^(?:\d\d|\d{4})$/.test(text)) return null;
  const last = text.length === 4 ? Number(text) : Math.floor(first / 100) * 100 + Number(text);
  return last > first && last - first <= 100 ? last : null;
}

function century(tokens: readonly Token[], at: number): Parts | null {
  const number = Number(tokens[at]?.text);
  const to = pastOrdinal(tokens, at + 1);
  if (!(number >= 1 && number <= 21) || to === at + 1) return null;
  const dash = tokens[to]?.text === '-' ? 1 : 0;
  if (!/^(?:century|centuries)$/.test(wordAt(tokens, to + dash))) return null;
  return { to: to + dash + 1, year: number * 100 - 99, lastYear: number * 100, month: null, day: null };
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.kind === 'word' && token.capital ? monthNumber(token.lower) : null;
}

function dayAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : null;
}

function pastOrdinal(tokens: readonly Token[], at: number): number {
  return tokens[at]?.spaced === false && /^(?:st|nd|rd|th)$/.test(wordAt(tokens, at)) ? at + 1 : at;
}

function yearAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  return /^(?:1\d|20)\d\d$/.test(text) ? Number(text) : null;
}

function yearAfter(tokens: readonly Token[], at: number): { to: number; year: number } | null {
  const comma = /^[,.]$/.test(tokens[at]?.text ?? '') || wordAt(tokens, at) === 'of' ? 1 : 0;
  const year = yearAt(tokens, at + comma);
  return year === null ? null : { to: at + comma + 1, year };
}

/** "by the end of", "prior to", "as of after": the nearest word that bounds the date, and whether a number is dated by it. */
function leadOf(tokens: readonly Token[], at: number): { bound: DateBound; isAsOf: boolean } {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_LEAD); i--) {
    const word = wordAt(tokens, i);
    const phrase = word === 'to' && wordAt(tokens, i - 1) === 'prior' ? 'prior to' : word;
    const bound = BOUNDS[phrase];
    if (bound !== undefined) return { bound, isAsOf: bound === 'upTo' || isAsOfAt(tokens, i - 1) };
    if (word === 'of' && wordAt(tokens, i - 1) === 'as') return { bound: null, isAsOf: true };
    if (!LEADS.test(word)) break;
  }
  return { bound: null, isAsOf: false };
}

function isAsOfAt(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'of' && wordAt(tokens, at - 1) === 'as';
}

/** What a claim's date admits, against the day or span a text gives. null: the two cannot be held together. */
export function dateSpans(claim: StatedDate, text: StatedDate): { claimed: Days; told: Days } | null {
  const hasYears = claim.year !== null && text.year !== null;
  if (!hasYears && (claim.month === null || text.month === null)) return null;
  const [claimed, told] = [spanOf(claim, hasYears), spanOf(text, hasYears)];
  if (claimed === null || told === null) return null;
  return { claimed: bounded(claimed, claim.bound), told: isStrict(text.bound) ? bounded(told, text.bound) : told };
}

/** "By 3 May there were 40" is a count of that day; "before 3 May" leaves the day open. */
function isStrict(bound: DateBound): boolean {
  return bound === 'before' || bound === 'after';
}

function spanOf({ year, lastYear, month, day }: StatedDate, hasYears: boolean): Days | null {
  const first = hasYears ? year : ANY_YEAR;
  const last = hasYears ? lastYear : ANY_YEAR;
  if (first === null || last === null) return null;
  const low = dayNumber(dateOf(first, month, day));
  const high = lastDayNumber(dateOf(last, month, day));
  return low === null || high === null ? null : { low, high };
}

function bounded({ low, high }: Days, bound: DateBound): Days {
  switch (bound) {
    case 'before':
      return { low: -Infinity, high: low - 1 };
    case 'after':
      return { low: high + 1, high: Infinity };
    case 'upTo':
      return { low: -Infinity, high };
    case 'since':
      return { low, high: Infinity };
    case null:
      return { low, high };
  }
}

/** Days between two dates as printed, their bounds left out; null when they cannot be held together. */
export function dateGap(a: StatedDate, b: StatedDate): number | null {
  const spans = dateSpans({ ...a, bound: null }, { ...b, bound: null });
  if (spans === null) return null;
  return Math.max(0, spans.claimed.low - spans.told.high, spans.told.low - spans.claimed.high);
}
