// Dates as pages print them → a day, and the moment where one is given.
import type { PartialDate } from '@/engine/model.ts';
import { findNamedDay } from './month-names.ts';

export interface Moment {
  /** The page's local day: the day as printed, in the page's own zone. */
  day: PartialDate;
  /** ISO 8601 with zone, null when the page gives no time or no zone. */
  at: string | null;
}

const ISO =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const NUMERIC = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** "2024-05-03", "2024. 5. 3.", "2024年5月3日", "2024년 5월 3일". */
const YEAR_FIRST = /\b(\d{4}) ?([年년./-]) ?(\d{1,2}) ?(?:\2|[月월]) ?(\d{1,2})(?!\d)/;
/** Arabic and Persian digits: their zeros stand at multiples of sixteen. */
const OTHER_DIGITS = /[٠-٩۰-۹]/g;

/** A machine-readable date ('2021-12-15T09:30:00+02:00', 'Wed, 15 Dec 2021 09:30 GMT'); null when it is none. */
export function parseMoment(text: string): Moment | null {
  const iso = ISO.exec(text);
  if (iso) return isoMoment(iso);
  return /^\d{13}$|^\d{10}$/.test(text.trim()) ? epochMoment(Number(text.trim())) : dayMoment(findDay(text, null));
}

/** The first full date in a text; `language` decides between 3/4 and 4/3. null when there is none or it cannot be told. */
export function findDay(printed: string, language: string | null): PartialDate | null {
  const text = printed.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) % 16));
  // Weekdays and months are English on many pages of other languages.
  const named = findNamedDay(text, 'en') ?? (language === null ? null : findNamedDay(text, language));
  if (named) return day(named.year, named.month, named.date);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], Number(yearFirst[3]), yearFirst[4]);
  const numeric = NUMERIC.exec(text);
  return numeric ? (numericDay(numeric, language) ?? weekdaysDay(text, numeric)) : null;
}

/** "Sun, 05/10/2026" is in May: the tenth of that is a Sunday, and the fifth of October is none. */
function weekdaysDay(text: string, [, first = '', , second = '', year]: RegExpExecArray): PartialDate | null {
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)/i.exec(text)?.[0].toLowerCase();
  const isIt = (on: PartialDate | null) =>
    on !== null && weekday === new Date(on).toUTCString().slice(0, 3).toLowerCase();
  const days = [day(year, Number(first), second), day(year, Number(second), first)].filter(isIt);
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** "https://post.co.uk/…", "https://post.example/en-gb/…" */
const DAY_FIRST_ADDRESS = /^https?:\/\/([^/]+\.|.*\/en-)(uk|gb|ie|au|nz|in|za)(?=[:/]|$)/i;

/** The language that dates are printed in: of plain English the address may tell the country. */
export function languageOfDates(language: string | null, address: string | null): string | null {
  const isPlain = language === null || language === 'en';
  return isPlain && DAY_FIRST_ADDRESS.test(address ?? '') ? 'en-gb' : language;
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
  return /\d/.test(zone) ? zone.replace(/^(...):?(\d*)$/, (_, hours, minutes) => `${hours}:${minutes || '00'}`) : 'Z';
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
