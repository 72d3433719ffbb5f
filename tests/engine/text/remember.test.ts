import { describe, expect, it } from 'vitest';
import { once, remember } from '@/engine/text/remember.ts';

describe('what is remembered', () => {
  it('is worked out once for each word', () => {
    const asked: string[] = [];
    const lengthOf = remember((word: string) => asked.push(word) && word.length, 10);
    expect(['toll', 'count', 'toll'].map(lengthOf)).toEqual([4, 5, 4]);
    expect(asked).toEqual(['toll', 'count']);
  });

  it('is null as well, where nothing was found', () => {
    const asked: string[] = [];
    const nothing = remember((word: string) => (asked.push(word), null), 10);
    expect(['nobody', 'nobody'].map(nothing)).toEqual([null, null]);
    expect(asked).toEqual(['nobody']);
  });

  it('is forgotten when it grows too much, and then worked out again', () => {
    const asked: number[] = [];
    const double = remember((number: number) => (asked.push(number), number * 2), 2);
    expect([1, 2, 3, 1].map(double)).toEqual([2, 4, 6, 2]);
    expect(asked).toEqual([1, 2, 3, 1]);
  });

  it('is worked out when it is first wanted, and then kept', () => {
    const asked: string[] = [];
    const toll = once(() => asked.push('toll'));
    expect(asked).toEqual([]);
    expect([toll(), toll()]).toEqual([1, 1]);
    expect(asked).toEqual(['toll']);
  });
});
