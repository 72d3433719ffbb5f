import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';

/** Each figure of a text as 'role surface', with the surface of the figure it belongs to. */
function rolesIn(text: string): string[] {
  const figures = figuresIn(text);
  return figures.map(({ role, surface, of }) => {
    const other = figures.find(({ id }) => id === of)?.surface;
    return `${role} ${surface}${other ? ` → ${other}` : ''}`;
  });
}

describe('a value that another replaced is not held against it', () => {
  it.each([
    ['The death toll climbed to 41 from 34.', ['value 41', 'former 34 → 41']],
    ['Inflation eased to 8 percent in July from 9 percent.', ['value 8 percent', 'former 9 percent → 8 percent']],
    [
      'Losses grew to $40 million from $30 million a year earlier.',
      ['value $40 million', 'former $30 million → $40 million'],
    ],
    ['Sales fell 12% to 400 cars from 460.', ['change 12% → 400 cars', 'value 400 cars', 'former 460 → 400 cars']],
    ['The price more than doubled from $40 to $90.', ['ratio more than doubled', 'former $40 → $90', 'value $90']],
    ['The toll, previously put at 40, is now 64.', ['former 40 → 64', 'value 64']],
    [
      'Lima will raise the number of men on high alert there to 300,000 from 40,000.',
      ['value 300,000', 'former 40,000 → 300,000'],
    ],
    [
      'It raised its forecast to between £120m and £130m from £100m.',
      ['value £120m and £130m', 'former £100m → £120m and £130m'],
    ],
    [
      'The raid killed 114 people, including 20 children and nine nurses.',
      ['value 114 people', 'part 20 children → 114 people', 'part nine nurses → 114 people'],
    ],
    ['Output is to grow by 1.1% this year and 1.3% next year.', ['change 1.1%', 'change 1.3%']],
    ['It lost £43m, against a profit of £12m a year before.', ['value £43m', 'former £12m → £43m']],
    ['It lost £43m, against a profit of £12m in the same half last year.', ['value £43m', 'former £12m → £43m']],
    ['It lost £43m, against a profit of £12m in the prior corresponding period.', ['value £43m', 'former £12m → £43m']],
    ['It lost £43m, against a profit of £12m in the north.', ['value £43m', 'value £12m']],
    ['The yield rose to 4.5% from a revised 4.3%.', ['value 4.5%', 'former 4.3% → 4.5%']],
    ['Growth was 2%, up from an upwardly revised 1%.', ['value 2%', 'former 1% → 2%']],
    ['The fare will go up to £3 from £2.', ['value £3', 'former £2 → £3']],
    [
      'Tanks were 92 percent full, against a five-year average of 88 percent.',
      ['value 92 percent', 'value five-year', 'value 88 percent'],
    ],
    ['Inflation eased for a third month, to 3.8% from 4.5%.', ['value 3.8%', 'former 4.5% → 3.8%']],
    ['Wages rose 4%, house prices 6%.', ['change 4%', 'change 6%']],
    ['Wages rose 4%, inflation was 6%.', ['change 4% → 6%', 'value 6%']],
    ['Some 15 percent fewer birds came.', ['change Some 15 percent']],
    ['It shrank 3 percent, down sharply from 8 percent.', ['change 3 percent', 'former 8 percent']],
    ['It cost $10, compared with $45 for coal.', ['value $10', 'value $45']],
    ['It cost $10, compared with $45 for the same month last year.', ['value $10', 'former $45 → $10']],
    ['Ruiz leads among the members of the left (20 of 34).', ['part 20 → 34', 'value 34']],
    ['Nurses earn 15 percent more, and cooks pay 9 percent less.', ['change 15 percent', 'change 9 percent']],
    ['Some 15 percent more or less came.', ['value Some 15 percent']],
    ['Some 15 percent more or less agree.', ['value Some 15 percent']],
    ['Debt was £2bn (2021: £3bn).', ['value £2bn', 'former £3bn → £2bn']],
    ['Debt was £2bn (Leeds: £3bn).', ['value £2bn', 'value £3bn']],
    ['The share was 12%, up from 3% in 2015 and 1% in 2010.', ['value 12%', 'former 3% → 12%', 'former 1% → 12%']],
    ['The share was 12%, up from 3% in 2015 and 1% of it is his.', ['value 12%', 'former 3% → 12%', 'value 1%']],
    [
      "Some 3,000 fans came, double last year's 1,600.",
      ['value Some 3,000 fans', 'ratio double', 'former 1,600 → Some 3,000 fans'],
    ],
    ['The total is up 23,000 to 240,000.', ['change 23,000 → 240,000', 'value 240,000']],
    ['The toll went from 12 to 34.', ['former 12 → 34', 'value 34']],
    ['Tolls of from 12 to 34 were told.', ['value 12 to 34']],
    [
      'Some 600,000 children under five are ill, up from 370,000.',
      ['value Some 600,000 children', 'value under five', 'former 370,000 → Some 600,000 children'],
    ],
    ['Sales were $40, 18% up on last week.', ['value $40', 'change 18% → $40']],
    ['Wards held 93 men, 63% more than the week before.', ['value 93 men', 'change 63% → 93 men']],
    ['It won 240 of 543 seats, down from 303.', ['part 240 → 543 seats', 'value 543 seats', 'former 303 → 240']],
    ["The force is up from last month's 130,000.", ['former 130,000']],
    ['That compares with 63 deaths a year ago.', ['former 63 deaths']],
    ['The toll rose by 12 to 64.', ['change 12 → 64', 'value 64']],
    ['The grant was cut by 3p to 27p.', ['change 3p → 27p', 'value 27p']],
    ['A stamp costs 27p to 31p.', ['value 27p to 31p']],
    [
      "Output was 18 million tonnes, 12 percent below last year's 20 million.",
      ['value 18 million tonnes', 'change 12 percent → 18 million tonnes', 'former 20 million → 18 million tonnes'],
    ],
    ['It has paid $3 million of the $5 million due.', ['part $3 million → $5 million', 'value $5 million']],
    [
      'Growth slowed to 0.1 percent in the third quarter, from 0.6 percent in the second.',
      ['value 0.1 percent', 'former 0.6 percent → 0.1 percent'],
    ],
    ['The drug halved the risk, from 8 percent to 4.', ['ratio halved the risk', 'former 8 percent → 4', 'value 4']],
    ['Output dropped for a fifth month, by 1.1 percent.', ['change 1.1 percent']],
    ['Police recovered 80 percent of the coins.', ['value 80 percent']],
    ['The crown recovered 2 percent on Monday.', ['change 2 percent']],
    ['Divers recovered 12 7-litre jars.', ['value 12', 'value 7-litre']],
    ['Sales, at 86,000, were 20 percent below their level of 2019.', ['value 86,000', 'change 20 percent → 86,000']],
    [
      'Medics treated 2,300 patients in four camps, of whom 61 died.',
      ['value 2,300 patients', 'value four camps', 'part 61 → 2,300 patients'],
    ],
    ['Growth is to slow slightly from 3.8 to 3.6 percent.', ['former 3.8 → 3.6 percent', 'value 3.6 percent']],
    [
      'It made a loss of £30m, or 20p a share, against a profit of £12m, or 8p a share, a year before.',
      ['value £30m', 'rate 20p a share', 'former £12m → £30m', 'former 8p a share → 20p a share'],
    ],
  ])('%s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  it.each([
    'The toll rose to 41 people from 12 villages.',
    'Exports rose to 40 ships, and 300 came from 12.',
    'The road leads to 40 farms from 12 farms.',
    'It fought against a bill of £12m in 2019.',
    'Aid was sent to 40 villages from 12 towns.',
    "He came back from last month's 12 talks.",
    'The tide rose by 12 to 30 centimetres.',
    'Slow trains carry from 12 to 30 tonnes.',
    'He got a fine of £12m, or 8p a share, a year before.',
    'The price doubled. Seats cost from $40 to $90.',
    'Prosecutors brought charges against 12 managers.',
    'The disease killed 340 men, compared with 120 women.',
    'The $40 million raised from 5,000 donors pays for a roof.',
  ])('but nothing was replaced in: %s', (text) => {
    expect(rolesIn(text).join()).not.toContain('former');
  });
});

it('so many fewer than before are a change, so many more are not', () => {
  expect(rolesIn('The army has 21,000 fewer soldiers than in 2010.')).toEqual(['change 21,000 fewer soldiers']);
  expect(rolesIn('Crews found 16 more bodies in the mud.')).toEqual(['value 16 more bodies']);
});

it('a share of something else is no second change', () => {
  expect(rolesIn('Sales rose 1.1% and 12% of shops closed.')).toContain('value 12%');
});

describe('an earlier value that nothing replaced still holds', () => {
  it.each([
    'Profit will be within its earlier guided range of $3.10 to $3.30.',
    'The firm kept its earlier guided range of $3.10 to $3.30.',
    'The firm reaffirmed its prior guidance of $3.10 a share.',
    'Sales should land at the top end of the previous guided range of $3 million.',
    'The army stands by its earlier estimate of 40 dead.',
    'She won with 52 percent of the vote against 48 percent for her rival.',
    'In May 54 percent backed the ban, against 39 percent who opposed it.',
    'Some 40 percent of women voted, compared with 12 percent of men.',
    'Classes have 27 pupils, against 21 in private schools.',
  ])('%s', (text) => {
    expect(rolesIn(text).join()).not.toContain('former');
    expect(figuresIn(text).map(({ stance }) => stance)).not.toContain('former');
  });

  it.each([
    'The firm expects $4.10, above its earlier guided range of $3.10 to $3.30.',
    'The firm cut it to $2.80 from its earlier guided range of $3.10 to $3.30.',
    'The army withdrew its earlier estimate of 40 dead.',
    'The price held at $40, compared with an earlier price of $30.',
    'Sales rose 4 percent, against 3 percent for the year before.',
    'Some 40 percent of women voted, compared with 12 percent a year ago.',
    'Classes have 27 pupils, against 21 in the previous year.',
    'Classes have 27 pupils, against 21 in 2014.',
  ])('but not in: %s', (text) => {
    expect(rolesIn(text).join()).toContain('former');
  });
});

describe('a change belongs to the value it led to', () => {
  it.each([
    ['The force is up 12% from 130,000 to 150,000 men.', '12%', '150,000 men'],
    ['Profit fell by $3 million, or 12%, to $22 million.', '$3 million', '$22 million'],
    ['The party has 40 seats, 12 fewer than in May.', '12', '40 seats'],
    ['The bloc has 40 seats, 12 short of a majority.', '12', '40 seats'],
    ['The county counts 40 murders, 12 more than at this time last year.', '12', '40 murders'],
    ['Margins were 22 percent, 40 basis points better than in May.', '40 basis points', '22 percent'],
    ['The school spent £4m, up a fifth on the year before.', 'a fifth', undefined],
    ['Some 15% of the 4,500 farmers agree, up three points.', 'three points', 'Some 15%'],
    ['Taxes fell by $3 million over 10 years.', '$3 million', undefined],
    ['The population shrank by 850,000 to 1.4 billion.', '850,000', '1.4 billion'],
  ])('%s', (text, change, value) => {
    const figures = figuresIn(text);
    const found = figures.find(({ surface }) => surface.startsWith(change));
    expect(figures.find(({ id }) => id === found?.of)?.surface).toBe(value);
  });
});

it('is of no number that tells of another noun', () => {
  expect(figuresIn('Vaccines cut visits by 70 percent, a study of 900 patients found.')[0]?.of).toBeNull();
});

it('two shares of one vote are parts of it', () => {
  expect(rolesIn('Ruiz led Vega by 49.4 percent to 42 percent.')).toEqual(['part 49.4 percent', 'part 42 percent']);
  const rivals = figuresIn('Ruiz led Vega by 50.1 to 42.9 percent.').map(({ quantity: { low, unit } }) => [low, unit]);
  expect(rivals).toEqual([
    [50.1, 'percent'],
    [42.9, 'percent'],
  ]);
  expect(figuresIn('It grew by 42.9 to 50.1 percent.')).toHaveLength(1);
});

describe('a part is no whole', () => {
  it.each([
    ['Only 12 of the 40 hostages were freed.', 'part Only 12 → 40 hostages'],
    ['The mill laid off 5,000 of its 40,000 workers.', 'part 5,000 → 40,000 workers'],
    ['Among the dead were 12 children.', 'part 12 children'],
    ['Of those rescued, 12 were children.', 'part 12'],
    ['Three children were among the 17 killed.', 'part Three children → 17'],
    ["The fire gutted eight of the town's 40 mills.", 'part eight → 40 mills'],
    ['Seven of the nine judges agreed.', 'part Seven of the nine judges → nine judges'],
    ['Three of the remaining 12 hostages were freed.', 'part Three → 12 hostages'],
    ['Some 31 out of 64 prisoners had fled.', 'part Some 31 → 64 prisoners'],
    ['Some 17 out of 20 prisoners had fled.', 'ratio Some 17 out of 20 prisoners'],
    ['One out of 150 prisoners had fled.', 'ratio One out of 150 prisoners'],
  ])('%s', (text, role) => {
    expect(rolesIn(text)).toContain(role);
  });

  it('counts a part in the unit of its whole', () => {
    expect(figuresIn('Only 12 of the 40 hostages were freed.')[0]?.quantity.unit).toBe('person');
  });

  it('is of what its whole is of, whatever stands before', () => {
    expect(figuresIn('In Sund province 12 of the 40 hostages were freed.')[0]?.concept.text).toBe('hostages');
  });

  it.each([
    'There were 12 children among the dead.',
    'Of the aid, 12 trucks arrived.',
    'Twelve trucks drove among the 17 tents.',
    'A jury of 12 of 300 towns met.',
    'Some 12 of the guards who met 300 men fled.',
  ])('has a whole in: %s', (text) => {
    expect(rolesIn(text)[0]).toMatch(/^value|^part 12 → 300/);
  });
});

it('a range in brackets converts a range', () => {
  expect(rolesIn('A surge of three to six feet (one to two metres) is due.')).toContain(
    'conversion one to two metres → three to six feet',
  );
});

describe('the same quantity in another unit is one figure', () => {
  it.each([
    ['The trail is 260 kilometers, or 160 miles, long.', 'conversion 160 miles → 260 kilometers'],
    ['The debt is $1.7 trillion, or €1.5 trillion.', 'conversion €1.5 trillion → $1.7 trillion'],
  ])('%s', (text, role) => {
    expect(rolesIn(text)[1]).toBe(role);
  });

  it.each([
    'He faces five years, or $300 in fines.',
    'Profit was $4 million, or 98 cents a share.',
    'It takes 40 minutes, or 3 kilometers, to get there.',
  ])('but not in: %s', (text) => {
    expect(rolesIn(text)[1]).toMatch(/^(?:value|rate)/);
  });
});
