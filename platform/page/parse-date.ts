// Dates as pages print them → a day, and the moment where one is given.
import type { PartialDate } from '@/engine/model.ts';

export interface Moment {
  /** The page's local day: the day as printed, in the page's own zone. */
  day: PartialDate;
  /** ISO 8601 with zone, null when the page gives no time or no zone. */
  at: string | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ISO =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const DAY_MONTH_YEAR = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .,/-]{1,2}${MONTH}[ ,./-]{1,2}(\\d{4})\\b`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH}[ .-]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[ ,.-]{1,3}(\\d{4})\\b`, 'i');
const NUMERIC = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/;
const YEAR_FIRST = /\b(\d{4})([./-])(\d{1,2})\2(\d{1,2})\b/;

/** A machine-readable date ('2021-12-15T09:30:00+02:00', 'Wed, 15 Dec 2021 09:30 GMT'); null when it is none. */
export function parseMoment(text: string): Moment | null {
  const iso = ISO.exec(text);
  if (iso) return isoMoment(iso);
  return /^\d{13}$|^\d{10}$/.test(text.trim()) ? epochMoment(Number(text.trim())) : dayMoment(findDay(text, null));
}

/** The first full date in a text; `language` decides between 3/4 and 4/3. null when there is none or it cannot be told. */
export function findDay(text: string, language: string | null): PartialDate | null {
  const named = DAY_MONTH_YEAR.exec(text);
  if (named) return day(named[3], monthNumber(named[2]), named[1]);
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return day(american[3], monthNumber(american[1]), american[2]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], Number(yearFirst[3]), yearFirst[4]);
  const numeric = NUMERIC.exec(text);
  return numeric ? numericDay(numeric, language) : null;
}

function numericDay(match: RegExpExecArray, language: string | null): PartialDate | null {
  const [, first = '', mark, second = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || mark === '.') return day(full, b, first);
  if (b > 12) return day(full, a, second);
  if (a === b) return day(full, a, second);
  if (language === 'en-us') return day(full, a, second);
  // Of 3/4/2021 only the page's language tells which is the month; plain English does not.
  return language === null || language === 'en' ? null : day(full, b, first);
}

function isoMoment(match: RegExpExecArray): Moment | null {
  const [, year, month, date, hour, minute, second = '00', zone] = match;
  const on = day(year, Number(month), date);
  if (on === null) return null;
  const at = hour && minute && zone ? `${on}T${hour}:${minute}:${second}${zoneOf(zone)}` : null;
  // "T25:00Z" and "-50:00" occur: the day stands, the moment does not.
  return { day: on, at: at === null || Number.isNaN(Date.parse(at)) ? null : at };
}

function epochMoment(value: number): Moment | null {
  const date = new Date(value < 1e11 ? value * 1000 : value);
  const at = date.toISOString();
  return isPlausible(date.getUTCFullYear()) ? { day: at.slice(0, 10), at: `${at.slice(0, 19)}Z` } : null;
}

const dayMoment = (on: PartialDate | null): Moment | null => (on === null ? null : { day: on, at: null });

function zoneOf(zone: string): string {
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function day(year: string | undefined, month: number, date: string | undefined): PartialDate | null {
  const [y, d] = [Number(year), Number(date)];
  if (!isPlausible(y) || !(month >= 1 && month <= 12) || !(d >= 1 && d <= daysIn(y, month))) return null;
  return `${y}-${two(month)}-${two(d)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** The web's own years. */
const isPlausible = (year: number) => year >= 1990 && year <= 2100;
