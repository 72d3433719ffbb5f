import type { PartialDate } from '../model.ts';
import { remember } from './remember.ts';

/** First and last day that a date may mean, as days since 1970-01-01. */
export interface DaySpan {
  first: number;
  last: number;
}

/** A page meets the same few hundred dates thousands of times. */
const MAX_DATES = 10_000;
/** null for what is no date. */
export const spanOf = remember((date: PartialDate): DaySpan | null => {
  const parts = partsOf(date);
  return parts && { first: firstDay(parts), last: lastDay(parts) };
}, MAX_DATES);

/**
 * Days since 1970-01-01 of the first day a date may mean ('2022-02' is its 1st), null when it is no date.
 * Civil-calendar arithmetic after Howard Hinnant's "days_from_civil".
 */
export function dayNumber(date: PartialDate | null): number | null {
  return date === null ? null : (spanOf(date)?.first ?? null);
}

/** The last day a date may mean: '2022-02' is 28 February. */
export function lastDayNumber(date: PartialDate | null): number | null {
  return date === null ? null : (spanOf(date)?.last ?? null);
}

interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

function partsOf(date: PartialDate): DateParts | null {
  if (date.length !== 4 && date.length !== 7 && date.length !== 10) return null;
  const year = digits(date, 0, 4);
  const month = date.length > 4 ? digits(date, 5, 7) : null;
  const day = date.length > 7 ? digits(date, 8, 10) : null;
  const dashes = (month === null || date[4] === '-') && (day === null || date[7] === '-');
  if (year < 0 || !dashes || outside(month, 12) || outside(day, 31)) return null;
  return { year, month, day };
}

/** The number these places hold, -1 when one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function outside(value: number | null, most: number): boolean {
  return value !== null && (value < 1 || value > most);
}

function firstDay({ year, month, day }: DateParts): number {
  return daysFromCivil(year, month ?? 1, day ?? 1);
}

function lastDay({ year, month, day }: DateParts): number {
  if (month !== null && day !== null) return daysFromCivil(year, month, day);
  return (month === null || month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)) - 1;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
