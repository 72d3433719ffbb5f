import type { PartialDate } from '../model.ts';
import { spanOf } from '../text/days.ts';
import { remember } from '../text/remember.ts';

/** As British English shortens them, and so the popup. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** Whole days from `earlier` to `later`; 0 when they may be one day ('2022-02' and '2022-02-15'), negative when the order is reversed; null without both. */
export function daysBetween(earlier: PartialDate | null, later: PartialDate | null): number | null {
  const [a, b] = [earlier && spanOf(earlier), later && spanOf(later)];
  if (!a || !b) return null;
  if (b.first > a.last) return b.first - a.last;
  return b.last < a.first ? b.last - a.first : 0;
}

/** The most days that may lie between two dates: a month against a day of it leaves up to thirty open. null without both. */
export function farthestApart(a: PartialDate | null, b: PartialDate | null): number | null {
  const [one, other] = [a && spanOf(a), b && spanOf(b)];
  if (!one || !other) return null;
  return Math.max(Math.abs(one.first - other.last), Math.abs(other.first - one.last));
}

const MAX_WORDED = 10_000;

/** '2021-12-08' → "8 Dec 2021"; '2021-12' → "Dec 2021". What is no date comes back as it is. */
export const dayInWords = remember(wordDay, MAX_WORDED);

function wordDay(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** What two dates that may be one have in common, as far as both are stated: '2021-12' and '2021-12-15' are of one month. */
export function sameTime(a: PartialDate | null, b: PartialDate | null): string {
  const parts = Math.min(...[a, b].map((date) => (date ?? '').split('-').length));
  return ['the same year', 'the same month', 'the same day'][parts - 1] ?? 'the same day';
}

/** From February to March is a month, whatever days lie between the two; from a month to a day of another may be any. */
export function spanBetween(a: PartialDate | null, b: PartialDate | null, days: number): string {
  const [one, other] = [a ?? '', b ?? ''].map((date) => date.split('-'));
  if (one?.length !== 2 || other?.length !== 2) return spanInWords(days);
  const months = (Number(one[0]) - Number(other[0])) * 12 + Number(one[1]) - Number(other[1]);
  return Math.abs(months) < 24 ? several(Math.abs(months), 'month') : spanInWords(days);
}

/** 0 → "the same day", 7 → "a week", 62 → "2 months". Takes whole days of either sign. */
export function spanInWords(days: number): string {
  const span = Math.abs(days);
  if (span === 0) return 'the same day';
  if (span < 14) return span === 7 ? 'a week' : several(span, 'day');
  if (span < 60) return several(Math.round(span / 7), 'week');
  if (span < 730) return several(Math.round(span / 30.44), 'month');
  return several(Math.round(span / 365.25), 'year');
}

function several(count: number, noun: string): string {
  return count === 1 ? `a ${noun}` : `${count} ${noun}s`;
}
