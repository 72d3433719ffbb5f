import { describe, expect, it } from 'vitest';
import { figuresIn, surfacesIn, theFigure, valuesIn } from './figures.ts';

describe('numbers are read in every spelling news uses', () => {
  it.each([
    ['The flood closed 1,200 schools.', 1200],
    ['The flood closed 1 200 schools.', 1200],
    ['The flood closed 1.200.000 schools.', 1_200_000],
    ['The army moved 120.000 troops.', 120_000],
    ['The army moved 120k troops.', 120_000],
    ["The flood closed 1'200 schools.", 1200],
    ['A hundred and twenty thousand people fled.', 120_000],
    ['Half a million people fled.', 500_000],
    ['The state paid $5.2bn for it.', 5_200_000_000],
    ['The state paid Rs 40 lakh crore for it.', 40e12],
    ['The fund holds 12,34,567 rupees.', 1_234_567],
    ['The canal cost Rs.900 crore.', 9e9],
    ['The ₹3,000-cr canal leaks.', 30e9],
    ['The 3-m canal leaks.', 3],
    ['The canal cost Dh4.2 million.', 4_200_000],
    ['The canal cost Rs.12,500 crore.', 125e9],
    ['The coffee costs $.75 there.', 0.75],
    ['Twenty-six miners were freed.', 26],
    ['About a dozen shops burned.', 12],
    ['The strike hit two and a half million commuters.', 2_500_000],
    ['The bill is 1.3 trillion yen.', 1.3e12],
    ['Growth of minus 0.4 percent was recorded.', -0.4],
    ['It fell to -12 °C.', -12],
    ['The pier is 3½ miles long.', 3.5],
    ['The plank is 6 feet and 3 inches long.', 6.25],
    ['The 6-foot-3 keeper left.', 6.25],
    ['She crossed the channel in 2 hours 15 minutes.', 2.25],
    ['The outage cost the railway R640 million.', 640_000_000],
    ['It lasts two billionths of a second.', 2e-9],
  ])('%s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
  });

  it.each([
    ['At least 500,000-600,000 soldiers would be needed.', [500_000, 600_000]],
    ['Between 40 and 60 houses burned.', [40, 60]],
    ['It will take 5 to 7 days.', [5, 7]],
    ['Tickets cost $7/$9.', [7, 9]],
    ['The dam cost $5-6 million.', [5_000_000, 6_000_000]],
    ['From 200 to 300 trucks were seen.', [200, 300]],
    ['Three or four houses burned.', [3, 4]],
    ['Dozens of houses burned.', [12, 120]],
    ['Tens of thousands of people fled.', [10_000, 100_000]],
    ['Several hundred people fled.', [300, 900]],
    ['Temperatures stayed in the mid-20s all week.', [24, 26]],
    ['A man in his mid-20s was arrested.', [24, 26]],
    ['Women in their thirties were hired.', [30, 39]],
  ])('reads %s as an interval', (text, ends) => {
    expect(valuesIn(text)).toEqual([ends]);
  });

  it.each([
    'Music of the early 90s is back.',
    'She lived through the mid-80s recession.',
    'The roaring twenties ended.',
  ])('knows years of a century in %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  it('does not take a rise from one value to another for a range', () => {
    expect(valuesIn('The toll rose from 12 to 40.')).toEqual([12, 40]);
    expect(valuesIn('Shares rose 0.7 percent to 6,327.80.')).toEqual([0.7, 6327.8]);
    expect(valuesIn('Prices rose by a quarter of it to 40 euros.')).toEqual([0.25, 40]);
    expect(valuesIn('Prices rose by a third to 40 euros.')).toEqual([1 / 3, 40]);
  });

  it.each([
    ['The road is 3,5 km long.', null, 3.5],
    ['The road is 10,25 km long.', 'en', 10.25],
    ['The army lost 1.200 men.', 'en-DE', 1200],
    ['The army lost 1.200.000 men.', 'en', 1_200_000],
    ['The pill weighs 1.250 grams.', 'en-GB', 1.25],
    ['The pill weighs 1.250 grams.', 'no such tag', 1.25],
  ])('reads %s on a page in %s', (text, language, value) => {
    expect(theFigure(text, { language }).quantity.low).toBe(value);
  });

  it('joins no list and no score by a comma', () => {
    expect(valuesIn('She won 6-4,6-3 on Friday.')).toEqual([]);
    expect(valuesIn('It sold lots of 3,5,7 and 9 tonnes.')).toEqual([3, 5, 7, 9]);
  });

  it.each([
    ['One twenty-fifth of the land is farmed.', 1 / 25],
    ['Three twenty-seconds of the land is farmed.', 3 / 22],
    ['The needle moved by forty-one hundredths of an inch.', 0.41],
    ['The needle moved by two ten-thousandths of an inch.', 0.0002],
    ['The pulse is one ten-millionth of a second.', 1e-7],
    ['It rose by two hundred and three quarters.', 200.75],
    ['The rate is 2.5^-1 of that.', 0.4],
    ['The star holds 4×10⁶ tons of iron.', 4e6],
    ['Output grew by two point five percent.', 2.5],
  ])('reads %s', (text, value) => {
    expect(valuesIn(text)[0]).toBeCloseTo(value, 12);
  });

  it.each(['It was her twenty-fifth year as mayor.', 'They held a forty-second meeting.'])(
    'finds no share in %s',
    (text) => {
      expect(valuesIn(text)).toEqual([]);
    },
  );

  it('reads the millions that thousands lead to', () => {
    expect(valuesIn('Membership rose 23,000 to 1.42m.')).toEqual([23_000, 1_420_000]);
    expect(valuesIn('Storm nears: 2.3m told to flee.')).toEqual([2_300_000]);
    expect(figuresIn('The wall grew to 1.42m.')[0]?.quantity.unit).toBe('metre');
  });

  it('no power that letters and digits stand before', () => {
    expect(valuesIn('The fund holds Zz4.2 million.')).toEqual([]);
  });

  it('reads shares as ratios', () => {
    expect(valuesIn('A third of the houses burned.')).toEqual([1 / 3]);
    expect(valuesIn('One in five children goes hungry.')).toEqual([0.2]);
    expect(surfacesIn('One in five children goes hungry.')).toEqual(['One in five children']);
    expect(valuesIn('Four out of every 10 letters were lost.')).toEqual([0.4]);
    expect(valuesIn('Some 12 in 100,000 people are ill.')).toEqual([0.00012]);
    expect(valuesIn('They lost 12 in 100 days.')).toEqual([12, 100]);
    expect(valuesIn('Two-thirds of voters stayed home.')).toEqual([2 / 3]);
    expect(theFigure('Exports tripled in a year.').quantity.unit).toBe('times');
    expect(valuesIn('It was the third storm this year.')).toEqual([]);
    expect(valuesIn('The bequest was one over twenty.')).toEqual([0.05]);
    expect(valuesIn('The jury chose one over 20 rivals.')).toEqual([20]);
    expect(valuesIn('Her pressure was 120 over 80.')).not.toContain(1.5);
  });
});

describe('modifiers keep their words and their meaning', () => {
  it.each([
    ['Nearly 14,000 people died.', 'nearly', 'Nearly'],
    ['As many as 175,000 soldiers may come.', 'upTo', 'As many as'],
    ['More than 100,000 troops stand there.', 'moreThan', 'More than'],
    ['Some 30 kilometers were lost.', 'about', 'Some'],
    ['At least some 300 people fled.', 'atLeast', 'At least some'],
    ['Fewer than 20 houses stand.', 'lessThan', 'Fewer than'],
    ['The class has 80-plus pupils.', 'atLeast', 'plus'],
    ['Some of the 300-odd pupils left.', 'about', 'odd'],
    ['In 300 or so homes it is dark.', 'about', 'or so'],
    ['It takes as few as 300 votes.', 'atLeast', 'as few as'],
    ['It took 500 people or more.', 'atLeast', 'or more'],
    ['Exactly 92 houses stand.', 'exact', 'Exactly'],
    ['Police arrested about 12 people.', 'about', 'about'],
    ['Growth picked up to 3 percent.', 'exact', null],
    ['Prices shot up to 3 percent.', 'exact', null],
    ['Growth was up to 3 percent.', 'upTo', 'up to'],
    ['Fines go up to £300.', 'upTo', 'up to'],
    ['Talks about 12 hostages go on.', 'exact', null],
    ['It has one or two ships.', 'between', null],
  ])('%s', (text, modifier, words) => {
    expect(theFigure(text).quantity).toMatchObject({ modifier, modifierText: words });
  });

  it('also between commas, where no other number follows', () => {
    expect(theFigure('It takes 40 days, give or take.').quantity.modifier).toBe('about');
    expect(theFigure('Some 12 boats, at least, sank.').quantity.modifier).toBe('atLeast');
    expect(surfacesIn('It hit 12 boats, at least 5 of them red.')).toEqual(['12 boats', 'at least 5']);
  });

  it('not in another clause', () => {
    expect(figuresIn('Sales rose 3 percent and over five years doubled.')[0]?.quantity.modifier).toBe('exact');
    expect(theFigure('Loans of 3 million euros and over need a bond.').quantity.modifier).toBe('atLeast');
  });

  it('takes "over three years" for a span of time, "over three million" for more', () => {
    expect(theFigure('The town lost its jobs over three years.').quantity.modifier).toBe('exact');
    expect(theFigure('The town lost over three million euros.').quantity.modifier).toBe('moreThan');
  });
});

describe('units are canonical, and the surface is the phrase as printed', () => {
  it.each([
    ['The pipeline carries 500,000 barrels a day.', '500,000 barrels a day', 'barrel/day'],
    ['It cost US$5.4 million.', 'US$5.4 million', 'USD'],
    ['It cost HK $5.4 million.', 'HK $5.4 million', 'HKD'],
    ['It cost £20m.', '£20m', 'GBP'],
    ['It cost 100元 there.', '100元', 'CNY'],
    ['It cost 300 million hryvnias.', '300 million hryvnias', 'UAH'],
    ['Support fell by 3 percentage points.', '3 percentage points', 'percentage point'],
    ['There are 92,000 Russian troops there.', '92,000 Russian troops', 'person'],
    ['They lost 200 armoured vehicles.', '200 armoured vehicles', 'vehicle'],
    ['The rate is 12 per 100,000 people.', '12 per 100,000 people', 'count/100000 people'],
    ['They flew at 800 miles per hour.', '800 miles per hour', 'mile/hour'],
    ['Gas cost $286 per thousand cubic feet.', '$286 per thousand cubic feet', 'USD/1000 cubic foot'],
    ['Some say that 1951 people came.', '1951 people', 'person'],
    ['The 4,000-strong brigade is there.', '4,000-strong brigade', 'person'],
    ['The force is 12,000 strong.', '12,000 strong', 'person'],
    ['There were 40 strong gales.', '40 strong gales', 'gale'],
    ['The 40-strong fleet is there.', '40-strong fleet', 'fleet'],
    ['The park covers 40 square km.', '40 square km', 'square kilometre'],
    ['Power costs 30p per kWh.', '30p per kWh', 'GBP-penny/kilowatt-hour'],
    ['The dose was 30 mg per kg.', '30 mg per kg', 'milligram/kilogram'],
    ['Onions sell at Rs 120 a kg.', 'Rs 120 a kg', 'INR/kilogram'],
    ['The keeper earns €9m-a-year after tax.', '€9m-a-year', 'EUR/year'],
    ['The keeper earned €9m a year after that.', '€9m', 'EUR'],
    ['Growth was 0.3pc.', '0.3pc', 'percent'],
    ['The shop has 12 PC games.', '12 PC games', 'game'],
    ['A bag costs GH¢420.', 'GH¢420', 'GHS'],
    ['The ticket costs Rs. 500.', 'Rs. 500', 'INR'],
    ['The mine lost 40c a share.', '40c a share', 'USD-cent/share'],
    ['The mine made a profit of 9c.', '9c', 'USD-cent'],
    ['Wool fell to 942c/kg.', '942c/kg', 'USD-cent/kilogram'],
    ['It was 40c in the square.', '40c', 'degree Celsius'],
    ['Temperatures rose 2c while prices fell.', '2c', 'degree Celsius'],
    ['Land sells at €340 per m2.', '€340 per m2', 'EUR/square metre'],
    ['A 12-member panel met.', '12-member panel', 'person'],
    ['A five-storey residential building was hit.', 'five-storey residential building', 'storey'],
    ['The 12-member panels met.', '12-member panels', 'person'],
    ['The gap is 0.5 of a percentage point.', '0.5 of a percentage point', 'percentage point'],
    ['It lies half a mile from the port.', 'half a mile', 'mile'],
    ['The rate rose by half a percentage point.', 'half a percentage point', 'percentage point'],
    ['She sold half a farm.', 'half a farm', null],
    ['The fund lost 40 million kroner.', '40 million kroner', 'krone'],
    ['The road will cost 40 million birr.', '40 million birr', 'ETB'],
    ['The road will cost UGX 40 million.', 'UGX 40 million', 'UGX'],
    ['The road will cost KSh40 million.', 'KSh40 million', 'KES'],
    ['The governor owes N40,000.', 'N40,000', 'NGN'],
    ['The chip is 7nm wide.', '7nm', 'nanometre'],
    ['Rangers counted 300 quetzals.', '300 quetzals', 'quetzal'],
    ['Police found 14 army and navy officers.', '14 army and navy officers', 'person'],
  ])('%s', (text, surface, unit) => {
    const figure = theFigure(text);
    expect([figure.surface, figure.quantity.unit]).toEqual([surface, unit]);
  });

  it.each([
    ['The firm sold 120 MEUR of bonds.', 120e6, 'EUR'],
    ['The firm had sales of about MAUD 60.', 60e6, 'AUD'],
    ['The firm sold EUR120m of bonds.', 120e6, 'EUR'],
    ['The mine cost A$1.2b to dig.', 1.2e9, 'AUD'],
    ['They lent 75 USD million to the state.', 75e6, 'USD'],
    ['The state paid Rupees 40 crore for it.', 40e7, 'INR'],
    ['The fare was dollar 22.5 million too low.', 22.5e6, 'USD'],
    ['The ticket costs 8 dollars 40.', 8.4, 'USD'],
    ['The ticket costs 17 USD 25 now.', 17.25, 'USD'],
    ["The plane flew at 30'.", 30, 'foot'],
    ['She bought a 55" television.', 55, 'inch'],
    ['The parcel weighs 20 [kg].', 20, 'kilogram'],
    ['The air held 35 µg/m³ of dust.', 35, 'microgram/cubic metre'],
    ['The car emits 95 g/km.', 95, 'gram/kilometre'],
    ['Oil cost $80 a barrel.', 80, 'USD/barrel'],
    ['Dinner is $300-a-head.', 300, 'USD/head'],
    ['A magnitude-6.2 quake struck.', 6.2, 'magnitude'],
    ['The quake had a magnitude of 6.2.', 6.2, 'magnitude'],
    ['Troop numbers near the border rose to 120,000.', 120_000, 'person'],
    ['The number of homes without power fell to 300.', 300, 'home'],
    ['Some 300 or more people came.', 300, 'person'],
    ['Police counted 300+ people.', 300, 'person'],
    ['Of those, 12,000 were children.', 12_000, 'person'],
  ])('%s', (text, value, unit) => {
    expect(theFigure(text).quantity).toMatchObject({ low: value, high: value, unit });
  });

  it.each([
    ['They paid 8 dollars 40 times.', 8],
    ['They took jewels worth 3 million and 40,000 in cash.', 3e6],
    ['The R22 helicopter flew 40 miles.', 40],
    ['It rose against the dollar 5 times.', 5],
    ['They gave $80 a year ago.', 80],
    ['They won Euro 2024 and 300 million euros.', 300e6],
    ['The mall says 3 MALL VICTIMS are safe.', 3],
  ])('but not in %s', (text, value) => {
    expect(valuesIn(text)[0]).toBe(value);
  });

  it('takes no quotation mark for inches or feet', () => {
    expect(theFigure('“It is 55” he said.').quantity.unit).toBeNull();
    expect(theFigure('The "first 55" got in.').quantity.unit).toBeNull();
    expect(surfacesIn('The charity, a 501(c)(3), is closed.').join()).not.toContain('c');
  });

  it('knows one quantity by its conversion in brackets', () => {
    const [value, conversion] = figuresIn('The village lies some 30 kilometers (18 miles) from the front.');
    expect(value).toMatchObject({ surface: 'some 30 kilometers', role: 'value' });
    expect(conversion).toMatchObject({ surface: '18 miles', role: 'conversion', of: value?.id });
  });

  it('gives spans that are the text they stand for', () => {
    const text = 'Officials said “at least 34 people” died; 12,000 fled — some 4 km (2.5 miles) north.';
    for (const figure of figuresIn(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.surface);
    expect(surfacesIn(text)).toContain('at least 34 people');
  });
});

it('a sign in capitals may be of another country', () => {
  expect(figuresIn('The court set a fine of DH50,000.').map(({ quantity }) => quantity.unit)).not.toContain('AED');
  expect(figuresIn('The court set a fine of Dh50,000.').map(({ quantity }) => quantity.unit)).toContain('AED');
});
