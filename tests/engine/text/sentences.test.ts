import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/engine/text/sentences.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    'Gen. Mark Milley met Sen. Ruiz on Dec. 7 in the U.S. capital.',
    'The firm paid Rs. 500 at 10 a.m. on Friday.',
    'J. K. Miller of No. 10 spoke.',
    'Readers of Ahoy!, a weekly on ahoy.Example, sent 3.5 tonnes.',
    'Ferries stop approx. (9) km away.',
  ])('keeps together: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('parts a paragraph of any length like its sentences one by one', () => {
    const sentences = Array.from({ length: 60 }, (_, i) => [
      `Some ${i + 1}.5 million (2,000 of them in the U.S.) fled!`,
      '“We have 34 beds.” She left with Dr. Ruiz, 42, at 5 p.m. on Friday.',
    ]).flat();
    const alone = sentences.flatMap(sentencesOf);
    expect(sentencesOf(sentences.join(' '))).toEqual(alone);
  });

  it('parts two sentences whatever ends the first', () => {
    for (const end of ['?', '!', '?!', '.)', '.”', '.\u200B', '?\u00A0'])
      expect(sentencesOf(`Who left${end} She saw 12.`), end).toHaveLength(2);
    expect(sentencesOf('Who left? – Nobody did.')).toHaveLength(1);
  });

  it('parts two sentences, also after a quotation and at a line end', () => {
    expect(sentencesOf('Twelve died. “Help us.” He left.')).toEqual(['Twelve died.', '“Help us.”', 'He left.']);
    expect(sentencesOf('Some 18 people died. 149 of them survived.')).toEqual([
      'Some 18 people died.',
      '149 of them survived.',
    ]);
    expect(sentencesOf('It rained from approx. 9 to 12.')).toHaveLength(1);
    expect(sentencesOf('Toll hits 34\nThe storm moved on.')).toEqual(['Toll hits 34', 'The storm moved on.']);
  });
});
