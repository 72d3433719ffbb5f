import type { PartialDate } from '../model.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Days since 1970-01-01 of the first day a date may mean ('2022-02' is its 1st), null when it is no date.
 * Civil-calendar arithmetic after Howard Hinnant's "days_from_civil".
 */
export function dayNumber(date: PartialDate | null): number | null {
  const parts = DATE.exec(date ?? '');
  if (!parts) return null;
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return daysFromCivil(Number(parts[1]), month, day);
}

/** The last day a date may mean: '2022-02' is 28 February. */
export function lastDayNumber(date: PartialDate | null): number | null {
  const first = dayNumber(date);
  const parts = DATE.exec(date ?? '');
  if (first === null || !parts) return null;
  if (parts[3]) return first;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? 12);
  return (month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)) - 1;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
