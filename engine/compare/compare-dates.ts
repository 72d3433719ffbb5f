import { dayNumber, lastDayNumber } from '../text/days.ts';
import { stem } from '../text/stem.ts';

/** Two sentences without a figure in common may still name days or years: "born before 1985", "born on 19 January 1991". */
export type DateVerdict = 'agrees' | 'differs' | null;

interface DateInText {
  /** Days since 1970; an open side is ±Infinity. */
  from: number;
  to: number;
  hasYear: boolean;
  /** Day of the year's calendar without the year, 'MM-DD', to compare where one side has none. */
  calendar: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|');
const DATE = new RegExp(
  `(?<bound>before|after|by|until|since|prior to)?\\s*(?:in |on )?(?:(?<d1>\\d{1,2}) )?(?:(?<month>${MONTH})\\b(?: (?<d2>\\d{1,2})\\b)?)?(?:\\s?,?\\s?)(?<year>\\b(?:1[0-9]|20)\\d\\d\\b)?`,
  'giu',
);
/** Longer texts are no claim about one day. */
const MAX_LENGTH = 600;
/** Words two sentences must share, beside the dates, to be about one event. */
const MIN_SHARED = 0.4;

/** Whether the dates of two short texts leave room for each other; null when they say nothing of one event. */
export function compareDates(a: string, b: string): DateVerdict {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH || sharedWords(a, b) < MIN_SHARED) return null;
  const [ours, theirs] = [datesIn(a), datesIn(b)];
  const claim = ours[0];
  if (claim === undefined || ours.length > 1 || theirs.length === 0) return null;
  return theirs.some((date) => areCompatible(claim, date)) ? 'agrees' : 'differs';
}

function datesIn(text: string): DateInText[] {
  return [...text.matchAll(DATE)].map(({ groups }) => readDate(groups ?? {})).filter((date) => date !== null);
}

function readDate(groups: Record<string, string | undefined>): DateInText | null {
  const { bound, d1, d2, month, year } = groups;
  const number =
    month === undefined ? -1 : MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  if (year === undefined && (number < 0 || (d1 ?? d2) === undefined)) return null;
  const day = number < 0 ? undefined : (d1 ?? d2);
  const calendar =
    number < 0
      ? null
      : [number + 1, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('-');
  const date = [year ?? '2000', ...(calendar === null ? [] : calendar.split('-').filter((part) => part !== ''))].join(
    '-',
  );
  const [from, to] = [dayNumber(date), lastDayNumber(date)];
  if (from === null || to === null) return null;
  return {
    ...bounded(bound?.toLowerCase(), from, to),
    hasYear: year !== undefined,
    calendar: bound === undefined ? calendar : null,
  };
}

function bounded(bound: string | undefined, from: number, to: number): { from: number; to: number } {
  switch (bound) {
    case 'before':
    case 'prior to':
      return { from: -Infinity, to: from - 1 };
    case 'after':
      return { from: to + 1, to: Infinity };
    case 'by':
    case 'until':
      return { from: -Infinity, to };
    case 'since':
      return { from, to: Infinity };
    default:
      return { from, to };
  }
}

function areCompatible(a: DateInText, b: DateInText): boolean {
  if (a.hasYear === b.hasYear) return a.from <= b.to && b.from <= a.to;
  return a.calendar === null || b.calendar === null || a.calendar === b.calendar;
}

function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size === 0 ? 0 : shared / Math.min(one.size, other.size);
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stem));
}
