import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { similarTerms, slipsBetween } from '@/engine/archive/similar-terms.ts';
import { buildTermTable, findTerm, termAt } from '@/engine/archive/term-table.ts';

const word = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('constructor', '__proto__', 'toString', '', '\uD800'),
);

describe('the table of terms', () => {
  it('finds what is in it, and only that, like a list that is searched from its start', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, asked) => {
        const table = buildTermTable(words);
        expect(findTerm(table, asked)).toBe(words.indexOf(asked));
        words.forEach((one, place) => expect([findTerm(table, one), termAt(table, place)]).toEqual([place, one]));
      }),
    );
  });
});

describe('slips of spelling', () => {
  it.each([
    ['haiti', 'hati', 1],
    ['troops', 'trops', 1],
    ['ukraine', 'ukarine', 1],
    ['maria', 'marria', 1],
    ['flood', 'flood', 0],
    ['', 'abc', 3],
    ['kyiv', 'lviv', 2],
  ])('%s and %s are %i apart', (a, b, slips) => expect(slipsBetween(codes(a), codes(b))).toBe(slips));

  it('are as many one way as the other, and never more than the longer word is long', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(codes(a), codes(b));
        expect(slips).toBe(slipsBetween(codes(b), codes(a)));
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(slips === 0).toBe(a === b);
      }),
    );
  });

  it.each([
    ['earthq', 'earthquak', true],
    ['artquak', 'earthquak', false],
    ['earthqauk', 'earthquak', true],
    ['iran', 'iraq', true],
    ['war', 'was', false],
  ])('%s is taken for %s: %s', (typed, meant, taken) => {
    expect(similarTerms(buildTermTable([meant]), typed).length > 0).toBe(taken);
  });
});

function codes(text: string): number[] {
  return Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
}
