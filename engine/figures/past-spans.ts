import type { PartialDate } from '../model.ts';
import { addDays, addMonths, dateOf, lastMonth, lastWeekday, weekdayOf, yearOf } from '../text/partial-dates.ts';
import type { Token } from '../text/tokens.ts';

/** A date in words that ends before token `to`. */
export interface Resolved {
  to: number;
  date: PartialDate | null;
}

const COUNTS = 'a two three four five six seven eight nine ten eleven twelve'.split(' ');

function countOf(token: Token | undefined): number | null {
  if (token === undefined) return null;
  if (token.lower === 'an' || token.lower === 'one') return 1;
  const small = COUNTS.indexOf(token.lower) + 1;
  if (small > 0) return small;
  return /^\d{1,2}$/.test(token.text) ? Number(token.text) : null;
}

/** "three days ago", "a year earlier": counted back from the published day. */
export function spanAgo(tokens: readonly Token[], at: number, published: PartialDate): Resolved | null {
  if (!/^(?:ago|earlier)$/.test(tokens[at + 2]?.lower ?? '')) return null;
  const count = countOf(tokens[at]);
  const unit = (tokens[at + 1]?.lower ?? '').replace(/s$/, '');
  return count === null ? null : { to: at + 3, date: back(count, unit, published) };
}

/** "in 1930 … ten years later": counted on from the date named before, as finely as that is told; null where that is too coarse. */
export function spanLater(tokens: readonly Token[], at: number, base: PartialDate): Resolved | null {
  if (tokens[at + 2]?.lower !== 'later') return null;
  const count = countOf(tokens[at]);
  const unit = (tokens[at + 1]?.lower ?? '').replace(/s$/, '');
  const date = count === null ? null : back(-count, unit, base);
  return date === null ? null : { to: at + 3, date: date.slice(0, base.length) };
}

/** Before a date by so many; a negative count lies behind it. */
function back(count: number, unit: string, published: PartialDate): PartialDate | null {
  const year = Number(published.slice(0, 4));
  if (unit === 'decade') return dateOf(year - 10 * count);
  if (unit === 'year') return dateOf(year - count);
  if (unit === 'month') return addMonths(published.slice(0, 7), -count);
  if (unit === 'week') return addDays(published, -7 * count);
  return unit === 'day' ? addDays(published, -count) : null;
}

const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
]);

/** Months that a period without a year may lie back: news tells of one just ended, and company years differ. */
const JUST_ENDED = 5;

/** "the first half", "third-quarter", "Q3 2020", "the first nine months of last year": as of the last month of it. */
export function periodOfYear(tokens: readonly Token[], at: number, published: PartialDate | null): Resolved | null {
  const period = monthsOf(tokens, at);
  if (!period || period.month > 12) return null;
  const of = tokens[period.to]?.lower === 'of' ? period.to + 1 : period.to;
  const year = yearOf(tokens[of]?.text);
  if (year !== null) return { to: of + 1, date: dateOf(year, period.month) };
  if (published === null) return null;
  if (tokens[of]?.lower === 'last' && tokens[of + 1]?.lower === 'year')
    return { to: of + 2, date: dateOf(Number(published.slice(0, 4)) - 1, period.month) };
  return { to: period.to, date: justEnded(period.month, published) };
}

function monthsOf(tokens: readonly Token[], at: number): { to: number; month: number } | null {
  const quarter = tokens[at]?.text === 'Q' && tokens[at + 1]?.spaced === false ? tokens[at + 1]?.text : undefined;
  if (quarter !== undefined && /^[1-4]$/.test(quarter)) return { to: at + 2, month: 3 * Number(quarter) };
  const ordinal = ORDINALS.get(tokens[at]?.lower ?? '');
  if (ordinal === undefined) return null;
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0;
  const next = tokens[at + 1 + hyphen]?.lower;
  if (next === 'half') return ordinal > 2 ? null : { to: at + 2 + hyphen, month: 6 * ordinal };
  if (next === 'quarter') return { to: at + 2 + hyphen, month: 3 * ordinal };
  const count = ordinal === 1 && tokens[at + 2]?.lower === 'months' ? countOf(tokens[at + 1]) : null;
  return count === null ? null : { to: at + 3, month: count };
}

/** The quarter that ended before the published day, by the calendar: in May the one to March. */
export function lastQuarter(published: PartialDate): PartialDate | null {
  const month = Number(published.slice(5, 7));
  return month === 0 ? null : addMonths(published.slice(0, 7), -(((month - 1) % 3) + 1));
}

/** Last month of the seasons that lie within one year; a winter does not. */
const SEASONS = new Map([
  ['spring', 5],
  ['summer', 8],
  ['autumn', 11],
  ['fall', 11],
]);

/** "last summer": its year; null for any other word. */
export function lastSeason(word: string, published: PartialDate): PartialDate | null {
  const end = SEASONS.get(word);
  if (end === undefined || published.length < 7) return null;
  const year = Number(published.slice(0, 4));
  return String(Number(published.slice(5, 7)) > end ? year : year - 1);
}

/** The Sunday of the weekend just past; for "the weekend" on a Saturday the day itself, for "last weekend" six days before. */
export function lastWeekend(published: PartialDate, word: string): PartialDate | null {
  const isOn = weekdayOf(published) === 6 || weekdayOf(published) === 0;
  if (word !== 'last') return isOn ? published : lastWeekday('sunday', published);
  const before = isOn ? addDays(published, -2) : published;
  return before && lastWeekday('sunday', before);
}

function justEnded(month: number, published: PartialDate): PartialDate | null {
  const date = published.length < 7 ? null : lastMonth(month, published);
  const earliest = addMonths(published.slice(0, 7), -JUST_ENDED);
  return date !== null && earliest !== null && date >= earliest && date < published.slice(0, 7) ? date : null;
}

/** "1960s" */
export function isDecadeAt(tokens: readonly Token[], at: number): boolean {
  const [year, ending] = [tokens[at], tokens[at + 1]];
  return ending?.lower === 's' && !ending.spaced && /^(?:1[5-9]|20)\d0$/.test(year?.text ?? '');
}
