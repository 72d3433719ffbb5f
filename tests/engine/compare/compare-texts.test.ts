import { describe, expect, it } from 'vitest';
import { compareTexts, type TextOutcome } from '@/engine/compare/compare-texts.ts';

function outcomeOf(a: string, b: string): TextOutcome {
  return compareTexts({ text: a }, { text: b }).outcome;
}

describe('two texts', () => {
  it.each<[TextOutcome, string, string]>([
    ['agrees', 'The flood in Sund killed more than 30 people.', 'The flood in Sund killed 34 people.'],
    ['differs', 'The flood in Sund killed fewer than 30 people.', 'The flood in Sund killed 34 people.'],
    ['unclear', 'The album sold under 23.5 million copies.', 'The album sold more than 23 million copies.'],
    ['unrelated', 'The flood in Sund killed 34 people.', 'The bridge in Lonsa is 120 metres long.'],
    ['differs', 'The writer was born before 1985.', 'The writer ( born 19 January 1991 ) is Danish.'],
    ['agrees', 'The writer was born after 1985.', 'The writer ( born 19 January 1991 ) is Danish.'],
    [
      'differs',
      'Lead is the 38th most abundant element in the crust.',
      'Lead is the 37th most abundant element in the crust.',
    ],
    [
      'agrees',
      'There are more than 30,000 sheep on the islands of Vesta.',
      'There are about 40,000 sheep on the islands of Vesta.',
    ],
    ['unrelated', 'The writer was born in 1985.', 'The bridge in Lonsa opened on 3 May 1991.'],
    ['unrelated', '', ''],
  ])('%s: %s / %s', (outcome, a, b) => expect(outcomeOf(a, b)).toBe(outcome));

  it('gives the pair with the words that earned it', () => {
    const { pairs } = compareTexts(
      { text: 'The flood in Sund killed 41 people, police said.', published: '2024-05-05' },
      { text: 'The flood in Sund killed 34 people, police said.', published: '2024-05-03' },
    );
    expect(pairs).toMatchObject([{ a: '41 people', b: '34 people', label: 'updated' }]);
    expect(pairs[0]?.matchedBy).toContain('flood');
    expect(pairs[0]?.reasons[0]).toMatch(/2 days earlier/);
  });
});
