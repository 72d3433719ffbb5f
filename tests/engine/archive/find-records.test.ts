import { describe, expect, it } from 'vitest';
import { addArticles } from '@/engine/archive/archive.ts';
import { findRecords } from '@/engine/archive/find-records.ts';
import { archiveOfReports, report } from './samples.ts';

const archive = archiveOfReports([
  report('quake', 'Haiti earthquake: thousands dead', 'Port-au-Prince lies in ruins.', {
    places: ['Haiti'],
    outlet: 'Reuters',
  }),
  report('troops', 'Troops near Ukraine', 'Soldiers at the border.', {
    people: ['Volodymyr Zelenskyy'],
    places: ['Kyiv'],
  }),
  report('oil', 'Gulf spill larger than thought', 'Oil leaks on.', { topics: ['oil spill'], outlet: 'The Guardian' }),
  report('rail', 'Rail line costs more', 'Trains later.', {
    organisations: ['HS2 Ltd'],
    outlet: 'The Guardian',
    agency: 'PA',
  }),
]);
const first = (query: string) => findRecords(query, archive, 5)[0]?.id;

describe('the search box', () => {
  it.each([
    ['haiti', 'quake'],
    ['hati earthqake', 'quake'],
    ['ukrane trops', 'troops'],
    ['zelensky', 'troops'],
    ['kyiv', 'troops'],
    ['oil spill', 'oil'],
    ['guardian oil', 'oil'],
    ['guardian rail', 'rail'],
    ['reuters', 'quake'],
    ['earthq', 'quake'],
    ['quake', 'quake'],
    ['HS2', 'rail'],
  ])('finds for "%s" the record meant', (query, id) => expect(first(query)).toBe(id));

  it('says which name, topic or outlet matched', () => {
    expect(findRecords('zelenskyy', archive, 1)[0]?.because).toContain('Volodymyr Zelenskyy');
  });

  it('does not take a word that is near one of several for what was meant', () => {
    expect(first('zeppelin trops')).toBeUndefined();
    expect(first('trops')).toBe('troops');
    expect(first('zeppelin troops')).toBe('troops');
    expect(first('ukrane trops')).toBe('troops');
  });

  it.each(['', '   ', '?!', '\uD800', '(*', '\\'])('finds nothing for %j', (query) => {
    expect(findRecords(query, archive, 5)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'a'.repeat(100_000), 'x '.repeat(100_000), 'зеленський', 'ثورة'])(
    'answers a strange query without harm',
    (query) => expect(findRecords(query, archive, 5).length).toBeLessThanOrEqual(5),
  );

  it('finds one record among thousands', () => {
    const many = Array.from({ length: 6000 }, (_, place) =>
      report(`f${place}`, `Council meeting ${place}`, 'Minutes were read.'),
    );
    const large = addArticles(archive, many);
    expect(findRecords('hati erthquake', large, 3)[0]?.id).toBe('quake');
    expect(findRecords('guardian oil', large, 3)[0]?.id).toBe('oil');
  });
});
