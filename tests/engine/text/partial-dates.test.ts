import { describe, expect, it } from 'vitest';
import { addDays, addMonths, lastMonth, lastWeekday, weekdayOf } from '@/engine/text/partial-dates.ts';

describe('days are counted without a clock', () => {
  it('knows the weekday and the last Tuesday', () => {
    expect(weekdayOf('2022-02-16')).toBe(3);
    expect(lastWeekday('tuesday', '2022-02-16')).toBe('2022-02-15');
    expect(lastWeekday('wednesday', '2022-02-16')).toBe('2022-02-16');
    expect(lastWeekday('tuesday', '2022-02')).toBeNull();
  });

  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
    expect(addMonths('2022-02', -3)).toBe('2021-11');
    expect(lastMonth(11, '2022-02-16')).toBe('2021-11');
  });
});
