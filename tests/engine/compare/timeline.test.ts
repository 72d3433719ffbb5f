import { describe, expect, it } from 'vitest';
import { daysBetween, sameTime, spanInWords } from '@/engine/compare/timeline.ts';

describe('two dates', () => {
  it.each([
    ['2021-12-08', '2021-12-15', 7, 'a week'],
    ['2021-12-15', '2021-12-08', -7, 'a week'],
    ['2021-12', '2022-02-15', 46, '7 weeks'],
  ])('%s and %s lie %i days apart', (earlier, later, days, words) => {
    expect(daysBetween(earlier, later)).toBe(days);
    expect(spanInWords(days)).toBe(words);
  });

  it('are of one day only when both give the day', () => {
    expect(sameTime('2021-12-15', '2021-12-15')).toBe('the same day');
    expect(sameTime('2021-12', '2021-12-15')).toBe('the same month');
    expect(sameTime('2021-12-15', '2021')).toBe('the same year');
  });

  it('have no distance when one is not stated', () => {
    expect(daysBetween(null, '2021-12-15')).toBeNull();
  });
});
