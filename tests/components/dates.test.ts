import { describe, expect, it } from 'vitest';
import { dayInWords } from '@/engine/compare/timeline.ts';
import { dateText, firstDay, lastDay, monthsText, publishedText, withWholeDates } from '@/components/dates.ts';

describe('a date', () => {
  it.each([
    ['2021-12-08', '8 Dec 2021'],
    ['2021-12', 'Dec 2021'],
    ['2021', '2021'],
    [null, 'date not stated'],
  ])('%s is written %s, never more precise than it is known', (date, text) => expect(dateText(date)).toBe(text));

  it('that was worked out is given to the month', () => {
    expect(publishedText('2021-12-08', true)).toBe('Dec 2021');
    expect(publishedText('2021-12-08', false)).toBe('8 Dec 2021');
    expect(publishedText('2021', true)).toBe('2021');
  });

  it('is written as in the line of reason under it', () => {
    for (let month = 1; month <= 12; month++) {
      const date = `2023-${String(month).padStart(2, '0')}-14`;
      expect(dayInWords(date)).toBe(dateText(date));
    }
  });

  it.each([
    ['The council, as of 16 Sept 2023, 2 days later.', 'The council, as of 16\u00a0Sept\u00a02023, 2 days later.'],
    ['As of Dec 2021, in the 2022 plan.', 'As of Dec\u00a02021, in the 2022 plan.'],
  ])('stays whole in a sentence: %s', (sentence, whole) => expect(withWholeDates(sentence)).toBe(whole));

  it('covers every day it may mean', () => {
    const span = (date: string) => lastDay(date) - firstDay(date) + 1;
    expect(span('2021-12-08')).toBe(1);
    expect(span('2024-02')).toBe(29);
    expect(span('2023')).toBe(365);
  });
});

describe('the span of an archive', () => {
  it('is given by months, neither of them torn in two by the end of a line', () =>
    expect(monthsText('2010-01-12', '2026-03')).toBe('Jan\u00a02010 – Mar\u00a02026'));
  it('of one month is that month', () => expect(monthsText('2021-12-01', '2021-12-30')).toBe('Dec\u00a02021'));
  it('is not given for an empty one', () => expect(monthsText(null, null)).toBeNull());
});
