import { describe, expect, it } from 'vitest';
import names from '@/data/lexicon/names.json' with { type: 'json' };
import { findNames, kindOf, namesIn, spokenName, withContainers } from '@/engine/text/names.ts';

describe('one name under many spellings', () => {
  it.each([
    ['Kyiv and Kiev', ['kyiv', 'ukraine']],
    ['the Kremlin said Moscow would wait', ['kremlin', 'russia', 'moscow']],
    ['U.S. officials, Americans and Washington', ['united-states', 'washington']],
    ['Zelenskyy met Zelensky and Volodymyr Zelenskiy', ['volodymyr-zelensky']],
    ["Ukraine's defence ministry and the Ukrainian Ministry of Defense", ['ukrainian-defence-ministry']],
    ['floods in Türkiye', ['turkey']],
    ['pro-Russian rebels', ['donbas-separatists']],
    ['HURRICANE MARIA HITS PUERTO RICO', ['hurricane-maria', 'puerto-rico']],
    ['when Hurricane Ida came', ['hurricane-ida']],
    ['the New York Times of New York City', ['new-york-times', 'new-york-city']],
    ['in Cox’s Bazar', ['coxs-bazar']],
  ])('%s', (text, wanted) => expect(namesIn(text)).toEqual(wanted));

  it.each(['tell us who will', 'a turkey sandwich', 'a storm came', 'Gazette', 'Niagara', 'in. York'])(
    'finds no name in "%s"',
    (text) => expect(findNames(text)).toEqual([]),
  );

  it('says where each name stands', () => {
    const text = 'From Lahaina on Maui.';
    expect(findNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Lahaina', 'Maui']);
  });

  it('knows what lies in what', () => {
    expect(withContainers('lahaina')).toEqual(['lahaina', 'maui', 'hawaii', 'united-states']);
    expect(withContainers('nowhere-at-all')).toEqual(['nowhere-at-all']);
  });

  it('finds every alias of the list under its own name', () => {
    const lost = names.flatMap(({ name, aliases }) => aliases.filter((alias) => !namesIn(`${alias} .`).includes(name)));
    expect(lost).toEqual([]);
  });

  it('has kinds and containers that exist', () => {
    const known = new Set(names.map(({ name }) => name));
    for (const { name, kind, ...entry } of names) {
      expect(['country', 'place', 'organisation', 'outlet', 'person', 'event']).toContain(kind);
      expect(kindOf(name)).toBe(kind);
      for (const other of ['within' in entry ? entry.within : null, 'standsFor' in entry ? entry.standsFor : null]) {
        if (typeof other === 'string') expect(known).toContain(other);
      }
    }
  });
});

it.each([
  ['nato', 'NATO'],
  ['us-intelligence', 'U.S. intelligence'],
  ['hs2', 'HS2'],
  ['hurricane-ida', 'Hurricane Ida'],
  ['a-body-that-no-list-has', 'A Body That No List Has'],
])('%s is shown as it is printed: %s', (name, shown) => expect(spokenName(name)).toBe(shown));
