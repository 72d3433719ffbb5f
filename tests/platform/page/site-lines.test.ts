import { describe, expect, it } from 'vitest';
import lines from '@/data/lexicon/site-lines.json' with { type: 'json' };
import { isSiteLine } from '@/platform/page/site-lines.ts';

describe('a line of the site among the paragraphs', () => {
  it.each(lines)('"$example" is none of the story', ({ example }) => expect(isSiteLine(example)).toBe(true));
  it.each(lines)('"$not" is told by the story', ({ not }) => expect(isSiteLine(not)).toBe(false));
});
