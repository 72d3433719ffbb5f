import { describe, expect, it } from 'vitest';
import { tokenize } from '@/engine/text/tokens.ts';

const printed = (text: string) => tokenize(text).map((token) => token.text);

describe('a text is read as words, numbers and marks', () => {
  it.each([
    ['He said 1,200 died.', ['He', 'said', '1,200', 'died', '.']],
    ['U.S. officials’ 1.5m', ['U.S.', 'officials', '’', '1.5', 'm']],
    ['Zoë’s 10-year-old', ['Zoë', '’s', '10', '-', 'year', '-', 'old']],
    ['3 000 or 3 0000', ['3 000', 'or', '3', '0000']],
    ['an 8\u2011year, 8\u2010year', ['an', '8', '-', 'year', ',', '8', '-', 'year']],
    ["They don't. It's O'Neill’s", ['They', "don't", '.', 'It', "'s", "O'Neill", '’s']],
    ['$5.2bn, .5 or ½ of 1e6', ['$', '5.2', 'bn', ',', '.5', 'or', '½', 'of', '1e6']],
    ['Rs.900, No.10 or .5', ['Rs', '.', '900', ',', 'No', '.', '10', 'or', '.5']],
    ["``We'' 🙂 won", ['``', 'We', "''", '🙂', 'won']],
    ['a.m. but not A. or NATO.', ['a.m.', 'but', 'not', 'A', '.', 'or', 'NATO', '.']],
  ])('%s', (text, tokens) => expect(printed(text)).toEqual(tokens));
});

/** The same said in one expression: plain to read, and slow to compile and to run. */
const LETTERS = String.raw`(?:\p{L}\.){2,}|['’]s(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*`;
const NUMBERS = [
  String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?`,
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?`,
  String.raw`\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d+)?`,
  String.raw`\d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+`,
  String.raw`(?<![-–,.\d])\d{1,3},\d{1,2}(?![\d,–-])`,
  String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+(?!\p{L}))?|(?<![A-Za-z])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]`,
].join('|');
const TOKEN = new RegExp(`(${LETTERS})|(${NUMBERS})|''|\`\`|\\S`, 'gu');

const PIECES =
  '\'|’|s|S|a|B|é|Z|\u0301|.|,|1|23|000|½|`|"| |\u00a0|\u202f|-|–|e|E|+|𝐀|🙂|\ud800|漢|\n|\u2028|\ufeff|İ|ß|ﬁ|_|٣|(|$'.split(
    '|',
  );

it('is read the same, letter by letter, as by one long expression', () => {
  const kinds = (text: string) =>
    [...text.matchAll(TOKEN)].map(([token, word, number]) => [token, word ? 'word' : number ? 'number' : 'mark']);
  let state = 7;
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: 1 + random(14) }, () => PIECES[random(PIECES.length)] ?? '').join('');
    expect(tokenize(text).map((token) => [token.text, token.kind])).toEqual(kinds(text));
  }
});
