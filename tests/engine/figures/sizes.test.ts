import { describe, expect, it } from 'vitest';
import { figuresIn, theFigure } from './figures.ts';

const counted = (text: string) => {
  const { quantity, concept } = theFigure(text);
  return [quantity.low, quantity.unit, concept.head];
};

describe('a number that stands alone counts what its verb is said of', () => {
  it.each([
    ['Refugees there number 40,000.', 40_000, 'person', 'refugee'],
    ['Refugees in the camps numbered 40,000 by June.', 40_000, 'person', 'refugee'],
    ['The rebels, who number 40, hold the port.', 40, 'person', 'rebel'],
    ['Refugees in the camps number 6,000.', 6000, 'person', 'refugee'],
    ['The rebels, who number about 40,000, hold the port.', 40_000, 'person', 'rebel'],
    ['Arrivals in May reached 12,000.', 12_000, 'person', 'arrival'],
    ['Arrivals this year have passed 12,000.', 12_000, 'person', 'arrival'],
    ['Deportations topped 300,000 last year.', 300_000, 'deportation', 'deportation'],
    ['Russian troops near the border rose to 120,000.', 120_000, 'person', 'troop'],
    ['Homes without power fell to 300.', 300, 'home', 'home'],
    ['The troops stood at 40.', 40, 'person', 'troop'],
  ])('%s', (text, value, unit, head) => {
    expect(counted(text)).toEqual([value, unit, head]);
  });

  it('is named by the noun before its verb', () => {
    expect(theFigure('Russian refugees in the camps number 40,000.').concept.text).toBe(
      'Russian refugees in the camps',
    );
  });

  it.each([
    'Homes sold for 300,000.',
    'Soldiers passed 40 on the way.',
    'The houses were sold to 300.',
    'The price of homes reached 300,000.',
    'Doctors gave it to 300.',
    'Nearly 300,000 lose homes.',
    'Some 300 join marches in Leeds.',
    'The ward admitted 300 late last week.',
    'The ward admitted 300 early Monday.',
  ])('but not in: %s', (text) => {
    expect(theFigure(text).quantity.unit).toBeNull();
  });
});

describe('a tally of several things counts none of them for certain', () => {
  it.each([
    ['The clinic saw 340 new cases of measles and 12 deaths, taking the tally to 9,000.', null],
    ['The raid killed 12 and wounded 30, bringing the total to 300.', null],
    ['The raid killed 12 on Monday and 30 on Friday, bringing the total to 300.', 'person'],
    ['Police made 12 arrests, bringing the total to 300.', 'person'],
  ])('%s', (text, unit) => {
    const last = figuresIn(text).at(-1);
    expect([last?.quantity.unit, last?.concept.outcome ?? null]).toEqual([unit, unit && expect.any(String)]);
  });
});

describe('a number without a noun is people where only people do what was done', () => {
  const units = (text: string) => figuresIn(text).map(({ quantity }) => quantity.unit);

  it.each([
    'Police say 12,000 marched.',
    'About 12,000 have applied for asylum.',
    'It rained, and 12,000 turned out.',
    'The mayor said that 12,000 had already signed.',
  ])('%s', (text) => expect(units(text)).toEqual(['person']));

  it('who held a march may count it otherwise than the police', () => {
    const claims = figuresIn('Police say 3,000 marched; organisers claim 20,000.');
    expect(claims.map((one) => [one.quantity.unit, one.attribution?.claimant])).toEqual([
      ['person', 'Police'],
      ['person', 'organisers'],
    ]);
  });

  it.each(['The report says 12 need repair.', 'The index of 30 rallied.'])('but not in: %s', (text) =>
    expect(units(text)).not.toContain('person'),
  );
});

it('reads the bounds of a crowd as people', () => {
  expect(theFigure('The crowd was between 8,000 and 9,000.').quantity).toMatchObject({ low: 8000, unit: 'person' });
  expect(theFigure('The rent was between 8,000 and 9,000.').quantity.unit).toBeNull();
});

it('counts people also by how much their number changed', () => {
  const unitsIn = (text: string) => figuresIn(text).map(({ quantity }) => quantity.unit);
  expect(unitsIn('Headcount fell by 1,200 to 18,400.')).toEqual(['person', 'person']);
  expect(unitsIn('Attendance at the fair topped 200,000.')).toEqual(['person']);
  expect(unitsIn('The price at the fair topped 200,000.')).toEqual([null]);
  expect(unitsIn('The mill fell by 1,200 to 18,400.')).toEqual([null, null]);
});

it('counts by the day what happens every day', () => {
  expect(theFigure('Every day some 900 trucks cross the bridge.').quantity.unit).toBe('vehicle/day');
  expect(theFigure('Every driver saw 900 trucks cross the bridge.').quantity.unit).toBe('vehicle');
});

describe('what one noun names together are people', () => {
  it.each([
    ['Its population is 3,400.', 3400],
    ['The town, population 3,400, was emptied.', 3400],
    ['The prison population fell to 40,000.', 40_000],
    ['A force of 90,000 is near the border.', 90_000],
    ['The village of 3,000 was emptied.', 3000],
    ["The region's population of 1.2m fled.", 1_200_000],
    ['The city, home to 1.2m, lost power.', 1_200_000],
    ['About 2.1m were displaced.', 2_100_000],
    ['The war has displaced 2.1m.', 2_100_000],
    ['The 1.2m-strong party met.', 1_200_000],
  ])('%s', (text, value) => {
    expect(theFigure(text).quantity.low).toBe(value);
  });

  it.each([
    'The wall is 1.2m high.',
    'The river rose to 1.2m.',
    'The city wall of 1.2m fell.',
    'The snow has reached 1.2m.',
  ])('but metres are metres: %s', (text) => {
    expect(theFigure(text).quantity).toMatchObject({ low: 1.2, unit: 'metre' });
  });

  it.each(['The town is 40 this year.', 'The country has 40 of them.', 'A force of 300 newtons is enough.'])(
    'and not in: %s',
    (text) => {
      expect(theFigure(text).quantity.unit).not.toBe('person');
    },
  );
});
