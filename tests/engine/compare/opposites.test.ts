import { describe, expect, it } from 'vitest';
import opposites from '@/data/lexicon/opposites.json' with { type: 'json' };
import { compareTexts } from '@/engine/compare/compare-texts.ts';

describe('opposite words beside one number', () => {
  it.each(opposites)('"$words.0" is the opposite of "$words.1"', ({ words: [one, other] }) => {
    const [a, b] = [one, other].map((word) => ({ text: `In Sund ${word} was the word of the 12 ports.` }));
    expect(a && b && compareTexts(a, b).outcome).toBe('differs');
    expect(a && compareTexts(a, a).outcome).toBe('agrees');
  });

  it('says nothing where the text has both words', () => {
    const claim = { text: 'The winner of the 12 races is Sund.' };
    const told = { text: 'Of the 12 races Sund is the winner and Lonsa the loser.' };
    expect(compareTexts(claim, told).outcome).toBe('agrees');
  });
});
