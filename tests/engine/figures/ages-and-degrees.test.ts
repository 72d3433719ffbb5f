import { describe, expect, it } from 'vitest';
import { figuresIn, surfacesIn, theFigure } from './figures.ts';

describe('degrees', () => {
  it.each([
    ['Temperatures will range from the mid-20s to the low 30s.', 24, 33],
    ['Highs in the mid-20s to low 30s are expected.', 24, 33],
    ['Temperatures fell to 12 below zero.', -12, -12],
    ['It was 12 degrees below zero.', -12, -12],
  ])('%s', (text, low, high) => {
    expect(theFigure(text).quantity).toMatchObject({ low, high, unit: 'degree' });
  });

  it.each([
    ['The temperature rose to 95 F on Monday.', 'degree Fahrenheit'],
    ['It was 35 C (95 F) in Lima.', 'degree Celsius'],
    ['It rose to 95 F on Monday.', 'degree Fahrenheit'],
    ['It stood at minus 20 C.', 'degree Celsius'],
    ['It was 95F in Lima.', 'degree Fahrenheit'],
    ['It was 2.5°F in Lima.', 'degree Fahrenheit'],
  ])('a letter behind a number: %s', (text, unit) => {
    expect(figuresIn(text)[0]?.quantity.unit).toBe(unit);
  });

  it.each(['The lens is a 2.5 F.', 'She lives in flat 4 C.', 'Its charge was 2.5 F.', 'They got 3 C and 2 B.'])(
    'but no degrees where nothing is warm or cold: %s',
    (text) => {
      expect(figuresIn(text).filter(({ quantity }) => quantity.unit?.startsWith('degree'))).toEqual([]);
    },
  );

  it('keeps two ages apart, and counts nothing below a zero', () => {
    expect(surfacesIn('Men in their 30s and 40s came.')).toEqual(['30s', '40s']);
    expect(figuresIn('The 12 ships sank below zero hour.')[0]?.quantity.low).toBe(12);
  });
});

describe('ages of a group are ages, and count nobody', () => {
  it.each([
    'Children under 5 are at risk.',
    'People over 65 get it first.',
    'Women between 15 and 49 were asked.',
    'Boys as young as six worked there.',
  ])('%s', (text) => {
    expect(theFigure(text).quantity.unit).toBe('year of age');
  });

  it.each([
    ['Children under 40 tents slept well.', 'tent'],
    ['It moved between 15 and 49 women.', 'person'],
    ['Prices over 65 are rare.', null],
    ['The boys hold as many as six.', null],
  ])('but not in: %s', (text, unit) => {
    expect(theFigure(text).quantity.unit).toBe(unit);
  });
});

it('is an age where it says "or older"', () => {
  expect(figuresIn('Some 29 percent are 65 or older.')[1]?.quantity.unit).toBe('year of age');
  expect(figuresIn('Some 29 percent of 65 or more farms burned.')[1]?.quantity.unit).toBe('farm');
});

describe('a magnitude is one wherever its number stands', () => {
  it.each([
    'The magnitude was 5.5.',
    'The magnitude of the second quake was put at 5.5, and it was shallow.',
    'It was of 5.5 magnitude.',
    'A quake of magnitude 5.5 struck.',
  ])('%s', (text) => expect(figuresIn(text).map(({ quantity }) => quantity.unit)).toEqual(['magnitude']));

  it.each(['The order of magnitude is 12.', 'Of the magnitude nobody spoke, and 12 left.'])('but not in: %s', (text) =>
    expect(figuresIn(text).map(({ quantity }) => quantity.unit)).not.toContain('magnitude'),
  );
});

describe('what is counted anew each day is not the toll', () => {
  const units = (text: string) => figuresIn(text).map(({ quantity }) => quantity.unit);

  it.each([
    ['The country recorded its highest daily toll of 1,234.', 'person/day'],
    ['Daily deaths rose to 340.', 'person/day'],
    ['There were 340 new daily cases.', 'case/day'],
    ['A weekly average of 340 deaths was recorded.', 'person/week'],
  ])('%s', (text, unit) => expect(units(text)).toEqual([unit]));

  it.each(['The death toll rose to 340.', 'The daily reported 340 deaths.', 'Daily newspapers reported 340 deaths.'])(
    'but not in: %s',
    (text) => expect(units(text)).toEqual(['person']),
  );
});

describe('rates over a base are one figure', () => {
  it.each([
    ['It was 12.4 deaths per 1,000 live births.', 'person/1000 live births'],
    ['It fell to 12 deaths for every 100,000 residents.', 'person/100000 residents'],
    ['It was 11.2 per 1,000.', 'count/1000'],
    ['It is 12 for every 100,000 people.', 'count/100000 people'],
    ['Admissions rose to 2,340 a day.', 'count/day'],
    ['It is 0.3 kWh per km.', 'kilowatt-hour/kilometre'],
  ])('%s', (text, unit) => {
    const figure = theFigure(text);
    expect([figure.role, figure.quantity.unit]).toEqual(['rate', unit]);
  });

  it('stand behind a sum that is given in two currencies', () => {
    const units = (text: string) => figuresIn(text).map(({ role, quantity }) => `${role} ${quantity.unit}`);
    expect(units('Oil sold at $80 (£60) a barrel.')).toEqual(['rate USD/barrel', 'conversion GBP/barrel']);
    expect(units('She sold it for $80 (£60) a year ago.')).toEqual(['value USD', 'conversion GBP']);
  });

  it('but a number that something is for is none', () => {
    expect(figuresIn('It sent 12 trucks for 900 residents.').map(({ role }) => role)).toEqual(['value', 'value']);
  });
});

describe('what grows, and what is a size', () => {
  it.each([
    ['Prices rose between 5 and 7 percent.', 'change', 'up'],
    ['Growth of -0.4 percent was seen.', 'change', 'down'],
    ['It made a loss of $3 million.', 'value', 'down'],
    ['Output is 46 percent below its 1990 level.', 'change', 'down'],
    ['The lake lies 46 metres below the town.', 'value', null],
    ['Talks extended the truce by 46 days.', 'change', 'up'],
    ["Shares traded 4 percent above Friday's close.", 'change', 'up'],
    ["A drone hung 40 metres above Ruiz's house.", 'value', null],
    ['The party is 3 points up on 2019.', 'change', 'up'],
    ['Traffic is 3 percent above 2019 levels.', 'change', 'up'],
    ['The storm brought a 20ft surge.', 'value', null],
    ['The cable is 10 times faster than copper.', 'ratio', 'up'],
    ['Support rose to 34 percent.', 'value', 'up'],
    ['The levy was cut sharply to 34 percent.', 'value', 'down'],
    ['The council cut a road to 34 farms.', 'value', null],
    ['Support came to 34 percent.', 'value', null],
    ['It is 10 times the size of Malta.', 'ratio', null],
    ['It happened 10 times.', 'value', null],
    ['Prices are between 5 and 7 euros.', 'value', null],
  ])('%s', (text, role, change) => {
    expect(theFigure(text)).toMatchObject({ role, change });
  });
});
