import { describe, expect, it } from 'vitest';
import type { Figure } from '@/engine/model.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import { figuresIn, theFigure } from './figures.ts';

const published = '2022-02-16';
const outcomesIn = (text: string): (string | null)[] => figuresIn(text).map(({ concept }) => concept.outcome);
const countIn = (text: string): Figure | undefined =>
  figuresIn(text).find(({ quantity }) => quantity.unit === 'person');

describe('lives taken are people killed', () => {
  it.each([
    'The conflict has claimed 14,000 lives.',
    'The siege cost some 14,000 lives.',
    'About 14,000 lives were lost in the siege.',
    'The siege ended with the loss of 14,000 lives.',
    'The siege claimed the lives of 14,000 people.',
  ])('%s', (text) => {
    const { quantity, concept, attribution } = theFigure(text);
    expect([quantity.unit, concept.outcome, attribution]).toEqual(['person', 'killed', null]);
  });

  it.each(['The vaccine saved 14,000 lives.', 'The scheme has changed 14,000 lives.'])('not so: %s', (text) => {
    expect(theFigure(text).concept.outcome).toBeNull();
  });

  it('still hears a minister who claims something about them', () => {
    expect(theFigure('The minister claimed 14,000 lives were lost.').attribution?.claimant).toBe('minister');
  });
});

describe('a label before a colon says what is counted', () => {
  it.each([
    ['Death toll: 34', 'killed', null],
    ['Gaza death toll: at least 34', 'killed', null],
    ['Killed: 34.', 'killed', null],
    ['People still missing: 1,200', 'missing', 'people'],
    ['Deaths in the valley flood, both banks: about 5,500.', 'killed', 'death'],
    ['Workers injured in the blast: 34', 'wounded', 'worker'],
    ['Wounded soldiers: 34', 'wounded', 'soldier'],
    ['Civilians killed or wounded: 34', 'casualties', 'civilian'],
    ['Russian troops near Ukraine: 80,000 to 90,000', null, 'troop'],
    ['Deaths linked to the storm: 34', 'killed', 'death'],
    ['Injuries reported since Monday: 120', 'wounded', 'injury'],
    ['Troops deployed: 5,000', null, 'troop'],
  ])('%s', (text, outcome, head) => {
    const { quantity, concept } = theFigure(text);
    expect([quantity.unit, concept.outcome, concept.head]).toEqual(['person', outcome, head]);
  });

  it('and whether it is a forecast', () => {
    expect(theFigure('Projected deaths: 34').stance).toBe('projection');
    expect(theFigure('Deaths projected by spring: 34').stance).toBe('projection');
    expect(theFigure('Deaths confirmed by June: 34').stance).toBe('count');
  });

  it.each([
    'Missing plane: 239 people on board',
    'Death row: 34 people wait',
    'Doctors treat wounded: 34 people gave blood',
    'Turkey earthquake: 34 people wait',
    'Minister warns of deaths: 34 people wait',
    'What he said of deaths caused anger: 34 people left',
  ])('but not of another thing: %s', (text) => {
    expect(theFigure(text).concept.outcome).toBeNull();
  });

  it('a bare number after a title counts nothing', () => {
    expect(theFigure('Turkey earthquake: 34').quantity.unit).toBeNull();
  });
});

describe('whom a count is of', () => {
  it.each([
    ['The war has killed 40,000 people, most of them civilians.', []],
    ['The war has killed 40,000 people, by a count that does not distinguish between civilians and fighters.', []],
    ['The war has killed 40,000 people, including women and children.', []],
    ['The war has killed 40,000 civilians.', ['people=civilian']],
    ['Six civilians, two of them children, were killed.', ['people=civilian']],
  ])('%s', (text, tags) => expect(figuresIn(text)[0]?.scope?.tags ?? []).toEqual(tags));

  it('of whom a share are children, not all are', () => {
    expect(figuresIn('Some 60% of the 1,500 evacuees are children.').at(-1)?.scope?.tags ?? []).toEqual([]);
    expect(theFigure('All 1,500 evacuees are children.').scope?.tags).toEqual(['people=children']);
  });

  it('those among the dead are a part of them', () => {
    const [all, children] = figuresIn('The flood killed 40 people, among them 12 children.');
    expect([all?.role, children?.role]).toEqual(['value', 'part']);
  });
});

describe('a rise is not what it led to', () => {
  it('"by 1,290 to 3,869" is a rise and a toll', () => {
    const [rise, toll] = figuresIn('The city raised its death toll by 1,290 to 3,869.');
    expect([rise?.role, rise?.quantity.low, toll?.role, toll?.quantity.low]).toEqual(['change', 1290, 'value', 3869]);
  });

  it('"by 10 to 20 percent" is one rise between two bounds', () => {
    expect(theFigure('Prices rose by 10 to 20 percent.').quantity).toMatchObject({ low: 10, high: 20 });
  });

  it('of a whole that is named first, a number is a part', () => {
    const roles = figuresIn('Of the 90,000 soldiers at the border, some 20,000 came this month.').map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['value', 'part']);
    const apart = figuresIn('Instead of the 90,000 soldiers at the border, 20,000 came.').map(({ role }) => role);
    expect(apart).toEqual(['value', 'value']);
  });
});

describe('a noun before the number is what it counts', () => {
  it('after "put"', () => {
    const { quantity, concept } = theFigure('The minister put the enemy soldiers at the border at 140,000.');
    expect([quantity.unit, concept.head]).toEqual(['person', 'soldier']);
    expect(theFigure('The minister put excess deaths at 140,000.').concept.outcome).toBe('killed');
  });

  it('and of a claimant whose clause leaves it out', () => {
    const concepts = (text: string) => figuresIn(text).map(({ concept, quantity }) => [concept.text, quantity.unit]);
    expect(concepts('Organisers put the crowd at 100,000, police at 40,000.')).toEqual([
      ['crowd', 'person'],
      ['crowd', 'person'],
    ]);
    expect(concepts('The union put the turnout at 90,000, while the ministry put it at 35,000.')).toEqual([
      ['turnout', 'person'],
      ['turnout', 'person'],
    ]);
  });

  it('but not what was put somewhere', () => {
    expect(theFigure('He put the soldiers in camps at 300 sites.').concept.head).toBe('site');
  });
});

it('what is said of a part is not said of the whole', () => {
  const [part, whole] = figuresIn('At least 6,000 of the 20,000 migrants camped there are minors.');
  expect([part?.concept.head, part?.scope?.tags, whole?.scope]).toEqual(['migrant', ['people=children'], null]);
  const [jobs, all] = figuresIn('The firm will shed 4,000 of its 52,000 jobs in Lima by the end of 2026.');
  expect([jobs?.concept.head, jobs?.stance, all?.stance]).toEqual(['job', 'projection', 'count']);
});

it('people of one number say nothing of another', () => {
  const [all, women] = figuresIn('At least 34,735 people have been killed there, among them 9,500 women.');
  expect([all?.scope?.tags ?? [], women?.scope?.tags]).toEqual([[], ['people=women']]);
});

describe('each number of a list has its own outcome', () => {
  it.each([
    ['The storm killed 12 and left 300,000 homeless.', ['killed', 'homeless']],
    ['The quake killed 12 and made 300,000 homeless.', ['killed', 'homeless']],
    ['The raid killed 12 and wounded at least 30 others.', ['killed', 'wounded']],
    ['The raid killed 12 people and 40 others were wounded.', ['killed', 'wounded']],
    ['Raid kills 12, 40 injured', ['killed', 'wounded']],
    ['The raid killed 12 soldiers and 3 civilians.', ['killed', 'killed']],
    ['The raid killed 12, including 3 children, and wounded 30.', ['killed', null, 'wounded']],
    ['In the raid 12 were shot and killed.', ['killed']],
    ['Six civilians, two of them children, were killed.', ['killed', 'killed']],
    ['Some 40 men, or half the crew, were killed.', ['killed', 'killed']],
    ['The army had killed 40 rebels and captured 15.', ['killed', null]],
    ['Guards killed 40 rebels, captured 15 and wounded nine.', ['killed', null, 'wounded']],
    ['The flood killed 40, and the toll has reached 52.', ['killed', 'killed']],
    ['Some 70 whales were stranded, of which 41 died.', [null, null]],
    ['Of the 70 passengers, 41 died.', [null, 'killed']],
    ['Three of the 40 hostages were killed.', ['killed', null]],
    ['Some 125 out of 327 cases remain hospitalised.', ['hospitalised', 'infected']],
    ['Some 11 of 200 patients on the drug died.', ['killed', null]],
    ['The fire killed five boys in a bus and two drivers.', ['killed', 'killed']],
    ['The fire killed five boys in a bus and scared two drivers.', ['killed', null]],
    ['The number of those infected is 1,501 and the number of deaths is 66.', ['infected', 'killed']],
    ['Deaths linked to virus infections surpassed 100,000.', ['killed']],
    ['Two brothers of Ruiz, whose death led to unrest, are here.', [null]],
    ['Two of the three wounded have died.', ['killed', 'wounded']],
    ['A third of the 40 hostages were killed.', ['killed', null]],
    ['Some 12 of the 40 killed were children.', ['killed', 'killed']],
    ['Nine of its 40 crew are missing.', ['missing', null]],
    ['Seven soldiers and at least 20 rebels were killed.', ['killed', 'killed']],
    ['Some 12 soldiers, 3 guards and a nurse died.', ['killed', 'killed']],
    ['The mayor met 12 soldiers and 3 guards were killed.', [null, 'killed']],
    ['Some 12 houses and 3 guards were hit; two died.', [null, null, 'killed']],
    ['He has 12 brothers and 3 were killed.', [null, 'killed']],
    ['None of the 46 passengers was hurt.', [null]],
    ['None of the 46 dead was named.', ['killed']],
    ['Only 20 of the 300 tested positive.', ['infected', null]],
    ['A trial in 4,300 people showed it cut deaths.', [null]],
    ['Some 40 men who had come died.', ['killed']],
    ['Nobody among the 46 passengers was hurt.', [null]],
    ['No one aboard the 46 trains was hurt.', [null]],
    ['No fewer than 46 passengers were hurt.', ['wounded']],
    ['Of two bombs, the first two killed 19.', [null, null, 'killed']],
    ['No one was killed, but 14 people were treated for burns.', [null]],
    ['The blast killed at least 14 people.', ['killed']],
    ['A pupil was killed and 11 others, including six girls, were hurt.', ['wounded', 'wounded']],
    ['At least 14 have been killed - three guards and 11 nurses.', ['killed', 'killed', 'killed']],
    ['A man who stabbed 12 people, one of them his aunt, was jailed.', [null]],
    ['Police said 12 people, mostly women, were jailed.', ['arrested']],
    ['He was convicted of murdering seven infants.', ['killed']],
    ['Some 40 men, including three officers, died.', ['killed', 'killed']],
    ['Some 40 men, three dogs and a cat, lived; others died.', [null, null]],
    ['The man who killed 12 was arrested.', ['killed']],
    ['Toll of Lonsa mine blast climbs to 12 as last missing miner is found', ['killed']],
    ['Some 12 people as of Monday had died.', ['killed']],
    ['Some 40,000 were in tents and thousands had died.', [null, 'killed']],
    ['Some 34 people, two of them children, had died.', ['killed', 'killed']],
    ['The mudslide killed nine people and two others were led to a school.', ['killed', null]],
    ['The mudslide killed nine people and two others in the tea garden were hurt.', ['killed', 'wounded']],
    ['The mudslide killed nine people and two others in the tea garden.', ['killed', 'killed']],
    ['The mudslide killed nine people, and about 70 soldiers dug for survivors.', ['killed', null]],
    ['The mudslide killed nine people and two guards who were asleep.', ['killed', 'killed']],
    ['Gunmen stormed in, killing nine guests and taking 40 people hostage.', ['killed', null]],
    ['The storm hit at dawn, killing nine people and trapping 40 guards.', ['killed', null]],
    ['Two gunmen killed 40 people.', [null, 'killed']],
    ['Two fishermen rescued at least 40 people.', [null, 'rescued']],
    ['Two gunmen wounded a guard.', [null]],
    ['Two gunmen killed in raid', ['killed']],
    ['Two officers wounded two weeks ago went home.', ['wounded']],
    ['Some 19 of the dead were homeless.', ['killed']],
    ['The leak forced the evacuation of 700 villagers.', ['evacuated']],
    ['Police said 337 users in 38 countries were arrested.', ['arrested', null]],
    ['Some 40 men in 3 boats met 12 who died.', [null, null, 'killed']],
    ['Three masked gunmen fled and 60 villagers fled.', [null, 'displaced']],
    ['Rescuers pulled 14 survivors from the mud and buried nine dead.', [null, 'killed']],
    ['The court jailed 12 men for the murder of 34 farmers and freed two.', ['arrested', 'killed', null]],
    ['Floods have killed 44 people and driven 60,000 from their homes.', ['killed', null]],
    ['Troops freed 33 hostages and killed all five gunmen.', [null, 'killed']],
    ['Some 33 hostages were beaten and killed by all five gunmen.', ['killed', null]],
    ['Three of the wounded, all of them sailors, later died.', ['killed']],
    ['Three of the wounded, all of them sailors, have gone home.', ['wounded']],
    ['The dead included five women, and four guards are safe.', ['killed', null]],
    ['Last year 412 people died or went missing.', ['killed or missing']],
    ['The mudslide killed nine people while three others walked free.', ['killed', null]],
  ])('%s', (text, outcomes) => expect(outcomesIn(text)).toEqual(outcomes));

  it('does not count the wounded by what a part of the dead were', () => {
    const heads = figuresIn('The raid killed 12 soldiers, including 3 officers, and wounded 30.').map(
      ({ concept }) => concept.head,
    );
    expect(heads).toEqual(['soldier', 'officer', 'soldier']);
  });

  it('does not count rockets as the drones before them', () => {
    const units = figuresIn('The fleet had 40 drones and 12 air, sea and land rockets.').map(
      (one) => one.quantity.unit,
    );
    expect(units).toEqual(['aircraft', null]);
    const same = figuresIn('The fleet had 40 drones, up from 12 in May.').map((one) => one.quantity.unit);
    expect(same).toEqual(['aircraft', 'aircraft']);
  });

  it('counts a part of the animals as animals', () => {
    const units = figuresIn('Some 70 whales were stranded, of which 41 died.').map((one) => one.quantity.unit);
    expect(units).toEqual(['animal', 'animal']);
  });

  it('knows the currency of what was added up', () => {
    const unitsIn = (text: string) => figuresIn(text).map((one) => one.quantity.unit);
    expect(unitsIn('Each home will get 150 euros, at a total cost of 1.9 billion.')).toEqual(['EUR', 'EUR']);
    expect(unitsIn('It set aside 400 million euros, taking the total to 1.3 billion.')).toEqual(['EUR', 'EUR']);
    expect(unitsIn('It paid 40 million euros to a town of 1.3 million.')).toEqual(['EUR', 'person']);
    expect(unitsIn('Its debt, once 7 billion euros, has shrunk to 4.4 billion.')).toEqual(['EUR', 'EUR']);
    expect(unitsIn('It made 920 million euros, beating the 870 million analysts had forecast.')).toEqual([
      'EUR',
      'EUR',
    ]);
    expect(unitsIn('It paid 920 million euros to the 870 analysts it had hired.')).toEqual(['EUR', 'person']);
    expect(unitsIn('It made 3 billion euros on sales of 41 billion.')).toEqual(['EUR', 'EUR']);
    expect(unitsIn('It won 400 million euros at a cost of 12.')).toEqual(['EUR', null]);
    expect(unitsIn('Crews took 26 minutes, against a target of 18.')).toEqual(['minute', 'minute']);
    expect(unitsIn('The gap narrowed by 1.4 billion dollars to 63.2 billion.')).toEqual(['USD', 'USD']);
    expect(unitsIn('Turnout fell from 71 percent four years ago to 63.')).toEqual(['percent', 'percent']);
    expect(unitsIn('Peru lost 12 jets and Chile 19.')).toEqual(['aircraft', 'aircraft']);
    expect(unitsIn('Peru lost 12 jets and an Airbus 319.')).toEqual(['aircraft']);
    expect(unitsIn('The tunnel cuts the trip from 90 minutes to 25.')).toEqual(['minute', 'minute']);
    expect(unitsIn('Crews took 26 minutes, at a speed of 18.')).toEqual(['minute', null]);
  });

  it('does not count in chests what another number names', () => {
    const units = figuresIn('They found nine chests and millions of old £1 coins.').map((one) => one.quantity.unit);
    expect(units).toEqual(['chest', null, 'GBP']);
  });

  it('does not count a life expectancy in clinics', () => {
    const units = figuresIn('It has 34 clinics and a life expectancy of 81.').map((one) => one.quantity.unit);
    expect(units).toEqual(['clinic', null]);
    const same = figuresIn('It lost 34 soldiers in May, for a total of 70.').map((one) => one.quantity.unit);
    expect(same).toEqual(['person', 'person']);
  });

  it('counts the missing as people, though others were found as bodies', () => {
    const heads = figuresIn('Some 31 bodies were found and 28 are missing.').map(({ concept }) => concept.head);
    expect(heads).toEqual(['body', null]);
  });

  it('counts cases in cases', () => {
    expect(theFigure('The number of cases rose to 9,800.').quantity.unit).toBe('case');
    expect(theFigure('The virus has infected 9,800.').quantity.unit).toBe('person');
  });

  it('counts "12 others" in what was counted before', () => {
    const units = figuresIn('Ten countries signed and 12 others refused.').map(({ quantity }) => quantity.unit);
    expect(units).toEqual(['country', 'country']);
  });
});

describe('a crowd, a turnout and an attendance are people', () => {
  it.each([
    'Police put the crowd at 15,000.',
    'The crowd was estimated at 15,000.',
    'Organisers said the turnout was 15,000.',
    'Attendance fell to 15,000.',
    "Attendance at Lord's was 28,400.",
    'The crowd in the northern square was put at 15,000.',
  ])('%s', (text) => expect(theFigure(text).quantity.unit).toBe('person'));

  it.each([
    'Turnout was 61 percent.',
    'Turnout fell to 61 in the second round.',
    'The crowd sang as he scored 40.',
    'A crowd of 40 nations met in Geneva.',
    'The crowd waited 15 minutes.',
    'The crowd in the square was 300 metres long.',
  ])('not so: %s', (text) => expect(countIn(text)).toBeUndefined());
});

describe('bodies written in capitals', () => {
  it.each([
    ['The WHO said 14,000 people had been infected.', 'WHO'],
    ['The UN says 14,000 people have fled.', 'UN'],
    ['The man, who said 14,000 people had fled, was freed.', null],
  ])('%s', (text, claimant) => {
    const found = theFigure(text).attribution?.claimant ?? null;
    expect(found === 'WHO' || found === 'UN' ? found : null).toBe(claimant);
  });
});

describe('what may come, and where', () => {
  it.each([
    ['The army could have 90,000 soldiers there by March.', 'projection'],
    ['The army may have as many as 90,000 soldiers there by the end of the year.', 'projection'],
    ['The army may have 90,000 soldiers there.', 'estimate'],
    ['The raids may have killed 90 people by March.', 'estimate'],
    ['The firm said it would cut 90 jobs.', 'projection'],
    ['The firm said it would cut 90 jobs if it lost.', 'hypothetical'],
    ['He said the army would need 90 soldiers.', 'hypothetical'],
    ['The ban would cost 90 jobs.', 'hypothetical'],
  ])('%s', (text, stance) => expect(theFigure(text).stance).toBe(stance));

  it('what went before is no forecast', () => {
    const stances = figuresIn('The firm will cut 900 jobs after losing $6bn.').map(({ stance }) => stance);
    expect(stances).toEqual(['projection', 'count']);
  });

  it('knows the radius that opens the sentence', () => {
    const tagsOf = (text: string) => figuresIn(text).at(-1)?.scope?.tags ?? [];
    expect(tagsOf('Within 400 kilometres of the border there are 90,000 soldiers.')).toContain('radius=400km');
    expect(tagsOf('The town lies within 20 km of the border and 300 people live there.')).toEqual([]);
  });
});

describe('names that look like a month or a number', () => {
  it("dates nothing by the Women's March", () => {
    expect(theFigure("The Women's March drew 20,000 people.", { published }).asOf).toBe(published);
    expect(theFigure("The Women's March on 8 January drew 20,000 people.", { published }).asOf).toBe('2022-01-08');
    expect(theFigure("Russia's March exports were 20,000 tonnes.", { published }).asOf).toBe('2021-03');
  });

  it('takes no number from 23andMe, but one from 12mn and 30km', () => {
    expect(figuresIn('The hackers stole from 23andMe.')).toEqual([]);
    expect(theFigure('The firm has 12mn users.').quantity.low).toBe(12_000_000);
    expect(theFigure('The town is 30km away.').quantity.unit).toBe('kilometre');
  });
});

describe('a bare number under a headline that names what it counts', () => {
  const unitsUnder = (title: string, text: string) =>
    findFigures({
      url: null,
      canonicalUrl: null,
      section: null,
      publishedAt: null,
      publishedFrom: 'none',
      outlet: null,
      title,
      author: null,
      published: null,
      modified: null,
      language: 'en',
      isArticle: true,
      blocks: [{ kind: 'paragraph', text, date: null }],
    })
      .filter(({ block }) => block === 0)
      .map(({ quantity }) => quantity.unit);

  it('counts the same, with its former value', () => {
    const title = 'Army has 150,000 soldiers at the border';
    expect(unitsUnder(title, 'The general put it at 150,000, up from 130,000.')).toEqual(['person', 'person']);
  });

  it('not so for another number, a sum or a small one', () => {
    const title = 'Army has 150,000 soldiers at the border, 12 generals say';
    expect(unitsUnder(title, 'He put it at 140,000.')).toEqual([null]);
    expect(unitsUnder(title, 'It cost $150,000.')).toEqual(['USD']);
    expect(unitsUnder(title, 'He put it at 12.')).toEqual([null]);
  });
});

it('tells what befell families too, and no houses', () => {
  expect(theFigure('The flood displaced 34,000 families.').concept.outcome).toBe('displaced');
  expect(theFigure('Some 34 houses were evacuated.').concept.outcome).toBeNull();
});
