import { describe, expect, it } from 'vitest';
import { surfacesIn } from './figures.ts';

describe('what is printed in digits and measures nothing stays out', () => {
  it.each([
    'They met on Dec. 7 and again on 8 January 2022.',
    'The war began in 2014.',
    'Talks on 12/31/2021 failed.',
    'The plan of 2019-20 was dropped.',
    'Rates fell in the 1990s.',
    'It struck at 5:30 p.m. on Friday.',
    'The siren sounded at 10 a.m. and at 0430 GMT.',
    'It was the 20th century and the 3rd storm.',
    'They marked the twenty-fifth anniversary in the forty-first week.',
    'Maria Lopez, 42, lost her home.',
    'A driver aged 37 was hurt.',
    'The visitors won 3-2.',
    'She won 6-4, 6-3.',
    'The bill passed by a 52-48 vote.',
    'He lives at 10 Downing Street.',
    'Call +44 20 7946 0958 for help.',
    'See Article 5 and Section 12 of the treaty.',
    'A Boeing 737 and two-way radio were tested by COVID-19 staff.',
    'The F-16 and the T-72 met.',
    'The 9/11 attacks changed it.',
    'The Group of 20 met the G7.',
    'It was a Catch-22.',
    'The shop is open 24/7.',
    'He read “Slaughterhouse-Five” twice.',
    'The book is called “1984”.',
    'No one knew, and one day one of them left.',
    'One thing is clear.',
    'The new 5G network is faster.',
    'He doubled down on the claim.',
    'It was a double agent.',
  ])('%s', (text) => {
    expect(surfacesIn(text)).toEqual([]);
  });

  it.each([
    ['About 2,019 people came.', ['About 2,019 people']],
    ['The army lost 2000 soldiers.', ['2000 soldiers']],
    ['One person died.', ['One person']],
    ['The bill passed with 52 votes.', ['52 votes']],
    ['It lasted 3-5 days.', ['3-5 days']],
    ['The town bought 16 jets.', ['16 jets']],
    ['Some 24 hours passed.', ['Some 24 hours']],
    ['Exports doubled.', ['doubled']],
  ])('but %s', (text, surfaces) => {
    expect(surfacesIn(text)).toEqual(surfaces);
  });
});
