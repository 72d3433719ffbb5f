import type { PartialDate } from '../model.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import { addDays, addMonths, dateOf, lastMonth, lastWeekday, monthNumber, yearOf } from '../text/partial-dates.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import {
  isDecadeAt,
  lastQuarter,
  lastSeason,
  lastWeekend,
  periodOfYear,
  spanAgo,
  spanLater,
  type Resolved,
} from './past-spans.ts';

/** A date named in a sentence, at tokens `from`..`to`. */
export interface DateMention {
  from: number;
  to: number;
  date: PartialDate;
  /** "until May", "next March": to come. */
  future: boolean;
  /** "by January": past for what has happened, to come for what is planned. */
  by: boolean;
  /** Without a year of its own, and so taken for the latest such day in the past. */
  guessed: boolean;
  /** "as of Monday": says outright what the numbers of its sentence are of. */
  stated: boolean;
}

/** Every date a sentence names, resolved against the published date. */
export function datesIn(tokens: readonly Token[], published: PartialDate | null): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = dateAt(tokens, at, published, dates.at(-1) ?? null);
    if (found) dates.push(found);
    at = found?.to ?? at + 1;
  }
  return dates;
}

/** `before` is the date named before it, which "ten years later" and "from 4.9 percent a month earlier" count from. */
function dateAt(
  tokens: readonly Token[],
  at: number,
  published: PartialDate | null,
  before: DateMention | null,
): DateMention | null {
  const kind = tokens[at]?.kind;
  if (kind === undefined || kind === 'mark') return null;
  const later = before && (spanLater(tokens, at, before.date) ?? earlierThan(tokens, at, before));
  const found =
    later ??
    (kind === 'word'
      ? (monthDay(tokens, at, published) ?? relative(tokens, at, published) ?? periodOfYear(tokens, at, published))
      : (dayMonth(tokens, at, published) ?? bareYear(tokens, at) ?? agoOf(tokens, at, published)));
  if (!found?.date) return null;
  const opener = openerOf(tokens, at);
  return {
    from: at,
    to: found.to,
    date: endOfYear(tokens, at, found.date),
    future: /^(?:until|till|next|before)$/.test(opener) || (published !== null && found.date > published),
    by: opener === 'by',
    guessed: !tokens.slice(at, found.to).some(({ text }) => yearOf(text) !== null),
    stated: (opener === 'of' && tokens[at - 2]?.lower === 'as') || opener === 'through',
  };
}

/** "5.2 percent in October, up from 4.9 percent a month earlier"; past a comma that opens another clause it is earlier than today. */
function earlierThan(tokens: readonly Token[], at: number, { date, to }: DateMention): Resolved | null {
  const isHeld = ({ lower }: Token, i: number) =>
    lower !== ',' || /^(?:against|compared|down|from|up|versus)$/.test(tokens[to + i + 1]?.lower ?? '');
  return tokens[at + 2]?.lower === 'earlier' && tokens.slice(to, at).every(isHeld) ? spanAgo(tokens, at, date) : null;
}

/** "at the end of 2021" is as of its last month. */
function endOfYear(tokens: readonly Token[], at: number, date: PartialDate): PartialDate {
  const isEnd = tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'end';
  return isEnd && date.length === 4 ? `${date}-12` : date;
}

/** The word before a date, or before "the end of", "late" in front of it. */
function openerOf(tokens: readonly Token[], at: number): string {
  const word = tokens[at - 1]?.lower ?? '';
  if (word === 'early' || word === 'late') return tokens[at - 2]?.lower ?? '';
  if (word === 'of' && /^(?:end|start|beginning|middle)$/.test(tokens[at - 2]?.lower ?? ''))
    return tokens[at - 4]?.lower ?? '';
  // "before the May 8 vote", "ahead of the May 8 vote".
  if (word !== 'the') return word;
  return tokens[at - 3]?.lower === 'ahead' ? 'before' : (tokens[at - 2]?.lower ?? '');
}

function agoOf(tokens: readonly Token[], at: number, published: PartialDate | null): Resolved | null {
  return published === null ? null : spanAgo(tokens, at, published);
}

/** "Jan Holm", "April Brandel", "they May": a month with no day or year that is no month. */
function isOtherWord(tokens: readonly Token[], at: number): boolean {
  const [before, month, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (month?.lower === 'may' && isWordOf('pronoun', before)) return true;
  if (month !== undefined && month.text.length === 3 && month.lower !== 'may' && next?.text !== '.') return true;
  return (
    next?.capital === true &&
    !isFunctionWord(next) &&
    !isWordOf('preposition', before) &&
    !LEADS.has(before?.lower ?? '')
  );
}

const LEADS = new Set(['early', 'every', 'last', 'late', 'mid', 'next', 'this']);

/** "Dec. 7", "December 7, 2021", "December 2021", "March". */
function monthDay(tokens: readonly Token[], at: number, published: PartialDate | null): Resolved | null {
  const token = tokens[at];
  const month = token?.capital ? monthNumber(token.lower) : null;
  if (month === null || token === undefined) return null;
  let next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const day = dayOf(tokens[next]);
  if (day !== null) next += 1;
  const comma = tokens[next]?.text === ',' || tokens[next]?.lower === 'of' ? 1 : 0;
  const year = yearOf(tokens[next + comma]?.text);
  if (day === null && year === null && isOtherWord(tokens, at)) return null;
  if (token.lower === 'march' && isPeoples(tokens, at)) return null;
  if (year !== null) return { to: next + comma + 1, date: dateOf(year, month, day) };
  return { to: next, date: withoutYear(month, day, published) };
}

/** "the Women's March", "a farmers' March": people march, a month is theirs only by name. */
function isPeoples(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1]?.lower ?? '';
  const owner = tokens[at - 2]?.lower ?? '';
  return /^['’]s?$/u.test(mark) && isPlural(owner) && unitOfHead(singularOf(owner)) === 'person';
}

function withoutYear(month: number, day: number | null, published: PartialDate | null): PartialDate | null {
  const partial = published === null ? null : lastMonth(month, published);
  return partial === null || day === null ? partial : `${partial}-${String(day).padStart(2, '0')}`;
}

/** "7 December", "7th of December 2021". */
function dayMonth(tokens: readonly Token[], at: number, published: PartialDate | null): Resolved | null {
  const day = dayOf(tokens[at]);
  if (day === null) return null;
  let next = /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (tokens[next]?.lower === 'of') next += 1;
  const month = tokens[next]?.capital ? monthNumber(tokens[next]?.lower ?? '') : null;
  if (month === null) return null;
  const year = yearOf(tokens[next + 1]?.text);
  return year === null
    ? { to: next + 1, date: withoutYear(month, day, published) }
    : { to: next + 2, date: dateOf(year, month, day) };
}

function dayOf(token: Token | undefined): number | null {
  return token !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text) ? Number(token.text) : null;
}

function bareYear(tokens: readonly Token[], at: number): Resolved | null {
  const year = isDecadeAt(tokens, at) ? null : yearOf(tokens[at]?.text);
  const before = tokens[at - 1]?.lower ?? '';
  const opener = before === '-' ? (tokens[at - 2]?.lower ?? '') : before;
  if (year === null || !/^(?:in|during|of|for|since|by|until|from|before|after|early|late|mid|fiscal)$/.test(opener))
    return null;
  return { to: at + 1, date: dateOf(year) };
}

/** "on Tuesday", "yesterday", "three days ago", "last week", "last month", "earlier this month". */
function relative(tokens: readonly Token[], at: number, published: PartialDate | null): Resolved | null {
  const word = tokens[at]?.lower ?? '';
  if (published === null) return null;
  if (word === 'today' || word === 'tonight') return { to: at + 1, date: published };
  if (word === 'yesterday') return { to: at + 1, date: addDays(published, -1) };
  if (word === 'weekend' && tokens[at - 1]?.lower === 'the') return { to: at + 1, date: lastWeekend(published, 'the') };
  if (isWordOf('weekday', tokens[at]) && tokens[at]?.capital)
    return { to: at + 1, date: weekday(tokens, at, published) };
  return spanAgo(tokens, at, published) ?? agoOrLast(tokens, at, published);
}

function weekday(tokens: readonly Token[], at: number, published: PartialDate): PartialDate | null {
  if (tokens[at - 1]?.lower === 'next') return null;
  const day = lastWeekday(tokens[at]?.lower ?? '', published);
  return tokens[at - 1]?.lower === 'last' && day === published ? addDays(published, -7) : day;
}

function agoOrLast(tokens: readonly Token[], at: number, published: PartialDate): Resolved | null {
  const word = tokens[at]?.lower ?? '';
  const unit = tokens[at + 1]?.lower ?? '';
  // "in the last week" goes on until the day it was written.
  if (word === 'last' && tokens[at - 1]?.lower === 'the') return null;
  if (word === 'last' || word === 'previous') return { to: at + 2, date: spanBefore(unit, published) };
  if (word === 'this' && /^(?:month|year|week)$/.test(unit))
    return {
      to: at + 2,
      date:
        unit === 'year'
          ? published.slice(0, 4)
          : unit === 'month' && published.length >= 7
            ? published.slice(0, 7)
            : null,
    };
  return null;
}

function spanBefore(unit: string, published: PartialDate): PartialDate | null {
  if (unit === 'day' || unit === 'night') return addDays(published, -1);
  if (unit === 'year') return String(Number(published.slice(0, 4)) - 1);
  if (unit === 'month') return published.length >= 7 ? addMonths(published.slice(0, 7), -1) : null;
  if (unit === 'week') return addDays(published, -7);
  if (unit === 'quarter') return lastQuarter(published);
  if (unit === 'weekend') return lastWeekend(published, 'last');
  const month = monthNumber(unit);
  return month === null ? lastSeason(unit, published) : lastMonth(month, published);
}
