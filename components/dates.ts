import type { PartialDate } from '@/engine/model.ts';
import { dayFormat } from './formats.ts';
import { locale, t } from './wording.ts';

const FORMATS = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  /** For an axis that has said the year already. */
  dayOfYear: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  monthOfYear: { month: 'short', timeZone: 'UTC' },
} as const;

/** "8 Dec 2021", "Dec 2021" or "2021": never more precise than what is known. null reads "date not stated". */
export function dateText(date: PartialDate | null): string {
  return date === null ? t('dateNotStated') : formatDay(firstDay(date), precisionOf(date));
}

/** The day an article came out; a day that was worked out rather than printed is given to the month. */
export function publishedText(published: PartialDate, inferred: boolean): string {
  return dateText(inferred ? published.slice(0, 7) : published);
}

/** "Jan 2010 – Mar 2026"; null when there is nothing to cover. */
export function monthsText(from: PartialDate | null, to: PartialDate | null): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [unbroken(dateText(from.slice(0, 7))), unbroken(dateText(to.slice(0, 7)))];
  return first === last ? first : t('period', first, last);
}

/** The same words for a line that must not end among them. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A sentence of reason, whose dates no end of a line tears in two. */
export function withWholeDates(sentence: string): string {
  return sentence.replace(/\b(?:\d{1,2} )?\p{Lu}\p{Ll}{2,3} \d{4}\b/gu, unbroken);
}

export function formatDay(epochDay: number, precision: keyof typeof FORMATS): string {
  return dayFormat(locale(), FORMATS[precision]).format(epochDay * DAY);
}

const DAY = 86_400_000;

/** Days since 1 January 1970 of the first day that the date may mean. */
export function firstDay(date: PartialDate): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** … and of the last. */
export function lastDay(date: PartialDate): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (day !== undefined) return firstDay(date);
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / DAY - 1;
}

function precisionOf(date: PartialDate): 'day' | 'month' | 'year' {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}
