import { describe, expect, it } from 'vitest';
import { withinReason } from '@/engine/compare/within-reason.ts';
import type { Article } from '@/engine/model.ts';

describe('an article without end', () => {
  it('is compared as far as reason goes, to the letter', () => {
    const blocks = Array.from({ length: 10 }, () => ({
      kind: 'paragraph' as const,
      text: 'x'.repeat(100),
      date: null,
    }));
    const article = { blocks } as Article; // the only field that counts here
    expect(withinReason(article, 350).blocks.map(({ text }) => text.length)).toEqual([100, 100, 100, 50]);
    expect(withinReason(article, 300).blocks).toHaveLength(3);
    expect(withinReason(article, 1000)).toBe(article);
  });
});
