import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';
import { figuresIn } from './figures.ts';

const EMPTY: Article = {
  isArticle: true,
  title: null,
  outlet: null,
  author: null,
  url: null,
  canonicalUrl: null,
  section: null,
  language: 'en',
  published: null,
  publishedAt: null,
  publishedFrom: 'none',
  modified: null,
  blocks: [],
};

const words = fc.constantFrom(
  '12',
  '1,200',
  '$',
  '5',
  '%',
  'million',
  'dozens',
  'of',
  'and',
  'a',
  'half',
  'third',
  '-',
  '–',
  'to',
  'from',
  'between',
  'more than',
  'people',
  'killed',
  'said',
  'Tuesday',
  'Dec.',
  '2014',
  '(',
  ')',
  '“',
  '”',
  '"',
  ',',
  '.',
  'rose',
  'by',
  'minus',
  'one',
  'in',
  'five',
  'per',
  '🙂',
  '\ud800',
  '\n',
);

describe('any text at all', () => {
  it('gives figures that stand in the text, and never an exception', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, surface, quantity } of figuresIn(text, { published: '2024-02-29' })) {
          expect(surface).not.toBe('');
          expect(text.slice(start, end)).toBe(surface);
          expect(quantity.low).toBeLessThanOrEqual(quantity.high);
          expect(Number.isFinite(quantity.low) && Number.isFinite(quantity.high)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is read in the order of the text, each figure with an id of its own', () => {
    const figures = figuresIn(
      'Some 12 people died, 30 were hurt and 4,000 fled; officials put the cost at $5 million.',
    );
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(figures.map(({ start }) => start)).toEqual(figures.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('reads a block with more numbers than a call may have arguments', { timeout: 60_000 }, () => {
    const text = '(1 '.repeat(130_000);
    expect(findFigures({ ...EMPTY, blocks: [{ kind: 'paragraph', text, date: null }] })).toHaveLength(130_000);
  });
});
