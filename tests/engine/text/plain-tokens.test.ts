import { describe, expect, it } from 'vitest';
import { plainTokenAt } from '@/engine/text/plain-tokens.ts';
import { tokenize } from '@/engine/text/tokens.ts';

const first = (text: string) => {
  const token = plainTokenAt(text, 0);
  return token && text.slice(0, token.end);
};

describe('a token that its letters alone tell', () => {
  it.each([
    ['troops moved', 'troops'],
    ['died.', 'died'],
    ['NATO, the', 'NATO'],
    ['34 people', '34'],
    ['34, of them', '34'],
    ['34.', '34'],
    ['5 km', '5'],
    ['12th', '12'],
    ['$5.2bn', '$'],
    ['. The', '.'],
  ])('%j begins with %j', (text, token) => expect(first(text)).toBe(token));

  it.each([
    'don’t',
    "don't",
    'U.S. troops',
    'Zoë',
    '1,200',
    '1 200',
    '1.5',
    '1e6',
    "1'200",
    '12½',
    '.5',
    "''",
    '½',
    'é',
  ])('leaves %j to the expression', (text) => expect(first(text)).toBeNull());

  it.each([
    ['He said 1,200 died.', ['He', 'said', '1,200', 'died', '.']],
    ['U.S. officials’ 1.5m', ['U.S.', 'officials', '’', '1.5', 'm']],
    ['Zoë’s 10-year-old', ['Zoë', '’s', '10', '-', 'year', '-', 'old']],
    ['3 000 or 3 0000', ['3 000', 'or', '3', '0000']],
  ])('both together read %j', (text, tokens) => expect(tokenize(text).map((token) => token.text)).toEqual(tokens));
});
