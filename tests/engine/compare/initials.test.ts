import { describe, expect, it } from 'vitest';
import { abbreviated } from '@/engine/compare/initials.ts';
import { tokenize } from '@/engine/text/tokens.ts';

function wordsIn(a: string, b: string): string[] {
  const tokens = tokenize(a);
  return abbreviated(tokens, tokenize(b)).map((at) => tokens[at]?.text ?? '');
}

describe('a name and its initials', () => {
  const full = 'The Vesta Board of Bridges closed the road.';
  it('are one in either text', () => {
    expect(wordsIn('The VBB closed it.', full)).toEqual(['VBB']);
    expect(wordsIn(full, 'The VBB closed it.')).toEqual(['Vesta', 'Board', 'Bridges']);
  });
  it('are not found in words that only begin alike', () => {
    expect(wordsIn('The VBB closed it.', 'Vesta closed big bridges.')).toEqual([]);
    expect(wordsIn('The VB closed it.', 'The Vesta Board closed the road.')).toEqual([]);
    expect(wordsIn('The VBB closed it.', 'Vesta: Board, Bridges.')).toEqual([]);
  });
});
