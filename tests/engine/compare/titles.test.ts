import { describe, expect, it } from 'vitest';
import { withTitle } from '@/engine/compare/titles.ts';

describe('the office of a speaker', () => {
  it.each([
    ['Interior Ministry spokesman Jan Holm', 'At least 34 died, Interior Ministry spokesman Jan Holm said.'],
    ['Sund police chief Jan Holm', 'At least 34 died, said Sund police chief Jan Holm.'],
    ['Jan Holm, spokesman for the council', 'At least 34 died, said Jan Holm, a spokesman for the council.'],
    ['Jan Holm, interior minister', 'Jan Holm, the interior minister, said 34 died.'],
  ])('%s: %s', (claimant, text) => expect(withTitle('Jan Holm', [text])).toBe(claimant));

  it('may be told before', () => {
    expect(withTitle('Jan Holm', ['Jan Holm said 34 died.', 'Health Minister Jan Holm came.'])).toBe(
      'Health Minister Jan Holm',
    );
  });

  it.each([
    ['Jan Holm', 'Jan Holm, 42, said 34 died.'],
    ['Jan Holm', 'At least 34 died, said Jan Holm, who lives in Sund.'],
    ['Jan Holm', 'The minister left, Jan Holm said.'],
    ['Jan Holm', 'The minister met Jan Holm.'],
    ['Sund police', 'The chief of Sund police said 34 died.'],
    ['', ''],
  ])('%s has none in: %s', (claimant, text) => expect(withTitle(claimant, [text])).toBe(claimant));
});
