import { describe, expect, it } from 'vitest';
import { restsOfNames } from '@/engine/compare/full-names.ts';
import { tokenize } from '@/engine/text/tokens.ts';

function wordsIn(a: string, b: string): string[] {
  const tokens = tokenize(a);
  return restsOfNames(tokens, tokenize(b)).map((at) => tokens[at]?.text ?? '');
}

describe('a full name', () => {
  it('is the name that the other text gives alone', () => {
    expect(wordsIn('On Sunday Tomas Brandel sang.', 'Then Brandel sang.')).toEqual(['Tomas']);
    expect(wordsIn('We heard Amal bin Yusuf Haddad.', 'Then Haddad sang.')).toEqual(['Yusuf']);
  });
  it.each([
    ['Tomas Brandel sang.', 'Ilse Brandel sang.'],
    ['The Lonsa Council met.', 'The Council met.'],
    ['Crowds saw Tomas Brandel.', 'Crowds saw the Brandel.'],
    ['Brandel sang.', 'Tomas Brandel sang.'],
    ['', ''],
  ])('%s is another than in: %s', (a, b) => expect(wordsIn(a, b)).toEqual([]));
});
