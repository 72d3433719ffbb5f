import type { PartialDate } from '../model.ts';
import { dayNumber } from './days.ts';

/** English names of the days of the week, in small letters, from Sunday. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** English names of the months, in small letters. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Months by name and by their first three or four letters; "marc" is a name. */
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((month, i) => [month, month.slice(0, 3), month.slice(0, 4)].map((form) => [form, i + 1] as const)),
);
MONTH_NUMBERS.delete('marc');

/** The year that a word of four digits names, null for any other. Years of the last two centuries, which news counts by. */
export function yearOf(word: string | undefined): number | null {
  return word !== undefined && /^(?:19|20)\d\d$/.test(word) ? Number(word) : null;
}

/** '2021-12-15' of a day number (days since 1970-01-01). After Howard Hinnant's "civil_from_days". */
function dateOfDay(day: number): PartialDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dateOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** A date of the parts that are known. */
export function dateOf(year: number, month: number | null = null, day: number | null = null): PartialDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ].join('-');
}

/** null when the date is not known to the day. */
export function addDays(date: PartialDate, days: number): PartialDate | null {
  const start = date.length === 10 ? dayNumber(date) : null;
  return start === null ? null : dateOfDay(start + days);
}

/** '2022-02' three months before is '2021-11'; null for a bare year. */
export function addMonths(date: PartialDate, months: number): PartialDate | null {
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || month === undefined || !Number.isFinite(year) || !Number.isFinite(month)) return null;
  const count = year * 12 + (month - 1) + months;
  return dateOf(Math.floor(count / 12), (count % 12) + 1);
}

/** 0 for Sunday; null when the date is not known to the day. */
export function weekdayOf(date: PartialDate): number | null {
  const day = date.length === 10 ? dayNumber(date) : null;
  return day === null ? null : (((day + 4) % 7) + 7) % 7;
}

/** The latest such weekday on or before a date: news names days that have just been. */
export function lastWeekday(name: string, date: PartialDate): PartialDate | null {
  const wanted = WEEKDAYS.indexOf(name);
  const now = weekdayOf(date);
  if (wanted < 0 || now === null) return null;
  return addDays(date, -((now - wanted + 7) % 7));
}

/** 1 to 12 of a month's name or abbreviation, null for other words. */
export function monthNumber(word: string): number | null {
  return MONTH_NUMBERS.get(word) ?? null;
}

/** The latest such month not after a date; `published` may be partial. */
export function lastMonth(month: number, published: PartialDate): PartialDate | null {
  const [year, now] = published.split('-').map(Number);
  if (year === undefined || now === undefined) return null;
  return dateOf(month <= now ? year : year - 1, month);
}
