import { describe, expect, it } from 'vitest';
import type { Figure } from '@/engine/model.ts';
import { figuresIn, theFigure } from './figures.ts';

const published = '2022-02-16';
const claimants = (text: string): (string | null)[] =>
  figuresIn(text).map((figure) => figure.attribution?.claimant ?? null);
const at = (text: string, place: number): Figure => {
  const figure = figuresIn(text, { published })[place];
  if (!figure) throw new Error(`no figure ${place} in "${text}"`);
  return figure;
};

describe('what is counted', () => {
  it.each([
    ['Lima fired a drone at once and 14 missiles.', 'missile', 'missiles'],
    ['Homes were damaged and 18,000 people are in camps.', 'people', 'people'],
    ['It has killed 407 people in Lima and put others in hospital.', 'people', 'people in Lima'],
    ['Waiting lists in Lima fell slightly to 7.5 million.', null, 'Waiting lists in Lima'],
    ['The bank cut its rate to between 5% and 6%.', null, 'rate, bank'],
    ['It rejected a 5.5% pay offer.', 'offer', 'pay offer'],
    ['The index closed 0.7% higher.', null, 'index'],
    ['The euro was little changed at 1.07 dollars.', null, 'euro'],
    ['It fell from the all-time high of £816,720.', null, 'all-time high'],
    ['Prices fell 0.4% to a record low.', null, 'Prices'],
    ['He said 2m extra appointments were made.', 'appointment', 'extra appointments'],
    ['The number of people claiming help rose to 1.8 million.', 'people', 'number of people claiming help'],
    ['The drug, which most patients get, cost £28,000.', null, 'drug'],
    ['It was hot as temperatures topped 50C.', null, 'temperatures'],
    ['Exports rose 12% in October from a year earlier.', null, 'Exports'],
    ['Some 900 minimum-wage cooks left.', 'cook', 'minimum-wage cooks'],
    ['It lived through eight crises.', 'crisis', 'crises'],
    ['It left eight bases.', 'base', 'bases'],
    ['The toll has crossed the 10,000-mark.', null, 'toll'],
    ['The map has the 25 most widely spoken languages.', 'language', 'most widely spoken languages the map has'],
    ['It was a place for 12, most of them women.', null, 'place'],
    [
      'The ministry says troop numbers near the border have risen to 120,000 people.',
      'troop',
      'troop numbers near the border',
    ],
    ['Some 80-plus houses burned.', 'house', 'houses'],
    ['One former clerk known for cruelty left.', 'clerk', 'former clerk'],
    ['The toll stood at 34 three days later.', null, 'toll'],
    ['The number of refugees in camps rose to 34,000.', 'refugee', 'number of refugees in camps'],
    ['They lost one big building.', 'building', 'big building'],
    ['At its peak the fire covered 14,000 hectares.', null, 'fire'],
    ['During the war in the north the navy lost 40 ships.', 'ship', 'ships the navy lost'],
    ['It sold 2,000 loaves.', 'loaf', 'loaves'],
    ['Hundreds of American and coalition service members left.', 'member', 'American and coalition service members'],
    ['Hundreds of American visitors left.', 'visitor', 'American visitors'],
    ['It sold 40 start-ups.', 'start-up', 'start-ups'],
    ['It has doubled its output last year.', 'output', 'output'],
    ['Most cars have an 8\u2011year warranty.', 'warranty', 'warranty, cars'],
    ["It's been 40 years.", null, ''],
    ['Revenue: $2.4 billion', null, 'Revenue'],
    ['It sold 40 e-bikes.', 'bike', 'e-bikes'],
    ['The comet will pass within 80 million kilometres of Earth.', null, 'of Earth, comet'],
    ['The building cost 12 million pounds.', null, 'building'],
    ['Officials first spoke of 20 tanks.', 'tank', 'tanks'],
    ['Average pay rose to 641 pounds.', null, 'Average pay'],
    ['Some 8 tonnes of plastic enter the sea.', 'plastic', 'plastic'],
    ['A family of four needs help.', 'people', 'family'],
    ['A list of four needs is here.', 'need', 'needs'],
    ['The crew of 23 abandoned ship.', 'people', 'crew'],
    ['It sold 400 head of cattle.', 'cow', 'cattle'],
    ["The mayor met 12 teachers' unions.", 'union', "teachers' unions the mayor met"],
    ["They called them '12 teachers' to her face.", 'teacher', 'teachers'],
    ['There was one big wedding.', 'wedding', 'big wedding'],
    ['The economy grew 3.8% year on year.', null, 'economy'],
    ['Output fell 3.8% on Tuesday.', null, 'Output'],
    ['The economy grew 3.8% year-on-year.', null, 'economy'],
    ['Third-quarter margins were 34 percent.', null, 'Third-quarter margins'],
    ['The first-half loss was 34 million euros.', null, 'first-half loss'],
    ['Clerks found 34 late payments.', 'payment', 'late payments'],
    ['A lorry spilled 34 tonnes of tomatoes.', 'tomato', 'tomatoes, lorry'],
    ['Thieves took 34 shoes.', 'shoe', 'shoes Thieves took'],
    ['Growth beat the 3% economists had forecast.', null, 'Growth'],
    ['The $34 million dam measure needs a vote.', 'measure', 'dam measure'],
  ])('%s', (text, head, wording) => {
    const { concept } = theFigure(text);
    expect([concept.head, concept.text]).toEqual([head, wording]);
  });

  it.each([
    ['There were 34 new cases in the town.', 'infected'],
    ['In 34 cases, the lock had failed.', null],
    ['The court closed 34 cases of fraud.', null],
    ['The blast left 34 kids dead.', 'killed'],
    ['The blast killed 12 people.', 'killed'],
    ['Toll hits 34.', 'killed'],
    ['At least 12 people were wounded.', 'wounded'],
    ['The war has claimed the lives of nearly 14,000 people.', 'killed'],
    ['The storm left 3,000 people homeless.', 'homeless'],
    ['Police arrested 40 protesters.', 'arrested'],
  ])('knows what befell them: %s', (text, outcome) => {
    expect(theFigure(text).concept.outcome).toBe(outcome);
  });

  it('tells who is ill from who is well again', () => {
    const text = 'The number of active cases is 18,953 and 5,210 have recovered, while 779 had contracted it twice.';
    expect(figuresIn(text).map(({ concept }) => concept.outcome)).toEqual([null, 'recovered', 'infected']);
  });

  it('counts by the day what a day brings, not whose days it upsets', () => {
    expect(theFigure('The daily toll of 40 is high.').role).toBe('rate');
    expect(theFigure('It upset the daily routines of 40 people.').role).toBe('value');
    expect(theFigure('Some 40 children die of malaria every day in Lima.').role).toBe('rate');
    expect(theFigure('The virus kills 40 people annually.').role).toBe('rate');
    expect(theFigure('Some 40 children died, and every day is worse.').role).toBe('value');
  });

  it('keeps cases from the toll named behind them, and the whole from what befell a part', () => {
    const outcomes = (text: string) => figuresIn(text).map(({ concept }) => concept.outcome);
    expect(outcomes('The number of cases rose to 840 and the death toll to 72.')).toEqual(['infected', 'killed']);
    expect(outcomes('The toll of cholera has risen to 840 and deaths at sea to 72.')).toEqual(['killed', 'killed']);
    expect(outcomes('It has killed 257 people of 421 infected.')).toEqual(['killed', 'infected']);
    expect(outcomes('It killed 257 of the 421 people it met.')).toEqual(['killed', null]);
    expect(outcomes('It counts 840 confirmed and suspected cholera cases.')).toEqual(['infected']);
    expect(outcomes('Two men held in death of a girl.')).toEqual([null]);
    expect(outcomes('A trial in 340 adults cut infections.')).toEqual([null]);
    expect(outcomes('Some 340 adults suffered injuries.')).toEqual(['wounded']);
    expect(outcomes('Two brothers have killed 30 people.')).toEqual([null, 'killed']);
    expect(outcomes('The number who have died as a result of the quake is likely to be 340.')).toEqual(['killed']);
  });

  it('hears what is feared or said to have befallen people', () => {
    const feared = theFigure('Hundreds of people are feared to have died in the flood.');
    expect([feared.concept.outcome, feared.stance]).toEqual(['killed', 'estimate']);
    expect(theFigure('Two suspects were shot dead in Lima.').concept.outcome).toBe('killed');
    expect(at('Two officers shot dead a man.', 0).concept.outcome).toBeNull();
    expect(theFigure('Some 41 people froze to death.').concept.outcome).toBe('killed');
    expect(theFigure('At least 40 men are said to be missing.').concept.outcome).toBe('missing');
    expect(theFigure('At least 40 men went to the missing ship.').concept.outcome).toBeNull();
  });

  it('kills no hours', () => {
    expect(figuresIn('The raid killed 63 people in 24 hours.').map(({ concept }) => concept.outcome)).toEqual([
      'killed',
      null,
    ]);
  });

  it('keeps the killed and the wounded of one sentence apart', () => {
    const outcomes = figuresIn('The blast killed 12 soldiers and wounded 30.').map(({ concept, quantity }) => [
      quantity.low,
      concept.outcome,
      quantity.unit,
    ]);
    expect(outcomes).toEqual([
      [12, 'killed', 'person'],
      [30, 'wounded', 'person'],
    ]);
  });

  it('names a sum, share or speed by what stands before it', () => {
    expect(theFigure('They paid a total of $5 million for the bridge.').concept.words).toContain('bridge');
    expect(theFigure('Inflation was 4 percent in March.').concept.text).toBe('Inflation');
    expect(theFigure('The range rose to 40 miles.').concept.text).toBe('range');
    expect(theFigure('The pressure inside it was 400 kilopascals.').concept.text).toBe('pressure');
    expect(theFigure('The plan holds 30GB of 5G data.').concept.words).toContain('data');
    expect(theFigure('He told them 400 volts will do.').concept.text).not.toContain('told them');
    expect(theFigure('The train ran at a speed of 300 km/h.').concept.text).toContain('speed');
  });
});

it('a share of what was named before is of that', () => {
  const [, share] = figuresIn('The city spent $48 million on roads; a fifth of that went to one bridge.');
  expect([share?.surface, share?.concept.head]).toEqual(['a fifth', null]);
  expect(figuresIn('The city spent a fifth of that sum.')[0]?.concept.head).toBe('sum');
});

it('a former value is of what replaced it, whoever is named in between', () => {
  const [, former] = figuresIn('The ministry has confirmed 1,140 cases of cholera, up from 760 a week ago.');
  expect([former?.concept.text, former?.concept.head]).toEqual(['cases of cholera', 'case']);
});

it('a share is no subject of what it comes to', () => {
  expect(at('Some 80 percent of the crop, about 4 million tonnes, is lost.', 1).concept.text).toBe('crop');
  expect(at('A total of 318,000 people came, 13 percent fewer than in May.', 1).concept.text).toBe('people');
});

it('what is said "of them" counts what was counted before', () => {
  const figures = figuresIn('Volta will cut 3,500 jobs. About 1,200 of them are in Lima.');
  expect(figures.map(({ quantity }) => quantity.unit)).toEqual(['job', 'job']);
});

it('a former share is of those whom the share is of', () => {
  const [, former] = figuresIn('More than two in five teachers want to go, up from 31 percent in 2021.');
  expect([former?.role, former?.concept.text]).toEqual(['former', 'teachers']);
});

it('a second verb keeps what its number counts', () => {
  const more = at('The school cut 140 posts last year and will cut 60 more.', 1);
  expect([more.concept.head, more.concept.text]).toEqual(['post', 'posts the school cut']);
  const rise = at('Sea levels have risen 21 centimetres and could rise by another 60.', 1);
  expect([rise.quantity.unit, rise.concept.text]).toEqual(['centimetre', 'Sea levels']);
  expect(at('Sea levels have risen 21 centimetres and killed another 60.', 1).quantity.unit).toBe('person');
});

it('what narrows one count does not narrow the next', () => {
  const tagsIn = (text: string) => figuresIn(text).map(({ scope }) => scope?.tags.join() ?? '');
  expect(tagsIn('Sund has 34 confirmed cases and two deaths.')).toEqual(['count=confirmed', '']);
  expect(tagsIn('The toll rises to 20 deaths, including several children, and 75 injuries.')).toEqual(['', '']);
  expect(tagsIn('The flood hurt 90 people, including among others 75 children.').at(-1)).toBe('people=children');
  expect(tagsIn('Ebola: 47 cases confirmed, 19 deaths')).toEqual(['count=confirmed', '']);
  expect(tagsIn('Sund has 34 confirmed cases, up from 20.')).toEqual(['count=confirmed', 'count=confirmed']);
  expect(tagsIn('Some 12 of the dead were identified, and six bodies are lost.')).toEqual(['count=identified', '']);
  expect(tagsIn('No claim could be verified; doctors counted 31 bodies.')).toEqual(['']);
  expect(tagsIn('Police confirmed that of 40 guards 12 died.').at(-1)).toBe('count=confirmed');
});

it('what a firm would do, it says, is a plan', () => {
  expect(at('The firm would cut 34 jobs, it said.', 0).stance).toBe('projection');
  expect(at('A ban would cut 34 jobs.', 0).stance).toBe('hypothetical');
});

it('what is more or less likely has been counted', () => {
  expect(at('Smokers were 30 percent more likely to fall ill.', 0).stance).toBe('count');
  expect(at('The blast likely killed 30 people.', 0).stance).toBe('estimate');
  expect(at('Profit was 412 million euros, 8 percent short of forecasts.', 1).stance).toBe('count');
});

it('the year of an aside dates what the aside says', () => {
  const debts = figuresIn('Its debt, which peaked at 7 billion euros in 2021, has shrunk to 4 billion.', { published });
  expect(debts.map(({ asOf }) => asOf)).toEqual(['2021', published]);
  const cases = figuresIn('The outbreak began in March and has sickened 310, mostly children under 10.', { published });
  expect(cases.map(({ asOf }) => asOf)).toEqual([published, published]);
  expect(cases.map(({ quantity, concept }) => [quantity.unit, concept.outcome])).toEqual([
    ['person', 'infected'],
    ['year of age', null],
  ]);
  const plant = figuresIn('The plant, which opened in 1979, supplied 40 towns.', { published });
  expect(plant.map(({ asOf }) => asOf)).toEqual([published]);
  const lakes = figuresIn('The lake shrank from 25,000 acres in 1963 to 1,500.', { published });
  expect(lakes.map(({ asOf }) => asOf)).toEqual(['1963', published]);
  const shops = figuresIn('It made a profit of €32m a year earlier, and will shut 45 shops.', { published });
  expect(shops.map(({ asOf }) => asOf)).toEqual(['2021', published]);
});

it('the year of an older record is not the day of the new one', () => {
  expect(at('The river crested at 9 metres, above the record set in 1953.', 0).asOf).toBe(published);
  expect(at('The river crested at 9 metres in 1953.', 0).asOf).toBe('1953');
});

it('pounds that a price rose to are money', () => {
  expect(at('The price of a flat rose 3.4 percent to 412,000 pounds.', 1).quantity.unit).toBe('GBP');
  expect(at('It gave him 9,000 pounds to spend on hats.', 0).quantity.unit).toBe('GBP');
  expect(at('It gave him 9,000 pounds to carry.', 0).quantity.unit).toBe('pound');
  expect(at('The catch rose 3.4 percent to 412,000 pounds.', 1).quantity.unit).toBe('pound');
});

it('the dead of another sentence are not those before', () => {
  expect(at('Two foreign visitors fell ill. The virus has killed 813 in Soria.', 1).concept.head).toBeNull();
  expect(at('The raid killed 12 soldiers. It also wounded 30.', 1).concept.head).toBe('soldier');
  expect(at('The mayor, a former general with 400 men, said 12 died.', 1).concept.head).toBeNull();
  expect(at('A group which runs two clinics said one nurse had died and four were ill.', 2).concept.head).not.toBe(
    'clinic',
  );
  expect(at('A group which runs two clinics closed one and sold 40.', 1).concept.head).toBe('clinic');
  expect(at('The army had 400 men, of whom it said 12 died.', 1).concept.head).toBe('man');
});

it('what they did is not what they are', () => {
  expect(at('The ferry sank and 120 swam ashore.', 0).surface).toBe('120');
  expect(at('The ferry has 120 berth cabins.', 0).surface).toBe('120 berth cabins');
  expect(at('A week ago about 10,000 turned out.', 0).concept.head).toBe('people');
  expect(at('The camp shelters 46,000.', 0).concept.head).toBe('people');
});

it('a clause behind a comma has its own subject', () => {
  const text = 'The firm will cut 300 jobs, or 8% of its workforce, after net profit fell to €41m.';
  expect(at(text, 2).concept.text).toBe('net profit');
  expect(at('The firm, after a poor summer, cut its debt to €41m.', 0).concept.text).toContain('firm');
  expect(at('He read a budget that raises defence spending by 9%.', 0).concept.text).toBe('defence spending, budget');
});

describe('the words of another number name nothing', () => {
  it.each([
    ['Guards killed 40 rebels, captured 15 and wounded nine.', 'Guards'],
    ['Support for the party fell two points to 31%.', 'Support for the party'],
    ["The mayor's approval rating slipped to 38%.", "mayor's approval rating"],
    ['Acme added 9 cents to $1.12 and Green Harbor gained 3 cents to 88 cents.', 'Green Harbor'],
    ['Shares rose 3 percent and bonds fell 2 percent.', 'bonds'],
    ['The share of homes with air conditioning doubled to 60 percent.', 'share of homes with air conditioning'],
    ['Police raised the number of missing to 151.', 'number of missing, Police'],
    ['The judge jailed the mayor for eight years and fined him 2 million rupees.', 'judge'],
    ['Clerks read 40 texts, 12 more than in May.', 'texts'],
    ['Doctors performed 340 transplants, a rise of 9 percent.', 'transplants Doctors performed'],
    ['Doctors performed 340 transplants, but wages rose 9 percent.', 'wages'],
    ['Output shrank by 7 percent in the first quarter.', 'Output'],
    ['Output shrank by 7 percent in the first town.', 'in the first town, Output'],
    ['Some 40 people in the north go hungry.', 'people in the north'],
    ['Some 40 people in urgent need are here.', 'people in urgent need'],
    ['Talks drew 40 rebels to end the war.', 'rebels Talks drew'],
    ['It gave 40 tickets to the north.', 'tickets to the north'],
    ['Some 40 halls in Lima hit by thugs managed to stay open.', 'halls in Lima hit by thugs'],
    ['US output will fall under Ruiz, they could add 300 million tonnes.', ''],
    ['There is disorder which has seen 40 arrests.', 'arrests'],
    ['You know there are 40 men there.', 'men'],
    ['This morning Jacques Ruiz won 40% of the vote.', 'vote, Jacques Ruiz'],
    ['Vega, a senator from Lima, won 25% of the vote.', 'vote, Vega'],
    ['Ruiz, the mayor of South Bend, Indiana, won 25% of the vote.', 'vote, Ruiz'],
    ['The device, no bigger than a shoebox, weighs 3 kilograms.', 'device'],
    ['Its profit, helped by tax cuts, rose 12 percent.', 'profit'],
    ['When the rain came, the river rose 12 centimetres.', 'river'],
    ['A storm surge of 4 metres is due.', 'storm surge'],
    ['Lima saw 40 arrests.', 'arrests Lima saw'],
    ['For example, about 40 clerks left.', 'clerks'],
    ['It was shown this year and took three hours.', ''],
    ['The bank has raised interest rates to 11 percent.', 'interest rates, bank'],
    ['The bank has raised interest rates to 11% and inflation remains high, at 6%.', 'inflation'],
    ['Ruiz gained 13 seats and Vega lost 10.', 'Vega'],
    ['The firm has 40 shops in two towns.', 'towns'],
    ['The blaze killed three and injured sixteen.', 'blaze'],
    ['A mass stabbing killed three and hurt nine.', 'mass stabbing'],
    ['Grants rose 3 percent for towns and cities, to 40 million euros.', 'Grants'],
    ['Rents doubled last month to 900 euros.', 'Rents'],
    ['Rents have tripled this year to 900 euros.', 'Rents'],
    ['Growth is expected to slow from 1.4 to 1.1 percent.', 'Growth'],
    ['Its reply is limited to water from 40 wells.', 'wells'],
    ['Officials raised the death toll to 93.', 'death toll'],
    ['The bank raised its growth forecast to 3 percent.', 'growth forecast, bank'],
    ['Vaccines cut hospital visits by 70 percent.', 'hospital visits, Vaccines'],
    ['The new tax cut plans by 12 percent.', 'new tax cut plans'],
    ['A tunnel would extend the flying range by 90 kilometres.', 'flying range, tunnel'],
    ['Petrol is up 3p a litre at 139.8p.', 'Petrol'],
    ['Net profit more than halved to 1.2 billion euros from 2.6 billion.', 'Net profit'],
  ])('%s', (text, wording) => expect(figuresIn(text).at(-1)?.concept.text).toBe(wording));
});

describe('a subject whose verb is left out', () => {
  it.each([
    ['The opposition had 61 seats and the ruling party 44.', 'ruling party', 'seat'],
    ['The Greens won 12 seats, the Liberals nine.', 'Liberals', 'seat'],
    ['Acme was fined £1.2m and Chelsea £300,000.', 'Chelsea', null],
  ])('%s', (text, wording, head) => {
    const concept = figuresIn(text).at(-1)?.concept;
    expect([concept?.text, concept?.head]).toEqual([wording, head]);
  });

  it.each([
    ['Peru pledged €3bn, Chile €1bn and Cuba €500m.', ['Peru', 'Chile', 'Cuba']],
    ['Peru pledged €3bn, India ₹40bn and Japan ¥50bn.', ['Peru', 'India', 'Japan']],
    ['Peru pledged €3bn, of which ₹40bn and ¥50bn are loans.', ['Peru', 'Peru', 'Peru']],
  ])('gives what it has pledged itself: %s', (text, claimants) => {
    expect(figuresIn(text).map((figure) => figure.attribution?.claimant)).toEqual(claimants);
  });

  it.each(['In May it sold 12 ships and in Lima 40.', 'It sold 12 ships, and on Monday 40.'])(
    'not when the words tell where or when: %s',
    (text) => expect(figuresIn(text).at(-1)?.concept.text).not.toMatch(/^(?:Lima|Monday)$/),
  );

  it('knows a rise from what rose', () => {
    expect(figuresIn('Profit up 12% to $3bn').at(-1)?.concept.text).toBe('Profit');
  });
});

describe('value, former value and change know each other', () => {
  it('is not who said it, nor a thing of the sentence before that does not die', () => {
    expect(theFigure('The rescue office in Lima said 340 had fled.').concept.text).toBe('');
    expect(theFigure('The rescue office in Lima saw 340 had fled.').concept.text).toBe('rescue office in Lima');
    expect(theFigure('Some 340 residents in Lima said they had no water.').concept.text).toBe('residents in Lima');
    expect(theFigure('Police put the crowd at 15,000.').concept.text).toBe('crowd');
    const [, dead] = figuresIn('Twelve houses burned. Rescuers said 34 were dead.');
    expect([dead?.concept.head, dead?.concept.outcome]).toEqual([null, 'killed']);
    const [, wounded] = figuresIn('Twelve sailors drowned. Rescuers said 34 were wounded.');
    expect(wounded?.concept.head).toBe('sailor');
  });

  it.each([
    ['The clinic ran 3,400 COVID-19 tests.', 'test', 'test'],
    ['Some 340 COVID-19 patients are in care.', 'patient', 'person'],
    ['The base has 12 F-16 jets.', 'jet', 'aircraft'],
    ['The base has 12 F-shaped rooms.', 'room', 'room'],
  ])('may be named with a number of its own: %s', (text, head, unit) => {
    const { concept, quantity } = theFigure(text);
    expect([concept.head, quantity.unit]).toEqual([head, unit]);
  });

  it('is no number that stands before the verb', () => {
    const bridge = figuresIn('The bridge, 1.2 km long and 40 metres wide, cost $320 million.');
    expect(bridge.map(({ concept }) => concept.text)).toEqual(['bridge', 'bridge', 'bridge']);
    const delayed = figuresIn('Airlines cancelled 3,200 flights and delayed 11,000.')[1];
    expect(delayed?.concept.text).toBe('Airlines');
    expect(theFigure('Sales planned for 2027 fell to $40 million.').concept.text).toBe('Sales planned for 2027');
    expect(theFigure('The quake struck at 4:17 a.m. and was 18 km deep.').concept.text).toBe('');
  });

  it('is inherited by what befell others too, not by what they did', () => {
    const marched = figuresIn('Police arrested 212 men; half a million had marched.')[1];
    expect([marched?.concept.head, marched?.concept.outcome]).toEqual(['people', null]);
    const died = figuresIn('The army says 12 died, while rebels say 40 did.')[1];
    expect(died?.concept.outcome).toBe('killed');
  });

  it('is narrowed by no place of another noun', () => {
    expect(theFigure('At least 40 people died, the ministry in Lima said.').scope).toBeNull();
    expect(theFigure('The firm owes $40 million in back taxes.').scope).toBeNull();
    expect(theFigure('The firm owes $40 million in the capital.').scope?.text).toBe('in the capital');
    expect(figuresIn('The glacier lost 40 percent in two years.')[0]?.scope).toBeNull();
    expect(theFigure('At least 40 people died, in Lima.').scope?.text).toBe('in Lima');
  });

  it('tells "150,000, up from an estimate of 130,000" apart', () => {
    const [value, former] = figuresIn('The general counts 150,000 troops, up from a previous US estimate of 130,000.');
    expect([value?.role, former?.role, former?.stance, former?.of]).toEqual(['value', 'former', 'former', value?.id]);
    expect(former?.quantity.unit).toBe('person');
    expect(former?.attribution?.claimant).toBe('US');
  });

  it('reads a rise as change, former value and value', () => {
    const figures = figuresIn('Exports rose 12 percent from 130,000 to 150,000 tonnes.');
    expect(figures.map(({ role }) => role)).toEqual(['change', 'former', 'value']);
    expect(figures[0]?.change).toBe('up');
  });

  it('ties a multiple to the value it led to', () => {
    const [multiple, value] = figuresIn('Exports doubled to 40 million tonnes.');
    expect([multiple?.role, multiple?.of]).toEqual(['ratio', value?.id]);
    expect(figuresIn('Exports doubled and 40 ships left.')[0]?.of).toBeNull();
  });

  it('calls what was added to a price a change, and no discount one', () => {
    const [added, price] = figuresIn('Bonia added 11 pence to £2 on Friday.');
    expect([added?.role, added?.change, added?.of]).toEqual(['change', 'up', price?.id]);
    expect(price?.concept.text).toBe('Bonia');
    expect(figuresIn('The fund added $4 million on Friday.')[0]?.role).toBe('value');
    expect(theFigure('The shop takes $50 off a laptop.').change).toBeNull();
    expect(theFigure('Shares were 3 percent off.').change).toBe('down');
  });

  it('gives the value before the power of the value it led to', () => {
    const lows = (text: string) => figuresIn(text).map(({ quantity }) => [quantity.low, quantity.unit]);
    expect(lows('Its debt rose from 18.4 to 26 billion euros.')).toEqual([
      [18.4e9, 'EUR'],
      [26e9, 'EUR'],
    ]);
    expect(lows('The number of users rose from 900 to 1.2 million.')[0]?.[0]).toBe(900);
  });

  it('counts in a second clause what the first counted', () => {
    const text = 'Sales rose 3% to 40 million cars, while exports fell 2% to 12 million.';
    expect(figuresIn(text).map(({ quantity }) => quantity.unit)).toEqual(['percent', 'vehicle', 'percent', 'vehicle']);
    expect(figuresIn('Sales of 40 cars rose 3% to 12.').at(-1)?.quantity.unit).not.toBe('percent');
  });

  it('takes a part for a part and a rate for a rate', () => {
    expect(figuresIn('The blast killed 12 people, including 3 children.').map(({ role }) => role)).toEqual([
      'value',
      'part',
    ]);
    expect(theFigure('They pump 500,000 barrels a day.').role).toBe('rate');
  });

  it('reads what a share was of between it and its change', () => {
    expect(theFigure('Nurses won a 9 percent pay rise.')).toMatchObject({ role: 'change', change: 'up' });
    expect(theFigure('Nurses want a 9 percent share of it.').role).not.toBe('change');
  });

  it.each(['Torpedoes sank 12 ships.', 'A trawler picked up 34 men.', 'Jets dropped 34 tonnes of bombs.'])(
    'takes what is done to things for no change of them: %s',
    (text) => {
      expect(theFigure(text)).toMatchObject({ role: 'value', change: null });
    },
  );

  it.each(['The team dropped 12 places.', 'The herd grew by 12 cows.', 'The pound sank 12 cents.'])(
    'but reads a change in: %s',
    (text) => {
      expect(theFigure(text).role).toBe('change');
    },
  );

  it('does not call lost jobs a change of themselves', () => {
    expect(theFigure('The plant cut 5,000 jobs.')).toMatchObject({ role: 'value', change: 'down' });
  });
});

it('what is expected of a conversion is expected of its value', () => {
  const stances = (text: string) => figuresIn(text).map(({ stance }) => stance);
  expect(stances('Gusts of 90 km/h (56 mph) are expected on the moor.')).toEqual(['projection', 'projection']);
  expect(stances('Gusts of 90 km/h (56 mph) were felt on the moor.')).toEqual(['count', 'count']);
});

describe('stance', () => {
  it.each([
    ['The army has 90,000 soldiers there.', 'count'],
    ['The army would need 500,000 soldiers there.', 'hypothetical'],
    ['An attack could involve as many as 175,000 soldiers.', 'projection'],
    ['Analysts estimate that 90,000 soldiers are there.', 'estimate'],
    ['Sales will reach 4 million euros.', 'projection'],
    ['A third of vets plan to quit.', 'count'],
    ['Some 34 vets plan to quit.', 'projection'],
    ['Sales were 4 million euros, more than expected.', 'count'],
    ['Sales of 4 million euros beat its target.', 'count'],
    ['It missed the 4 million euros analysts had expected.', 'former'],
    ['Sales fell, against forecasts of a 4 percent drop.', 'former'],
    ['It paid 4 million euros, and analysts had expected less.', 'count'],
    ['They paid 40 euros for a seat that should cost less.', 'count'],
    ['It has 40 seats that should go.', 'projection'],
    ['That is well above the 185,000 forecast.', 'projection'],
    ['Dozens, if not hundreds, of soldiers are there.', 'count'],
    ['Sales came in at the top of its guidance, at 4 million euros.', 'count'],
    ['Sales came in at the very top end of our guidance range, at 4 million euros.', 'count'],
    ['Profit of 4 million euros came within the guided range.', 'count'],
    ['The board freed 4 million euros, and will look again in May.', 'count'],
    ['The yard is guiding to sales of 4 million euros.', 'projection'],
    ['The yard had sold 34 ships by the end of March.', 'count'],
    ['The yard will have sold 34 ships by the end of March.', 'projection'],
    ['On May 2, 2017, the yard sold 34 ships.', 'count'],
    ['As of 30 May 2017, the yard had sold 34 ships.', 'count'],
    ['Lonsa Yard May Sell 34 Ships', 'projection'],
    ['On May 1 the yard sold 34 ships.', 'count'],
    ['May 2021 saw 34 deaths.', 'count'],
    ['The yard may sell 34 ships.', 'projection'],
    ['Storm May Kill 34 People', 'projection'],
    ['Some 34 people may have drowned.', 'estimate'],
    ['Some 34 people are believed to have drowned.', 'estimate'],
    ['Some 34 people drowned, and officials may have seen it.', 'count'],
    ['The bank estimates output to fall 34 percent.', 'projection'],
    ['The ministry estimates the damage to be 34 million euros.', 'estimate'],
    ['The yard estimates losing 34 jobs.', 'projection'],
    ['The yard estimates spending at 34 million euros.', 'estimate'],
    ['The poll found 34 percent would vote for him.', 'count'],
    ['Some 34 percent would lose their jobs.', 'hypothetical'],
    ['It has spent 34 million euros on its bridge projects.', 'count'],
    ['The bank projects 34 closures.', 'projection'],
    ['The yard raised pay by 7 percent and is now targeting more.', 'count'],
    ['Some 34 homes and shops are planned.', 'projection'],
    ['Sales beat its target of 4 million euros.', 'former'],
    ['Sales were at the top of the guided range of 4 million euros.', 'former'],
    ['The yard expects sales at the top of the guided range of 4 million euros.', 'projection'],
    ['Some 34 schools failed to reach targets.', 'count'],
    ['Rescuers walked for hours to reach 34 villagers.', 'count'],
    ['The plan is to reach 34,000 members by 2030.', 'projection'],
    ['Police guided 34 tourists out.', 'count'],
    ['The firm guided to 34 million users.', 'projection'],
    ['Some 34 firms failed to meet their targets.', 'count'],
    ['Some 34 firms is the target.', 'projection'],
    ['While the winter may be mild, 34 sledges are in the shop.', 'count'],
    ['While it may rain, the fair will draw 34,000 visitors.', 'projection'],
    ['The bank wants lending to reach 34 million euros.', 'projection'],
    ['The dog weighs 34 kilograms and yet could pass for a cat.', 'count'],
    ['Theresa May won 318 seats.', 'count'],
    ['The firm cut 34 jobs at the plant scheduled for closure.', 'count'],
    ['Some 34 flights scheduled for Monday are full.', 'projection'],
    ['The mayor reiterated on Monday that 34 people had died.', 'count'],
    ['The yard reaffirmed on Monday its aim of 34 ships.', 'projection'],
    ['Scheduled flights carried 34 people.', 'count'],
    ['The storm, expected to weaken, killed 34 people.', 'count'],
    ['The strike was planned after 34 drivers left.', 'count'],
    ['The yard expects to have sold 34 ships by May.', 'projection'],
    ['The strike will begin after 34 talks.', 'projection'],
    ['Murray will meet Ruiz, who saved 34 shots.', 'count'],
    ['Murray will meet Ruiz, who may hire 34 coaches.', 'projection'],
    ['He may lose, given that 34 percent back him.', 'count'],
    ['There were suspected cases and 34 deaths.', 'estimate'],
    ['May sales rose to 34 million euros.', 'count'],
    ['This may cost the yard 34 jobs.', 'projection'],
    ['The widow changed her will and left 34 million euros.', 'count'],
    ['The actor Will Smith earned 34 million dollars.', 'count'],
    ['Will Russia send 34 ships?', 'projection'],
    ['The move will of course cost 34 million euros.', 'projection'],
    ['Some 34 percent of deaths are due to smoking.', 'count'],
    ['Some 34 marines are due to arrive.', 'projection'],
    ['About 34 percent of the aid is going to the north.', 'count'],
    ['The yard is going to close 34 shops.', 'projection'],
    ['Over the next days the storm killed 34 people.', 'count'],
    ['The yard said it invests 34 million euros over the next decade.', 'projection'],
    ['For the full year the yard sold 34 ships.', 'count'],
    ['The yard sees sales of 34 million euros for the full year.', 'projection'],
    ['Jets hit 34 targets.', 'count'],
    ['He says that rain is likely and that 34 homes were lost.', 'count'],
    ['The fund forecast that trade would grow by 34 percent.', 'projection'],
    ['The fund foresees growth of 34 percent.', 'projection'],
    ['It gave 34 million euros to other projects.', 'count'],
    ['The bank projects 34 closures.', 'projection'],
    ['Strikes targeting the camp killed 34 people.', 'count'],
    ['The target of the raid, a gang of 34, fled.', 'count'],
    ['The yard set a target of about 34 ships.', 'projection'],
    ['Police arrested 34 suspected smugglers.', 'count'],
    ['She won 34 pledged delegates.', 'count'],
    ['The province has 34 suspected cholera cases.', 'estimate'],
    ['Economists had expected 34 new jobs.', 'former'],
    ['Some 34 guests had been expected.', 'former'],
    ['Some 34 people are estimated to have drowned.', 'estimate'],
    ['The bridge should have opened in May and has cost 34 million euros.', 'count'],
    ['The bridge should open in May and cost 34 million euros.', 'projection'],
    ['The law, which will come into force in May, was backed by 34 deputies.', 'count'],
    ['The yard, which will be finished in May, will employ 34 people.', 'projection'],
    ['The chief is to leave, and 34 clerks are without work.', 'count'],
    ['The chief is to leave, and 34 more are to blame.', 'count'],
    ['The chief is to sack a cook and 34 clerks.', 'projection'],
    ['Fares are set to climb to 34 euros.', 'projection'],
    ['Ana Ruiz will resign after a 34 million euro loss.', 'count'],
    ['Officials feared up to 34 people were trapped.', 'estimate'],
    ['Crews have counted 34 survivors and expect to find more.', 'count'],
    ['Some 34 walkers are missing and feared dead.', 'estimate'],
    ['Some 34 vets and nurses plan to quit.', 'projection'],
    ['Lima to sell 34 ships', 'projection'],
    ['Lima fights to sell 34 ships', 'count'],
  ])('%s', (text, stance) => {
    expect(theFigure(text).stance).toBe(stance);
  });
});

it('what a span narrows ends before the next number', () => {
  expect(at('The five day convention included three mayors.', 0).concept.head).toBe('convention');
  expect(at('The five day search mission involving three jets ended.', 0).concept.head).toBe('mission');
});

it('a suspicion is of its own number', () => {
  const stances = figuresIn('There are 40 suspected cases, and 12 confirmed cases.').map(({ stance }) => stance);
  expect(stances).toEqual(['estimate', 'count']);
});

describe('who says so', () => {
  it.each([
    ['According to Oleksiy Danilov, secretary of the council, 92,000 troops are there.', 'Oleksiy Danilov'],
    ['Some 34 people died, Interior Minister Ana Ruiz said.', 'Ana Ruiz'],
    ['“We lost 34 people,” said NATO chief Jens Stoltenberg.', 'Jens Stoltenberg'],
    ['A U.S. intelligence report claimed that 175,000 soldiers may come.', 'U.S. intelligence report'],
    ['Officials said 34 people died.', 'Officials'],
    ["The yard did well, beating analysts' average estimate of 34 ships.", 'analysts'],
    ['In a new ministry survey, 40 percent of farmers wanted to leave.', 'ministry survey'],
    ['34 people reportedly died.', 'unnamed sources'],
    ['They’ll tell you 34 people died.', 'they'],
    [
      'Some 34 people died and the toll is expected to rise, the National Relief Council (NRC) said.',
      'National Relief Council',
    ],
    ['Ana Ruiz: Some 34 people died.', 'Ana Ruiz'],
    ['Some 34 people died, according to their needs assessment.', 'needs assessment'],
    ['According to data from the ministry, 34 people died.', 'data from the ministry'],
    ['According to officials at the scene, 34 people died.', 'officials'],
    ['In Ruiz’s lawsuit, 34 people died.', 'Ruiz’s lawsuit'],
    ['The town boasts that 34 people came.', 'town'],
    ['“I think 34 people died.”', 'a quoted speaker'],
  ])('%s', (text, claimant) => {
    expect(claimants(text)).toEqual([claimant]);
  });

  it.each([
    'The storm killed 34 people.',
    'The general said the talks failed in the town, which has lost 14,000 people since 2014.',
    'In the United States 34 people died.',
    'Aid groups put up 40 tents.',
    'The 34 flats were let according to need.',
    'Fees rise according to your income, with 300 euros the least.',
    'The jury read 340 letters in Ruiz’s lawsuit against the bank.',
    'The town boasts 34 bathhouses.',
    'London: Some 34 people died.',
    'Ruiz, cheered by 12 farmers, said the valley’s soil, its wells and its roads were lost.',
  ])('hears the paper itself in: %s', (text) => {
    expect(claimants(text)).toEqual([null]);
  });

  it('hears who tells it behind who only thinks so', () => {
    expect(claimants("'The last one I saw, I think, sold for $6,000,' Ana Ruiz added.")).toEqual(['Ana Ruiz']);
  });

  it('reads what is so beside what may come', () => {
    const stances = figuresIn(
      'Output could rise to 34 million tonnes from its current level of 12 million tonnes.',
    ).map(({ stance }) => stance);
    expect(stances).toEqual(['projection', 'count']);
  });

  it('carries a speaker over to the next sentence, as a reader would', () => {
    const text =
      'Oleksiy Danilov said talks had failed. He estimated that Russia would need 500,000 soldiers. “We have 200,000,” Danilov said.';
    expect(claimants(text)).toEqual(['Oleksiy Danilov', 'Oleksiy Danilov']);
  });

  it('goes on with an open quotation', () => {
    const text = 'The mayor, Eva Stone, said: “We need help. There are 4,000 homes without power. It will take days.”';
    expect(claimants(text)).toEqual(['Eva Stone']);
  });

  it('knows who carries it', () => {
    expect(theFigure('Danilov told Reuters that 92,000 troops were there.').reporter).toBe('Reuters');
  });

  it.each([
    ['“I have 34 boats,” she said, according to CNN.', 'she', 'CNN'],
    ['Police said 34 people had died, the Harbour Times reported.', 'Police', 'Harbour Times'],
    ['According to the BBC, Ruiz said 34 people had died.', 'Ruiz', 'BBC'],
    ['The cost was 34 million euros, according to the Harbour Times.', 'Harbour Times', null],
    ['According to a CNN poll, 34 percent would go.', 'CNN poll', null],
    ['Ruiz leads the list with 34 seats, while CNN says it is 40.', null, null],
  ])('%s', (text, claimant, reporter) => {
    const [figure] = figuresIn(text);
    expect([figure?.attribution?.claimant ?? null, figure?.reporter]).toEqual([claimant, reporter]);
  });
});

describe('as of which day', () => {
  it.each([
    ['On Tuesday 34 people died.', '2022-02-15'],
    ['Yesterday 34 people died.', '2022-02-15'],
    ['Some 34 people died on Dec. 7.', '2021-12-07'],
    ['Some 34 people died on 7 December 2019.', '2019-12-07'],
    ['Last month 34 people died.', '2022-01'],
    ['In 2020 the army lost 34 men.', '2020'],
    ['The army has 34 tanks there.', '2022-02-16'],
    ['The war has killed 14,000 people since 2014.', '2022-02-16'],
    ['As of Monday, 34 people, among them nurses who came from Lima, had died.', '2022-02-14'],
    ['By Monday, 34 people had died.', '2022-02-14'],
    ['Built in 1962, the bridge carries 34 trains.', '2022-02-16'],
    ['The yard sold 34 ships in 2020, up from 30 a year earlier.', '2020'],
    ['In 2016 they sold many cars, and the firm expects to sell 34 in 2031.', '2022-02-16'],
    [
      'In 2016, cars from the mills of its three largest towns made up a fifth of all that was sold, and 34 went abroad.',
      '2016',
    ],
    ['He came in 2016 and made cars for the mills of its largest towns for all those years and sold 34.', '2022-02-16'],
    ['The yard had 34 ships, more than a year earlier.', '2022-02-16'],
    ['The yard had 34 ships, more than in 2019.', '2022-02-16'],
    ['The yard had 34 ships, twice as many as a year ago.', '2022-02-16'],
    ['The yard had 34 ships, up on last week.', '2022-02-16'],
    ['The yard had 34 ships, down from a peak of 340 in 2019.', '2022-02-16'],
    ['Some 34 people had died by the end of January.', '2022-01'],
    ['Officials said on Tuesday that 34 people had died.', '2022-02-15'],
    ['Some 34 people died overnight.', '2022-02-16'],
    ['Last night 34 people died.', '2022-02-15'],
    ['A year ago the army had 34 tanks.', '2021'],
    ['In January Brandel counted 34 tanks.', '2022-01'],
    ['Three months ago the army had 34 tanks.', '2021-11'],
    ['Some 34 people died five days ago.', '2022-02-11'],
    ['The yard sold 34 ships in the fourth quarter.', '2021-12'],
    ['The yard sold 34 ships in the first half of 2020.', '2020-06'],
    ['The yard sold 34 ships in the first nine months of 2021.', '2021-09'],
    ['In mid-2021 the army had 34 tanks.', '2021'],
    ['In the last week 34 people died.', '2022-02-16'],
    ['Since it broke out in January, 34 people have died.', '2022-02-16'],
    ['The toll of the fire last week has risen to 34.', '2022-02-16'],
    ['The toll of the capsized barge four days ago rises to 34.', '2022-02-16'],
    ['The toll from the fire in Lima in January rises to 34.', '2022-02-16'],
    ['The toll of the fire rose on Tuesday to 34.', '2022-02-15'],
    ['The toll of the fire stood at 34 on Tuesday.', '2022-02-15'],
    ['Some 34 parties drew lots ahead of the Nov. 8 vote.', '2022-02-16'],
    ['Over the weekend 34 people died.', '2022-02-13'],
    ['Last weekend 34 people died.', '2022-02-13'],
    ['Fourth-quarter sales were 34 ships.', '2021-12'],
    ['The yard sold 34 ships in Q3 2021.', '2021-09'],
    ['The yard sold 34 ships last quarter.', '2021-12'],
    ['The yard sold 34 ships in the first quarter of last year.', '2021-03'],
    ['The yard had 34 ships at the end of last year.', '2021-12'],
    ['From Jan. 1 through Monday, 34 people died.', '2022-02-14'],
    ['Last summer 34 people died.', '2021'],
    [
      'Some 34 people died and scores were hurt when a packed commuter train left the rails near Hall on Monday.',
      '2022-02-14',
    ],
    ['Some 34 died and more than 80 were hurt on Monday.', '2022-02-14'],
    [
      'She has played 34 games with the team of her home town and was then named captain of the side on Monday.',
      '2022-02-16',
    ],
    ['The 1988 earthquake killed 34 people.', '1988'],
    ['The 2014-16 epidemic across the region killed 34 people.', '2016'],
    ['About 34 people died in the 2015 attack.', '2015'],
    ['The 2019 war has killed 34 people.', '2022-02-16'],
    ['The blaze killed 34 people, more than the 2015 attack.', '2022-02-16'],
    ['The 2019 law protects 34 towns.', '2022-02-16'],
    ['Crews reached the slope that buried the village of Hask on Monday, where 34 died.', '2022-02-16'],
    ['It was the worst crash since 2008, when 34 people died.', '2008'],
    ['It had opened in 2008, and 34 people worked there ten years later.', '2018'],
    ['The quake struck on Jan. 12 and the toll stood at 34 three days later.', '2022-01-15'],
    ['In June 2020 it had 34 nurses, and 240 two months later.', '2020-06'],
    ['Ten years later 34 people worked there.', '2022-02-16'],
    ['It was the worst crash since 2008 and killed 34 people.', '2022-02-16'],
    ['In Soria, where guards fell ill last month, schools for 34 pupils closed.', '2022-02-16'],
    ['LIMA, Feb. 14 (Acme) - Some 34 people died.', '2022-02-14'],
    ['LIMA, Peru, Feb. 14, 2022 — Some 34 people died on Tuesday.', '2022-02-08'],
  ])('%s', (text, day) => {
    expect(at(text, 0).asOf).toBe(day);
  });

  it.each([
    ['a plan lies ahead', 'The mine will employ 34 people by the end of March.', '2022-02-16'],
    ['a date of the text is no dateline', 'Feb. 14 was fine - on Tuesday 34 people died.', '2022-02-15'],
    ['a day to come is of no count', 'The vote on Feb. 20 fills 34 seats.', '2022-02-16'],
    ['an interview is no quarter', 'The Q&A drew 34 people.', '2022-02-16'],
    ['a half that ended long ago is not meant', 'The yard sold 34 ships in the first half.', '2022-02-16'],
    ['an event struck on its day', 'The quake that struck Lima on Jan. 12 killed 34 people.', '2022-02-16'],
    ['what is said to be of a day', 'Police said that on Jan. 12 the quake killed 34 people.', '2022-01-12'],
    ['a first name is no month', 'Jan Holm said 34 people died.', '2022-02-16'],
    ['nor is this one', 'At least 34 people died, said April Brandel.', '2022-02-16'],
    ['the date belongs to the other number', 'The army has 34 tanks, up from 30 in 2019.', '2022-02-16'],
    ['"than" leads to the other as well', 'The army has 34 tanks, more than the 30 it had in 2019.', '2022-02-16'],
  ])('%s: %s', (_, text, day) => {
    expect(at(text, 0).asOf).toBe(day);
  });

  it('dates the former value by its own words', () => {
    expect(at('The army has 34 tanks, up from 30 a year earlier.', 1).asOf).toBe('2021');
    expect(at('The army had 34 tanks in 2018, up from 30 a year earlier.', 1).asOf).toBe('2017');
    expect(at('Unemployment rose to 5 percent in October from 4 percent a month earlier.', 1).asOf).toBe('2021-09');
    expect(at('Founded in 1998, the yard has 34 ships, up from 30 a year earlier.', 1).asOf).toBe('2021');
  });

  it('is not known of a decade, nor when the page has no date', () => {
    const decade = at('A tenth took 34 percent of income in the 1970s and 12 percent in the late 2000s.', 0);
    expect([decade.asOf, at('In the 1980s, 34 people lived there.', 0).asOf]).toEqual([null, null]);
    expect(at('Last winter 34 people died.', 0).asOf).toBeNull();
    expect(at('Since the 1970s the mine has killed 34 people.', 0).asOf).toBe(published);
    expect(theFigure('On Tuesday 34 people died.').asOf).toBeNull();
  });
});

describe('what narrows it', () => {
  it('reads a radius, and does not count it as troops', () => {
    const troops = at('Russia now has 122,000 troops within 200 kilometers of the border.', 0);
    expect(troops.scope?.tags).toEqual(['radius=200km']);
    expect(at('Russia has 40,000 troops within 100 miles of the border.', 0).scope?.tags).toEqual(['radius=161km']);
  });

  it('hears which services and whom', () => {
    expect(
      theFigure('There are 120,000 people, including additional army, air force and naval personnel.').scope?.tags,
    ).toContain('services=all');
    expect(at('The raid killed 34 civilians.', 0).scope?.tags).toContain('people=civilian');
    expect(at('The ward has 34 people confirmed ill.', 0).scope?.tags).toEqual(['count=confirmed']);
    expect(at('Two aides confirmed that the ward was shut.', 0).scope).toBeNull();
    expect(at('After rejecting three judges, the house has confirmed the new team.', 0).scope).toBeNull();
    expect(at('Suspected cases were found where 20 people had died.', 0).scope).toBeNull();
    expect(at('It has 34 confirmed and suspected cholera cases.', 0).scope?.tags).toEqual([
      'count=confirmed',
      'count=suspected',
    ]);
    expect(at('The ministry has confirmed 34 cases.', 0).scope?.tags).toEqual(['count=confirmed']);
    expect(at('The storm caused 2,975 excess deaths.', 0).scope?.tags).toContain('deaths=excess');
    expect(at('Nine people died in the flood and dozens are missing.', 0).scope?.text).toBe('in the flood');
    expect(at('Nine people died in the north and the east.', 0).scope?.text).toBe('in the north and the east');
    expect(at('Mud buried 30 homes in the north and cut off 40.', 0).scope?.text).toBe('in the north');
    expect(at('Nine people died in the past 24 hours.', 0).scope).toBeNull();
  });

  it('hears what is denied', () => {
    expect(at('Some 34 deaths were verified.', 0).scope?.tags).toEqual(['count=verified']);
    expect(at('The army spoke of 34 deaths; this could not be verified.', 0).scope).toBeNull();
  });
});
