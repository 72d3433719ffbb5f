import { describe, expect, it } from 'vitest';
import { figuresIn, theFigure, valuesIn } from './figures.ts';

describe('both ends of a range are one figure', () => {
  it.each([
    ['From 30 up to 40 people were hurt.', [30, 40]],
    ['From 5,000 to as many as 7,000 people came.', [5000, 7000]],
    ['Between 300 and about 400 people came.', [300, 400]],
    ['Some 10–12,000 men dug in.', [10_000, 12_000]],
    ['Some 10 to 12,000 men dug in.', [10_000, 12_000]],
    ['A two- to three-year delay is likely.', [2, 3]],
    ['Waves of 5- or 6-metre height broke.', [5, 6]],
    ['Nights of -5 to -10 degrees are ahead.', [-10, -5]],
    ['Hundreds, perhaps thousands, of people died.', [100, 10_000]],
    ['Dozens, if not hundreds, of homes burned.', [12, 1000]],
    ['The dam may take tens, even hundreds of thousands of bricks.', [1e4, 1e6]],
    ['It could cost tens of millions or even hundreds of millions of dollars.', [1e7, 1e9]],
  ])('%s', (text, ends) => {
    expect(valuesIn(text)).toEqual([ends]);
  });

  it.each([
    [
      'Dozens died, hundreds fled.',
      [
        [12, 120],
        [100, 1000],
      ],
    ],
    ['Between 52 to 48 ships passed.', [[48, 52]]],
    ['She leads, 52 percent to 40 percent.', [52, 40]],
    ['Some 5–90,000 men dug in.', [[5, 90_000]]],
    ['It rose from 30 up to 40.', [30, 40]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

it('a number and how far off it may be are one range', () => {
  const [distance, ...others] = figuresIn('It is 1,010 ± 195 kilometres away.');
  expect(distance?.quantity).toMatchObject({ low: 815, high: 1205, modifier: 'between', unit: 'kilometre' });
  expect(others).toEqual([]);
  const [mass] = figuresIn('Its mass is 5.1 ± 0.4 million tonnes, and that of a star 4.2 M☉.');
  expect(mass?.quantity).toMatchObject({ low: 4.7e6, high: 5.5e6, unit: 'tonne' });
});

it('no range runs down', () => {
  const [, from, to] = figuresIn('Peru will cut its aid by half, from 8 billion to 4 billion euros.');
  expect([from?.quantity.low, from?.role, to?.quantity.low]).toEqual([8e9, 'former', 4e9]);
  expect(figuresIn('The dog went from 40 kilograms to 30 kilograms.')[0]?.role).toBe('former');
  expect(figuresIn('Fees run from 4 billion to 8 billion euros.')).toHaveLength(1);
});

describe('shares are bounds too', () => {
  it.each([
    ['Between a quarter and a half of voters stayed home.', [0.25, 0.5]],
    ['Turnout was above one third and below a half.', [1 / 3, 0.5]],
    ['Exports fell by a third last year.', 1 / 3],
    ['One of every five homes is empty.', 0.2],
    ['Three quarters of the town burned.', 0.75],
    ['It has a one-in-five chance of rain.', 0.2],
    ['It follows two quarters of contraction.', 2],
    ['It follows three quarters of growth.', 3],
    ['Losses went on for three quarters.', 3],
    ['She waited for three quarters of an hour.', 0.75],
    ['Lorries account for three quarters.', 0.75],
    ['Third of vets plan to quit', 1 / 3],
    ['Quarter of UK bakers close early', 0.25],
    ['One in every five homes is empty.', 0.2],
  ])('%s', (text, share) => {
    expect(valuesIn(text)).toEqual([share]);
  });

  it.each([
    'It came over a quarter later than planned.',
    'It fell below a third place finish.',
    "Third of Okoro's goals settles it",
    'Fifth of May parades draw crowds',
  ])('but no share is in: %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });
});

it('a share of long ago is one', () => {
  const [now, then] = figuresIn('Two in three schools lack a nurse, down from three in four a decade ago.', {
    published: '2024-05-15',
  });
  expect([then?.quantity.low, then?.surface, then?.asOf]).toEqual([0.75, 'three in four', '2014']);
  expect(now?.asOf).toBe('2024-05-15');
});

it("a rival's share is a share", () => {
  const unitsIn = (text: string) => figuresIn(text).map(({ quantity }) => quantity.unit);
  expect(unitsIn("She won 51.8 percent of the vote to her rival's 48.2.")).toEqual(['percent', 'percent']);
  expect(unitsIn('She had a lead of 47 percent to 41.')).toEqual(['percent', 'percent']);
  expect(unitsIn('Rents rose 47 percent to 41.')).toEqual(['percent', null]);
  expect(unitsIn("She won 51.8 percent of the vote to her rival's 48 seats.")).toEqual(['percent', 'seat']);
  expect(unitsIn("She has won 61 percent of games to her rival's 48.")).toEqual(['percent', null]);
});

describe('what a number is of', () => {
  it.each([
    ['About 15% of the country’s farms are idle.', 'farm'],
    ["A quarter of Gaza's 2.3 million people face famine.", 'people'],
    ['Some 80 percent of the 350 flats are empty.', 'flat'],
    ['The fleet may land 300 tonnes of the 500 tonnes of cod it asked for.', 'cod'],
    ['Half of the 40 percent who voted were women.', null],
    ['Half the 26 patients improved.', 'patient'],
    ['Some 41 percent approve of his work.', null],
    ['Turnout fell from 71 percent four years ago.', null],
    ['The storm hit 80 percent of the coast and 350 flats.', 'coast'],
  ])('%s', (text, head) => {
    expect(figuresIn(text)[0]?.concept.head).toBe(head);
  });

  it.each([
    ['The prison population fell to 40,000.', 'prison population'],
    ['The budget was cut by a third to $40 million.', 'budget'],
    ['Profit rose from $40 million to $50 million.', 'Profit'],
    ['It throws up a plume that reaches 40 miles.', 'plume'],
    ['The fire, which burned 40,000 acres, is out.', 'fire'],
    ['Drivers who owe over $300 are fined.', 'Drivers'],
    ['Fines over $300 are rare.', 'Fines'],
    ['Loans of $1 million took 70 days; $2 million to $4 million, 99 days.', 'Loans of $1 million'],
    ['The 40 tanks burned for 3 days.', 'tanks'],
    ['He said that 40,000 acres burned.', ''],
    ['He flew over 300 miles.', ''],
    ['They built a 260-km (160-mile) road.', 'road'],
  ])('%s', (text, wording) => {
    expect(figuresIn(text).at(-1)?.concept.text).toBe(wording);
  });
});

describe('a vague number and a power keep their unit', () => {
  it.each([
    ['Costs ran into the hundreds of millions of dollars.', 1e8, 'USD'],
    ['Tens of thousands of miles of road are gone.', 1e4, 'mile'],
    ['Three-quarters of a million workers struck.', 750_000, 'person'],
    ['Forecasts of $4.1 billion were met.', 4_100_000_000, 'USD'],
    ['He stands 6 ft 2 in in his socks.', 6 + 2 / 12, 'foot'],
    ['The wall of 1.2m is high.', 1.2, 'metre'],
    ['The night fell to 12 C.', 12, 'degree Celsius'],
    ['The night fell to 12 C on Monday.', 12, 'degree Celsius'],
    ['The party won 1,200 votes.', 1200, 'vote'],
    ['The margin of error is plus or minus 3 points.', 3, 'point'],
    ['Growth was minus 3 percent.', -3, 'percent'],
    ['Wheat was down 1-1/4 cents.', 1.25, 'USD-cent'],
    ['Some four-and-a-half million fled.', 4_500_000, 'person'],
    ['The ride takes one-and-a-half hours.', 1.5, 'hour'],
    ['A stamp costs 40p.', 40, 'GBP-penny'],
    ['It sells 3 million tonnes of wheat a year.', 3_000_000, 'tonne/year'],
    ['It gave $3 million of aid a year ago.', 3_000_000, 'USD'],
    ['The 12-member panel met.', 12, 'person'],
    ['The 27-nation bloc met.', 27, 'nation'],
    ['The 12-storey tower fell.', 12, 'storey'],
    ['The 300-strong force left.', 300, 'person'],
    ['They sent 12 armed men.', 12, 'person'],
    ['The fund paid 300 million won.', 300e6, 'KRW'],
    ['The loss of $30 million a year earlier stands.', 30e6, 'USD'],
    ['It costs $30 million a year.', 30e6, 'USD/year'],
  ])('%s', (text, low, unit) => {
    expect(theFigure(text).quantity).toMatchObject({ low, unit });
  });

  it('knows no currency in a victory', () => {
    expect(figuresIn('The team won 40 million fans.')[0]?.quantity.unit).toBe('person');
  });
});
