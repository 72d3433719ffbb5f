import { describe, expect, it } from 'vitest';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { page } from '../archive/samples.ts';
import { figuresIn, theFigure } from './figures.ts';

/** The figures of a headline alone. */
const titled = (title: string): Figure[] => findFigures(page(title, '')).filter(({ block }) => block === -1);
const headIn = (title: string): string | null => titled(title)[0]?.concept.head ?? null;

it('what a headline tells of meanwhile is no plan', () => {
  const stances = (title: string) => titled(title).map(({ stance }) => stance);
  expect(stances('Acme to axe 2,300 jobs as sales slump 14%')).toEqual(['projection', 'count']);
  expect(stances('Acme to axe as many as 2,300 jobs')).toEqual(['projection']);
});

describe('a headline without articles', () => {
  it.each([
    ['Court jails 11 over 2021 coup plot', ['11 person']],
    ['Police hold 11 over 2,021 thefts', ['11 null', '2021 theft']],
    ['Nearly 50 whales stranded; 31 die', ['50 animal', '31 animal']],
    ['Bus hits tree; 31 die', ['31 person']],
    ['At least 40 feared trapped in mine', ['40 person']],
    ['Hospital waiting list tops 7.5m', ['7500000 null']],
    ['Snow wall tops 7.5m', ['7.5 metre']],
    ['Acme cuts staff to 1,500 from 7,500', ['1500 person', '7500 person']],
  ])('%s', (title, figures) => {
    expect(titled(title).map(({ quantity: { low, unit } }) => `${low} ${unit}`)).toEqual(figures);
  });

  it.each([
    ['Jobless rate edges down to 3.5%', 'Jobless rate'],
    ['Lottery winner scoops £111m', 'Lottery winner'],
  ])('%s', (title, wording) => expect(titled(title)[0]?.concept.text).toBe(wording));
});

describe('a verb in the present is no plural noun', () => {
  it.each([
    ['A 40% tariff looms', 'tariff'],
    ['$95bn aid bill passes', 'bill'],
    ['$5m fraud trial begins', 'trial'],
    ['$3m grant helps farmers', 'grant'],
    ['12% rate rise hits borrowers', 'rise'],
    ['An 11-day strike ends', 'strike'],
    ['1,200-job plant closes', 'job'],
    ['Plan for 3,000 homes grows', 'home'],
    ['One bridge collapses', 'bridge'],
    ['12 special operations forces die', 'force'],
    ['A $900 rent credit and help for widows', 'credit'],
    ['A 40% Tariff Looms', 'tariff'],
    ['A 40% tariff cuts imports', 'tariff'],
  ])('%s', (title, head) => expect(headIn(title)).toBe(head));

  it.each([
    ['$30 bus passes sold out', 'pass'],
    ['40% tax cuts planned', 'cut'],
    ['$2bn house sales fall', 'sale'],
    ['12 price rises in a year', 'rise'],
    ['A $3m arms deal', 'deal'],
  ])('but a plural noun is: %s', (title, head) => expect(headIn(title)).toBe(head));

  it('nor is what begins behind it the place', () => {
    const [tax] = titled('30% tax on imports takes effect');
    expect([tax?.concept.text, tax?.scope?.text]).toEqual(['tax on imports', 'on imports']);
  });
});

describe('"over" may say about what', () => {
  it.each([
    'Man held over 3 murders',
    'Woman charged over 2 deaths',
    'Row over 3,000 homes grows',
    'Concern over 200 job losses',
    'Two held over $2m theft',
    'Bank fined $200m over 12 failings',
    'Hospital bosses apologise over 12 baby deaths',
  ])('%s', (title) => expect(titled(title).at(-1)?.quantity.modifier).toBe('exact'));

  it.each([
    'Police held over 300 protesters',
    'Bank fined over $200m',
    'Fears over 200 dead in landslide',
    'Over 300 arrested',
    'In 2019 over 300 murders were solved',
  ])('but more than: %s', (title) => expect(titled(title).at(-1)?.quantity.modifier).toBe('moreThan'));

  it('in sentences as well', () => {
    expect(figuresIn('A row over 3,000 homes has split the town.')[0]?.quantity.modifier).toBe('exact');
    expect(theFigure('The town has over 3,000 homes.').quantity.modifier).toBe('moreThan');
  });
});

describe('who does it may be left out, and how many millions', () => {
  it.each([
    ['60,000 march in Lima', 60_000],
    ['2m need aid, UN says', 2_000_000],
    ['2 million need aid', 2_000_000],
    ['40 flee', 40],
  ])('%s', (title, low) => {
    expect(titled(title)[0]?.quantity).toMatchObject({ low, unit: 'person' });
  });

  it.each([
    ['12 need repair', null],
    ['5m waves hit Lima', 'metre'],
    ['A wall 2m high', 'metre'],
  ])('but not in: %s', (title, unit) => expect(titled(title)[0]?.quantity.unit).toBe(unit));
});

describe('a headline names its source before a colon or at its end', () => {
  const sourceOf = (title: string) => titled(title)[0]?.attribution?.claimant ?? null;

  it.each([
    ['Labour ahead by 4 points: poll', 'poll'],
    ['Toll rises to 40: officials', 'officials'],
    ['12 killed in blast - police', 'police'],
    ['12 killed in blast – UN', 'UN'],
    ['Police: 12 held after riot', 'Police'],
    ['UN: 2 million need aid', 'UN'],
  ])('%s', (title, claimant) => expect(sourceOf(title)).toBe(claimant));

  it.each([
    'Lima: 12 killed in raid',
    'Quake kills 12: what we know',
    'Aid for 12 towns: live report',
    'Death toll: 34',
  ])('but nobody in: %s', (title) => expect(sourceOf(title)).toBeNull());

  it('and counts no police by it', () => {
    expect(headIn('Police: 12 held after riot')).toBeNull();
    expect(titled('12 killed in blast - police')[0]?.scope?.text).toBe('in blast');
  });
});

describe('what befell each number of a headline', () => {
  it.each([
    ['Lima stampede: 11 die, 47 hurt outside stadium', ['killed', 'wounded']],
    ['1 dead, 3 critical after crash', ['killed', 'wounded']],
    ['Toll from quarry slide climbs to 14, six still missing', ['killed', 'missing']],
    ['Twelve sailors, two cooks and a pilot missing', ['missing', 'missing']],
    ['Port raid: agency arrests two more', ['arrested']],
    ['Wildfires force 25,000 to flee', ['displaced']],
    ['12 members critical of plan', [null]],
    ['Rescue workers find 12 cars', [null]],
  ])('%s', (title, outcomes) => {
    expect(titled(title).map(({ concept }) => concept.outcome)).toEqual(outcomes);
  });

  it('and what was done next is no part of the place', () => {
    expect(titled('50% tariffs on Peru take effect')[0]?.concept.text).toBe('tariffs on Peru');
    expect(titled('50% tax on overtime pay')[0]?.concept.text).toBe('tax on overtime pay');
    expect(titled('11 die, 47 hurt in Lima')[1]?.concept.text).toBe('');
  });
});
