import { describe, expect, it } from 'vitest';
import opposites from '@/data/lexicon/opposites.json' with { type: 'json' };
import { compareTexts, type TextOutcome } from '@/engine/compare/compare-texts.ts';

function outcomeOf(a: string, b: string): TextOutcome {
  return compareTexts({ text: a }, { text: b }).outcome;
}

describe('opposite words in one sentence', () => {
  it.each(opposites)('$words.0 and $words.1: $example', ({ words: [one = '', other = ''], example }) => {
    const opposite = example.replace(new RegExp(`\\b${one}\\b`), other);
    expect(outcomeOf(opposite, example)).toBe('differs');
    expect(outcomeOf(example, opposite)).toBe('differs');
    expect(outcomeOf(example, example)).toBe('agrees');
  });

  it('says nothing where the text has both words', () => {
    const claim = { text: 'The winner of the 12 races is Sund.' };
    const told = { text: 'Of the 12 races Sund is the winner and Lonsa the loser.' };
    expect(compareTexts(claim, told).outcome).toBe('agrees');
  });
});
