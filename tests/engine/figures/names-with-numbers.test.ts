import { describe, expect, it } from 'vitest';
import { figuresIn, surfacesIn, theFigure } from './figures.ts';

describe('a number in the name of what is counted belongs to the name', () => {
  it.each([
    ['Twelve men watched as 12 G-20 leaders signed.', '12 G-20 leaders', 'leader'],
    ['The 12 G20 leaders signed.', '12 G20 leaders', 'leader'],
    ['The airline ordered 3 Boeing 737-800 planes.', '3 Boeing 737-800 planes', 'plane'],
    ['The airline ordered 12 Airbus A320 planes.', '12 Airbus A320 planes', 'plane'],
    ['The airline grounded 40 Boeing 737 Max 8 jets.', '40 Boeing 737 Max 8 jets', 'jet'],
    ['Berlin sent 18 Leopard 2 tanks.', '18 Leopard 2 tanks', 'tank'],
    ['The army lost 4 B-52 bombers in a week.', '4 B-52 bombers', 'bomber'],
    ['The army lost 4 F-16s in a week.', '4 F-16s', 'f-16'],
  ])('%s', (text, surface, head) => {
    const figure = figuresIn(text).at(-1);
    expect([figure?.surface, figure?.concept.head]).toEqual([surface, head]);
  });

  it.each([
    ['The fund lost $5M-10M and 4 B people left.', ['$5M-10M', '4 B people']],
    ['The police shot 3 men and Miller 16 times.', ['3 men', '16 times']],
    ['He scored 12 for Lima, 40 for Acme.', ['12', '40']],
  ])('but not every number does: %s', (text, surfaces) => {
    expect(surfacesIn(text)).toEqual(surfaces);
  });
});

describe('fighters with the name of a machine are aircraft', () => {
  it.each(['Lima sent 6 MiG-29 fighters to the base.', 'The army lost six F-16 fighters.'])('%s', (text) => {
    expect(theFigure(text).quantity.unit).toBe('aircraft');
  });

  it.each(['Six Hamas fighters fled.', 'Some 40 pro-Acme fighters fled.', 'All 6 fighters of the M23 fled.'])(
    'not so: %s',
    (text) => {
      expect(theFigure(text).quantity.unit).toBe('person');
    },
  );
});
