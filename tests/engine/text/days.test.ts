import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { dayNumber, lastDayNumber } from '@/engine/text/days.ts';

describe('days of dates', () => {
  it('agree with a calendar that is counted month by month', () => {
    const number = fc.tuple(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(number, ([year, month, day]) => {
        const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const counted = counting(year, month, day) - counting(1970, 1, 1);
        expect([dayNumber(date), lastDayNumber(date)]).toEqual([counted, counted]);
      }),
    );
  });

  it.each([
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2020', '2020-01-01', '2020-12-31'],
  ])('reach over the whole of %s', (date, from, to) => {
    expect([dayNumber(date), lastDayNumber(date)]).toEqual([dayNumber(from), dayNumber(to)]);
  });

  it.each([null, '', 'soon', '2022-13', '2022-00-10', '2022-01-32', '2022/01/02', '22-01-02', '2022-1-2'])(
    'are none for %j',
    (date) => expect([dayNumber(date), lastDayNumber(date)]).toEqual([null, null]),
  );
});

/** Days since the first of January 1900. */
function counting(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let past = 1900; past < year; past++) days += isLeap(past) ? 366 : 365;
  for (let past = 1; past < month; past++)
    days += past === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(past) ? 30 : 31;
  return days;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
