import { describe, expect, it } from 'vitest';
import ordinals from '@/data/lexicon/ordinals.json' with { type: 'json' };
import { readText } from '@/engine/compare/read-text.ts';

function numbersIn(text: string): string[] {
  return readText(text).numbers.map(({ kind, low, high }) => `${kind} ${low === high ? low : `${low}-${high}`}`);
}

function datesIn(text: string): (number | null)[][] {
  return readText(text).dates.map(({ year, lastYear, month, day }) => [year, lastYear, month, day]);
}

describe('the numbers of a text that is held against another', () => {
  it.each([
    ['The port has 214 cranes.', ['quantity 214']],
    ['Sund won 3-1.', ['score 1-3']],
    ['It is the 37th port of the coast.', ['rank 37']],
    ['Critics gave it 7.5/10.', ['ratio 7.5']],
    ['It scored 43 out of 100.', ['ratio 43']],
    ['In 1985 there were 1840 cases.', ['quantity 1840']],
    ['It lasted for a second.', []],
  ])('%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));

  it.each([
    ['Maria Orm, 28, fled.', 'year of age'],
    ['She was aged 28.', 'year of age'],
    ['She died at the age of 28.', 'year of age'],
    ['Maria Orm, 28 ships and a crane are lost.', 'vessel'],
    ['On Sunday, 28, the last ones, fled.', null],
  ])('ages: %s', (text, unit) => expect(readText(text).numbers.map((number) => number.unit)).toEqual([unit]));

  it.each([
    ['They did not sell more than 40 ships.', 'upTo'],
    ["They hadn't sold fewer than 40 ships.", 'atLeast'],
    ['They not only sold more than 40 ships.', 'moreThan'],
    ['They did not sail, and more than 40 ships sank.', 'moreThan'],
  ])('what a "not" leaves: %s', (text, modifier) =>
    expect(readText(text).numbers.map((number) => number.modifier)).toEqual([modifier]),
  );

  it.each([
    ['It opened on 3 May 1991.', [[1991, 1991, 5, 3]]],
    ['It opened on May 3rd, 1991.', [[1991, 1991, 5, 3]]],
    ['In the 2009–10 season Sund won.', [[2009, 2010, null, null]]],
    ['In the 1990s Sund won.', [[1990, 1999, null, null]]],
    ['It dates from the 16th century.', [[1501, 1600, null, null]]],
    ['It may take 3 ships.', []],
  ])('dates: %s', (text, dates) => expect(datesIn(text)).toEqual(dates));

  it.each(ordinals)('reads "$word" as a rank', ({ example, rank }) =>
    expect(numbersIn(example)).toEqual([`rank ${rank}`]),
  );

  it.each(ordinals.flatMap(({ not }) => not ?? []))('finds no rank: %s', (not) =>
    expect(numbersIn(not).filter((number) => number.startsWith('rank'))).toEqual([]),
  );
});
